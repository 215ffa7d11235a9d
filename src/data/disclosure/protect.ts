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
const MOST_TRIED = 2000;

function costOf(cell: Cell, most: number): number {
  if (cell.hidden) return 0;
  if (cell.rows.length === 0) return 16 * cell.at.filter((value) => value === TOTAL).length;
  if (cell.rows.length > 1) return 8;
  return most === 0 ? 4 : 1 + most / (most + 1000);
}

/** The places that differ from one in every dimension: those of rows and, where allowed, of totals. */
function* opposites(at: Place, { own }: Cells, totals: boolean): Generator<Place> {
  const free = at.reduce((mask, value, axis) => (totals && value !== TOTAL ? mask | (1 << axis) : mask), 0);
  const every = Math.ceil((own.length * (free + 1)) / MOST_TRIED);
  // One that is part of the place itself is first: with its totals it always makes a cube.
  const isPart = (cell: Cell) => at.every((value, axis) => value === TOTAL || cell.at[axis] === value);
  for (
    let index = totals ? Math.max(0, own.findIndex(isPart)) : 0, next = 0;
    index < own.length;
    index = next, next += every
  )
    // All subsets of the free dimensions, from all of them down to none.
    for (let mask = free; ; mask = (mask - 1) & free) {
      const other = own[index]!.at;
      const differs = at.every((value, axis) => mask & (1 << axis) || other[axis] !== value);
      if (differs) yield other.map((value, axis) => (mask & (1 << axis) ? TOTAL : value));
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
    const row = cell.rows.find((one) => figures[one]!.count === cell.most);
    for (const one of row === undefined ? cell.stated : [row, ...cell.stated]) hidden.add(one);
  };

  const cube = (cell: Cell, count: number, opposite: Place, demand: Demand, cheapest: number): Choice | null => {
    const corners: Cell[] = [];
    const room = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    let cost = 0;
    const at = [...cell.at];
    for (let mask = 0; mask < 1 << at.length; mask++) {
      let turns = 0;
      for (let axis = 0; axis < at.length; axis++) {
        const other = mask & (1 << axis) ? opposite[axis]! : cell.at[axis]!;
        if (other !== cell.at[axis] && other !== TOTAL && cell.at[axis] !== TOTAL) turns++;
        at[axis] = other;
      }
      const corner = mask === 0 ? cell : cells.get(at);
      const most = corner === cell ? count : corner?.most;
      if (!corner || most === null || most === undefined) return null;
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
    for (const opposite of opposites(cell.at, cells, demand.totals)) {
      best = cube(cell, count, opposite, demand, best.cost) ?? best;
      if (best.cost === 0) break;
    }
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
  for (const cell of smallTotals) complement(cell, cell.most ?? 0, wideWithTotals);

  const withheld = [...cells.totals, ...cells.own.filter(({ rows }) => rows.length > 1)];
  return {
    rows: hidden,
    totals: withheld.filter((cell) => cell.hidden && cell.stated.length === 0).map(({ at }) => at),
  };
}
