import { type Figure, isTotal, TOTAL } from './cells.js';

/** A column whose totals may be known: its key in every row of the table. */
export interface Axis {
  name: string;
  keys: readonly string[];
}

/** Rows as figures in numbered dimensions, and the values that the numbers stand for. */
export interface Placed {
  axes: readonly { name: string; values: readonly string[] }[];
  figures: Figure[];
}

const TOTAL_WORD = /^(?:合计|总计|小计|共计|总数|全部|全[国省市县区]|(?:grand |sub)?total|all|sum)$/i;

/** Whether the rows that leave a dimension blank state the totals of those that don't. */
function blanksAreTotals(
  axis: Axis,
  axes: readonly Axis[],
  rows: readonly number[],
  counts: readonly (number | null)[],
) {
  const sums = new Map<string, number>();
  const blanks = new Map<string, number | null>();
  rows.forEach((row, index) => {
    const rest = JSON.stringify(axes.map((one) => (one === axis ? '' : one.keys[row])));
    if (axis.keys[row] === '') blanks.set(rest, counts[index]!);
    else sums.set(rest, (sums.get(rest) ?? 0) + (counts[index] ?? 0));
  });
  const both = [...blanks].filter(([rest]) => sums.has(rest));
  return both.length > 0 && both.every(([rest, count]) => count === sums.get(rest));
}

/** Gives total rows without parts a value of their own, so that they vary among themselves. */
function settle(figures: readonly Figure[], axes: number): Figure[] {
  const parts = figures.filter((figure) => !isTotal(figure));
  const alone = Array.from({ length: axes }, (_, axis) =>
    figures.reduce((most, { at }) => Math.max(most, at[axis]! + 1), 0),
  );
  return figures.map((figure) => {
    const { at } = figure;
    if (parts.some((part) => at.every((value, axis) => value === TOTAL || value === part.at[axis]))) return figure;
    return { ...figure, at: at.map((value, axis) => (value === TOTAL ? alone[axis]! : value)) };
  });
}

/**
 * Places rows with their figures in dimensions. Total rows are told by their words (合计, 全市), blank cells by their figures. Dimensions
 * in which all rows agree have no totals of their own and are left out.
 */
export function placeRows(
  rows: readonly number[],
  axes: readonly Axis[],
  stated: readonly Omit<Figure, 'at'>[],
): Placed {
  const counts = stated.map(({ count }) => count);
  const numbered = axes
    .map((axis) => {
      const blank = blanksAreTotals(axis, axes, rows, counts);
      const isValue = (key: string) => !TOTAL_WORD.test(key) && !(blank && key === '');
      const values = [...new Set(rows.map((row) => axis.keys[row]!))].filter(isValue);
      const numbers = new Map(values.map((value, number) => [value, number]));
      return { name: axis.name, values, at: rows.map((row) => numbers.get(axis.keys[row]!) ?? TOTAL) };
    })
    .filter(({ at }) => at.some((value) => value !== at[0]));
  const figures = stated.map((figure, index) => ({ ...figure, at: numbered.map(({ at }) => at[index]!) }));
  return { axes: numbered, figures: settle(figures, numbered.length) };
}
