import {
  calendarPace,
  exact,
  type Indicator,
  type IndicatorStatus,
  indicatorStatus,
  isComparable,
  type Quantity,
} from '../../data/index.js';
import { describeUnit } from '../../data/quantity/units.js';
import type { Sign } from '../internal/board/sign.js';
import type { ViewContext } from '../internal/context.js';
import { type BoundWords, boundText, negated } from '../internal/data/bound-text.js';

/** How many of the indicators of the picture stand where. */
export interface Tally {
  count: number;
  targets: number;
  met: number;
  ahead: number;
  short: number;
  /** That nobody says of whether more or less is better. */
  undirected: number;
  open: number;
  /** Those without a target. */
  free: number;
  better: number;
  worse: number;
}

const changed = (before: string, verb: string): BoundWords => ({
  exactly: (by) => `${before}${verb}${by}`,
  atLeast: (by) => `${before}至少${verb}${by}`,
  atMost: (by) => `${before}至多${verb}${by}`,
  unknown: `${before}${verb}多少未公开`,
});
const told = (before: string, after: string): BoundWords => ({
  exactly: (by) => `${before}${by}${after}`,
  atLeast: (by) => `${before}at least ${by}${after}`,
  atMost: (by) => `${before}at most ${by}${after}`,
  unknown: `${before}by how much is withheld${after}`,
});

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    growth: '同比增速',
    points: '同比增减',
    reached: '完成目标',
    gap: '与目标之差',
    pace: '时序进度',
    status: '状态',
    pointUnit: '百分点',
    status_: {
      met: '达标',
      ahead: '进度正常',
      behind: '滞后',
      pending: '尚未达标',
      missed: '未达标',
      better: '向好',
      worse: '转差',
      up: '上升',
      down: '下降',
      flat: '持平',
      uncertain: '待定',
      withheld: '未公开',
      suppressed: '已隐藏',
      missing: '未统计',
      none: '',
    },
    grew: changed('同比', '增长'),
    fell: changed('同比', '下降'),
    rose: changed('同比', '提高'),
    stayed: '同比持平',
    unsure: '同比增减无法判定',
    unknownGrowth: (reason: string) => `同比：${reason}`,
    notComparable: '无法计算',
    before: (value: string) => `上年同期${value}`,
    goal: (value: string) => `目标${value}`,
    done: changed('', '完成'),
    above: changed('', '高于目标'),
    below: changed('', '低于目标'),
    onTarget: '与目标相同',
    targetUnsure: '是否达到目标无法判定',
    paced: (share: string) => `时序进度${share}`,
    summed: ({ targets, met, ahead, short, undirected, open, free }: Tally) =>
      (undirected === targets
        ? `设目标的${targets}项指标未注明“越高越好”或“越低越好”，暂不能判定是否达标`
        : open === targets
          ? `设目标的${targets}项指标数值或目标不确定，暂不能判定是否达标`
          : [`${targets}项有目标的指标中`]
              .concat(met > 0 ? [`${met}项达标`] : [], ahead > 0 ? [`${ahead}项进度正常`] : [])
              .concat(short > 0 ? [`${short}项未达标或滞后`] : [])
              .concat(undirected > 0 ? [`${undirected}项未注明“越高越好”或“越低越好”，暂不能判定`] : [])
              .concat(open > 0 ? [`${open}项数值或目标不确定，暂不能判定`] : [])
              .join('，')) + (free > 0 ? `；另${free}项未设目标` : ''),
    trend: ({ count, better, worse }: Tally) => `${count}项指标中，${better}项同比向好，${worse}项同比转差`,
    plain: (count: number) => `${count}项主要指标`,
    subtitle: (period: string) => `${period}数值按官方表述；同比为同一口径与上年同期比，百分数之差为百分点`,
    reckoned: (date: string) => `；时序进度按${date}计`,
    rule: '同比 =（本期 − 上年同期）÷ 上年同期，百分数直接相减，单位为百分点；完成目标 = 本期 ÷ 目标；时序进度 = 本期已过天数 ÷ 本期总天数，数据截止早于当日的按截止日计',
    figure: '按所列明细原样显示',
    withheld: (count: number) => `${count}项指标的数值未公开`,
    missing: (count: number) => `${count}项指标的数值未统计`,
  },
  en: {
    growth: 'Growth on a year earlier',
    points: 'Change on a year earlier',
    reached: 'Share of target',
    gap: 'Difference from target',
    pace: 'Share of period passed',
    status: 'Status',
    pointUnit: 'percentage points',
    status_: {
      met: 'On target',
      ahead: 'On course',
      behind: 'Behind',
      pending: 'Not yet on target',
      missed: 'Off target',
      better: 'Better',
      worse: 'Worse',
      up: 'Up',
      down: 'Down',
      flat: 'Unchanged',
      uncertain: 'Undetermined',
      withheld: 'Withheld',
      suppressed: 'Suppressed',
      missing: 'Not available',
      none: '',
    },
    grew: told('up ', ' on a year earlier'),
    fell: told('down ', ' on a year earlier'),
    rose: told('up ', ' on a year earlier'),
    stayed: 'unchanged on a year earlier',
    unsure: 'up or down on a year earlier can’t be told',
    unknownGrowth: (reason: string) => `change on a year earlier: ${reason}`,
    notComparable: 'can’t be computed',
    before: (value: string) => `a year earlier ${value}`,
    goal: (value: string) => `target ${value}`,
    done: told('', ' of it reached'),
    above: told('', ' above target'),
    below: told('', ' below target'),
    onTarget: 'exactly on target',
    targetUnsure: 'above or below can’t be told',
    paced: (share: string) => `${share} of the period passed`,
    summed: ({ targets, met, ahead, short, undirected, open, free }: Tally) =>
      `Of ${targets} ${targets === 1 ? 'indicator' : 'indicators'} with a target, ${[
        `${met} ${met === 1 ? 'is' : 'are'} on target`,
        ...(ahead > 0 ? [`${ahead} on course`] : []),
        ...(short > 0 ? [`${short} off target or behind`] : []),
        ...(undirected > 0 ? [`${undirected} can’t be judged: nobody says whether more or less is better`] : []),
        ...(open > 0 ? [`${open} can’t be judged: figures or targets are uncertain`] : []),
      ].join(', ')}${free > 0 ? `; ${free} without a target` : ''}`,
    trend: ({ count, better, worse }: Tally) =>
      `Of ${count} ${count === 1 ? 'indicator' : 'indicators'}, ${better} ${better === 1 ? 'is' : 'are'} better and ${worse} worse than a year earlier`,
    plain: (count: number) => `${count} headline ${count === 1 ? 'indicator' : 'indicators'}`,
    subtitle: (period: string) =>
      `${period}values as officially stated; change on the same period a year earlier, of percentages in percentage points`,
    reckoned: (date: string) => `; share of period passed as of ${date}`,
    rule: 'Growth = (value − a year earlier) ÷ a year earlier; percentages are subtracted and differ by percentage points. Share of target = value ÷ target. Share of period passed = days passed ÷ days of the period, as of the date of the data where that is before today',
    figure: 'shown as the record states it',
    withheld: (count: number) =>
      `The ${count === 1 ? 'value of 1 indicator is' : `values of ${count} indicators are`} withheld`,
    missing: (count: number) =>
      `The ${count === 1 ? 'value of 1 indicator is' : `values of ${count} indicators are`} not available`,
  },
};

export const indicatorWords = ({ locale }: ViewContext) => WORDS[locale];

const SYMBOLS: Readonly<Record<IndicatorStatus, readonly [symbol: string, tone: Sign['tone']]>> = {
  met: ['✓', 'good'],
  ahead: ['▲', 'good'],
  behind: ['▼', 'bad'],
  pending: ['○', 'warning'],
  missed: ['✕', 'bad'],
  better: ['▲', 'good'],
  worse: ['▼', 'bad'],
  up: ['↑', 'calm'],
  down: ['↓', 'calm'],
  flat: ['＝', 'calm'],
  uncertain: ['?', 'calm'],
  withheld: ['＊', 'calm'],
  suppressed: ['＊', 'calm'],
  missing: ['—', 'calm'],
  none: ['', 'calm'],
};

export function indicatorSign(indicator: Indicator, context: ViewContext): Sign {
  const status = indicatorStatus(indicator, context.now);
  const [symbol, tone] = SYMBOLS[status];
  return { word: indicatorWords(context).status_[status], symbol, tone };
}

/** One decimal, as announcements give rates; more where that would be nought. */
export function rateText(quantity: Quantity, { brief }: ViewContext): string {
  const size = Math.max(...[quantity.low, quantity.high].filter(Number.isFinite).map(Math.abs));
  return brief(quantity, size >= 0.1 || size === 0 ? { decimals: 1 } : {});
}

/** What a figure changed by in words: up, down, not at all, or what can't be told. */
function changeText(
  change: Quantity,
  text: (size: Quantity) => string,
  words: { up: BoundWords; down: BoundWords; none: string; unsure: string },
): string {
  if (change.low === 0 && change.high === 0) return words.none;
  if (change.low >= 0) return boundText(change, words.up, text);
  return change.high <= 0 ? boundText(negated(change), words.down, text) : words.unsure;
}

/** `同比增长14.8%`, `同比提高1.2个百分点`; '' where there is nothing to compare with. */
export function growthText({ growth, previous, value }: Indicator, context: ViewContext): string {
  const words = indicatorWords(context);
  if (value.status === 'missing') return '';
  if (growth.status === 'missing') {
    if (previous.status === 'missing' && previous.text === '') return '';
    return words.unknownGrowth(growth.reason ? context.figure(growth) : words.notComparable);
  }
  return changeText(growth, (size) => rateText(size, context), {
    up: growth.unit === '%' ? words.grew : words.rose,
    down: words.fell,
    none: words.stayed,
    unsure: words.unsure,
  });
}

/** How the value stands to its target: the share reached, or what lies between them. */
export function targetText({ reached, gap }: Indicator, context: ViewContext): string {
  const words = indicatorWords(context);
  if (reached.status !== 'missing') return boundText(reached, words.done, (known) => rateText(known, context));
  if (gap.status === 'missing') return '';
  return changeText(gap, (size) => context.brief(size), {
    up: words.above,
    down: words.below,
    none: words.onTarget,
    unsure: words.targetUnsure,
  });
}

/** The calendar's pace as a figure, for what has a target; undefined outside the indicator's period. */
export const paceOf = (indicator: Indicator, { now }: ViewContext): Quantity | undefined => {
  const pace = isComparable(indicator.target) ? calendarPace(indicator, now) : undefined;
  return pace === undefined ? undefined : exact(Math.round(pace * 10) / 10, '%');
};

/** A unit in the reader's language. */
export const unitText = (unit: string, { locale }: ViewContext): string =>
  locale === 'zh-CN' ? unit : describeUnit(unit).en[1];

/** What a period is called. */
export const periodText = (period: string, { messages }: ViewContext): string =>
  period === '' ? '' : messages.periodOf(period);
