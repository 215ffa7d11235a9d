import type { Quantity, RegionMap, RegionMeasure, RegionTalent } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { boundText, negated } from '../internal/data/bound-text.js';
import { SHORTAGE_SIGNS } from '../internal/data/talent-balance.js';

const regions = (count: number): string => `${count} ${count === 1 ? 'region' : 'regions'}`;

/** Why no map is drawn. */
export type Refusal = 'awaited' | 'no-shapes' | 'bad-shapes' | 'no-approval' | 'no-match';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    region: '地区',
    kind: '类型',
    zone: '功能区',
    measure: { shortage: '缺口率', demand: '需求', supply: '供给', introduced: '引进' },
    measureTitle: { shortage: '人才缺口率', demand: '人才需求', supply: '人才供给', introduced: '引进人才' },
    choose: '选择指标',
    short: (rate: string) => `缺${rate}`,
    spare: (rate: string) => `富余${rate}`,
    shortAtLeast: (rate: string) => `至少缺${rate}`,
    perhapsShort: (rate: string) => `缺口0—${rate}`,
    spareAtLeast: (rate: string) => `至少富余${rate}`,
    perhapsSpare: (rate: string) => `富余0—${rate}`,
    maySpare: (spare: string, short: string) => `富余${spare}至缺${short}`,
    atMost: (rate: string) => `缺口0—${rate}，也可能富余`,
    even: '供需相等',
    refusal: {
      awaited: '正在读取地图边界数据，先以数据表代替',
      'no-shapes': '没有地图边界数据（geojson），不绘制地图，以数据表代替',
      'bad-shapes': '地图边界数据（geojson）无法读取，不绘制地图，以数据表代替',
      'no-approval': '没有审图号，不绘制地图，以数据表代替',
      'no-match': '地图边界与数据中的地区代码、名称都不一致，不绘制地图，以数据表代替',
    },
    approval: (number: string) => `审图号：${number}`,
    zoneLegend: '功能区（与其他地区重叠，数字单列）',
    ring: '虚线圈：不确定或未公开的部分',
    zones: '功能区与所在地区重叠，数字单列，不计入合计',
    others: (names: string) => `${names}与图上地区相互包含，只列入数据表，不另计入合计`,
    added: (names: string) => `${names}没有本级数字，由所辖地区相加`,
    unplaced: (names: string) => `地图边界中没有${names}，列在图旁`,
    unnamed: (count: number) => `${count}条记录未注明地区，不在图上`,
    more: (count: number) => `另有${count}个地区见数据表`,
    title: (region: string, what: string, level: string) => `${region}人才缺口率最高，${what}（${level}）`,
    titleKnown: (region: string, what: string, level: string) => `已知人才缺口率最高的是${region}，${what}（${level}）`,
    one: (region: string, what: string, level: string) => `${region}人才${what}（${level}）`,
    tied: (regions: string, what: string) => `${regions}人才缺口率并列最高，各${what}`,
    tiedKnown: (regions: string, what: string) => `已知人才缺口率最高的是${regions}，均${what}`,
    same: (count: number, what: string) => `${count}个地区人才缺口率相同，各${what}`,
    noGap: '各地区人才供需没有缺口',
    noDemand: '各地区人才需求均为0',
    unknown: '各地区人才缺口尚不能确定',
    most: (region: string, measure: string, figure: string) => `${region}${measure}最多，${figure}`,
    mostKnown: (region: string, measure: string, figure: string) => `已知${measure}最多的是${region}，${figure}`,
    oneCount: (region: string, measure: string, figure: string) => `${region}${measure}${figure}`,
    mostTied: (regions: string, measure: string, figure: string) => `${regions}${measure}并列最多，各${figure}`,
    mostTiedKnown: (regions: string, measure: string, figure: string) =>
      `已知${measure}最多的是${regions}，均为${figure}`,
    evenCounts: (count: number, measure: string, figure: string) => `${count}个地区${measure}相同，各${figure}`,
    noughts: (measure: string) => `各地区${measure}均为0`,
    withheldCounts: (measure: string) => `各地区${measure}未公开`,
    noCounts: (measure: string) => `尚无各地区${measure}数字`,
    together: (count: number, what: string) => `；图上${count}个地区合计${what}`,
    togetherStated: (count: number, what: string) => `；有数字的${count}个地区合计${what}`,
    subtitle: {
      rate: (period: string) => `${period}各地区未满足的人才需求占需求的比例（%）；图上号码即表中名次`,
      count: (period: string, measure: string) =>
        `${period}各地区${measure}（人），圆面积与人数成正比；图上号码即表中名次`,
    },
    definition: '缺口率 =（需求 − 供给）÷ 需求，只计两项俱全的记录；同一级地区相加，功能区与其重叠，不计入合计',
    counted: '本地区各记录之和；同一级地区相加，功能区与其重叠，不计入合计',
    listed: (at: number, name: string) => `${at} ${name}`,
  },
  en: {
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
    unnamed: (count: number) =>
      `${count} ${count === 1 ? 'record names' : 'records name'} no region and not on the map`,
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
  },
};

export const regionWords = ({ locale }: ViewContext) => WORDS[locale];

export const regionName = ({ key, name }: Pick<RegionTalent, 'key' | 'name'>, context: ViewContext): string =>
  key === '' ? context.messages.unnamed : context.text(name);

/** A rate of shortage in words: `缺23.4%`, `富余5%`, or why it is not known. */
export function rateText({ rate, level }: Pick<RegionTalent, 'rate' | 'level'>, context: ViewContext): string {
  const words = regionWords(context);
  const { low, high, status } = rate;
  const write = (known: Quantity) => context.figure({ ...known, unit: '%', text: '' }, { decimals: 1 });
  const at = (end: number) => write({ ...rate, low: end, high: end, status: 'exact' });
  const unknown = context.messages.shortage[level];
  if (status === 'missing' || (low === Number.NEGATIVE_INFINITY && high >= 100)) return unknown;
  if (low === 0 && high === 0) return words.even;
  if (low < 0 && high > 0)
    return low === Number.NEGATIVE_INFINITY ? words.atMost(at(high)) : words.maySpare(at(0 - low), at(high));
  return high > 0
    ? boundText(rate, { exactly: words.short, atMost: words.perhapsShort, atLeast: words.shortAtLeast, unknown }, write)
    : boundText(
        negated(rate),
        { exactly: words.spare, atMost: words.perhapsSpare, atLeast: words.spareAtLeast, unknown },
        write,
      );
}

/** The figure of a region that the map shows. */
export const figureOf = (region: RegionTalent, measure: Exclude<RegionMeasure, 'shortage'>): Quantity =>
  region[measure];

/** What stands below a region's name. */
export const valueText = (region: RegionTalent, measure: RegionMeasure, context: ViewContext): string =>
  measure === 'shortage' ? rateText(region, context) : context.brief(figureOf(region, measure));

/** The same with the sign of its level before it, so that no colour is needed. */
export const signedText = (region: RegionTalent, measure: RegionMeasure, context: ViewContext): string =>
  (measure === 'shortage' ? SHORTAGE_SIGNS[region.level] : '') + valueText(region, measure, context);

/** When the figures are of: a period, or, for people introduced, all of them. */
export function periodText({ period, span }: RegionMap, measure: RegionMeasure, { messages }: ViewContext): string {
  if (measure !== 'introduced') return period === undefined || period === '' ? '' : messages.periodOf(period);
  if (!span) return '';
  return messages.periodOf(span.first === span.last ? span.first : messages.periodRange(span.first, span.last));
}
