import fc from 'fast-check';

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const often = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 4, arbitrary: other });

/** Texts that engines, languages and people treat in their own ways. */
const CHAINS = [
  '食品',
  '体育',
  'c1',
  '__proto__',
  'constructor',
  "a'b\\",
  'A',
  'a',
  'a ',
  '\u0000',
  '\ud83d',
  '\ue000',
  '🏭',
];
const REGIONS = ['37', '3714', '371401', '371402', '371403', '乡'];
const PERIODS = ['2023', '2024年', '二〇二四年上半年', '2024Q2', '2024-06', 'FY2025', '期末', '十四五'];

const blank = oneOf<unknown>(undefined, '', '—', '未统计', 'n/a');
const people = often<unknown>(
  fc.nat(900),
  fc.oneof(
    blank,
    oneOf<unknown>(
      '5000余人',
      '120余名',
      '近百名',
      '1*名',
      '*',
      '约200人',
      '不足10人',
      '至少30人',
      '300',
      '1,234',
      '12人',
      '5个',
      '约3.5人',
      '初步统计12人',
    ),
    oneOf<unknown>(
      { low: 3, high: null, text: '至少3人', status: 'bounded', unit: '人' },
      { low: 0, high: null, text: '…', status: 'suppressed' },
      { low: 7, high: 7, text: '7', status: 'provisional' },
    ),
  ),
);
const money = often<unknown>(
  fc.oneof(
    fc.integer({ min: -900, max: 9e9 }).map((cents) => cents / 100),
    fc.nat(1e6),
  ),
  fc.oneof(
    blank,
    oneOf<unknown>(
      '超2.5亿元',
      '1*万元',
      '300余万元',
      '12.68亿元',
      '5万美元',
      '*',
      '约3万元',
      '1000',
      0.1,
      0.2,
      1e15,
      0.123456789012,
      -5,
      0,
    ),
  ),
);
const items = oneOf<unknown>(undefined, 1, 3, '10余', '2项', '未统计', '5个');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 4 });
const id = oneOf<string | undefined>(undefined, '', 'a', 'b', 'c', 'd', '__proto__', 'A');

const place = { chain: oneOf(...CHAINS), region: optional(oneOf(...REGIONS)), period: optional(oneOf(...PERIODS)) };
const rows = <T>(of: fc.Arbitrary<T>, most = 40) => fc.array(of, { maxLength: most });

/** A ledger as bad as ledgers get: every status, units that don't agree, ids that stand several times, wholes beside parts. */
export const ledgers = fc.record({
  meta: fc.constant({ title: '台账' }),
  chains: fc.constant(['食品', '体育', '__proto__'].map((name) => ({ id: name, name }))),
  segments: fc.constant([{ chain: '食品', id: 's1', name: '上', stage: '上游' }]),
  regions: fc.constant([
    { code: '37', name: '省' },
    { code: '3714', name: '市', parent: '37' },
    { code: '371401', name: '甲', parent: '3714' },
    { code: '371402', name: '乙', parent: '3714' },
    { code: '371403', name: '区', parent: '3714', kind: 'zone' },
  ]),
  tiers: fc.constant([
    { id: 't1', name: '顶', leads: 3 },
    { id: 't2', name: '中' },
  ]),
  talent: rows(
    fc.record({ ...place, segment: optional(oneOf('s1', '新')), supply: people, demand: people, introduced: people }),
  ),
  funding: rows(
    fc.record({
      ...place,
      period: oneOf(...PERIODS),
      programme: oneOf('人才基金', '专项债', '__proto__'),
      id,
      invested: money,
      leveraged: money,
      count: items,
    }),
  ),
  cooperation: rows(
    fc.record({
      ...place,
      mode: oneOf('校地', '校局', '挂职'),
      id,
      form: optional(oneOf('实验室', '研究所')),
      university: oneOf('一大', '二大'),
      partner: oneOf('甲厂', '乙厂', '丁县'),
      partnerKind: optional(oneOf('企业', '地方')),
      status: optional(oneOf('在执行', '已到期')),
      count: items,
    }),
  ),
  pyramid: rows(fc.record({ ...place, tier: oneOf('t1', 't2', 't3'), headcount: people, target: optional(people) })),
});

/** What a reader may choose. */
export const selections = fc.record(
  {
    filter: fc.record(
      {
        chain: fc.subarray([...CHAINS, '没有'], { maxLength: 4 }),
        region: fc.subarray(REGIONS, { minLength: 1, maxLength: 2 }),
        tier: fc.subarray(['t1', 't2']),
        mode: fc.subarray(['校地', '校局']),
      },
      { requiredKeys: [] },
    ),
    period: oneOf(...PERIODS, '2024'),
  },
  { requiredKeys: [] },
);
