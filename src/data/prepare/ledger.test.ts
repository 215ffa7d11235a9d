import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { type Imported, type ImportOptions, importWorkbook, readTextSheet } from './index.js';
import { type Given, type GivenSheet, workbookOf } from './testing/workbook.js';

type Rows = readonly (readonly Given[])[];

const read = async (sheet: GivenSheet, options: ImportOptions = {}) => importWorkbook(await workbookOf(sheet), options);
/** The funding rows of a sheet with these rows. */
const funding = async (rows: Rows, more: Partial<GivenSheet> = {}, options: ImportOptions = {}) => {
  const imported = await read({ name: '资金', rows, ...more }, options);
  return { ...imported, found: (imported.document.funding ?? []) as Record<string, unknown>[] };
};
const codes = ({ issues }: Pick<Imported, 'issues'>) =>
  issues.map(({ code }) => code).filter((code) => code !== 'missing-meta');
const notes = (imported: Pick<Imported, 'notes'>) => imported.notes.map(({ code, cell }) => [code, cell]);
const HEADS = ['时期', '资金项目', '财政投入'];

describe('the heads of a ledger', () => {
  it('are found below a title and a line of units', async () => {
    const { found } = await funding([['台账'], [], ['单位：万元', null, '制表日期：2025年'], HEADS, [2025, '甲', 1.5]]);
    expect(found).toEqual([{ period: '2025', programme: '甲', invested: 15_000 }]);
  });

  it('may have two levels, merged or blank beside their group', async () => {
    const rows = [
      ['时期', '资金项目', '投入', null],
      [null, null, '财政', '企业'],
      [2025, '甲', 10, 30],
    ];
    const merged = await funding(rows, { merges: ['A1:A2', 'B1:B2', 'C1:D1'] });
    const blank = await funding(rows);
    expect(merged.found).toEqual([{ period: '2025', programme: '甲', invested: 10, leveraged: 30 }]);
    expect(blank.found).toEqual(merged.found);
    expect(codes(merged)).toEqual([]);
  });

  it('may carry a row of units', async () => {
    const { found } = await funding([HEADS, [null, null, '万元'], [2025, '甲', 10]]);
    expect(found).toEqual([{ period: '2025', programme: '甲', invested: 100_000 }]);
  });

  it.each([
    ['财政投入（万元）', 25, 250_000],
    ['财政投入(亿元)', 0.3, 30_000_000],
    ['财政投入/万元', 0.1, 1000],
    ['财政投入，千元', 4.35, 4350],
    ['财政投入【万元，含税】', 1, 10_000],
    ['财政投入（单位：百万元）', 1.1, 1_100_000],
    ['财政投入（元）', 0.1, 0.1],
    [' ＊财政 投入（万元）*：', 3, 30_000],
    ['财政投入(thousand yuan)', 2, 2000],
    ['投入', 7, 7],
  ])('name their unit, by which numbers are scaled exactly: %s', async (head, written, invested) => {
    const { found } = await funding([
      ['时期', '资金项目', head],
      [2025, '甲', written],
    ]);
    expect(found).toEqual([{ period: '2025', programme: '甲', invested }]);
  });

  it('with a unit that can not be read leave their column out, and say so', async () => {
    const { found, issues } = await funding([
      ['时期', '资金项目', '财政投入（万金币）'],
      [2025, '甲', 3],
    ]);
    expect(found).toEqual([{ period: '2025', programme: '甲' }]);
    expect(issues.find(({ code }) => code === 'unread-unit')?.cell).toBe('资金!C1');
  });

  it('by year become rows by year', async () => {
    const imported = await funding([
      ['资金项目', '2023年财政投入（万元）', '2024年财政投入（万元）', '2024年撬动资金（万元）', '合计'],
      ['甲', 1, 2, 6, 9],
      ['乙', null, 3, null, 3],
    ]);
    expect(imported.found).toEqual([
      { programme: '甲', period: '2023', invested: 10_000 },
      { programme: '甲', period: '2024', invested: 20_000, leveraged: 60_000 },
      { programme: '乙', period: '2024', invested: 30_000 },
    ]);
    expect(notes(imported)).toContainEqual(['periods-folded', '资金']);
    expect(codes(imported)).toEqual(['unknown-column']);
  });

  it('of both years and measures on two levels become rows by year', async () => {
    const { found } = await funding(
      [
        ['资金项目', '2023年', null, '2024年', null],
        [null, '投入', '撬动', '投入', '撬动'],
        ['甲', 1, 2, 3, 4],
      ],
      { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
    );
    expect(found).toEqual([
      { programme: '甲', period: '2023', invested: 1, leveraged: 2 },
      { programme: '甲', period: '2024', invested: 3, leveraged: 4 },
    ]);
  });

  it('are looked up in the map first', async () => {
    const { found, issues } = await funding(
      [
        ['年', '科目', '拨款数', '经办'],
        ['2025', '甲', 12, '某科'],
      ],
      {},
      {
        map: {
          heads: { 年: 'period', 科目: 'programme', 经办: null },
          sheets: { 资金: { heads: { 拨款数: 'invested' }, units: { 拨款数: '万元' }, values: { kind: '财政' } } },
        },
      },
    );
    expect(found).toEqual([{ kind: '财政', period: '2025', programme: '甲', invested: 120_000 }]);
    expect(codes({ issues })).toEqual([]);
  });

  it('may say their language, so that names come in two', async () => {
    const named = async (heads: string[]) =>
      (await read({ name: '产业链', rows: [heads, ['sport', '体育', 'Sport']] })).document.chains;
    const both = [{ id: 'sport', name: { 'zh-CN': '体育', en: 'Sport' } }];
    expect(await named(['编号', '名称', '名称（英文）'])).toEqual(both);
    expect(await named(['Id', 'Name (Chinese)', 'Name'])).toEqual(both);
  });

  it('that are not there are an error of the sheet', async () => {
    expect(
      codes(
        await funding([
          ['甲', '乙'],
          [1, 2],
        ]),
      ),
    ).toEqual(['no-heads', 'no-rows']);
  });
});

describe('the rows of a ledger', () => {
  it('leave totals out and say which', async () => {
    const imported = await funding([
      HEADS,
      [2025, '甲', 1],
      [2025, '体育小计', 1],
      [],
      ['合 计', null, 1],
      ['注：以上为快报数', null, null],
    ]);
    expect(imported.found).toHaveLength(1);
    expect(notes(imported)).toEqual([
      ['total-row', '资金!3:3'],
      ['total-row', '资金!5:5'],
      ['remark-row', '资金!6:6'],
    ]);
    expect(codes(imported)).toEqual([]);
  });

  it('about the whole city are left out only beside rows about its parts', async () => {
    const imported = await read({
      name: '人才供需',
      rows: [
        ['产业链', '地区', '年度', '需求'],
        ['体育', '全市', 2025, 30],
        ['体育', '东县', 2025, 10],
        ['食品', '全市', 2025, 40],
      ],
    });
    expect((imported.document.talent as unknown[]).length).toBe(2);
    expect(notes(imported)).toEqual([['total-row', '人才供需!B2']]);
  });

  it('skip heads that are printed again', async () => {
    const { found } = await funding([HEADS, [2025, '甲', 1], HEADS, [2025, '乙', 2]]);
    expect(found.map(({ programme }) => programme)).toEqual(['甲', '乙']);
  });

  it('share the names of cells merged downwards', async () => {
    const { found } = await funding([HEADS, [2025, '甲', 1], [null, null, 2], [null, '乙', 3]], {
      merges: ['A2:A4', 'B2:B3'],
    });
    expect(found).toEqual([
      { period: '2025', programme: '甲', invested: 1 },
      { period: '2025', programme: '甲', invested: 2 },
      { period: '2025', programme: '乙', invested: 3 },
    ]);
  });

  it('count a figure merged downwards once, unless its id is merged with it', async () => {
    const heads = ['时期', '资金项目', '项目编号', '财政投入'];
    const rows = [heads, [2025, '甲', 'A1', 9], [2025, '乙', 'A2', null]];
    const two = await funding(rows, { merges: ['D2:D3'] });
    expect(two.found.map(({ invested }) => invested)).toEqual([9, undefined]);
    expect(codes(two)).toEqual(['merged-figure']);
    const one = await funding([heads, [2025, '甲', 'A1', 9], [2025, '乙', null, null]], { merges: ['C2:C3', 'D2:D3'] });
    expect(one.found.map(({ id, invested }) => [id, invested])).toEqual([
      ['A1', 9],
      ['A1', 9],
    ]);
    // One id for two programmes is asked about.
    expect(codes(one)).toEqual(['conflicting-id']);
  });

  it('that are hidden, and hidden columns and sheets, are read and said', async () => {
    const imported = await funding([HEADS, [2025, '甲', 1], [2025, '乙', 2]], {
      hidden: true,
      hiddenRows: [3],
      hiddenColumns: [2],
    });
    expect(imported.found).toHaveLength(2);
    expect(imported.notes.map(({ message }) => message)).toEqual([
      '资金：工作表是隐藏的，已照常读取。',
      '资金：第3行是隐藏的，已照常读取。',
      '资金：C列是隐藏的，已照常读取。',
    ]);
  });

  it('of the template left among others are reported and not counted', async () => {
    const imported = await funding([
      [...HEADS, '来源'],
      ['2025', '示例资金项目', 500_000, '示例行，填写时请删除'],
      [2025, '甲', 1, '某办'],
    ]);
    expect(imported.found).toHaveLength(1);
    expect(imported.issues.find(({ code }) => code === 'example-row')?.cell).toBe('资金!2:2');
  });
});

describe('the cells of a ledger', () => {
  const cell = async (head: string, given: Given) => {
    const { found } = await funding([
      ['时期', '资金项目', head],
      [2025, '甲', given],
    ]);
    return found[0]!.invested;
  };

  it.each<[string, Given, unknown]>([
    ['财政投入（万元）', '1,234.5', 12_345_000],
    ['财政投入（万元）', '１２', 120_000],
    ['财政投入（万元）', '5000余', '5000余万元'],
    ['财政投入（万元）', '超2.5亿元', '超2.5亿元'],
    ['财政投入（万元）', '1*', '1*万元'],
    ['财政投入（万元）', '*', '*'],
    ['财政投入（万元）', '未统计', '未统计'],
    ['财政投入（万元）', { formula: 'A1*2', value: 0.30000000000000004 }, 3000],
    ['财政投入', { value: 12.5, format: '#,##0.00"万元"' }, 125_000],
    ['财政投入', { value: 125_000, format: '0!.0,"万元"' }, 125_000],
    ['财政投入（万元）', { value: 12.5, format: '0.0"万元"' }, 125_000],
    ['财政投入', "'500", 500],
    ['财政投入（万美元）', 3, '3万美元'],
  ])('in a column %s: %j is %j', async (head, given, expected) => {
    expect(await cell(head, given)).toEqual(expected);
  });

  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  it.each<[Given, string]>([
    [day('2024-03-01'), '2024-03-01'],
    [{ value: day('2024-03-01'), format: 'yyyy"年"m"月"' }, '2024-03'],
    [45352, '2024-03-01'],
    ['2024年3月1日', '2024-03-01'],
    ['2024.3.1', '2024-03-01'],
    ['2024/03/01 00:00:00', '2024-03-01'],
    [20240301, '2024-03-01'],
    ['2024年3月', '2024-03'],
    ['长期', '长期'],
  ])('of dates are days: %j is %s', async (given, expected) => {
    const { document } = await read({
      name: '校企校地合作',
      rows: [
        ['合作方式', '签约时间'],
        ['共建', given],
      ],
    });
    expect(document.cooperation).toEqual([{ mode: '共建', signed: expected }]);
  });

  it.each<[Given, string]>([
    [2025, '2025'],
    ['2025年', '2025'],
    ['2025年度', '2025'],
    ['２０２５年第一季度', '2025Q1'],
    ['2025年3季度', '2025Q3'],
    [{ value: day('2025-06-01'), format: 'yyyy-mm' }, '2025-06'],
    ['十四五', '十四五'],
  ])('of periods have one spelling: %j is %s', async (given, expected) => {
    const { found } = await funding([HEADS, [given, '甲', 1]]);
    expect(found[0]!.period).toBe(expected);
  });

  it('shown as per cent are percentage points', async () => {
    const { document } = await read({
      name: '人才供需',
      rows: [
        ['产业链', '紧缺度'],
        ['体育', { value: 0.05, format: '0.0%' }],
      ],
    });
    expect(document.talent).toEqual([{ chain: '体育', scarcity: 5 }]);
  });

  it('of 重点 are ranks: no line or column of units scales them, and words are told', async () => {
    const ledger = (third: Given) =>
      read({
        name: '主要指标',
        rows: [
          ['主要指标台账'],
          ['单位：万元'],
          ['指标名称', '数值', '单位', '重点'],
          ['技术合同成交额', 120, '万元', 2],
          ['人才总量', 300, '人', '1'],
          ['博士后', 20, '人', third],
        ],
      });
    const imported = await ledger(null);
    const ranks = ({ document }: Imported) =>
      parseDataset(document).value.tables.indicators!.column('featured') as readonly unknown[];
    expect([...ranks(imported)]).toEqual([2, 1, undefined]);
    expect(codes(imported)).not.toContain('wrong-type');
    const { issues, value } = parseDataset((await ledger('是')).document);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toContain('wrong-type indicators[2].featured');
    expect(value.tables.indicators!.length).toBe(3);
  });

  it('of codes keep the zeros in front, of links their address, of lists their lines', async () => {
    const { document } = await read({
      name: '校企校地合作',
      rows: [
        ['合作方式', '协议编号', '链接'],
        ['共建', { value: 12, format: '0000' }, { value: '查看', link: 'https://example.com/a' }],
      ],
    });
    expect(document.cooperation).toEqual([{ mode: '共建', id: '0012', url: 'https://example.com/a' }]);
    const chains = await read({
      name: '产业链',
      rows: [
        ['编号', '名称', '链主企业'],
        ['体育', '体育', '甲公司\n乙公司'],
      ],
    });
    expect(chains.document.chains).toEqual([{ id: '体育', name: '体育', leaders: '甲公司；乙公司' }]);
  });
});

describe('a text whose quotation marks are not in pairs', () => {
  const rowsOf = (text: string) => {
    const { rows, torn } = readTextSheet(text, '资金.csv');
    return { rows: rows.filter((row) => row !== undefined), torn: [...(torn ?? [])] };
  };
  it('has its row left out and said, and keeps what stands before', async () => {
    expect(rowsOf('时期,资金项目\n2024,甲\n2024,"乙\n2025,丙\n').torn).toEqual([2]);
    expect(rowsOf('时期,资金项目\n2024,"甲"乙\n').torn).toEqual([1]);
    expect(rowsOf('时期,资金项目\n2024,""\n2024,"""甲"""\n').torn).toEqual([]);
    expect(rowsOf('时期\t资金项目\n2024\t甲,"乙\n').torn).toEqual([]);
    expect(rowsOf('时期,资金项目\n2024,"两行\n""甲"""\n2024,6" 管\n').rows).toEqual([
      ['时期', '资金项目'],
      ['2024', '两行\n"甲"'],
      ['2024', '6" 管'],
    ]);
    const text = '时期,资金项目\n2024,甲\n2024,"乙\n2025,丙\n';
    const { document, issues } = await importWorkbook(new TextEncoder().encode(text), { name: '资金.csv' });
    expect(document.funding).toEqual([{ period: '2024', programme: '甲' }]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['open-quote', '资金.csv:3']]);
  });
});

describe('the sheets of a ledger', () => {
  it.each([
    '资金',
    'funding',
    '2025年资金台账',
    '3.资金',
    '资金_2024',
    '资金明细表',
    '资金（2025年）',
    '附件2资金汇总表',
  ])('say by their name what they hold: %s', async (name) => {
    const imported = await read({ name, rows: [HEADS, [2025, '甲', 1]] });
    expect(imported.rows).toEqual({ funding: 1 });
    expect(notes(imported)).toEqual([]);
  });

  it('of one table come together', async () => {
    const bytes = await workbookOf(
      { name: '资金2024', rows: [HEADS, [2024, '甲', 1]] },
      {
        name: '资金2025',
        rows: [
          ['资金项目', '时期', '财政投入'],
          ['甲', 2025, -1],
          [null, 2025, 2],
        ],
      },
    );
    const { rows, issues } = await importWorkbook(bytes);
    expect(rows).toEqual({ funding: 2 });
    expect(issues.find(({ code }) => code === 'missing-value')?.cell).toBe('资金2025!A3');
  });

  it('are taken by their heads where the name says nothing, or asked for', async () => {
    const known = await read({
      name: 'Sheet1',
      rows: [
        ['年度', '资金项目', '财政投入'],
        [2025, '甲', 1],
      ],
    });
    expect(known.rows).toEqual({ funding: 1 });
    expect(codes(known)).toEqual(['sheet-guessed']);
    const unknown = await read({
      name: 'Sheet1',
      rows: [
        ['姓名', '电话'],
        ['某', '1'],
      ],
    });
    expect(codes(unknown)).toEqual(['unknown-sheet', 'no-rows']);
  });
});
