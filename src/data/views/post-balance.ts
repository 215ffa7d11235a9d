import { BASE_UNITS } from '../dataset/head-unit.js';
import type { Dataset, LocalizedName } from '../dataset/index.js';
import { computed } from '../quantity/arithmetic.js';
import { missing, parseQuantity, type Quantity } from '../quantity/index.js';
import { type Cell, cellKey } from '../table/index.js';

export const POST_MEASURES = ['authorised', 'occupied', 'reserved'] as const;
export type PostMeasure = (typeof POST_MEASURES)[number];

/** What is left of the posts of some records. */
export interface PostBalance {
  /**
   * Authorised less occupied and reserved, record by record: what one has too many takes nothing from another's. Where
   * occupied or reserved posts are not stated they may be any number: free then has only its upper end.
   */
  free: Quantity;
  /** Occupied and reserved posts beyond those authorised, record by record; undefined unless there certainly are some. */
  excess: Quantity | undefined;
  /** The records that certainly have more posts occupied and reserved than authorised. */
  overdrawn: readonly PostBreach[];
}

/** A host that for a chain has more posts occupied and reserved than authorised. */
export interface PostBreach {
  chain: LocalizedName;
  host: LocalizedName;
  authorised: Quantity;
  excess: Quantity;
}

const UNIT = BASE_UNITS.post;

type Ends = readonly [low: number, high: number];
/** A figure that is not stated may be any number. */
const ANY: Ends = [0, Infinity];

/** Makes what tells what is left of the posts of some rows. */
export function postBalances(dataset: Dataset): (cell: Pick<Cell, 'rows' | 'sums'>) => PostBalance {
  const column = (name: string) => dataset.tables.posts?.column(name);
  const columns = POST_MEASURES.map(column);
  const wordings = new Map<unknown, Ends>();
  const endsOf = (cell: unknown): Ends => {
    if (typeof cell === 'number') return [cell, cell];
    const known = wordings.get(cell);
    if (known) return known;
    const { status, low, high } = parseQuantity(cell);
    const ends: Ends = status === 'missing' ? ANY : [low, high];
    wordings.set(cell, ends);
    return ends;
  };
  const nameAt = (name: string, row: number) => dataset.nameOf(name, cellKey(column(name)?.[row]));
  return ({ rows, sums }) => {
    const parts = POST_MEASURES.map((measure) => sums[measure]!.quantity);
    const { status } = parts[0]!;
    const figure = (low: number, high: number) => computed(tidy(low), tidy(high), UNIT, parts);
    const free = [0, 0] as [number, number];
    const excess = [0, 0] as [number, number];
    const overdrawn: PostBreach[] = [];
    for (const row of rows) {
      const [authorised, occupied, reserved] = columns.map((cells) => endsOf(cells?.[row])) as [Ends, Ends, Ends];
      const least = authorised[0] - occupied[1] - reserved[1];
      const most = authorised[1] - occupied[0] - reserved[0];
      free[0] += Math.max(0, least);
      free[1] += Math.max(0, most);
      excess[0] += Math.max(0, -most);
      excess[1] += Math.max(0, -least);
      if (tidy(most) < 0)
        overdrawn.push({
          chain: nameAt('chain', row),
          host: nameAt('host', row),
          authorised: { unit: UNIT, ...parseQuantity(columns[0]![row]) },
          excess: figure(-most, -least),
        });
    }
    return {
      free: status === 'missing' ? missing() : figure(...free),
      excess: overdrawn.length > 0 ? figure(...excess) : undefined,
      overdrawn,
    };
  };
}

/** Without the noise of binary fractions: ends of wordings have few decimals. */
const tidy = (value: number): number => Number(value.toFixed(6));
