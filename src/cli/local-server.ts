import { readdir, stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { said, UsageError } from './command.js';

/** Kinds of files that a local page may ask for. */
export const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

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

/** Opens a server on this machine alone. */
export const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });

/** Ends a server, and what goes on with it. */
export const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
/** Where its page is. */
export const urlOf = (server: Server): string => `http://127.0.0.1:${portOf(server)}/`;
/** Was it asked for by its own name? A page elsewhere whose name leads here is no page of ours. */
export const isOwn = (host: string | undefined, server: Server): boolean =>
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
