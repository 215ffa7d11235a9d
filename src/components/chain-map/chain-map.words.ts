import type { ChainMap, ChainSegment, Quantity, ShortageLevel, Stage, TalentBalance } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { boundText, negated } from '../internal/data/bound-text.js';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    chain: '产业链',
    segment: '环节',
    stage: '上中下游',
    short: (figure: string) => `缺${figure}`,
    perhaps: (most: string) => `缺口0—${most}`,
    atLeast: (least: string) => `至少缺${least}`,
    perhapsShort: (most: string) => `缺口0—${most}，也可能富余`,
    spareAtLeast: (least: string) => `至少富余${least}`,
    perhapsSpare: (most: string) => `富余0—${most}`,
    spareOrShort: (most: string) => `富余0—${most}，也可能短缺`,
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
    mostTied: (places: string, gap: string) => `${places}人才缺口并列最大，各${gap}`,
    mostTiedKnown: (places: string, gap: string) => `已知人才缺口最大的是${places}，均${gap}`,
    same: (places: string, gap: string) => `${places}人才缺口相同，各${gap}`,
    one: (place: string, gap: string) => `${place}人才${gap}`,
    only: (gap: string) => `人才${gap}`,
    level1: (gap: string, level: string) => `${gap}（${level}）`,
    urgent: (count: number) => `；共${count}个环节急需紧缺`,
    urgentCells: (count: number) => `；共${count}处急需紧缺`,
    noGap: '各环节人才供需没有缺口',
    noDemand: '各环节人才需求均为0',
    undisclosed: '部分环节有无缺口尚不能确定',
    noFigures: '尚无可比的供需数字',
    matrixNoGap: '各产业链人才供需没有缺口',
    matrixNoDemand: '各产业链人才需求均为0',
    matrixUnknown: '部分产业链有无人才缺口尚不能确定',
    matrixNoFigures: '各产业链尚无可比的供需数字',
    count: (count: number) => `共${count}个环节`,
    matrixCount: (chains: number, cells: number) => `共${chains}条产业链、${cells}格`,
    feeds: (names: string) => `供给下游环节：${names}`,
    unplaced: (count: number) => `${count}个环节未在环节表登记，单独列出`,
    unplacedCells: '未在环节表登记的数字列入“未登记环节”',
    definition: '缺口 = 需求 − 供给；缺口占需求 30% 以上为急需紧缺，10% 以上为偏紧，−10% 以上为基本平衡，其余为富余',
    denominator: '需求',
  },
  en: {
    chain: 'Chain',
    segment: 'Segment',
    stage: 'Stage',
    short: (figure: string) => `${figure} short`,
    perhaps: (most: string) => `0–${most} short`,
    atLeast: (least: string) => `at least ${least} short`,
    perhapsShort: (most: string) => `0–${most} short, or a surplus`,
    spareAtLeast: (least: string) => `at least ${least} to spare`,
    perhapsSpare: (most: string) => `0–${most} to spare`,
    spareOrShort: (most: string) => `0–${most} to spare, perhaps short`,
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
    mostTied: (places: string, gap: string) => `${places} share the largest talent shortage, each ${gap}`,
    mostTiedKnown: (places: string, gap: string) => `the largest known talent shortages are in ${places}, each ${gap}`,
    same: (places: string, gap: string) => `${places} are equally short of talent, each ${gap}`,
    one: (place: string, gap: string) => `${place} is ${gap}`,
    only: (gap: string) => `talent is ${gap}`,
    level1: (gap: string, level: string) => `${gap} (${level.toLowerCase()})`,
    urgent: (count: number) => `; ${count} segments in all are urgently scarce`,
    urgentCells: (count: number) => `; ${count} places in all are urgently scarce`,
    noGap: 'no segment is short of talent',
    noDemand: 'demand for talent is 0 in every segment',
    undisclosed: 'whether some segments are short of talent is not known',
    noFigures: 'no supply and demand to compare yet',
    matrixNoGap: 'no industry chain is short of talent',
    matrixNoDemand: 'demand for talent is 0 in every chain',
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
      'Shortage = demand − supply; from 30% of demand urgently scarce, from 10% tight, from −10% roughly balanced, else surplus',
    denominator: 'Demand',
  },
};

export const chainWords = ({ locale }: ViewContext) => WORDS[locale];

/** A shortage in words, the same wherever it stands: short of 73, 36 to spare, either of them, or why it is not known. */
export function gapText(shortage: Quantity, context: ViewContext, brief = true): string {
  const words = chainWords(context);
  const { low, high, status } = shortage;
  const write = (known: Quantity) =>
    (brief ? context.brief : context.figure)({ ...known, text: '' }, { unit: context.locale === 'zh-CN' });
  const at = (end: number) => write({ ...shortage, low: end, high: end, status: 'exact' });
  if (status === 'missing') return words.gapUnknown;
  if (low === 0 && high === 0) return words.even;
  if (low < 0 && high > 0) {
    if (Number.isFinite(low))
      return Number.isFinite(high) ? words.either(at(high), at(0 - low)) : words.spareOrShort(at(0 - low));
    return Number.isFinite(high) ? words.perhapsShort(at(high)) : words.gapWithheld;
  }
  return high > 0
    ? boundText(
        shortage,
        { exactly: words.short, atMost: words.perhaps, atLeast: words.atLeast, unknown: words.gapWithheld },
        write,
      )
    : boundText(
        negated(shortage),
        { exactly: words.spare, atMost: words.perhapsSpare, atLeast: words.spareAtLeast, unknown: words.gapWithheld },
        write,
      );
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
  return context.figure(negated(shortage));
}

/** The period that the figures are of; '' where there is none. */
export const periodText = ({ period }: Pick<ChainMap, 'period'>, { messages }: ViewContext): string =>
  period === undefined ? '' : messages.periodOf(period);
