import { parseQuantity, type Quantity, sum } from '../../quantity/index.js';
import { CHAIN_NAMES, CHAINS, type Draw, PERIODS, REGIONS, type Row } from './generate.js';

/** A filter by ids, and one period. */
export interface Wanted {
  filter: Readonly<Record<string, readonly string[]>>;
  period: string | undefined;
}

export const textOf = (cell: unknown): string => (cell === undefined || cell === null ? '' : String(cell));

const some = <T>({ of, below }: Draw, values: readonly T[]): T[] => [
  ...new Set(Array.from({ length: 1 + below(3) }, () => of(values))),
];

/** A filter of one to three columns, some of which a table may lack; now and then one period. */
export function randomWanted(draw: Draw): Wanted {
  const filter: Record<string, string[]> = {};
  if (draw.chance(0.55)) filter.chain = some(draw, CHAINS);
  if (draw.chance(0.4)) filter.region = some(draw, REGIONS);
  if (draw.chance(0.3)) filter.period = some(draw, PERIODS);
  if (draw.chance(0.15)) filter.host = some(draw, ['一院', '二院', '单位3']);
  if (draw.chance(0.15)) filter.kind = some(draw, ['housing', 'channel', '工程中心', '补贴']);
  if (draw.chance(0.15)) filter.area = some(draw, ['引才', '育才']);
  const period = filter.period === undefined && draw.chance(0.35) ? draw.of(PERIODS) : undefined;
  return { filter, period };
}

/** The same as a page may write it: chains by name. */
export const asPage = ({ filter, period }: Wanted) => ({
  filter: { ...filter, ...(filter.chain && { chain: filter.chain.map((id) => CHAIN_NAMES[id]!) }) },
  period,
});

/** Whether any row has the column at all; a filter on a column that none has does not apply. */
const applies = (rows: readonly Row[], column: string) => rows.some((row) => column in row);

/** The rows of the filter, in whatever period. */
function filtered(rows: readonly Row[], { filter }: Wanted, without: readonly string[] = []): Row[] {
  const columns = Object.entries(filter).filter(([column]) => !without.includes(column) && applies(rows, column));
  return rows.filter((row) => columns.every(([column, keys]) => keys.includes(textOf(row[column]))));
}

/** The rows that flows are added over. */
export function flowRows(rows: readonly Row[], wanted: Wanted): Row[] {
  const own = filtered(rows, wanted);
  return wanted.period === undefined || !applies(rows, 'period')
    ? own
    : own.filter((row) => textOf(row.period) === wanted.period);
}

/** The period that stocks are of: the one asked for, else the latest in which one of them is stated under the filter. */
export function stockPeriod(rows: readonly Row[], wanted: Wanted, stocks: readonly string[]): string | undefined {
  if (wanted.period !== undefined) return wanted.period;
  let latest: string | undefined;
  for (const row of filtered(rows, wanted)) {
    const period = textOf(row.period);
    if (period === '' || !stocks.some((column) => textOf(row[column]) !== '')) continue;
    if (latest === undefined || period > latest) latest = period;
  }
  return latest;
}

/** The rows of that period; what names no period is of any. */
export function stockRows(rows: readonly Row[], wanted: Wanted, stocks: readonly string[]): Row[] {
  const period = stockPeriod(rows, wanted, stocks);
  if (period === undefined) return filtered(rows, wanted);
  return filtered(rows, wanted, ['period']).filter((row) => ['', period].includes(textOf(row.period)));
}

type Identity = (row: Row) => string;
const byId: Identity = (row) => textOf(row.id);

/** Rows by what they are records of: those of one id together, each without one by itself. */
function recordsOf(rows: readonly Row[], identity: Identity): Row[][] {
  const records: Row[][] = [];
  const known = new Map<string, Row[]>();
  for (const row of rows) {
    const id = identity(row);
    const own = id === '' ? undefined : known.get(id);
    if (own) {
      own.push(row);
      continue;
    }
    const record = [row];
    records.push(record);
    if (id !== '') known.set(id, record);
  }
  return records;
}

/** The first figure that a record states. */
const figureOf = (record: readonly Row[], column: string): Quantity | undefined =>
  record.map((row) => parseQuantity(row[column])).find(({ status }) => status !== 'missing');

/** What is stated of a column, each record once. */
export const total = (rows: readonly Row[], column: string, identity: Identity = byId): Quantity =>
  sum(recordsOf(rows, identity).flatMap((record) => figureOf(record, column) ?? []));

/** How many records state nothing. */
export const silent = (rows: readonly Row[], column: string, identity: Identity = byId): number =>
  recordsOf(rows, identity).filter((record) => figureOf(record, column) === undefined).length;

/** The rows of records that state all of some columns. */
export const stating = (rows: readonly Row[], columns: readonly string[], identity: Identity = byId): Row[] =>
  recordsOf(rows, identity)
    .filter((record) => columns.every((column) => figureOf(record, column) !== undefined))
    .flat();

/** Distinct ids, and the counts of rows without one. */
export function countOf(rows: readonly Row[]): Quantity {
  const counts = recordsOf(rows, byId).map(([row]) => parseQuantity(byId(row!) !== '' ? 1 : (row!.count ?? 1)));
  const known = sum(counts);
  const open = known.status !== 'missing' && counts.some(({ status }) => status === 'missing');
  return open ? { ...known, high: Number.POSITIVE_INFINITY, status: 'bounded' } : known;
}

/** Both ends of a figure; null where it is missing. */
export type Ends = readonly [low: number, high: number] | null;
export const ends = ({ status, low, high }: Quantity): Ends => (status === 'missing' ? null : [low, high]);

/** A total without an upper end where a record states nothing. */
export function least(rows: readonly Row[], column: string, identity: Identity = byId): Ends {
  const all = ends(total(rows, column, identity));
  return all && silent(rows, column, identity) > 0 ? [all[0], Number.POSITIVE_INFINITY] : all;
}

/** A total without an upper end where a row says that its figure is not counted. */
export function known(rows: readonly Row[], column: string): Ends {
  const all = ends(total(rows, column));
  return all && rows.some((row) => textOf(row[column]) === '未统计') ? [all[0], Number.POSITIVE_INFINITY] : all;
}

/** The values of a column, '' for none, with the rows of each. */
export function groupsOf(rows: readonly Row[], ...columns: readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = columns.map((column) => textOf(row[column])).join('|');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** Something of each group, by its key in order. */
export const mapped = <T, U>(groups: ReadonlyMap<string, T>, of: (group: T) => U): Record<string, U> =>
  Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, group]) => [key, of(group)]));

const MEASURES = ['supply', 'demand', 'introduced'];
const place = ({ chain, region, period }: Row) => [chain, region, period].map(textOf).join('|');

/** What a chain's own row says beside its segments, and what these add up to; at least that where one says nothing. */
function besideSegments(table: readonly Row[], key: string) {
  const here = table.filter((row) => place(row) === key);
  const segments = [...groupsOf(here, 'segment')].filter(([segment]) => segment !== '').map(([, own]) => own);
  const own = here.filter((row) => textOf(row.segment) === '');
  const figures = MEASURES.map((column) => ({
    whole: ends(total(own, column)),
    parts: segments.map((rows) => ends(total(rows, column))),
  })).flatMap(({ whole, parts }) => {
    const known = parts.flatMap((part) => (part ? [part] : []));
    if (!whole || known.length === 0) return [];
    const low = known.reduce((all, part) => all + part[0], 0);
    const high = known.length < parts.length ? Infinity : known.reduce((all, part) => all + part[1], 0);
    return [{ whole, low, high }];
  });
  const holds = figures.every(({ whole, low }) => whole[1] >= low * 0.999);
  const isNear = figures.every(({ whole, low, high }) => high >= whole[0] * 0.999 && whole[0] >= low * 0.8);
  const isWhole =
    figures.length > 0 &&
    figures.every(({ whole }) => whole[1] < Infinity) &&
    (holds || (segments.length > 1 && isNear));
  return { isWhole, complete: figures.every(({ whole, high }) => high < Infinity && high >= whole[0] * 0.999) };
}

/** The rows of a column that count: a chain's own row or those of its segments, never both; by segment, only these. */
export function once(table: readonly Row[], rows: readonly Row[], column: string, bySegment: boolean): Row[] {
  const says = (some: readonly Row[]) => some.some((row) => figureOf([row], column) !== undefined);
  return [...groupsOf(rows, 'chain', 'region', 'period')].flatMap(([key, here]) => {
    const own = here.filter((row) => textOf(row.segment) === '');
    const segments = here.filter((row) => textOf(row.segment) !== '');
    const { isWhole, complete } = besideSegments(table, key);
    if (!isWhole || own.length === 0 || segments.length === 0) return here;
    if (!says(segments)) return says(own) && !bySegment ? own : here;
    if (bySegment || !says(own) || complete) return segments;
    return own;
  });
}
