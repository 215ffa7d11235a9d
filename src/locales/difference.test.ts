import { describe, expect, it } from 'vitest';
import { sayDifference } from '../data/diff/say.js';
import { type DatasetDifference, diffDatasets, parseDataset } from '../data/index.js';
import { languageOf } from '../data/language.js';
import './all.js';
import { differenceWords } from './difference.js';

const meta = { title: '甲县', source: '甲县人社局', asOf: '2025-12-31' };
const read = (tables: object) => parseDataset({ meta, ...tables }).value;
const diff = (before: object, after: object) => diffDatasets(read(before), read(after));
const funding = (invested: unknown, more = {}) => ({
  funding: [{ period: '2024', programme: '甲', invested, ...more }],
});
const lines = (difference: DatasetDifference, locale = 'zh-CN') =>
  sayDifference(difference, languageOf(locale), differenceWords(locale)).map((line) => line.trim());
const figureLine = (before: unknown, after: unknown, locale?: string) =>
  lines(diff(funding(before), funding(after)), locale).find((line) => /^(?:财政投入|Public money|政府經費)/.test(line));

describe('what changed between two datasets', () => {
  it('is each figure in its old and its new wording, and how far they are apart for certain', () => {
    expect(figureLine('1.5万元', '2万元')).toBe('财政投入：1.5万元 → 2万元（增加5000元）');
    expect(figureLine('2亿元', '超2.5亿元')).toBe('财政投入：2亿元 → 超2.5亿元（增加至少5000万元）');
    expect(figureLine('300余万元', '300万元')).toBe('财政投入：300余万元 → 300万元（增减范围：-100万元—0万元）');
    expect(figureLine(0.3, 0.1)).toBe('财政投入：0.3元 → 0.1元（减少0.2元）');
    expect(figureLine(5, 0)).toBe('财政投入：5元 → 0元（减少5元）');
  });

  it('never takes for nought what is withheld or not stated before or after', () => {
    expect(figureLine(500, '*')).toBe('财政投入：500元 → *（现未公开）');
    expect(figureLine('*万元', 500)).toBe('财政投入：*万元 → 500元（原未公开）');
    expect(figureLine(500, '未统计')).toBe('财政投入：500元 → 未统计（现无数字，不计算增减）');
    expect(figureLine(undefined, 500)).toBe('财政投入：未统计 → 500元（原无数字，不计算增减）');
    expect(figureLine('5万元', '1*万元')).toBe('财政投入：5万元 → 1*万元（现未公开，增加5万元—14万元）');
    for (const [before, after] of [
      [500, '*'],
      ['*', 500],
      [500, '未统计'],
      ['<5', '未公开'],
    ])
      for (const { figures } of diff(funding(before), funding(after)).tables[0]!.changed)
        expect(figures.map(({ difference }) => difference.status)).toEqual(['missing']);
  });

  it('tells the same figure in other words from another figure, and passes over how digits are grouped', () => {
    expect(figureLine('1.5万元', '15000元')).toBe('财政投入：1.5万元 → 15000元（数值未变，表述不同）');
    expect(diff(funding('15000'), funding(15000)).same).toBe(true);
    expect(diff(funding('15,000元'), funding('15000元')).same).toBe(true);
    expect(diff(funding('—'), funding('未统计')).same).toBe(true);
  });

  it('never subtracts money in different currencies', () => {
    const difference = diffDatasets(
      read({ meta, ...funding(5) }),
      read({ meta: { ...meta, currency: 'EUR' }, ...funding(5) }),
    );
    expect(difference.tables[0]!.changed[0]!.figures[0]!.difference.reason).toBe('mixed-units');
    expect(difference.tables[0]!.totals[0]!.difference.reason).toBe('mixed-units');
    expect(lines(difference)[0]).toBe('币种不同（原 CNY，现 EUR），金额不计算增减。');
  });

  it('is said in each language', () => {
    expect(figureLine('2亿元', '超2.5亿元', 'en')).toBe(
      'Public money: 200,000,000 yuan → over 250,000,000 yuan (超2.5亿元); up by at least 50,000,000 yuan',
    );
    expect(figureLine(500, '*', 'zh-TW')).toBe('政府經費：500元 → *（現未公開）');
    expect([lines(diff({}, {})), lines(diff({}, {}), 'en'), lines(diff({}, {}), 'zh-TW')].flat()).toEqual([
      '两份数据一致，没有变化。',
      'The datasets are alike: nothing changed.',
      '兩份資料一致，沒有變動。',
    ]);
  });
});

describe('records of two datasets', () => {
  const challenge = (id: string, more: object) => ({ id, title: '甲', status: 'posted', ...more });
  it('are the same where their id is, whatever else changed', () => {
    const difference = diff(
      { challenges: [challenge('1', { award: 5 }), challenge('2', {})] },
      { challenges: [challenge('2', {}), challenge('1', { award: 7, title: '乙', status: 'taken' })] },
    );
    expect(lines(difference).slice(1)).toEqual([
      '记录：2 条 → 2 条；新增 0 条，删去 0 条，变动 1 条，相同 1 条。',
      '变动｜1 · 乙',
      '榜单金额：5元 → 7元（增加2元）',
      '榜单项目：“甲” → “乙”',
      '揭榜状态：“发榜” → “揭榜”',
    ]);
  });

  it('are else the same where their texts are, then where what names them is; a period however it is written', () => {
    const difference = diff(funding(5, { source: '甲局' }), {
      funding: [{ period: '2024年', programme: '甲', invested: 6, source: '乙局' }],
    });
    expect(lines(difference)).toContain('财政投入：5元 → 6元（增加1元）');
    expect(lines(difference)).toContain('来源：“甲局” → “乙局”');
    expect(lines(difference).join()).not.toMatch(/时期/);
  });

  it('show a text that was not there before as none, apart from one in quotation marks', () => {
    expect(lines(diff(funding(5), funding(5, { source: '乙局' })))).toContain('来源：未填 → “乙局”');
  });

  it('of one name that several bear are listed apart, and that is said', () => {
    const rows = (...figures: number[]) => ({ funding: figures.flatMap((one) => funding(one).funding) });
    const difference = diff(rows(1, 2, 3), rows(1, 4, 5));
    expect(lines(difference)).toEqual([
      '【资金】',
      '记录：3 条 → 3 条；新增 2 条，删去 2 条，变动 0 条，相同 1 条。',
      '其中 4 条名称重复，无法一一对应，按删去和新增列出。',
      '合计｜财政投入：6元 → 10元（增加4元）',
      '新增｜2024 · 甲：财政投入 4元',
      '新增｜2024 · 甲：财政投入 5元',
      '删去｜2024 · 甲：财政投入 2元',
      '删去｜2024 · 甲：财政投入 3元',
    ]);
  });

  it('that are new or gone are listed with what they state, a nought too', () => {
    expect(lines(diff({}, funding(0, { leveraged: '*' })))).toContain('新增｜2024 · 甲：财政投入 0元、撬动资金 *');
    expect(lines(diff(funding(7), {}))).toContain('删去｜2024 · 甲：财政投入 7元');
  });

  it('with errors are not compared, and that is said', () => {
    const wrong = { funding: [...funding(5).funding, { programme: '乙', invested: 6 }] };
    expect(lines(diff(funding(5), wrong))).toContain('有错误未计入、不参加比较的记录：原 0 条，现 1 条。');
  });

  it('have points of a series compared by their periods', () => {
    const series = (text: string) => ({ indicators: [{ name: '甲', value: 5, unit: '家', series: text }] });
    expect(lines(diff(series('2023: 3；2024: 4'), series('2023: 3；2024: 5；2025: 6'))).slice(-2)).toEqual([
      '历年数值 2024：4家 → 5家（增加1家）',
      '历年数值 2025：未统计 → 6家（原无数字，不计算增减）',
    ]);
  });
});

describe('totals before and after', () => {
  it('are those of the views: stocks of the latest period, which is named, and nothing twice', () => {
    const rows = (...all: [period: string, chain: string | undefined, headcount: unknown][]) => ({
      pyramid: all.map(([period, chain, headcount]) => ({ tier: 't', period, chain, headcount })),
    });
    const difference = diff(
      rows(['2023', 'a', 10], ['2024', 'a', 20], ['2024', 'b', 5], ['2024', undefined, 25]),
      rows(['2024', 'a', 20], ['2025', 'a', 30], ['2025', 'b', '*']),
    );
    expect(lines(difference)).toContain('合计｜人数：25人（2024） → 至少30人（2025）（增加至少5人）');
  });

  it('say how many records have no figure', () => {
    const rows = (...figures: unknown[]) => ({
      funding: figures.map((invested, at) => ({ period: '2024', programme: `甲${at}`, invested })),
    });
    expect(lines(diff(rows(5, '未统计'), rows(5, 7)))).toContain(
      '合计｜财政投入：5元 → 12元（增加7元）；无数字的记录：原 1 条，现 0 条',
    );
  });
});
