import { describe, expect, it } from 'vitest';
import { viewContext } from '../../context.js';
import type { Shape } from '../../drawing/shapes.js';
import type { DrawnView } from '../../view.js';
import { read, VIEWS } from './every-view.js';

const context = viewContext({ width: 900, height: 600, now: new Date(2025, 11, 31) });
const NAMED = { meta: { title: 'x' }, chains: [{ id: 'c', name: '光电链' }] };

const segment = (id: string) => ({ id, chain: 'c', name: id, stage: 'upstream' });
const LEVELS = { urgent: 10, tight: 85, balanced: 100, surplus: 200 };
const talent = Object.entries(LEVELS).map(([id, supply]) => ({
  chain: 'c',
  segment: id,
  period: '2025',
  demand: 100,
  supply,
}));

type Case = readonly [
  view: string,
  options: object,
  document: object,
  bearers: Readonly<Record<string, readonly string[]>>,
];

/** What bears a key's colour, where each mark bears few of them: written down by what the marks are made of. */
const CASES: readonly Case[] = [
  [
    'postPoolView',
    { groupBy: 'host' },
    {
      posts: [
        { host: 'full', period: '2025', authorised: 50, occupied: 50, reserved: 0 },
        { host: 'kept', period: '2025', authorised: 40, occupied: 0, reserved: 40 },
        { host: 'free', period: '2025', authorised: 30, occupied: 0, reserved: 0 },
      ],
    },
    { 占用: ['full'], 预留: ['kept'], 空编: ['free'] },
  ],
  [
    'postFlowView',
    {},
    {
      posts: [
        { host: 'a', period: '2024', authorised: 9, occupied: 5, reserved: 0, entered: 9, left: 0 },
        { host: 'a', period: '2025', authorised: 9, occupied: 5, reserved: 0, entered: 0, left: 7 },
      ],
    },
    { 流入: ['2024'], 流出: ['2025'] },
  ],
  [
    'fundingLeverageView',
    { groupBy: 'programme' },
    {
      funding: [
        { programme: 'spent', period: '2025', invested: 1000, leveraged: 0 },
        { programme: 'drawn', period: '2025', invested: 0, leveraged: 2000 },
        { programme: 'both', period: '2025', invested: 1000, leveraged: 3000 },
      ],
    },
    { 财政投入: ['spent', 'both'], 撬动资金: ['drawn', 'both'] },
  ],
  [
    'growthLadderView',
    {},
    {
      growth: [
        { rung: 'a', name: 'counted', period: '2025', count: 20 },
        { rung: 'b', name: 'wanted', period: '2025', count: 0, target: 30 },
      ],
    },
    { 人数: ['["a","counted"]'], 目标: ['["b","wanted"]'] },
  ],
  [
    'talentPyramidView',
    {},
    {
      pyramid: [
        { tier: 'counted', period: '2025', headcount: 20 },
        { tier: 'wanted', period: '2025', headcount: 0, target: 30 },
        { tier: 'reached', period: '2025', headcount: 25, target: 25 },
      ],
    },
    { 人数: ['counted', 'reached'], 目标: ['wanted', 'reached'], 缺口: ['wanted'] },
  ],
  [
    'chainFlowView',
    { chain: 'c' },
    { segments: Object.keys(LEVELS).map(segment), talent },
    { 急需紧缺: ['urgent'], 偏紧: ['tight'], 基本平衡: ['balanced'], 富余: ['surplus'] },
  ],
  [
    'chainOverviewView',
    {},
    {
      chains: ['c', 'd'].map((id) => ({ id, name: id })),
      segments: [...Object.keys(LEVELS).map(segment), { ...segment('other'), chain: 'd' }],
      talent: [...talent, { chain: 'd', segment: 'other', period: '2025', demand: 100, supply: '未统计' }],
    },
    {
      急需紧缺: ['["c","urgent"]'],
      偏紧: ['["c","tight"]'],
      基本平衡: ['["c","balanced"]'],
      富余: ['["c","surplus"]'],
    },
  ],
  [
    'chainMatrixView',
    {},
    {
      chains: Object.keys(LEVELS).map((id) => ({ id, name: id })),
      segments: Object.keys(LEVELS).map((id) => ({ ...segment('s'), chain: id })),
      talent: talent.map((row) => ({ ...row, chain: row.segment, segment: 's' })),
    },
    {
      急需紧缺: ['urgent/upstream'],
      偏紧: ['tight/upstream'],
      基本平衡: ['balanced/upstream'],
      富余: ['surplus/upstream'],
    },
  ],
  [
    'cooperationModesView',
    { groupBy: 'form' },
    {
      cooperation: [
        { mode: 'x', form: '协议', university: 'u', partner: 'p', count: 5 },
        { mode: 'y', form: '挂牌', university: 'u', partner: 'p', count: 4 },
        { mode: 'z', form: '聘书', university: 'u', partner: 'p', count: 3 },
      ],
    },
    { 协议: ['x'], 挂牌: ['y'], 聘书: ['z'] },
  ],
  [
    'platformMatrixView',
    {},
    {
      platforms: [
        { name: 'a', kind: 'used', level: 'provincial', chain: 'c', capacity: '100小时', used: '50小时' },
        { name: 'b', kind: 'idle', level: 'provincial', chain: 'c', capacity: '100小时', used: '0小时' },
        { name: 'd', kind: 'full', level: 'provincial', chain: 'c', capacity: '100小时', used: '95小时' },
      ],
    },
    { 使用率: ['["used","c"]'], '使用率超过90%': ['["full","c"]'] },
  ],
];

const paintsOf = (shape: Shape): (string | undefined)[] =>
  shape.kind === 'text' || shape.kind === 'ring'
    ? []
    : 'colour' in shape
      ? [shape.colour]
      : 'fill' in shape || 'stroke' in shape
        ? [shape.fill, shape.stroke]
        : [];

/** The marks of which something is painted in a colour. */
function bearersOf(shapes: readonly Shape[], colour: string, keys: readonly string[]): string[] {
  const own = shapes.filter((shape) => paintsOf(shape).includes(colour));
  const named = own.flatMap((shape) => ('of' in shape && shape.of !== undefined ? shape.of : []));
  return keys.filter((key) => named.includes(key));
}

describe('a key of the legend has the colour of what it stands for', () => {
  it.each(CASES)('%s %j', (name, options, tables, bearers) => {
    const view = VIEWS.get(name) as DrawnView<unknown>;
    const { value } = read({ ...NAMED, ...tables });
    const model = view.build(value, options);
    const keys = view.marks(model, context).map(({ key }) => key);
    const legend = view.legend!(model, context);
    const { shapes } = view.drawing(model, context);
    const found = Object.fromEntries(
      Object.keys(bearers).map((label) => {
        const { colour } = legend.find((item) => item.label === label)!;
        return [label, bearersOf(shapes, colour, keys)];
      }),
    );
    expect(found).toEqual(
      Object.fromEntries(
        Object.entries(bearers).map(([label, own]) => [label, keys.filter((key) => own.includes(key))]),
      ),
    );
    for (const own of Object.values(bearers)) expect(keys).toEqual(expect.arrayContaining([...own]));
  });

  it('of every drawing that has keys of its own', () => {
    const without = [
      'fairSessionView',
      'fairTrendView',
      'talentServicesView',
      'regionMapView',
      'cooperationMatrixView',
      'cooperationNetworkView',
      'cooperationView',
    ];
    const drawn = [...VIEWS].filter(([, view]) => 'drawing' in view && view.legend).map(([name]) => name);
    expect(drawn.filter((name) => !CASES.some(([own]) => own === name) && !without.includes(name))).toEqual([]);
  });
});
