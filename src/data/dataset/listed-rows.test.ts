import { describe, expect, it } from 'vitest';
import { parseDataset } from './parse.js';

const HEADS = ['时期', '资金项目', '财政投入（万元）'];
const CELLS = [
  ['2024', '甲', 300],
  ['2025', '乙', 400],
];
const ROWS = CELLS.map(([period, programme, money]) => ({ period, programme, invested: Number(money) * 10_000 }));
const keyed = CELLS.map((row) => Object.fromEntries(row.map((cell, at) => [`f${at}`, cell])));

/** What programs and interfaces send for one table, by who does. */
const SHAPES: Readonly<Record<string, unknown>> = {
  'data frames, split': { columns: HEADS, index: [0, 1], data: CELLS },
  'data frames by column': {
    period: { 0: '2024', 1: '2025' },
    programme: { 0: '甲', 1: '乙' },
    invested: { 0: 3_000_000, 1: 4_000_000 },
  },
  'data frames by row': { 0: ROWS[0], 1: ROWS[1] },
  'a list of lists': [HEADS, ...CELLS],
  'a chart’s source': { dataset: { source: [HEADS, ...CELLS] } },
  'a chart’s dimensions and source': { dataset: { dimensions: HEADS, source: CELLS } },
  'a query with columns that are described': {
    status: 'completed',
    data: { rows: CELLS, cols: HEADS.map((display_name) => ({ name: 'x', display_name })) },
  },
  'a query of one result': {
    result: [
      { colnames: HEADS, data: CELLS.map((row) => Object.fromEntries(row.map((cell, at) => [HEADS[at], cell]))) },
    ],
  },
  'a series': { results: [{ series: [{ name: 'funding', columns: HEADS, values: CELLS }] }] },
  'fields beside data': { stat: 'OK', fields: HEADS, data: CELLS },
  'columns in what the data say of themselves': {
    meta: { view: { columns: HEADS.map((name) => ({ name })) } },
    data: CELLS,
  },
  'cells in objects': {
    table: { cols: HEADS.map((label) => ({ label })), rows: CELLS.map((row) => ({ c: row.map((v) => ({ v })) })) },
  },
  'a schema and cells': {
    schema: { fields: HEADS.map((name) => ({ name })) },
    rows: CELLS.map((row) => ({ f: row.map((v) => ({ v })) })),
  },
  'a table of a page, its columns by key': {
    columns: HEADS.map((title, at) => ({ title, dataIndex: `f${at}` })),
    dataSource: keyed,
  },
  'columns by key whose label alone states the unit': {
    columns: [
      { title: '年', dataIndex: 'period' },
      { title: '项', dataIndex: 'programme' },
      { title: '额（万元）', dataIndex: 'invested' },
    ],
    dataSource: CELLS.map(([period, programme, invested]) => ({ period, programme, invested })),
  },
  'columns that state their unit apart': {
    columns: [{ name: 'period' }, { name: 'programme' }, { name: 'invested', unit: '万元' }],
    data: CELLS,
  },
  'features of a map': {
    type: 'FeatureCollection',
    features: ROWS.map((properties) => ({ type: 'Feature', properties })),
  },
  'what a search found': { hits: { total: { value: 2 }, hits: ROWS.map((_source) => ({ _source })) } },
  'resources with attributes': { data: ROWS.map((attributes, id) => ({ type: 'funding', id, attributes })) },
  'nodes of edges': { data: { funding: { edges: ROWS.map((node) => ({ node })) } } },
  'a value': { '@odata.context': 'x', value: ROWS },
  'rows behind what counts them': [{ page: 1, total: 2 }, ROWS],
  'rows in a table': { funding: { records: ROWS, total: 2 } },
  'a table as a list of lists': { funding: [HEADS, ...CELLS] },
  'cells as JSON text': { code: 0, data: JSON.stringify({ columns: HEADS, data: CELLS }) },
};

const read = (input: unknown) => {
  const { value, issues } = parseDataset(input, { table: 'funding', locale: 'zh-CN' });
  const { funding } = value.tables;
  return {
    rows: Array.from({ length: funding?.length ?? 0 }, (_, row) =>
      ['period', 'programme', 'invested'].map((name) => funding!.column(name)?.[row]),
    ),
    codes: issues.map(({ code }) => code).filter((code) => code !== 'missing-meta' && code !== 'wrapped-document'),
  };
};

describe('one table, its heads and cells apart', () => {
  for (const [who, input] of Object.entries(SHAPES))
    it(`${who}: is read under its heads, in their units`, () => {
      expect(read(input)).toEqual({
        rows: [
          ['2024', '甲', 3_000_000],
          ['2025', '乙', 4_000_000],
        ],
        codes: [],
      });
    });

  it('says of rows with more or fewer cells than heads that they are left out', () => {
    const { rows, codes } = read({ columns: HEADS, data: [...CELLS, ['2026', '丙'], ['2027', '丁', 1, 2]] });
    expect([rows.length, codes]).toEqual([2, ['not-a-row', 'not-a-row']]);
  });
  it('says of a head that stands twice that one column was read', () => {
    const { rows, codes } = read({ columns: [...HEADS, HEADS[2]], data: [['2024', '甲', 300, 5]] });
    expect([rows, codes]).toEqual([[['2024', '甲', 3_000_000]], ['twice-the-column']]);
  });
  it('says of a unit beside the rows that it was not used', () => {
    expect(read({ unit: '万元', data: ROWS }).codes).toEqual(['unused-unit']);
    expect(read({ note: '单位：万元', columns: HEADS.slice(0, 2), data: [['2024', '甲']] }).codes).toEqual([
      'unused-unit',
    ]);
  });
  it('says that more rows follow, wherever the interface says so', () => {
    for (const more of [{ total: 9 }, { pageInfo: { hasNextPage: true } }, { meta: { total: 9 } }])
      expect(read({ data: ROWS, ...more }).codes).toEqual(['paged-document']);
    expect(read({ funding: { nodes: ROWS, pageInfo: { hasNextPage: true } } }).codes).toEqual(['paged-document']);
  });
  it('leaves columns as they are, typed or not', () => {
    const columns = { period: ['2024'], programme: ['甲'], invested: Float64Array.of(3_000_000) };
    expect(read(columns)).toEqual({ rows: [['2024', '甲', 3_000_000]], codes: [] });
    expect(read({ funding: columns })).toEqual({ rows: [['2024', '甲', 3_000_000]], codes: [] });
  });
});

it('lists among rows are mistakes, and their first is no line of heads', () => {
  const { value } = parseDataset({ funding: [['时期'], ['2024'], ROWS[0], ROWS[1]] });
  expect([value.tables.funding!.length, value.leftOut.funding]).toEqual([2, 2]);
});
