import type { PyramidTier, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    tier: '人才层次',
    headcount: '人数',
    target: '目标',
    targetOf: { stated: '目标', designed: '设计', none: '目标' },
    derived: '（上一层次人数 × 设计带领比）',
    shortfall: '缺口',
    leads: '实际带领比',
    designed: '设计带领比',
    oneToN: '1:N',
    short: (figure: string) => `缺${figure}`,
    shortAtLeast: (figure: string) => `至少缺${figure}`,
    shortAtMost: (figure: string) => `至多缺${figure}`,
    shortUnknown: '缺口未定',
    noShortfall: '已达目标',
    actual: (figure: string) => `实际1:${figure}`,
    actualWithheld: '实际未公开',
    noActual: {
      'zero-denominator': '实际无法计算（上层0人）',
      'masked-denominator': '实际无法计算（上层未公开）',
      other: '实际未统计',
    },
    against: {
      below: (actual: string, design: string) => `${actual}，设计1:${design}，不足`,
      met: (actual: string, design: string) => `${actual}，设计1:${design}`,
      uncertain: (actual: string, design: string) => `${actual}，设计1:${design}，是否达到未定`,
      none: (actual: string, design: string) => `${actual}，设计1:${design}`,
    },
    join: '，',
    title: (period: string, total: string, finding: string) => `${period}在册人才${total}，${finding}`,
    widest: (tier: string, short: string) => `${tier}${short}，缺口比例最大`,
    widestKnown: (tier: string, short: string) => `${tier}${short}，已知缺口比例最大`,
    oneGap: (tier: string, short: string) => `${tier}${short}`,
    shareOfTarget: (share: string) => `（目标的${share}）`,
    allMet: '各层次人数达到设计',
    knownMet: '有数字的层次人数均达到设计',
    maybe: (tier: string, short: string) => `是否达到设计未定：${tier}${short}`,
    undecided: '是否达到设计无法判定',
    noTarget: (tiers: number) => `分${tiers}个层次，未设目标`,
    subtitle: (period: string, scale: string) => `各层次在册人数与目标（人）${period}；${scale}`,
    scale: { linear: '条长与人数成正比', log: '条长按对数刻度，每多一格人数为10倍' },
    tiers: (count: number, list: string) => `${count}个层次，自上而下：${list}`,
    below: (from: string, to: string, ratio: string) => `${from}带${to}：${ratio}`,
    withheld: (count: number) => `${count}个层次人数含未公开部分`,
    uncounted: (tier: string, count: number) => `${tier}有${count}条记录未统计人数，其人数为至少数`,
    definition: '人数为本层次各记录之和；缺口 = 目标 − 人数；带领比 = 下一层次人数 ÷ 本层次人数',
    headcountOf: (tier: string) => `${tier}人数`,
    targetFor: (tier: string) => `${tier}目标人数`,
  },
  en: {
    tier: 'Tier',
    headcount: 'Headcount',
    target: 'Target',
    targetOf: { stated: 'target', designed: 'design', none: 'target' },
    derived: ' (headcount of the tier above × designed ratio)',
    shortfall: 'Shortfall',
    leads: 'Actual ratio',
    designed: 'Designed ratio',
    oneToN: '1:N',
    short: (figure: string) => `${figure} short`,
    shortAtLeast: (figure: string) => `at least ${figure} short`,
    shortAtMost: (figure: string) => `at most ${figure} short`,
    shortUnknown: 'shortfall unknown',
    noShortfall: 'on target',
    actual: (figure: string) => `actual 1:${figure}`,
    actualWithheld: 'actual withheld',
    noActual: {
      'zero-denominator': 'actual not computable (nobody in the tier above)',
      'masked-denominator': 'actual not computable (tier above withheld)',
      other: 'actual not available',
    },
    against: {
      below: (actual: string, design: string) => `${actual}, below design 1:${design}`,
      met: (actual: string, design: string) => `${actual}, design 1:${design}`,
      uncertain: (actual: string, design: string) => `${actual}, design 1:${design}, undetermined`,
      none: (actual: string, design: string) => `${actual}, design 1:${design}`,
    },
    join: ', ',
    title: (period: string, total: string, finding: string) =>
      `Headcount ${total}${period === '' ? '' : ` in ${period}`}; ${finding}`,
    widest: (tier: string, short: string) => `${tier} is ${short}, the widest gap for its size`,
    widestKnown: (tier: string, short: string) => `${tier} is ${short}, the widest known gap for its size`,
    oneGap: (tier: string, short: string) => `${tier} is ${short}`,
    shareOfTarget: (share: string) => ` (${share} of target)`,
    allMet: 'every tier reaches its designed size',
    knownMet: 'every tier with figures reaches its designed size',
    maybe: (tier: string, short: string) => `whether the design is reached is open: ${tier}, ${short}`,
    undecided: 'whether the design is reached can’t be told',
    noTarget: (tiers: number) => `${tiers} ${tiers === 1 ? 'tier' : 'tiers'}, no targets set`,
    subtitle: (period: string, scale: string) => `Headcount and target by tier (persons)${period}; ${scale}`,
    scale: {
      linear: 'bar length is in proportion to headcount',
      log: 'log scale: each gridline is 10 times the last',
    },
    tiers: (count: number, list: string) => `${count} ${count === 1 ? 'tier' : 'tiers'}, from the top: ${list}`,
    below: (from: string, to: string, ratio: string) => `${from} to ${to}: ${ratio}`,
    withheld: (count: number) => `${count} ${count === 1 ? 'tier holds' : 'tiers hold'} withheld figures`,
    uncounted: (tier: string, count: number) =>
      `${count} ${count === 1 ? 'record' : 'records'} of ${tier} without headcount, so that its figure is a lower bound`,
    definition:
      'Headcount = sum of the tier’s records; shortfall = target − headcount; ratio = headcount of the next tier ÷ headcount of this tier',
    headcountOf: (tier: string) => `Headcount: ${tier}`,
    targetFor: (tier: string) => `Target: ${tier}`,
  },
};

export const pyramidWords = ({ locale }: ViewContext) => WORDS[locale];

/** Nothing at all is known of it: withheld as a whole. */
export const isWithheld = ({ status, low, high }: Quantity): boolean =>
  status !== 'missing' && low <= 0 && high === Infinity;

export const tierName = ({ key, name }: Pick<PyramidTier, 'key' | 'name'>, context: ViewContext): string =>
  key === '' ? context.messages.unnamed : context.text(name);

/** What is missing to the target, in words: `缺13人`, `至多缺4人`, `已达目标`; '' without a target. */
export function shortfallText({ shortfall, target, headcount }: PyramidTier, context: ViewContext): string {
  if (target.status === 'missing' || headcount.status === 'missing' || shortfall.status === 'missing') return '';
  const words = pyramidWords(context);
  const { low, high, unit } = shortfall;
  const figure = (value: Partial<Quantity>) =>
    context.figure(
      { ...shortfall, text: '', status: 'bounded', ...value },
      { unit: context.locale === 'zh-CN' && !!unit },
    );
  if (high <= 0) return words.noShortfall;
  if (low <= 0) return Number.isFinite(high) ? words.shortAtMost(figure({ low: high })) : words.shortUnknown;
  return Number.isFinite(high) ? words.short(figure({})) : words.shortAtLeast(figure({ high: low }));
}

/** What there should be: `目标44人`, or `应有30人` where it follows from the tier above; '' without a target. */
export function targetText({ target, targetFrom }: PyramidTier, context: ViewContext): string {
  if (target.status === 'missing') return '';
  const word = pyramidWords(context).targetOf[targetFrom];
  return context.locale === 'zh-CN'
    ? word + context.figure(target)
    : `${word} ${context.figure(target, { unit: false })}`;
}

/** Actual against designed leading ratio: `实际1:6.5，设计1:10，不足`; '' where there is neither. */
export function ratioText(tier: PyramidTier, context: ViewContext): string {
  const { leads, designed, verdict, leadsTo } = tier;
  const words = pyramidWords(context);
  if (leadsTo === undefined || (leads.status === 'missing' && designed.status === 'missing')) return '';
  const actual = actualText(tier, context);
  return designed.status === 'missing'
    ? actual
    : words.against[verdict](actual, context.figure(designed, { unit: false }));
}

function actualText({ leads, designed, verdict }: PyramidTier, context: ViewContext): string {
  const words = pyramidWords(context);
  if (leads.status === 'missing') {
    const reason =
      leads.reason === 'zero-denominator' || leads.reason === 'masked-denominator' ? leads.reason : 'other';
    return words.noActual[reason];
  }
  if (isWithheld(leads)) return words.actualWithheld;
  // One decimal, unless 9.96 below 10 would read as 10.
  const decimals = verdict === 'below' && Math.ceil(leads.high * 10) / 10 >= designed.low ? 2 : 1;
  return words.actual(context.figure(leads, { decimals, unit: false }));
}
