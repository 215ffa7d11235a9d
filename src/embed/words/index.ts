import { en } from './en.js';
import { type EmbedWords, zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** In the reader's language, as an address or a browser names it; else Chinese. */
export function embedWords(lang: string): EmbedWords {
  if (/^zh-(?:tw|hk|hant)/i.test(lang)) return zhTW;
  return /^en\b/i.test(lang) ? en : zhCN;
}
