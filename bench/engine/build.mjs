// The engine as users get it: the public entry point, compiled from the sources as they are now.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Compiles `chancai/data` for this run. @returns the file */
export async function buildEngine() {
  const outfile = join(mkdtempSync(join(tmpdir(), 'chancai-bench-')), 'data.mjs');
  const entry = fileURLToPath(new URL('../../src/data/index.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', target: 'es2021', platform: 'browser' });
  return outfile;
}

export const loadEngine = async (file) => (await import(pathToFileURL(file).href)).factTable;
