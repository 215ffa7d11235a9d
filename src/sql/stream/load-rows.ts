import { type Dataset, parsedOf } from '../../data/dataset/dataset.js';
import type { Issue } from '../../data/dataset/issues.js';
import { type Locale, localeOf } from '../../data/dataset/name.js';
import { finder, segmentFinder } from '../../data/dataset/references.js';
import { issueLog } from '../../data/dataset/report.js';
import type { TableName } from '../../data/dataset/tables.js';
import type { Catalogue, RecordsInfo } from '../../data/remote/catalogue.js';
import { cellKey, type FactTable } from '../../data/table/index.js';
import { catalogueOf } from '../catalogue-of.js';
import { hashOf } from '../hash.js';
import {
  isRecords,
  type Loaded,
  type LoadOptions,
  loading,
  loadTable,
  newVersion,
  rowsIn,
  shardsOf,
  wholeOf,
} from '../load.js';
import { type Piece, surveyTable, type TableSurvey } from '../physical-table.js';
import type { Stored } from '../stored.js';
import { type Target, tableWriter } from '../table-writer.js';
import { publish } from '../versions.js';
import { filePlaces } from './places-told.js';
import { byTable, openRows, type RowSource } from './row-sources.js';
import { type Rows, type Spool, type SpoolFolder, spoolFolder } from './spool.js';
import { columnsRead, type StreamContext, type TableStream, tableStream, type Unchecked } from './table-stream.js';

export interface LoadRowsOptions extends Omit<LoadOptions, 'partOf'> {
  /** What all else is of: chains, regions, meta, small tables. */
  dataset: Dataset;
  /** Language of the issues; the dataset's own unless said. */
  locale?: Locale;
  /** A folder for what is on its way, about as large as the files. @default the system's for temporary files */
  spool?: string;
  /** Characters read at once. @default some million */
  piece?: number;
}

/** What was loaded, and what there is to say of it. */
export interface LoadedRows extends Loaded {
  issues: readonly Issue[];
  leftOut: Readonly<Record<string, number>>;
  /** What could not be asked of so many rows, by table. */
  unchecked: Readonly<Record<string, Unchecked>>;
}

/** Rows whose ids are compared at once. */
const COMPARED = 150_000;

/** One table on its way. */
interface Stream {
  name: TableName;
  stream: TableStream;
  spool: Spool;
}

/**
 * Loads files of any length beside a dataset, some thousand rows at a time: they are read and checked as `parseDataset`
 * does it, wait on the disk until all are known, and are then put into the engine. The version answers only once all of it
 * stands.
 * @throws NotColumnsError where a file is a ledger
 * @throws NoTableError where it does not tell its table
 * @throws WholesError where rows are the whole of others, which only a table read at once can tell apart
 */
export async function loadRows(sources: readonly RowSource[], options: LoadRowsOptions): Promise<LoadedRows> {
  const { dataset, least = 2_000, version = newVersion(), onProgress } = options;
  const target: Target = { ...options, version };
  const folder = await spoolFolder(options.spool);
  const { report, issues: issuesIn } = issueLog((where) => placesOf(where)?.say(where));
  const places = new Map<string, ReturnType<typeof filePlaces>>();
  const placesOf = (where: Parameters<ReturnType<typeof filePlaces>['say']>[0]) =>
    typeof where === 'string' ? undefined : places.get(where.table);
  const context: StreamContext = { ...referencesOf(dataset), report };
  const own: Issue[] = [];
  const lost: Record<string, number> = {};
  try {
    const streams = new Map<TableName, Stream>();
    const total = sources.reduce((sum, { size = 0 }) => sum + size, 0);
    let read = 0;
    for (const [name, files] of await byTable(sources)) {
      const columns = columnsRead(
        name,
        files.flatMap(({ fields }) => fields),
      );
      const spool = await folder.spool(name);
      const stream = tableStream(name, columns, context, spool);
      const lines = filePlaces();
      places.set(name, lines);
      let isRead = true;
      for (const { source } of files) {
        const before = read;
        const rows = openRows(
          source,
          (bytes) => {
            read = before + bytes;
            onProgress?.(total === 0 ? 0 : (0.6 * read) / total);
          },
          options.piece,
        );
        for await (const { columns, lines: numbers } of rows.pieces()) {
          lines.add(source.name, numbers);
          isRead &&= await stream.add(columns);
        }
        own.push(...rows.issues);
        if (rows.leftOut > 0) lost[name] = (lost[name] ?? 0) + rows.leftOut;
      }
      if (!isRead) continue;
      stream.end();
      streams.set(name, { name, stream, spool });
    }
    return await loading(target, async () => {
      const records: Partial<Record<TableName, RecordsInfo>> = {};
      const whole: Catalogue['whole'] = {};
      const nesting: Record<string, unknown> = {};
      for (const [name, table] of Object.entries(dataset.tables) as [TableName, FactTable][])
        if (isRecords(name, table.length, least)) {
          nesting[name] = table.nesting;
          records[name] = await loadTable(name, table, target, undefined, () => undefined);
        } else Object.assign(whole, { [name]: wholeOf(table) });
      let done = 0;
      for (const one of streams.values()) {
        records[one.name] = await writeStream(one, target, folder);
        nesting[one.name] = [];
        onProgress?.(0.6 + (0.4 * ++done) / streams.size);
      }
      const locale = options.locale ?? localeOf(dataset.meta.locale);
      const issues = [...parsedOf(dataset).issues, ...own, ...issuesIn(locale)];
      const leftOut: Record<string, number> = { ...dataset.leftOut };
      for (const [name, { stream }] of streams) {
        const count = stream.leftOut + (lost[name] ?? 0);
        if (count > 0) leftOut[name] = count;
      }
      const catalogue = catalogueOf(dataset, { version, leftOut, whole, records, issues });
      await publish(target, catalogue, nesting as Stored['nesting']);
      onProgress?.(1);
      const unchecked = [...streams].flatMap(([name, { stream }]) =>
        stream.unchecked === undefined ? [] : [[name, stream.unchecked] as const],
      );
      return { version, rows: rowsIn(records), issues, leftOut, unchecked: Object.fromEntries(unchecked) };
    });
  } finally {
    await folder.close();
  }
}

/** What the rows of other tables refer to. */
function referencesOf({ meta, chains, segments, regions, tiers, tables }: Dataset): Omit<StreamContext, 'report'> {
  const lists = {
    chains: finder(chains.map(({ id, name }) => [id, name])),
    regions: finder(regions.map(({ code, name }) => [code, name])),
    tiers: finder(tiers.map(({ id, name }) => [id, name])),
    segments: segmentFinder(segments),
  };
  const given = Object.entries(lists).filter(([name]) => tables[name as TableName]);
  return { currency: meta.currency, regions, find: new Map(given) };
}

const pieceOf = ({ columns, length }: Rows): Piece => ({ length, column: (name) => columns[name]! });

/** Puts the rows of a table that wait on the disk into the engine. */
async function writeStream({ name, stream, spool }: Stream, target: Target, folder: SpoolFolder): Promise<RecordsInfo> {
  const survey: TableSurvey = surveyTable(name, stream.columns, (column) => stream.units[column]);
  let rows = 0;
  for await (const one of spool.rows()) {
    survey.add(pieceOf(one));
    rows += one.length;
  }
  const physical = survey.layout({ repeated: stream.hasRepeated, nested: false });
  const odd = new Set<string>();
  if (physical.hasOdd)
    for await (const one of spool.rows()) {
      const { isOdd } = physical.of(pieceOf(one));
      for (let row = 0; row < one.length; row++) if (isOdd(row)) odd.add(cellKey(one.columns.id?.[row]));
    }
  odd.delete('');
  const writer = await tableWriter(name, physical, target);
  const shardOf = shardsOf(name, target.connections.length, undefined);
  const shared = stream.hasRepeated ? await sharedRows(folder, name, rows) : undefined;
  let number = 0;
  for await (const one of spool.rows()) {
    const laid = physical.of(pieceOf(one));
    const ids = one.columns.id;
    const repeated: number[] = [];
    for (let row = 0; row < one.length; row++, number++) {
      const id = cellKey(ids?.[row]);
      const isRepeated = id !== '' && shared !== undefined && stream.isRepeated(id);
      if (isRepeated) repeated.push(row);
      const at = shardOf(id, number, () => ({}));
      const isOdd = (physical.hasOdd && laid.isOdd(row)) || (odd.size > 0 && odd.has(id));
      if (writer.put(at, laid.values(row, number, isOdd, isRepeated))) await writer.flush(at);
    }
    await shared?.add(one, repeated);
  }
  await writer.flush();
  for await (const one of shared?.all() ?? []) stream.checkRepeated(one);
  stream.tellRepeated();
  return physical.info;
}

/** Rows that share their ids with others, apart by ids, so that a part can be held. */
async function sharedRows(folder: SpoolFolder, name: TableName, most: number) {
  const parts = Math.max(1, Math.ceil(most / COMPARED));
  const spools = await Promise.all(Array.from({ length: parts }, (_, at) => folder.spool(`${name}-ids-${at}`)));
  return {
    async add({ columns, origin }: Rows, rows: readonly number[]): Promise<void> {
      const own: number[][] = spools.map(() => []);
      for (const row of rows) own[hashOf(cellKey(columns.id![row])) % parts]!.push(row);
      for (const [at, some] of own.entries())
        if (some.length > 0)
          await spools[at]!.add({
            columns: Object.fromEntries(
              Object.entries(columns).map(([column, cells]) => [column, some.map((row) => cells[row])]),
            ),
            length: some.length,
            origin: Uint32Array.from(some, (row) => origin[row]!),
          });
    },
    async *all(): AsyncGenerator<Rows> {
      for (const spool of spools) {
        const pieces: Rows[] = [];
        for await (const piece of spool.rows()) pieces.push(piece);
        if (pieces.length === 0) continue;
        yield {
          columns: Object.fromEntries(
            Object.keys(pieces[0]!.columns).map((column) => [
              column,
              pieces.flatMap(({ columns }) => columns[column]!),
            ]),
          ),
          length: pieces.reduce((sum, { length }) => sum + length, 0),
          origin: Uint32Array.from(pieces.flatMap(({ origin }) => [...origin])),
        };
      }
    },
  };
}
