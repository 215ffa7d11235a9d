import { difference, interval, parseQuantity, type Quantity, sum } from '../quantity/index.js';
import { encodeDimension } from '../table/dimension.js';
import type { Nesting, Split, Whole } from '../table/nesting.js';
import type { Region } from './dataset.js';
import { infoOf } from './fields.js';
import { periodHolds } from './period.js';
import { TABLES, type TableName } from './tables.js';

/** A table by columns, of any reader. */
export interface Facts {
  name: TableName;
  columns: Readonly<Record<string, readonly unknown[] | undefined>>;
  length: number;
}

/** What else tells a whole: the tree of regions, and the rows of each column that call themselves a total. */
export interface Clues {
  regions?: readonly Pick<Region, 'code' | 'kind' | 'parent'>[];
  totals?: ReadonlyMap<string, ReadonlySet<number>>;
}

/** A whole and its parts as they were compared, by measure. */
export interface Compared {
  row: number;
  over: readonly string[];
  /** Does it call itself a total? */
  isTotal: boolean;
  complete: boolean;
  figures: readonly { column: string; whole: Quantity; parts: Quantity }[];
}

/** How a whole is wider than a part: an unnamed value, a word for a total, or a value that holds the part's. */
interface Lift {
  blank: number;
  total: number;
  named: number;
}

interface Dim {
  name: string;
  isReference: boolean;
  codes: ArrayLike<number>;
  values: readonly string[];
  size: number;
  /** What a code lies in, for regions and periods. */
  holders: ReadonlyMap<number, readonly number[]>;
}

const GROUPING = new Set(['reference', 'word', 'name', 'period', 'flag', 'date']);
const BLANK = 0;
const TOTAL = 1;
const MOST_SHAPES = 64;

/**
 * Finds the rows that are wholes of others: a region and the regions in it, a period and those within it, a chain without
 * segment beside its segments, a total among its parts; what names less in another column only where its figures bear it out.
 */
export function findNesting(facts: Facts, clues: Clues = {}): { nesting: Nesting; compared: readonly Compared[] } {
  const fields = Object.entries(TABLES[facts.name].fields).map(([column, field]) => ({ column, ...infoOf(field) }));
  const measures = fields
    .filter(({ column, role }) => /flow|stock|count/.test(role) && facts.columns[column])
    .map(({ column }) => column);
  if (measures.length === 0) return NOTHING;
  const dims = fields
    .filter(
      ({ column, role }) => (GROUPING.has(role) || column === 'id') && column !== 'source' && facts.columns[column],
    )
    .map(({ column, role }) => dimOf(facts, column, role === 'reference', clues));
  if (!dims.some(({ holders, codes, values }) => holders.size > 0 || isMixed(codes, values))) return NOTHING;
  const places = placesOf(dims, facts.length);
  const found = containedIn(dims, places);
  return found.size === 0 ? NOTHING : judge({ facts, clues, measures, dims, places, found });
}

const NOTHING = { nesting: [], compared: [] };

/** Does a column name something in some rows and nothing, or a total, in others? */
function isMixed(codes: ArrayLike<number>, values: readonly string[]): boolean {
  if (values.length === 0) return false;
  for (let row = 0; row < codes.length; row++) if (codes[row]! <= TOTAL) return true;
  return false;
}

function dimOf({ columns, length }: Facts, name: string, isReference: boolean, { regions = [], totals }: Clues): Dim {
  const { codes: own, values: all } = encodeDimension(columns[name]!);
  const isTotal = totals?.get(name);
  const codes = new Uint32Array(length);
  const blank = all.indexOf('');
  for (let row = 0; row < length; row++) {
    const code = own[row]!;
    codes[row] = isTotal?.has(row) ? TOTAL : code === blank ? BLANK : code + 2;
  }
  const values = all.filter((value) => value !== '');
  const codeOf = new Map(all.map((value, code) => [value, code + 2]));
  const holders =
    name === 'region' ? ancestors(regions, codeOf) : name === 'period' ? periodHolders(values, codeOf) : NO_HOLDERS;
  return { name, isReference, codes, values, size: all.length + 2, holders };
}

const NO_HOLDERS: Dim['holders'] = new Map();

function ancestors(regions: NonNullable<Clues['regions']>, codeOf: ReadonlyMap<string, number>): Dim['holders'] {
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  const found = new Map<number, number[]>();
  for (const [value, code] of codeOf) {
    const own: number[] = [];
    const seen = new Set([value]);
    for (let at = parents.get(value); at !== undefined && !seen.has(at); at = parents.get(at)) {
      seen.add(at);
      if (codeOf.has(at)) own.push(codeOf.get(at)!);
    }
    if (own.length > 0) found.set(code, own);
  }
  return found;
}

const MOST_PERIODS = 500;

function periodHolders(values: readonly string[], codeOf: ReadonlyMap<string, number>): Dim['holders'] {
  const found = new Map<number, number[]>();
  if (values.length > MOST_PERIODS) return found;
  for (const part of values) {
    const own = values.filter((whole) => periodHolds(whole, part)).map((whole) => codeOf.get(whole)!);
    if (own.length > 0) found.set(codeOf.get(part)!, own);
  }
  return found;
}

/** Rows that agree in every column. */
interface Place {
  rows: number[];
  codes: readonly number[];
  key: number | string;
}

function placesOf(dims: readonly Dim[], length: number): Place[] {
  const key = keyMaker(dims);
  const places = new Map<number | string, Place>();
  for (let row = 0; row < length; row++) {
    const codes = dims.map((dim) => dim.codes[row]!);
    const own = key(codes);
    const place = places.get(own);
    if (place) place.rows.push(row);
    else places.set(own, { rows: [row], codes, key: own });
  }
  return [...places.values()];
}

/** Names a place by a number where all places can be numbered. */
function keyMaker(dims: readonly Dim[]): (codes: readonly number[]) => number | string {
  if (dims.reduce((product, { size }) => product * size, 1) > Number.MAX_SAFE_INTEGER) return (codes) => codes.join();
  return (codes) => {
    let key = 0;
    for (let at = 0; at < dims.length; at++) key = key * dims[at]!.size + codes[at]!;
    return key;
  };
}

/** The parts of each whole by how it is wider than they are, as sets of columns. */
type Found = Map<Place, Map<number, { lift: Lift; parts: Place[] }>>;

function containedIn(dims: readonly Dim[], places: readonly Place[]): Found {
  const key = keyMaker(dims);
  const byKey = new Map(places.map((place) => [place.key, place]));
  const shapeOf = ({ codes }: Place) => codes.map((code) => Math.min(code, 2));
  const shapes = new Map(places.map((place) => [shapeOf(place).join(''), shapeOf(place)]));
  const wholes = [...shapes.values()].filter((shape) => shape.some((code) => code < 2)).slice(0, MOST_SHAPES);
  const found: Found = new Map();
  const put = (part: Place, codes: readonly number[]): void => {
    const whole = byKey.get(key(codes));
    if (!whole || whole === part) return;
    const lift: Lift = { blank: 0, total: 0, named: 0 };
    codes.forEach((code, at) => {
      if (code !== part.codes[at]) lift[code === BLANK ? 'blank' : code === TOTAL ? 'total' : 'named'] |= 1 << at;
    });
    const own = found.get(whole) ?? new Map<number, { lift: Lift; parts: Place[] }>();
    found.set(whole, own);
    const of = lift.blank | lift.total | lift.named;
    const split = own.get(of) ?? { lift, parts: [] };
    own.set(of, split);
    split.parts.push(part);
  };
  const lifting = dims.flatMap(({ holders }, at) => (holders.size > 0 ? [at] : []));
  for (const part of places) {
    for (const codes of lifted(part.codes, lifting, dims)) {
      if (codes !== part.codes) put(part, codes);
      for (const shape of wholes) {
        const wider = widened(codes, shape);
        if (wider) put(part, wider);
      }
    }
  }
  return found;
}

/** The codes themselves, and with what the region or the period lies in. */
function lifted(codes: readonly number[], lifting: readonly number[], dims: readonly Dim[]): (readonly number[])[] {
  let all: (readonly number[])[] = [codes];
  for (const at of lifting) {
    const holders = dims[at]!.holders.get(codes[at]!) ?? [];
    if (holders.length > 0)
      all = all.flatMap((one) => [
        one,
        ...holders.map((holder) => one.map((code, dim) => (dim === at ? holder : code))),
      ]);
  }
  return all;
}

/** The codes with what a shape leaves open; undefined where it is not wider in any. A blank holds no total. */
function widened(codes: readonly number[], shape: readonly number[]): number[] | undefined {
  let isWider = false;
  const wider: number[] = [];
  for (let at = 0; at < codes.length; at++) {
    const [code, open] = [codes[at]!, shape[at]!];
    if (open === 2 ? code < 2 : open === BLANK && code === TOTAL) return undefined;
    if (open < 2 && code !== open) isWider = true;
    wider.push(open < 2 ? open : code);
  }
  return isWider ? wider : undefined;
}

interface Case {
  facts: Facts;
  clues: Clues;
  measures: readonly string[];
  dims: readonly Dim[];
  places: readonly Place[];
  found: Found;
}

type Figures = readonly Quantity[];

/** What is known of the figures of places while wholes are looked at, inner ones first. */
interface Known {
  figuresOf(place: Place): Figures;
  /** The places that certain parts lie in, as far as accepted. */
  holders: Map<Place, Set<Place>>;
  /** The figures of the parts, where these are taken instead of the whole. */
  resolved: Map<Place, Figures>;
}

/** Decides which containments hold, and whether the parts are complete. */
function judge(of: Case): { nesting: Nesting; compared: Compared[] } {
  const known: Known = { figuresOf: figureReader(of), holders: new Map(), resolved: new Map() };
  const size = new Map(
    [...of.found].map(([place, splits]) => [place, sumOf(splits.values(), ({ parts }) => parts.length)]),
  );
  const wholes: Whole[] = [];
  const compared: Compared[] = [];
  const periodAt = of.dims.findIndex(({ name }) => name === 'period');
  const periodOf = ({ codes }: Place) => of.dims[periodAt]?.values[codes[periodAt]! - 2] ?? '';
  // Of periods that overlap, the earlier one is asked first in the end.
  const byPeriod = (a: Place, b: Place) =>
    Number(periodHolds(periodOf(a), periodOf(b))) - Number(periodHolds(periodOf(b), periodOf(a)));
  const inner = [...of.found].sort(([a], [b]) => size.get(a)! - size.get(b)! || byPeriod(a, b));
  for (const [place, ways] of inner) {
    if (known.figuresOf(place).every(({ status }) => status === 'missing')) continue;
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

function figureReader({ facts, measures, dims }: Case): Known['figuresOf'] {
  const known = new Map<Place, Figures>();
  const idAt = dims.findIndex(({ name }) => name === 'id');
  return (place) => {
    const figures =
      known.get(place) ??
      measures.map((column) => {
        const cells = facts.columns[column]!;
        const stated = place.rows.map((row) => parseQuantity(cells[row])).filter(({ status }) => status !== 'missing');
        // Rows of one id state the same again.
        return idAt >= 0 && place.codes[idAt]! > TOTAL ? sum(stated.slice(0, 1)) : sum(stated);
      });
    known.set(place, figures);
    return figures;
  };
}

/** One way in which a place is the whole of others, if it is. */
function splitOf(
  { clues, measures, dims }: Case,
  { figuresOf, holders, resolved }: Known,
  place: Place,
  columns: number,
  { lift, parts: within }: { lift: Lift; parts: readonly Place[] },
): { split: Split; compared: Compared } | undefined {
  const holdersOf = (part: Place): Place[] => [...(holders.get(part) ?? [])];
  const among = new Set(within);
  const direct = within.filter((part) => !holdersOf(part).some((holder) => among.has(holder)));
  const addUp = (some: readonly Place[]): Figures =>
    measures.map((_, at) => openSum(some.map((part) => (resolved.get(part) ?? figuresOf(part))[at]!)));
  const named = namesOf(dims, lift.named);
  const regionAt = named.includes('region') ? dims.findIndex(({ name }) => name === 'region') : -1;
  const zones = new Set(clues.regions?.filter(({ kind }) => kind === 'zone').map(({ code }) => code));
  const regionOf = (one: Place) => (regionAt < 0 ? '' : dims[regionAt]!.values[one.codes[regionAt]! - 2]!);
  // A zone overlaps the regions beside it, unless these alone do not make up the whole.
  let parts = direct.filter((part) => !zones.has(regionOf(part)));
  let figures = compare(figuresOf(place), addUp(parts), measures);
  if (parts.length < direct.length && !isComplete(figures)) {
    parts = direct;
    figures = compare(figuresOf(place), addUp(direct), measures);
  }
  if (figures.length === 0 || !isWhole(figures, parts.length, lift, dims)) return undefined;
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
    compared: { row: place.rows[0]!, over, isTotal: lift.total > 0, complete, figures },
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

/** Do the figures bear out that a row is the whole of others, where its columns alone do not say so? */
function isWhole(
  figures: Compared['figures'],
  parts: number,
  { blank, total, named }: Lift,
  dims: readonly Dim[],
): boolean {
  if (blank === 0 || total > 0) return true;
  const holds = figures.every(({ whole, parts: added }) => reaches(whole, added));
  const isNear = figures.every(({ whole, parts: added }) => whole.low >= added.low * NEAR);
  const isWithin = figures.every(({ whole, parts: added }) => reaches(added, whole));
  const open = dims.filter((_, at) => blank & (1 << at));
  if (figures.some(({ whole }) => whole.high === Infinity)) return false;
  const isChain = open.length === 1 && open[0]!.name === 'segment';
  if (named > 0) return holds || isNear;
  if (isChain) return holds || (parts > 1 && isWithin && isNear);
  if (parts < 2 || !holds || figures.some(({ parts: added }) => added.high === Infinity)) return false;
  return open.some(({ isReference }) => isReference) || (isWithin && figures.some(({ whole }) => whole.low > 0));
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
