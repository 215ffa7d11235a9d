import { infoOf } from '../data/dataset/fields.js';
import { parseDataset } from '../data/dataset/parse.js';
import { fieldOf, TABLES, type TableName } from '../data/dataset/tables.js';
import { type SuppressOptions, suppress } from '../data/disclosure/index.js';
import type { Ask } from '../data/remote/ask.js';
import type { Catalogue, RecordsInfo, WholeTable } from '../data/remote/catalogue.js';
import type { FactTable } from '../data/table/index.js';
import type { Engine } from './engine.js';
import { wholeOf } from './load.js';

/** How small counts of people are hidden from whoever asks. */
export interface SuppressAnswers extends SuppressOptions {
  /** Rows that a table with counts of people may have; of one with more nothing is answered. @default 20000 */
  rows?: number;
}

/** An engine with its small counts hidden. */
export interface SuppressedEngine extends Engine {
  /** Tables with more rows than can be looked through: nothing of them is answered. */
  readonly withheld: readonly TableName[];
}

/** Has a table a column that may count people? */
const countsPeople = (name: TableName): boolean =>
  Object.keys(TABLES[name].fields).some((column) => {
    const { people, unit } = infoOf(fieldOf(name, column)!);
    return people || unit === 'person' || unit === 'post';
  });

/**
 * Hides small counts of people in all that an engine answers, as `suppress` hides them in a document. What is hidden is
 * settled once, over all rows: whoever asks for a part of them sees a part of the same publication, and no two answers
 * tell more together than the published rows do. Tables that count people are sent whole for it, with what is hidden; all
 * others are answered as before.
 */
export async function suppressedEngine(
  engine: Engine,
  { rows: most = 20_000, ...options }: SuppressAnswers,
): Promise<SuppressedEngine> {
  const { catalogue } = engine;
  const records: Record<string, RecordsInfo> = {};
  const whole: Record<string, WholeTable> = { ...catalogue.whole };
  const withheld: TableName[] = [];
  for (const [name, info] of Object.entries(catalogue.records) as [TableName, RecordsInfo][])
    if (!countsPeople(name)) records[name] = info;
    else if (info.length > most) withheld.push(name);
    else whole[name] = await engine.whole(name);
  const hidden = hiddenIn(catalogue, whole, options);
  const tables = [...Object.keys(hidden), ...withheld];
  const published = { ...whole, ...hidden };
  const isOpen = ({ table }: Ask): boolean => records[table] !== undefined;
  return {
    withheld,
    // What is hidden depends on the threshold: answers of another one are not kept for these.
    catalogue: {
      ...catalogue,
      version: `${catalogue.version}.${options.threshold}`,
      records,
      whole: published,
      // They quote cells.
      issues: catalogue.issues.filter(({ path }) => !tables.some((name) => path.startsWith(name))),
    },
    async answer(asks, own) {
      const answers = (await engine.answer(asks.filter(isOpen), own)).values();
      return asks.map((ask) => (isOpen(ask) ? answers.next().value! : { problem: 'forbidden' as const }));
    },
    async whole(name) {
      const table = published[name] ?? (records[name] && (await engine.whole(name)));
      if (!table) throw new RangeError(`nothing of ${name} is answered`);
      return table;
    },
  };
}

/**
 * The tables of which something had to be hidden, read again without it: which rows are the whole of others would tell of
 * figures, too.
 */
function hiddenIn(
  { meta, chains, segments, regions, tiers }: Catalogue,
  whole: Readonly<Record<string, WholeTable>>,
  options: SuppressOptions,
): Record<string, WholeTable> {
  const columns = Object.entries(whole).map(([name, table]) => [name, table.columns] as const);
  const { value, suppressed } = suppress(
    { meta, chains, segments, regions, tiers, ...Object.fromEntries(columns) },
    options,
  );
  const { tables } = parseDataset(value).value;
  return Object.fromEntries(
    (Object.keys(suppressed) as TableName[]).map((name) => [name, wholeOf(tables[name] as FactTable)]),
  );
}
