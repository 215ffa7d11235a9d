import type { ProblemWords } from '../data/language.js';
import * as en from './en/issues.js';
import * as zhCN from './zh-CN/issues.js';

/** The words of all problems, by language. */
export const ALL_ISSUES: Readonly<Record<string, ProblemWords>> = { 'zh-CN': zhCN, en };
