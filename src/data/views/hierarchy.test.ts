import { describe, expect, it } from 'vitest';
import { type Dataset, parseDataset } from '../dataset/index.js';
import type { Quantity } from '../quantity/index.js';
import { buildChainMap } from './chain-map.js';
import { buildCooperationModes } from './cooperation-modes.js';
import { buildCooperationNetwork } from './cooperation-network.js';
import { buildFairFunnel } from './fair-funnel.js';
import { buildFundingLeverage, FUNDING_GROUPINGS } from './funding-leverage.js';
import { buildGrowthLadder } from './growth-ladder.js';
import { buildPlatformMatrix } from './platform-matrix.js';
import { buildPostPool } from './post-pool.js';
import { buildRegionMap } from './region-map.js';
import { buildTalentPyramid } from './talent-pyramid.js';
import { buildTalentServices } from './talent-services.js';
import { type Draw, drawFrom, type Row } from './testing/generate.js';
import { type Ends, ends } from './testing/oracle.js';

/** A city, its districts, and the towns of one of them: whatever stands in a wider one is in its rows, too. */
const CITY = '371400';
const DISTRICTS = ['371401', '371402', '371403'];
const TOWNS = ['37140101', '37140102'];
const NAMES: Readonly<Record<string, string>> = {
  371400: '示例市',
  371401: '东区',
  371402: '西区',
  371403: '南区',
  37140101: '甲镇',
  37140102: '乙镇',
};
const PARENTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(DISTRICTS.map((code) => [code, CITY])),
  ...Object.fromEntries(TOWNS.map((code) => [code, '371401'])),
};
const REFERENCES = {
  meta: { title: 'x' },
  chains: [
    { id: 'c1', name: '光电' },
    { id: 'c2', name: '纺织' },
  ],
  segments: ['c1', 'c2'].flatMap((chain) =>
    ['s1', 's2', 's3'].map((id) => ({ id, chain, name: `环节${id}`, stage: 'upstream' })),
  ),
  regions: [CITY, ...DISTRICTS, ...TOWNS].map((code) => ({
    code,
    name: NAMES[code],
    kind: code.length > 6 ? 'township' : 'statutory',
    parent: PARENTS[code],
  })),
};

interface Leaf {
  row: Row;
  /** What there truly is, whatever its row says. */
  truth: Readonly<Record<string, number>>;
}
interface Shape {
  table: string;
  measures: readonly string[];
  /** Columns that tell rows apart beside places. */
  make(): Row;
  segments: boolean;
  /** What may be withheld; of targets those that are stated are added, and the others told. */
  open: readonly string[];
  quarters?: boolean;
}

const SHAPES: readonly Shape[] = [
  {
    table: 'talent',
    measures: ['demand', 'supply', 'introduced'],
    segments: true,
    make: () => ({ period: '2025' }),
    open: ['demand', 'supply', 'introduced'],
  },
  {
    table: 'funding',
    measures: ['invested', 'leveraged'],
    segments: false,
    make: () => ({ programme: '基金' }),
    open: ['invested', 'leveraged'],
    quarters: true,
  },
  {
    table: 'pyramid',
    measures: ['headcount', 'target'],
    segments: false,
    make: () => ({ period: '2025', tier: '领军' }),
    open: ['headcount'],
  },
  {
    table: 'cooperation',
    measures: ['count'],
    segments: false,
    make: () => ({ mode: '共建', university: '一大', partner: '甲厂', partnerKind: 'enterprise' }),
    open: ['count'],
    quarters: true,
  },
];

/** Rows of the lowest places, some of whose figures are withheld or said not to be counted. */
const QUARTERS = ['2025Q1', '2025Q2', '2025Q3', '2025Q4'];

function leavesOf({ measures, make, segments, quarters, open }: Shape, draw: Draw, gaps: boolean): Leaf[] {
  const places = [...TOWNS, ...DISTRICTS.slice(1)].flatMap((region) =>
    ['c1', 'c2'].flatMap((chain) =>
      (segments ? ['s1', 's2', 's3'] : [undefined]).flatMap((segment) =>
        (quarters ? QUARTERS : [undefined]).map((period) => ({
          region,
          chain,
          ...(segment && { segment }),
          ...(period && { period }),
        })),
      ),
    ),
  );
  return places.map((place) => {
    const truth = Object.fromEntries(measures.map((measure) => [measure, 20 + draw.below(400)]));
    const cells = measures.map((measure) => {
      const hidden = gaps && open.includes(measure) && draw.chance(0.12);
      return [measure, hidden ? draw.of(['*', '未统计']) : truth[measure]];
    });
    return { row: { ...place, ...make(), ...Object.fromEntries(cells) }, truth };
  });
}

const within = (region: unknown, whole: string): boolean => {
  for (let at = region as string | undefined; at; at = PARENTS[at]) if (at === whole) return true;
  return false;
};
const truthOf = (leaves: readonly Leaf[], measure: string): number =>
  leaves.reduce((sum, { truth }) => sum + truth[measure]!, 0);

/** A row that states what some leaves truly have together. */
const wholeOf = (leaves: readonly Leaf[], measures: readonly string[], called: Row): Row => {
  const { region: _, chain: __, segment: ___, period: ____, ...rest } = leaves[0]!.row;
  const sums = Object.fromEntries(measures.map((measure) => [measure, truthOf(leaves, measure)]));
  return { ...rest, ...sums, ...called };
};

type Whole = 'districts' | 'city' | 'chains' | 'total' | 'year';
/** Rows of wholes beside their parts. */
function wholesOf(kind: Whole, leaves: readonly Leaf[], { measures, segments, make }: Shape): Row[] {
  const groups = (keyOf: (row: Row) => Row) => {
    const all = new Map<string, { called: Row; own: Leaf[] }>();
    for (const leaf of leaves) {
      const called = keyOf(leaf.row);
      const key = JSON.stringify(called);
      all.set(key, { called, own: [...(all.get(key)?.own ?? []), leaf] });
    }
    return [...all.values()].map(({ called, own }) => wholeOf(own, measures, called));
  };
  const periodOf = ({ period }: Row) => period ?? make().period;
  const place = (row: Row) => ({ chain: row.chain, ...(segments && { segment: row.segment }), period: periodOf(row) });
  if (kind === 'districts')
    return groups((row) => ({ region: within(row.region, '371401') ? '371401' : row.region, ...place(row) })).filter(
      ({ region }) => region === '371401',
    );
  if (kind === 'city') return groups((row) => ({ region: CITY, ...place(row) }));
  if (kind === 'chains')
    return segments ? groups((row) => ({ region: row.region, chain: row.chain, period: periodOf(row) })) : [];
  if (kind === 'year') return groups((row) => ({ region: row.region, ...place(row), period: '2025' }));
  return groups((row) => ({ region: '合计', period: periodOf(row) }));
}

const sum = (found: readonly Ends[]): Ends =>
  found.reduce<Ends>((all, one) => (one && all ? [all[0] + one[0], all[1] + one[1]] : (one ?? all)), null);
const added = (quantities: readonly Quantity[]): Ends => sum(quantities.map(ends));

/** What each view says in all of a measure. */
const TOLD: Readonly<Record<string, (dataset: Dataset, selection: object) => (measure: never) => Ends>> = {
  'talent: chain map': (dataset, selection) => {
    const { chains } = buildChainMap(dataset, selection);
    return (measure) => added(chains.map((chain) => chain[measure]));
  },
  'talent: region map': (dataset, selection) => {
    const { total, regions } = buildRegionMap(dataset, selection);
    return (measure) => (total ? ends(total[measure]) : added(regions.map((region) => region[measure])));
  },
  ...Object.fromEntries(
    FUNDING_GROUPINGS.map((groupBy) => [
      `funding: leverage by ${groupBy}`,
      (dataset: Dataset, selection: object) => {
        const { total } = buildFundingLeverage(dataset, { ...selection, groupBy });
        return (measure: never) => ends(total[measure]);
      },
    ]),
  ),
  'pyramid: pyramid': (dataset, selection) => {
    const { tiers } = buildTalentPyramid(dataset, selection);
    return (measure) => added(tiers.map((tier) => tier[measure]));
  },
  'cooperation: modes': (dataset, selection) => {
    const { total } = buildCooperationModes(dataset, selection);
    return () => ends(total);
  },
  'cooperation: network': (dataset, selection) => {
    const { total } = buildCooperationNetwork(dataset, selection);
    return () => ends(total);
  },
};

const WHOLES: readonly (readonly Whole[])[] = [
  [],
  ['districts'],
  ['city'],
  ['total'],
  ['districts', 'city'],
  ['city', 'total'],
  ['chains'],
  ['chains', 'city'],
  ['districts', 'city', 'total'],
  ['year'],
  ['year', 'city'],
];

const known = new Map<string, { leaves: Leaf[]; value: Dataset }>();
/** The document of a seed, read once for all views of its table. */
function documentOf(shape: Shape, wholes: readonly Whole[], seed: number) {
  const key = JSON.stringify([shape.table, wholes, seed]);
  const draw = drawFrom(seed * 977);
  const leaves = leavesOf(shape, draw, seed > 1);
  const rows = [...leaves.map(({ row }) => row), ...wholes.flatMap((kind) => wholesOf(kind, leaves, shape))];
  if (draw.chance(0.5)) rows.reverse();
  const found = known.get(key) ?? { leaves, value: parseDataset({ ...REFERENCES, [shape.table]: rows }).value };
  known.set(key, found);
  return found;
}

const shapeOf = (view: string) => SHAPES.find(({ table }) => view.startsWith(table))!;
const cases = Object.keys(TOLD).flatMap((view) =>
  WHOLES.filter(
    (wholes) =>
      (shapeOf(view).segments || !wholes.includes('chains')) && (shapeOf(view).quarters || !wholes.includes('year')),
  ).map((wholes) => [view, wholes.join(' and ') || 'parts alone', wholes] as const),
);

describe('wholes beside their parts, whatever is withheld of these, in random documents', () => {
  it.each(cases)('%s: %s', (view, _, wholes) => {
    const shape = shapeOf(view);
    let exact = 0;
    let open = 0;
    for (let seed = 1; seed <= 4; seed++) {
      const { leaves, value } = documentOf(shape, wholes, seed);
      for (const [selection, own] of [
        [{}, leaves],
        [{ filter: { chain: ['c1'] } }, leaves.filter(({ row }) => row.chain === 'c1')],
        [{ filter: { region: ['371401'] } }, leaves.filter(({ row }) => within(row.region, '371401'))],
      ] as const) {
        const told = TOLD[view]!(value, selection);
        for (const measure of shape.measures) {
          const truth = truthOf(own, measure);
          const found = told(measure as never);
          const where = JSON.stringify([seed, measure, selection, truth, found]);
          expect(found, where).not.toBeNull();
          const [low, high] = found!;
          // Whatever is counted: the truth lies in what is said, so that nothing is counted twice or said too exactly.
          expect(low, where).toBeLessThanOrEqual(truth);
          expect(high, where).toBeGreaterThanOrEqual(truth);
          if (own.every(({ row }) => typeof row[measure] === 'number')) expect(found, where).toEqual([truth, truth]);
          if (low === high) exact++;
          else open++;
        }
      }
    }
    expect(exact).toBeGreaterThan(0);
    if (wholes.length === 0) expect(open).toBeGreaterThan(0);
  });
});

/** Tables without regions: how a leaf is called, and what may stand beside it as the whole of some of them. */
interface PlainShape {
  table: string;
  measures: readonly string[];
  open: readonly string[];
  called: readonly Row[];
  /** What the whole of a leaf is called, by the kind of whole. */
  wholes: Readonly<Record<string, (row: Row) => Row>>;
  told(dataset: Dataset, selection: object): (measure: never) => Ends;
}

const crossed = (...lists: readonly (readonly Row[])[]): Row[] =>
  lists.reduce<Row[]>((all, list) => all.flatMap((row) => list.map((one) => ({ ...row, ...one }))), [{}]);
const each = (column: string, ...values: readonly string[]): Row[] => values.map((value) => ({ [column]: value }));
const HOSTS = each('host', '一院', '二院', '三院');
const LINES = each('chain', 'c1', 'c2');
const PERIODS_OF_YEAR = each('period', ...QUARTERS);
const FAIR_COLUMNS = ['posted', 'attended', 'met', 'intended', 'signed', 'arrived', 'retained'] as const;

const PLAIN: Readonly<Record<string, PlainShape>> = {
  'posts held': {
    table: 'posts',
    measures: ['authorised', 'occupied', 'reserved'],
    open: ['authorised', 'occupied', 'reserved'],
    called: crossed(LINES, HOSTS, each('period', '2025')),
    wholes: {
      'a total of each chain': ({ chain, period }) => ({ chain, period, host: '合计' }),
      'a total of all': ({ period }) => ({ period, host: '合计' }),
      'a total in the first column': ({ period }) => ({ period, chain: '总计' }),
    },
    told: (dataset, selection) => {
      const { total } = buildPostPool(dataset, selection);
      return (measure) => ends(total![measure]);
    },
  },
  'who came to posts and left': {
    table: 'posts',
    measures: ['entered', 'left'],
    open: ['entered', 'left'],
    called: crossed(LINES, HOSTS, PERIODS_OF_YEAR),
    wholes: {
      'the year of each host': ({ chain, host }) => ({ chain, host, period: '2025' }),
      'a total of each quarter': ({ period }) => ({ period, host: '合计' }),
      'a total of the year': () => ({ period: '2025', host: '合计' }),
    },
    told: (dataset, selection) => {
      const { moved } = buildPostPool(dataset, selection);
      return (measure) => ends(moved[measure]);
    },
  },
  'homes for talent': {
    table: 'services',
    measures: ['stock', 'allocated', 'waiting'],
    open: ['stock', 'allocated', 'waiting'],
    called: crossed(each('kind', 'housing'), each('form', '公寓', '住房'), each('name', '甲苑', '乙苑', '丙苑')),
    wholes: {
      'a total of each form': ({ kind, form }) => ({ kind, form, name: '小计' }),
      'a total of all': ({ kind }) => ({ kind, name: '合计' }),
    },
    told: (dataset, selection) => {
      const [group] = buildTalentServices(dataset, selection).groups;
      return (measure) => ends(group!.total[measure]);
    },
  },
  'people served': {
    table: 'services',
    measures: ['served'],
    open: ['served'],
    called: crossed(each('kind', 'channel'), each('name', '落户', '就医', '入学'), PERIODS_OF_YEAR),
    wholes: {
      'the year of each': ({ kind, name }) => ({ kind, name, period: '2025' }),
      'a total of each quarter': ({ kind, period }) => ({ kind, period, name: '合计' }),
    },
    told: (dataset, selection) => {
      const [group] = buildTalentServices(dataset, selection).groups;
      return (measure) => ends(group!.total[measure]);
    },
  },
  rungs: {
    table: 'growth',
    measures: ['count', 'target'],
    open: ['count'],
    called: crossed(each('rung', '国家级', '省级'), each('name', '劳模', '工匠', '顾问'), each('period', '2025')),
    wholes: {
      'a total of each rung': ({ rung, period }) => ({ rung, period, name: '小计' }),
      'a total of all': ({ period }) => ({ period, rung: '合计', name: '合计' }),
    },
    told: (dataset, selection) => {
      const { rungs } = buildGrowthLadder(dataset, selection);
      return (measure) => added(rungs.map((rung) => rung[measure]));
    },
  },
  platforms: {
    table: 'platforms',
    measures: ['capacity', 'used'],
    open: ['capacity', 'used'],
    called: crossed(LINES, each('kind', '中心', '实验室'), each('level', '省级'), each('name', '甲', '乙')).map(
      (row) => ({
        ...row,
        name: `${row.chain}${row.kind}${row.name}`,
      }),
    ),
    wholes: {
      'a total of each chain': ({ chain, level }) => ({ chain, level, name: '小计' }),
      'a total of all': ({ level }) => ({ level, name: '合计' }),
    },
    told: (dataset, selection) => {
      const { total } = buildPlatformMatrix(dataset, selection);
      return (measure) => ends(total[measure]);
    },
  },
  fairs: {
    table: 'fairs',
    measures: FAIR_COLUMNS,
    open: FAIR_COLUMNS,
    called: each('session', '第一届', '第二届', '第三届', '第四届'),
    wholes: { 'a total of all': () => ({ session: '合计' }) },
    told: (dataset, selection) => {
      const { all } = buildFairFunnel(dataset, { ...selection, session: 'all' });
      return (measure: string) =>
        ends(measure === 'posted' ? all!.posted : all!.stages.find(({ key }) => key === measure)!.figure);
    },
  },
};

describe('totals and years beside their parts, in tables without regions', () => {
  const all = Object.entries(PLAIN).flatMap(([name, shape]) =>
    [[], ...Object.keys(shape.wholes).map((kind) => [kind]), Object.keys(shape.wholes)].map(
      (kinds) => [name, kinds.join(' and ') || 'parts alone', kinds, shape] as const,
    ),
  );
  it.each(all)('%s: %s', (_, __, kinds, { table, measures, open, called, wholes, told }) => {
    let asked = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const draw = drawFrom(seed * 1009);
      const leaves = called.map((own): Leaf => {
        const truth = Object.fromEntries(measures.map((measure) => [measure, 20 + draw.below(400)]));
        const cells = measures.map((measure) => {
          const hidden = seed > 2 && open.includes(measure) && draw.chance(0.12);
          return [measure, hidden ? draw.of(['*', '未统计']) : truth[measure]];
        });
        return { row: { ...own, ...Object.fromEntries(cells) }, truth };
      });
      const groups = kinds.flatMap((kind) => {
        const met = new Map<string, Leaf[]>();
        for (const leaf of leaves) {
          const key = JSON.stringify(wholes[kind]!(leaf.row));
          met.set(key, [...(met.get(key) ?? []), leaf]);
        }
        return [...met].map(([key, own]) => ({
          ...JSON.parse(key),
          ...Object.fromEntries(measures.map((measure) => [measure, truthOf(own, measure)])),
        }));
      });
      const rows = [...leaves.map(({ row }) => row), ...groups];
      if (draw.chance(0.5)) rows.reverse();
      const { value } = parseDataset({ ...REFERENCES, [table]: rows });
      const hasChains = called[0]!.chain !== undefined;
      for (const [selection, own] of [
        [{}, leaves],
        ...(hasChains
          ? [[{ filter: { chain: ['c1'] } }, leaves.filter(({ row }) => row.chain === 'c1')] as const]
          : []),
      ] as const) {
        const said = told(value, selection);
        for (const measure of measures) {
          const truth = truthOf(own, measure);
          const found = said(measure as never);
          const where = JSON.stringify([seed, measure, selection, truth, found]);
          expect(found, where).not.toBeNull();
          expect(found![0], where).toBeLessThanOrEqual(truth);
          expect(found![1], where).toBeGreaterThanOrEqual(truth);
          if (own.every(({ row }) => typeof row[measure] === 'number')) expect(found, where).toEqual([truth, truth]);
          asked++;
        }
      }
    }
    expect(asked).toBeGreaterThan(5);
  });
});

describe('a total among platforms', () => {
  it('is none of them, also where a part of it is withheld, so that its figure is taken', () => {
    const level = 'provincial';
    const rows: Row[] = [
      { chain: 'c1', name: '甲', level, capacity: 100 },
      { chain: 'c1', name: '乙', level, capacity: '未统计' },
      { chain: 'c2', name: '丙', level, capacity: 50 },
      { chain: 'c2', name: '丁', level, capacity: 60 },
      { chain: 'c1', name: '小计', level, capacity: 130 },
      { chain: 'c2', name: '小计', level, capacity: '未统计' },
    ];
    const { value } = parseDataset({ ...REFERENCES, platforms: rows });
    const { total, chains } = buildPlatformMatrix(value);
    expect([total, ...chains].map(({ count, levels }) => [ends(count), levels.provincial])).toEqual([
      [[4, 4], 4],
      [[2, 2], 2],
      [[2, 2], 2],
    ]);
    expect(ends(total.capacity)).toEqual([240, 240]);
  });
});
