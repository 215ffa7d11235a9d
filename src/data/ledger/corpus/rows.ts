import { book, type Case, HEADS, text } from './case.js';

export const rows: readonly Case[] = [
  book('totals, with blanks in the word', [HEADS, [2024, '甲', 1], [2024, '乙', 2], ['合　计', null, 3]], {
    invested: [1, 2],
  }),
  book('a total before its rows', [HEADS, ['总计', null, 3], [2024, '甲', 1], [2024, '乙', 2]], { invested: [1, 2] }),
  book('a total that differs', [HEADS, [2024, '甲', 1], [2024, '乙', 2], ['合计', null, 30]], { invested: [1, 2] }, [
    'total-differs',
  ]),
  book(
    'parts of totals',
    [HEADS, [2024, '甲', 1], ['小计', null, 1], [2024, '乙', 2], ['小计', null, 2], ['合计', null, 3]],
    { invested: [1, 2] },
  ),
  book('a part of the row above', [HEADS, [2024, '甲', 5], [2024, '其中：乙', 2]], { invested: [5] }, ['of-which-row']),
  book(
    'the whole city beside its parts',
    [
      ['产业链', '地区', '需求'],
      ['体育', '全市', 5],
      ['体育', '东县', 3],
      ['体育', '西县', 2],
    ],
    { region: ['东县', '西县'], demand: [3, 2] },
    [],
    { table: 'talent', name: '供需' },
  ),
  book(
    'remarks and signatures below',
    [HEADS, [2024, '甲', 1], ['注：以上为快报数'], ['填表人：某某', null, '审核人：某某']],
    { invested: [1] },
  ),
  book('heads printed again on each page', [['台账'], HEADS, [2024, '甲', 1], ['台账'], HEADS, [2024, '乙', 2]], {
    invested: [1, 2],
  }),
  book(
    'another table below',
    [HEADS, [2024, '甲', 1], [], ['人才层次', '人数', '目标人数'], ['领军', 3, 4]],
    { invested: [1] },
    ['second-table'],
  ),
  book('blank and hidden rows', [HEADS, [2024, '甲', 1], [], [2024, '乙', 2]], { invested: [1, 2] }, [], {
    hiddenRows: [4],
    hiddenColumns: [2],
  }),
  book(
    'cells merged down a column',
    [HEADS, [2024, '甲', 1], [null, '乙', 2]],
    { period: ['2024', '2024'], invested: [1, 2] },
    [],
    { merges: ['A2:A3'] },
  ),
  book(
    'a figure merged down a column',
    [HEADS, [2024, '甲', 5], [2024, '乙', null]],
    { invested: [5, undefined] },
    ['merged-figure'],
    { merges: ['C2:C3'] },
  ),
  book(
    'a wording merged down a column',
    [HEADS, [2024, '甲', '未统计'], [2024, '乙', null]],
    { invested: ['未统计', '未统计'] },
    [],
    { merges: ['C2:C3'] },
  ),
  book('ditto marks', [HEADS, [2024, '甲', 1], ['〃', '同上', 2]], {
    period: ['2024', '2024'],
    programme: ['甲', '甲'],
  }),
  book(
    'the template’s example row',
    [
      [...HEADS, '来源'],
      ['2025', '示例资金项目', 500_000, '示例行，填写时请删除'],
      [2024, '甲', 1, '某办'],
    ],
    { programme: ['甲'] },
    ['example-row'],
  ),
  book(
    'a row typed over the example',
    [
      [...HEADS, '来源'],
      ['2025', '人才基金', 300, '示例行，填写时请删除'],
    ],
    { programme: ['人才基金'], invested: [300] },
    ['example-words'],
  ),
  book('phantom cells', [[...HEADS, null], [2024, '甲', 1], [], [{ format: '0.00' }, null, null, { format: '0.00' }]], {
    invested: [1],
  }),
  book(
    'an outline by numbers in a column of their own',
    [
      ['序号', ...HEADS],
      ['一', 2024, '高端人才', 900_000],
      [1, 2024, '甲', 100_000],
      [1.1, 2024, '甲一', 100_000],
      [2, 2024, '乙', 200_000],
      ['二', 2024, '丁', 70_000],
    ],
    { programme: ['甲一', '乙', '丁'], invested: [100_000, 200_000, 70_000] },
    ['outline-row', 'outline-row', 'total-differs'],
  ),
  book(
    'an outline by numbers before the names, some of its lines without figures',
    [
      HEADS,
      [2024, '一、高端人才', 300_000],
      [2024, '1.甲', 100_000],
      [2024, '2.乙', 200_000],
      [2024, '二、引导基金', null],
      [2024, '（一）丙', 50_000],
    ],
    { programme: ['甲', '乙', '丙'], invested: [100_000, 200_000, 50_000] },
    ['outline-row', 'spaced-name'],
  ),
  book(
    'rows that are numbered on one level',
    [
      ['序号', ...HEADS],
      ['一', 2024, '一、甲', 300_000],
      ['二', 2024, '二、乙', 100_000],
      ['三', 2024, '三、丙', 200_000],
    ],
    { programme: ['甲', '乙', '丙'], invested: [300_000, 100_000, 200_000] },
    ['spaced-name'],
  ),
  text(
    'an outline in a CSV of plain heads',
    '时期,资金项目,财政投入\n2024,一、高端人才,300000\n2024,（一）甲,100000\n2024,（二）乙,200000\n',
    { programme: ['甲', '乙'], invested: [100_000, 200_000] },
    ['outline-row', 'spaced-name'],
  ),
  book(
    'sums of groups as a spreadsheet writes them',
    [
      ['产业链', ...HEADS],
      ['体育', 2024, '甲', 300_000],
      ['体育 汇总', 2024, '—', 300_000],
      ['总计', null, null, 300_000],
    ],
    { invested: [300_000] },
  ),
  text(
    'the sign of yearbooks for a part',
    '人才层次,时期,人数\n高层次人才,2024,100\n#领军人才,2024,10\n青年人才,2024,50\n',
    { tier: ['高层次人才', '青年人才'], headcount: [100, 50] },
    ['of-which-row'],
    { table: 'pyramid', file: '人才金字塔.csv' },
  ),
  book(
    'heads of a pivot table, and one that is an index',
    [
      ['时期', '资金项目', '求和项:财政投入', '撬动资金（上年=100）'],
      [2024, '甲', 100_000, 105],
    ],
    { invested: [100_000], leveraged: [] },
    ['unread-unit'],
  ),
];
