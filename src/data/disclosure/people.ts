import { cellReader } from '../dataset/cells.js';
import { infoOf } from '../dataset/fields.js';
import type { SeriesPoint } from '../dataset/figures.js';
import { fieldOf, type TableName } from '../dataset/tables.js';
import { parseQuantity, type Quantity } from '../quantity/index.js';
import { quantityToJSON } from '../quantity/quantity.js';
import { describeUnit } from '../quantity/units.js';
import type { Table } from './document.js';
import { HIDDEN_FIGURE, isKnown, isSmall } from './small.js';

/** Words that count people besides 人 and what adds up with it: visits, years and households of theirs, and nouns for them. */
const PEOPLE = /^(?:[人名位户员](?!\/)|[^/]*(?:人才|博士|硕士|专家|教授|院士|学者|学生|教师|员工|工程师|家庭)$)/;

const isOfPeople = ({ unit }: Quantity): boolean =>
  unit !== undefined && (describeUnit(unit).dimension === '人' || PEOPLE.test(unit));

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

/** Whose a figure is: of people, of none, or not to be told from what it says. */
export type Whose = 'people' | 'unsaid' | undefined;

/**
 * The figures of a column, and whether they count people: what the field says of bare numbers; of those that bear a unit,
 * in themselves or in the unit's own column, what that says. In a column of persons alone every text may be one of them.
 */
export function figuresIn(
  name: TableName,
  column: string,
  table: Table,
): (_: unknown, row: number) => { figure: Quantity; whose: Whose } {
  const { cells } = table.columns.get(column)!;
  const { people, role, unit, unitFrom } = infoOf(fieldOf(name, column)!);
  if (unit === 'person' || unit === 'post') return (_, row) => ({ figure: parseQuantity(cells[row]), whose: 'people' });
  const read = readerOf(name, column, table);
  const bare = people ? 'people' : unit !== 'money' && (/stock|flow/.test(role) || unitFrom) ? 'unsaid' : undefined;
  return (_, row) => {
    const figure = parseQuantity(read(row) ?? (people ? cells[row] : undefined));
    if (figure.unit !== undefined) return { figure, whose: isOfPeople(figure) ? 'people' : undefined };
    return { figure, whose: bare };
  };
}

/** Hides the small counts of people in a series; of how many, and how many they were. */
export function hideInSeries(name: TableName, column: string, table: Table, threshold: number) {
  const { cells } = table.columns.get(column)!;
  const read = readerOf(name, column, table);
  const tally = { of: 0, primary: 0 };
  for (let row = 0; row < table.length; row++) {
    const points = (read(row) ?? []) as SeriesPoint[];
    tally.of += points.filter(({ value }) => isOfPeople(value) && isKnown(value)).length;
    const isHidden = points.map(({ value }) => isOfPeople(value) && isSmall(value, threshold));
    if (!isHidden.includes(true)) continue;
    cells[row] = points.map(({ period, value }, at) => {
      const figure = isHidden[at] ? HIDDEN_FIGURE : quantityToJSON(value);
      return period === undefined ? figure : { period, value: figure };
    });
    tally.primary += isHidden.filter(Boolean).length;
  }
  return tally;
}
