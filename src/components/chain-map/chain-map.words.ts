import type { ChainSegment, Quantity, ShortageLevel, Stage } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    chain: '产业链',
    segment: '环节',
    stage: '上中下游',
    supply: '供给',
    demand: '需求',
    introduced: '引进',
    shortage: '缺口',
    rate: '缺口占需求',
    level: '紧缺程度',
    demandLegend: '需求（颜色表示紧缺程度）',
    short: (figure: string) => `缺${figure}`,
    atMost: (figure: string) => `缺口不超过${figure}`,
    between: (low: string, high: string) => `缺口${low}至${high}`,
    spare: (figure: string) => `富余${figure}`,
    even: '供需相等',
    /** How scarce and how many; a surplus says itself, and so does nothing at all. */
    label: (word: string, level: ShortageLevel, gap: string) =>
      level === 'surplus' ? gap : level === 'unknown' || gap === '供需相等' ? word : `${word} ${gap}`,
    leaders: (names: string) => `链主企业：${names}`,
    subtitle: (period: string) => `${period}各环节人才需求与供给（人）`,
    matrixSubtitle: (period: string) => `${period}各产业链上中下游的人才缺口（人）与紧缺程度`,
    title: (chain: string, segment: string, gap: string, level: string) =>
      `${chain}链：${segment}人才缺口最大，${gap}（${level}）`,
    noGap: (chain: string) => `${chain}链：各环节人才供需没有缺口`,
    undisclosed: (chain: string) => `${chain}链：部分环节的缺口尚不能确定`,
    noFigures: (chain: string) => `${chain}链：尚无可比的供需数字`,
    urgent: (count: number) => `，${count}个环节急需紧缺`,
    matrixTitle: (chain: string, stage: string, gap: string, level: string) =>
      `人才缺口最大的是${chain}链${stage}，${gap}（${level}）`,
    matrixNoGap: '各产业链人才供需没有缺口',
    matrixUnknown: '各产业链人才缺口尚不能确定',
    count: (count: number) => `共${count}个环节`,
    feeds: (names: string) => `供给：${names}`,
    unplaced: (count: number) => `另有${count}个未登记的环节只列入数据表`,
    incomplete: (count: number) => `${count}条记录只有供给或只有需求，不计入缺口`,
    definition: '缺口 = 需求 − 供给；缺口占需求 30% 以上为急需紧缺，10% 以上为偏紧，−10% 以上为平衡，其余为富余',
    denominator: '需求',
    persons: (figure: string) => figure,
  },
  en: {
    chain: 'Chain',
    segment: 'Segment',
    stage: 'Stage',
    supply: 'Supply',
    demand: 'Demand',
    introduced: 'Introduced',
    shortage: 'Shortage',
    rate: 'Shortage of demand',
    level: 'Scarcity',
    demandLegend: 'Demand (colour: scarcity)',
    short: (figure: string) => `${figure} short`,
    atMost: (figure: string) => `at most ${figure} short`,
    between: (low: string, high: string) => `shortage ${low} to ${high}`,
    spare: (figure: string) => `${figure} to spare`,
    even: 'supply meets demand',
    label: (word: string, level: ShortageLevel, gap: string) =>
      level === 'surplus'
        ? `Surplus: ${gap}`
        : level === 'unknown' || gap === 'supply meets demand'
          ? word
          : `${word}: ${gap}`,
    leaders: (names: string) => `Chain leaders: ${names}`,
    subtitle: (period: string) => `Talent demand and supply by segment${period === '' ? '' : `, ${period}`} (persons)`,
    matrixSubtitle: (period: string) =>
      `Talent shortage by chain and stage${period === '' ? '' : `, ${period}`} (persons)`,
    title: (chain: string, segment: string, gap: string, level: string) =>
      `${chain}: talent is shortest in ${segment}, ${gap} (${level.toLowerCase()})`,
    noGap: (chain: string) => `${chain}: no segment is short of talent`,
    undisclosed: (chain: string) => `${chain}: some shortages are not known`,
    noFigures: (chain: string) => `${chain}: no supply and demand to compare yet`,
    urgent: (count: number) => `; ${count} ${count === 1 ? 'segment is' : 'segments are'} urgently scarce`,
    matrixTitle: (chain: string, stage: string, gap: string, level: string) =>
      `Talent is shortest ${stage.toLowerCase()} in ${chain}, ${gap} (${level.toLowerCase()})`,
    matrixNoGap: 'No industry chain is short of talent',
    matrixUnknown: 'The shortages of the industry chains are not all known',
    count: (count: number) => `${count} ${count === 1 ? 'segment' : 'segments'}`,
    feeds: (names: string) => `Feeds: ${names}`,
    unplaced: (count: number) =>
      `${count} more ${count === 1 ? 'segment that is' : 'segments that are'} not registered stand in the data table only`,
    incomplete: (count: number) =>
      `${count} ${count === 1 ? 'record states' : 'records state'} only supply or only demand and don’t count towards the shortage`,
    definition:
      'Shortage = demand − supply; from 30% of demand urgently scarce, from 10% tight, from −10% balanced, else surplus',
    denominator: 'Demand',
    persons: (figure: string) => figure,
  },
};

export const chainWords = ({ locale }: ViewContext) => WORDS[locale];

/** A shortage in words: short of 73, 36 to spare, or why it is not known. */
export function gapText(shortage: Quantity, context: ViewContext, brief = true): string {
  const words = chainWords(context);
  const write = brief ? context.brief : context.figure;
  const figure = (quantity: Quantity) => write(quantity, { unit: !brief });
  if (shortage.status === 'missing') return figure(shortage);
  if (shortage.low === Number.NEGATIVE_INFINITY && shortage.high === Number.POSITIVE_INFINITY)
    return figure({ ...shortage, status: 'masked', low: 0, text: '' });
  if (shortage.low === 0 && shortage.high === 0) return words.even;
  if (shortage.high <= 0)
    return words.spare(figure({ ...shortage, low: 0 - shortage.high, high: 0 - shortage.low, text: '' }));
  if (shortage.low >= 0) return words.short(figure(shortage));
  const end = (value: number) => figure({ low: value, high: value, text: '', status: 'exact' });
  return shortage.low === Number.NEGATIVE_INFINITY
    ? words.atMost(end(shortage.high))
    : words.between(end(shortage.low), end(shortage.high));
}

export const stageName = (stage: Stage, { messages }: ViewContext): string => messages.stage[stage];

/** What a segment's chain is like there: weak or missing; '' where it is strong or nobody says. */
export const strengthWord = ({ strength }: Pick<ChainSegment, 'strength'>, { messages }: ViewContext): string =>
  strength === undefined || strength === 'strong' ? '' : messages.strength[strength];

/** A segment's name with that word, as it stands on the map. */
export const nameWithStrength = (segment: ChainSegment, context: ViewContext): string =>
  [context.text(segment.name), strengthWord(segment, context)].filter((text) => text !== '').join(' · ');
