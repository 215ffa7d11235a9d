import type { Steps } from '../dataset/steps.js';
import { type Cell, type Cells, cellsOf, type Figure, type Place, TOTAL, type Tree } from './cells.js';

/** What has to stay unpublished. */
export interface Protection {
  /** Rows to hide, those that are small themselves among them. */
  rows: ReadonlySet<number>;
  /** Places of totals that must not be published elsewhere either. */
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

/** A way from one value of a dimension to another: those whose figures change, and whether the other way round. */
type Path = readonly (readonly [value: number, back: boolean])[];

/** From a value up to the total, or to another value: up to what holds both, and down again. Each way is made once. */
function pathFinder({ line }: Cells): (axis: number, from: number, to?: number) => Path {
  const known = new Map<string, Path>();
  return (axis, from, to = TOTAL) => {
    const key = `${axis} ${from} ${to}`;
    let path = known.get(key);
    if (path) return path;
    const [up, down] = [line(axis, from), to === TOTAL ? [] : line(axis, to)];
    path = [
      ...up.filter((value) => !down.includes(value)).map((value) => [value, false] as const),
      ...down.filter((value) => !up.includes(value)).map((value) => [value, true] as const),
    ];
    known.set(key, path);
    return path;
  };
}

/** The ways out of a place in every dimension: to the values of other rows and, where allowed, to totals. */
function* waysFrom(
  cell: Cell,
  { own, line }: Cells,
  pathOf: ReturnType<typeof pathFinder>,
  totals: boolean,
): Generator<Path[]> {
  const isIn = (at: Place) => cell.at.every((value, axis) => line(axis, at[axis]!).includes(value));
  // One that is part of the place itself is first: with its totals it always makes a cube.
  const first = Math.max(
    0,
    own.findIndex(({ at }) => isIn(at)),
  );
  const base = own[first]!.at;
  const free = cell.at.reduce((mask, value, axis) => (totals && value !== TOTAL ? mask | (1 << axis) : mask), 0);
  const every = Math.ceil((own.length * (free + 1)) / MOST_TRIED);
  for (let index = first, next = 0; index < own.length; index = next, next += every)
    // All subsets of the free dimensions, from all of them down to none.
    for (let mask = free; ; mask = (mask - 1) & free) {
      const paths = cell.at.map((value, axis) => {
        const [from, to] = [base[axis]!, own[index]!.at[axis]!];
        const isOpen = (mask & (1 << axis)) !== 0;
        // Within a total, any of its parts changes with it and with all that holds it.
        if (line(axis, to).includes(value)) return isOpen || value === TOTAL ? pathOf(axis, to) : [];
        return pathOf(axis, from, isOpen ? undefined : to);
      });
      if (paths.every(({ length }) => length > 0)) yield paths;
      if (mask === 0) break;
    }
}

/** Visits the places that lie on a way in every dimension, and whether they change the other way round, until told to stop. */
function visitCorners(paths: readonly Path[], visit: (at: Place, back: boolean) => boolean): boolean {
  const at = paths.map(() => TOTAL);
  const visitFrom = (axis: number, back: boolean): boolean =>
    axis === paths.length
      ? visit(at, back)
      : paths[axis]!.every(([value, turned]) => {
          at[axis] = value;
          return visitFrom(axis + 1, back !== turned);
        });
  return visitFrom(0, false);
}

/**
 * A table of one measure with what is hidden in it. A move adds one person at a corner of a cube and takes one away
 * at the next, so that nothing outside the corners changes: with all corners hidden, nobody can tell how often it was
 * made. Between a value and a total all corners go the same way.
 */
function searchIn(cells: Cells, hidden: Set<number>) {
  const { figures } = cells;
  const pathOf = pathFinder(cells);
  const hide = (cell: Cell): void => {
    cell.hidden = true;
    const row = cell.rows.find((one) => figures[one]!.count === cell.most);
    for (const one of row === undefined ? cell.stated : [row, ...cell.stated]) hidden.add(one);
  };

  const cube = (cell: Cell, count: number, paths: readonly Path[], demand: Demand, cheapest: number): Choice | null => {
    const corners: Cell[] = [];
    const room = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    let cost = 0;
    const isCube = visitCorners(paths, (at, back) => {
      const corner = cells.get(at);
      const most = corner === cell ? count : corner?.most;
      if (!corner || most === null || most === undefined) return false;
      if (!demand.totals && corner.rows.length !== 1) return false;
      room[Number(back)] = Math.min(room[Number(back)]!, Math.max(0, most - demand.floor));
      cost += corner === cell ? 0 : costOf(corner, most);
      corners.push(corner);
      return cost < cheapest;
    });
    return isCube && room[0]! + room[1]! >= demand.width ? { cost, corners } : null;
  };

  /** Hides the cheapest cube that leaves enough open; false where there is none. */
  const complement = (cell: Cell, count: number, demand: Demand): boolean => {
    let best: Choice = { cost: Number.POSITIVE_INFINITY, corners: [] };
    for (const paths of waysFrom(cell, cells, pathOf, demand.totals)) {
      best = cube(cell, count, paths, demand, best.cost) ?? best;
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
 *
 * In steps, one before each figure that is looked at: there may be a hundred thousand.
 */
export function* protect(given: readonly Figure[], trees: readonly Tree[], threshold: number): Steps<Protection> {
  const cells = cellsOf(given, trees);
  const { figures } = cells;
  const hidden = new Set<number>();
  const { hide, complement, partner } = searchIn(cells, hidden);
  const wide: Demand = { width: threshold, floor: 1, totals: false };
  const any: Demand = { width: 1, floor: 0, totals: false };
  const wideWithTotals: Demand = { ...wide, totals: true };

  const isFew = (count: number | null): boolean => count !== null && count > 0 && count < threshold;
  const added = [...cells.totals, ...cells.own.filter(({ rows }) => rows.length > 1)];
  const smallTotals = added.filter(({ count, stated }) => isFew(count) || stated.some((row) => figures[row]!.small));
  const small = new Set<number>();
  figures.forEach((figure, row) => {
    if (figure.small || figure.inferred) hidden.add(row);
    if (figure.small || (figure.inferred && isFew(figure.count))) small.add(row);
  });
  smallTotals.forEach(hide);
  for (const cell of cells.own) if (cell.rows.length === 1 && hidden.has(cell.rows[0]!)) hide(cell);
  const all = small.size + smallTotals.length;
  let done = 0;
  for (const cell of cells.own)
    for (const row of cell.rows) {
      if (!small.has(row)) continue;
      yield done++ / all;
      const vary = (demand: Demand) =>
        cell.rows.length > 1 ? partner(row, cell, demand) : complement(cell, figures[row]!.count!, demand);
      if (vary(wide)) continue;
      vary(any);
      complement(cell, figures[row]!.count!, wideWithTotals);
    }
  for (const cell of smallTotals) {
    yield done++ / all;
    complement(cell, cell.most ?? 0, wideWithTotals);
  }
  // Of a row that stands twice, twice the figure may become known as the total of both.
  const twice = cells.own.filter(({ copied, rows }) => copied && rows.length === 1);
  const hiddenTotals = [...added, ...twice].filter((cell) => cell.hidden).map(({ at }) => at);
  // The total of a single row is that row; where it has a row of its own, that is to be told.
  const single = cells.own.filter((cell) => cell.hidden).flatMap(({ stated }) => stated.map((row) => figures[row]!.at));
  // What no row names, nobody publishes by its name.
  const isNamed = (at: Place) => at.every((value, axis) => value < trees[axis]!.length);
  return { rows: hidden, totals: [...hiddenTotals, ...single].filter(isNamed) };
}
