import { infoOf } from '../../data/dataset/fields.js';
import { TABLES } from '../../data/dataset/tables.js';
import type { PlatformGroup, PlatformLevel, PlatformLine, Quantity } from '../../data/index.js';
import { describeUnit } from '../../data/quantity/units.js';
import type { ViewContext } from '../internal/context.js';
import { named } from '../internal/named.js';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    kind: '平台类型',
    chain: '产业链',
    count: '平台数',
    unit: '个',
    highest: '最高级别',
    shared: '开放共享',
    capacity: '容量',
    used: '使用量',
    use: '使用率',
    platforms: (count: string) => `${count}个`,
    lineHead: (name: string, count: string) => named(name, count, { locale: 'zh-CN' }),
    sharedOf: (shared: string) => `共享 ${shared}`,
    useOf: (share: string) => `使用 ${share}`,
    colon: (what: string, figure: string) => `${what} ${figure}`,
    title: (total: string, senior: string) => `${total}个创新平台，省级及以上${senior}个`,
    titleUse: (share: string) => `；容量已用${share}`,
    titlePartly: (share: string, stated: string) => `；容量与使用量均有数字的${stated}个平台容量已用${share}`,
    subtitle: '各类型平台在各产业链的个数、最高级别与使用率',
    subtitleShared: (shared: string) => `；${shared}个开放共享`,
    cell: (kind: string, chain: string) => `${chain}的${kind}`,
    fullest: (cells: string, share: string) => `使用率最高的是${cells}，${share}`,
    fullestKnown: (cells: string, share: string) => `已知使用率最高的是${cells}，${share}`,
    incomplete: (count: string) => `${count}个平台未统计容量或使用量，不计入使用率`,
    unsaid: (count: string) => `${count}个平台未注明是否共享`,
    definition: '使用率 = 使用量 ÷ 容量，只计两项俱全的平台；同名且同依托单位的平台只计一次',
  },
  en: {
    kind: 'Kind',
    chain: 'Chain',
    count: 'Platforms',
    unit: 'platforms',
    highest: 'Highest level',
    shared: 'Shared',
    capacity: 'Capacity',
    used: 'In use',
    use: 'Use',
    platforms: (count: string) => count,
    lineHead: (name: string, count: string) => `${name}:\u00a0${count}`,
    sharedOf: (shared: string) => `shared ${shared}`,
    useOf: (share: string) => `use ${share}`,
    colon: (what: string, figure: string) => `${what}: ${figure}`,
    title: (total: string, senior: string) =>
      `${total} innovation ${total === '1' ? 'platform' : 'platforms'}, ${senior} at provincial level or above`,
    titleUse: (share: string) => `; ${share} of capacity in use`,
    titlePartly: (share: string, stated: string) =>
      `; ${share} of capacity in use at the ${stated} that ${stated === '1' ? 'states' : 'state'} both`,
    subtitle: 'Platforms by kind and chain: number, highest level and use',
    subtitleShared: (shared: string) => `; ${shared} shared`,
    cell: (kind: string, chain: string) => `${kind} in ${chain}`,
    fullest: (cells: string, share: string) => `The highest use is of ${cells}: ${share}`,
    fullestKnown: (cells: string, share: string) => `The highest known use is of ${cells}: ${share}`,
    incomplete: (count: string) =>
      `${count} ${count === '1' ? 'platform lacks' : 'platforms lack'} capacity or use and ${count === '1' ? 'is' : 'are'} left out of the share`,
    unsaid: (count: string) =>
      `${count} ${count === '1' ? 'platform does' : 'platforms do'} not say whether ${count === '1' ? 'it is' : 'they are'} shared`,
    definition:
      'Use = in use ÷ capacity, over the platforms that state both; platforms of the same name and host count once',
  },
};

export const platformWords = ({ locale }: ViewContext) => WORDS[locale];

const { words: LEVELS = {} } = infoOf(TABLES.platforms.fields.level);
const SYMBOLS: Readonly<Record<PlatformLevel, string>> = { national: '★', provincial: '▲', municipal: '●' };

export const levelName = (level: PlatformLevel, { text }: ViewContext): string => text(LEVELS[level] ?? level);

/** A level as symbol and word: `★ 国家级`. */
export const levelText = (level: PlatformLevel, context: ViewContext): string =>
  `${SYMBOLS[level]} ${levelName(level, context)}`;

/** What a kind or a chain is called. */
export const lineName = ({ key, name }: PlatformLine, { messages, text }: ViewContext): string =>
  key === '' ? messages.unnamed : text(name);

export const wholeText = (count: number, { locale }: ViewContext): string => count.toLocaleString(locale);

/** A number of platforms with its counting word. */
export const countText = ({ count }: PlatformGroup, context: ViewContext): string =>
  platformWords(context).platforms(context.figure(count, { unit: false }));

/** How many of them are shared: `3/7`, `至少3/7`; '' where none says. */
export const sharedText = ({ shared, count }: PlatformGroup, context: ViewContext): string =>
  shared.status === 'missing' ? '' : `${context.figure(shared)}/${context.figure(count, { unit: false })}`;

/** How many do not say whether they are shared, where some do. */
export const unsaidNotes = ({ shared, unsaid }: PlatformGroup, context: ViewContext): string[] =>
  unsaid > 0 && shared.status !== 'missing' ? [platformWords(context).unsaid(wholeText(unsaid, context))] : [];

/** A unit in the reader's language; '' where none is stated, or English has no word for it. */
export const unitText = (unit: string | undefined, { locale }: ViewContext): string =>
  unit === undefined ? '' : locale === 'en' ? describeUnit(unit).en[1] : unit;

/** A share without decimals, or with one in tooltips; why there is none. */
export const shareText = (use: Quantity, context: ViewContext, decimals = 0): string =>
  context.figure(use, { decimals });
