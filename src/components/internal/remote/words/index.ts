import { wordsOf } from '../../../../locales/index.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What is said of figures whose rows are on a server. */
export const remoteWords = wordsOf('remote', { 'zh-CN': zhCN, en });

type Reason = 'forbidden' | 'too-large' | 'rows' | 'incomplete';

/** Why there is no answer, in every language. */
export const reasonOf = (reason: Reason): Readonly<Record<string, string>> => ({
  'zh-CN': zhCN[reason],
  en: en[reason],
  'zh-TW': remoteWords({ locale: 'zh-TW' })[reason],
});
