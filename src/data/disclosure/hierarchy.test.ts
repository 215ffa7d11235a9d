import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { suppress } from '../index.js';
import { type Attack, isDetermined, isPossible } from './testing/attack.js';

vi.setConfig({ testTimeout: 120_000 });

type Row = Record<string, unknown>;
const isHidden = (cell: unknown) => (cell as { status?: string } | undefined)?.status === 'suppressed';
const rowsOf = (document: unknown, table = 'talent') => (document as Record<string, Row[]>)[table]!;
const hiddenIn = (document: unknown, measure = 'supply', table = 'talent') =>
  rowsOf(document, table).map((row) => isHidden(row[measure]));

const REGIONS = [
  { code: '市', name: '某市' },
  { code: '东', name: '东县', parent: '市' },
  { code: '东一', name: '东一镇', parent: '东' },
  { code: '东二', name: '东二镇', parent: '东' },
  { code: '东三', name: '东三镇', parent: '东' },
  { code: '西', name: '西县', parent: '市' },
  { code: '西一', name: '西一镇', parent: '西' },
  { code: '西二', name: '西二镇', parent: '西' },
];

/** A dimension as a tree: each value with the one that holds it; '' holds all. */
type Tree = Readonly<Record<string, string>>;
const REGION: Tree = { 市: '', 东: '市', 西: '市', 东一: '东', 东二: '东', 东三: '东', 西一: '西', 西二: '西' };
const PERIOD: Tree = {
  2024: '',
  '2024年上半年': '2024',
  '2024Q1': '2024年上半年',
  '2024Q2': '2024年上半年',
  '2024Q3': '2024',
  '2024Q4': '2024',
};
const CHAIN: Tree = { 甲: '', 乙: '', 丙: '' };

const lineOf = (tree: Tree, value: string): string[] => (value === '' ? [''] : [value, ...lineOf(tree, tree[value]!)]);
const leavesOf = (tree: Tree) => Object.keys(tree).filter((value) => !Object.values(tree).includes(value));

type Where = readonly [chain: string, other: string];

/** A table of parts and of wholes that exceed them by what no row names. */
interface Case {
  tree: Tree;
  parts: readonly { at: Where; count: number }[];
  wholes: readonly { at: Where; rest: number }[];
}

const count = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 60 }) },
);

function caseOf(tree: Tree): fc.Arbitrary<Case> {
  const leaves = leavesOf(tree);
  const inner = Object.keys(tree).filter((value) => !leaves.includes(value));
  const places = (values: readonly string[]) =>
    Object.keys(CHAIN).flatMap((chain) => values.map((value): Where => [chain, value]));
  return fc
    .tuple(
      fc.subarray(places(leaves), { minLength: 1 }),
      fc.subarray(places(inner)),
      fc.infiniteStream(count),
      fc.infiniteStream(fc.constantFrom(0, 0, 0, 2, 30)),
    )
    .map(([parts, wholes, counts, rests]) => ({
      tree,
      parts: parts.map((at) => ({ at, count: counts.next().value! })),
      wholes: wholes.map((at) => ({ at, rest: rests.next().value! })),
    }));
}

/** What an attacker has to find: the parts, and what wholes exceed them by; where each lies. */
function unknownsOf({ tree, parts, wholes }: Case) {
  const lies = ([chain, value]: Where, [inChain, within]: Where) =>
    lineOf(CHAIN, chain).includes(inChain) && lineOf(tree, value).includes(within);
  const unknowns = [
    ...parts.map(({ at, count }) => ({ at, value: count })),
    ...wholes.map(({ at, rest }) => ({ at, value: rest })),
  ];
  const within = (place: Where) => unknowns.flatMap(({ at }, index) => (lies(at, place) ? [index] : []));
  const total = (place: Where) => within(place).reduce((sum, index) => sum + unknowns[index]!.value, 0);
  return { unknowns, within, total };
}

/** Values of which totals are known: regions, and years, even where no row names them. */
const placesIn = ({ tree, wholes }: Case) =>
  ['', ...Object.keys(tree)].filter((value) => !/半年/.test(value) || wholes.some(({ at }) => at[1] === value));

/** Publishes a case and gathers what is known then: the rows, and the true total of every place that was not called unsafe. */
function attackOn(one: Case, column: 'region' | 'period', measure: 'supply' | 'introduced', threshold: number) {
  const { unknowns, within, total } = unknownsOf(one);
  const rows = [
    ...one.parts.map(({ at, count }) => ({ at, count })),
    ...one.wholes.map(({ at }) => ({ at, count: total(at) })),
  ];
  const talent = rows.map(({ at: [chain, value], count }) => ({ chain, [column]: value, [measure]: count }));
  const result = suppress({ regions: REGIONS, talent }, { threshold, dimensions: ['chain', column] });
  const hidden = hiddenIn(result.value, measure);
  const unsafe = new Set(
    result.unsafeTotals.map(({ where }) => within([where.chain ?? '', where[column] ?? '']).join()),
  );
  const known: { rows: readonly number[]; total: number }[] = [];
  rows.forEach(({ at, count }, row) => {
    if (!hidden[row]) known.push({ rows: row < one.parts.length ? [row] : within(at), total: count });
  });
  for (const chain of ['', ...Object.keys(CHAIN)])
    for (const value of placesIn(one)) {
      const inside = within([chain, value]);
      if (inside.length > 1 && !unsafe.has(inside.join())) known.push({ rows: inside, total: total([chain, value]) });
    }
  const attack: Attack = { unknown: unknowns.map((_, index) => index), sums: known };
  return { attack, unknowns, within, total, hidden, known, rows };
}

describe.each([
  ['regions within regions', 'region', 'supply', REGION],
  ['periods within periods', 'period', 'introduced', PERIOD],
] as const)('an attacker who knows which are wholes of others: %s', (_, column, measure, tree) => {
  it('can not compute a small count, be it a row, a total or what a whole exceeds its parts by', () => {
    fc.assert(
      fc.property(caseOf(tree), (one) => {
        const { attack, unknowns, within, total, hidden } = attackOn(one, column, measure, 5);
        const isFew = (value: number) => value > 0 && value < 5;
        unknowns.forEach(({ value }, index) => {
          if (!isFew(value)) return;
          if (index < one.parts.length) expect(hidden[index]).toBe(true);
          expect(isDetermined(index, attack), `${JSON.stringify(one)} ${index}`).toBe(false);
        });
        for (const chain of ['', ...Object.keys(CHAIN)])
          for (const value of placesIn(one)) {
            const inside = within([chain, value]);
            if (!isFew(total([chain, value]))) continue;
            const extended = {
              unknown: [...attack.unknown, -1],
              sums: [...attack.sums, { rows: [...inside, -1], total: 0 }],
            };
            expect(isDetermined(-1, extended), `${JSON.stringify(one)} ${chain} ${value}`).toBe(false);
          }
      }),
      { numRuns: 250 },
    );
  });

  it('can not narrow it down to less than the threshold', () => {
    const few: fc.Arbitrary<Case> = caseOf(tree).map((one) => ({
      ...one,
      parts: one.parts.slice(0, 6).map((part) => ({ ...part, count: part.count % 9 })),
      wholes: one.wholes.slice(0, 2).map((whole) => ({ ...whole, rest: whole.rest % 9 })),
    }));
    fc.assert(
      fc.property(few, (one) => {
        const { attack, unknowns } = attackOn(one, column, measure, 4);
        unknowns.forEach(({ value }, index) => {
          if (value === 0 || value >= 4) return;
          const least = Array.from({ length: value + 1 }, (_, at) => at).find((at) => isPossible(index, at, attack));
          expect(isPossible(index, least! + 4, attack), `${JSON.stringify(one)} ${index}`).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });
});

const publish = (document: Record<string, unknown>, threshold = 5) => suppress(document, { threshold });

describe('suppress counts once', () => {
  it('hides a county beside its only small town, and nothing beside towns that keep each other open', () => {
    const talent = [
      { chain: '甲', region: '东', supply: 103 },
      { chain: '甲', region: '东一', supply: 3 },
      { chain: '甲', region: '东二', supply: 40 },
      { chain: '甲', region: '东三', supply: 60 },
      { chain: '甲', region: '西', supply: 70 },
    ];
    expect(hiddenIn(publish({ regions: REGIONS, talent }).value)).toEqual([false, true, true, false, false]);
    const alone = publish({
      regions: REGIONS,
      talent: [talent[0], talent[1], { ...talent[2], supply: 100 }, talent[4]].slice(0, 2),
    });
    // What the county exceeds its one town by is in the towns that are not named.
    expect(hiddenIn(alone.value)).toEqual([false, true]);
  });

  it('hides what a whole exceeds its parts by where that is small: the whole, or parts beside it', () => {
    const talent = [
      { chain: '甲', region: '西', supply: 63 },
      { chain: '甲', region: '西一', supply: 40 },
      { chain: '甲', region: '西二', supply: 20 },
    ];
    const { value, suppressed } = publish({ regions: REGIONS, talent });
    expect(hiddenIn(value)).toEqual([false, false, true]);
    expect(suppressed.talent).toEqual({ primary: 0, complementary: 1 });
    const exact = talent.map((row) => ({ ...row, supply: row.region === '西' ? 60 : row.supply }));
    expect(publish({ regions: REGIONS, talent: exact }).suppressed).toEqual({});
    const more = talent.map((row) => ({ ...row, supply: row.region === '西' ? 65 : row.supply }));
    expect(publish({ regions: REGIONS, talent: more }).suppressed).toEqual({});
  });

  it('takes nothing for left over where a part is only about so many', () => {
    const talent = [
      { chain: '甲', region: '西', supply: 63 },
      { chain: '甲', region: '西一', supply: '40余人' },
      { chain: '甲', region: '西二', supply: 20 },
    ];
    expect(publish({ regions: REGIONS, talent }).suppressed).toEqual({});
  });

  it('protects a withheld part that follows from the whole in the totals across, too', () => {
    const talent = [
      { chain: '甲', region: '西', supply: 43 },
      { chain: '甲', region: '西一', supply: 40 },
      { chain: '甲', region: '西二', supply: '*名' },
      { chain: '乙', region: '西一', supply: 50 },
      { chain: '乙', region: '西二', supply: 60 },
    ];
    const { value, unsafeTotals } = publish({ regions: REGIONS, talent });
    // Who knows the total of 西二 and that of 西 knows 甲 there, unless a square of four is hidden.
    expect([hiddenIn(value), unsafeTotals]).toEqual([[false, true, false, true, true], []]);
  });

  it('takes a withheld part for what is left of the whole', () => {
    const talent = [
      { chain: '甲', region: '西', supply: 43 },
      { chain: '甲', region: '西一', supply: 40 },
      { chain: '甲', region: '西二', supply: '*名' },
    ];
    const { value } = publish({ regions: REGIONS, talent });
    expect(hiddenIn(value)).not.toEqual([false, false, false]);
    expect(rowsOf(value)[2]!.supply).toBe('*名');
    const many = talent.map((row) => ({ ...row, supply: row.region === '西' ? 90 : row.supply }));
    expect(publish({ regions: REGIONS, talent: many }).suppressed).toEqual({});
  });

  it('keeps a zone apart from the counties that it overlaps', () => {
    const regions = [...REGIONS, { code: '高新', name: '高新区', kind: 'zone', parent: '西' }];
    const talent = [
      { chain: '甲', region: '西', supply: 43 },
      { chain: '甲', region: '西一', supply: 3 },
      { chain: '甲', region: '西二', supply: 40 },
      { chain: '甲', region: '高新', supply: 30 },
    ];
    // With the zone as its complement, 西一 would be 西 less 西二.
    expect(hiddenIn(publish({ regions, talent }).value)).toEqual([false, true, true, false]);
  });

  it('takes a chain without segment for the whole of its segments', () => {
    const talent = [
      { chain: '甲', supply: 100 },
      { chain: '甲', segment: '一', supply: 3 },
      { chain: '甲', segment: '二', supply: 97 },
      { chain: '乙', supply: 50 },
    ];
    expect(hiddenIn(publish({ talent }).value)).toEqual([false, true, true, false]);
    // One segment and a chain of as many: the same people.
    const same = publish({
      talent: [
        { chain: '甲', supply: 3 },
        { chain: '甲', segment: '一', supply: 3 },
        { chain: '乙', supply: 50 },
      ],
    });
    expect(hiddenIn(same.value).slice(0, 2)).toEqual([true, true]);
  });

  it('knows the wholes that a document states, whatever totals may be published beside it', () => {
    const talent = [
      { chain: '甲', region: '西', supply: 4 },
      { chain: '甲', region: '东', supply: 100 },
      { chain: '甲', region: '东一', supply: 3 },
      { chain: '甲', region: '东二', supply: 97 },
    ];
    const { value } = suppress({ regions: REGIONS, talent }, { threshold: 5, dimensions: ['chain'] });
    const [, county, small, other] = hiddenIn(value);
    expect(small).toBe(true);
    expect(county || other).toBe(true);
  });

  it.each([
    [
      'a word for the total',
      {
        talent: [
          ['甲', '高', 3],
          ['甲', '低', 177],
          ['甲', '合计', 180],
        ],
      },
      ['chain'],
    ],
    [
      'a name that is its rung',
      {
        growth: [
          ['英才', '青年英才', 3],
          ['英才', '产业人才', 40],
          ['英才', '各类英才', 43],
        ],
      },
      ['rung'],
    ],
  ])('knows them by %s in a column that is no dimension', (_, document, dimensions) => {
    const [[table, cells]] = Object.entries(document) as [[string, [string, string, number][]]];
    const [first, second, measure] = table === 'talent' ? ['chain', 'tier', 'supply'] : ['rung', 'name', 'count'];
    const rows = cells.map(([a, b, figure]) => ({ [first!]: a, [second!]: b, [measure!]: figure }));
    const { value } = suppress({ [table]: rows }, { threshold: 5, dimensions });
    const hidden = hiddenIn(value, measure, table);
    expect(hidden[0]).toBe(true);
    expect(hidden[1] || hidden[2]).toBe(true);
  });

  it('protects the totals across of a column whose totals the document states', () => {
    const talent = ['甲', '乙'].flatMap((chain, at) => [
      { chain, tier: '高', supply: at === 0 ? 3 : 60 },
      { chain, tier: '低', supply: at === 0 ? 177 : 70 },
      { chain, tier: '合计', supply: at === 0 ? 180 : 130 },
    ]);
    const { value } = suppress({ talent }, { threshold: 5, dimensions: ['chain'] });
    expect(hiddenIn(value)).toEqual([true, true, false, true, true, false]);
  });

  it('finds segments by their names within their own chain', () => {
    const document = {
      chains: [
        { id: 'a', name: '甲' },
        { id: 'b', name: '乙' },
      ],
      segments: [
        { chain: 'a', id: 'a1', name: '研发', stage: 'upstream' },
        { chain: 'b', id: 'b1', name: '研发', stage: 'upstream' },
      ],
      talent: [
        { chain: '甲', segment: '研发', region: '东', supply: 3 },
        { chain: 'a', segment: 'a1', region: '西', supply: 40 },
        { chain: 'b', segment: '研发', region: '东', supply: 40 },
        { chain: 'b', segment: 'b1', region: '西', supply: 40 },
      ],
    };
    // The segment of one chain is written in two ways: both rows are in its total, which only they can keep open.
    const { value } = suppress(document, { threshold: 5, dimensions: ['chain', 'segment'] });
    expect(hiddenIn(value)).toEqual([true, true, false, false]);
  });

  it.each([
    ['the quarters of a half-year', '2024年上半年', ['2024Q1', '2024Q2']],
    ['months up to now', '2024年1—6月', ['2024年1—3月', '2024年4—6月']],
    ['the years of a plan', '十四五', ['2021', '2022']],
    ['years as numbers in a span', '2023—2024', [2023, 2024]],
  ])('takes a period for the whole of those within it: %s', (_, whole, [first, second]) => {
    const rows = (more: number) => [
      { chain: '甲', period: whole, introduced: 53 + more },
      { chain: '甲', period: first, introduced: 50 },
      { chain: '甲', period: second, introduced: 3 },
    ];
    expect(hiddenIn(publish({ talent: rows(0) }).value, 'introduced')).toEqual([false, true, true]);
    // Where the whole is not the sum of what is named, what is left keeps the small one open.
    expect(hiddenIn(publish({ talent: rows(30) }).value, 'introduced')).toEqual([false, false, true]);
  });

  it('knows the total of a year of which only halves are named', () => {
    const halves = ['2024年上半年', '2024年下半年', '2023年上半年', '2023年下半年'];
    const talent = halves.map((period, at) => ({ chain: '甲', period, introduced: [3, 90, 40, 60][at] }));
    expect(hiddenIn(publish({ talent }).value, 'introduced')).toEqual([true, true, false, false]);
  });

  it('names no total of what no row names', () => {
    const talent = ['甲', '乙'].flatMap((chain, at) => [
      { chain, region: '西', supply: at === 0 ? 63 : 61 },
      { chain, region: '西一', supply: 40 },
      { chain, region: '西二', supply: 20 },
    ]);
    // Three and one are in towns of 西 that are not named: four by both chains.
    const { unsafeTotals } = publish({ regions: REGIONS, talent });
    expect(unsafeTotals.map(({ where }) => where)).not.toContainEqual({});
  });

  it('hides what one period up to now exceeds the one before by, where that is small', () => {
    const talent = [
      { chain: '甲', period: '2024年1—3月', introduced: 40 },
      { chain: '甲', period: '2024年1—6月', introduced: 43 },
    ];
    const { value, suppressed } = publish({ talent });
    expect(hiddenIn(value, 'introduced')).toContain(true);
    expect(suppressed.talent!.primary).toBe(0);
  });

  it('knows a year as the number that workbooks and JSON give', () => {
    const year = (period: unknown) => [
      { chain: '甲', period, introduced: 2 },
      { chain: '乙', period, introduced: 40 },
      { chain: '丙', period, introduced: 50 },
    ];
    for (const [last, before] of [
      [2024, 2023],
      ['2024', '2023'],
      [2024, '2023年'],
    ]) {
      const { value, unsafeTotals } = publish({
        talent: [...year(last), ...year(before).map((row) => ({ ...row, introduced: 60 }))],
      });
      // With every year's and every chain's total known, a square of four keeps the small one open.
      expect(hiddenIn(value, 'introduced')).toEqual([true, true, false, true, true, false]);
      expect(unsafeTotals).toEqual([]);
    }
    const stock = [2023, 2024].flatMap((period) => [
      { tier: '领军', headcount: period === 2024 ? 2 : 30, period },
      { tier: '骨干', headcount: 50, period },
    ]);
    expect(hiddenIn(publish({ pyramid: stock }).value, 'headcount', 'pyramid')).toEqual([false, false, true, true]);
  });

  it('takes 2024, 2024年 and 二〇二四年 for one period', () => {
    const pyramid = [
      { tier: '领军', headcount: 2, period: 2024 },
      { tier: '骨干', headcount: 50, period: '2024年' },
      { tier: '合计', headcount: 52, period: '二〇二四年' },
    ];
    const { value } = publish({ pyramid });
    expect(hiddenIn(value, 'headcount', 'pyramid')).toEqual([true, true, false]);
  });

  it('counts a stock without a period with every period', () => {
    const pyramid = [
      { tier: '领军', headcount: 2, period: '2024' },
      { tier: '骨干', headcount: 50 },
      { tier: '核心', headcount: 60, period: '2023' },
    ];
    expect(hiddenIn(publish({ pyramid }).value, 'headcount', 'pyramid')).toEqual([true, true, false]);
  });

  it('takes rows that are alike in everything for one', () => {
    const talent = [
      { chain: '甲', supply: 4 },
      { chain: '甲', supply: 4 },
      { chain: '乙', supply: 60 },
      { chain: '丙', supply: 70 },
    ];
    const { value, suppressed } = publish({ talent });
    expect(hiddenIn(value)).toEqual([true, true, true, false]);
    expect(suppressed.talent).toEqual({ primary: 2, complementary: 1 });
  });

  it('tells a blank that is the total row by row: another that is not does not hide it', () => {
    const talent = [
      { chain: '甲', region: '东', supply: 3 },
      { chain: '甲', region: '西', supply: 57 },
      { chain: '甲', supply: 60 },
      { chain: '乙', region: '东', supply: 10 },
      { chain: '乙', region: '西', supply: 20 },
      { chain: '乙', supply: 31 },
    ];
    const [small, other, total, first, second, whole] = hiddenIn(publish({ talent }).value);
    expect(small).toBe(true);
    // 60 less 57 are three; 31 less 10 and 20 is one whom no row names.
    expect(other || total).toBe(true);
    expect(first || second || whole).toBe(true);
  });

  it('names the totals of parents with noughts, and the period of a stock', () => {
    const talent = [
      { chain: '甲', region: '西', period: 2024, supply: 3 },
      { chain: '甲', region: '西一', period: 2024, supply: 3 },
      { chain: '甲', region: '西二', period: 2024, supply: 0 },
    ];
    const { value, unsafeTotals } = publish({ regions: REGIONS, talent });
    expect(hiddenIn(value)).toEqual([true, true, true]);
    expect(unsafeTotals).toContainEqual({
      table: 'talent',
      measure: 'supply',
      where: { region: '西', period: '2024' },
    });
    expect(unsafeTotals.every(({ where }) => where.period === '2024')).toBe(true);
  });

  it.each([
    [
      'a rung named 合计',
      'growth',
      'count',
      [
        ['一', '英才', 3],
        ['二', '专家', 40],
        ['合计', '各级人才', 43],
      ],
    ],
    [
      'a name that is its rung',
      'growth',
      'count',
      [
        ['英才', '青年英才', 3],
        ['英才', '产业人才', 40],
        ['英才', '各类英才', 43],
      ],
    ],
  ])('knows a total by its name and figures: %s', (_, table, measure, cells) => {
    const rows = cells.map(([rung, name, count]) => ({ rung, name, [measure]: count }));
    const hidden = hiddenIn(publish({ [table]: rows }).value, measure, table);
    expect(hidden[0]).toBe(true);
    expect(hidden[1] || hidden[2]).toBe(true);
  });

  it('knows a kind of services beside its forms', () => {
    const services = [
      { kind: 'housing', name: '人才公寓', form: '租赁', waiting: 3, served: 30 },
      { kind: 'housing', name: '人才公寓', form: '出售', waiting: 40, served: 50 },
      { kind: 'housing', name: '住房保障', waiting: 43, served: 80 },
    ];
    const hidden = hiddenIn(publish({ services }).value, 'waiting', 'services');
    expect(hidden[0]).toBe(true);
    expect(hidden[1] || hidden[2]).toBe(true);
  });

  it('reads words as the dataset does: 住房 and housing are one kind', () => {
    const services = [
      { kind: '住房', name: '租赁', waiting: 3 },
      { kind: 'housing', name: '补贴', waiting: 40 },
      { kind: 'security', name: '就医', waiting: 50 },
    ];
    const { value } = suppress({ services }, { threshold: 5, dimensions: ['kind'] });
    expect(hiddenIn(value, 'waiting', 'services')).toEqual([true, true, false]);
  });
});

describe('how much suppress hides', () => {
  const square = (size: number) =>
    Array.from({ length: size * size }, (_, at) => ({
      chain: `链${Math.floor(at / size)}`,
      region: `区${at % size}`,
      supply: at === 7 ? 3 : 100 + at,
    }));

  it.each([3, 6, 12, 20])('is four of a full table of %i lines with one small count', (size) => {
    const { suppressed, unsafeTotals } = publish({ talent: square(size) });
    expect(suppressed).toEqual({ talent: { primary: 1, complementary: 3 } });
    expect(unsafeTotals).toEqual([]);
  });

  it('is at most a cube for each small count', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 9, maxLength: 36 }), (counts) => {
        const talent = counts.map((supply, at) => ({
          chain: `链${Math.floor(at / 6)}`,
          region: `区${at % 6}`,
          supply,
        }));
        const { suppressed } = publish({ talent });
        const { primary, complementary } = suppressed.talent ?? { primary: 0, complementary: 0 };
        expect(primary).toBe(counts.filter((one) => one > 0 && one < 5).length);
        const smallTotals = 12;
        expect(complementary).toBeLessThanOrEqual(3 * (primary + (primary > 0 ? smallTotals : 0)));
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing where a total is nought', () => {
    const talent = ['甲', '乙'].flatMap((chain, at) =>
      ['东', '西'].map((region) => ({ chain, region, supply: 50 * at })),
    );
    expect(publish({ talent })).toEqual({ value: { talent }, suppressed: {}, unsafeTotals: [] });
  });

  it('is nothing where nothing is small', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 90 }), { maxLength: 30 }), (counts) => {
        const talent = counts.map((supply, at) => ({
          chain: `链${at % 4}`,
          region: `区${Math.floor(at / 4)}`,
          supply,
        }));
        expect(publish({ talent })).toEqual({ value: { talent }, suppressed: {}, unsafeTotals: [] });
      }),
      { numRuns: 60 },
    );
  });
});
