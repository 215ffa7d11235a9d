import { desk as en } from './en/desk.js';
import { type DeskWords, desk as zhCN } from './zh-CN/desk.js';
import { desk as zhTW } from './zh-TW/desk.js';

export type { DeskWords };

/** The clerk's page in the words of each language; apart, so that only that page loads them. */
const WORDS: Readonly<Record<string, DeskWords>> = { 'zh-CN': zhCN, en, 'zh-TW': zhTW };

/** The words of a language by its tag; the first's where it has none. */
export const deskWords = (locale: string): DeskWords => WORDS[locale] ?? zhCN;

/** The languages that the page can be read in, each by its own name. */
export const DESK_LANGUAGES: readonly (readonly [locale: string, name: string])[] = Object.entries(WORDS).map(
  ([locale, { language }]) => [locale, language],
);

/** The page's language for what a browser asks for: the first that it speaks, else Chinese. */
export function deskLanguage(wanted: readonly string[]): string {
  for (const tag of wanted) {
    if (/^zh-(?:tw|hk|mo|hant)\b/i.test(tag)) return 'zh-TW';
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'zh-CN';
}
