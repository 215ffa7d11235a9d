import { CURRENCIES, OTHER_CURRENCIES } from './currencies.js';

/** What a unit counts or measures. Figures of one dimension add up, others never do. */
export interface Unit {
  /** The name that quantities carry. */
  name: string;
  /** Units that share a dimension (人, 名, 位) add up; by default a unit has its own. */
  dimension: string;
  /** Powers of ten down to the base unit: -1 for ‰, which becomes %. */
  power: number;
  /** Large figures may be shown in 万 and 亿: counts and amounts, never rates or ages. */
  scales: boolean;
  /** English for one and for many; empty for counting words, which English does without. */
  en: readonly [one: string, many: string];
  /** Whether official statistics suppress small figures in it: counts. */
  counts: boolean;
}

/** Counting words: the dimension's own name first, then what adds up with it. Every other one stands alone. */
const COUNTERS: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['个', '项', '件', '种', '类'],
  ...'套 家 届 次 户 所 条 篇 场 期 批 支 台 间 座 处 门 本 份 张 辆 组 对 块 款 例 宗 起 笔 单 校 班 县 市 镇 乡 村 枚 头 只 艘 列 架 箱 株 颗 栋 幢 棵 部 册 发 台套 人次 户次 场次 班次 架次 辆次 台次 车次 件次 例次 项次 门次 家次 期次 课次'
    .split(' ')
    .map((word) => [word]),
];

/** Measures: name, English for one and for many, whether 万 and 亿 suit it. */
const MEASURES: readonly (readonly [name: string, one: string, many: string, scales: boolean])[] = [
  ['%', '%', '%', false],
  ['百分点', 'percentage point', 'percentage points', false],
  ['基点', 'basis point', 'basis points', false],
  ['倍', 'time', 'times', false],
  ['年', 'year', 'years', false],
  ['季度', 'quarter', 'quarters', false],
  ['个月', 'month', 'months', false],
  ['月', 'month', 'months', false],
  ['周', 'week', 'weeks', false],
  ['天', 'day', 'days', false],
  ['日', 'day', 'days', false],
  ['小时', 'hour', 'hours', true],
  ['学时', 'class hour', 'class hours', true],
  ['分钟', 'minute', 'minutes', true],
  ['岁', 'year old', 'years old', false],
  ['平方米', 'm²', 'm²', true],
  ['平方公里', 'km²', 'km²', true],
  ['立方米', 'm³', 'm³', true],
  ['公顷', 'hectare', 'hectares', true],
  ['亩', 'mu', 'mu', true],
  ['米', 'm', 'm', true],
  ['公里', 'km', 'km', true],
  ['公斤', 'kg', 'kg', true],
  ['吨', 'tonne', 'tonnes', true],
  ['千瓦', 'kW', 'kW', true],
  ['千瓦时', 'kWh', 'kWh', true],
  ['度', 'kWh', 'kWh', true],
  ['斤', 'jin', 'jin', true],
  ['吨标准煤', 'tce', 'tce', true],
  ['标准箱', 'TEU', 'TEU', true],
  ['吨公里', 'tonne-km', 'tonne-km', true],
  ['人公里', 'passenger-km', 'passenger-km', true],
  ['人年', 'person-year', 'person-years', true],
  ['人月', 'person-month', 'person-months', true],
  ['人天', 'person-day', 'person-days', true],
  ['人时', 'person-hour', 'person-hours', true],
];

/** Other spellings of the names above, lower case and without spaces. */
const ALSO: Readonly<Record<string, string>> = {
  '%': 'percent 个%',
  百分点: '个百分点 percentagepoint percentagepoints pp ppt ppts',
  基点: 'basispoint basispoints bp bps',
  人: 'people person persons staff employee employees worker workers student students graduate graduates expert experts',
  个: 'item items post posts job jobs position positions vacancy vacancies team teams platform platforms',
  件: 'patent patents',
  项: 'project projects',
  所: 'school schools college colleges university universities',
  户: 'household households',
  套: 'flat flats apartment apartments home homes',
  辆: 'vehicle vehicles',
  标准箱: '标箱 teu teus',
  人年: 'person-year person-years personyear personyears',
  人月: 'person-month person-months personmonth personmonths',
  人天: '人日 工日 person-day person-days personday persondays',
  人时: '工时 person-hour person-hours personhour personhours',
  家: 'enterprise enterprises company companies firm firms',
  年: 'year years',
  季度: '个季度',
  个月: 'month months',
  周: '个星期 星期 week weeks',
  天: 'day days 个工作日 工作日',
  小时: '个小时 hour hours',
  学时: '个学时 课时 个课时',
  岁: '周岁 yearsold',
  倍: 'times',
  平方米: '㎡ m² m2 sqm 平米 平方',
  平方公里: 'km² km2 平方千米',
  立方米: 'm³ m3 立方',
  公顷: 'ha hectare hectares',
  米: 'm metre metres',
  公里: 'km 千米',
  公斤: 'kg 千克',
  吨: 'tonne tonnes',
  吨标准煤: 'tce 吨标煤',
  台套: '台(套)',
  人次: '人(次)',
  场次: '场(次)',
  千瓦: 'kw',
  千瓦时: 'kwh',
};

const NO_WORD = ['', ''] as const;

function allUnits(): Unit[] {
  const counters = COUNTERS.flatMap(([dimension = '', ...others]) =>
    [dimension, ...others].map((name) => ({ name, dimension, power: 0, scales: true, en: NO_WORD, counts: true })),
  );
  const measures = MEASURES.map(([name, one, many, scales]) => {
    const dimension = name === '月' ? '个月' : name === '日' ? '天' : name;
    return { name, dimension, power: 0, scales, en: [one, many] as const, counts: false };
  });
  const money = CURRENCIES.map(({ zh, en }) => ({
    name: zh,
    dimension: zh,
    power: 0,
    scales: true,
    en,
    counts: false,
  }));
  return [...counters, ...measures, ...money];
}

const UNITS = new Map(allUnits().map((unit) => [unit.name, unit]));

function unitNamed(name: string): Unit {
  return UNITS.get(name) ?? { name, dimension: name, power: 0, scales: true, en: [name, name], counts: false };
}

/** Every spelling of a known unit, longest first, so that 人次 is not read as 人. */
const SPELLINGS: readonly (readonly [spelling: string, unit: Unit])[] = [
  ...Array.from(UNITS.values(), (unit) => [unit.name, unit] as const),
  ...Object.keys(ALSO).flatMap((name) => ALSO[name]!.split(' ').map((word) => [word, unitNamed(name)] as const)),
  ...CURRENCIES.flatMap(({ code, zh, en, also }) =>
    [code, ...en, ...also].map((word) => [word.toLowerCase().replace(/ /g, ''), unitNamed(zh)] as const),
  ),
  ...OTHER_CURRENCIES.map((code) => [code.toLowerCase(), unitNamed(code)] as const),
  ['‰', { ...unitNamed('%'), power: -1 }] as const,
].sort(([a], [b]) => b.length - a.length);

/** How the unit is written, whether quantities carry it or it is unknown: its dimension, English words, and so on. */
export function describeUnit(name: string | undefined): Unit {
  return name === undefined ? unitNamed('') : unitNamed(name);
}

/** The known unit a text begins with, in any of its spellings, and what follows it. */
export function leadingUnit(text: string): { unit: Unit; rest: string } | null {
  const found = SPELLINGS.find(([spelling]) => text.startsWith(spelling));
  return found ? { unit: found[1], rest: text.slice(found[0].length) } : null;
}

// Numerals, ordinals and words that change what a figure says are no part of a unit: not 以上, 未定, 号, 强, 注.
const UNIT_CHARACTER =
  '(?![零一二两三四五六七八九十百千万亿几数半余多超近约未无不非暂待过达至到以上下内外左右号第级楼负减降增提升封起满来末初底强大番注成是的有在和或于等被把])[\\u3400-\\u9fff·]';

/** 吨标准煤, 项目, 元/人, 件/万人. */
const NOUN = new RegExp(`^(?:${UNIT_CHARACTER}){1,8}(?:/[十百千万亿]{0,2}(?:${UNIT_CHARACTER}){1,8})?$`);

/** An English plural that is no word for a number, nor several of them. */
const PLURAL =
  /^(?!and(?![ei])|dozen|hundred|thousand|million|billion|trillion|lakh|crore|percent|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:y|ie)|(?:half|third|quarter|(?:four|fif|six|seven|eigh|nin|ten|hundred)th)s?$)[a-z]{4,24}s$/;
const TIME = /^(?:[年月日天周岁]|个月|季度|小时|分钟)$/;

/**
 * The unit a whole text names, or `null`. `strict` takes known units only; otherwise a noun may follow (280个项目),
 * and an unknown Han word or English plural is a unit of its own (3元/人, 8头). So are two units in a row: 人天 and 班次
 * add up with neither; only 个, which counts anything, gives way (个基点). Behind a time nothing may follow: 2024年末.
 */
export function readUnit(text: string, strict: boolean): Unit | null {
  const known = leadingUnit(text);
  if (known?.rest === '') return known.unit;
  const next = known && leadingUnit(known.rest);
  if (next?.rest === '' && known?.unit.name === '个') return next.unit;
  if (strict) return null;
  if (!NOUN.test(text)) return PLURAL.test(text) ? unitNamed(text) : null;
  if (known && TIME.test(known.unit.name) && !known.rest.startsWith('/')) return null;
  return known && next?.rest !== '' && !known.rest.includes('/') ? known.unit : unitNamed(text);
}

/**
 * The unit of figures taken together: the common one, the dimension's own word where they differ (人 and 名 make 人),
 * none where no part has one; `null` where they don't add up.
 */
export function commonUnit(names: Iterable<string | undefined>): { unit: string | undefined } | null {
  let common: Unit | undefined;
  for (const name of names) {
    if (!name || name === common?.name) continue;
    const unit = unitNamed(name);
    if (common && common.dimension !== unit.dimension) return null;
    common = common ? unitNamed(unit.dimension) : unit;
  }
  return { unit: common?.name };
}
