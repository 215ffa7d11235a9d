import { expect, it } from 'vitest';
import type { Mark } from './chart/mark.js';
import { firstOf } from './first-of.js';

const marks = (count: number, more: Partial<Mark> = {}): Mark[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `k${at}`,
    lines: [],
    dimension: 'name',
    value: `v${at}`,
    rows: [at],
    ...more,
  }));
const view = (name: string) => ({ name }) as Parameters<typeof firstOf>[0]['view'];

it('the first ten of many are chosen in the view’s order, and how many are left is known', () => {
  const first = firstOf({ marks: marks(23), view: view('indicators') }, 10)!;
  expect(first.filter.name).toEqual(marks(10).map(({ value }) => value));
  expect([first.shown, first.more]).toEqual([10, 13]);
});

it('what lies in chains is left out by whole chains', () => {
  const cells = [...'abcd'].flatMap((chain) => marks(3, { within: { chain: [chain] } }));
  expect(firstOf({ marks: cells, view: view('chain-map') }, 3)).toEqual({
    filter: { chain: ['a', 'b', 'c'] },
    shown: 3,
    more: 1,
  });
});

it('nothing is left out of views whose shares, counts, ratios and trends would change by it, nor where all fit', () => {
  for (const name of [
    'cooperation-modes',
    'talent-pyramid',
    'policy-tree',
    'challenge-board',
    'platform-matrix',
    'fair-funnel',
  ])
    expect(firstOf({ marks: marks(60), view: view(name) }, 10)).toBeUndefined();
  expect(firstOf({ marks: marks(10), view: view('indicators') }, 10)).toBeUndefined();
});
