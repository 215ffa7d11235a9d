import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildRegionMap } from './region-map.js';

describe('buildRegionMap', () => {
  it('finds nothing in a dataset without its table', () => {
    expect(buildRegionMap(parseDataset({ meta: { title: 'x' } }).value).groups).toEqual([]);
  });
});
