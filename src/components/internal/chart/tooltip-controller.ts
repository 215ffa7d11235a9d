import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Pointed } from './chart-controller.js';

/** How far the tooltip stays from what is pointed at, in CSS pixels. */
const AIR = 12;
/** How long it waits, once the pointer has left its mark, for the pointer to come to it. */
const GRACE_MS = 300;

/** Where a tooltip of some length goes beside a point: after it where there is room, else before it, never out of its box. */
export function besidePoint(point: number, length: number, from: number, to: number): number {
  const after = point + AIR;
  const place = after + length <= to ? after : point - AIR - length;
  return Math.max(from, Math.min(place, to - length));
}

/**
 * The tooltip of a chart, an element of the page: its words can be as large and as many as they have to be, follow the
 * reader's own styles, and cost nothing until they are shown. It says what the list of marks says to screen readers. It stands
 * where it was shown first, so that the pointer can come to it and rest on it (WCAG 1.4.13).
 */
export class TooltipController implements ReactiveController {
  readonly #linesOf: (key: string) => readonly string[] | undefined;
  #tip: HTMLElement | undefined;
  #key: string | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, linesOf: (key: string) => readonly string[] | undefined) {
    this.#linesOf = linesOf;
    host.addController(this);
  }

  hostUpdated(): void {
    // The picture under it may be another one by now.
    const tip = this.#tip;
    if (this.#key !== undefined && tip && !tip.hidden && this.#text(this.#key) !== tip.textContent) this.hide();
  }

  hostDisconnected(): void {
    this.hide();
  }

  readonly attach = (tip: Element | undefined): void => {
    this.hide();
    this.#tip?.removeEventListener('pointerenter', this.#onRest);
    this.#tip?.removeEventListener('pointerleave', this.#onRestOver);
    this.#tip = tip as HTMLElement | undefined;
    this.#tip?.addEventListener('pointerenter', this.#onRest);
    this.#tip?.addEventListener('pointerleave', this.#onRestOver);
  };
  readonly #onRest = (): void => clearTimeout(this.#leaving);
  readonly #onRestOver = (): void => {
    this.hide();
  };

  /** Shows the words of a mark beside a point of the chart, which CSS zoom enlarges by `zoom`. */
  show({ key, x, y }: Pointed, zoom: number): void {
    const tip = this.#tip;
    const text = this.#text(key);
    clearTimeout(this.#leaving);
    if (!tip || text === undefined || this.#key === key) return;
    tip.textContent = text;
    tip.hidden = false;
    if (this.#key === undefined) {
      addEventListener('keydown', this.#onKey);
      addEventListener('pointerdown', this.#onPress);
    }
    this.#key = key;
    const { clientWidth, clientHeight } = tip.parentElement!;
    const body = tip.closest('.body');
    const top = body?.scrollTop ?? 0;
    const bottom = Math.min(clientHeight, top + (body?.clientHeight ?? clientHeight));
    tip.style.left = `${besidePoint(x / zoom, tip.offsetWidth, 0, clientWidth)}px`;
    tip.style.top = `${besidePoint(y / zoom, tip.offsetHeight, top, bottom)}px`;
  }

  /** The pointer has left the mark: unless it comes to the words, they go. */
  leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.hide(), GRACE_MS);
  }

  /** Tells whether it was shown. */
  hide(): boolean {
    clearTimeout(this.#leaving);
    if (this.#key === undefined) return false;
    this.#key = undefined;
    removeEventListener('keydown', this.#onKey);
    removeEventListener('pointerdown', this.#onPress);
    if (this.#tip) this.#tip.hidden = true;
    return true;
  }

  #text(key: string): string | undefined {
    return this.#linesOf(key)?.join('\n');
  }

  // What covers a picture has to go away without moving the mouse.
  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.hide();
  };
  // A finger does not leave, it presses elsewhere.
  readonly #onPress = (event: Event): void => {
    const chart = this.#tip?.parentElement;
    if (!chart || !event.composedPath().includes(chart)) this.hide();
  };
}
