const meta = { title: '甲县', source: '甲县人社局', asOf: '2025-12-31', scope: '全县' };
const chains = [
  { id: 'a', name: '食品1' },
  { id: 'b', name: '文旅' },
];
/** What offices hand in beside the ordinary: ranges, withheld and missing figures, names that end in digits, dates, nothing at all. */
export const ODD: Readonly<Record<string, Record<string, unknown>>> = {
  ranges: {
    meta,
    chains,
    talent: [
      {
        chain: 'a',
        region: 'r1',
        tier: 't',
        supply: '20—30人',
        demand: '约50人',
        introduced: '近百名',
        period: '2024',
      },
      { chain: 'b', region: 'r2', tier: 't', supply: 40, demand: '30余人', introduced: '*', period: '2024' },
    ],
    funding: [
      { period: '2023', programme: '甲1', invested: '超2.5亿元', leveraged: '3亿元' },
      { period: '2024', programme: '乙2', invested: '1*万元', leveraged: '9—16亿元' },
    ],
    pyramid: [
      { tier: 't', headcount: '100余人', target: 200 },
      { tier: 'u', headcount: '2000—3000人', target: '3000以上' },
    ],
  },
  withheld: {
    meta,
    chains,
    talent: [{ chain: 'a', supply: '*', demand: '未公开', period: '2024' }],
    funding: [{ period: '2024', programme: '甲', invested: '*', leveraged: '未统计' }],
    posts: [{ period: '2024', host: '高校1', authorised: '*', occupied: 3, reserved: 1 }],
    services: [{ kind: 'housing', name: '公寓', stock: '100余套', allocated: '*', waiting: '近20户' }],
    fairs: [{ session: '第8届', attended: '*', met: 20, signed: 5 }],
  },
  nothing: {
    meta,
    chains,
    talent: [{ chain: 'a' }],
    funding: [{ period: '2024', programme: '甲' }],
    fairs: [{ session: '一' }],
  },
  dates: {
    meta,
    challenges: [
      { id: '1', title: '甲', status: 'posted', dueOn: '2026-03-01', award: '上不封顶', postedOn: '2025-01-02' },
      { id: '2', title: '乙', status: 'taken', dueOn: '2025-12-31', award: '100万元' },
      { id: '3', title: '丙', status: 'taken', dueOn: '长期', award: 5 },
    ],
    policies: [
      { id: '1', title: '甲', issued: '2023-01-01', expires: '2026-01-15', budget: 100, uptake: 50 },
      { id: '2', title: '乙', parent: '1', issued: '2024-05', expires: '2024-12-31' },
    ],
    fairs: [
      { session: '第1届', date: '2024-05-18', attended: 900, met: 300, intended: 200, signed: 90 },
      { session: '第2届', date: '2025-05-18', attended: 1900, met: 700, intended: '200余', signed: 290 },
    ],
  },
  wholes: {
    meta,
    growth: [
      { rung: '省级', name: '人才1', count: 3, target: '5以上' },
      { rung: '市级', name: '人才2', count: '*', target: 9 },
    ],
    platforms: [{ name: '平台1', level: 'national', kind: '实验室', chain: '甲', capacity: 100, used: '90余' }],
    indicators: [
      { name: '增速1', value: '6.1%', previous: '5.1%', target: '6%以上', direction: 'up' },
      { name: '人数', value: 2612, previous: '2500余', target: 3000 },
    ],
    cooperation: [
      { mode: '甲1', university: '大学1', partner: '企业1', partnerKind: 'enterprise', count: '20余' },
      { mode: '乙', university: '大学2', partner: '企业2', partnerKind: 'enterprise', count: 1200 },
    ],
  },
};
