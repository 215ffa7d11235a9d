import { isTotalWord } from '../dataset/total-words.js';
import { type Figure, type Place, TOTAL, type Tree } from './cells.js';

/** A column whose totals may be known. */
export interface Axis {
  name: string;
  /** The value of every row of the table; '' for none. */
  keys: readonly string[];
  /** The value that holds another: of a region its parent, of a period the shortest one around it. */
  holderOf?: (value: string) => string | undefined;
}

/** Rows as figures in numbered dimensions, and what the numbers stand for. */
export interface Placed {
  trees: readonly Tree[];
  figures: readonly Figure[];
  /** What a place names: its value in each dimension that it does not run over. */
  nameOf(at: Place): Record<string, string>;
}

/** The values of some rows and all that hold them, numbered: the tree of their dimension. */
function treeOf({ keys, holderOf }: Axis, rows: readonly number[], isWhole: (row: number) => boolean) {
  const numbers = new Map<string, number>();
  const tree: number[] = [];
  const numberOf = (value: string): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    const number = tree.push(TOTAL) - 1;
    numbers.set(value, number);
    const holder = holderOf?.(value);
    if (holder !== undefined) tree[number] = numberOf(holder);
    return number;
  };
  const at = rows.map((row) => (isWhole(row) || isTotalWord(keys[row]) ? TOTAL : numberOf(keys[row]!)));
  return { tree, at, values: [...numbers.keys()] };
}

/**
 * Places rows with their figures in dimensions; `isWhole` tells which rows are totals over one. Dimensions in which all rows agree have no totals of their own and are left out.
 */
export function placeRows(
  rows: readonly number[],
  axes: readonly Axis[],
  stated: readonly Omit<Figure, 'at'>[],
  isWhole: (row: number, column: string) => boolean,
): Placed {
  const numbered = axes
    .map((axis) => ({ name: axis.name, ...treeOf(axis, rows, (row) => isWhole(row, axis.name)) }))
    .filter(({ at }) => at.some((value) => value !== at[0]));
  return {
    trees: numbered.map(({ tree }) => tree),
    figures: stated.map((figure, index) => ({ ...figure, at: numbered.map(({ at }) => at[index]!) })),
    nameOf: (place) =>
      Object.fromEntries(
        numbered.flatMap(({ name, values }, axis) => {
          const value = values[place[axis]!];
          return value === undefined ? [] : [[name, value]];
        }),
      ),
  };
}
