import { isolated } from '../../data/escapes.js';
import {
  decimalsOf,
  type FormatQuantityOptions,
  formatQuantity,
  type Locale,
  type LocalizedName,
  type Quantity,
  textOf,
} from '../../data/index.js';
import { type Grammar, languageOf } from '../../data/language.js';
import { decimalsToShow } from '../../data/quantity/number-text.js';
import { type Messages, messagesOf } from '../../locales/index.js';
import type { Clock } from './clock.js';
import { LOOKS, type Tokens } from './theme/tokens.js';

/** Everything outside the model that a view's pure functions depend on. */
export interface ViewContext {
  locale: Locale;
  messages: Messages;
  /** How the reader's language joins what it says. */
  grammar: Grammar;
  tokens: Tokens;
  /** The moment from which days left, expiry and pace are reckoned, and who says so: see `clockOf`. */
  now: Date;
  clock: Clock['clock'];
  reducedMotion: boolean;
  /** The drawing area in CSS pixels. */
  width: number;
  height: number;
  /** ISO 4217. */
  currency: string;
  /** Keys of the marks that the reader selected; empty where nothing is. */
  selected: ReadonlySet<string>;
  /** A name in the reader's language. */
  text(name: LocalizedName): string;
  /** A figure in full and in its official wording, as tables, tooltips and ARIA text print it. */
  figure(quantity: Quantity, options?: FormatQuantityOptions): string;
  /** A figure as labels and headlines print it: scaled to 万/亿 or million, rounded. */
  brief(quantity: Quantity, options?: FormatQuantityOptions): string;
}

/** What a context is made of; the rest has defaults. */
/** Thirds and sevenths have no end: what was computed has two decimals then, or two digits where it is less than one. */
function endless({ text, low, high }: Quantity): { decimals?: number } {
  const ends = text === '' ? [low, high].filter(Number.isFinite) : [];
  if (!ends.some((end) => decimalsOf(end) > MOST_DECIMALS)) return {};
  return { decimals: Math.max(...ends.map((end) => decimalsToShow(end, 2))) };
}
const MOST_DECIMALS = 6;

export type ContextInput = Partial<Omit<ViewContext, 'messages' | 'grammar' | 'text' | 'figure' | 'brief'>>;

/** Makes a context. Without arguments: Chinese, the light look, 640 × 360, now. */
export function viewContext(input: ContextInput = {}): ViewContext {
  const locale = input.locale ?? languageOf(undefined).locale;
  const currency = input.currency ?? 'CNY';
  return {
    tokens: LOOKS.light,
    ...(input.now ? { now: input.now, clock: 'page' } : { now: new Date(), clock: 'today' }),
    reducedMotion: false,
    width: 640,
    height: 360,
    selected: new Set(),
    ...input,
    locale,
    currency,
    messages: messagesOf(locale),
    grammar: languageOf(locale).grammar,
    text: (name) => isolated(textOf(name, locale)),
    figure: (quantity, options) =>
      formatQuantity(quantity, locale, { currency, full: true, whole: true, ...endless(quantity), ...options }),
    brief: (quantity, options) => formatQuantity(quantity, locale, { currency, whole: true, ...options }),
  };
}
