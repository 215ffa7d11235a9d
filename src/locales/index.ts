/**
 * The languages of the elements. Chinese and English are there; others are added.
 * @module chancai/locales
 */
import './lean.js';
import { languageOf, registerLanguage } from '../data/language.js';
import { en } from './en/shared.js';
import type { Language, ViewWords } from './language.js';
import { type Messages, zhCN } from './zh-CN/shared.js';

export type { Language, Messages, ViewWords };

const shared = new Map<string, Messages>([
  ['zh-CN', zhCN],
  ['en', en],
]);
const added = new Map<string, ViewWords>();

/** Adds a language to all elements, or puts it in place of the one of the same tag. */
export function registerLocale(language: Language): void {
  shared.set(language.locale, language.shared);
  added.set(language.locale, language.views);
  registerLanguage(language);
}

/** The sentences that all views share. */
export const messagesOf = (locale: string): Messages => shared.get(languageOf(locale).locale) ?? zhCN;

/** Finds a view's own words: those that stand with it, or those of a language that was added. */
export const wordsOf =
  <V extends keyof ViewWords>(view: V, own: Readonly<Record<'zh-CN' | 'en', ViewWords[V]>>) =>
  ({ locale }: { locale: string }): ViewWords[V] =>
    added.get(locale)?.[view] ?? (own as Readonly<Record<string, ViewWords[V]>>)[locale] ?? own['zh-CN'];
