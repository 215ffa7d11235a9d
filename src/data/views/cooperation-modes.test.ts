import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildCooperationModes, COOPERATION_GROUPINGS } from './cooperation-modes.js';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8'));
const county = parseDataset(read('county/data.json')).value;
const of = (rows: object[], config = {}) => buildCooperationModes(parseDataset({ cooperation: rows }).value, config);

describe('buildCooperationModes', () => {
  it('counts what was counted by other means', () => {
    const { agreementsByMode, agreements } = read('county/expected.json');
    const { modes, total, span } = buildCooperationModes(county);
    expect(Object.fromEntries(modes.map(({ key, count }) => [key, count.low]))).toEqual(agreementsByMode);
    expect(total.low).toBe(agreements.ids);
    expect(span).toEqual({ first: '2021', last: '2025' });
  });

  it('divides every mode without losing an agreement, however it is divided', () => {
    for (const groupBy of COOPERATION_GROUPINGS) {
      const { modes, parts, overlapping, modesOverlap } = buildCooperationModes(county, { groupBy });
      const order = parts.map(({ key }) => key);
      for (const { count, parts: own } of modes) {
        expect(own.reduce((sum, part) => sum + part.count.low, 0)).toBe(count.low);
        expect(own.map(({ key }) => order.indexOf(key))).toEqual(
          own.map(({ key }) => order.indexOf(key)).sort((a, b) => a - b),
        );
      }
      expect([overlapping, modesOverlap]).toEqual([false, false]);
    }
  });

  it('puts the most frequent first, by what is certain and then by what may be; withheld ones last', () => {
    const { modes } = of([
      { mode: '未公开', count: '*项' },
      { mode: '少', count: 1 },
      { mode: '整', count: 10 },
      { mode: '余', count: '10余项' },
      { mode: '也是整', count: 10 },
    ]);
    expect(modes.map(({ key }) => key)).toEqual(['余', '整', '也是整', '少', '未公开']);
  });

  it('puts years in their order and what is not stated last', () => {
    const rows = ['2024', '', '2022', '2024'].map((period) => ({ mode: '甲', period }));
    const { parts, span } = of(rows, { groupBy: 'period' });
    expect(parts.map(({ key }) => key)).toEqual(['2022', '2024', '']);
    expect(span).toEqual({ first: '2022', last: '2024' });
  });

  it('puts parts that begin with a number in its order', () => {
    const rows = ['16家及以上', '2–5家', '', '6–15家', '1家', '16家及以上'].map((form) => ({ mode: '甲', form }));
    expect(of(rows).parts.map(({ key }) => key)).toEqual(['1家', '2–5家', '6–15家', '16家及以上', '']);
    expect(of([...rows, { mode: '甲', form: '其他' }]).parts[0]!.key).toBe('16家及以上');
  });

  it('has shares of what is uncertain in which the part counts once, of a mode of several, too', () => {
    const shares = (...rows: object[]) =>
      of(rows).modes.map(({ share: { low, high } }) => [low, high].map((end) => Math.round(end * 10) / 10));
    expect(shares({ mode: '甲', count: '100余项' }, { mode: '乙', count: 100 })).toEqual([
      [50, 66.7],
      [33.3, 50],
    ]);
    expect(shares({ mode: '甲', count: '超60项' }, { mode: '乙', count: 40 })).toEqual([
      [60, 100],
      [0, 40],
    ]);
    expect(shares({ mode: '甲', id: 'a' }, { mode: '乙', id: 'a' }, { mode: '乙', count: '2余项' })).toEqual([
      [100, 100],
      [25, 33.3],
    ]);
  });

  it('tells where agreements belong to several parts or several modes', () => {
    const rows = [
      { id: '1', mode: '甲', partnerKind: 'enterprise' },
      { id: '1', mode: '甲', partnerKind: 'institute' },
    ];
    expect(of(rows, { groupBy: 'partnerKind' })).toMatchObject({ overlapping: true, modesOverlap: false });
    expect(of([...rows, { id: '1', mode: '乙' }])).toMatchObject({ modesOverlap: true });
  });

  it('is empty without a table, and where nothing passes', () => {
    expect(buildCooperationModes(parseDataset({}).value)).toMatchObject({ modes: [], parts: [], span: undefined });
    expect(buildCooperationModes(county, { filter: { chain: ['nowhere'] } }).modes).toEqual([]);
  });
});
