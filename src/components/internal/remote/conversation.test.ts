import { beforeAll, describe, expect, it } from 'vitest';
import { issue, parseDataset } from '../../../data/index.js';
import type { Ask } from '../../../data/remote/ask.js';
import { askName } from '../../../data/remote/ask.js';
import { type Asking, type Asks, askingDataset } from '../../../data/remote/asking.js';
import { documentOf, generateTables } from '../../../data/views/testing/generate.js';
import { duckdb } from '../../../sql/dialects/index.js';
import { type Engine, openEngine } from '../../../sql/engine.js';
import { handler } from '../../../sql/handler.js';
import { loadDataset } from '../../../sql/load.js';
import { duckdbConnection, hasDuckdb } from '../../../sql/testing/duckdb.js';
import { Conversation } from './conversation.js';

const URL = 'http://localhost/chancai';
const sumsOf = (column: string): Ask => ({ ask: 'groups', table: 'funding', by: [column], sum: ['invested'] });
const asks = (...all: Ask[]): Asks => new Map(all.map((ask) => [askName(ask), ask]));

/** An element that counts how often it was told that there is news. */
const element = () => ({
  isConnected: true,
  told: 0,
  requestUpdate() {
    this.told += 1;
  },
});

describe.runIf(hasDuckdb)('what the elements of a page ask a server', () => {
  let engine: Engine;
  beforeAll(async () => {
    const connections = [await duckdbConnection()];
    await loadDataset(parseDataset(documentOf(generateTables(5))).value, { dialect: duckdb, connections, least: 1 });
    engine = (await openEngine({ dialect: duckdb, connections }))!;
  });

  /** A conversation with the real handler, and every request of it. */
  function talk(way: (request: Request, answer: (request: Request) => Promise<Response>) => Promise<Response>) {
    const answer = handler({ engine });
    const asking: Asking = askingDataset(engine.catalogue);
    const sent: Ask[][] = [];
    const aborted: unknown[] = [];
    let renewed = 0;
    const conversation = new Conversation(asking, {
      url: URL,
      limits: { timeoutMs: 300, maxBytes: 1e6 },
      fetch: async (url, init) => {
        sent.push(JSON.parse(String(init?.body)).asks);
        init?.signal?.addEventListener('abort', () => aborted.push(url));
        return way(new Request(url as string, { ...init, signal: null }), (request) =>
          answer(request, { identity: undefined }),
        );
      },
      again: async () => {
        renewed += 1;
      },
      incomplete: () => issue('unreachable', 'src', URL, { url: URL, reason: 'not whole' }),
    });
    return { conversation, asking, sent, aborted, renewals: () => renewed };
  }
  const straight = (request: Request, answer: (request: Request) => Promise<Response>) => answer(request);

  it('goes in one request for all of them, each question once, and what is known is not asked again', async () => {
    const { conversation, asking, sent } = talk(straight);
    const [one, other] = [element(), element()];
    conversation.want(one, asks(sumsOf('chain'), sumsOf('region')));
    conversation.want(other, asks(sumsOf('region'), sumsOf('period')));
    expect(await conversation.awaited(one)).toBe(true);
    expect(sent.map(({ length }) => length)).toEqual([3]);
    expect([one.told, other.told]).toEqual([1, 1]);
    expect(asking.isKnown(askName(sumsOf('period')))).toBe(true);
    conversation.want(other, asks(sumsOf('chain'), sumsOf('programme')));
    await conversation.awaited(other);
    expect(sent[1]).toEqual([sumsOf('programme')]);
    expect(await conversation.awaited(one)).toBe(false);
  });

  it('is broken off where the reader has chosen something else meanwhile', async () => {
    let go = () => {};
    const { conversation, sent, aborted, asking } = talk(async (request, answer) => {
      if (sent.length === 1) await new Promise<void>((done) => (go = done));
      return answer(request);
    });
    const one = element();
    conversation.want(one, asks(sumsOf('chain')));
    await new Promise((done) => setTimeout(done, 20));
    conversation.want(one, asks(sumsOf('region')));
    await conversation.awaited(one);
    expect(aborted).toHaveLength(1);
    go();
    await new Promise((done) => setTimeout(done, 20));
    expect(asking.isKnown(askName(sumsOf('chain')))).toBe(false);
    expect(asking.isKnown(askName(sumsOf('region')))).toBe(true);
  });

  it('takes no part of an answer: cut off, of another length, or no answer at all, it is a problem', async () => {
    const cut = async (request: Request, answer: (request: Request) => Promise<Response>) => {
      const text = await (await answer(request)).text();
      return new Response(text.slice(0, text.length / 2));
    };
    const short = async (request: Request, answer: (request: Request) => Promise<Response>) => {
      const whole = await (await answer(request)).json();
      return Response.json({ ...whole, answers: whole.answers.slice(1) });
    };
    const down = () => Promise.reject(new TypeError('fetch failed'));
    const never = () => new Promise<Response>(() => {});
    const forbidden = async () => new Response('{}', { status: 403 });
    for (const way of [cut, short, down, never, forbidden]) {
      const { conversation, asking } = talk(way);
      const one = element();
      conversation.want(one, asks(sumsOf('chain'), sumsOf('region')));
      await conversation.awaited(one);
      expect(conversation.problem?.issue.severity).toBe('error');
      expect(asking.isKnown(askName(sumsOf('chain')))).toBe(false);
      expect(one.told).toBeGreaterThan(0);
    }
  });

  it('mixes no answers of two versions of the data: the catalogue is read again', async () => {
    const { conversation, asking, renewals } = talk(async (request, answer) => {
      const whole = await (await answer(request)).json();
      return Response.json({ ...whole, version: 'next' });
    });
    const one = element();
    conversation.want(one, asks(sumsOf('chain')));
    await conversation.awaited(one);
    expect(renewals()).toBe(1);
    expect(asking.isKnown(askName(sumsOf('chain')))).toBe(false);
  });
});
