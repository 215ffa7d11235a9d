import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Engine } from '../../sql/engine.js';
import { handler } from '../../sql/handler.js';
import { nodeListener } from '../../sql/node-listener.js';
import { closed, filesOf, isOwn, listening, TYPES, urlOf } from '../local-server.js';
import { POLICY, type ServedPage, STYLES, servedPage } from './page.js';

/** A server of a dashboard whose rows are in an engine. */
export interface Served {
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions extends Pick<ServedPage, 'lang' | 'title'> {
  engine: Engine;
  /** The folder of the page's scripts. */
  scripts: string;
  /** Shapes of regions, as GeoJSON. */
  shapes?: string | undefined;
  port?: number;
  /** Hears what went wrong in the engine. */
  onError?: (error: unknown) => void;
}

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': POLICY,
};
/** Rows behind a figure that are listed at a time. */
const ROWS = 200;

/** Serves one page with a dashboard, and the answers to what it asks, on this machine alone. */
export async function openServed(options: ServeOptions): Promise<Served> {
  const { engine, scripts, shapes, lang, title, port = 0, onError = () => {} } = options;
  const files = await filesOf(scripts);
  const wanted = ['cdn/chancai.js', `cdn/chancai.${lang}.js`].filter((script) => files.has(`/${script}`));
  const page = servedPage({ lang, title, scripts: wanted, hasShapes: shapes !== undefined });
  const own = new Map([
    ['/', ['text/html', page]],
    ['/page.css', ['text/css', STYLES]],
    ...(shapes === undefined ? [] : [['/regions.geojson', ['application/geo+json', shapes]] as const]),
  ] as [string, [string, string]][]);
  // Whoever can open the page has the file itself: all of it may be seen.
  const asked = nodeListener(handler({ engine, limits: { rows: ROWS }, onError }), () => undefined);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, type: string, body: string | Uint8Array) =>
      response
        .writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` })
        .end(request.method === 'HEAD' ? undefined : body);
    if (!isOwn(request.headers.host, server)) return void send(403, 'text/plain', '');
    const path = (request.url ?? '/').split('?')[0]!;
    if (path === '/chancai') return asked(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return void send(405, 'text/plain', '');
    const text = own.get(path);
    if (text) return void send(200, ...text);
    const file = files.get(path);
    if (file === undefined) return void send(404, 'text/plain', '');
    send(200, TYPES[extname(file)]!, await readFile(file));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await listening(server, port);
  return { url: urlOf(server), close: () => closed(server) };
}
