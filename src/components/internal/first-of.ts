import type { Filter } from '../../data/index.js';
import type { Mark } from './chart/mark.js';

/** The first of more than a page holds: what to narrow the view to, and how many are left. */
export interface First {
  filter: Filter;
  shown: number;
  more: number;
}

/** The first few of what a view shows, in its own order; undefined where there are no more, or where they have nothing in common to choose them by. */
export function firstOf(marks: readonly Mark[], few: number): First | undefined {
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
