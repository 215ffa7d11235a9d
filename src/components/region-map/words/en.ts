import type { RegionWords } from './zh-CN.js';

const regions = (count: number): string => `${count} ${count === 1 ? 'region' : 'regions'}`;

/** What the view says in English. */
export const en: RegionWords = {
  region: 'Region',
  kind: 'Kind',
  zone: 'zone',
  measure: { shortage: 'Rate of shortage', demand: 'Demand', supply: 'Supply', introduced: 'Introduced' },
  measureTitle: {
    shortage: 'Rate of shortage',
    demand: 'Demand for talent',
    supply: 'Supply of talent',
    introduced: 'Talent introduced',
  },
  choose: 'Choose a measure',
  short: (rate: string) => `${rate} short`,
  spare: (rate: string) => `${rate} to spare`,
  shortAtLeast: (rate: string) => `at least ${rate} short`,
  perhapsShort: (rate: string) => `0–${rate} short`,
  spareAtLeast: (rate: string) => `at least ${rate} to spare`,
  perhapsSpare: (rate: string) => `0–${rate} to spare`,
  maySpare: (spare: string, short: string) => `${spare} to spare up to ${short} short`,
  atMost: (rate: string) => `0–${rate} short, or a surplus`,
  even: 'supply meets demand',
  refusal: {
    awaited: 'Map shapes are being read: until then the table stands for the map',
    'no-shapes': 'No map shapes (geojson) were given: the table stands for the map',
    'bad-shapes': 'The map shapes (geojson) can’t be read: the table stands for the map',
    'no-approval': 'No map approval number (审图号): the table stands for the map',
    'no-match': 'No map shape has the code or name of a region in the data: the table stands for the map',
  },
  approval: (number: string) => `Map approval: ${number}`,
  zoneLegend: 'Zone (overlaps other regions, figures of its own)',
  ring: 'Dashed ring: uncertain or withheld part',
  zones: 'Zones overlap other regions: their figures are their own and in no total',
  others: (names: string) => `${names}: holds or lies in regions of the map, in the table only and not added again`,
  added: (names: string) => `${names}: no figures of its own, those of the regions in it are added`,
  unplaced: (names: string) => `The map has no shape for ${names}: listed beside it`,
  unnamed: (count: number) => `${count} ${count === 1 ? 'record names' : 'records name'} no region and not on the map`,
  more: (count: number) => `${regions(count)} more in the data table`,
  title: (region: string, what: string, level: string) =>
    `Talent is shortest in ${region}: ${what} (${level.toLowerCase()})`,
  titleKnown: (region: string, what: string, level: string) =>
    `Highest known rate of shortage in ${region}: ${what} (${level.toLowerCase()})`,
  one: (region: string, what: string, level: string) => `${region}: ${what} (${level.toLowerCase()})`,
  tied: (regions: string, what: string) => `Talent is equally shortest in ${regions}, each ${what}`,
  tiedKnown: (regions: string, what: string) => `Highest known rates of shortage in ${regions}, each ${what}`,
  same: (count: number, what: string) => `${regions(count)} are equally short of talent, each ${what}`,
  noGap: 'No region is short of talent',
  noDemand: 'Demand for talent is 0 in every region',
  unknown: 'The shortages of the regions are not all known',
  most: (region: string, measure: string, figure: string) => `${measure} is highest in ${region}: ${figure}`,
  mostKnown: (region: string, measure: string, figure: string) =>
    `${measure}: highest known figure in ${region}, ${figure}`,
  oneCount: (region: string, measure: string, figure: string) => `${measure} in ${region}: ${figure}`,
  mostTied: (names: string, measure: string, figure: string) =>
    `${measure} is equally highest in ${names}, ${figure} each`,
  mostTiedKnown: (names: string, measure: string, figure: string) =>
    `${measure}: highest known figures in ${names}, ${figure} each`,
  evenCounts: (count: number, measure: string, figure: string) =>
    `${measure}: the same in ${regions(count)}, ${figure} each`,
  noughts: (measure: string) => `${measure}: 0 in every region`,
  withheldCounts: (measure: string) => `${measure}: withheld for all regions`,
  noCounts: (measure: string) => `${measure}: no figures of the regions yet`,
  together: (count: number, what: string) => `; ${regions(count)} of the map together: ${what}`,
  togetherStated: (count: number, what: string) => `; ${regions(count)} with figures together: ${what}`,
  subtitle: {
    rate: (period: string) =>
      `Demand for talent not met, of demand (%)${period === '' ? '' : `, ${period}`}; numbers on the map are ranks in the list`,
    count: (period: string, measure: string) =>
      `${measure} by region (persons)${period === '' ? '' : `, ${period}`}; circles’ areas are in proportion, numbers are ranks in the list`,
  },
  definition:
    'Rate of shortage = (demand − supply) ÷ demand, over the records that state both; regions of one level are added, zones overlap them and are in no total',
  counted: 'Sum of the region’s records; regions of one level are added, zones overlap them and are in no total',
  listed: (at: number, name: string) => `${at} ${name}`,
};
