// The library as its users get it, compiled from the sources as they are now.
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder of its own with `chancai/sql` and `chancai/data` in one file. @returns the folder */
export async function buildLibrary() {
  const folder = mkdtempSync(join(tmpdir(), 'chancai-bench-sql-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await build({
    stdin: {
      contents: `export * from './src/sql/index.ts'; export * from './src/data/index.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: join(folder, 'library.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  return folder;
}

export const libraryIn = (folder) => import(pathToFileURL(join(folder, 'library.mjs')).href);

/** A database of DuckDB in a file. */
export async function openDuckdb(path, options = {}) {
  const at = new URL('../../engines/node_modules/@duckdb/node-api/lib/index.js', import.meta.url);
  const { DuckDBInstance } = await import(at.href);
  const instance = await DuckDBInstance.create(path, options);
  return { instance, connection: await instance.connect() };
}
