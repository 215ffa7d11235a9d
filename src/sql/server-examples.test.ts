import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDataset } from '../data/index.js';
import { documentOf, generateTables, REGIONS } from '../data/views/testing/generate.js';
import { duckdb } from './dialects/index.js';
import { openEngine } from './engine.js';
import { type Handler, handler } from './handler.js';
import { loadDataset } from './load.js';
import { nodeListener } from './node-listener.js';
import { duckdbConnection, hasDuckdb } from './testing/duckdb.js';

const engines = new URL('../../engines/node_modules/', import.meta.url);
const hasServers = hasDuckdb && existsSync(new URL('hono', engines));
const documentation = readFileSync(new URL('../../docs/sql.md', import.meta.url), 'utf8');

/** The example below a heading of the documentation, as a function of what it takes from elsewhere. */
function example<App>(heading: string, given: Record<string, unknown>): App {
  const [, code = ''] = documentation.split(`### ${heading}\n\`\`\`js\n`)[1]?.match(/^([\s\S]*?)\n```/) ?? [];
  const body = code.replace(/^import .*$/gm, '');
  return new Function(...Object.keys(given), `${body}\nreturn app;`)(...Object.values(given)) as App;
}

describe.runIf(hasServers)('the examples of the documentation', () => {
  const [mine, theirs] = REGIONS as unknown as [string, string];
  let answer: Handler<{ region?: string }>;
  beforeAll(async () => {
    const where = { dialect: duckdb, connections: [await duckdbConnection()] };
    await loadDataset(parseDataset(documentOf(generateTables(5))).value, { ...where, least: 1 });
    const engine = (await openEngine(where))!;
    answer = handler({ engine, policy: ({ region }) => (region ? { region: [region] } : 'deny') });
  });
  const userOf = (token: string | undefined) => (token === 'mine' ? { region: mine } : {});
  const asks = { asks: [{ ask: 'groups', table: 'talent', by: ['region'], sum: ['supply'] }] };
  const request = (url: string, authorization: string, body?: unknown) =>
    new Request(url, {
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });

  /** The catalogue, answers and refusals come through. */
  async function check(url: string, ask: (request: Request) => Promise<Response>): Promise<void> {
    expect((await ask(request(url, 'nobody'))).status).toBe(403);
    const catalogue = await ask(request(url, 'mine'));
    expect(catalogue.headers.get('content-type')).toBe('application/vnd.chancai+json');
    const again = request(url, 'mine');
    again.headers.set('if-none-match', catalogue.headers.get('etag')!);
    expect((await ask(again)).status).toBe(304);
    const answered = await (await ask(request(url, 'mine', asks))).text();
    expect(answered).toContain(mine);
    expect(answered).not.toContain(theirs);
    expect((await ask(request(url, 'mine', { asks: 5 }))).status).toBe(400);
    expect((await ask(request(url, 'mine', 'x'.repeat(1_000_001)))).status).toBeOneOf([400, 413]);
  }

  async function checkServer(server: Server): Promise<void> {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      await check(`http://127.0.0.1:${(server.address() as AddressInfo).port}/chancai`, fetch);
    } finally {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  }

  it('run in Node', () => checkServer(example<Server>('Node', { answer, nodeListener, userOf, createServer })));

  it('run in Express, whose body may have been read before', async () => {
    const { default: express } = await import(new URL('express/index.js', engines).href);
    await checkServer(createServer(example('Express', { answer, nodeListener, userOf, express })));
  });

  it('run in Hono', async () => {
    const { Hono } = await import(new URL('hono/dist/index.js', engines).href);
    const app = example<{ request(request: Request): Promise<Response> }>('Hono', { answer, userOf, Hono });
    await check('http://localhost/chancai', async (one) => app.request(one));
  });
});
