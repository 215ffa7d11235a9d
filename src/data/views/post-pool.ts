import { comparePeriods, type Dataset, type LocalizedName, type Selection, summarise } from '../dataset/index.js';
import { difference, exact, interval, missing, type Quantity, sum } from '../quantity/index.js';

/** What the bars of the view can be. */
export const POST_GROUPINGS = ['chain', 'host'] as const;
export type PostGrouping = (typeof POST_GROUPINGS)[number];

export interface PostPoolConfig extends Selection {
  /** @default 'chain' */
  groupBy?: PostGrouping;
}

/** The posts of something: authorised = occupied + reserved + free. */
export interface Posts {
  /** Without an upper end where some records lack it. */
  authorised: Quantity;
  occupied: Quantity;
  reserved: Quantity;
  /**
   * Authorised less occupied and reserved, never below nought. Where occupied or reserved posts are not stated they may
   * be any number: free then has only its upper end.
   */
  free: Quantity;
  /** Occupied and reserved posts beyond those authorised; undefined unless there certainly are some. */
  excess: Quantity | undefined;
  /** Records that lack one of the three, by measure. */
  unstated: Readonly<Record<PostMeasure, number>>;
  rows: readonly number[];
}

export interface PostGroup extends Posts {
  key: string;
  name: LocalizedName;
  /** Hosts and chains within the group whose posts are certainly overdrawn, be the group as a whole or not. */
  overdrawn: readonly PostBreach[];
}

/** A host that for a chain has more posts occupied and reserved than authorised. */
export interface PostBreach {
  chain: LocalizedName;
  host: LocalizedName;
  authorised: Quantity;
  excess: Quantity;
}

/** Who came and left within a period. */
export interface PostFlow {
  key: string;
  name: LocalizedName;
  entered: Quantity;
  left: Quantity;
  /** Entered less left. */
  net: Quantity;
  /** Records that lack one of the two. */
  unstated: number;
  rows: readonly number[];
}

export interface PostPool {
  groupBy: PostGrouping;
  /** The most posts authorised first. */
  groups: readonly PostGroup[];
  total: Posts | undefined;
  /** The period that the posts are of. */
  period: string | undefined;
  /** In time's order. */
  flows: readonly PostFlow[];
}

const MEASURES = ['authorised', 'occupied', 'reserved'] as const;
export type PostMeasure = (typeof MEASURES)[number];
type Cell = ReturnType<typeof summarise>['cells'][number];

/** Tells how many posts are taken and free at the latest period, and who came and left over all of them. */
export function buildPostPool(dataset: Dataset, config: PostPoolConfig = {}): PostPool {
  const groupBy = config.groupBy ?? 'chain';
  const { filter, period: chosen } = config;
  const request = (by: readonly string[]) => ({ by, sum: MEASURES });
  const { cells, period } = summarise(dataset, 'posts', request([groupBy]), { filter, period: chosen });
  const pairs = postsBy(dataset, ['chain', 'host'], { filter, period });
  const posts = postsBy(dataset, [groupBy], { filter, period }).map((one) =>
    narrowed(
      one,
      pairs.filter(({ keys }) => keys[groupBy === 'chain' ? 0 : 1] === one.keys[0]),
    ),
  );
  const breaches = pairs.flatMap(({ keys: [chain = '', host = ''], authorised, excess }) =>
    excess
      ? [
          {
            key: groupBy === 'chain' ? chain : host,
            chain: dataset.nameOf('chain', chain),
            host: dataset.nameOf('host', host),
            authorised,
            excess,
          },
        ]
      : [],
  );
  const groups = posts.map(({ keys: [key = ''], ...group }) => ({
    key,
    name: dataset.nameOf(groupBy, key),
    ...group,
    overdrawn: breaches.filter((breach) => breach.key === key).map(({ key: _, ...breach }) => breach),
  }));
  groups.sort((a, b) => knownLow(b.authorised) - knownLow(a.authorised) || knownLow(b.occupied) - knownLow(a.occupied));
  const [total] = cells.length > 0 ? postsBy(dataset, [], { filter, period }) : [];
  return { groupBy, groups, total: total && narrowed(total, pairs), period, flows: flowsOf(dataset, config) };
}

const knownLow = ({ status, low }: Quantity): number => (status === 'missing' ? -1 : low);

/** Posts by some columns: the sums of all records, and what is free by those that say what is authorised. */
function postsBy(
  dataset: Dataset,
  by: readonly string[],
  selection: Selection,
): (Posts & { keys: readonly string[] })[] {
  const all = summarise(dataset, 'posts', { by, sum: MEASURES }, selection).cells;
  const stated = summarise(dataset, 'posts', { by, sum: MEASURES, complete: ['authorised'] }, selection).cells;
  const known = new Map(stated.map((cell) => [cell.keys.join('\u0000'), cell]));
  return all.map((cell) => {
    const of = (measure: PostMeasure) => cell.sums[measure]!;
    return {
      keys: cell.keys,
      authorised: atLeast(of('authorised')),
      occupied: atLeast(of('occupied')),
      reserved: atLeast(of('reserved')),
      ...balance(known.get(cell.keys.join('\u0000')), of('authorised').missing > 0),
      unstated: {
        authorised: of('authorised').missing,
        occupied: of('occupied').missing,
        reserved: of('reserved').missing,
      },
      rows: cell.rows,
    };
  });
}

/** A sum as far as it is known: without an end where some records lack the figure; missing where all do. */
const atLeast = ({ quantity, missing: unstated }: Cell['sums'][string]): Quantity =>
  unstated === 0 || quantity.status === 'missing' ? quantity : interval(quantity.low, Infinity, quantity.unit);

/** What may be taken: the sum, or any number from the sum of those that say so. */
const taken = ({ quantity, missing: unstated }: Cell['sums'][string]): Quantity =>
  unstated === 0 ? quantity : interval(quantity.status === 'missing' ? 0 : quantity.low, Infinity);

/**
 * Free posts and overdrawn ones. Posts are never free below nought, so that where more may be taken than there are,
 * the lower end is nought.
 * @param partly - Do some records not say what is authorised? Their free posts may be any number.
 */
function balance(cell: Cell | undefined, partly: boolean): Pick<Posts, 'free' | 'excess'> {
  const { authorised, occupied, reserved } = cell?.sums ?? {};
  if (!authorised || authorised.quantity.status === 'missing') return { free: missing(), excess: undefined };
  // Each is taken off in turn: a sum of both would be missing where units differ.
  const rest = difference(difference(authorised.quantity, taken(occupied!)), taken(reserved!));
  if (rest.status === 'missing') return { free: rest, excess: undefined };
  const { low, high, unit } = rest;
  if (high < 0) return { free: exact(0, unit), excess: interval(0 - high, 0 - low, unit) };
  const least = Math.max(0, low);
  return {
    free: partly ? interval(least, Infinity, unit) : low < 0 ? interval(0, high, unit) : rest,
    excess: undefined,
  };
}

/**
 * What is free of a whole, as narrow as its parts allow: a figure that one record lacks leaves the others' free posts as
 * they are. Not where a part is overdrawn: the others then make up for it.
 */
function narrowed<T extends Posts>(whole: T, parts: readonly Posts[]): T {
  const { free } = whole;
  if (free.status === 'missing' || parts.some((part) => part.excess || part.free.status === 'missing')) return whole;
  const ends = sum(parts.map((part) => part.free));
  if (ends.status === 'missing') return whole;
  const low = Math.max(free.low, ends.low);
  const high = Math.min(free.high, ends.high);
  return low > high || (low === free.low && high === free.high)
    ? whole
    : { ...whole, free: interval(low, high, free.unit) };
}

function flowsOf(dataset: Dataset, { filter, period }: Selection): PostFlow[] {
  const request = { by: ['period'], sum: ['entered', 'left'] };
  const { cells } = summarise(dataset, 'posts', request, { filter, period });
  return cells
    .map(({ keys: [key = ''], sums, rows }) => {
      const [entered, left] = [sums.entered!, sums.left!];
      return {
        key,
        name: dataset.nameOf('period', key),
        entered: atLeast(entered),
        left: atLeast(left),
        net: difference(atLeast(entered), atLeast(left)),
        unstated: entered.missing + left.missing,
        rows,
      };
    })
    .filter(({ entered, left }) => entered.status !== 'missing' || left.status !== 'missing')
    .sort((a, b) => comparePeriods(a.key, b.key));
}

/** People who came and left over all periods shown. */
export const flowTotals = ({ flows }: PostPool): { entered: Quantity; left: Quantity } => ({
  entered: sum(flows.map(({ entered }) => entered)),
  left: sum(flows.map(({ left }) => left)),
});
