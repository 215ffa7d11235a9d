import { cellReader } from '../dataset/cells.js';
import type { Dataset } from '../dataset/dataset.js';
import { infoOf } from '../dataset/fields.js';
import { headFinder } from '../dataset/heads.js';
import type { Parsed } from '../dataset/issues.js';
import { findNesting } from '../dataset/nesting.js';
import { isSamePeriod, isWithinPeriod } from '../dataset/period.js';
import { finish } from '../dataset/steps.js';
import { TABLES, type TableName } from '../dataset/tables.js';
import { isTotalWord } from '../dataset/total-words.js';
import { idFinder, keyOfCell, type Table } from './document.js';
import type { Axis } from './places.js';

/** The columns of a table that rows are grouped by, and which rows are the whole of others. */
export interface Grouped {
  axes: readonly Axis[];
  /** Is a row the total of others over a column in which it names nothing? */
  isWhole(row: number, column: string): boolean;
  /** Does a row overlap others of the whole that they make up (a zone among counties), so that it adds to none? */
  isOverlap(row: number): boolean;
}

/** Periods compared one by one; thousands are no periods. */
const MOST_PERIODS = 500;

/** One wording for each period, and the shortest one around it: another that is named, or else its year. */
function periodsOf(keys: readonly string[]): { keys: string[]; holderOf(period: string): string | undefined } {
  const wordings: string[] = [];
  const first = new Map(
    [...new Set(keys)].map((key) => {
      const known = wordings.length < MOST_PERIODS ? wordings.find((one) => isSamePeriod(one, key)) : undefined;
      if (known === undefined) wordings.push(key);
      return [key, known ?? key];
    }),
  );
  const holders = new Map<string, string>();
  const years = new Set(wordings.flatMap((one) => /(?:19|20|21)\d{2}/.exec(one)?.[0] ?? []));
  const all = [...wordings, ...[...years].filter((year) => !wordings.some((one) => isSamePeriod(one, year)))];
  if (wordings.length < MOST_PERIODS)
    for (const part of wordings) {
      const around = all.filter((one) => isWithinPeriod(part, one));
      const shortest = around.find((one) => around.every((other) => other === one || isWithinPeriod(one, other)));
      if (shortest !== undefined) holders.set(part, shortest);
    }
  return { keys: keys.map((key) => first.get(key)!), holderOf: (period) => holders.get(period) };
}

/** The columns of a table whose totals may be known, read as the dataset reads them. */
export function groupedBy(
  name: TableName,
  { name: path, columns, length }: Table,
  { value: dataset, issues }: Parsed<Dataset>,
  wanted?: readonly string[],
): Grouped {
  const find = idFinder(dataset);
  const parents = new Map(dataset.regions.map(({ code, parent }) => [code, parent]));
  const fields = TABLES[name].fields as Readonly<Record<string, Parameters<typeof infoOf>[0]>>;
  const named = wanted?.map(headFinder(fields));
  const chains = columns.get('chain')?.cells;
  const all = [...columns].flatMap(([field, { cells }]): Axis[] => {
    const { role, table: target } = infoOf(fields[field]!);
    if (!['reference', 'name', 'word', 'period'].includes(role) || field === 'source') return [];
    const { read } = cellReader(fields[field]!, () => {}, 'CNY');
    const keyAt = (row: number) => String(read(cells[row], () => {}) ?? keyOfCell(cells[row]));
    const keys = Array.from({ length }, (_, row) => find(target, keyAt(row), keyOfCell(chains?.[row])));
    if (role === 'period') return [{ name: field, ...periodsOf(keys) }];
    return [{ name: field, keys, ...(target === 'regions' ? { holderOf: (region) => parents.get(region) } : {}) }];
  });
  const totals = new Map(
    all.map(({ name: column, keys }) => [column, new Set(keys.flatMap((key, row) => (isTotalWord(key) ? [row] : [])))]),
  );
  const cellsOf = [...columns].map(([column, { cells }]) => [column, cells] as const);
  const facts = Object.fromEntries([...cellsOf, ...all.map(({ name: column, keys }) => [column, keys] as const)]);
  const { nesting } = finish(findNesting({ name, columns: facts, length }, { regions: dataset.regions, totals }));
  // A kind of services beside its forms, a rung named 合计: told by their figures.
  const told = issues.flatMap(({ code, path: at }) =>
    code === 'total-row' && at.startsWith(`${path}[`) ? [at.slice(path.length)] : [],
  );
  const wholes = new Set(
    told.flatMap((at) => ['name', 'form'].map((column) => `${Number.parseInt(at.slice(1), 10)} ${column}`)),
  );
  const overlaps = new Set<number>();
  // The document itself states totals over these.
  const stated = new Set(told.length > 0 ? ['name', 'form'] : []);
  for (const { rows, splits } of nesting)
    for (const { over, named: held, rows: within, parts } of splits) {
      for (const column of over) stated.add(column);
      for (const row of rows) for (const column of over) if (!held.includes(column)) wholes.add(`${row} ${column}`);
      const added = new Set(parts);
      for (const row of within) if (!added.has(row)) overlaps.add(row);
    }
  return {
    axes: named ? all.filter((axis) => named.includes(axis.name) || stated.has(axis.name)) : all,
    isWhole: (row, column) => wholes.has(`${row} ${column}`),
    isOverlap: (row) => overlaps.has(row),
  };
}
