import { infoOf } from '../../data/dataset/fields.js';
import { TABLES } from '../../data/dataset/tables.js';
import type { PlatformGroup, PlatformLevel, PlatformLine, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { platformWords } from './words/index.js';

export { platformWords };

const { words: LEVELS = {} } = infoOf(TABLES.platforms.fields.level);

const SYMBOLS: Readonly<Record<PlatformLevel, string>> = { national: '★', provincial: '▲', municipal: '●' };

export const levelName = (level: PlatformLevel, { text }: ViewContext): string => text(LEVELS[level] ?? level);

/** From here on, in per cent of the capacity, there is hardly any left: it stands out. */
const NEARLY_FULL = 90;

/** Is it known to be nearly full? */
export const isNearlyFull = ({ use }: Pick<PlatformGroup, 'use'>): boolean =>
  use.status !== 'missing' && use.low > NEARLY_FULL;

/** A level as symbol and word: `★ 国家级`. */
export const levelText = (level: PlatformLevel, context: ViewContext): string =>
  `${SYMBOLS[level]} ${levelName(level, context)}`;

/** What a kind or a chain is called. */
export const lineName = ({ key, name }: PlatformLine, { messages, text }: ViewContext): string =>
  key === '' ? messages.unnamed : text(name);

export const wholeText = (count: number, { grammar }: ViewContext): string => grammar.number(count);

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
export const unitText = (unit: string | undefined, { grammar }: ViewContext): string =>
  unit === undefined ? '' : grammar.unit(unit);

/** A share without decimals, or with one in tooltips; why there is none. */
export const shareText = (use: Quantity, context: ViewContext, decimals = 0): string =>
  context.figure(use, { decimals });
