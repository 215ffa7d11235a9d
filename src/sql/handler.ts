import type { Answer, Ask } from '../data/remote/ask.js';
import { askName } from '../data/remote/ask.js';
import { CATALOGUE_TYPE, type Catalogue } from '../data/remote/catalogue.js';
import { packJson } from '../data/remote/packed-json.js';
import type { Filter } from '../data/table/index.js';
import { recent } from '../data/table/recent.js';
import { checkAsks, LIMITS, type Limits } from './check-asks.js';
import type { Engine } from './engine.js';
import { narrowedCatalogue } from './narrowed-catalogue.js';
import { queue } from './queue.js';
import { type SuppressAnswers, suppressedEngine } from './suppressed-engine.js';

export type { Limits } from './check-asks.js';

/**
 * Which rows an identity may see: those whose columns hold one of the listed values, all of them (`{}`), or none.
 * Rows of a table that lacks a column named here are not seen.
 */
export type Policy<Identity> = (identity: Identity) => Filter | 'deny' | Promise<Filter | 'deny'>;

export interface HandlerOptions<Identity> {
  /** The engine, or what gives the one of now: a load puts another in its place. */
  engine: Engine | (() => Engine | Promise<Engine>);
  /** @default everyone sees all */
  policy?: Policy<Identity>;
  limits?: Partial<Limits>;
  /**
   * Hides small counts of people in all that is answered, for everybody alike, as `suppress` does it in a document.
   * @default nothing is hidden
   */
  suppress?: SuppressAnswers;
  /** Answers that are kept. @default 500 */
  kept?: number;
  /** Hears what went wrong in the engine; the reader is told only that it does not answer. */
  onError?: (error: unknown) => void;
}

/** Answers a request of a page: GET for the catalogue, POST for asks. */
export type Handler<Identity> = (request: Request, from: { identity: Identity }) => Promise<Response>;

const refusal = (status: number, problem: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ problem }), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });

/**
 * Answers what pages ask of an engine: checks, joins the policy's rows, answers from what is kept, else by SQL.
 * @returns a function for the Fetch API's requests and responses, which never throws.
 */
export function handler<Identity>(options: HandlerOptions<Identity>): Handler<Identity> {
  const { engine, policy = () => ({}), kept = 500, onError = () => {} } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const line = queue(limits.atOnce, limits.waiting);
  const known = recent<Promise<Answer>>(kept);
  const shown = recent<Promise<Catalogue>>(32);
  const guarded = new WeakMap<Engine, Promise<Engine>>();

  /** The engine of now, as it may be asked. */
  const engineNow = async (): Promise<Engine> => {
    const now = typeof engine === 'function' ? await engine() : engine;
    if (!options.suppress) return now;
    const known = guarded.get(now);
    if (known) return known;
    const hiding = suppressedEngine(now, options.suppress).then((own) => {
      for (const table of own.withheld)
        onError(new RangeError(`${table} has more rows than suppress looks through: nothing of it is answered`));
      return own;
    });
    guarded.set(now, hiding);
    hiding.catch(() => guarded.delete(now));
    return hiding;
  };

  /** One run for all who ask the same at the same time, and for those after them. */
  const answersFor = (from: Engine, asks: readonly Ask[], only: Filter | undefined): Promise<Answer[]> => {
    const scope = JSON.stringify([from.catalogue.version, only]);
    return Promise.all(
      asks.map((ask) => {
        const key = `${scope}${askName(ask)}`;
        const answer = known(key, () => {
          const signal = AbortSignal.timeout(limits.milliseconds);
          const run = from.answer([ask], { signal, only, mostRows: limits.rows, mostGroups: limits.groups });
          return Promise.race([run.then(([own]) => own!), tooLate(signal)]);
        });
        return answer.catch((error: unknown) => {
          // What failed is asked anew by the next.
          known.forget(key, answer);
          throw error;
        });
      }),
    );
  };

  return async (request, { identity }) => {
    try {
      const allowed = await policy(identity);
      if (allowed === 'deny') return refusal(403, 'forbidden');
      const only = Object.keys(allowed).length === 0 ? undefined : allowed;
      const from = await engineNow();
      const scope = JSON.stringify([from.catalogue.version, only]);
      if (request.method === 'GET' || request.method === 'HEAD') {
        const catalogue = await shown(scope, () => narrowedCatalogue(from, only));
        const rows = limits.rows > 0 ? { rows: limits.rows } : {};
        return await reply(request, { catalogue: { ...catalogue, ...rows } }, CATALOGUE_TYPE);
      }
      if (request.method !== 'POST') return refusal(400, 'GET the catalogue or POST asks');
      const text = await textWithin(request, limits.bytes);
      if (text === undefined) return refusal(400, 'too long');
      const asks = checkAsks(jsonIn(text), from.catalogue, limits);
      if (!Array.isArray(asks)) return refusal(asks.status, asks.reason);
      const answers = line.run(() => answersFor(from, asks, only));
      if (!answers) return refusal(503, 'busy', { 'retry-after': '2' });
      return await reply(request, { version: from.catalogue.version, answers: await answers });
    } catch (error) {
      onError(error);
      return refusal(503, 'the engine does not answer', { 'retry-after': '5' });
    }
  };
}

/** Fails once the time is over, be it that a driver does not heed the signal. */
const tooLate = (signal: AbortSignal): Promise<never> =>
  new Promise((_, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
  });

/** The body; undefined where it is longer, of which no more is read. */
async function textWithin({ body }: Request, bytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let read = 0;
  const reader = body?.getReader();
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done) return text + decoder.decode();
    read += value!.length;
    if (read > bytes) {
      void reader!.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The answer with a tag that changes with it: nothing is told of what another identity would get. */
async function reply(request: Request, body: unknown, type = 'application/json'): Promise<Response> {
  const text = packJson(body);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const etag = `"${Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'authorization, cookie' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': type } });
}
