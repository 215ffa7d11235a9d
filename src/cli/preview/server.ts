import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { closed, filesOf, isOwn, listening, TYPES, urlOf } from '../local-server.js';
import { FOLLOW, type PageTexts, pageOf } from './page.js';

/** What the page shows now. */
export interface Shown {
  /** The dataset as JSON. */
  data: string;
  /** What is to be said above it; '' where nothing is. */
  notice: string;
}

export interface Preview {
  url: string;
  /** Shows something else on every page that is open. */
  show(shown: Shown): void;
  close(): Promise<void>;
}

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'",
};

/** Serves one page with the dashboard of a dataset, on this machine alone. @param scripts the folder of the scripts */
export async function openPreview(scripts: string, texts: PageTexts, first: Shown, port = 0): Promise<Preview> {
  const files = await filesOf(scripts);
  // Languages that are not in the main script have one of their own.
  const wanted = ['cdn/chancai.js', `cdn/chancai.${texts.lang}.js`].filter((script) => files.has(`/${script}`));
  let shown = first;
  let version = 0;
  const listeners = new Set<ServerResponse>();
  const event = () => `data: ${JSON.stringify({ version, notice: shown.notice })}\n\n`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, type: string, body: string | Uint8Array) =>
      response
        .writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` })
        .end(request.method === 'HEAD' ? undefined : body);
    // A page elsewhere whose name leads here is no page of ours.
    if (!isOwn(request.headers.host, server)) return void send(403, 'text/plain', '');
    if (request.method !== 'GET' && request.method !== 'HEAD') return void send(405, 'text/plain', '');
    const path = (request.url ?? '/').split('?')[0]!;
    if (path === '/') return void send(200, 'text/html', pageOf(texts, wanted));
    if (path === '/follow.js') return void send(200, TYPES['.js']!, FOLLOW);
    if (path === '/data.json') return void send(200, TYPES['.json']!, shown.data);
    if (path === '/events') {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' }).write(event());
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    const file = files.get(path);
    if (file === undefined) return void send(404, 'text/plain', '');
    send(200, TYPES[extname(file)]!, await readFile(file));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await listening(server, port);
  return {
    url: urlOf(server),
    show(next) {
      shown = next;
      version++;
      for (const listener of listeners) listener.write(event());
    },
    close: () => closed(server),
  };
}
