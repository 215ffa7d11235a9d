import { describe, expect, it } from 'vitest';
import { type DatasetInput, parseDataset } from '../../data/index.js';
import { viewContext } from './context.js';
import { VIEWS } from './testing/contract/every-view.js';

type Row = Readonly<Record<string, unknown>>;
type Sentence = readonly [what: string, view: string, tables: Record<string, readonly Row[]>, zh: string, en: string];

const said = (view: string, tables: object, locale: 'zh-CN' | 'en'): string => {
  const { build, headline } = VIEWS.get(view)!;
  const { value } = parseDataset({ meta: { title: 'x' }, ...tables } as DatasetInput);
  return headline(build(value, {}), viewContext({ locale, now: new Date(2025, 11, 31) })).title;
};

const part = (segment: string, demand: unknown, supply: unknown) => ({
  chain: '体育',
  segment,
  period: '2025',
  demand,
  supply,
});
const place = (chain: string, demand: unknown, supply: unknown) => ({
  chain,
  segment: 's',
  period: '2025',
  demand,
  supply,
});
const segments = (...names: string[]) => names.map((name) => ({ id: name, chain: '体育', name, stage: 'upstream' }));
const flow = (...rows: readonly Row[]) => ({
  chains: [{ id: '体育', name: '体育' }],
  segments: segments(...rows.map(({ segment }) => String(segment))),
  talent: rows,
});
const stages = (...rows: readonly Row[]) => ({
  chains: rows.map(({ chain }) => ({ id: chain, name: chain })),
  segments: rows.map(({ chain }) => ({ id: 's', chain, name: 's', stage: 'upstream' })),
  talent: rows,
});

const CHAINS: readonly Sentence[] = [
  [
    'one largest',
    'chainFlowView',
    flow(part('材料', 10, 5), part('制造', 10, 9)),
    '体育链：材料人才缺口最大，缺5人（急需紧缺）',
    '体育: the largest talent shortage is in 材料, 5 short (urgently scarce)',
  ],
  [
    'two of one size',
    'chainFlowView',
    flow(part('材料', 10, 5), part('制造', 20, 15), part('赛事', 9, 9)),
    '体育链：材料、制造人才缺口并列最大，各缺5人',
    '体育: 材料 and 制造 share the largest talent shortage, each 5 short',
  ],
  [
    'all of one size',
    'chainFlowView',
    flow(part('材料', 100, 95), part('制造', 100, 95)),
    '体育链：材料、制造人才缺口相同，各缺5人',
    '体育: 材料 and 制造 are equally short of talent, each 5 short',
  ],
  [
    'a single one',
    'chainFlowView',
    flow(part('材料', 10, 5)),
    '体育链：材料人才缺5人（急需紧缺）',
    '体育: 材料 is 5 short (urgently scarce)',
  ],
  [
    'none short',
    'chainFlowView',
    flow(part('材料', 10, 10), part('制造', 10, 12)),
    '体育链：各环节人才供需没有缺口',
    '体育: no segment is short of talent',
  ],
  [
    'nothing wanted',
    'chainFlowView',
    flow(part('材料', 0, 0), part('制造', 0, 0)),
    '体育链：各环节人才需求均为0',
    '体育: demand for talent is 0 in every segment',
  ],
  [
    'one withheld',
    'chainFlowView',
    flow(part('材料', 10, 5), part('制造', 10, '*人')),
    '体育链：已知人才缺口最大的是材料，缺5人（急需紧缺）',
    '体育: the largest known talent shortage is in 材料, 5 short (urgently scarce)',
  ],
  [
    'all withheld',
    'chainFlowView',
    flow(part('材料', '*人', '*人'), part('制造', '*人', '*人')),
    '体育链：部分环节有无缺口尚不能确定',
    '体育: whether some segments are short of talent is not known',
  ],
  [
    'nothing counted',
    'chainFlowView',
    flow(part('材料', '未统计', '未统计')),
    '体育链：尚无可比的供需数字',
    '体育: no supply and demand to compare yet',
  ],
  [
    'intervals apart',
    'chainFlowView',
    flow(part('材料', 100, '20—30'), part('制造', 10, 9)),
    '体育链：材料人才缺口最大，缺70—80人（急需紧缺）',
    '体育: the largest talent shortage is in 材料, 70–80 short (urgently scarce)',
  ],
  [
    'intervals that overlap',
    'chainFlowView',
    flow(part('材料', 100, '20—30'), part('制造', 100, '25—40')),
    '体育链：已知人才缺口最大的是材料，缺70—80人（急需紧缺）；共2个环节急需紧缺',
    '体育: the largest known talent shortage is in 材料, 70–80 short (urgently scarce); 2 segments in all are urgently scarce',
  ],
  [
    'one largest chain',
    'chainMatrixView',
    stages(place('体育', 10, 5), place('食品', 10, 9)),
    '体育链上游人才缺口最大，缺5人（急需紧缺）',
    'The largest talent shortage is in 体育, upstream, 5 short (urgently scarce)',
  ],
  [
    'chains of one size',
    'chainMatrixView',
    stages(place('体育', 100, 95), place('食品', 100, 95)),
    '体育链上游、食品链上游人才缺口相同，各缺5人',
    '体育, upstream and 食品, upstream are equally short of talent, each 5 short',
  ],
  [
    'no chain short',
    'chainMatrixView',
    stages(place('体育', 10, 10), place('食品', 10, 11)),
    '各产业链人才供需没有缺口',
    'No industry chain is short of talent',
  ],
];

const agreed = (mode: string, count: unknown) => ({
  mode,
  university: '一大',
  partner: '甲厂',
  partnerKind: 'enterprise',
  count,
});
const modes = (...rows: readonly Row[]) => ({ cooperation: rows });
const MODES: readonly Sentence[] = [
  [
    'one commonest',
    'cooperationModesView',
    modes(agreed('共建', 6), agreed('订单', 2)),
    '8项合作中，共建最多，6项，占75%',
    '共建 is the commonest mode: 6 of 8 agreements (75%)',
  ],
  [
    'a tie',
    'cooperationModesView',
    modes(agreed('共建', 4), agreed('订单', 4), agreed('挂职', 2)),
    '10项合作中，共建、订单并列最多，各4项，各占40%',
    '共建 and 订单 are the commonest modes: 4 of 10 agreements each (40%)',
  ],
  [
    'all alike',
    'cooperationModesView',
    modes(agreed('共建', 4), agreed('订单', 4)),
    '8项合作分2种方式，各4项',
    '8 agreements of 2 modes, 4 each',
  ],
  [
    'a single one',
    'cooperationModesView',
    modes(agreed('共建', 4)),
    '4项合作均为共建',
    '4 agreements, all of one mode: 共建',
  ],
  [
    'one agreement',
    'cooperationModesView',
    modes(agreed('共建', 1)),
    '1项合作为共建',
    'The one agreement is of the mode 共建',
  ],
  [
    'none',
    'cooperationModesView',
    modes(agreed('共建', 0), agreed('订单', 0)),
    '共2种合作方式，尚无协议',
    '2 modes of cooperation, no agreements yet',
  ],
  [
    'one withheld',
    'cooperationModesView',
    modes(agreed('共建', 6), agreed('订单', '*项')),
    '至少6项合作中，按已知数字，共建最多，6项',
    'As far as stated, 共建 is the commonest mode: 6 of at least 6 agreements',
  ],
  [
    'all withheld',
    'cooperationModesView',
    modes(agreed('共建', '*项'), agreed('订单', '*项')),
    '共2种合作方式，协议数未公开',
    '2 modes of cooperation; the number of agreements is withheld',
  ],
  [
    'none counted',
    'cooperationModesView',
    modes(agreed('共建', '未统计')),
    '共1种合作方式，协议数未统计',
    '1 mode of cooperation; the number of agreements is not available',
  ],
];

const pair = (university: string, partner: string, count: unknown) => ({
  mode: '共建',
  university,
  partner,
  partnerKind: 'enterprise',
  count,
});
const NETWORK: readonly Sentence[] = [
  [
    'one pair first',
    'cooperationNetworkView',
    modes(pair('一大', '甲厂', 5), pair('二大', '乙厂', 2)),
    '2所高校与2个合作方共有7项合作，一大与甲厂往来最多，5项',
    '2 universities and 2 partners share 7 agreements; 一大 and 甲厂 have the most (5)',
  ],
  [
    'two of three pairs tie',
    'cooperationNetworkView',
    modes(pair('一大', '甲厂', 5), pair('二大', '乙厂', 5), pair('二大', '甲厂', 1)),
    '2所高校与2个合作方共有11项合作，一大与甲厂等2对往来最多，各5项',
    '2 universities and 2 partners share 11 agreements; 一大 and 甲厂 are one of 2 pairs with the most (5 each)',
  ],
  [
    'all alike',
    'cooperationNetworkView',
    modes(pair('一大', '甲厂', 3), pair('二大', '乙厂', 3)),
    '2所高校与2个合作方共有6项合作，每对均为3项',
    '2 universities and 2 partners share 6 agreements; every pair has 3',
  ],
  [
    'one pair',
    'cooperationNetworkView',
    modes(pair('一大', '甲厂', 3)),
    '1所高校与1个合作方共有3项合作，即一大与甲厂',
    '1 university and 1 partner share 3 agreements; they are 一大 and 甲厂',
  ],
  [
    'one withheld',
    'cooperationNetworkView',
    modes(pair('一大', '甲厂', 5), pair('二大', '乙厂', '*项')),
    '2所高校与2个合作方共有至少5项合作，按已知数字，一大与甲厂往来最多，5项',
    '2 universities and 2 partners share at least 5 agreements; as far as stated, 一大 and 甲厂 have the most (5)',
  ],
  [
    'all withheld',
    'cooperationNetworkView',
    modes(pair('一大', '甲厂', '*项'), pair('二大', '乙厂', '*项')),
    '2所高校与2个合作方共有未公开数量的合作，各对协议数未公开',
    '2 universities and 2 partners share a withheld number of agreements; how many each pair has is withheld',
  ],
];

const fair = (session: string, year: number, attended: unknown, intended: unknown, signed: unknown) => ({
  session,
  date: `${year}-05-01`,
  attended,
  intended,
  signed,
});
const FAIRS: readonly Sentence[] = [
  [
    'one step narrowest',
    'fairSessionView',
    { fairs: [fair('一届', 2025, 100, 50, 40)] },
    '一届：每100名到会者中40人签约；流失最多的一步在到会之后，每100名到会者中50人达成意向',
    '一届: 40 of every 100 who attended signed; at the narrowest step, 50 of every 100 who attended stated an intention',
  ],
  [
    'two steps alike',
    'fairSessionView',
    { fairs: [fair('一届', 2025, 100, 50, 25)] },
    '一届：每100名到会者中25人签约',
    '一届: 25 of every 100 who attended signed',
  ],
  [
    'nobody lost',
    'fairSessionView',
    { fairs: [fair('一届', 2025, 100, 100, 100)] },
    '一届：每100名到会者中100人签约',
    '一届: 100 of every 100 who attended signed',
  ],
  ['nobody came', 'fairSessionView', { fairs: [fair('一届', 2025, 0, 0, 0)] }, '一届：到会 0人', '一届: Attended 0'],
  [
    'withheld',
    'fairSessionView',
    { fairs: [fair('一届', 2025, 100, '*人', '*人')] },
    '一届：到会 100人',
    '一届: Attended 100',
  ],
  [
    'rose',
    'fairTrendView',
    { fairs: [fair('一届', 2024, 100, 50, 20), fair('二届', 2025, 100, 50, 40)] },
    '从一届到二届，每100名到会者中签约的由20人增至40人',
    'From 一届 to 二届, of every 100 who attended the number that signed rose from 20 to 40',
  ],
  [
    'fell',
    'fairTrendView',
    { fairs: [fair('一届', 2024, 100, 50, 40), fair('二届', 2025, 100, 50, 20)] },
    '从一届到二届，每100名到会者中签约的由40人降至20人',
    'From 一届 to 二届, of every 100 who attended the number that signed fell from 40 to 20',
  ],
  [
    'the same',
    'fairTrendView',
    { fairs: [fair('一届', 2024, 100, 50, 40), fair('二届', 2025, 200, 50, 80)] },
    '一届与二届都是每100名到会者中40人签约',
    'At 一届 as at 二届, 40 of every 100 who attended signed',
  ],
  [
    'not to be told',
    'fairTrendView',
    { fairs: [fair('一届', 2024, 100, 50, '30—50'), fair('二届', 2025, 100, 50, 40)] },
    '从一届到二届，每100名到会者中签约的由30—50人变为40人',
    'From 一届 to 二届, of every 100 who attended the number that signed went from 30–50 to 40',
  ],
  [
    'a single one',
    'fairTrendView',
    { fairs: [fair('一届', 2024, 100, 50, 20)] },
    '尚不能比较历次转化',
    'Conversion over the fairs can’t be compared yet',
  ],
];

const lab = (name: string, level: string, chain: string, capacity: unknown, used: unknown) => ({
  name,
  kind: '中心',
  level,
  chain,
  capacity,
  used,
});
const PLATFORMS: readonly Sentence[] = [
  [
    'use of all',
    'platformMatrixView',
    { platforms: [lab('一', '省级', 'a', 100, 50), lab('二', '市级', 'b', 100, 20)] },
    '2个创新平台，省级及以上1个；容量已用35%',
    '2 innovation platforms, 1 at provincial level or above; 35% of capacity in use',
  ],
  [
    'use of some',
    'platformMatrixView',
    { platforms: [lab('一', '省级', 'a', 100, 50), lab('二', '市级', 'b', 100, '未统计')] },
    '2个创新平台，省级及以上1个；容量与使用量均有数字的1个平台容量已用50%',
    '2 innovation platforms, 1 at provincial level or above; 50% of capacity in use at the 1 that states both',
  ],
  [
    'nothing in use',
    'platformMatrixView',
    { platforms: [lab('一', '市级', 'a', 100, 0)] },
    '1个创新平台，省级及以上0个；容量已用0%',
    '1 innovation platform, 0 at provincial level or above; 0% of capacity in use',
  ],
  [
    'no capacity',
    'platformMatrixView',
    { platforms: [lab('一', '国家级', 'a', 0, 0)] },
    '1个创新平台，省级及以上1个',
    '1 innovation platform, 1 at provincial level or above',
  ],
  [
    'an interval',
    'platformMatrixView',
    { platforms: [lab('一', '国家级', 'a', 100, '50—60')] },
    '1个创新平台，省级及以上1个；容量已用50%—60%',
    '1 innovation platform, 1 at provincial level or above; 50–60% of capacity in use',
  ],
  [
    'at least',
    'platformMatrixView',
    { platforms: [lab('一', '国家级', 'a', 100, '50以上')] },
    '1个创新平台，省级及以上1个；容量已用至少50%',
    '1 innovation platform, 1 at provincial level or above; at least 50% of capacity in use',
  ],
];

const policy = (id: string, more: object) => ({ id, title: `政策${id}`, issued: '2024-01-01', ...more });
const POLICIES: readonly Sentence[] = [
  [
    'expired, soon, later',
    'policyTreeView',
    {
      policies: [
        policy('1', { expires: '2025-12-30', budget: 100 }),
        policy('2', { expires: '2026-01-31', budget: 200 }),
        policy('3', { expires: '2028-01-01' }),
      ],
    },
    '3项政策中1项已失效，1项180天内到期；预算合计300元',
    'Of 3 policies, 1 has expired, 1 expires within 180 days; budgets total 300 yuan',
  ],
  [
    'the last day is not past',
    'policyTreeView',
    { policies: [policy('1', { expires: '2025-12-31' })] },
    '1项政策中1项180天内到期',
    'Of 1 policy, 1 expires within 180 days',
  ],
  [
    'one day past the limit',
    'policyTreeView',
    { policies: [policy('1', { expires: '2026-06-30' })] },
    '1项政策，180天内无到期',
    'None of 1 policy expires within 180 days',
  ],
  [
    'without an end',
    'policyTreeView',
    { policies: [policy('1', {}), policy('2', { expires: '2028-01-01' })] },
    '2项政策中1项180天内无到期，1项未注明到期日',
    'Of 2 policies, none of the 1 with an end expires within 180 days, 1 states no end',
  ],
  ['no ends at all', 'policyTreeView', { policies: [policy('1', {}), policy('2', {})] }, '2项政策', '2 policies'],
  [
    'a budget within another',
    'policyTreeView',
    { policies: [policy('1', { budget: 300 }), policy('2', { parent: '1', budget: 100 })] },
    '2项政策；预算合计300元',
    '2 policies; budgets total 300 yuan',
  ],
  [
    'a withheld budget',
    'policyTreeView',
    { policies: [policy('1', { budget: 300 }), policy('2', { budget: '*元' })] },
    '2项政策；预算合计至少300元',
    '2 policies; budgets total at least 300 yuan',
  ],
];

const task = (id: string, more: object) => ({ id, title: `榜题${id}`, status: 'posted', ...more });
const CHALLENGES: readonly Sentence[] = [
  [
    'one late',
    'challengeBoardView',
    {
      challenges: [
        task('1', { dueOn: '2025-12-30', award: 100 }),
        task('2', { dueOn: '2026-03-01', award: 200 }),
        task('3', { status: 'delivered', award: 50 }),
      ],
    },
    '3项榜题中2项尚未交付，其中1项逾期；榜额合计350元',
    '2 of 3 challenges are not yet delivered, 1 overdue; awards total 350 yuan',
  ],
  [
    'due today is in time',
    'challengeBoardView',
    { challenges: [task('1', { dueOn: '2025-12-31', award: 100 })] },
    '1项榜题中1项尚未交付，无逾期；榜额合计100元',
    '1 of 1 challenge is not yet delivered, none overdue; awards total 100 yuan',
  ],
  [
    'all delivered',
    'challengeBoardView',
    { challenges: [task('1', { status: 'accepted', award: 100 }), task('2', { status: 'delivered', award: 100 })] },
    '2项榜题均已交付；榜额合计200元',
    'All 2 challenges have been delivered; awards total 200 yuan',
  ],
  [
    'one delivered',
    'challengeBoardView',
    { challenges: [task('1', { status: 'accepted', award: 100 })] },
    '1项榜题已交付；榜额合计100元',
    'The challenge has been delivered; awards total 100 yuan',
  ],
  [
    'one without a date',
    'challengeBoardView',
    { challenges: [task('1', { dueOn: '2025-12-30' }), task('2', {})] },
    '2项榜题中2项尚未交付，其中1项逾期，1项未注明期限',
    '2 of 2 challenges are not yet delivered, 1 overdue, 1 without a deadline',
  ],
  [
    'none with a date',
    'challengeBoardView',
    { challenges: [task('1', {}), task('2', {})] },
    '2项榜题中2项尚未交付，2项未注明期限',
    '2 of 2 challenges are not yet delivered, 2 without a deadline',
  ],
  [
    'an award withheld',
    'challengeBoardView',
    { challenges: [task('1', { award: 300, dueOn: '2026-03-01' }), task('2', { award: '*元', dueOn: '2026-03-01' })] },
    '2项榜题中2项尚未交付，无逾期；榜额合计至少300元',
    '2 of 2 challenges are not yet delivered, none overdue; awards total at least 300 yuan',
  ],
  [
    'all awards withheld',
    'challengeBoardView',
    { challenges: [task('1', { award: '*元', dueOn: '2026-03-01' })] },
    '1项榜题中1项尚未交付，无逾期；榜额合计*元',
    '1 of 1 challenge is not yet delivered, none overdue; awards total withheld (*元)',
  ],
];

describe('a headline says what the figures say, and no more', () => {
  const all = {
    chains: CHAINS,
    modes: MODES,
    network: NETWORK,
    fairs: FAIRS,
    platforms: PLATFORMS,
    policies: POLICIES,
    challenges: CHALLENGES,
  };
  for (const [of, sentences] of Object.entries(all))
    for (const [what, view, tables, zh, en] of sentences)
      it(`of ${of}: ${what}`, () => {
        expect(said(view, tables, 'zh-CN')).toBe(zh);
        expect(said(view, tables, 'en')).toBe(en);
      });
});
