import type { Dataset } from '../dataset/dataset.js';
import { FIGURES, type FieldInfo, infoOf, isOptional } from '../dataset/fields.js';
import type { SeriesPoint } from '../dataset/figures.js';
import { BASE_UNITS } from '../dataset/head-unit.js';
import { isList, type Said } from '../dataset/name.js';
import { TABLES, type TableName } from '../dataset/tables.js';
import { exact, missing, parseQuantity, type Quantity } from '../quantity/index.js';
import { cellKey, type FactTable } from '../table/index.js';
import type { SaidText, StatedFigure } from './difference.js';

export interface Column {
  name: string;
  info: FieldInfo;
  required: boolean;
}

/** The columns of a table: those of figures, and all others, by which records are known. */
export interface Columns {
  figures: readonly Column[];
  texts: readonly Column[];
  /** Texts that name a record: its id apart, and what is only told of it. */
  names: readonly Column[];
  /** The column of its id, if it has one. */
  id: Column | undefined;
}

/** One side of a comparison. */
export interface Side {
  dataset: Dataset;
  table: FactTable | undefined;
}

const NAMING = new Set(['reference', 'name', 'period']);
/** Names that tell of a record and name none. */
const TOLD = new Set(['source', 'definition', 'alliance']);
const isFigureColumn = ({ info: { role } }: Column): boolean => FIGURES.has(role) || role === 'series';

export function columnsOf(table: TableName): Columns {
  const all = Object.entries(TABLES[table].fields).map(
    ([name, field]): Column => ({ name, info: infoOf(field), required: !isOptional(field) }),
  );
  const texts = all.filter((column) => !isFigureColumn(column));
  return {
    figures: all.filter(isFigureColumn),
    texts,
    names: texts.filter(({ name, info }) => NAMING.has(info.role) && !TOLD.has(name)),
    id: texts.find(({ name, info }) => info.role === 'text' && (name === 'id' || name === 'code')),
  };
}

export const cellOf = ({ table }: Side, row: number, column: string): unknown => table?.column(column)?.[row];

/** A text's cell as a key; lists in their order. */
export function keyAt(side: Side, row: number, { name }: Column): string {
  const cell = cellOf(side, row, name);
  return isList(cell) ? cell.map(cellKey).join('；') : cellKey(cell);
}

/** What a text's cell says, by the names that the dataset gives. */
export function textAt(side: Side, row: number, column: Column): SaidText | undefined {
  const key = keyAt(side, row, column);
  if (key === '') return undefined;
  const { name, info } = column;
  const chain = cellKey(cellOf(side, row, 'chain'));
  const cell = cellOf(side, row, name);
  const named = (one: string): Said => info.words?.[one] ?? side.dataset.nameOf(name, one, chain);
  return { column: name, key, said: isList(cell) ? cell.map((one) => named(cellKey(one))) : named(key) };
}

/** A figure of a record, with the unit of its column. An empty count stands for one. */
function figureOf(cell: unknown, { role, unit }: FieldInfo): Quantity {
  if (cell === undefined || cell === null || cell === '') return role === 'count' ? exact(1) : missing();
  const quantity = parseQuantity(cell);
  const base = unit && BASE_UNITS[unit];
  return base === undefined || quantity.unit !== undefined || quantity.status === 'missing'
    ? quantity
    : { ...quantity, unit: base };
}

/** All figures of a record, each point of a series for itself. */
export function figuresAt(side: Side, row: number, columns: readonly Column[]): StatedFigure[] {
  return columns.flatMap(({ name: column, info }): StatedFigure[] => {
    const cell = cellOf(side, row, column);
    if (info.role !== 'series') return [{ column, figure: figureOf(cell, info) }];
    if (!isList(cell)) return [];
    return (cell as readonly SeriesPoint[]).map(({ period, value }, at) => ({
      column,
      point: period ?? String(at + 1),
      figure: value,
    }));
  });
}

/** What a record is known by: its id with what every record of its kind has; else all that names it. */
export function nameAt(side: Side, row: number, { names, texts, id }: Columns): SaidText[] {
  const isKnown = id && keyAt(side, row, id) !== '';
  const shown = isKnown
    ? texts.filter(
        (column) => column === id || (names.includes(column) && (column.required || column.info.role === 'period')),
      )
    : names;
  const all = shown.length > 0 ? shown : texts;
  return all.map((column) => textAt(side, row, column)).filter((text) => text !== undefined);
}
