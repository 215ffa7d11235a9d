import { book, type Case, HEADS, text } from './case.js';

/** Other members of the kinds above, found by trying shapes that no one here had written. */
const IN_TEN_THOUSANDS = { invested: [3_000_000] };
const ROW = [2024, '甲', 300];

const unitsSaid: readonly Case[] = [
  book('a unit in the name of the sheet', [HEADS, ROW], IN_TEN_THOUSANDS, [], { name: '资金（万元）' }),
  text('a unit in the name of a CSV', '时期,资金项目,财政投入\n2024,甲,300\n', IN_TEN_THOUSANDS, [], {
    file: '资金（单位：万元）.csv',
  }),
  ...[
    '2024年人才资金表（万元）',
    '（本表以万元为单位）',
    '计量单位：万元（保留两位小数）',
    '单位 万元',
    '单位（万元）',
  ].map((line) => book(`a unit said as ${line}`, [[line], HEADS, ROW], IN_TEN_THOUSANDS)),
  book(
    'a unit in a remark below, which nothing is read by',
    [HEADS, ROW, ['注：本表金额单位为万元']],
    { invested: [300] },
    ['unused-unit'],
  ),
  book(
    'a unit in a remark below that is the one above',
    [['单位：万元'], HEADS, ROW, ['注：本表金额单位为万元']],
    IN_TEN_THOUSANDS,
  ),
];

const sumsSaid: readonly Case[] = [
  book(
    'totals in words of all kinds',
    [
      HEADS,
      [2024, '甲', 30],
      [2024, '乙', 7],
      ...['以上合计', '本页小计', '累计', '甲、乙两项合计', '总额', '合计数（元）', '所有项目'].map((word) => [
        2024,
        word,
        37,
      ]),
    ],
    { programme: ['甲', '乙'], invested: [30, 7] },
  ),
  book(
    'a total without one of its parts, which is told to differ',
    [HEADS, [2024, '甲', 30], [2024, '乙', 7], [2024, '合计（不含乙）', 30]],
    { programme: ['甲', '乙'] },
    ['total-differs'],
  ),
  text(
    'rows that are reckoned from others',
    '时期,资金项目,财政投入\n2024,甲,3000000\n2024,乙,4000000\n2024,平均,3500000\n2024,增长率,0.05\n',
    { programme: ['甲', '乙'] },
    ['derived-row', 'derived-row'],
  ),
];

const times: readonly Case[] = [
  book(
    'the month and the year so far, of the month in the title',
    [['2024年6月资金情况表'], ['资金项目', '财政投入（万元）', null], [null, '本月', '累计'], ['甲', 3, 40]],
    { period: ['2024-06', '2024年1-6月'], invested: [30_000, 400_000] },
    ['period-taken', 'whole-rows'],
    { merges: ['A2:A3', 'B2:C2'] },
  ),
  book(
    'the month and the year so far, of no month',
    [
      ['资金项目', '财政投入（万元）', null],
      [null, '本月', '累计'],
      ['甲', 3, 40],
    ],
    {},
    ['period-of-column', 'period-of-column', 'no-rows'],
    { merges: ['A1:A2', 'B1:C1'] },
  ),
  book(
    'a sum and its parts below a group, beside heads merged down',
    [
      ['人才层次', '人数', null, null],
      [null, '合计', '男', '女'],
      ['领军', 10, 6, 4],
    ],
    { tier: ['领军'], headcount: [10] },
    ['unknown-column', 'unknown-column'],
    { table: 'pyramid', name: '人才金字塔', merges: ['A1:A2', 'B1:D1'] },
  ),
  book(
    'spans of months that hold each other, in spellings of all kinds',
    [
      HEADS,
      ['2024年3月', '甲', 3],
      ['2024.1-3', '甲', 6],
      ['2024年1-4月累计', '甲', 7],
      ['截至2024年5月', '甲', 8],
      ['2024.01—2024.06', '甲', 9],
      ['2024年1月1日—9月30日', '甲', 20],
      ['2024-1-1至2024-12-31', '甲', 50],
    ],
    { invested: [3, 6, 7, 8, 9, 20, 50] },
    ['small-money', 'whole-rows'],
  ),
  text('years of two digits', '时期,资金项目,财政投入\n24年,甲,3000000\nJan-24,乙,4000000\n', {
    period: ['2024', 'Jan-24'],
  }),
];

const TAIWAN = ['時期', '資金項目', '財政投入（萬元）'];

const republic: readonly Case[] = [
  book(
    'years of the Republic, in heads in traditional characters',
    [TAIWAN, ['民國113年', '甲', 3], ['112年度', '111年度計畫', 4], ['113年第1季', '丙', 1], [110, '丁', 1]],
    { period: ['2024', '2023', '2024Q1', '2021'], programme: ['甲', '111年度計畫', '丙', '丁'] },
    ['republic-years'],
  ),
  book(
    'years of the Republic as bands and in a title',
    [['113年度人才資金'], ['資金項目', '112年財政投入（萬元）', '113年財政投入（萬元）'], ['甲', 3, 4]],
    { period: ['2023', '2024'], invested: [30_000, 40_000] },
    ['republic-years'],
  ),
  book(
    'days of the Republic',
    [
      ['場次', '日期', '簽約人數'],
      ['一', '113/3/5', 3],
      ['二', '113.03.05', 4],
      ['三', '民國113年3月5日', 5],
      ['四', '1130305', 6],
    ],
    { date: ['2024-03-05', '2024-03-05', '2024-03-05', '2024-03-05'] },
    ['republic-years'],
    { table: 'fairs', name: '人才媒合活動' },
  ),
  text(
    'years of the Republic in a CSV of plain heads',
    '年度,資金項目,財政投入\n113,甲,3000000\n112,乙,2000000\n',
    { period: ['2024', '2023'] },
    ['republic-years'],
  ),
  text('a year of three digits in simplified characters', '时期,资金项目,财政投入\n113年度,甲,3000000\n', {
    period: ['113年度'],
  }),
  text('Western years in traditional characters', '時期,資金項目,財政投入\n2024年,甲100年慶,3000000\n', {
    period: ['2024'],
    programme: ['甲100年慶'],
  }),
];

const rowsBelow: readonly Case[] = [
  book(
    'a table that goes on in words',
    [HEADS, [2023, '甲', 3], ['续表'], [2024, '甲', 4], ['（接上表）'], [2025, '甲', 5]],
    {
      period: ['2023', '2024', '2025'],
    },
    ['small-money'],
  ),
  book(
    'another table right below',
    [HEADS, [2023, '甲', 3], ['人才层次', '人数', '目标人数'], ['领军人才', 3, 4]],
    { period: ['2023'] },
    ['second-table'],
  ),
  book(
    'a line of units that are others, over the heads again',
    [['单位：万元'], HEADS, [2023, '甲', 3], ['单位：亿元'], HEADS, [2024, '甲', 4]],
    { period: ['2023'], invested: [30_000] },
    ['second-table'],
  ),
  book(
    'wholes whose parts are set in by blanks',
    [HEADS, [2024, '市级', 100], [2024, '  甲', 60], [2024, '  乙', 40], [2024, '县级', 10], [2024, '　　丙', 10]],
    { programme: ['甲', '乙', '丙'], invested: [60, 40, 10] },
    ['outline-row', 'outline-row', 'small-money'],
  ),
  text(
    'rows set in by blanks that are no parts',
    '时期,资金项目,财政投入\n2024,市级,100\n2024,　　甲,60\n2024,　　乙,50\n',
    { programme: ['市级', '甲', '乙'] },
    ['small-money'],
  ),
  book(
    'a city beside what it has itself and its counties',
    [
      ['时期', '地区', ...HEADS.slice(1)],
      [2024, '示例市', '甲', 110],
      [2024, '市本级', '甲', 60],
      [2024, '西区', '甲', 50],
    ],
    { region: ['市本级', '西区'], invested: [60, 50] },
    ['sum-row'],
  ),
  book(
    'ids in several spellings',
    [
      ['时期', '资金项目', '项目编号', '财政投入'],
      [2024, '甲', 'A-01', 1_000_000],
      [2024, '甲', 'a-01', 1_000_000],
      [2024, '甲', 'A–01', 1_000_000],
    ],
    { id: ['A-01', 'A-01', 'A-01'] },
    ['spaced-name', 'spaced-name'],
  ),
  text('texts that programs mark as texts', '时期,项目编号,资金项目,财政投入\n="2024",="001",\'甲\',="3000000"\n', {
    period: ['2024'],
    id: ['001'],
    programme: ['甲'],
    invested: [3_000_000],
  }),
  book(
    'thousands parted by blanks and apostrophes of all kinds',
    [HEADS, ...["1'234", '1’234’567', '1\u00a0234', '1\u2009234'].map((figure) => [2024, '甲', figure])],
    { invested: ["1'234", '1’234’567', '1 234', '1\u2009234'] },
  ),
];

export const probed: readonly Case[] = [...unitsSaid, ...sumsSaid, ...times, ...republic, ...rowsBelow];
