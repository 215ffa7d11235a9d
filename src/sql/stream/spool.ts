import { Buffer } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Rows that have been read, on their way from one pass to the next. */
export interface Rows {
  columns: Readonly<Record<string, readonly unknown[]>>;
  length: number;
  /** The rows of the input that they were. */
  origin: Uint32Array;
}

/** Rows kept on the disk in the order in which they come. */
export interface Spool {
  add(rows: Rows): Promise<void>;
  /** Gives all that was added; may be asked several times. */
  rows(): AsyncGenerator<Rows>;
}

/** A folder for spools. Its files are gone once it is closed. */
export interface SpoolFolder {
  spool(name: string): Promise<Spool>;
  close(): Promise<void>;
}

/** Makes a folder for spools, below the system's for temporary files unless another is said. */
export async function spoolFolder(within = tmpdir()): Promise<SpoolFolder> {
  const folder = await mkdtemp(join(within, 'chancai-load-'));
  const files: FileHandle[] = [];
  return {
    async spool(name) {
      const path = join(folder, name);
      const file = await open(path, 'w');
      files.push(file);
      return {
        async add(rows) {
          const bytes = serialize({
            ...rows,
            columns: Object.fromEntries(Object.entries(rows.columns).map(([key, cells]) => [key, packed(cells)])),
          });
          const size = Buffer.alloc(4);
          size.writeUInt32LE(bytes.length);
          await file.write(Buffer.concat([size, bytes]));
        },
        async *rows() {
          for await (const bytes of partsOf(path)) {
            const rows = deserialize(bytes) as Omit<Rows, 'columns'> & { columns: Record<string, Packed> };
            yield {
              ...rows,
              columns: Object.fromEntries(Object.entries(rows.columns).map(([key, cells]) => [key, unpacked(cells)])),
            };
          }
        },
      };
    },
    async close() {
      for (const file of files) await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A column whose words repeat holds each of them once. */
type Packed = readonly unknown[] | Float64Array | { codes: Uint32Array; words: readonly unknown[] };

function packed(cells: readonly unknown[]): Packed {
  if (cells.every((cell) => typeof cell === 'number')) return Float64Array.from(cells as number[]);
  const known = new Map<unknown, number>();
  const codes = new Uint32Array(cells.length);
  for (let row = 0; row < codes.length; row++) {
    const cell = cells[row];
    let code = known.get(cell);
    if (code === undefined) {
      code = known.size;
      if (code > cells.length / 2) return cells;
      known.set(cell, code);
    }
    codes[row] = code;
  }
  return { codes, words: [...known.keys()] };
}

function unpacked(cells: Packed): readonly unknown[] {
  if (cells instanceof Float64Array) return Array.from(cells);
  return 'codes' in cells ? Array.from(cells.codes, (code) => cells.words[code]) : cells;
}

/** The parts of a file, each behind its size. */
async function* partsOf(path: string): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    held.push(chunk);
    length += chunk.length;
    for (;;) {
      if (length < 4) break;
      if (held[0]!.length < 4) held = [Buffer.concat(held)];
      const size = held[0]!.readUInt32LE(0);
      if (length < 4 + size) break;
      const all = held.length === 1 ? held[0]! : Buffer.concat(held);
      yield all.subarray(4, 4 + size);
      held = [all.subarray(4 + size)];
      length -= 4 + size;
    }
  }
}
