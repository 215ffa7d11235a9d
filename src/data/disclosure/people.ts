import { cellReader } from '../dataset/cells.js';
import { infoOf } from '../dataset/fields.js';
import type { SeriesPoint } from '../dataset/figures.js';
import { fieldOf, type TableName } from '../dataset/tables.js';
import { parseQuantity, type Quantity } from '../quantity/index.js';
import { quantityToJSON } from '../quantity/quantity.js';
import { describeUnit } from '../quantity/units.js';
import type { Table } from './document.js';
import { HIDDEN_FIGURE, isSmall } from './small.js';

const isOfPeople = ({ unit }: Quantity): boolean => unit !== undefined && describeUnit(unit).dimension === '人';

/** Reads the cells of a column as figures, in the unit that the row names where another column does. */
function readerOf(name: TableName, column: string, { columns }: Table): (row: number) => unknown {
  const field = fieldOf(name, column)!;
  const reader = cellReader(field, () => {}, 'CNY');
  const units = columns.get(infoOf(field).unitFrom ?? '')?.cells;
  const { cells } = columns.get(column)!;
  return (row) => {
    const unit = units?.[row];
    return reader.read(cells[row], () => {}, typeof unit === 'string' ? unit.trim() || undefined : undefined);
  };
}

/**
 * The figures of a column that count people: all of a column of persons, as they stand there; of others those that bear
 * a unit of persons, in themselves or in the unit's own column. Undefined where a row has none.
 */
export function peopleIn(name: TableName, column: string, table: Table): (row: number) => unknown {
  const { cells } = table.columns.get(column)!;
  if (/person|post/.test(infoOf(fieldOf(name, column)!).unit ?? '')) return (row) => cells[row] ?? null;
  const read = readerOf(name, column, table);
  return (row) => {
    const figure = parseQuantity(read(row));
    return isOfPeople(figure) ? figure : undefined;
  };
}

/** Hides the small counts of people in a series, and says how many they were. */
export function hideInSeries(name: TableName, column: string, table: Table, threshold: number): number {
  const { cells } = table.columns.get(column)!;
  const read = readerOf(name, column, table);
  let hidden = 0;
  for (let row = 0; row < table.length; row++) {
    const points = (read(row) ?? []) as SeriesPoint[];
    const isHidden = points.map(({ value }) => isOfPeople(value) && isSmall(value, threshold));
    if (!isHidden.includes(true)) continue;
    cells[row] = points.map(({ period, value }, at) => {
      const figure = isHidden[at] ? HIDDEN_FIGURE : quantityToJSON(value);
      return period === undefined ? figure : { period, value: figure };
    });
    hidden += isHidden.filter(Boolean).length;
  }
  return hidden;
}
