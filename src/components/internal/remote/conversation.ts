import type { Issue } from '../../../data/index.js';
import type { Answer, Ask } from '../../../data/remote/ask.js';
import type { Asking, Asks } from '../../../data/remote/asking.js';
import { unpackJson } from '../../../data/remote/packed-json.js';
import { boundedFetch, type Limits } from '../data/bounded-fetch.js';
import type { Asker } from './remote.js';

/** Where questions go. */
export interface Server {
  url: string;
  limits: Limits;
  /** The page's own way there. */
  fetch?: typeof fetch | undefined;
  /** The data there are others now: reads the catalogue again. */
  again(): Promise<void>;
  /** Why an answer that is not whole is none. */
  incomplete(): Issue;
}

interface Flight {
  asks: Asks;
  abort: AbortController;
}

/** As many asks as a server takes in one request, unless it is told otherwise. */
const MOST_ASKS = 200;
/** When what is awaited is said to be, in ms: what comes sooner needs no words. */
const SLOW_MS = 400;
/** When a server that failed is asked again, in ms. */
const AGAIN_MS = 15_000;

/** What the elements of a page want to know of one dataset: all together in one request, and nothing twice. */
export class Conversation {
  readonly #asking: Asking;
  readonly #server: Server;
  readonly #wants = new Map<Asker, Asks>();
  readonly #waiting = new Map<Asker, (() => void)[]>();
  readonly #flights = new Set<Flight>();
  #planned: ReturnType<typeof setTimeout> | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;
  #slowly: ReturnType<typeof setTimeout> | undefined;
  #slow = false;
  /** Are there other data now, and this conversation over? */
  #gone = false;
  #problem: { issue: Issue; at: number } | undefined;

  constructor(asking: Asking, server: Server) {
    this.#asking = asking;
    this.#server = server;
  }

  /** Why the last request was not answered, and when that was. */
  get problem(): { issue: Issue; at: number } | undefined {
    return this.#problem;
  }
  /** Has an answer been awaited for so long that it should be said? */
  get slow(): boolean {
    return this.#slow;
  }

  /** Is there something that it wants to know, and does not? */
  isWanted(asker: Asker): boolean {
    return this.#wants.has(asker);
  }

  /** What an element wants to know now, in place of what it wanted; nothing lets go of that. */
  want(asker: Asker, asks: Asks): void {
    const before = this.#wants.get(asker);
    if (asks.size === 0) this.#wants.delete(asker);
    else this.#wants.set(asker, asks);
    const same = asks.size === (before?.size ?? 0) && [...asks.keys()].every((name) => before?.has(name));
    // All elements of the page say what they want within one task.
    if (!same && !this.#gone) this.#planned ??= setTimeout(() => this.#ask());
  }

  /** Does an element want to know something that may still come? Resolves once it is there, or did not come. */
  async awaited(asker: Asker): Promise<boolean> {
    if (!this.#wants.has(asker) || this.#problem) return false;
    await new Promise<void>((done) => this.#waiting.set(asker, [...(this.#waiting.get(asker) ?? []), done]));
    return true;
  }

  #ask(): void {
    clearTimeout(this.#planned);
    clearTimeout(this.#later);
    this.#planned = undefined;
    const needed = new Map<string, Ask>();
    for (const [asker, asks] of this.#wants) {
      if (!asker.isConnected && !this.#waiting.has(asker)) this.#wants.delete(asker);
      else for (const [name, ask] of asks) if (!this.#asking.isKnown(name)) needed.set(name, ask);
    }
    for (const flight of [...this.#flights]) {
      const names = [...flight.asks.keys()];
      if (names.every((name) => needed.has(name))) for (const name of names) needed.delete(name);
      else {
        this.#flights.delete(flight);
        flight.abort.abort();
      }
    }
    const all = [...needed];
    for (let at = 0; at < all.length; at += MOST_ASKS) void this.#send(new Map(all.slice(at, at + MOST_ASKS)));
    this.#watch();
  }

  async #send(asks: Asks): Promise<void> {
    const flight = { asks, abort: new AbortController() };
    this.#flights.add(flight);
    const answered = await this.#post([...asks.values()], flight.abort.signal);
    if (!this.#flights.delete(flight)) return;
    if ('problem' in answered) {
      this.#problem = { issue: answered.problem, at: Date.now() };
      this.#later = setTimeout(() => this.#ask(), AGAIN_MS);
    } else if (answered.version !== this.#asking.version) {
      await this.#renew();
    } else {
      this.#problem = undefined;
      this.#asking.keep(asks.values(), answered.answers);
    }
    this.#tell();
    this.#watch();
  }

  /** Those who wait go on with the catalogue of now; where it can't be had, that is the problem. */
  async #renew(): Promise<void> {
    if (this.#gone) return;
    this.#gone = true;
    await this.#server.again();
    this.#gone = false;
    this.#problem = { issue: this.#server.incomplete(), at: Date.now() };
    this.#later = setTimeout(() => this.#ask(), AGAIN_MS);
  }

  /** The answers, one an ask; whatever else came is a problem. */
  async #post(
    asks: readonly Ask[],
    signal: AbortSignal,
  ): Promise<{ version: string; answers: readonly Answer[] } | { problem: Issue }> {
    const { url, limits, fetch } = this.#server;
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ asks }) };
    const came = await boundedFetch({ url, limits, path: 'src', signal, fetch, init });
    if ('problem' in came) return came;
    try {
      const { version, answers } = unpackJson(await (came as { body: Blob }).body.text()) as {
        version: string;
        answers: readonly Answer[];
      };
      if (answers.length === asks.length) return { version, answers };
    } catch {
      // Cut off, or no answer of ours.
    }
    return { problem: this.#server.incomplete() };
  }

  /** Tells those for whom there is news: their answers, or that there are none. */
  #tell(): void {
    for (const [asker, asks] of [...this.#wants]) {
      const isAnswered = [...asks.keys()].every((name) => this.#asking.isKnown(name));
      if (!isAnswered && !this.#problem) continue;
      if (isAnswered) this.#wants.delete(asker);
      asker.requestUpdate();
      for (const done of this.#waiting.get(asker) ?? []) done();
      this.#waiting.delete(asker);
    }
  }

  #watch(): void {
    if (this.#flights.size === 0) {
      clearTimeout(this.#slowly);
      this.#slowly = undefined;
      this.#slow = false;
      return;
    }
    this.#slowly ??= setTimeout(() => {
      this.#slow = true;
      for (const asker of this.#wants.keys()) asker.requestUpdate();
    }, SLOW_MS);
  }
}
