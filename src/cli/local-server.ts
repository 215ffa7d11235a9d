import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { said, UsageError } from './command.js';

/** Kinds of files that a local page may ask for. */
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Every file of a folder by its path in an address. Nothing else is ever read: an address names no place on the disk. */
export async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && TYPES[extname(entry.name)]);
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`/cdn${path.slice(folder.length).replace(/\\/g, '/')}`, path];
    }),
  );
}

/** The main script, and that of a language which is not in it, as far as they are there. */
export const mainScripts = (files: ReadonlyMap<string, string>, lang: string): string[] =>
  ['cdn/chancai.js', `cdn/chancai.${lang}.js`].filter((script) => files.has(`/${script}`));

/** What a page is answered at a path: a text of a type. */
type Text = readonly [type: string, text: string];

export interface LocalPageOptions {
  /** The files that it may ask for. */
  files: ReadonlyMap<string, string>;
  /** Content security policy. */
  policy: string;
  port: number;
  /** Texts by their paths, made when they are asked for. */
  texts: Readonly<Record<string, () => Text>>;
  /** Paths that answer by themselves. */
  live: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void | Promise<void>>>;
}

/** A page on this machine. */
export interface LocalPage {
  url: string;
  close(): Promise<void>;
}

/** Serves one page on this machine alone, to whoever asks for it by its own name. */
export async function openLocalPage({ files, policy, port, texts, live }: LocalPageOptions): Promise<LocalPage> {
  const headers = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': policy,
  };
  const [answers, pages] = [new Map(Object.entries(live)), new Map(Object.entries(texts))];
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, type: string, body: string | Uint8Array) =>
      response
        .writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` })
        .end(request.method === 'HEAD' ? undefined : body);
    // A page elsewhere whose name leads here is no page of ours.
    if (!isOwn(request.headers.host, server)) return void send(403, 'text/plain', '');
    const path = (request.url ?? '/').split('?')[0]!;
    const own = answers.get(path);
    if (own) return own(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return void send(405, 'text/plain', '');
    const text = pages.get(path);
    if (text) return void send(200, ...text());
    const file = files.get(path);
    if (file === undefined) return void send(404, 'text/plain', '');
    send(200, TYPES[extname(file)]!, await readFile(file));
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const isOwn = (host: string | undefined, server: Server): boolean =>
  host === `127.0.0.1:${portOf(server)}` || host === `localhost:${portOf(server)}`;

/** The option that names a local page's port. */
export const portOption = {
  type: 'string',
  value: said('端口', 'NUMBER', '連接埠'),
  help: said(
    '网页的端口；默认任一空闲端口',
    'port of the page; any free one unless said',
    '網頁的連接埠；預設任一可用連接埠',
  ),
} as const;

/** The port that a text names; 0 for any. @throws UsageError */
export function portIn(text: string | undefined): number {
  const port = text === undefined ? 0 : Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError(
    said('--port 是 0 到 65535 的整数。', '--port is a whole number from 0 to 65535.', '--port 是 0 到 65535 的整數。'),
  );
}

/** Opens a page at a port. @throws UsageError where the port can't be used */
export async function openAtPort<T>(port: number, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    throw new UsageError(said(`端口 ${port} 不能使用。`, `Port ${port} can not be used.`, `連接埠 ${port} 不能使用。`));
  }
}

/** Resolves once the command is told to end. */
export const ended = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** Beside the command, or where the package keeps them. */
const PLACES = ['cdn', '../cdn'];

/** The folder of the page's scripts. @throws UsageError where there is none */
export async function scriptsFolder(): Promise<string> {
  for (const place of PLACES) {
    const script = await stat(new URL(`${place}/chancai.js`, import.meta.url)).catch(() => undefined);
    if (script) return fileURLToPath(new URL(place, import.meta.url));
  }
  throw new UsageError(
    said(
      '没有找到 cdn 文件夹。请从安装包的 dist/cdn/ 复制到本命令旁边。',
      'The folder cdn is not here. Copy dist/cdn/ of the package next to this command.',
      '沒有找到 cdn 資料夾。請從安裝包的 dist/cdn/ 複製到本命令旁邊。',
    ),
  );
}
