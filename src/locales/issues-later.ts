import type { ProblemWords } from '../data/language.js';

/** Fetches the words of all problems in a language. */
export const issuesLater = (locale: 'zh-CN' | 'en'): Promise<ProblemWords | undefined> =>
  locale === 'en' ? import('./en/issues.js') : import('./zh-CN/issues.js');
