/** What holds all values of a dimension; other places in it have the number of a value. */
export const TOTAL = -1;

/** A place in the table: in each dimension the number of a value, or `TOTAL`. */
export type Place = readonly number[];

/** The values of a dimension as a tree: for each the one that holds it (a city its districts, a year its months), or `TOTAL`. */
export type Tree = readonly number[];

/** One row's figure. */
export interface Figure {
  at: Place;
  /** The count; of a bounded one its lower end; `null` where nobody knows it, so that it can hide nothing. */
  count: number | null;
  /** Is the count all there is to know? */
  exact: boolean;
  /** To be hidden for its own sake. */
  small: boolean;
  /** Follows from a total and its other parts, and stands in no row or is not known there. */
  inferred?: boolean;
  /** The row is another one written twice: it counts once. */
  copy?: boolean;
}

/** What stands at a place: the rows there, or the total of rows elsewhere. */
export interface Cell {
  at: Place;
  /** The rows at this place; none at a total. */
  rows: number[];
  /** Rows that state this total. */
  stated: number[];
  /** How many rows are added up here. */
  parts: number;
  /** The first of them whose count nobody knows. */
  unknown: number | undefined;
  exact: boolean;
  /** The total of the rows, or as stated. */
  count: number;
  /** The largest figure that may change here: that of one row, or the total; `null` where none is known. */
  most: number | null;
  hidden: boolean;
  /** Does a row here stand twice? Whoever adds all rows up gets the total of the two. */
  copied: boolean;
}

/** The cells of a table with all its totals. */
export interface Cells {
  get(at: Place): Cell | undefined;
  /** Cells of rows that are no totals. */
  own: readonly Cell[];
  totals: readonly Cell[];
  /** The figures given, and those that follow from totals. */
  figures: readonly Figure[];
  /** The value itself and all that hold it, up to `TOTAL`. */
  line(axis: number, value: number): readonly number[];
}

/** The values of a dimension as they are met: those given, and for each that holds others one for what none of them names. */
function valuesOf(given: Tree) {
  const tree = [...given];
  const lines: (readonly number[])[] = [];
  const others = new Map<number, number>();
  const holders = new Set(given).add(TOTAL);
  const line = (value: number): readonly number[] => {
    if (value === TOTAL) return [TOTAL];
    lines[value] ??= [value, ...line(tree[value]!)];
    return lines[value];
  };
  return {
    line,
    holds: (value: number) => holders.has(value),
    /** A value within this one that no other row names. */
    otherIn(value: number): number {
      if (!holders.has(value)) return value;
      const other = others.get(value) ?? tree.push(value) - 1;
      others.set(value, other);
      return other;
    },
  };
}

/** The place itself and every place that holds it. */
function* placesAbove(lines: readonly (readonly number[])[]): Generator<Place> {
  const [own = [], ...others] = lines;
  if (lines.length === 0) yield [];
  else for (const rest of placesAbove(others)) for (const value of own) yield [value, ...rest];
}

/** Names a place: by a number where all places can be numbered. */
function placeKey(sizes: readonly number[]): (at: Place) => number | string {
  if (sizes.reduce((product, size) => product * size, 1) > Number.MAX_SAFE_INTEGER) return (at) => at.join();
  return (at) => {
    let key = 0;
    for (let axis = 0; axis < at.length; axis++) key = key * sizes[axis]! + at[axis]! + 1;
    return key;
  };
}

const emptyCell = (at: Place): Cell => {
  const nothing = { parts: 0, unknown: undefined, exact: true, count: 0, most: null, hidden: false, copied: false };
  return { at, rows: [], stated: [], ...nothing };
};

/** Adds figures up at every place that holds them. */
function adder(
  figures: readonly Figure[],
  axes: readonly ReturnType<typeof valuesOf>[],
  keyOf: ReturnType<typeof placeKey>,
) {
  const cells = new Map<number | string, Cell>();
  /** Of each cell, that of the last row added. */
  const last = new Map<Cell, Cell>();
  const cellAt = (at: Place): Cell => {
    const cell = cells.get(keyOf(at)) ?? emptyCell(at);
    cells.set(keyOf(at), cell);
    return cell;
  };
  const above = ({ at }: Figure): Cell[] =>
    Array.from(placesAbove(at.map((value, axis) => axes[axis]!.line(value))), cellAt);
  return {
    cells,
    last,
    addRow(row: number): void {
      const [own, ...others] = above(figures[row]!);
      if (figures[row]!.copy) {
        own!.copied = true;
        return;
      }
      own!.rows.push(row);
      for (const cell of [own!, ...others]) {
        cell.parts++;
        last.set(cell, own!);
      }
    },
    addCount(row: number): void {
      const { count, exact } = figures[row]!;
      const [own, ...others] = above(figures[row]!);
      if (count !== null) own!.most = Math.max(own!.most ?? 0, count);
      for (const cell of [own!, ...others]) {
        if (count === null) cell.unknown ??= row;
        else if (cell.unknown === row) cell.unknown = undefined;
        cell.exact &&= exact;
        cell.count += count ?? 0;
      }
    },
  };
}

/**
 * Figures as cells, with every total over every set of dimensions. The total of one row is that row: both are one cell.
 * A row that holds others states their total; one that holds none is a part itself. What a total exceeds its parts by
 * is a figure of its own, which anybody can reckon.
 */
export function cellsOf(given: readonly Figure[], trees: readonly Tree[]): Cells {
  const figures: Figure[] = given.map((figure) => ({ ...figure }));
  const axes = trees.map(valuesOf);
  // Every value may get another one within it.
  const keyOf = placeKey(trees.map((tree) => 2 * tree.length + 2));
  const { cells, last, addRow, addCount } = adder(figures, axes, keyOf);
  const add = (row: number): void => {
    addRow(row);
    if (!figures[row]!.copy) addCount(row);
  };
  const otherIn = (at: Place) => at.map((value, axis) => axes[axis]!.otherIn(value));
  const isWhole = ({ at }: { at: Place }) => at.some((value, axis) => axes[axis]!.holds(value));
  const depth = (at: Place) => at.reduce((sum, value, axis) => sum + axes[axis]!.line(value).length, 0);
  const wholes = new Map<number | string, number[]>();
  figures.forEach((figure, row) => {
    if (!isWhole(figure)) add(row);
    else wholes.set(keyOf(figure.at), [...(wholes.get(keyOf(figure.at)) ?? []), row]);
  });
  const infer = (cell: Cell, { at, count, exact }: Figure): void => {
    const rest = (count ?? 0) - cell.count;
    if (!exact || !cell.exact || rest <= 0) return;
    const inferred = { count: rest, exact: true, small: false, inferred: true };
    const { unknown } = cell;
    if (unknown === undefined) add(figures.push({ ...inferred, at: otherIn(at) }) - 1);
    else {
      Object.assign(figures[unknown]!, inferred);
      addCount(unknown);
    }
  };
  const stating: [Cell, number[]][] = [];
  // The narrower ones first: their parts are parts of the wider ones, too.
  for (const rows of [...wholes.values()].sort(([a], [b]) => depth(given[b!]!.at) - depth(given[a!]!.at))) {
    const whole = given[rows[0]!]!;
    const cell = cells.get(keyOf(whole.at));
    if (cell) {
      stating.push([cell, rows]);
      infer(cell, whole);
    } else
      for (const row of rows) {
        figures[row]!.at = otherIn(whole.at);
        add(row);
      }
  }
  for (const [cell, own] of last) if (cell.parts === 1) cells.set(keyOf(cell.at), own);
  for (const [{ at }, rows] of stating) {
    const cell = cells.get(keyOf(at))!;
    for (const row of rows) cell.stated.push(row);
    const count = figures[rows[0]!]!.count;
    if (count !== null && isWhole(cell)) cell.count = count;
  }
  const all = [...new Set(cells.values())];
  for (const cell of all) if (isWhole(cell)) cell.most = cell.count;
  return {
    get: (at) => cells.get(keyOf(at)),
    own: all.filter((cell) => !isWhole(cell)),
    totals: all.filter(isWhole),
    figures,
    line: (axis, value) => axes[axis]!.line(value),
  };
}
