import type { DifferenceWords } from '../data/diff/say.js';
import { difference as en } from './en/difference.js';
import { difference as zhCN } from './zh-CN/difference.js';
import { difference as zhTW } from './zh-TW/difference.js';

/** What changed between two datasets, in the words of each language; apart, so that only who compares loads them. */
const WORDS: Readonly<Record<string, DifferenceWords>> = { 'zh-CN': zhCN, en, 'zh-TW': zhTW };

/** The words of a language by its tag; the first's where it has none. */
export const differenceWords = (locale: string): DifferenceWords => WORDS[locale] ?? zhCN;
