import { plainNumber } from '../dataset/head-unit.js';
import { headFinder } from '../dataset/heads.js';
import { tableNamed } from '../dataset/table-names.js';
import { cellText, isBlankRow, type Sheet, type SheetCell } from '../grid/sheet.js';
import type { LedgerLog } from '../ledger/log.js';
import type { LedgerRecord, ReadLedger } from '../ledger/read-sheet.js';
import { isMeasure, type Shape, shapeOf } from '../ledger/shape.js';
import { addExactly } from '../quantity/decimal.js';
import type { ColumnSource, Mapping, Recipe } from './mapping.js';
import { isWhere, pairsWithin, type Where } from './pairs.js';

const sourceOf = ({ from }: Recipe, sheets: readonly Sheet[]): Sheet | undefined =>
  from === undefined ? (sheets.length === 1 ? sheets[0] : undefined) : sheets.find(({ name }) => name === from);

/** Says which sheets the map names that are not there. */
export function tellUnmatched(sheets: readonly Sheet[], map: Mapping, log: LedgerLog): void {
  for (const name of Object.keys(map.sheets ?? {}))
    if (sheets[0] && !sheets.some((sheet) => sheet.name === name))
      log.tell('unmatched-map', { sheet: sheets[0] }, null, { name });
}

/** Makes the tables that a map makes of raw records; the sheets that these stand in are used up. */
export function addRecipes(
  sheets: readonly Sheet[],
  map: Mapping,
  { log }: { log: LedgerLog },
  add: (table: string, read: ReadLedger, sheet: Sheet) => void,
): readonly Sheet[] {
  const used: Sheet[] = [];
  for (const [table, given] of Object.entries(map.tables ?? {}))
    for (const recipe of [given].flat() as Recipe[]) {
      const sheet = sourceOf(recipe, sheets);
      const shape = shapeOf(tableNamed(table) ?? table);
      if (sheet && shape) {
        used.push(sheet);
        add(shape.name, makeTable(sheet, shape, ownNames(recipe, shape), map.missing ?? [], log), sheet);
      } else if (sheets[0]) log.tell('unmatched-map', { sheet: sheets[0] }, null, { name: recipe.from ?? table });
    }
  return used;
}

/** A recipe whose columns are called as the library calls them. */
function ownNames(recipe: Recipe, { fields }: Shape): Recipe {
  const find = headFinder(fields);
  const columns = Object.entries(recipe.columns).map(([name, source]) => [find(name) ?? name, source] as const);
  return { ...recipe, columns: Object.fromEntries(columns) };
}

/** Raw records by column: each column's cells, without what stands for a missing value. */
interface Records {
  sheet: Sheet;
  columns: ReadonlyMap<string, { at: number; cells: readonly (SheetCell | undefined)[] }>;
  length: number;
}

/** Makes a table of raw records. Problems are said with the cell of the file; a column that is not there is said once. */
function makeTable(sheet: Sheet, shape: Shape, recipe: Recipe, missing: readonly string[], log: LedgerLog): ReadLedger {
  const records = recordsOf(sheet, missing);
  const absent = columnsUsed(recipe).filter((name) => !records.columns.has(name));
  for (const name of absent) log.tell('unmatched-map', { sheet, row: 0 }, null, { name });
  if (absent.length > 0) return { records: [], headRow: 0, leftOut: 0 };
  const at = (row: number) => (column: string) => records.columns.get(column)?.cells[row];
  const rows = Array.from({ length: records.length }, (_, row) => row).filter(
    (row) => !isBlankRow(sheet.rows[row + 1]) && (!recipe.where || isWhere(recipe.where, at(row))),
  );
  const made = recipe.pairs ? pairRecords(records, rows, recipe) : plainRecords(records, rows, recipe, log);
  const measures = shape.columns.filter(isMeasure).map(({ name }) => name);
  for (const { cells } of made)
    for (const name of measures)
      if (typeof cells[name] === 'string') cells[name] = plainNumber(cells[name]) ?? cells[name];
  return { records: made, headRow: 0, leftOut: 0 };
}

function recordsOf(sheet: Sheet, missing: readonly string[]): Records {
  const [heads = [], ...rows] = sheet.rows;
  const gone = new Set(['', ...missing]);
  const columns = new Map<string, { at: number; cells: (SheetCell | undefined)[] }>();
  heads.forEach((head, at) => {
    const name = cellText(head);
    if (name === '' || columns.has(name)) return;
    columns.set(name, {
      at,
      cells: rows.map((row) => {
        const cell = row?.[at];
        return cell === null || cell === undefined || (typeof cell === 'string' && gone.has(cell.trim()))
          ? undefined
          : cell;
      }),
    });
  });
  return { sheet, columns, length: rows.length };
}

const PAIR_COLUMNS = ['left', 'right', 'within', 'weight'];

function columnsUsed({ where = {}, once, pairs, columns }: Recipe): string[] {
  const sources = Object.values(columns).flatMap((source) => {
    if (typeof source === 'string') return pairs && PAIR_COLUMNS.includes(source) ? [] : [source];
    if ('value' in source) return [];
    if ('difference' in source) return [...source.difference];
    return [...(pairs && PAIR_COLUMNS.includes(source.of) ? [] : [source.of]), ...Object.keys(source.where ?? {})];
  });
  const paired = pairs ? [pairs.within, pairs.party, ...Object.keys(pairs.left), ...Object.keys(pairs.right)] : [];
  return [...new Set([...Object.keys(where), ...(once ? [once] : []), ...sources, ...paired])];
}

/** What a column's source says of a row of cells. */
function sourceValue(source: ColumnSource, cell: (column: string) => unknown): unknown {
  if (typeof source === 'string') return cell(source);
  if ('value' in source) return source.value;
  if ('difference' in source) {
    const parts = source.difference.map((column) => {
      const given = cell(column);
      return typeof given === 'number' ? given : plainNumber(String(given ?? ''));
    });
    if (parts.some((part) => part === undefined)) return source.otherwise;
    return addExactly(parts.map((part, at) => (at === 0 ? part! : -part!)));
  }
  const found = cell(source.of);
  if (found === undefined) return source.otherwise;
  const words = source.words;
  return words && Object.keys(words).includes(String(found)) ? words[String(found)] : found;
}

const given = (cells: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined));

function pairRecords(records: Records, rows: readonly number[], recipe: Recipe): LedgerRecord[] {
  const pairs = recipe.pairs!;
  const used = [...new Set([pairs.within, pairs.party, ...Object.keys(pairs.left), ...Object.keys(pairs.right)])];
  const plain = rows.map((row) =>
    Object.fromEntries(used.map((name) => [name, records.columns.get(name)!.cells[row]])),
  );
  const party = records.columns.get(pairs.party)!;
  const columns = new Map([['university', { at: party.at, head: pairs.party }]]);
  return pairsWithin(plain, pairs).map((pair) => ({
    cells: given(
      Object.fromEntries(
        Object.entries(recipe.columns).map(([name, source]) => [
          name,
          sourceValue(source, (column) => pair[column as keyof typeof pair]),
        ]),
      ),
    ),
    sheet: records.sheet,
    row: 0,
    columns,
  }));
}

/** Values of a column by key, from the rows that a condition picks; nothing where it picks several. */
function pickedBy(
  records: Records,
  rows: readonly number[],
  once: string,
  of: string,
  where: Where,
): Map<string, unknown> {
  const picked = new Map<string, unknown>();
  const keys = records.columns.get(once)!.cells;
  const cells = records.columns.get(of)!.cells;
  for (const row of rows) {
    if (!isWhere(where, (column) => records.columns.get(column)!.cells[row])) continue;
    const key = String(keys[row]);
    picked.set(key, picked.has(key) ? undefined : cells[row]);
  }
  return picked;
}

function plainRecords(records: Records, rows: readonly number[], recipe: Recipe, log: LedgerLog): LedgerRecord[] {
  const { once } = recipe;
  const keys = once === undefined ? undefined : records.columns.get(once)!.cells;
  const firsts = keys ? firstRows(rows, keys) : rows;
  const picked = new Map<string, Map<string, unknown>>();
  const columns = new Map<string, { at: number; head: string }>();
  for (const [name, source] of Object.entries(recipe.columns)) {
    const of = typeof source === 'string' ? source : 'of' in source ? source.of : undefined;
    if (of === undefined) continue;
    columns.set(name, { at: records.columns.get(of)!.at, head: of });
    if (typeof source === 'object' && 'of' in source && source.where && once)
      picked.set(name, pickedBy(records, rows, once, of, source.where));
    else if (keys) tellDiffering(records, rows, keys, of, log);
  }
  return firsts.map((row) => {
    const cell = (column: string) => records.columns.get(column)!.cells[row];
    const cells = Object.entries(recipe.columns).map(([name, source]) => {
      const pick = picked.get(name);
      return [
        name,
        pick ? sourceValue(source, () => pick.get(String(keys![row]))) : sourceValue(source, cell),
      ] as const;
    });
    return { cells: given(Object.fromEntries(cells)), sheet: records.sheet, row: row + 1, columns };
  });
}

/** The first row of each key; rows without a key each tell of a thing of their own. */
function firstRows(rows: readonly number[], keys: readonly unknown[]): number[] {
  const seen = new Set<unknown>();
  return rows.filter((row) => {
    const key = keys[row];
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Says where rows of one key disagree about what should be one fact. */
function tellDiffering(
  records: Records,
  rows: readonly number[],
  keys: readonly unknown[],
  of: string,
  log: LedgerLog,
): void {
  const { at, cells } = records.columns.get(of)!;
  const first = new Map<unknown, unknown>();
  for (const row of rows) {
    const key = keys[row];
    if (key === undefined) continue;
    if (!first.has(key)) first.set(key, cells[row]);
    else if (first.get(key) !== cells[row]) {
      const place = { sheet: records.sheet, row: row + 1, column: at, head: of };
      log.tell('differing-rows', place, cells[row] ?? null, {
        key: String(key),
        name: of,
        first: String(first.get(key) ?? ''),
      });
    }
  }
}
