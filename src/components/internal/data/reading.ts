import { datasetOf, openTable } from '../../../data/dataset/parts.js';
import type { Steps } from '../../../data/dataset/steps.js';
import { isFigure } from '../../../data/dataset/tables.js';
import { checkTables, decodeFirst } from '../../../data/formats/check-tables.js';
import { paced, paceOf } from '../../../data/grid/pace.js';
import {
  type DataSource,
  type Dataset,
  type Decoded,
  type DecodeOptions,
  type FactTable,
  type Issue,
  type Parsed,
  parseDecoded,
  type TableName,
} from '../../../data/index.js';
import { isBig, type Read, readInWorker } from './reading-worker.js';

/** What was read of a source: as a document, or as each table that elements take it for. */
export interface Reading {
  /** Why nothing in it can be used. */
  readonly nothing: Issue | undefined;
  /** The dataset; undefined where the source has not been read as that table. */
  parsed(table: string): Parsed<Dataset> | undefined;
  /** Reads it as that table, too. */
  prepare(table: string): Promise<void>;
}

/** Reads on the page, in short pieces. What was decoded is kept for further tables. */
function readerOnPage(source: DataSource): (tables: readonly string[], options: DecodeOptions) => Promise<Read> {
  let decoded: Decoded | undefined;
  return async (tables, options) => {
    decoded ??= await decodeFirst(source, options);
    const { one, nothing, checked } = await checkTables(decoded, tables, options);
    const parsed = new Map(checked.map(([table, all]) => [table, datasetOf(all, openTable)] as const));
    if (isBig(source)) for (const { value } of parsed.values()) await paced(encoding(value), paceOf(options.signal));
    return { one, nothing, parsed };
  };
}

/** Encodes the columns of big tables one by one: all in a row, when first asked for, would stop the page. */
function* encoding({ tables }: Dataset): Steps<void> {
  for (const [name, table] of Object.entries(tables) as [TableName, FactTable][])
    for (const column of table.columns) {
      yield 1;
      if (isFigure(name, column)) table.group({ sum: [column] });
      else table.values(column);
    }
}

/** Reads a source as these tables: in the worker where it is big and the page offers one, else on the page. */
export async function readSource(
  source: DataSource,
  options: DecodeOptions,
  tables: readonly string[],
): Promise<Reading> {
  const readOnPage = readerOnPage(source);
  const read = async (wanted: readonly string[], how: DecodeOptions) =>
    (isBig(source) && (await readInWorker(source, how, wanted))) || readOnPage(wanted, how);
  const { one, nothing, parsed } = await read(tables, options);
  const { signal: _, onProgress: __, ...again } = options;
  return {
    nothing,
    parsed: (table) => parsed.get(one ? table : ''),
    async prepare(table) {
      if (one) parsed.set(table, (await read([table], again)).parsed.get(table)!);
    },
  };
}

/** What can't be read, as a reading. */
export function nothingRead(decoded: Decoded): Reading {
  const parsed = parseDecoded(decoded);
  return { nothing: decoded.issues[0], parsed: () => parsed, prepare: async () => {} };
}
