import { describe, expect, it } from 'vitest';
import { ignoredFilters, parseDataset, whereOf } from './index.js';

const { value: dataset } = parseDataset({
  meta: { title: 'x' },
  regions: [
    { code: '1', name: { 'zh-CN': '某市', en: 'City' }, kind: 'statutory' },
    { code: '11', name: '甲县', kind: 'statutory', parent: '1' },
    { code: '111', name: '甲镇', kind: 'township', parent: '11' },
    { code: '2', name: '他市', kind: 'statutory' },
  ],
  talent: ['1', '11', '111', '2'].map((region) => ({ chain: 'c', region, supply: 1, demand: 2 })),
  platforms: [{ name: '平台', level: 'national', chain: 'c' }],
});

describe('The rows that a selection means', () => {
  it('are, for a region by code or name, those of the regions in it, too', () => {
    const regions = (wanted: string) => whereOf(dataset, 'talent', { filter: { region: [wanted] } }).region;
    expect(regions('1')).toEqual(['1', '11', '111']);
    expect(regions('City')).toEqual(['1', '11', '111']);
    expect(regions('甲县')).toEqual(['11', '111']);
    expect(regions('2')).toEqual(['2']);
    expect(regions('3')).toEqual([]);
  });

  it('are all where the table lacks the column or the period, which is said', () => {
    const selection = { filter: { region: ['1'], chain: ['c'] }, period: '2024' };
    expect(whereOf(dataset, 'platforms', selection)).toEqual({ chain: ['c'] });
    expect(ignoredFilters(dataset, 'platforms', selection)).toEqual(['region', 'period']);
    expect(ignoredFilters(dataset, 'talent', { filter: { region: ['1'] } })).toEqual([]);
  });
});
