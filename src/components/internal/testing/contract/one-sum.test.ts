import { describe, expect, it } from 'vitest';
import type { DataCell } from '../../data/data-table.js';
import { DRAWINGS, read, said } from './every-view.js';

type Row = Readonly<Record<string, unknown>>;

const REGIONS = [
  { code: '371400', name: '示例市', kind: 'statutory' },
  { code: '371401', name: '东区', kind: 'statutory', parent: '371400' },
  { code: '371402', name: '西区', kind: 'statutory', parent: '371400' },
];
const CHAINS = [
  { id: 'c', name: '光电链' },
  { id: 'd', name: '纺织链' },
];
const SEGMENTS = [
  { id: 's', chain: 'c', name: '芯片', stage: 'upstream' },
  { id: 't', chain: 'c', name: '封装', stage: 'midstream' },
];
const DOCUMENT = { meta: { title: 'x' }, regions: REGIONS, chains: CHAINS, segments: SEGMENTS };

/** Rows of one year in two regions, of which no two figures are alike, and what is added up of them. */
const TABLES: Readonly<Record<string, { rows: readonly Row[]; sums: readonly string[] }>> = {
  talent: {
    rows: [
      { chain: 'c', segment: 's', region: '371401', period: '2025', demand: 103, supply: 71, introduced: 11 },
      { chain: 'c', segment: 't', region: '371402', period: '2025', demand: 211, supply: 97, introduced: 23 },
    ],
    sums: ['demand', 'supply', 'introduced'],
  },
  funding: {
    rows: [
      { programme: '人才基金', chain: 'c', region: '371401', period: '2025', invested: 103, leveraged: 309 },
      { programme: '人才基金', chain: 'c', region: '371402', period: '2025', invested: 211, leveraged: 611 },
    ],
    sums: ['invested', 'leveraged'],
  },
  pyramid: {
    rows: [
      { tier: '领军', region: '371401', period: '2025', headcount: 71, target: 103 },
      { tier: '领军', region: '371402', period: '2025', headcount: 97, target: 211 },
    ],
    sums: ['headcount', 'target'],
  },
  cooperation: {
    rows: [
      {
        mode: '校地',
        university: '一大',
        partner: '甲厂',
        partnerKind: 'enterprise',
        region: '371401',
        period: '2025',
        count: 11,
      },
      {
        mode: '校地',
        university: '一大',
        partner: '甲厂',
        partnerKind: 'enterprise',
        region: '371402',
        period: '2025',
        count: 23,
      },
    ],
    sums: ['count'],
  },
};

/** The sum of a column, in a plain loop. */
function summed(rows: readonly Row[], column: string): number {
  let total = 0;
  for (const row of rows) total += Number(row[column] ?? 0);
  return total;
}

/** A row that is the whole of others: their sums under what it is called. */
const wholeOf = ({ rows, sums }: { rows: readonly Row[]; sums: readonly string[] }, called: Row): Row => ({
  ...rows[0],
  ...Object.fromEntries(sums.map((column) => [column, summed(rows, column)])),
  ...called,
});

const lowOf = (cell: DataCell | undefined): number | undefined =>
  typeof cell === 'number' ? cell : typeof cell === 'object' && cell.status !== 'missing' ? cell.low : undefined;

/** What a drawing says of a measure in all: in its headline's cells, else all rows of its table together. */
function told(drawing: (typeof DRAWINGS)[number], document: object, column: string): number | undefined {
  const { cells } = said(drawing.view, read(document).value, drawing.options);
  const total = lowOf(cells.get(`=|${column}`)?.cell);
  if (total !== undefined) return total;
  const own = [...cells].filter(([at]) => at.endsWith(`|${column}`)).flatMap(([, { cell }]) => lowOf(cell) ?? []);
  return own.length === 0 ? undefined : own.reduce((sum, low) => sum + low, 0);
}

describe('what is the whole of other rows counts once, the same in every view', () => {
  const cases = Object.entries(TABLES).flatMap(([table, own]) => {
    const columns = Object.keys(own.rows[0]!);
    const wholes: [form: string, rows: readonly Row[]][] = [
      ['region and its parts', [wholeOf(own, { segment: undefined, region: '371400' }), ...own.rows]],
      ['parts and then their region', [...own.rows, wholeOf(own, { segment: undefined, region: '371400' })]],
      ['a total row', [...own.rows, wholeOf(own, { segment: undefined, region: '合计' })]],
      ['the whole city by name', [wholeOf(own, { segment: undefined, region: '全市' }), ...own.rows]],
      ...(columns.includes('segment')
        ? ([
            [
              'a region and its parts, of one segment',
              [wholeOf(own, { region: '371400' }), ...own.rows].map((row) => ({ ...row, segment: 's' })),
            ],
            ['a chain and its segments', [wholeOf(own, { segment: undefined, region: undefined }), ...own.rows]],
          ] as [string, readonly Row[]][])
        : []),
    ];
    return wholes.flatMap(([form, rows]) =>
      DRAWINGS.filter(({ view }) => view.tables[0] === table).flatMap((drawing) =>
        own.sums.map((column) => [`${drawing.name}: ${form}, ${column}`, table, drawing, rows, column] as const),
      ),
    );
  });

  it.each(cases)('%s', (_, table, drawing, rows, column) => {
    const expected = summed(TABLES[table]!.rows, column);
    expect(told(drawing, { ...DOCUMENT, [table]: TABLES[table]!.rows }, column)).toBe(expected);
    expect(told(drawing, { ...DOCUMENT, [table]: rows }, column)).toBe(expected);
  });

  it('of every view whose rows name regions', () => {
    const checked = new Set(cases.map(([, , { view }]) => view.name));
    expect([...checked].sort()).toEqual(
      [
        'chain-map',
        'cooperation-modes',
        'cooperation-network',
        'funding-leverage',
        'region-map',
        'talent-pyramid',
      ].sort(),
    );
  });
});

describe('a period within another counts once', () => {
  const flows = {
    funding: ['invested', 'leveraged'],
    posts: ['entered', 'left'],
    talent: ['introduced'],
    cooperation: ['count'],
  } as const;
  const rows: Readonly<Record<keyof typeof flows, (period: string, times: number) => Row>> = {
    funding: (period, times) => ({
      programme: '人才基金',
      chain: 'c',
      period,
      invested: 103 * times,
      leveraged: 309 * times,
    }),
    posts: (period, times) => ({
      chain: 'c',
      host: '甲院',
      period,
      entered: 17 * times,
      left: 5 * times,
      authorised: 50,
      occupied: 20,
      reserved: 3,
    }),
    talent: (period, times) => ({
      chain: 'c',
      segment: 's',
      region: '371401',
      period,
      introduced: 11 * times,
      demand: 90,
      supply: 70,
    }),
    cooperation: (period, times) => ({
      mode: '校地',
      university: '一大',
      partner: '甲厂',
      partnerKind: 'enterprise',
      period,
      count: 7 * times,
    }),
  };
  const forms = [
    ['months within months', '2025年1—3月', '2025年1—6月', 2],
    ['half a year within the year', '2025年上半年', '2025年', 2],
    ['a quarter within the year', '2025Q1', '2025', 4],
  ] as const;
  const cases = (Object.keys(flows) as (keyof typeof flows)[]).flatMap((table) =>
    forms.flatMap(([form, inner, outer, times]) =>
      DRAWINGS.filter(({ name, view }) => view.tables[0] === table && !name.startsWith('postPool')).flatMap((drawing) =>
        flows[table].map(
          (column) => [`${drawing.name}: ${form}, ${column}`, table, drawing, column, inner, outer, times] as const,
        ),
      ),
    ),
  );
  // By chain the people introduced are those of the period shown; the map adds up all periods.
  it.each(cases)('%s', (_, table, drawing, column, inner, outer, times) => {
    const [part, whole] = [rows[table](inner, 1), rows[table](outer, times)];
    const document = { ...DOCUMENT, [table]: [part, whole] };
    expect(told(drawing, document, column)).toBe(summed([whole], column));
  });
});
