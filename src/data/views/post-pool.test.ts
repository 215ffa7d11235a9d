import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildPostPool } from './post-pool.js';

describe('buildPostPool', () => {
  it('finds nothing in a dataset without its table', () => {
    expect(buildPostPool(parseDataset({ meta: { title: 'x' } }).value).groups).toEqual([]);
  });
});
