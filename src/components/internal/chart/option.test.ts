import { describe, expect, it } from 'vitest';
import { placesOf, sameOption } from './option.js';

const of = (...ids: string[]) => ({ series: ids.map((id) => ({ id, data: [{ key: `${id}-0` }, { key: 'both' }] })) });

describe('an option', () => {
  it('draws the same as another with the same values, whatever objects hold them', () => {
    const option = { animation: true, series: [{ id: 'a', data: [1, '-', { value: [Number.NaN, 2] }] }] };
    expect(sameOption(option, { ...option, series: [{ data: [1, '-', { value: [Number.NaN, 2] }], id: 'a' }] })).toBe(
      true,
    );
    for (const other of [
      undefined,
      { ...option, grid: undefined },
      { animation: true, series: [{ id: 'a', data: [1, '-'] }] },
      { animation: true, series: [{ id: 'a', data: [1, '-', { value: { 0: Number.NaN, 1: 2 } }] }] },
    ])
      expect(sameOption(option, other)).toBe(false);
  });

  it('knows every place of a mark', () => {
    expect(placesOf(of('a', 'b'), 'both')).toEqual([
      { seriesId: 'a', dataIndex: 1 },
      { seriesId: 'b', dataIndex: 1 },
    ]);
  });
});

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
