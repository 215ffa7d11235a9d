import { type Dataset, type LocalizedName, type Selection, whereOf } from '../dataset/index.js';
import { exact, interval, missing, type Quantity, share } from '../quantity/index.js';
import { type FactTable, type Filter, factTable } from '../table/index.js';
import { platformIds } from './platform-ids.js';

/** Levels of platforms, the highest first. */
export const PLATFORM_LEVELS = ['national', 'provincial', 'municipal'] as const;
export type PlatformLevel = (typeof PLATFORM_LEVELS)[number];

export type PlatformMatrixConfig = Selection;

/** Some platforms together. */
export interface PlatformGroup {
  /** Distinct platforms, by name and host. */
  count: Quantity;
  levels: Readonly<Record<PlatformLevel, number>>;
  /** The highest level that any of them has. */
  highest: PlatformLevel | undefined;
  /** How many are shared with others: at least so many where some do not say; missing where none does. */
  shared: Quantity;
  /** Platforms that do not say whether they are shared. */
  unsaid: number;
  capacity: Quantity;
  used: Quantity;
  /** Capacity in use in per cent, over the platforms that state both. */
  use: Quantity;
  /** What the share divides: both figures of the platforms that state both. */
  paired: { capacity: Quantity; used: Quantity };
  /** Platforms that lack capacity or use, which the share leaves out. */
  incomplete: number;
  /** Rows of the table `platforms` behind it. */
  readonly rows: readonly number[];
}

/** The platforms of one kind, or of one chain. */
export interface PlatformLine extends PlatformGroup {
  /** '' where the data does not say. */
  key: string;
  name: LocalizedName;
}

/** The platforms of one kind in one chain. */
export interface PlatformCell extends PlatformGroup {
  key: string;
  kind: PlatformLine;
  chain: PlatformLine;
}

export interface PlatformMatrix {
  /** The most frequent first. */
  kinds: readonly PlatformLine[];
  /** In the order of the dataset's chains. */
  chains: readonly PlatformLine[];
  /** Kind by kind, chain by chain; only those that have platforms. */
  cells: readonly PlatformCell[];
  total: PlatformGroup;
  /** Platforms at provincial level or above. */
  senior: Quantity;
}

const BOTH = ['capacity', 'used'] as const;

/** Puts innovation platforms of each kind under the industry chains they serve: how many, of what level, how much in use. */
export function buildPlatformMatrix(dataset: Dataset, config: PlatformMatrixConfig = {}): PlatformMatrix {
  const table = dataset.tables.platforms && identified(dataset.tables.platforms);
  const where = whereOf(dataset, 'platforms', config);
  const groups = (by: readonly string[]) => (table ? groupsBy(table, by, where) : new Map<string, PlatformGroup>());
  const lines = (column: string): PlatformLine[] =>
    [...groups([column])].map(([key, group]) => ({ key, name: dataset.nameOf(column, key), ...group }));
  const listed = new Map(dataset.chains.map(({ id }, at) => [id, at]));
  const placeOf = ({ key }: PlatformLine) => (key === '' ? Number.POSITIVE_INFINITY : (listed.get(key) ?? listed.size));
  const kinds = lines('kind').sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.count.low - a.count.low);
  const chains = lines('chain').sort((a, b) => placeOf(a) - placeOf(b) || 0);
  const placed = (some: readonly PlatformLine[]) => new Map(some.map(({ key }, at) => [key, at]));
  const [kindAt, chainAt] = [placed(kinds), placed(chains)];
  // Of all that could be, few are: the matrix is not gone through.
  const cells = [...groups(['kind', 'chain'])]
    .map(([key, group]) => {
      const [row, column] = key.split('\u0000');
      return { group, row: kindAt.get(row!)!, column: chainAt.get(column!)! };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ group, row, column }) => {
      const [kind, chain] = [kinds[row]!, chains[column]!];
      return { key: JSON.stringify([kind.key, chain.key]), kind, chain, ...group };
    });
  const total = groups([]).get('') ?? NONE;
  const senior = table?.aggregate({
    by: [],
    count: PLATFORM,
    where: { ...where, level: (where.level ?? PLATFORM_LEVELS).filter((level) => level !== 'municipal') },
  })[0];
  return { kinds, chains, cells, total, senior: senior?.count ?? exact(0) };
}

const NONE: PlatformGroup = {
  count: exact(0),
  levels: { national: 0, provincial: 0, municipal: 0 },
  highest: undefined,
  shared: missing(),
  unsaid: 0,
  capacity: missing(),
  used: missing(),
  use: missing(),
  paired: { capacity: missing(), used: missing() },
  incomplete: 0,
  rows: [],
};

function groupsBy(table: FactTable, by: readonly string[], where: Filter): Map<string, PlatformGroup> {
  const ask = (extra: readonly string[] = [], more = {}) =>
    table.aggregate({ by: [...by, ...extra], sum: BOTH, count: PLATFORM, where, ...more });
  const keyOf = (keys: readonly string[]) => keys.slice(0, by.length).join('\u0000');
  const complete = new Map(ask([], { complete: BOTH }).map((cell) => [keyOf(cell.keys), cell]));
  const levels = new Map<string, Record<PlatformLevel, number>>();
  for (const { keys, count } of ask(['level'])) {
    const own = levels.get(keyOf(keys)) ?? { national: 0, provincial: 0, municipal: 0 };
    own[keys[by.length] as PlatformLevel] = count.low;
    levels.set(keyOf(keys), own);
  }
  const saying = (...answers: readonly string[]) => {
    const wanted = (where.shared ?? answers).filter((answer) => answers.includes(answer));
    return new Map(ask([], { where: { ...where, shared: wanted } }).map(({ keys, count }) => [keyOf(keys), count.low]));
  };
  const [shared, said] = [saying('true'), saying('true', 'false')];
  return new Map(
    ask().map((cell) => {
      const key = keyOf(cell.keys);
      const both = complete.get(key);
      const own = levels.get(key)!;
      const paired = {
        capacity: both?.sums.capacity?.quantity ?? missing(),
        used: both?.sums.used?.quantity ?? missing(),
      };
      return [
        key,
        {
          count: cell.count,
          levels: own,
          highest: PLATFORM_LEVELS.find((level) => own[level] > 0),
          ...sharedOf(shared.get(key) ?? 0, said.get(key) ?? 0, cell.count.low),
          capacity: cell.sums.capacity!.atLeast,
          used: cell.sums.used!.atLeast,
          use: both ? useOf(paired.used, paired.capacity) : missing(),
          paired,
          incomplete: cell.count.low - (both?.count.low ?? 0),
          get rows() {
            return cell.rows;
          },
        },
      ];
    }),
  );
}

/** Those that do not say may be shared or not. */
function sharedOf(shared: number, said: number, all: number): Pick<PlatformGroup, 'shared' | 'unsaid'> {
  const unsaid = all - said;
  const most = shared > 0 ? Number.POSITIVE_INFINITY : unsaid;
  return { unsaid, shared: said === 0 ? missing() : unsaid === 0 ? exact(shared) : interval(shared, most) };
}

/** A use that is withheld may be above the capacity, too: its share has no upper end. */
function useOf(used: Quantity, capacity: Quantity): Quantity {
  const use = share(used, capacity);
  return use.status === 'missing' || Number.isFinite(used.high)
    ? use
    : interval(use.low, Number.POSITIVE_INFINITY, '%');
}

const PLATFORM = 'platform';
const tables = new WeakMap<FactTable, FactTable>();

/** The table with a column that tells platforms apart: hosts give theirs the same name, and one may serve several chains. */
function identified(table: FactTable): FactTable {
  const known = tables.get(table);
  if (known) return known;
  const columns: Record<string, readonly unknown[]> = Object.fromEntries(
    table.columns.map((name) => [name, table.column(name)!]),
  );
  const ids = platformIds(table);
  // A total is no platform of its own, and does not say of how many it is.
  if (ids.includes('')) columns.count = ids.map((id) => (id === '' ? missing() : 1));
  const made = factTable({ ...columns, [PLATFORM]: ids }, {}, table.nesting);
  tables.set(table, made);
  return made;
}
