import { describe, expect, it } from 'vitest';
import { importWorkbook } from './index.js';
import { type GivenSheet, workbookOf } from './testing/workbook.js';

/** A county's ledgers, right but for twenty faults, each of another kind or in another place. */
const LEDGER: readonly GivenSheet[] = [
  {
    name: '基本信息',
    rows: [
      ['项目', '内容'],
      ['标题*', null],
      ['来源', '示例市人才办'],
      ['截止时间', '2025-12-31'],
    ],
  },
  {
    name: '产业链',
    rows: [
      ['编号*', '名称*', '链主企业'],
      ['食品', '健康食品', '甲公司；乙公司'],
      ['体育', '体育产业', '丙公司'],
      ['体育', '高端体育', null],
    ],
  },
  {
    name: '环节',
    rows: [
      ['产业链', '编号', '名称', '上中下游', '供给环节'],
      ['食品', '种植', '红枣种植', '上游', '加工'],
      ['食品', '加工', '枣制品加工', '中游', '销售；包装'],
      ['食品', '销售', '品牌销售', '下游', '种植'],
      ['体育', '材料', '碳纤维', '源头', null],
    ],
  },
  {
    name: '资金',
    rows: [
      ['2025年人才资金台账'],
      ['单位：万元'],
      ['序号', '年度', '资金项目', '项目编号', '产业链', '投入', null, '备注'],
      [null, null, null, null, null, '财政', '企业', null],
      [1, 2024, '人才专项', 'A1', '食品', { error: '#N/A' }, 300, null],
      [2, 2024, '人才专项', 'A2', '食品', 100, { formula: 'F6*2' }, null],
      [3, 2024, '人才专项', 'A3', '体育', '1.2万', 300, null],
      [4, 2024, '人才专项', 'A4', '体育', 100, '数目不详的', null],
      [5, 2024, null, 'A5', '体育', 100, 300, null],
      [6, 2024, '人才专项', 'A6', '航天', 100, 300, null],
      [7, 2025, '平台补助', 'A7', '体育', 100, 300, '分两次拨付'],
      [8, 2025, '平台补助', 'A7', '体育', 200, 300, null],
      [9, 2025, '平台补助', 'A8', '食品', 500, 300, null],
      [10, 2025, '平台补助', 'A9', '食品', null, 400, null],
      [null, '2025', '示例资金项目', '示例资金', '示例产业链', 50, 50, '示例行，填写时请删除'],
      ['合计', null, null, null, null, 1100, 2700, null],
      ['填表人：张某', null, null, null, null, null, null, null],
    ],
    merges: ['A1:H1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:G3', 'H3:H4', 'F13:F14'],
  },
  {
    name: '人才供需',
    rows: [
      ['产业链', '环节', '年度', '供给（人）', '需求（人）'],
      ['健康食品', '加工', '2025年', -12, 40],
      ['健康食品', '种植', '2025年', 12, '近百名'],
    ],
  },
  {
    name: '校企校地合作',
    rows: [
      ['合作方式', '高校', '合作方', '企业', '合作方类型', '签约时间'],
      ['共建实验室', '示例大学', '甲公司', '甲', '企业', '2024-13-45'],
      ['教授结对', '示例大学', '乙公司', '乙', '公司', '2024年3月1日'],
    ],
  },
  {
    name: '通讯录',
    rows: [
      ['部门', '电话'],
      ['人才办', '8123456'],
    ],
  },
];

const FAULTS = [
  ['产业链!4:4', 'duplicate-id'],
  ['人才供需!D2', 'negative-figure'],
  ['基本信息!B2', 'missing-value'],
  ['校企校地合作!D1', 'twice-the-column'],
  ['校企校地合作!E3', 'unknown-word'],
  ['校企校地合作!F2', 'wrong-date'],
  ['环节!D5', 'unknown-word'],
  ['环节!E3', 'unknown-reference'],
  ['环节!E4', 'link-cycle'],
  ['资金!15:15', 'example-row'],
  ['资金!C9', 'missing-value'],
  ['资金!E10', 'unknown-reference'],
  ['资金!F12', 'conflicting-money'],
  ['资金!F13', 'merged-figure'],
  ['资金!F5', 'cell-error'],
  ['资金!F7', 'doubtful-unit'],
  ['资金!G6', 'formula-without-result'],
  ['资金!G8', 'unreadable-figure'],
  ['资金!H4', 'unknown-column'],
  ['通讯录', 'unknown-sheet'],
];

describe('a ledger with planted faults', () => {
  it('reports exactly these twenty, each by its cell', async () => {
    expect(FAULTS).toHaveLength(20);
    const { issues } = await importWorkbook(await workbookOf(...LEDGER));
    const found = issues.map(({ cell, code }) => [cell, code]).sort((a, b) => (String(a) < String(b) ? -1 : 1));
    expect(found).toEqual([...FAULTS].sort((a, b) => (String(a) < String(b) ? -1 : 1)));
  });

  it('says where in words, what stands there and how to mend it', async () => {
    const { issues } = await importWorkbook(await workbookOf(...LEDGER));
    const said = (cell: string) => issues.find((one) => one.cell === cell)!.message;
    expect(said('资金!F7')).toMatch(/^资金 第7行 F列（投入\/财政）：表头单位是“万元”，单元格又写作“1\.2万”.*请写明/);
    expect(said('资金!C9')).toMatch(/^资金 第9行 C列（资金项目）：必填的“资金项目”是空的/);
    expect(said('资金!15:15')).toMatch(/^资金 第15行：这是模板中的示例行/);
    const english = await importWorkbook(await workbookOf(...LEDGER), { locale: 'en' });
    expect(english.issues.find(({ cell }) => cell === '资金!F7')!.message).toMatch(
      /^资金, row 7, column F \(投入\/财政\): the head says “万元”/,
    );
  });

  it('keeps every row that is right, scaled to base units', async () => {
    const { document, rows } = await importWorkbook(await workbookOf(...LEDGER));
    expect(rows.funding).toBe(9);
    const funding = document.funding as Record<string, unknown>[];
    expect(funding[5]).toEqual({
      period: '2024',
      programme: '人才专项',
      id: 'A6',
      chain: '航天',
      invested: 1_000_000,
      leveraged: 3_000_000,
    });
    expect(funding.map(({ id }) => id)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A7', 'A8', 'A9']);
  });
});
