import { encodeDimension } from '../table/dimension.js';
import type { Region } from './dataset.js';
import type { Role } from './fields.js';
import { textOf } from './name.js';
import { periodHolds } from './period.js';
import { isStep, type Steps } from './steps.js';
import type { TableName } from './tables.js';

/** A table by columns, of any reader. */
export interface Facts {
  name: TableName;
  columns: Readonly<Record<string, readonly unknown[] | undefined>>;
  length: number;
}

/** What else tells a whole: the tree of regions, and the rows of each column that call themselves a total. */
export interface Clues {
  regions?: readonly Pick<Region, 'code' | 'name' | 'kind' | 'parent'>[];
  totals?: ReadonlyMap<string, ReadonlySet<number>>;
}

/** How a whole is wider than a part: an unnamed value, a word for a total, or a value that holds the part's. */
export interface Lift {
  blank: number;
  total: number;
  named: number;
}

export interface Dim {
  name: string;
  role: Role;
  codes: Uint32Array;
  /** What stands in the cells, by code, from 2 on; and how that is called. */
  keys: readonly string[];
  values: readonly string[];
  size: number;
  /** What a code lies in. */
  holders: Map<number, number[]>;
  /** Codes of what is no value of its own but the sum of others: 东部地区. */
  sums: Set<number>;
}

export const BLANK = 0;
export const TOTAL = 1;
const MOST_SHAPES = 64;

/** Does a column name something in some rows and nothing, or a total, in others? */
export function isMixed(codes: ArrayLike<number>, values: readonly string[]): boolean {
  if (values.every((value) => value === '')) return false;
  for (let row = 0; row < codes.length; row++) if (codes[row]! <= TOTAL) return true;
  return false;
}

export function dimOf({ columns, length }: Facts, name: string, role: Role, { regions = [], totals }: Clues): Dim {
  const { codes: own, values } = encodeDimension(columns[name]!);
  const isTotal = totals?.get(name);
  const codes = new Uint32Array(length);
  const blank = values.indexOf('');
  for (let row = 0; row < length; row++) {
    const code = own[row]!;
    codes[row] = isTotal?.has(row) ? TOTAL : code === blank ? BLANK : code + 2;
  }
  const codeOf = () => new Map(values.map((value, code) => [value, code + 2]));
  const holders =
    name === 'region' ? ancestors(regions, codeOf()) : name === 'period' ? periodHolders(values, codeOf()) : new Map();
  const names = new Map(name === 'region' ? regions.map(({ code, name }) => [code, textOf(name, 'zh-CN')]) : []);
  const named = values.map((value) => (names.get(value) ?? value).replace(/\s/g, ''));
  return { name, role, codes, values: named, keys: values, size: values.length + 2, holders, sums: new Set() };
}

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
  for (const part of values.filter((value) => value !== '')) {
    const own = values.filter((whole) => periodHolds(whole, part)).map((whole) => codeOf.get(whole)!);
    if (own.length > 0) found.set(codeOf.get(part)!, own);
  }
  return found;
}

/** Rows that agree in every column. */
export interface Place {
  rows: number[];
  codes: readonly number[];
  key: number | string;
}

/** How many numbers of places are looked up by their own place in a list. */
const MOST_LISTED = 2 ** 22;

export function* placesOf(dims: readonly Dim[], length: number): Steps<Place[]> {
  const weights = weightsOf(dims);
  const keys = weights ? yield* keysOf(dims, weights, length) : undefined;
  const listed = weights && weights[dims.length]! <= MOST_LISTED ? new Int32Array(weights[dims.length]!) : undefined;
  const known = new Map<number | string, number>();
  const places: Place[] = [];
  for (let row = 0; row < length; row++) {
    if (isStep(row)) yield 0;
    const key = keys?.[row] ?? codesAt(dims, row).join();
    const number = (listed ? listed[key as number] : known.get(key)) || 0;
    if (number > 0) places[number - 1]!.rows.push(row);
    else {
      const next = places.push({ rows: [row], codes: codesAt(dims, row), key });
      if (listed) listed[key as number] = next;
      else known.set(key, next);
    }
  }
  return places;
}

const codesAt = (dims: readonly Dim[], row: number): number[] => dims.map(({ codes }) => codes[row]!);

/** The number of each row's place, column by column, which is many times faster than row by row. */
function* keysOf(dims: readonly Dim[], weights: readonly number[], length: number): Steps<Int32Array | Float64Array> {
  const keys = weights[dims.length]! <= MOST_LISTED ? new Int32Array(length) : new Float64Array(length);
  for (const [at, { codes }] of dims.entries()) {
    const weight = weights[at]!;
    for (let row = 0; row < length; row++) keys[row]! += codes[row]! * weight;
    yield 0;
  }
  return keys;
}

/** What each column weighs in the number of a place; none where not all places can be numbered. */
function weightsOf(dims: readonly Dim[]): readonly number[] | undefined {
  const weights = [1];
  for (const { size } of dims) weights.push(weights[weights.length - 1]! * size);
  return weights[dims.length]! > Number.MAX_SAFE_INTEGER ? undefined : weights;
}

/** Names a place, some of whose codes may be others. */
function keyOf(codes: readonly number[], weights: readonly number[] | undefined, other: Opening = []): number | string {
  if (!weights) {
    const own = [...codes];
    for (const [at, code] of other) own[at] = code;
    return own.join();
  }
  let key = 0;
  for (let at = 0; at < codes.length; at++) key += codes[at]! * weights[at]!;
  for (const [at, code] of other) key += (code - codes[at]!) * weights[at]!;
  return key;
}

/** Sets together, at least three each, what differs in one column alone. */
export function differingIn(dims: readonly Dim[], at: number, places: readonly Place[]): Place[][] {
  const weight = weightsOf(dims)?.[at];
  const keys = places.map(({ key, codes }) =>
    weight === undefined
      ? codes.map((code, dim) => (dim === at ? 0 : code)).join()
      : (key as number) - codes[at]! * weight,
  );
  const counts = new Map<number | string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const together = new Map<number | string, Place[]>();
  keys.forEach((key, which) => {
    if (counts.get(key)! < 3) return;
    const own = together.get(key);
    if (own) own.push(places[which]!);
    else together.set(key, [places[which]!]);
  });
  return [...together.values()];
}

/** In which columns a whole says something else than its parts, and what. */
type Opening = readonly (readonly [at: number, code: number])[];

/** The parts of each whole by how it is wider than they are, as sets of columns. */
export type Found = Map<Place, Map<number, { lift: Lift; parts: Place[] }>>;

export function* containedIn(dims: readonly Dim[], places: readonly Place[]): Steps<Found> {
  const weights = weightsOf(dims);
  const byKey = new Map(places.map((place) => [place.key, place]));
  const shapeOf = ({ codes }: Place) => codes.map((code) => Math.min(code, 2)).join('');
  const shapes = [...new Set(places.map(shapeOf))];
  const wholes = shapes.filter((shape) => /[01]/.test(shape)).slice(0, MOST_SHAPES);
  const openings = new Map(
    shapes.map((shape) => [shape, [[], ...wholes.flatMap((whole) => openingOf(shape, whole) ?? [])]]),
  );
  const found: Found = new Map();
  const put = (part: Place, whole: Place): void => {
    const lift: Lift = { blank: 0, total: 0, named: 0 };
    whole.codes.forEach((code, at) => {
      if (code === part.codes[at]) return;
      lift[code === BLANK ? 'blank' : code === TOTAL || dims[at]!.sums.has(code) ? 'total' : 'named'] |= 1 << at;
    });
    const own = found.get(whole) ?? new Map<number, { lift: Lift; parts: Place[] }>();
    found.set(whole, own);
    const of = lift.blank | lift.total | lift.named;
    const split = own.get(of) ?? { lift, parts: [] };
    own.set(of, split);
    split.parts.push(part);
  };
  const lifting = dims.flatMap(({ holders }, at) => (holders.size > 0 ? [at] : []));
  for (const [at, part] of places.entries()) {
    if (isStep(at)) yield 0;
    const own = openings.get(shapeOf(part))!;
    for (const codes of lifted(part.codes, lifting, dims))
      for (const opening of own) {
        // What a region lies in is left open with it.
        if (codes !== part.codes && opening.some(([at]) => codes[at] !== part.codes[at])) continue;
        const whole = byKey.get(keyOf(codes, weights, opening));
        if (whole && whole !== part) put(part, whole);
      }
  }
  return found;
}

/** What a place of one shape has to leave open to be of another; none where that is not wider. A blank holds no total. */
function openingOf(part: string, whole: string): Opening[] | undefined {
  const opening: (readonly [number, number])[] = [];
  for (let at = 0; at < part.length; at++) {
    const [code, open] = [Number(part[at]), Number(whole[at])];
    if (open === 2 ? code < 2 : open === BLANK && code === TOTAL) return undefined;
    if (open < 2 && code !== open) opening.push([at, open]);
  }
  return opening.length > 0 ? [opening] : undefined;
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

/** Areas that statistics group places by, and the beginnings of the names of what lies in each. */
const AREAS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    东部: '北京 天津 河北 上海 江苏 浙江 福建 山东 广东 海南',
    中部: '山西 安徽 江西 河南 湖北 湖南',
    西部: '内蒙古 广西 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆',
    东北: '辽宁 吉林 黑龙江',
    华北: '北京 天津 河北 山西 内蒙古',
    华东: '上海 江苏 浙江 安徽 福建 江西 山东',
    华中: '河南 湖北 湖南',
    华南: '广东 广西 海南',
    中南: '河南 湖北 湖南 广东 广西 海南',
    西南: '重庆 四川 贵州 云南 西藏',
    西北: '陕西 甘肃 青海 宁夏 新疆',
    京津冀: '北京 天津 河北',
    长三角: '上海 江苏 浙江 安徽',
    苏南: '南京 无锡 常州 苏州 镇江',
    苏中: '南通 扬州 泰州',
    苏北: '徐州 连云港 淮安 盐城 宿迁',
  }),
);

const AREA = /(?:地区|区域|板块|经济区)$/;
const placesWithin = (area: string): readonly string[] | undefined => AREAS.get(area.replace(AREA, ''))?.split(' ');

/** Is it an area that statistics group places by? */
export const isArea = (name: string): boolean => placesWithin(name) !== undefined;

/** Areas beside the places that lie in them are sums of these. */
export function addAreas(dim: Dim): void {
  dim.values.forEach((area, at) => {
    const within = dim.sums.has(at + 2) ? undefined : placesWithin(area);
    const partsOf = (name: string, part: number) => (within!.some((start) => name.startsWith(start)) ? [part + 2] : []);
    if (within) addSum(dim, at + 2, dim.values.flatMap(partsOf));
  });
}

/** Makes a code the sum of others, of all that they hold, too. */
export function addSum({ holders, sums }: Dim, whole: number, parts: readonly number[]): void {
  if (parts.length === 0) return;
  sums.add(whole);
  const isIn = new Set(parts);
  for (const [part, own] of [...holders]) if (own.some((one) => isIn.has(one))) isIn.add(part);
  for (const part of isIn) {
    const own = holders.get(part) ?? [];
    holders.set(part, [...new Set([...own, whole, ...(holders.get(whole) ?? [])])]);
  }
}
