import { type Quantity, quantityToJSON } from '../data/quantity/index.js';
import type { SentFigure, SentGroup } from '../data/remote/ask.js';
import type { MeasureInfo } from '../data/remote/catalogue.js';
import { atLeast } from '../data/table/aggregate.js';
import { type PartSum, partSum } from './part-sum.js';

/** A group put together of what several statements, connections and the rows beside them say of it. */
interface GroupParts {
  keys: readonly string[];
  /** Its first row. */
  first: number;
  rows: number;
  records: number;
  sums: PartSum[];
  items: PartSum | undefined;
  /** What some row says in place of a figure, by measure: `u` for uncounted, `w` for withheld. */
  said: Set<string>[];
}

/** Groups by their keys. */
export interface Groups {
  of(keys: readonly string[]): GroupParts;
  /** In first-seen order, as they are sent. */
  sent(): SentGroup[];
}

/** No groups so far. */
export function groups(measures: readonly MeasureInfo[], items: MeasureInfo | undefined): Groups {
  const known = new Map<string, GroupParts>();
  return {
    of(keys) {
      const name = JSON.stringify(keys);
      const found = known.get(name);
      if (found) return found;
      const made: GroupParts = {
        keys,
        first: Number.POSITIVE_INFINITY,
        rows: 0,
        records: 0,
        sums: measures.map(({ unit }) => partSum(unit)),
        items: items && partSum(items.unit),
        said: measures.map(() => new Set<string>()),
      };
      known.set(name, made);
      return made;
    },
    sent: () =>
      [...known.values()]
        .sort((a, b) => a.first - b.first)
        .map(({ keys, rows, records, sums, items, said }) => ({
          keys,
          rows,
          count: sentFigure(items ? countOf(items) : records),
          sums: sums.map(
            (sum, at) => [sentFigure(sum.figure()), sum.missing(), [...said[at]!].sort().join('')] as const,
          ),
        })),
  };
}

const countOf = (items: PartSum): number | Quantity => (items.missing() > 0 ? atLeast(items.figure()) : items.figure());

const sentFigure = (figure: number | Quantity): SentFigure =>
  typeof figure === 'number' ? figure : quantityToJSON(figure);
