const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Minutes and seconds, as clocks show them; without a sign. */
export function spanText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  return `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
}

export const timeText = (now: Date): string => `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;

/** How long has been spoken, in all and on this page; starts with the first turn, and can be stopped. */
export class SpeechTimer {
  readonly #now: () => number;
  #before = 0;
  #since: number | undefined;
  #pageBefore = 0;
  #started = false;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  get isRunning(): boolean {
    return this.#since !== undefined;
  }
  get elapsed(): number {
    return this.#before + (this.#since === undefined ? 0 : this.#now() - this.#since);
  }
  get onPage(): number {
    return this.elapsed - this.#pageBefore;
  }

  /** Another page is shown. */
  turn(): void {
    if (!this.#started) this.start();
    this.#pageBefore = this.elapsed;
  }
  start(): void {
    this.#started = true;
    this.#since ??= this.#now();
  }
  stop(): void {
    this.#before = this.elapsed;
    this.#since = undefined;
  }
  toggle(): void {
    if (this.isRunning) this.stop();
    else this.start();
  }
}
