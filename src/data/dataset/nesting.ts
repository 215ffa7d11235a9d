import { range } from 'd3-array';
import { difference, interval, parseQuantity, type Quantity, sum } from '../quantity/index.js';
import type { Nesting, Split, Whole } from '../table/nesting.js';
import { infoOf } from './fields.js';
import { periodHolds } from './period.js';
import {
  addAreas,
  BLANK,
  type Clues,
  containedIn,
  type Dim,
  dimOf,
  type Facts,
  type Found,
  isMixed,
  type Lift,
  type Place,
  placesOf,
  TOTAL,
} from './places.js';
import { isStep, type Steps } from './steps.js';
import { applySum, findSums } from './sums.js';
import { TABLES } from './tables.js';

/** A whole and its parts as they were compared, by measure. */
export interface Compared {
  row: number;
  over: readonly string[];
  /** Does it call itself a total? */
  isTotal: boolean;
  /** Do its figures alone say that it is one? */
  isGuess: boolean;
  complete: boolean;
  figures: readonly { column: string; whole: Quantity; parts: Quantity }[];
}

/**
 * Finds the rows that are wholes of others: a region and the regions in it, a period and those within it, a chain without
 * segment beside its segments, a total among its parts, what adds up to others without saying so; what names less in
 * another column only where its figures bear it out.
 */
export function* findNesting(facts: Facts, clues: Clues = {}): Steps<Nested> {
  const fields = Object.entries(TABLES[facts.name].fields).map(([column, field]) => ({ column, ...infoOf(field) }));
  const measures = fields
    .filter(({ column, role }) => /flow|stock|count/.test(role) && facts.columns[column])
    .map(({ column }) => column);
  if (measures.length === 0 && facts.columns.id) return NOTHING;
  const dims: Dim[] = [];
  for (const { column, role } of fields) {
    if (!(GROUPING.has(role) || column === 'id') || column === 'source' || !facts.columns[column]) continue;
    dims.push(dimOf(facts, column, role, clues));
    yield 0;
  }
  let places = yield* placesOf(dims, facts.length);
  let reader = figureReader(facts, measures, dims);
  const repeated = yield* repeatedRows(facts, dims, places, measures);
  if (measures.length === 0) return { ...NOTHING, repeated };
  const sums = yield* findSums(dims, places, reader.exactOf);
  for (const sum of sums) if (sum.isSure) applySum(dims[sum.at]!, sum);
  for (const dim of dims) if (dim.name === 'region') addAreas(dim);
  const unsaid = new Map(
    dims.flatMap(({ name, codes, sums: own }): [string, Set<number>][] =>
      own.size === 0 ? [] : [[name, new Set(range(facts.length).filter((row) => own.has(codes[row]!)))]],
    ),
  );
  const alike = sums
    .filter(({ isSure }) => !isSure)
    .flatMap(({ at, places: some, parts }) =>
      some.map(({ rows }) => ({ row: rows[0]!, column: dims[at]!.name, count: parts.length })),
    );
  if (!dims.some(({ holders, codes, values }) => holders.size > 0 || isMixed(codes, values)))
    return { ...NOTHING, alike, repeated };
  if (unsaid.size > 0) {
    places = yield* placesOf(dims, facts.length);
    reader = figureReader(facts, measures, dims);
  }
  const found = yield* containedIn(dims, places);
  if (found.size === 0) return { ...NOTHING, alike, repeated };
  return { ...(yield* judge({ clues, measures, dims, found, figuresOf: reader.figuresOf })), unsaid, alike, repeated };
}

export interface Nested {
  nesting: Nesting;
  compared: readonly Compared[];
  /** Rows of each column that are sums of others without saying so. */
  unsaid: ReadonlyMap<string, ReadonlySet<number>>;
  /** Rows that might be, and of how many others. */
  alike: readonly { row: number; column: string; count: number }[];
  /** Rows without id that say word for word what one before them says. */
  repeated: readonly (readonly [row: number, before: number])[];
}

const NOTHING: Nested = { nesting: [], compared: [], unsaid: new Map(), alike: [], repeated: [] };
export const GROUPING = new Set(['reference', 'word', 'name', 'period', 'flag', 'date']);

/** How many columns a row has to fill, for the same to be no accident. */
export const TELLING = 3;

/** What two cells have in common that say the same; lists are none of their own. */
const cellOf = (cell: unknown): unknown => (typeof cell === 'object' ? `\u0000${JSON.stringify(cell)}` : cell);

/** How many numbers are told apart by a part of their digits. */
const SLOTS = 2 ** 18;

/** Tells where cells of some rows are all different numbers, in a part of the time that comparing them takes. */
function repeatFinder(): (cells: readonly unknown[], rows: readonly number[]) => boolean {
  const slots = new Uint32Array(SLOTS);
  let turn = 0;
  return (cells, rows) => {
    turn++;
    for (const row of rows) {
      const cell = cells[row];
      if (typeof cell !== 'number') return true;
      const slot = Math.imul(cell * 4096, 0x9e3779b1) >>> 14;
      if (slots[slot] === turn) return true;
      slots[slot] = turn;
    }
    return false;
  };
}

function* repeatedRows(
  { columns }: Facts,
  dims: readonly Dim[],
  places: readonly Place[],
  measures: readonly string[],
): Steps<Nested['repeated']> {
  const idAt = dims.findIndex(({ name }) => name === 'id');
  const isAsked = ({ rows, codes }: Place) => rows.length > 1 && (idAt < 0 || codes[idAt] === BLANK);
  let alike: (readonly number[])[] = [];
  const mayRepeat = repeatFinder();
  const figures = measures.map((column) => columns[column]!);
  for (const [at, place] of places.entries()) {
    if (isStep(at)) yield 0;
    if (isAsked(place) && figures.every((cells) => mayRepeat(cells, place.rows))) alike.push(place.rows);
  }
  // Column by column, figures first: hardly any rows are left after one.
  for (const column of new Set([...measures, ...Object.keys(columns)])) {
    const cells = columns[column];
    const left: number[][] = [];
    for (const rows of cells ? alike : []) {
      const met = new Map<unknown, number | number[]>();
      for (const row of rows) {
        if (isStep(row)) yield 0;
        const cell = cellOf(cells![row]);
        const before = met.get(cell);
        if (before === undefined) met.set(cell, row);
        else if (typeof before === 'object') before.push(row);
        else {
          const some = [before, row];
          met.set(cell, some);
          left.push(some);
        }
      }
    }
    if (cells) alike = left;
  }
  const isTelling = (row: number) =>
    Object.values(columns).filter((cells) => cells?.[row] !== undefined).length >= TELLING;
  const repeated: [number, number][] = [];
  for (const [first, ...others] of alike) if (isTelling(first!)) for (const row of others) repeated.push([row, first!]);
  return repeated.sort(([a], [b]) => a - b);
}

interface Case {
  clues: Clues;
  measures: readonly string[];
  dims: readonly Dim[];
  found: Found;
  figuresOf(place: Place): Figures;
}

type Figures = readonly Quantity[];

/** What is known of the figures of places while wholes are looked at, inner ones first. */
interface Known {
  /** The places that certain parts lie in, as far as accepted. */
  holders: Map<Place, Set<Place>>;
  /** The figures of the parts, where these are taken instead of the whole. */
  resolved: Map<Place, Figures>;
}

/** Decides which containments hold, and whether the parts are complete. */
function* judge(of: Case): Steps<{ nesting: Nesting; compared: Compared[] }> {
  const known: Known = { holders: new Map(), resolved: new Map() };
  const size = new Map(
    [...of.found].map(([place, splits]) => [place, sumOf(splits.values(), ({ parts }) => parts.length)]),
  );
  const wholes: Whole[] = [];
  const compared: Compared[] = [];
  const periodAt = of.dims.findIndex(({ name }) => name === 'period');
  const periodOf = ({ codes }: Place) => of.dims[periodAt]?.keys[codes[periodAt]! - 2] ?? '';
  // Of periods that overlap, the earlier one is asked first in the end.
  const byPeriod = (a: Place, b: Place) =>
    Number(periodHolds(periodOf(a), periodOf(b))) - Number(periodHolds(periodOf(b), periodOf(a)));
  const inner = [...of.found].sort(([a], [b]) => size.get(a)! - size.get(b)! || byPeriod(a, b));
  for (const [place, ways] of inner) {
    yield 0;
    if (of.figuresOf(place).every(({ status }) => status === 'missing')) continue;
    const splits: Split[] = [];
    for (const [columns, way] of [...ways].sort(([a], [b]) => bitsOf(a) - bitsOf(b))) {
      const found = splitOf(of, known, place, columns, way);
      if (!found) continue;
      splits.push(found.split);
      compared.push(found.compared);
    }
    if (splits.length > 0) wholes.push({ rows: place.rows, splits });
  }
  return { nesting: wholes.reverse(), compared };
}

const sumOf = <T>(items: Iterable<T>, of: (item: T) => number): number => {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
};
const bitsOf = (mask: number): number => mask.toString(2).replace(/0/g, '').length;

/** The sum of cells that are all whole numbers, which most columns hold; it takes a part of the time of others. */
function wholeSum(cells: readonly unknown[], rows: readonly number[]): number | undefined {
  let total = 0;
  for (const row of rows) {
    const cell = cells[row];
    if (!Number.isSafeInteger(cell)) return undefined;
    total += cell as number;
  }
  return Number.isSafeInteger(total) ? total : undefined;
}

interface FigureReader {
  figuresOf: Case['figuresOf'];
  /** The same as numbers; NaN where a figure is none or not exact. */
  exactOf(place: Place): readonly number[];
}

function figureReader(facts: Facts, measures: readonly string[], dims: readonly Dim[]): FigureReader {
  const idAt = dims.findIndex(({ name }) => name === 'id');
  const columns = measures.map((column) => facts.columns[column]!);
  const isOne = ({ codes }: Place) => idAt >= 0 && codes[idAt]! > TOTAL;
  const wholeIn = (cells: readonly unknown[], place: Place) => (isOne(place) ? undefined : wholeSum(cells, place.rows));
  const figureOf = (cells: readonly unknown[], place: Place): Quantity => {
    const stated = place.rows.map((row) => parseQuantity(cells[row])).filter(({ status }) => status !== 'missing');
    // Rows of one id state the same again.
    return isOne(place) ? sum(stated.slice(0, 1)) : sum(stated);
  };
  const exactIn = (cells: readonly unknown[], place: Place): number => {
    const whole = wholeIn(cells, place);
    if (whole !== undefined) return whole;
    const { low, high, status } = figureOf(cells, place);
    return status !== 'missing' && low === high ? low : Number.NaN;
  };
  const remembered = <T>(find: (place: Place) => T) => {
    const met = new Map<Place, T>();
    return (place: Place): T => {
      const found = met.get(place) ?? find(place);
      met.set(place, found);
      return found;
    };
  };
  return {
    figuresOf: remembered((place) =>
      columns.map((cells) => {
        const whole = wholeIn(cells, place);
        return whole === undefined ? figureOf(cells, place) : parseQuantity(whole);
      }),
    ),
    exactOf: remembered((place) => columns.map((cells) => exactIn(cells, place))),
  };
}

/** One way in which a place is the whole of others, if it is. */
function splitOf(
  { clues, measures, dims, figuresOf }: Case,
  { holders, resolved }: Known,
  place: Place,
  columns: number,
  { lift, parts: within }: { lift: Lift; parts: readonly Place[] },
): { split: Split; compared: Compared } | undefined {
  const holdersOf = (part: Place): Place[] => [...(holders.get(part) ?? [])];
  const outermost = (some: readonly Place[]): Place[] => {
    const among = new Set(some);
    return some.filter((part) => !holdersOf(part).some((holder) => among.has(holder)));
  };
  const addUp = (some: readonly Place[]): Figures =>
    measures.map((_, at) => openSum(some.map((part) => (resolved.get(part) ?? figuresOf(part))[at]!)));
  const named = namesOf(dims, lift.named);
  const regionAt = named.includes('region') ? dims.findIndex(({ name }) => name === 'region') : -1;
  const zones = new Set(clues.regions?.filter(({ kind }) => kind === 'zone').map(({ code }) => code));
  const regionOf = (one: Place) => (regionAt < 0 ? '' : dims[regionAt]!.keys[one.codes[regionAt]! - 2]!);
  const direct = outermost(within);
  const isSum = ({ codes }: Place) => codes.some((code, at) => dims[at]!.sums.has(code));
  const isOwn = (part: Place) => !zones.has(regionOf(part));
  const given = (some: readonly Place[]) => ({
    parts: some,
    figures: compare(figuresOf(place), addUp(some), measures),
  });
  const reached = ({ whole, parts: { low } }: Compared['figures'][number]) => low >= whole.low * (1 - ROUNDING);
  // Areas may overlap: what lies within them is taken where it makes up the whole.
  const bare = within.some(isSum) ? [given(outermost(within.filter((part) => !isSum(part) && isOwn(part))))] : [];
  // A zone overlaps the regions beside it, unless the others alone do not make up the whole.
  const { parts, figures } =
    bare.find(({ parts: some, figures: all }) => some.length > 0 && all.every(reached)) ??
    [given(direct.filter(isOwn))].find(({ parts: some, figures: all }) => some.length > 0 && isComplete(all)) ??
    given(direct);
  const adding = parts.filter((part) => figuresOf(part).some(({ low }) => low > 0)).length;
  const guess = { figures, adding, rows: place.rows.length };
  if (figures.length === 0 || !isWhole(guess, lift, dims)) return undefined;
  const complete =
    !named.includes('period') &&
    (isComplete(figures) ||
      (columns === 1 << regionAt && isRegistered(regionOf(place), parts.map(regionOf), figures, clues)));
  const taken = new Set(parts);
  const kept = within.filter((part) => taken.has(part) || holdersOf(part).some((one) => taken.has(one)));
  for (const part of within) holders.set(part, new Set([...holdersOf(part), place]));
  if (complete && !resolved.has(place)) resolved.set(place, addUp(parts));
  const over = namesOf(dims, columns);
  return {
    split: { over, named, rows: rowsOf(within), parts: rowsOf(kept), complete },
    compared: {
      row: place.rows[0]!,
      over,
      isTotal: lift.total > 0,
      isGuess: lift.total === 0 && lift.named === 0 && !isChain(lift, dims),
      complete,
      figures,
    },
  };
}

const namesOf = (dims: readonly Dim[], mask: number): string[] =>
  dims.filter((_, at) => mask & (1 << at)).map(({ name }) => name);
const rowsOf = (places: readonly Place[]): number[] => places.flatMap(({ rows }) => rows);

/** A sum that has no upper end where a part states nothing. */
function openSum(parts: readonly Quantity[]): Quantity {
  const known = sum(parts);
  const isOpen = known.status !== 'missing' && parts.some(({ status }) => status === 'missing');
  return isOpen ? interval(known.low, Infinity, known.unit) : known;
}

/** The figures that both state, in one unit. */
const compare = (whole: Figures, parts: Figures, measures: readonly string[]): Compared['figures'] =>
  measures
    .map((column, at) => ({ column, whole: whole[at]!, parts: parts[at]! }))
    .filter(({ whole: own, parts: added }) => difference(own, added).status !== 'missing');

/** What rounding in the figures of a yearbook amounts to. */
const ROUNDING = 1e-3;
/** How much of its parts a row has to be at least, to be a whole that was counted otherwise. */
const NEAR = 0.8;
const reaches = (one: Quantity, other: Quantity): boolean => one.high >= other.low * (1 - ROUNDING);

/** Do parts add up to no less than the whole, with as definite an end? */
const isComplete = (figures: Compared['figures']): boolean =>
  figures.every(({ whole, parts }) =>
    parts.high === Infinity ? whole.high === Infinity && parts.low >= whole.low : reaches(parts, whole),
  );

const isOpenIn = ({ blank }: Lift, dims: readonly Dim[]): Dim[] => dims.filter((_, at) => blank & (1 << at));

/** Is it a chain's row without segment, the whole by what it says? */
function isChain(lift: Lift, dims: readonly Dim[]): boolean {
  const open = isOpenIn(lift, dims);
  return open.length === 1 && open[0]!.name === 'segment';
}

/** Do the figures bear out that a row is the whole of others, where its columns alone do not say so? */
function isWhole(
  { figures, adding, rows }: { figures: Compared['figures']; adding: number; rows: number },
  lift: Lift,
  dims: readonly Dim[],
): boolean {
  const { blank, total, named } = lift;
  if (blank === 0 || total > 0) return true;
  const holds = figures.every(({ whole, parts: added }) => reaches(whole, added));
  const isNear = figures.every(({ whole, parts: added }) => whole.low >= added.low * NEAR);
  const isWithin = figures.every(({ whole, parts: added }) => reaches(added, whole));
  const open = isOpenIn(lift, dims);
  if (figures.some(({ whole }) => whole.high === Infinity)) return false;
  if (named > 0) return holds || isNear;
  if (isChain(lift, dims)) return holds || (adding > 1 && isWithin && isNear);
  if (adding < 2 || !holds || figures.some(({ parts: added }) => added.high === Infinity)) return false;
  // Several records without id are records; and where nothing names a whole, no estimate bears one out.
  if (rows > 1 && open.some(({ name }) => name === 'id')) return false;
  if (open.some(({ role }) => role === 'reference')) return true;
  const isExact = figures.every(({ whole, parts }) => whole.low === whole.high && parts.low === parts.high);
  return isExact && isWithin && figures.some(({ whole }) => whole.low > 0);
}

/** Are all regions there that are registered within one, each with its figures? */
function isRegistered(
  region: string,
  parts: readonly string[],
  figures: Compared['figures'],
  { regions = [] }: Clues,
): boolean {
  const registered = regions.filter(({ parent, kind }) => parent === region && kind !== 'zone');
  return (
    registered.length > 1 &&
    registered.every(({ code }) => parts.includes(code)) &&
    figures.every(({ parts: added }) => added.high < Infinity)
  );
}
