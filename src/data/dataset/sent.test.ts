import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDecoded } from '../formats/decoded.js';
import { type DecodeOptions, decodeTables, parseDecoded } from '../formats/index.js';
import type { FactTable } from '../table/index.js';
import type { Dataset } from './dataset.js';
import type { Parsed } from './issues.js';
import { receiveDataset, sendDataset } from './sent.js';
import { finish } from './steps.js';
import { TABLE_NAMES } from './tables.js';

/** A text read on the page, and read elsewhere and sent there. */
async function bothWays(
  text: string,
  options: DecodeOptions = {},
  table?: string,
): Promise<[direct: Parsed<Dataset>, sent: Parsed<Dataset>]> {
  const decoded = await decodeTables(text, options);
  const which = table === undefined ? {} : { table };
  const { sent, transfer } = sendDataset(finish(checkDecoded(decoded, which)));
  return [parseDecoded(decoded, which), receiveDataset(structuredClone(sent, { transfer }))];
}

/** Everything that can be asked of a table. */
function seen(table: FactTable | undefined): unknown {
  if (!table) return undefined;
  const { columns, length } = table;
  return {
    columns,
    length,
    cells: columns.map((name) => Array.from({ length }, (_, row) => table.column(name)![row])),
    values: columns.map((name) => table.values(name)),
    rows: Array.from({ length }, (_, row) => table.row(row)),
    groups: columns.map((name) => table.group({ by: ['tier'], sum: [name], count: 'region' })),
    cellsOfGroups: table
      .aggregate({ by: ['region'], sum: ['headcount', 'target'], complete: ['headcount'] })
      .map(({ says, ...cell }) => ({ ...cell, withheld: says('headcount', 'withheld') })),
    filtered: table.group({ by: ['tier'], sum: ['headcount'], where: { region: ['甲'] } }),
  };
}

const told = ({ value: { nameOf, tables, ...rest }, issues }: Parsed<Dataset>): unknown => ({
  ...rest,
  issues,
  names: ['甲', '名', 'true'].map((key) => ['tier', 'region', 'shared'].map((column) => nameOf(column, key))),
  tables: TABLE_NAMES.map((name) => seen(tables[name])),
});

describe('a dataset that another thread read and checked', () => {
  it('is the one that would have been read here: cells, groups, names and every issue', async () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer({ min: -3, max: 500 }).map((number) => number / 100),
      fc.constantFrom('甲', '乙', '5000余人', '*名', '1,234', '12.50', '3万元', '', '—', null, true, -0, '<5'),
      fc.constant({ 'zh-CN': '名', en: 'name' }),
      fc.constant({ low: 1, high: null, text: '至少1人', status: 'bounded', unit: '人' }),
      fc.string({ unit: 'binary' }),
    );
    const columns = fc.constantFrom('tier', 'headcount', 'region', 'target', 'period', 'chain', '__proto__', 'x');
    const rows = fc.array(fc.dictionary(columns, cell), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, async (pyramid) => {
        const chains = [{ id: 'a', name: { 'zh-CN': '甲', en: 'A' }, leaders: '一；二' }];
        const [direct, sent] = await bothWays(JSON.stringify({ meta: { title: 'x' }, chains, pyramid }));
        expect(told(sent)).toEqual(told(direct));
      }),
    );
  });

  it('is so for every table, with lists, flags, series and dates', async () => {
    const [direct, sent] = await bothWays(
      JSON.stringify({
        meta: { title: { 'zh-CN': '全', en: 'All' }, locale: 'en' },
        segments: [{ chain: 'a', id: '1', name: '一', stage: '上游', feeds: ['2'] }],
        platforms: [
          { name: '中心', level: '省级', shared: '是', capacity: '300平方米', used: 40 },
          { name: '所', level: 'national', shared: false },
        ],
        fairs: [{ session: '一', date: '2024-03-05', attended: '5000余人', met: 7 }],
        cooperation: [{ mode: '挂职', id: 7, university: '大学', signed: '2024年3月', partner: '厂' }],
        indicators: [{ name: '增速', value: '12', unit: '%', series: '2023: 5；2024: *' }],
      }),
    );
    expect(sent.value.tables.fairs!.column('period')).toEqual(['2024']);
    expect(told(sent)).toEqual(told(direct));
  });

  it('is so for a CSV with faults, whose rows left out are counted', async () => {
    const text = 'tier,headcount\n甲,3\n乙,4,5\n丙,"6\n丁,x\n';
    const [direct, sent] = await bothWays(text, { name: 'a.csv' }, 'pyramid');
    expect(sent.value.leftOut).toEqual({ pyramid: 2 });
    expect(told(sent)).toEqual(told(direct));
  });

  it('is known for a parsed dataset, and gives its issues back', async () => {
    const [, { value, issues }] = await bothWays('{"meta":{"title":"x"},"pyramid":[{"tier":"a"},7]}');
    expect(parseDecoded({ input: value, bare: false, issues: [], leftOut: 0 }).issues).toBe(issues);
    expect(issues.map(({ path }) => path)).toContain('pyramid[1]');
  });

  it('brings figures and words without a copy, and no text of its own for each row', async () => {
    const rows = Array.from({ length: 100 }, (_, row) => ({ tier: `t${row % 3}`, region: `r${row}`, headcount: row }));
    const decoded = await decodeTables(JSON.stringify({ meta: { title: 'x' }, pyramid: rows }));
    const { sent, transfer } = sendDataset(finish(checkDecoded(decoded)));
    const bytes = transfer.reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(bytes).toBeGreaterThanOrEqual(100 * (1 + 1 + 8));
    expect(JSON.stringify(sent).match(/t0/g)).toHaveLength(1);
  });
});
