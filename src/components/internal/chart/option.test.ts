import { describe, expect, it } from 'vitest';
import { drawnParts, leanOption, mixesParts, placesOf, replacedKinds, sameOption } from './option.js';

const of = (...ids: string[]) => ({ series: ids.map((id) => ({ id, data: [{ key: `${id}-0` }, { key: 'both' }] })) });

describe('an option', () => {
  it('replaces the kinds of which members went', () => {
    expect(replacedKinds(undefined, of('a'))).toEqual([]);
    expect(replacedKinds(of('a'), of('a', 'b'))).toEqual([]);
    expect(replacedKinds({ ...of('a', 'b'), grid: [{ id: 'g' }] }, { ...of('a'), grid: [{ id: 'g' }] })).toEqual([
      'series',
    ]);
  });

  it('begins anew where series went and others came, since new ones would fill the gaps of the old', () => {
    expect(mixesParts(undefined, of('a'))).toBe(false);
    expect(mixesParts(of('solid', 'hatched'), of('solid'))).toBe(false);
    expect(mixesParts(of('solid'), of('solid', 'hatched'))).toBe(false);
    expect(mixesParts(of('solid', 'slot'), of('solid', 'hatched'))).toBe(true);
  });

  it('begins anew where an axis would stand at another place than before, since series name axes by place', () => {
    const axes = (...ids: string[]) => ({ ...of('a'), xAxis: ids.map((id) => ({ id })) });
    expect(mixesParts(axes('one', 'two'), axes('one'))).toBe(false);
    expect(mixesParts(axes('one'), axes('one', 'two'))).toBe(false);
    expect(mixesParts(axes('one', 'two', 'over'), axes('one', 'over'))).toBe(true);
    expect(mixesParts(axes('one', 'over'), axes('one', 'two', 'over'))).toBe(true);
  });

  it('leaves out bars of which none is drawn, but not those that only have a label', () => {
    const bar = (id: string, ...data: unknown[]) => ({ id, type: 'bar', data });
    const label = { show: true };
    const series = [
      bar('a', 1, '-'),
      bar('b', '-', { value: '-' }),
      bar('c', { value: '-', label }),
      { id: 'd', data: ['-'] },
    ];
    expect((drawnParts({ series }) as { series: { id: string }[] }).series.map(({ id }) => id)).toEqual([
      'a',
      'c',
      'd',
    ]);
  });

  it('goes to ECharts without what is not seen of bars: their look where they have no length, labels not shown', () => {
    const itemStyle = { color: 'red' };
    const data = [
      { key: 'a', value: 1, itemStyle, label: { show: false } },
      { key: 'b', value: '-', itemStyle },
      { key: 'c', value: ['-', 7], itemStyle },
      { key: 'd', value: '-', itemStyle, label: { show: true } },
      '-',
    ];
    expect(leanOption({ series: [{ type: 'bar', id: 'b', data }] })).toEqual({
      series: [{ type: 'bar', id: 'b', data: [{ key: 'a', value: 1, itemStyle }, '-', ['-', 7], data[3], '-'] }],
    });
  });

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
