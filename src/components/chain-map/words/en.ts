import type { ShortageLevel } from '../../../data/index.js';
import type { ChainWords } from './zh-CN.js';

/** What the view says in English. */
export const en: ChainWords = {
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
  overviewSubtitle: (period: string) =>
    `Talent shortage by segment of every chain${period === '' ? '' : `, ${period}`}, in persons; chains by how many of their segments are urgently short`,
  overviewCount: (chains: number, segments: number) =>
    `${chains} ${chains === 1 ? 'chain' : 'chains'}, ${segments} ${segments === 1 ? 'segment' : 'segments'}`,
  allChains: 'All chains',
  upward: (least: string) => `${least}+`,
  barsHead: 'Demand (frame), supply (bar)',
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
};
