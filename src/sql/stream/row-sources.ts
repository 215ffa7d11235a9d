import { readHead } from '../../data/dataset/head-text.js';
import type { Issue } from '../../data/dataset/issues.js';
import { finderOf, tableNamed, tableOfHeads } from '../../data/dataset/table-names.js';
import type { TableName } from '../../data/dataset/tables.js';
import { columnReader } from '../../data/formats/csv.js';
import { separatorOf } from '../../data/grid/csv.js';
import { paceOf } from '../../data/grid/pace.js';
import { RECORD_TABLES } from '../stored.js';
import { NoLinesError, type TextPiece, textPieces } from './text-pieces.js';

interface Source {
  /** The file's name, which issues say and which may tell the table. */
  name: string;
  /** Its table, where name and heads don't tell. */
  table?: string;
  /** How many bytes it has, for the progress. */
  size?: number;
}

/** A text of rows under plain heads: CSV or TSV in UTF-8, UTF-16 or GB18030. */
export interface TextSource extends Source {
  /** Its bytes, unpacked. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** Columns of cells, some rows at a time. */
export interface ColumnSource extends Source {
  /** All columns in each piece, by their heads; `read` is how many of its bytes have been read so far. */
  columns(): AsyncIterable<{ columns: Readonly<Record<string, ArrayLike<unknown>>>; length: number; read: number }>;
}

/** A file of rows of one table. */
export type RowSource = TextSource | ColumnSource;

/** A file that is more than columns under plain heads: it has to be read at once. */
export class NotColumnsError extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`${file} holds more than columns under plain heads`);
    this.name = 'NotColumnsError';
    this.file = file;
  }
}

/** A file of which it is not known which table it holds, or one that is not loaded by rows. */
export class NoTableError extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`${file} does not tell which table it holds`);
    this.name = 'NoTableError';
    this.file = file;
  }
}

/** A file that is being read. */
export interface OpenRows {
  /** Its columns, some rows at a time, and the number of each row in the file. */
  pieces(): AsyncGenerator<{ columns: Readonly<Record<string, ArrayLike<unknown>>>; lines: readonly number[] }>;
  /** What is wrong so far. */
  readonly issues: readonly Issue[];
  readonly leftOut: number;
}

/** Opens a file. @param piece how many characters of a text are read at once */
export function openRows(source: RowSource, onRead: (bytes: number) => void = () => {}, piece?: number): OpenRows {
  if ('columns' in source) return { pieces: () => numbered(source, onRead), issues: [], leftOut: 0 };
  const reader = columnReader(source.name, { lenient: true });
  return {
    pieces: () => columnsOfText(source.name, reader, counted(source.bytes(), onRead), piece),
    get issues() {
      return reader.issues;
    },
    get leftOut() {
      return reader.leftOut;
    },
  };
}

/** Which files make up each table, and the fields that each has. */
export async function byTable(
  sources: readonly RowSource[],
): Promise<Map<TableName, { source: RowSource; fields: string[] }[]>> {
  const tables = new Map<TableName, { source: RowSource; fields: string[] }[]>();
  for (const source of sources) {
    const { value } = await openRows(source).pieces().next();
    const heads = Object.keys(value?.columns ?? {});
    const name = tableNamed(tableOfHeads(heads, source.name, source.table) ?? '');
    if (name === undefined || !RECORD_TABLES.includes(name)) throw new NoTableError(source.name);
    const fields = heads.flatMap(
      (head) => finderOf(name)(head) ?? finderOf(name)(readHead([head]).names[0] ?? '') ?? [],
    );
    tables.set(name, [...(tables.get(name) ?? []), { source, fields }]);
  }
  return tables;
}

async function* numbered(source: ColumnSource, onRead: (bytes: number) => void): ReturnType<OpenRows['pieces']> {
  let before = 0;
  for await (const { columns, length, read } of source.columns()) {
    const first = before + 1;
    yield { columns, lines: Array.from({ length }, (_, row) => first + row) };
    before += length;
    onRead(read);
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of chunks) {
    read += chunk.length;
    onRead(read);
    yield chunk;
  }
}

const PACE = paceOf(undefined, undefined);

async function* columnsOfText(
  name: string,
  reader: ReturnType<typeof columnReader>,
  bytes: AsyncIterable<Uint8Array>,
  piece?: number,
): ReturnType<OpenRows['pieces']> {
  let separator: string | undefined;
  for await (const { text, before } of inLines(name, textPieces(bytes, piece))) {
    if (separator === undefined && /^\s*[[{<]/.test(text)) throw new NotColumnsError(name);
    separator ??= /^sep=(.)\r?\n/i.exec(text)?.[1] ?? separatorOf(text);
    await reader.read(text, PACE, separator, before);
    const taken = await reader.take(PACE);
    if (!taken) throw new NotColumnsError(name);
    yield taken;
  }
}

/** A text without lines is no table of columns. */
async function* inLines(name: string, pieces: AsyncGenerator<TextPiece>): AsyncGenerator<TextPiece> {
  try {
    yield* pieces;
  } catch (error) {
    throw error instanceof NoLinesError ? new NotColumnsError(name) : error;
  }
}
