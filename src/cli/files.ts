import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { said, UsageError } from './command.js';

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A file's bytes, unpacked where it is gzipped; `-` is the standard input. @throws UsageError */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const bytes = path === '-' ? await readAll(process.stdin) : await readFile(path);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch (error) {
    throw new UsageError(said(`读不到 ${path}：${reasonOf(error)}`, `${path} can't be read: ${reasonOf(error)}`));
  }
}

/** Writes a file, whole or not at all; `-` is the standard output. @throws UsageError */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  if (path === '-') {
    await new Promise<void>((resolve) => process.stdout.write(content, () => resolve()));
    return;
  }
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new UsageError(said(`写不了 ${path}：${reasonOf(error)}`, `${path} can't be written: ${reasonOf(error)}`));
  }
}

/** What a file is called in messages, and what its table is found by: its name without `.csv`, `.csv.gz` and the like. */
export const nameOf = (path: string): string =>
  path === '-'
    ? 'stdin'
    : basename(path)
        .replace(/\.gz$/i, '')
        .replace(/\.(?:csv|tsv|txt|json|ndjson|jsonl|xlsx)$/i, '');
