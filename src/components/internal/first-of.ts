import type { Filter } from '../../data/index.js';
import type { Mark } from './chart/mark.js';
import type { FigureView } from './view.js';

/** The first of more than a page holds: what to narrow the view to, and how many are left. */
export interface First {
  filter: Filter;
  shown: number;
  more: number;
}

/** Views whose every figure stays what it is when others are left out: no shares, counts, sums, ratios or trends of what is shown. */
const APART: ReadonlySet<string> = new Set(['chain-map', 'indicators', 'region-map']);

/**
 * The first few of what a view shows, in its own order; undefined where there are no more, where they have nothing in
 * common to choose them by, or where leaving others out would change the figures that stay.
 */
export function firstOf(
  { marks, view }: { marks: readonly Mark[]; view: Pick<FigureView<never>, 'name'> },
  few: number,
): First | undefined {
  if (!APART.has(view.name)) return undefined;
  const chains = marks.map(({ within }) => within?.chain);
  // What lies in chains is left out by whole chains: a part of one would look like all of it.
  const [dimension, values] = chains.every((chain) => chain !== undefined)
    ? ['chain', chains.map(String)]
    : [marks[0]?.dimension ?? '', marks.map(({ value }) => value)];
  if (dimension === '' || (dimension !== 'chain' && marks.some((mark) => mark.dimension !== dimension)))
    return undefined;
  const all = [...new Set(values)];
  if (all.length <= few) return undefined;
  return { filter: { [dimension]: all.slice(0, few) }, shown: few, more: all.length - few };
}
