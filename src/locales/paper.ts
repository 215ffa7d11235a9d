import { paper as en } from './en/paper.js';
import { type PaperWords, paper as zhCN } from './zh-CN/paper.js';
import { paper as zhTW } from './zh-TW/paper.js';

export type { PaperWords };

/** What is said of files made in Node, in each language; apart, since no page needs it. */
const WORDS: Readonly<Record<string, PaperWords>> = { 'zh-CN': zhCN, en, 'zh-TW': zhTW };

/** The words of a language by its tag; the first's where it has none. */
export const paperWords = (locale: string): PaperWords => WORDS[locale] ?? zhCN;
