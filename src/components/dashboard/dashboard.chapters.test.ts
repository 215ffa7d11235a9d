import { expect, it } from 'vitest';
import { spansOf } from './dashboard.chapters.js';

it.each([
  [1, [1, 1, 1, 1]],
  [2, [2, 1, 1, 2]],
  [3, [2, 1, 2, 1]],
  [4, [3, 1, 2, 2]],
])('on %i columns no row of views has a hole', (columns, spans) => {
  expect(spansOf(['wide', 'tall', 'tall', 'plain'], columns)).toEqual(spans);
});

it('a view that does not fit beside the one before begins a row, and those before take its room', () => {
  expect(spansOf(['plain', 'wide', 'whole', 'plain'], 2)).toEqual([2, 2, 2, 2]);
  expect(spansOf(['wide', 'wide', 'plain'], 3)).toEqual([3, 2, 1]);
  expect(spansOf(['plain', 'plain', 'plain', 'plain'], 3)).toEqual([2, 1, 2, 1]);
  expect(spansOf([], 3)).toEqual([]);
});
