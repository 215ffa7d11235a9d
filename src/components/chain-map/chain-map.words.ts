import type { ChainMap, ChainSegment, Quantity, ShortageLevel, Stage, TalentBalance } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    chain: '产业链',
    segment: '环节',
    stage: '上中下游',
    short: (figure: string) => `缺${figure}`,
    between: (low: string, high: string) => `缺口${low}—${high}`,
    atLeast: (least: string) => `至少缺${least}`,
    perhapsShort: (most: string) => `缺口不超过${most}`,
    spareAtLeast: (least: string) => `至少富余${least}`,
    perhapsSpare: (most: string) => `富余不超过${most}`,
    either: (short: string, spare: string) => `缺${short}至富余${spare}`,
    spare: (figure: string) => `富余${figure}`,
    even: '供需相等',
    gapUnknown: '缺口未统计',
    gapWithheld: '缺口未公开',
    /** How scarce and how many; a surplus says itself, and so does nothing at all. */
    label: (word: string, level: ShortageLevel, gap: string) =>
      level === 'surplus' ? gap : level === 'unknown' || gap === '供需相等' ? word : `${word} ${gap}`,
    demandOf: (figure: string) => `需${figure}`,
    supplyOf: (figure: string) => `供${figure}`,
    figures: (demand: string, supply: string) => `${demand} ${supply}`,
    to: (names: string) => `→ ${names}`,
    unplacedStage: '未登记环节',
    wholeChain: '全链（未分环节）',
    leaders: (names: string) => `链主企业：${names}`,
    alliance: (leaders: string, alliance: string) => (leaders === '' ? alliance : `${leaders}（${alliance}）`),
    subtitle: (period: string) => `${period}各环节人才需求（宽条）与供给（内条），单位：人`,
    matrixSubtitle: (period: string) => `${period}各产业链上中下游的人才缺口与紧缺程度，单位：人`,
    chainTitle: (chain: string, finding: string) => `${chain}链：${finding}`,
    place: (chain: string, stage: string) => `${chain}链${stage}`,
    most: (place: string, gap: string) => `${place}人才缺口最大，${gap}`,
    mostKnown: (place: string, gap: string) => `已知人才缺口最大的是${place}，${gap}`,
    mostTied: (place: string, count: number, gap: string) => `${place}等${count}处人才缺口并列最大，各${gap}`,
    only: (gap: string) => `人才${gap}`,
    level1: (gap: string, level: string) => `${gap}（${level}）`,
    urgent: (count: number) => `；共${count}个环节急需紧缺`,
    urgentCells: (count: number) => `；共${count}处急需紧缺`,
    noGap: '各环节人才供需没有缺口',
    undisclosed: '部分环节有无缺口尚不能确定',
    noFigures: '尚无可比的供需数字',
    matrixNoGap: '各产业链人才供需没有缺口',
    matrixUnknown: '部分产业链有无人才缺口尚不能确定',
    matrixNoFigures: '各产业链尚无可比的供需数字',
    count: (count: number) => `共${count}个环节`,
    matrixCount: (chains: number, cells: number) => `共${chains}条产业链、${cells}格`,
    feeds: (names: string) => `供给下游环节：${names}`,
    unplaced: (count: number) => `${count}个环节未在环节表登记，单独列出`,
    unplacedCells: '未在环节表登记的数字列入“未登记环节”',
    definition: '缺口 = 需求 − 供给；缺口占需求 30% 以上为急需紧缺，10% 以上为偏紧，−10% 以上为平衡，其余为富余',
    denominator: '需求',
  },
  en: {
    chain: 'Chain',
    segment: 'Segment',
    stage: 'Stage',
    short: (figure: string) => `${figure} short`,
    between: (low: string, high: string) => `shortage of ${low}–${high}`,
    atLeast: (least: string) => `at least ${least} short`,
    perhapsShort: (most: string) => `at most ${most} short`,
    spareAtLeast: (least: string) => `at least ${least} to spare`,
    perhapsSpare: (most: string) => `at most ${most} to spare`,
    either: (short: string, spare: string) => `${short} short to ${spare} to spare`,
    spare: (figure: string) => `${figure} to spare`,
    even: 'supply meets demand',
    gapUnknown: 'shortage not available',
    gapWithheld: 'shortage withheld',
    label: (word: string, level: ShortageLevel, gap: string) =>
      level === 'surplus'
        ? `Surplus: ${gap}`
        : level === 'unknown' || gap === 'supply meets demand'
          ? word
          : `${word}: ${gap}`,
    demandOf: (figure: string) => `demand ${figure}`,
    supplyOf: (figure: string) => `supply ${figure}`,
    figures: (demand: string, supply: string) => `${demand}, ${supply}`,
    to: (names: string) => `→ ${names}`,
    unplacedStage: 'Not registered',
    wholeChain: 'Whole chain (no segment stated)',
    leaders: (names: string) => `Chain leaders: ${names}`,
    alliance: (leaders: string, alliance: string) => (leaders === '' ? alliance : `${leaders} (${alliance})`),
    subtitle: (period: string) =>
      `Talent demand (wide bar) and supply (inner bar) by segment${period === '' ? '' : `, ${period}`}, persons`,
    matrixSubtitle: (period: string) =>
      `Talent shortage and scarcity by chain and stage${period === '' ? '' : `, ${period}`}, persons`,
    chainTitle: (chain: string, finding: string) => `${chain}: ${finding}`,
    place: (chain: string, stage: string) => (stage === '' ? chain : `${chain}, ${stage.toLowerCase()}`),
    most: (place: string, gap: string) => `the largest talent shortage is in ${place}, ${gap}`,
    mostKnown: (place: string, gap: string) => `the largest known talent shortage is in ${place}, ${gap}`,
    mostTied: (place: string, count: number, gap: string) =>
      `${count} places share the largest talent shortage, ${place} among them, each ${gap}`,
    only: (gap: string) => `talent is ${gap}`,
    level1: (gap: string, level: string) => `${gap} (${level.toLowerCase()})`,
    urgent: (count: number) => `; ${count} segments in all are urgently scarce`,
    urgentCells: (count: number) => `; ${count} places in all are urgently scarce`,
    noGap: 'no segment is short of talent',
    undisclosed: 'whether some segments are short of talent is not known',
    noFigures: 'no supply and demand to compare yet',
    matrixNoGap: 'no industry chain is short of talent',
    matrixUnknown: 'whether some industry chains are short of talent is not known',
    matrixNoFigures: 'the industry chains have no supply and demand to compare yet',
    count: (count: number) => `${count} ${count === 1 ? 'segment' : 'segments'}`,
    matrixCount: (chains: number, cells: number) =>
      `${chains} ${chains === 1 ? 'chain' : 'chains'}, ${cells} ${cells === 1 ? 'cell' : 'cells'}`,
    feeds: (names: string) => `Feeds: ${names}`,
    unplaced: (count: number) =>
      `${count} ${count === 1 ? 'segment is' : 'segments are'} not in the table of segments and ${count === 1 ? 'stands' : 'stand'} apart`,
    unplacedCells: 'Figures that belong to no registered segment stand under “Not registered”',
    definition:
      'Shortage = demand − supply; from 30% of demand urgently scarce, from 10% tight, from −10% balanced, else surplus',
    denominator: 'Demand',
  },
};

export const chainWords = ({ locale }: ViewContext) => WORDS[locale];

/** A shortage in words: short of 73, 36 to spare, either of them, or why it is not known. */
export function gapText(shortage: Quantity, context: ViewContext, brief = true): string {
  const words = chainWords(context);
  const { low, high } = shortage;
  const figure = (from: number, to = from) =>
    (brief ? context.brief : context.figure)(
      { ...shortage, low: from, high: to, text: '', status: from === to ? 'exact' : 'bounded' },
      { unit: !brief },
    );
  if (shortage.status === 'missing') return words.gapUnknown;
  if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) return words.gapWithheld;
  if (low === 0 && high === 0) return words.even;
  if (high <= 0)
    return Number.isFinite(low) ? words.spare(figure(0 - high, 0 - low)) : words.spareAtLeast(figure(0 - high));
  if (low > 0) return Number.isFinite(high) ? words.short(figure(low, high)) : words.atLeast(figure(low));
  if (low === 0) return Number.isFinite(high) ? words.between('0', figure(high)) : words.gapWithheld;
  if (!Number.isFinite(low)) return words.perhapsShort(figure(high));
  return Number.isFinite(high) ? words.either(figure(high), figure(0 - low)) : words.perhapsSpare(figure(0 - low));
}

export const stageName = (stage: Stage, { messages }: ViewContext): string => messages.stage[stage];

/** What a segment's chain is like there: weak or missing; '' where it is strong or nobody says. */
export const strengthWord = ({ strength }: Pick<ChainSegment, 'strength'>, { messages }: ViewContext): string =>
  strength === undefined || strength === 'strong' ? '' : messages.strength[strength];

/** What stands beside bars: how scarce, and how many are short. */
export const balanceLabel = ({ shortage, level }: TalentBalance, context: ViewContext): string =>
  chainWords(context).label(context.messages.shortage[level], level, gapText(shortage, context));

/** The figure below a cell's word: how many are short or to spare; '' where the word says all. */
export function cellGap({ shortage, level }: TalentBalance, context: ViewContext): string {
  if (level === 'unknown') return '';
  if (level !== 'surplus') return gapText(shortage, context);
  // The word is 富余 already.
  const { low, high } = shortage;
  return context.figure({ ...shortage, low: 0 - high, high: 0 - low, text: '' });
}

/** The period that the figures are of; '' where there is none. */
export const periodText = ({ period }: Pick<ChainMap, 'period'>, { messages }: ViewContext): string =>
  period === undefined ? '' : messages.periodOf(period);
