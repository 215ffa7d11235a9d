import { describe, expect, it } from 'vitest';
import { suppress } from '../index.js';

// What users of other tools for the protection of tables ran into, as small tables of our own.

type Row = Record<string, unknown>;
const isHidden = (cell: unknown) => (cell as { status?: string } | undefined)?.status === 'suppressed';
const publish = (talent: readonly Row[], more: Row = {}, threshold = 5) => {
  const result = suppress({ ...more, talent }, { threshold });
  const rows = (result.value as unknown as { talent: Row[] }).talent;
  return { ...result, hidden: rows.map(({ supply }) => isHidden(supply)) };
};

describe('suppress, where other tools failed', () => {
  it('hides the greater part, too, where a title states the whole', () => {
    const talent = [
      { chain: '甲', tier: '不足18岁', supply: 3 },
      { chain: '甲', tier: '18岁以上', supply: 177 },
    ];
    expect(publish(talent, { meta: { title: '人才概况（共180人）' } }).hidden).toEqual([true, true]);
  });

  it('hides a count that is written together with its share', () => {
    const { value } = publish([
      { chain: '甲', supply: '3（1.7%）' },
      { chain: '乙', supply: 177 },
    ]);
    expect(JSON.stringify(value)).not.toContain('1.7');
  });

  it('compares numbers, not texts: 138 is no less than 5, and nought is no few', () => {
    expect(
      publish(
        [{ supply: '138' }, { supply: '40' }, { supply: 0 }, { supply: '4' }].map((row, at) => ({
          chain: `${at}`,
          ...row,
        })),
      ).hidden,
    ).toEqual([false, true, false, true]);
  });

  it('protects what stands as <6 already: the rest of the whole gives it away', () => {
    const talent = [
      { chain: '甲', tier: '领军', supply: '<6' },
      { chain: '甲', tier: '骨干', supply: 177 },
      { chain: '甲', tier: '合计', supply: 180 },
    ];
    const { hidden } = publish(talent, {}, 6);
    expect(hidden[1] || hidden[2]).toBe(true);
  });

  it('keeps the months that have no small count', () => {
    const months = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`);
    const talent = months.flatMap((period, at) => [
      { chain: '甲', tier: '女', period, supply: at === 4 ? 2 : 5000 + at },
      { chain: '甲', tier: '男', period, supply: 5000 - at },
    ]);
    const { hidden } = publish(talent);
    expect(hidden.flatMap((is, row) => (is ? [row] : []))).toEqual([8, 9]);
  });

  it('hides a district in one year and leaves it in the others, with what it is part of', () => {
    const regions = [
      { code: '市', name: '某市' },
      { code: '东', name: '东县', parent: '市' },
      { code: '西', name: '西县', parent: '市' },
    ];
    const talent = [2022, 2023].flatMap((period) => [
      { chain: '甲', region: '市', period, supply: period === 2022 ? 93 : 120 },
      { chain: '甲', region: '东', period, supply: period === 2022 ? 3 : 30 },
      { chain: '甲', region: '西', period, supply: 90 },
    ]);
    expect(publish(talent, { regions }).hidden).toEqual([false, true, true, false, false, false]);
  });

  it('protects rows that belong to two groupings at once', () => {
    const names = ['A', 'B', 'I', 'J', 'K', 'L', 'M', 'N'];
    const regions = [
      { code: '一县', name: '一县' },
      { code: '二县', name: '二县' },
      ...names.map((code, at) => ({ code, name: code, parent: at < 4 ? '一县' : '二县' })),
    ];
    const counts = [2, 2, 8, 8, 3, 3, 3, 7];
    const talent = names.map((region, at) => ({
      chain: 'LM'.includes(region) ? '大' : '小',
      region,
      supply: counts[at],
    }));
    const { hidden, unsafeTotals } = publish(talent, { regions }, 4);
    const of = (some: string) => [...some].map((name) => hidden[names.indexOf(name)]);
    expect(of('ABKLM')).toEqual([true, true, true, true, true]);
    // Of the small ones of 二县, K and N are the rest of two known totals: N has to be hidden, or one of the totals kept back.
    expect(hidden[7] || unsafeTotals.length > 0).toBe(true);
  });

  it('gives the same pattern every time', () => {
    const talent = Array.from({ length: 40 }, (_, at) => ({
      chain: `${at % 5}`,
      region: `${at % 8}`,
      supply: (at * 7) % 23,
    }));
    expect(publish(talent)).toEqual(publish(talent));
  });

  it('leaves no line with one hidden count', () => {
    const talent = Array.from({ length: 25 }, (_, at) => ({
      chain: `${at % 5}`,
      region: `${Math.floor(at / 5)}`,
      supply: at % 6 === 0 && at > 0 ? 2 : 50 + at,
    }));
    const { hidden } = publish(talent);
    for (let line = 0; line < 5; line++) {
      const count = (isOn: (at: number) => boolean) => hidden.filter((is, at) => is && isOn(at)).length;
      expect(count((at) => at % 5 === line)).not.toBe(1);
      expect(count((at) => Math.floor(at / 5) === line)).not.toBe(1);
    }
  });

  it('keeps a total that is small itself', () => {
    const { hidden, unsafeTotals } = publish([
      { chain: '甲', region: '东', supply: 1 },
      { chain: '甲', region: '西', supply: 2 },
      { chain: '乙', region: '东', supply: 90 },
      { chain: '乙', region: '西', supply: 80 },
      { chain: '丙', region: '东', supply: 70 },
      { chain: '丙', region: '西', supply: 60 },
    ]);
    expect(hidden.slice(0, 2)).toEqual([true, true]);
    expect(unsafeTotals).toContainEqual({ table: 'talent', measure: 'supply', where: { chain: '甲' } });
  });
});
