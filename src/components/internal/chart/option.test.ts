import { describe, expect, it } from 'vitest';
import { placesOf } from './option.js';

describe('placesOf', () => {
  const option = {
    series: [
      { id: 'links', data: [{ lit: ['a', 'b'] }, { lit: ['b', 'c'] }] },
      { id: 'marks', data: [{ key: 'a' }, { key: 'b', lit: ['b'] }, 7] },
    ],
  };

  it('finds a mark first, then what lights up with it', () => {
    expect(placesOf(option, 'b')).toEqual([
      { seriesId: 'marks', dataIndex: 1 },
      { seriesId: 'links', dataIndex: 0 },
      { seriesId: 'links', dataIndex: 1 },
    ]);
    expect(placesOf(option, 'a')).toEqual([
      { seriesId: 'marks', dataIndex: 0 },
      { seriesId: 'links', dataIndex: 0 },
    ]);
  });

  it('finds nothing for a mark that is not drawn', () => {
    expect(placesOf(option, 'x')).toEqual([]);
    expect(placesOf({}, 'x')).toEqual([]);
  });
});
