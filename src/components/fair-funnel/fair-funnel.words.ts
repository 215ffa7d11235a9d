import type { Fair, FairConversion, FairStageKey, Quantity, StatedPair } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    session: '场次',
    stage: '阶段',
    date: '日期',
    posted: '发布需求',
    items: '项',
    counting: '项',
    all: (count: number) => `全部${count}场合计`,
    trend: '历次转化走势',
    choose: '选择场次或走势',
    stages: {
      attended: '到会',
      met: '见面',
      intended: '意向',
      signed: '签约',
      arrived: '到岗',
      retained: '留任',
    },
    who: {
      attended: '到会者',
      met: '见面者',
      intended: '有意向者',
      signed: '签约者',
      arrived: '到岗者',
      retained: '留任者',
    },
    did: {
      attended: '到会',
      met: '见面',
      intended: '达成意向',
      signed: '签约',
      arrived: '到岗',
      retained: '留任',
    },
    about: (count: string) => `约${count}人`,
    exactly: (count: string) => `${count}人`,
    atMost: (count: string) => `不超过${count}人`,
    atLeast: (count: string) => `至少${count}人`,
    between: (low: string, high: string) => `${low}—${high}人`,
    per: (base: string, who: string, count: string) => `每${base}名${who}中${count}`,
    perSentence: (base: string, who: string, count: string, did: string) => `每${base}名${who}中${count}${did}`,
    gap: '没有数字，不按零计，折算时跨过',
    base: (stage: string) => `以${stage}人数为基数`,
    noShare: (from: string, reason: string) => `对${from}的比例：${reason}`,
    skipping: (stages: string) => `（${stages}没有数字，跨过）`,
    ofEach: {
      fair: (stated: number, of: number) => `${of}场中${stated}场`,
      record: (stated: number, of: number) => `${of}条记录中${stated}条`,
    },
    bracketed: (text: string) => `（${text}）`,
    grows: (before: string) => `▲ 多于${before}，不成比例`,
    perDemand: (figure: string) => `平均每项需求有${figure}人到会`,
    demandsApart: '需求数，不与人数相比',
    title: (fair: string, words: string) => `${fair}：${words}`,
    attendedOnly: (figure: string) => `到会${figure}`,
    noFigures: '尚无各阶段人数',
    narrowest: (from: string, words: string) => `流失最多的一步在${from}之后，${words}`,
    subtitle: '从到会到留任各阶段人数（人）；条长与人数成正比',
    trendSubtitle: '每100人中进入下一阶段的人数（%），逐场比较；各小图纵轴跨度相同',
    trendTitle: (
      span: readonly [string, string],
      base: string,
      who: string,
      did: string,
      way: string,
      ends: readonly [string, string],
    ) =>
      ends[0] === ends[1]
        ? `${span[0]}与${span[1]}都是每${base}名${who}中${ends[0]}${did}`
        : `从${span[0]}到${span[1]}，每${base}名${who}中${did}的由${ends[0]}${way}${ends[1]}`,
    ways: { rose: '增至', fell: '降至', open: '变为' },
    noTrend: '尚不能比较历次转化',
    stepName: (from: string, to: string) => `${from} → ${to}`,
    summary: (list: string) => `各阶段：${list}`,
    growing: (fair: string, stage: string, before: string) =>
      `${fair}的${stage}人数多于${before}，口径可能不同，请核对`,
    lacking: {
      fair: (stage: string, count: number) => `${stage}${count}场`,
      record: (stage: string, count: number) => `${stage}${count}条记录`,
    },
    unstated: (stages: string) => `没有数字的有${stages}，合计为至少数，比例只计两项俱全的场次`,
    stepColumn: (stage: string) => `${stage}，占上一阶段`,
    figure: '人数',
    based: { ofFirst: '占首个阶段的依据', step: '占上一阶段的依据' },
    ofFirst: '占首个阶段',
    step: '占上一阶段',
    postedDefinition: '发布需求为各场发布的岗位、项目等需求数；每项需求到会人数 = 到会人数 ÷ 发布需求数',
    definition: '转化率 = 本阶段人数 ÷ 之前阶段人数，只计两项俱全的记录；没有数字的阶段跨过，不按零计',
  },
  en: {
    session: 'Fair',
    stage: 'Stage',
    date: 'Date',
    posted: 'Demands posted',
    items: 'demands',
    counting: '',
    all: (count: number) => `All ${plural(count, 'fair', 'fairs')} together`,
    trend: 'Conversion over all fairs',
    choose: 'Choose a fair or the trend',
    stages: {
      attended: 'Attended',
      met: 'Met',
      intended: 'Intended',
      signed: 'Signed',
      arrived: 'Arrived',
      retained: 'Retained',
    },
    who: {
      attended: 'who attended',
      met: 'who met employers',
      intended: 'with an intention',
      signed: 'who signed',
      arrived: 'who arrived',
      retained: 'who stayed',
    },
    did: {
      attended: 'attended',
      met: 'met employers',
      intended: 'stated an intention',
      signed: 'signed',
      arrived: 'arrived',
      retained: 'stayed',
    },
    about: (count: string) => `about ${count}`,
    exactly: (count: string) => count,
    atMost: (count: string) => `up to ${count}`,
    atLeast: (count: string) => `at least ${count}`,
    between: (low: string, high: string) => `${low}–${high}`,
    per: (base: string, who: string, count: string) => `${count} of every ${base} ${who}`,
    perSentence: (base: string, who: string, count: string, did: string) => `${count} of every ${base} ${who} ${did}`,
    gap: 'no figure: not nought, passed over',
    base: (stage: string) => `${stage} is the base`,
    noShare: (from: string, reason: string) => `of ${from.toLowerCase()}: ${reason}`,
    skipping: (stages: string) => ` (${stages.toLowerCase()}: no figure, passed over)`,
    ofEach: {
      fair: (stated: number, of: number) => `${stated} of ${plural(of, 'fair', 'fairs')}`,
      record: (stated: number, of: number) => `${stated} of ${plural(of, 'record', 'records')}`,
    },
    bracketed: (text: string) => ` (${text})`,
    grows: (before: string) => `▲ more than ${before.toLowerCase()}: no share`,
    perDemand: (figure: string) => `${figure} people came for each demand`,
    demandsApart: 'demands, not to be compared with people',
    title: (fair: string, words: string) => `${fair}: ${words}`,
    attendedOnly: (figure: string) => `${figure} attended`,
    noFigures: 'no figures of its stages yet',
    narrowest: (_from: string, words: string) => `at the narrowest step, ${words}`,
    subtitle: 'People at each stage from attending to staying (persons); bar length is in proportion',
    trendSubtitle: 'How many of 100 go on to the next stage (%), fair by fair; all panels span the same range',
    trendTitle: (
      span: readonly [string, string],
      base: string,
      who: string,
      did: string,
      way: string,
      ends: readonly [string, string],
    ) =>
      ends[0] === ends[1]
        ? `At ${span[0]} as at ${span[1]}, ${ends[0]} of every ${base} ${who} ${did}`
        : `From ${span[0]} to ${span[1]}, of every ${base} ${who} the number that ${did} ${way} ${ends.join(' to ')}`,
    ways: { rose: 'rose from', fell: 'fell from', open: 'went from' },
    noTrend: 'Conversion over the fairs can’t be compared yet',
    stepName: (from: string, to: string) => `${from} → ${to.toLowerCase()}`,
    summary: (list: string) => `Stages: ${list}`,
    growing: (fair: string, stage: string, before: string) =>
      `${fair}: ${stage.toLowerCase()} counts more people than ${before.toLowerCase()}; scopes may differ`,
    lacking: {
      fair: (stage: string, count: number) => `${stage.toLowerCase()} at ${plural(count, 'fair', 'fairs')}`,
      record: (stage: string, count: number) => `${stage.toLowerCase()} in ${plural(count, 'record', 'records')}`,
    },
    unstated: (stages: string) =>
      `No figure for ${stages}, so that totals are lower bounds and shares count the fairs that state both`,
    stepColumn: (stage: string) => `${stage}, of stage before`,
    figure: 'People',
    based: { ofFirst: 'Of first stage, based on', step: 'Of stage before, based on' },
    ofFirst: 'Of first stage',
    step: 'Of stage before',
    postedDefinition:
      'Demands posted are jobs and projects; people for each demand = people who attended ÷ demands posted',
    definition:
      'Conversion = people at the stage ÷ people at an earlier stage, over the records that state both; a stage without a figure is passed over, never taken as nought',
  },
};

export const fairWords = ({ locale }: ViewContext) => WORDS[locale];

export const stageName = (stage: FairStageKey, context: ViewContext): string => fairWords(context).stages[stage];

/** What a fair is called; all of them together by their number. */
export const fairName = ({ key, name }: Pick<Fair, 'key' | 'name'>, count: number, context: ViewContext): string =>
  key === '' ? fairWords(context).all(count) : context.text(name);

/** Of how many fairs or records two figures are, where they are not of all: `8场中6场`. */
export const baseText = ({ partly }: StatedPair, context: ViewContext): string =>
  partly && partly.stated > 0 ? fairWords(context).ofEach[partly.each](partly.stated, partly.of) : '';

/** The same behind what is said of them: `（8场中6场）`. */
export const partlyText = (pair: StatedPair, context: ViewContext): string => {
  const base = baseText(pair, context);
  return base && fairWords(context).bracketed(base);
};

const baseOf = (high: number): number => [100, 1000, 10_000].find((one) => high * (one / 100) >= 1) ?? 100_000;

/** How many of how many: people of every 100, or of every 1,000 where that is less than one. */
function countsOf({ low, high }: Quantity, context: ViewContext, base = baseOf(high)): { base: string; count: string } {
  const words = fairWords(context);
  const write = (value: number) => value.toLocaleString(context.locale, { maximumFractionDigits: 0 });
  // A tenth of a digit's noise must not widen what is shown.
  const from = Math.floor(low * (base / 100) + 1e-9);
  const to = Math.ceil(high * (base / 100) - 1e-9);
  const count =
    low === high
      ? Number.isInteger(from) && from === to
        ? words.exactly(write(from))
        : words.about(write(low * (base / 100)))
      : from === 0
        ? words.atMost(write(to))
        : high === 100 || high > 2 * low
          ? words.atLeast(write(from))
          : words.between(write(from), write(to));
  return { base: base.toLocaleString(context.locale), count };
}

/** Is anything known of a share? */
export const isKnown = ({ low, high, status }: Quantity): boolean => status !== 'missing' && (low > 0 || high < 100);

/** A conversion beside its bar: `每100名到会者中约13人`, `▲ 多于到会，不成比例`, or why else there is none. */
export function conversionText({ from, share, paired }: FairConversion, context: ViewContext): string {
  const words = fairWords(context);
  if (share.reason === 'part-over-whole') return words.grows(stageName(from, context));
  if (!isKnown(share)) return words.noShare(stageName(from, context), reasonOf(share, context));
  const { base, count } = countsOf(share, context);
  return words.per(base, words.who[from], count) + partlyText(paired, context);
}

/** A conversion as part of a sentence: `每100名到会者中约13人签约`; '' where nothing is known of it. */
export function conversionSentence({ from, to, share, skipped, paired }: FairConversion, context: ViewContext): string {
  if (!isKnown(share)) return '';
  const words = fairWords(context);
  const { base, count } = countsOf(share, context);
  const skip = skipped.length === 0 ? '' : words.skipping(stageNames(skipped, context));
  return words.perSentence(base, words.who[from], count, words.did[to]) + partlyText(paired, context) + skip;
}

/** Two conversions as people of as many: `100`, `约13人`, `18至20人`. */
export function comparedText(
  conversions: readonly [FairConversion, FairConversion],
  context: ViewContext,
): { base: string; ends: [string, string] } {
  const base = Math.max(...conversions.map(({ share }) => baseOf(share.high)));
  const write = ({ share, paired }: FairConversion) =>
    countsOf(share, context, base).count + partlyText(paired, context);
  return { base: base.toLocaleString(context.locale), ends: [write(conversions[0]), write(conversions[1])] };
}

const stageNames = (stages: readonly FairStageKey[], context: ViewContext): string =>
  stages.map((stage) => stageName(stage, context)).join(context.messages.comma);

/** Why there is no share. */
export const reasonOf = (share: Quantity, { figure }: ViewContext): string =>
  figure(share.status === 'missing' ? share : { low: 0, high: Infinity, text: '', status: 'masked' });

/** Demands posted with their counting word: `900项`. */
export function postedText({ posted }: Fair, context: ViewContext): string {
  const { counting } = fairWords(context);
  const bare = posted.status !== 'missing' && !posted.unit && (posted.text === '' || posted.status === 'exact');
  return context.figure(bare && counting !== '' ? { ...posted, unit: counting } : posted);
}
