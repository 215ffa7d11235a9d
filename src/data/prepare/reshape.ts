import { readPeriod } from '../ledger/period.js';
import { anyOf, frameOf, frameOfRows, rowsOf } from './frame.js';
import { columnsOf, type PlainRow } from './plain-rows.js';

/** The first row of each value of `key`: many rows tell of one thing, and it counts once. Rows without a key stay. */
export function onceBy(rows: readonly PlainRow[], key: string): PlainRow[] {
  const hasKey = (row: PlainRow) => (row[key] ?? '') !== '';
  const keyed = rows.filter(hasKey);
  const keyless = rows.filter((row) => !hasKey(row));
  return keyed.length === 0 ? keyless : [...rowsOf(frameOfRows(keyed).dedupe(key)), ...keyless];
}

export interface FoldRequest {
  /** The measure's column in the folded rows → the heads of its columns by period: `{ invested: ['2023年投入', '2024年投入'] }`. */
  columns: Readonly<Record<string, readonly string[]>>;
  /** The column that the period goes to; `period` unless said. */
  as?: string;
  /** The period of a head; the year in it, and what stands beside the year, unless said. */
  periodOf?: (head: string) => string;
}

const yearOf = (head: string): string =>
  readPeriod(/(?:19|20)\d{2}(?:年?第?[一二三四1-4]季度|[qQ][1-4]|年(?:1[0-2]|0?[1-9])月|年)?/.exec(head)?.[0] ?? head);

/** Columns by period become rows by period: one row a period for which a measure says something. */
export function foldPeriods(rows: readonly PlainRow[], request: FoldRequest): PlainRow[] {
  const { columns, as = 'period', periodOf = yearOf } = request;
  const wide = new Set(Object.values(columns).flat());
  const kept = columnsOf(rows).filter((name) => !wide.has(name));
  const numbered = frameOf({
    ...Object.fromEntries([...kept, ...wide].map((name) => [name, rows.map((row) => row[name])])),
    '#': rows.map((_, at) => at),
  });
  const folded = new Map<string, Record<string, unknown>>();
  for (const [measure, heads] of Object.entries(columns))
    for (const cell of rowsOf(numbered.fold([...heads], { as: ['head', 'value'] }))) {
      if (cell.value === undefined || cell.value === '') continue;
      const period = periodOf(String(cell.head));
      const key = `${cell['#']} ${period}`;
      const base = rows[cell['#'] as number]!;
      const row = folded.get(key) ?? {
        ...Object.fromEntries(kept.flatMap((name) => (name in base ? [[name, base[name]]] : []))),
        [as]: period,
      };
      row[measure] = cell.value;
      folded.set(key, row);
    }
  return [...folded.values()];
}

/** Adds to each row the columns of the row in `others` with the same value of `on`; a row without a match stays as it is. */
export function joinRows(rows: readonly PlainRow[], others: readonly PlainRow[], on: string): PlainRow[] {
  if (rows.length === 0 || others.length === 0) return [...rows];
  const own = new Set(columnsOf(rows));
  const added = columnsOf(others).filter((name) => name === on || !own.has(name));
  const once = onceBy(others, on).map((row) => Object.fromEntries(added.map((name) => [name, row[name]])));
  return rowsOf(frameOfRows(rows).join_left(frameOfRows(once), [[on], [on]]));
}

/**
 * Rows of one figure each become rows of several: the texts of `key` (供给, 需求) become columns that hold `value`. Rows
 * alike in all else come together.
 */
export function spreadRows(rows: readonly PlainRow[], { key, value }: { key: string; value: string }): PlainRow[] {
  if (rows.length === 0) return [];
  const rest = columnsOf(rows).filter((name) => name !== key && name !== value);
  return rowsOf(
    frameOfRows(rows)
      .groupby(...rest)
      .pivot(key, { value: anyOf(value) }),
  );
}
