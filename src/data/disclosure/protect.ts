import { type Cell, type Cells, cellsOf, type Figure, isTotal, type Place, TOTAL } from './cells.js';

/** What has to stay unpublished. */
export interface Protection {
  /** Rows to hide, those that are small themselves among them. */
  rows: ReadonlySet<number>;
  /** Places of totals that no row states and that must not be published elsewhere either. */
  totals: readonly Place[];
}

/** How much a move has to leave open, and between which figures it may be made. */
interface Demand {
  /** How many persons more or fewer there may be, at least. */
  width: number;
  /** Taken off each figure: 1 where the reader takes what is hidden for no less than one. */
  floor: number;
  /** Whether totals may change, so that they have to stay unpublished. */
  totals: boolean;
}

/** Corners to hide together, and what that costs. */
interface Choice {
  cost: number;
  corners: readonly Cell[];
}

/** Opposite corners that are compared for one figure; in larger tables every so many are. */
const MOST_TRIED = 4000;

/** The largest figure that may change at a cell; undefined where none may. */
function movable(cell: Cell, figures: readonly Figure[]): number | undefined {
  if (isTotal(cell)) return cell.count;
  const counts = cell.rows.flatMap((row) => figures[row]!.count ?? []);
  return counts.length === 0 ? undefined : Math.max(...counts);
}

function costOf(cell: Cell, count: number): number {
  if (cell.hidden) return 0;
  if (isTotal(cell)) return 16 * cell.at.filter((value) => value === TOTAL).length;
  if (cell.rows.length > 1) return 8;
  return count === 0 ? 4 : 1 + count / (count + 1000);
}

/** The places that differ from one in every dimension: those of rows and, where allowed, of totals. */
function* opposites(at: Place, cells: Cells, totals: boolean): Generator<Place> {
  const free = at.reduce((mask, value, axis) => (totals && value !== TOTAL ? mask | (1 << axis) : mask), 0);
  const under = cells.own.filter((cell) => at.every((value, axis) => value === TOTAL || cell.at[axis] === value));
  const every = Math.ceil((cells.own.length * (free + 1)) / MOST_TRIED);
  const others = cells.own.filter((_, index) => index % every === 0);
  // All subsets of the free dimensions, from all of them down to none.
  for (const cell of [...under.slice(0, 1), ...others])
    for (let mask = free; ; mask = (mask - 1) & free) {
      const differs = at.every((value, axis) => mask & (1 << axis) || cell.at[axis] !== value);
      if (differs) yield cell.at.map((value, axis) => (mask & (1 << axis) ? TOTAL : value));
      if (mask === 0) break;
    }
}

/**
 * A table of one measure with what is hidden in it. A move adds one person at a corner of a cube and takes one away
 * at the next, so that nothing outside the corners changes: with all corners hidden, nobody can tell how often it was
 * made. Between a value and a total both corners go the same way.
 */
function searchIn(figures: readonly Figure[], cells: Cells, hidden: Set<number>) {
  const hide = (cell: Cell): void => {
    cell.hidden = true;
    const most = movable(cell, figures);
    const row = cell.rows.find((one) => figures[one]!.count === most);
    for (const one of row === undefined ? cell.stated : [row, ...cell.stated]) hidden.add(one);
  };

  const cube = (cell: Cell, count: number, opposite: Place, demand: Demand, cheapest: number): Choice | null => {
    const corners: Cell[] = [];
    const room = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    let cost = 0;
    for (let mask = 0; mask < 1 << opposite.length; mask++) {
      let turns = 0;
      const at = cell.at.map((value, axis) => {
        if (!(mask & (1 << axis))) return value;
        const other = opposite[axis]!;
        if (value !== TOTAL && other !== TOTAL) turns++;
        return other;
      });
      const corner = mask === 0 ? cell : cells.get(at);
      const most = corner === cell ? count : corner && movable(corner, figures);
      if (!corner || most === undefined) return null;
      if (!demand.totals && corner.rows.length !== 1) return null;
      room[turns % 2] = Math.min(room[turns % 2]!, Math.max(0, most - demand.floor));
      cost += corner === cell ? 0 : costOf(corner, most);
      if (cost >= cheapest) return null;
      corners.push(corner);
    }
    return room[0]! + room[1]! >= demand.width ? { cost, corners } : null;
  };

  /** Hides the cheapest cube that leaves enough open; false where there is none. */
  const complement = (cell: Cell, count: number, demand: Demand): boolean => {
    let best: Choice = { cost: Number.POSITIVE_INFINITY, corners: [] };
    for (const opposite of opposites(cell.at, cells, demand.totals))
      best = cube(cell, count, opposite, demand, best.cost) ?? best;
    best.corners.forEach(hide);
    return best.corners.length > 0;
  };

  /** Hides another row of the same cell, which leaves every total as it is. */
  const partner = (row: number, cell: Cell, { width, floor }: Demand): boolean => {
    const room = (one: number) => Math.max(0, figures[one]!.count! - floor);
    const fits = cell.rows.filter(
      (one) => one !== row && figures[one]!.count !== null && room(one) + room(row) >= width,
    );
    const [first] = fits.sort((a, b) => Number(hidden.has(b)) - Number(hidden.has(a)) || room(a) - room(b));
    if (first !== undefined) hidden.add(first);
    return first !== undefined;
  };

  return { hide, complement, partner };
}

/**
 * Finds what to hide so that no small count can be computed, by cubes of hidden cells (the hypercube method of cell
 * suppression, with totals as a further value of every dimension). Each small count, be it a row or a total, gets
 * - other rows to vary with, where all totals may be known: widely enough if there are such rows, else at all;
 * - where not widely enough, totals to vary with as well, which then have to stay unpublished.
 */
export function protect(figures: readonly Figure[], axes: number, threshold: number): Protection {
  const cells = cellsOf(figures, axes);
  const hidden = new Set<number>();
  const { hide, complement, partner } = searchIn(figures, cells, hidden);
  const wide: Demand = { width: threshold, floor: 1, totals: false };
  const any: Demand = { width: 1, floor: 0, totals: false };
  const wideWithTotals: Demand = { ...wide, totals: true };

  const isSmall = ({ count, stated }: Cell) =>
    (count > 0 && count < threshold) || stated.some((row) => figures[row]!.small);
  const smallTotals = [...cells.totals, ...cells.own.filter(({ rows }) => rows.length > 1)].filter(isSmall);
  figures.forEach((figure, row) => {
    if (figure.small) hidden.add(row);
  });
  const small = [...hidden].filter((row) => !isTotal(figures[row]!));
  smallTotals.forEach(hide);
  for (const row of small) {
    const cell = cells.get(figures[row]!.at)!;
    if (cell.rows.length === 1) hide(cell);
  }
  for (const row of small) {
    const cell = cells.get(figures[row]!.at)!;
    const count = figures[row]!.count!;
    const vary = (demand: Demand) =>
      cell.rows.length > 1 ? partner(row, cell, demand) : complement(cell, count, demand);
    if (vary(wide)) continue;
    vary(any);
    complement(cell, count, wideWithTotals);
  }
  for (const cell of smallTotals) complement(cell, movable(cell, figures) ?? 0, wideWithTotals);

  const withheld = [...cells.totals, ...cells.own.filter(({ rows }) => rows.length > 1)];
  return {
    rows: hidden,
    totals: withheld.filter((cell) => cell.hidden && cell.stated.length === 0).map(({ at }) => at),
  };
}
