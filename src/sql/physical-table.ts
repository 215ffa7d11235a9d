import { isFigure, type TableName } from '../data/dataset/tables.js';
import type { RecordsInfo } from '../data/remote/catalogue.js';
import { weigh } from '../data/table/encodings.js';
import { cellKey, type FactTable } from '../data/table/index.js';
import type { Value } from './connection.js';
import { packText } from './packed-text.js';
import { physicalMeasure } from './physical-measure.js';

/** The columns that every table of rows has beside its own. */
export const OWN = { row: '_row', odd: '_odd', repeated: '_multi' } as const;
/** How much a row counts for: where an id counts one, and where each row counts for itself. */
export const ITEMS = { byId: '_items', each: '_each' } as const;

/** A table as an engine keeps it. */
export interface PhysicalTable {
  info: RecordsInfo;
  columns: readonly { name: string; type: 'whole' | 'small' | 'text' }[];
  values(row: number): Value[];
}

/** More values of a column are not sent to every page that asks nothing of them. */
const MOST_VALUES = 2_000;

/** Lays out a table: dimensions as text, measures as whole numbers with their states, rows in first-seen order. */
export function physicalTable(name: TableName, table: FactTable): PhysicalTable {
  const { length } = table;
  const isMeasure = (column: string) => isFigure(name, column);
  const dimensions = table.columns.filter((column) => !isMeasure(column));
  const measures = table.columns
    .filter(isMeasure)
    .map((column) => ({ column, ...physicalMeasure(column, table.column(column)!, length, table.unitOf(column)) }));
  const items = itemsOf(table);
  const all = [...measures, ...(items ? [items.byId, items.each] : [])];

  const ids = table.column('id')?.map(cellKey);
  const times = new Map<string, number>();
  for (const id of ids ?? []) if (id !== '') times.set(id, (times.get(id) ?? 0) + 1);
  const isRepeated = (row: number) => (times.get(ids?.[row] ?? '') ?? 0) > 1;
  const odd = oddRows(table, ids, (row) => all.some((measure) => measure.isOdd(row)));
  const text = dimensions.map((column) => table.column(column)!);

  const info: RecordsInfo = {
    length,
    columns: table.columns,
    dimensions: Object.fromEntries(
      dimensions.map((column) => {
        const values = table.values(column);
        return [column, values.length <= MOST_VALUES ? { values } : {}];
      }),
    ),
    measures: Object.fromEntries(measures.map(({ column, info: own }) => [column, own])),
    ...(items && { items: { byId: items.byId.info, each: items.each.info } }),
    ...(items?.unit !== undefined && { countUnit: items.unit }),
    repeated: [...times.values()].some((count) => count > 1),
    nested: table.nesting.length > 0,
  };
  return {
    info,
    columns: [
      { name: OWN.row, type: 'whole' },
      { name: OWN.odd, type: 'small' },
      { name: OWN.repeated, type: 'small' },
      ...dimensions.map((column) => ({ name: column, type: 'text' as const })),
      ...all.flatMap(({ columns }) => columns),
    ],
    values: (row) => [
      row,
      Number(odd.has(row)),
      Number(isRepeated(row)),
      ...text.map((cells) => packText(cellKey(cells[row]))),
      ...all.flatMap((measure) => measure.values(row)),
    ],
  };
}

/** Rows that are added beside the engine: those that no sum can be made of there, and all that share an id with one. */
function oddRows(
  table: FactTable,
  ids: readonly string[] | undefined,
  isOdd: (row: number) => boolean,
): ReadonlySet<number> {
  const odd = new Set<number>();
  for (const whole of table.nesting) {
    for (const row of whole.rows) odd.add(row);
    for (const split of whole.splits) for (const row of split.rows) odd.add(row);
  }
  for (let row = 0; row < table.length; row++) if (isOdd(row)) odd.add(row);
  if (ids && odd.size > 0) {
    const taken = new Set([...odd].map((row) => ids[row]!).filter((id) => id !== ''));
    ids.forEach((id, row) => {
      if (taken.has(id)) odd.add(row);
    });
  }
  return odd;
}

/** What rows count for, as the in-memory engine weighs them. */
function itemsOf(table: FactTable) {
  const counts = table.column('count');
  if (!counts) return undefined;
  const ids = table.column('id');
  const own = table.unitOf('count');
  const make = (name: string, hasId: (row: number) => boolean) =>
    weigh(counts, table.length, hasId, (weights, unit) => physicalMeasure(name, weights, table.length, unit), own);
  const byId = make(ITEMS.byId, (row) => cellKey(ids?.[row]) !== '');
  return { byId, each: make(ITEMS.each, () => false), unit: own };
}
