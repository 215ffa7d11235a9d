import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildFairFunnel } from './fair-funnel.js';

describe('buildFairFunnel', () => {
  it('finds nothing in a dataset without its table', () => {
    expect(buildFairFunnel(parseDataset({ meta: { title: 'x' } }).value).groups).toEqual([]);
  });
});
