/** The place of a total in a dimension, where other cells have the number of a value. */
export const TOTAL = -1;

/** A place in the table: in each dimension the number of a value, or `TOTAL`. */
export type Place = readonly number[];

/** One row's figure. */
export interface Figure {
  at: Place;
  /** The count; of a bounded one its lower end; `null` where nobody knows it, so that it can hide nothing. */
  count: number | null;
  /** To be hidden for its own sake. */
  small: boolean;
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
  /** The total of the rows, or as stated. */
  count: number;
  /** The largest figure that may change here: that of one row, or the total; `null` where none is known. */
  most: number | null;
  hidden: boolean;
}

/** The cells of a table with all its totals. */
export interface Cells {
  get(at: Place): Cell | undefined;
  /** Cells of rows that are no totals. */
  own: readonly Cell[];
  totals: readonly Cell[];
}

export const isTotal = ({ at }: { at: Place }): boolean => at.includes(TOTAL);

/** Names a place: by a number where all places can be numbered. */
function placeKey(figures: readonly Figure[], axes: number): (at: Place) => number | string {
  const sizes = Array.from({ length: axes }, (_, axis) =>
    figures.reduce((most, { at }) => Math.max(most, at[axis]! + 2), 1),
  );
  const places = sizes.reduce((product, size) => product * size, 1);
  if (places > Number.MAX_SAFE_INTEGER) return (at) => at.join();
  return (at) => {
    let key = 0;
    for (let axis = 0; axis < at.length; axis++) key = key * sizes[axis]! + at[axis]! + 1;
    return key;
  };
}

/**
 * Figures as cells, with every total over every set of dimensions. The total of one row is that row: both are one cell.
 * A row that states a total belongs to that total's cell.
 */
export function cellsOf(figures: readonly Figure[], axes: number): Cells {
  const keyOf = placeKey(figures, axes);
  const cells = new Map<number | string, Cell>();
  const cellAt = (at: Place): Cell => {
    const key = keyOf(at);
    const cell = cells.get(key) ?? { at, rows: [], stated: [], parts: 0, count: 0, most: null, hidden: false };
    cells.set(key, cell);
    return cell;
  };
  const last = new Map<Cell, Cell>();
  figures.forEach((figure, row) => {
    if (isTotal(figure)) return;
    const own = cellAt(figure.at);
    own.rows.push(row);
    if (figure.count !== null) own.most = Math.max(own.most ?? 0, figure.count);
    for (let mask = 0; mask < 1 << axes; mask++) {
      const cell = mask === 0 ? own : cellAt(figure.at.map((value, axis) => (mask & (1 << axis) ? TOTAL : value)));
      cell.parts++;
      cell.count += figure.count ?? 0;
      last.set(cell, own);
    }
  });
  for (const [cell, own] of last) if (cell.parts === 1) cells.set(keyOf(cell.at), own);
  figures.forEach((figure, row) => {
    if (!isTotal(figure)) return;
    const cell = cellAt(figure.at);
    cell.stated.push(row);
    if (figure.count !== null && isTotal(cell)) cell.count = figure.count;
  });
  const all = [...new Set(cells.values())];
  for (const cell of all) if (isTotal(cell)) cell.most = cell.count;
  return {
    get: (at) => cells.get(keyOf(at)),
    own: all.filter((cell) => !isTotal(cell)),
    totals: all.filter(isTotal),
  };
}
