import type { ShortageLevel } from '../../../data/index.js';

/** What the view says in Chinese. */
export const zhCN = {
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
  overviewSubtitle: (period: string) => `${period}各产业链环节人才缺口，单位：人；产业链按急需紧缺环节数排序`,
  overviewCount: (chains: number, segments: number) => `共${chains}条产业链、${segments}个环节`,
  allChains: '全部产业链',
  /** Where a range has no room. */
  upward: (least: string) => `${least}起`,
  barsHead: '需求（框）与供给（条）',
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
};

export type ChainWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'chain-map': ChainWords;
  }
}
