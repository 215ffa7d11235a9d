import { describe, expect, it } from 'vitest';
import { type IssueCode, parseDataset, type Row, type SeriesPoint, type TableName } from './index.js';

const read = <K extends TableName>(table: K, row: Record<string, unknown>, currency?: string) => {
  const { value, issues } = parseDataset({
    meta: { title: 'x', ...(currency === undefined ? {} : { currency }) },
    [table]: [row],
  });
  return {
    row: (value.tables[table]?.length ?? 0) > 0 ? (value.tables[table]!.row(0) as Partial<Row<K>>) : undefined,
    codes: issues.map(({ code }): IssueCode => code),
    issues,
  };
};
const pyramid = (headcount: unknown) => read('pyramid', { tier: 'a', headcount });
const funding = (invested: unknown, currency?: string) =>
  read('funding', { period: '2024', programme: 'p', invested }, currency);

describe('a figure’s unit', () => {
  it('may be any word for persons in a column of persons', () => {
    for (const wording of ['120', '120人', '120余名', '3位', '120个', '约200名专家'])
      expect(pyramid(wording).codes).toEqual([]);
  });

  it.each(['50%', '120家', '3项', '120人次', '5万元', '20套', '12吨'])('is wrong there: %s', (wording) => {
    const { row, issues } = pyramid(wording);
    expect(issues[0]).toMatchObject({ code: 'wrong-unit', path: 'pyramid[0].headcount', found: wording });
    expect(issues[0]!.message).toContain('应以人计');
    expect(row).toEqual({ tier: 'a' });
  });

  it('is wrong where money is in another currency than the dataset’s', () => {
    expect(funding('100万元').codes).toEqual([]);
    expect(funding('2.5亿').codes).toEqual([]);
    expect(funding('100万美元')).toMatchObject({ codes: ['wrong-unit'], row: { programme: 'p' } });
    expect(funding('100万美元').row).not.toHaveProperty('invested');
    expect(funding('100万欧元', 'EUR').codes).toEqual([]);
    expect(funding('100万元', 'EUR').codes).toEqual(['wrong-unit']);
    expect(funding('100万元', 'EUR').issues[0]!.message).toContain('应以欧元计');
    expect(funding('120人').codes).toEqual(['wrong-unit']);
  });

  it('of what is counted is any counting word, but no money, rate or time', () => {
    const stock = (value: unknown) => read('services', { kind: '住房', name: 'a', stock: value }).codes;
    for (const wording of ['2112套', '42项', '30人', '12间', 5]) expect(stock(wording)).toEqual([]);
    for (const wording of ['5万元', '30%', '3年']) expect(stock(wording)).toEqual(['wrong-unit']);
  });

  it('is checked on quantities, too', () => {
    expect(pyramid({ low: 3, high: 3, unit: '元', text: '3元', status: 'exact' }).codes).toEqual(['wrong-unit']);
    expect(pyramid({ low: 3, high: null, unit: '人', text: '3人以上', status: 'bounded' }).codes).toEqual([]);
  });

  it('of an indicator is that of its row', () => {
    const value = (given: unknown, unit?: unknown) => read('indicators', { name: 'a', value: given, unit }).row?.value;
    expect(value(2112, '套')).toMatchObject({ low: 2112, high: 2112, unit: '套', status: 'exact' });
    expect(value(1200, '万元')).toMatchObject({ low: 12_000_000, high: 12_000_000, unit: '元' });
    expect(value(0.1, '（亿元）')).toMatchObject({ low: 10_000_000, unit: '元' });
    expect(value('5000余', '人')).toMatchObject({ low: 5000, high: 6000, unit: '人', text: '5000余人' });
    expect(value('2112套', '套')).toMatchObject({ low: 2112, unit: '套', text: '2112套' });
    expect(value('1*万元', '元')).toMatchObject({ low: 100_000, status: 'masked' });
    expect(value('上不封顶', '元')).toMatchObject({ low: 0, high: Infinity, status: 'bounded', unit: '元' });
    expect(value(-3.5, '%')).toMatchObject({ low: -3.5, unit: '%' });
    expect(value(4.2, '分/百人·年')).toMatchObject({ low: 4.2, unit: '分/百人·年' });
    expect(value(12)).toBe(12);
    expect(value('未统计', '人')).toMatchObject({ status: 'missing', text: '未统计' });
    expect(read('indicators', { name: 'a', value: '42项', unit: '套' }).codes).toEqual(['wrong-unit']);
  });
});

describe('a figure', () => {
  it('below zero is no headcount, but may be a correction of money, which is said', () => {
    expect(pyramid(-3)).toMatchObject({ codes: ['negative-figure'], row: { tier: 'a' } });
    expect(funding(-3)).toMatchObject({ codes: ['negative-money'], row: { invested: -3 } });
    expect(funding('-3万元')).toMatchObject({ codes: ['negative-money'], row: { invested: '-3万元' } });
    expect(funding(-0).codes).toEqual([]);
  });

  it('larger than anything real is left out, so that no sum overflows', () => {
    expect(funding(1e308)).toMatchObject({ codes: ['huge-figure'] });
    expect(funding('-1e308').codes).toEqual(['unreadable-figure']);
    expect(funding(-1e308).codes).toEqual(['huge-figure']);
    expect(funding(1e20).codes).toEqual([]);
    expect(funding('上不封顶').codes).toEqual([]);
  });

  it('may be a whole number of arbitrary length', () => {
    expect(funding(5n).row).toMatchObject({ invested: 5 });
  });
});

describe('a series', () => {
  const series = (given: unknown, unit = '人') => {
    const { row, codes } = read('indicators', { name: 'a', value: 1, unit, series: given });
    const points = (row?.series as unknown as SeriesPoint[] | undefined)?.map(({ period, value: { low, status } }) => [
      period,
      status === 'missing' ? null : low,
    ]);
    return { points, codes };
  };
  it('is a list, pairs, an object or a text, in the order of time and in the unit of its row', () => {
    const points = [
      ['2022', 80],
      ['2023', 95],
    ];
    expect(series({ 2023: 95, 2022: '80人' })).toEqual({ points, codes: [] });
    expect(
      series([
        { period: 2023, value: 95 },
        { period: '2022', value: 80 },
      ]),
    ).toEqual({ points, codes: [] });
    expect(series('2023：95；2022: 80')).toEqual({ points, codes: [] });
    expect(series([80, null, '95余'])).toEqual({
      points: [
        [undefined, 80],
        [undefined, null],
        [undefined, 95],
      ],
      codes: [],
    });
    expect(series('80、95').points).toEqual([
      [undefined, 80],
      [undefined, 95],
    ]);
    expect(series([1.5], '万元').points).toEqual([[undefined, 15_000]]);
  });

  it('says which of its figures is wrong, and keeps the others', () => {
    expect(series([80, true, '95套'])).toEqual({ points: [[undefined, 80]], codes: ['wrong-type', 'wrong-unit'] });
    expect(series(7).codes).toEqual(['wrong-type']);
  });
});

describe('a date', () => {
  const signed = (written: unknown) => {
    const { row, codes } = read('cooperation', { mode: 'm', signed: written });
    return [row?.signed, (row as { period?: string } | undefined)?.period, ...codes];
  };
  it('is written as ISO has it, and gives the year', () => {
    expect(signed('2024年3月5日')).toEqual(['2024-03-05', '2024']);
    expect(signed(45292)).toEqual(['2024-01-01', '2024']);
  });
  it('that does not exist is left out; a wording that is none stays; both are said', () => {
    expect(signed('2024-02-30')).toEqual([undefined, undefined, 'wrong-date']);
    expect(signed('2024年开春')).toEqual(['2024年开春', '2024', 'unreadable-date']);
    expect(signed('待定')).toEqual([undefined, undefined]);
    expect(read('policies', { id: 1, title: 'a', expires: '长期有效' })).toMatchObject({
      codes: [],
      row: { expires: '长期有效' },
    });
  });
});

it('yes and no are read in both languages', () => {
  const shared = (given: unknown) => {
    const { row, codes } = read('platforms', { name: 'a', level: '省级', shared: given });
    return [row?.shared, ...codes];
  };
  for (const yes of [true, '是', 'Yes', 1, '√', 'TRUE']) expect(shared(yes)).toEqual([true]);
  for (const no of [false, '否', 'no', 0, '×']) expect(shared(no)).toEqual([false]);
  expect(shared('也许')).toEqual([undefined, 'wrong-type']);
});

describe('a rank', () => {
  const featured = (given: unknown, head = 'featured') => {
    const { row, codes } = read('indicators', { name: 'a', value: 1, unit: '万元', [head]: given });
    return [row?.featured, ...codes];
  };
  it('is a whole number from 1, however it is written and headed, in no unit of its row', () => {
    for (const two of [2, '2', ' 2 ', '２']) expect(featured(two)).toEqual([2]);
    expect(featured(3, '重点')).toEqual([3]);
    for (const nothing of [null, '', '—']) expect(featured(nothing)).toEqual([undefined]);
  });
  it.each([0, -1, 1.5, '是', '第1', '1①', '0', true, [1], 2 ** 60])(
    'that is none is told and left out, and its row stays: %j',
    (none) => {
      expect(featured(none)).toEqual([undefined, 'wrong-type']);
    },
  );
  it('that is none is told with what it should be', () => {
    const rows = [{ name: 'a', value: 1, featured: '是' }];
    const { value, issues } = parseDataset({ meta: { title: 'x' }, indicators: rows });
    expect(value.tables.indicators!.length).toBe(1);
    expect(issues.map(({ path, message }) => [path, message])).toEqual([
      ['indicators[0].featured', expect.stringMatching(/“重点”应为次序（1、2、3 等正整数），读到的是“是”/)],
    ]);
  });
});

it('a currency is known by code or by word, and never quietly another', () => {
  const currency = (given: string) => {
    const { value, issues } = parseDataset({ meta: { title: 'x', currency: given } });
    return [value.meta.currency, ...issues.map(({ code }) => code)];
  };
  expect(currency('eur')).toEqual(['EUR']);
  expect(currency('人民币')).toEqual(['CNY']);
  expect(currency('欧元')).toEqual(['EUR']);
  expect(currency('bitcoin')).toEqual(['CNY', 'unknown-currency']);
});

describe('characters that nobody sees', () => {
  const readTalent = (chain: unknown) => {
    const { value, issues } = parseDataset({ meta: { title: 'x' }, talent: [{ chain, supply: '5\u202d000\u202c' }] });
    const table = value.tables.talent!;
    return {
      chain: table.values('chain')[0],
      supply: table.group({ sum: ['supply'] })[0]!.supply,
      told: issues.map(({ code, path }) => `${code} ${path}`),
      issues,
    };
  };

  it('are taken out of names and figures, and told of by their codes', () => {
    const { chain, supply, told, issues } = readTalent('体\u202e育\u000b产业\u200b');
    expect([chain, supply]).toEqual(['体育产业', 5000]);
    expect(told).toEqual(['unseen-characters talent[0].chain', 'unseen-characters talent[0].supply']);
    expect(issues[0]!.message).toContain('U+202E、U+000B、U+200B');
    expect(JSON.stringify(issues)).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
  });

  it('are taken out of a name in several languages, too', () => {
    expect(readTalent({ 'zh-CN': '体\u2067育', en: 'Sport' }).chain).toBe('体育');
  });

  it('do not hide which column a head means', () => {
    const { value } = parseDataset({ meta: { title: 'x' }, talent: [{ '产业链\u200b': '体育', '\ufeff供给': 5 }] });
    expect(value.tables.talent!.row(0)).toEqual({ chain: '体育', supply: 5 });
  });
});
