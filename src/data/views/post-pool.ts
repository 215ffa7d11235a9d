import { comparePeriods, type Dataset, type LocalizedName, type Selection, summarise } from '../dataset/index.js';
import { difference, missing, type Quantity } from '../quantity/index.js';
import { POST_MEASURES, type PostBalance, type PostMeasure, postBalances } from './post-balance.js';

export type { PostBalance, PostBreach, PostMeasure } from './post-balance.js';

/** What the bars of the view can be. */
export const POST_GROUPINGS = ['chain', 'host'] as const;
export type PostGrouping = (typeof POST_GROUPINGS)[number];

export interface PostPoolConfig extends Selection {
  /** @default 'chain' */
  groupBy?: PostGrouping;
}

/** The posts of something: authorised = occupied + reserved + free, less what is overdrawn. */
export interface Posts extends PostBalance {
  /** Without an upper end where some records lack it. */
  authorised: Quantity;
  occupied: Quantity;
  reserved: Quantity;
  /** Records that lack one of the three, by measure. */
  unstated: Readonly<Record<PostMeasure, number>>;
  rows: readonly number[];
}

export interface PostGroup extends Posts {
  key: string;
  name: LocalizedName;
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
  /** People who came and left over all periods shown; a period within another counts once. */
  moved: { entered: Quantity; left: Quantity };
}

type Cell = ReturnType<typeof summarise>['cells'][number];

/** Tells how many posts are taken and free at the latest period, and who came and left over all of them. */
export function buildPostPool(dataset: Dataset, config: PostPoolConfig = {}): PostPool {
  const groupBy = config.groupBy ?? 'chain';
  const { filter, period: chosen } = config;
  const request = (by: readonly string[]) => ({ by, sum: POST_MEASURES });
  const { cells, period } = summarise(dataset, 'posts', request([groupBy]), { filter, period: chosen });
  const balance = postBalances(dataset);
  const postsOf = (cell: Cell): Posts => {
    const { authorised, occupied, reserved } = cell.sums as Record<PostMeasure, Cell['sums'][string]>;
    return {
      authorised: authorised.atLeast,
      occupied: occupied.atLeast,
      reserved: reserved.atLeast,
      ...balance(cell),
      unstated: { authorised: authorised.missing, occupied: occupied.missing, reserved: reserved.missing },
      rows: cell.rows,
    };
  };
  const groups = cells.map((cell): PostGroup => {
    const [key = ''] = cell.keys;
    return { key, name: dataset.nameOf(groupBy, key), ...postsOf(cell) };
  });
  groups.sort((a, b) => knownLow(b.authorised) - knownLow(a.authorised) || knownLow(b.occupied) - knownLow(a.occupied));
  const [all] = cells.length > 0 ? summarise(dataset, 'posts', request([]), { filter, period }).cells : [];
  return {
    groupBy,
    groups,
    total: all && postsOf(all),
    period,
    flows: flowsOf(dataset, config),
    moved: movedOf(dataset, config),
  };
}

const knownLow = ({ status, low }: Quantity): number => (status === 'missing' ? -1 : low);

function flowsOf(dataset: Dataset, { filter, period }: Selection): PostFlow[] {
  const request = { by: ['period'], sum: ['entered', 'left'] };
  const { cells } = summarise(dataset, 'posts', request, { filter, period });
  return cells
    .map(({ keys: [key = ''], sums, rows }) => {
      const [entered, left] = [sums.entered!, sums.left!];
      return {
        key,
        name: dataset.nameOf('period', key),
        entered: entered.atLeast,
        left: left.atLeast,
        net: difference(entered.atLeast, left.atLeast),
        unstated: entered.missing + left.missing,
        rows,
      };
    })
    .filter(({ entered, left }) => entered.status !== 'missing' || left.status !== 'missing')
    .sort((a, b) => comparePeriods(a.key, b.key));
}

function movedOf(dataset: Dataset, selection: Selection): PostPool['moved'] {
  const [all] = summarise(dataset, 'posts', { by: [], sum: ['entered', 'left'] }, selection).cells;
  return { entered: all?.sums.entered?.atLeast ?? missing(), left: all?.sums.left?.atLeast ?? missing() };
}

/** People who came and left over all periods shown. */
export const flowTotals = ({ moved }: PostPool): PostPool['moved'] => moved;
