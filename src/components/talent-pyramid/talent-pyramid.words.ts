import type { PyramidTier, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { type BoundWords, boundText } from '../internal/data/bound-text.js';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    tier: '人才层次',
    headcount: '人数',
    target: '目标',
    targetOf: { stated: '目标', designed: '设计', none: '目标' },
    designedTarget: '设计人数',
    eitherTarget: '目标或设计人数',
    partTarget: (target: string, compared: string) => `部分${target}，所涉${compared}`,
    derived: '（上一层次人数 × 设计带领比）',
    shortfall: '缺口',
    leads: '实际带领比',
    designed: '设计带领比',
    oneToN: '1:N',
    lacking: {
      exactly: (figure) => `缺${figure}`,
      atLeast: (figure) => `至少缺${figure}`,
      atMost: (figure) => `缺口0—${figure}`,
      unknown: '缺口未定',
    } as BoundWords,
    over: '超出目标上限',
    noShortfall: { stated: '已达目标', designed: '已达设计', none: '' },
    actual: (figure: string) => `实际1:${figure}`,
    actualWithheld: '实际未公开',
    noActual: {
      'zero-denominator': '实际无法计算（上层0人）',
      'masked-denominator': '实际无法计算（上层未公开）',
      'open-denominator': '实际无法计算（上层人数上限未定）',
      other: '实际未统计',
    },
    against: {
      below: (actual: string, design: string) => `${actual}，设计${design}，不足`,
      met: (actual: string, design: string) => `${actual}，设计${design}`,
      uncertain: (actual: string, design: string) => `${actual}，设计${design}，能否达到设计要求尚不确定`,
      none: (actual: string, design: string) => `${actual}，设计${design}`,
    },
    join: '，',
    title: (period: string, total: string, finding: string) => `${period}在册人才${total}，${finding}`,
    countOf: { missing: '人数未统计', withheld: '人数未公开' },
    allLacking: {
      exactly: (figure) => `共缺${figure}`,
      atLeast: (figure) => `至少共缺${figure}`,
      atMost: (figure) => `缺口共0—${figure}`,
      unknown: '缺口未定',
    } as BoundWords,
    overLimit: (tiers: string) => `${tiers}超出目标上限`,
    allNought: '目标均为0，不作比较',
    widestTied: (tiers: string) => `${tiers}缺口比例并列最大`,
    widestEven: '各层次缺口比例相同',
    among: (all: string, finding: string) => `${all}，其中${finding}`,
    widest: (tier: string, short: string) => `${tier}缺口比例最大（${short}）`,
    widestKnown: (tier: string, short: string) => `${tier}已知缺口比例最大（${short}）`,
    oneGap: (tier: string, short: string) => `${tier}${short}`,
    shareOfTarget: {
      stated: (share: string) => `（目标的${share}）`,
      designed: (share: string) => `（设计的${share}）`,
    },
    shareInTitle: {
      stated: (share: string) => `，为目标的${share}`,
      designed: (share: string) => `，为设计的${share}`,
    },
    allMet: { stated: '各层次人数均达到目标', designed: '各层次人数均达到设计', both: '各层次人数均达到目标或设计' },
    knownMet: {
      stated: '有数字的层次人数均达到目标',
      designed: '有数字的层次人数均达到设计',
      both: '有数字的层次人数均达到目标或设计',
    },
    maybe: {
      stated: (tier: string, short: string) => `${tier}能否达到目标尚不确定（${short}）`,
      designed: (tier: string, short: string) => `${tier}能否达到设计要求尚不确定（${short}）`,
    },
    undecided: { stated: '能否达到目标尚不确定', designed: '能否达到设计要求尚不确定', both: '能否达到目标尚不确定' },
    noTarget: (tiers: number) => `分${tiers}个层次，未设目标`,
    notComputable: (tiers: number) => `分${tiers}个层次，目标人数尚不能推算`,
    subtitle: (targeted: boolean, period: string, scale: string) =>
      `各层次在册人数${targeted ? '与目标' : ''}（人）${period}；${scale}`,
    scale: { linear: '条长与人数成正比', log: '条长按对数刻度，每多一格人数为10倍' },
    tiers: (count: number, list: string) => `${count}个层次，自上而下：${list}`,
    below: (from: string, to: string, ratio: string) => `${from}带${to}：${ratio}`,
    withheld: (count: number) => `${count}个层次人数含未公开部分`,
    untargeted: (tier: string, count: number) => `${tier}有${count}条记录未设目标，缺口只算设有目标的记录`,
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
    designedTarget: 'Designed headcount',
    eitherTarget: 'Target or design',
    partTarget: (target: string, compared: string) => `part ${target}, for ${compared}`,
    derived: ' (headcount of the tier above × designed ratio)',
    shortfall: 'Shortfall',
    leads: 'Actual ratio',
    designed: 'Designed ratio',
    oneToN: '1:N',
    lacking: {
      exactly: (figure) => `${figure} short`,
      atLeast: (figure) => `at least ${figure} short`,
      atMost: (figure) => `0–${figure} short`,
      unknown: 'shortfall unknown',
    } as BoundWords,
    over: 'above the limit set',
    noShortfall: { stated: 'on target', designed: 'as designed', none: '' },
    actual: (figure: string) => `actual 1:${figure}`,
    actualWithheld: 'actual withheld',
    noActual: {
      'zero-denominator': 'actual not computable (nobody in the tier above)',
      'masked-denominator': 'actual not computable (tier above withheld)',
      'open-denominator': 'actual not computable (tier above has no upper limit)',
      other: 'actual not available',
    },
    against: {
      below: (actual: string, design: string) => `${actual}, below design ${design}`,
      met: (actual: string, design: string) => `${actual}, design ${design}`,
      uncertain: (actual: string, design: string) => `${actual}, design ${design}, which may or may not be reached`,
      none: (actual: string, design: string) => `${actual}, design ${design}`,
    },
    join: ', ',
    title: (period: string, total: string, finding: string) =>
      `Headcount ${total}${period === '' ? '' : ` in ${period}`}; ${finding}`,
    countOf: { missing: 'not available', withheld: 'withheld' },
    allLacking: {
      exactly: (figure) => `${figure} short in all`,
      atLeast: (figure) => `at least ${figure} short in all`,
      atMost: (figure) => `0–${figure} short in all`,
      unknown: 'shortfall unknown',
    } as BoundWords,
    overLimit: (tiers: string) => `${tiers} above the limit set`,
    allNought: 'targets are 0 and not compared',
    widestTied: (tiers: string) => `${tiers} have equally the widest gap for their size`,
    widestEven: 'the gap is equally wide for every tier',
    among: (all: string, finding: string) => `${all}, and ${finding}`,
    widest: (tier: string, short: string) => `${tier} has the widest gap for its size (${short})`,
    widestKnown: (tier: string, short: string) => `${tier} has the widest known gap for its size (${short})`,
    oneGap: (tier: string, short: string) => `${tier} is ${short}`,
    shareOfTarget: {
      stated: (share: string) => ` (${share} of target)`,
      designed: (share: string) => ` (${share} of design)`,
    },
    shareInTitle: {
      stated: (share: string) => `, ${share} of target`,
      designed: (share: string) => `, ${share} of design`,
    },
    allMet: {
      stated: 'every tier reaches its target',
      designed: 'every tier reaches its designed size',
      both: 'every tier reaches its target or designed size',
    },
    knownMet: {
      stated: 'every tier with figures reaches its target',
      designed: 'every tier with figures reaches its designed size',
      both: 'every tier with figures reaches its target or designed size',
    },
    maybe: {
      stated: (tier: string, short: string) => `whether ${tier} reaches its target is open (${short})`,
      designed: (tier: string, short: string) => `whether ${tier} reaches its designed size is open (${short})`,
    },
    undecided: {
      stated: 'whether targets are reached can’t be told',
      designed: 'whether the design is reached can’t be told',
      both: 'whether targets are reached can’t be told',
    },
    noTarget: (tiers: number) => `${tiers} ${tiers === 1 ? 'tier' : 'tiers'}, no targets set`,
    notComputable: (tiers: number) => `${tiers} ${tiers === 1 ? 'tier' : 'tiers'}, whose targets can’t be computed yet`,
    subtitle: (targeted: boolean, period: string, scale: string) =>
      `Headcount${targeted ? ' and target' : ''} by tier (persons)${period}; ${scale}`,
    scale: {
      linear: 'bar length is in proportion to headcount',
      log: 'log scale: each gridline is 10 times the last',
    },
    tiers: (count: number, list: string) => `${count} ${count === 1 ? 'tier' : 'tiers'}, from the top: ${list}`,
    below: (from: string, to: string, ratio: string) => `${from} to ${to}: ${ratio}`,
    withheld: (count: number) => `${count} ${count === 1 ? 'tier holds' : 'tiers hold'} withheld figures`,
    untargeted: (tier: string, count: number) =>
      `${count} ${count === 1 ? 'record' : 'records'} of ${tier} without target, so that its shortfall is of the others only`,
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

/** People who are missing, in words: `缺13人`, `缺口0—4人`, `至少缺3人`; '' where none are, or nobody knows. */
export function missingText(
  lacking: Quantity,
  context: ViewContext,
  words: BoundWords = pyramidWords(context).lacking,
): string {
  if (lacking.status === 'missing' || lacking.high <= 0) return '';
  const unit = context.locale === 'zh-CN' && !!lacking.unit;
  return boundText(lacking, words, (known) => context.figure({ ...known, text: '' }, { unit }));
}

/** What is missing to the target, in words: `缺13人`, `缺口0—4人`, `已达目标`; '' without a target, or one of nought. */
export function shortfallText({ shortfall, target, targetFrom, attained }: PyramidTier, context: ViewContext): string {
  const words = pyramidWords(context);
  if (target.status === 'missing' || shortfall.status === 'missing' || attained === 'none') return '';
  if (shortfall.high > 0) return missingText(shortfall, context);
  return attained === 'unmet' ? words.over : attained === 'met' ? words.noShortfall[targetFrom] : '';
}

/** What there should be: `目标44人`, or `设计30人` where it follows from the tier above; '' without a target. */
export function targetText({ target, targetFrom, untargeted, compared }: PyramidTier, context: ViewContext): string {
  if (target.status === 'missing') return '';
  const words = pyramidWords(context);
  const figure = (quantity: Quantity) => context.figure(quantity, context.locale === 'zh-CN' ? {} : { unit: false });
  const said = `${words.targetOf[targetFrom]}${context.locale === 'zh-CN' ? '' : ' '}${figure(target)}`;
  return untargeted > 0 ? words.partTarget(said, figure(compared)) : said;
}

/** A designed ratio: `1:10`; in Chinese a withheld digit as the source writes it (`1:1*`), with what it may be. */
export function designText(designed: Quantity, context: ViewContext): string {
  if (context.locale !== 'zh-CN' || designed.status !== 'masked' || designed.low <= 0 || designed.text === '')
    return `1:${context.figure(designed, { unit: false })}`;
  const range = context.figure({ ...designed, text: '', status: 'bounded' }, { unit: false });
  return `1:${designed.text.replace(/[名人个位]$/, '')}（${range}）`;
}

/** Actual against designed leading ratio: `实际1:6.5，设计1:10，不足`; '' where there is neither. */
export function ratioText(tier: PyramidTier, context: ViewContext): string {
  const { leads, designed, verdict, leadsTo } = tier;
  const words = pyramidWords(context);
  if (leadsTo === undefined || (leads.status === 'missing' && designed.status === 'missing')) return '';
  const actual = actualText(tier, context);
  return designed.status === 'missing' ? actual : words.against[verdict](actual, designText(designed, context));
}

function actualText({ leads, designed, verdict }: PyramidTier, context: ViewContext): string {
  const words = pyramidWords(context);
  if (leads.status === 'missing') {
    const { reason } = leads;
    const known = reason === 'zero-denominator' || reason === 'masked-denominator' || reason === 'open-denominator';
    return words.noActual[known ? reason : 'other'];
  }
  if (isWithheld(leads)) return words.actualWithheld;
  // One decimal, unless 9.96 below 10 would read as 10.
  const decimals = verdict === 'below' && Math.ceil(leads.high * 10) / 10 >= designed.low ? 2 : 1;
  return words.actual(context.figure(leads, { decimals, unit: false }));
}
