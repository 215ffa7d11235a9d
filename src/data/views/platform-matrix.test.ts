import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildPlatformMatrix } from './platform-matrix.js';

describe('buildPlatformMatrix', () => {
  it('finds nothing in a dataset without its table', () => {
    expect(buildPlatformMatrix(parseDataset({ meta: { title: 'x' } }).value).groups).toEqual([]);
  });
});
