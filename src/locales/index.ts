import './headless.js';
import type { Locale } from '../data/index.js';
import { en } from './en/shared.js';
import { type Messages, zhCN } from './zh-CN/shared.js';

export type { Messages };

/** The sentences of each language. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = { 'zh-CN': zhCN, en };
