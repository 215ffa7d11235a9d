import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findColumn } from './document.js';
import { nearest } from './heads.js';
import { type DatasetInput, parseDataset } from './index.js';

const meta = { title: 'x', source: 'y', asOf: '2025-12-31' };
const funding = [
  { period: '2024', programme: '甲', invested: 1_500_000 },
  { period: '2025', programme: '甲', invested: 2_000_000 },
];
const read = (document: unknown, table?: string) => parseDataset(document, table === undefined ? {} : { table });
const codes = (document: unknown, table?: string) => read(document, table).issues.map(({ code }) => code);
const rows = (document: unknown, table?: string) => read(document, table).value.tables.funding?.length ?? 0;

describe('a document within something else is read, and said to be', () => {
  it.each([
    ['data beside meta', { meta, data: { funding } }],
    ['dataset', { dataset: { meta, funding } }],
    ['the answer of an interface', { code: 0, msg: 'ok', data: { meta, funding } }],
    ['two wrappers', { success: true, result: { code: 200, data: { meta, funding } } }],
    ['a module of JSON', { default: { meta, funding } }],
    ['JSON text within JSON', { code: 0, data: JSON.stringify({ meta, funding }) }],
    ['a list of tables', [{ meta, funding }, { tiers: [] }]],
    ['Chinese names', { 数据: { meta, 资金: funding } }],
  ])('%s', (_, document) => {
    expect(codes(document)).toEqual(['wrapped-document']);
    expect(rows(document)).toBe(2);
    expect(read(document).value.meta.title).toBe('x');
  });

  it('rows alone, as the table that the element takes them for', () => {
    expect(codes({ code: 0, data: funding }, 'funding')).toEqual(['wrapped-document']);
    expect(rows({ code: 0, data: funding, total: 2 }, 'funding')).toBe(2);
    expect(codes({ code: 0, data: funding })).toEqual(['wrapped-document', 'needs-table-name']);
  });

  it('but never a document that is right, nor one of two that might be meant', () => {
    expect(codes({ meta, funding })).toEqual([]);
    expect(codes({ meta, a: { funding }, b: { funding } })).toContain('no-table');
  });
});

describe('where no table is left, an error says so', () => {
  it.each([
    ['years in place of tables', { 2024: [{ programme: '甲' }], 2025: [{ programme: '甲' }] }, /2024、2025.*period/],
    ['an interface that refuses', { code: 401, msg: '登录已过期', data: null }, /code、msg/],
    ['names of another library', { series: [1], categories: ['a'] }, /series/],
    ['a table that is misspelt', { meta, 产业链条: [{ 编号: 'a', 名称: '体育' }] }, /产业链条/],
  ])('%s', (_, document, said) => {
    const { issues } = read(document);
    const problem = issues.find(({ code }) => code === 'no-table')!;
    expect(problem).toMatchObject({ severity: 'error', message: expect.stringMatching(said) });
    expect(problem.message).toMatch(/资金（funding）/);
  });

  it('text of an object, a promise, a map and an answer of a server are named as what they are', () => {
    expect(codes('[object Object]')).toContain('object-as-text');
    expect(codes(Promise.resolve({}))).toContain('promise-given');
    expect(read(new Map([['funding', funding]])).issues[0]!.message).toMatch(/读到的是Map/);
    expect(codes({ meta })).toEqual([]);
    expect(codes({})).toEqual(['missing-meta']);
  });
});

it('what parseDataset gave is a dataset with its issues', () => {
  const parsed = read({ meta, funding, extra: [] });
  expect(parseDataset(parsed)).toEqual(parsed);
  expect(parseDataset({ ...parsed }).issues).toBe(parsed.issues);
});

describe('a near miss is asked about, never merged', () => {
  it.each([
    ['产业链条', ['产业链', '资金'], '产业链'],
    ['领军', ['领军人才', '骨干人才'], '领军人才'],
    ['柳林', ['柳林镇', '城关街道'], '柳林镇'],
    ['柳林县', ['柳林镇', '柳林'], '柳林'],
    ['城关', ['城关街道', '城关镇'], undefined],
    ['经济技术开发区', ['开发区', '高新区'], '开发区'],
    ['本科', ['专科', '硕士'], undefined],
    ['chian', ['chain', 'region'], 'chain'],
    ['人才', ['资金'], undefined],
  ])('%s of %j: %s', (word, known, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  it.each([
    ['table', { meta, funding, 产业链条: [] }, '是否应为“产业链”？'],
    [
      'tier',
      { meta, tiers: [{ id: 'a', name: '领军人才' }], pyramid: [{ tier: '领军', headcount: 5 }] },
      '“领军人才”？',
    ],
    [
      'region',
      { meta, regions: [{ code: '1', name: '柳林镇' }], talent: [{ chain: 'a', region: '柳林' }] },
      '“柳林镇”？',
    ],
    ['chain', { meta, chains: [{ id: 'a', name: '体育产业' }], talent: [{ chain: '体育' }] }, '“体育产业”？'],
    ['word', { meta, challenges: [{ id: '1', title: 't', status: '已验' }] }, '是否应为“'],
  ])('%s', (_, document, asked) => {
    const { issues, value } = read(document);
    expect(issues.map(({ message }) => message).join('\n')).toContain(asked);
    if (value.tables.pyramid) expect(value.tables.pyramid.values('tier')).toEqual(['领军']);
  });

  it('a segment of another chain is said to be there', () => {
    const document = {
      meta,
      chains: [
        { id: 'a', name: '甲链' },
        { id: 'b', name: '乙链' },
      ],
      segments: [
        { chain: 'a', id: 's1', name: '研发', stage: 'upstream' },
        { chain: 'b', id: 's2', name: '销售', stage: 'upstream' },
      ],
      talent: [{ chain: 'a', segment: '销售', demand: 5 }],
    };
    expect(read(document).issues).toMatchObject([
      { code: 'segment-elsewhere', message: expect.stringMatching(/“销售”登记在产业链“b”下，本行的产业链是“a”/) },
    ]);
  });
});

describe('a place', () => {
  it('is a path for programs, and the author’s own words for people', () => {
    const { issues } = read({ meta, 资金: [{ 时期: '2024', 项目: '甲', 投入: '3人' }], funding: 7 });
    const told = issues.map(({ path, message }) => [path, message.split('：')[0]]);
    expect(told).toContainEqual(['funding[0].invested', '资金第1行“投入”']);
    const english = parseDataset({ meta, 资金: [{ 投入: '3人', 时期: '2024', 项目: '甲' }] }, { locale: 'en' });
    expect(english.issues[0]!.message).toMatch(/^row 1 of 资金, “投入”: /);
  });

  it('stays the path where the author writes as programs do', () => {
    const { issues } = read({ meta, funding: [{ period: '2024', programme: '甲', invested: '3人' }] });
    expect(issues[0]!.message).toMatch(/^funding\[0\]\.invested：/);
  });
});

describe('magnitudes', () => {
  const money = (...amounts: unknown[]) =>
    codes({ meta, funding: amounts.map((invested, at) => ({ period: '2024', programme: `p${at}`, invested })) });

  it('that look like 万元 without a unit are asked about, once a column', () => {
    expect(money(1200, 350, 48, 5000)).toEqual(['small-money']);
    expect(money('1200', '350', '48.5')).toEqual(['small-money']);
    expect(money('900万元', '600万元', '400万元', '5000000万元')).toEqual(['largest-money']);
    expect(money(9_000_000, 6_000_000, 4_000_000, 50_000_000_000)).toEqual(['largest-money']);
    expect(money('900万元', '600万元', '400万元', '5亿元')).toEqual([]);
  });
  it('of two kinds in one column are asked about', () => {
    expect(money(18_000_000, 1500)).toEqual(['mixed-money']);
    expect(money('1800万元', 1500, 2_000_000)).toEqual(['mixed-money']);
  });
  it('that may well be so are not', () => {
    expect(money(12_000_000, 350_000, 48_000)).toEqual([]);
    expect(money('1200万元', '350万元', '5元')).toEqual([]);
    expect(money(1200, 350)).toEqual([]);
    expect(money(18_000_000, 150_000, 1500)).toEqual([]);
    expect(money(0, 0, 0, null)).toEqual([]);
  });
  it('of shares written as fractions are asked about', () => {
    const shares = (...values: unknown[]) =>
      codes({ meta, indicators: values.map((value, at) => ({ name: `n${at}`, value, unit: '%' })) });
    expect(shares(0.05, 4.1)).toEqual(['share-as-fraction']);
    expect(shares(0.5, 4.1)).toEqual([]);
    expect(shares(5, 4.1)).toEqual([]);
    expect(shares(0.05, 0.12)).toEqual([]);
  });

  it.each(['county', 'research-projects'])('of the example %s raise no question', (name) => {
    const document = JSON.parse(
      readFileSync(new URL(`../../../examples/${name}/data.json`, import.meta.url), 'utf8'),
    ) as DatasetInput;
    expect(codes(document)).toEqual([]);
  });
});

it('a head means the column that most tables know by it', () => {
  expect(['产业链', '地区', '年份', 'chain', '没有'].map(findColumn)).toEqual([
    'chain',
    'region',
    'period',
    'chain',
    undefined,
  ]);
});

it.each([
  ['an HTTP client’s answer', { status: 200, headers: {}, config: { url: '/x' }, data: { meta, funding } }],
  ['pages of rows', { total: 2, rows: funding, code: 200, msg: '查询成功' }],
  ['records within a result', { success: true, code: 200, result: { records: funding, total: 2, size: 10 } }],
  ['content of a page', { content: funding, pageable: {}, totalElements: 2 }],
  ['a query’s answer by city', { data: { city: { meta, funding } } }],
])('what interfaces of others send is read with a note: %s', (_, document) => {
  const table = 'rows' in document || 'result' in document || 'content' in document ? 'funding' : undefined;
  expect([rows(document, table), codes(document, table)]).toEqual([2, ['wrapped-document']]);
});

it('of many faults alike fifty are told one by one, and how many more there are', () => {
  const many = Array.from({ length: 62 }, (_, at) => ({ period: '2024', programme: `p${at}`, invested: '3人' }));
  const { issues } = read({ meta, funding: many });
  expect(issues.filter(({ code }) => code === 'wrong-unit')).toHaveLength(50);
  expect(issues[issues.length - 1]).toMatchObject({
    code: 'more-issues',
    message: expect.stringContaining('还有 12 处'),
  });
});

describe('rows under a head that a table is called by, too', () => {
  it.each<[string, object, string]>([
    ['人才层次', { 人才层次: '领军人才', 人数: 3 }, 'pyramid'],
    ['产业链', { 产业链: '体育', 需求: 5 }, 'talent'],
    ['产业链 in two languages', { 产业链: { 'zh-CN': '体育', en: 'Sports' }, 需求: 5 }, 'talent'],
    ['资金', { 时期: 2024, 资金: '人才基金', 财政投入: 5_000_000 }, 'funding'],
  ])('%s are rows, no list of tables', (_, row, table) => {
    const { value, issues } = read([row], table);
    expect(issues.map(({ code }) => code)).toEqual([]);
    expect(value.tables[table as 'pyramid']?.length).toBe(1);
  });
});

describe('one page of an answer', () => {
  const list = [{ period: 2024, programme: '甲', invested: 1_000_000 }];
  it.each<[string, object]>([
    ['a total above the rows sent', { code: 0, data: { list, total: 3, pageNum: 1, pageSize: 1 } }],
    ['a flag that more follow', { records: list, hasNext: true }],
    ['the address of the next page', { results: list, next: 'https://a.example/?page=2' }],
  ])('is told by %s', (_, document) => {
    expect(codes(document, 'funding')).toEqual(['wrapped-document', 'paged-document']);
  });

  it.each<[string, object]>([
    ['all there are', { data: { list, total: 1 } }],
    ['no next page', { results: list, next: null, total: '1', hasNext: false }],
  ])('is not told of %s', (_, document) => {
    expect(codes(document, 'funding')).toEqual(['wrapped-document']);
  });
});

describe('a moment that a program wrote', () => {
  it.each([
    ['2023-12-31T16:00:00.000Z', '2024-01-01'],
    ['2024-01-01T00:00:00Z', '2024-01-01'],
    ['2024-01-01T00:00:00+08:00', '2024-01-01'],
    ['2024-06-30 23:59:59', '2024-06-30'],
  ])('%s is the day that it was in China', (moment, day) => {
    const { value, issues } = parseDataset({
      meta: { title: '甲', asOf: moment },
      cooperation: [{ mode: '共建', signed: moment }],
      funding: [{ period: moment, programme: '甲', invested: 1_000_000 }],
    });
    expect(issues).toEqual([]);
    expect([
      value.meta.asOf,
      value.tables.cooperation?.column('signed')?.[0],
      value.tables.funding?.column('period')?.[0],
    ]).toEqual([day, day, day]);
  });
});
