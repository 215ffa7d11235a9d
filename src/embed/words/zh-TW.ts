import type { EmbedWords } from './zh-CN.js';

/** The same in the Chinese of Taiwan. */
export const zhTW: EmbedWords = {
  noView: (view) => `沒有「${view}」這個檢視。請在網址中寫明 view，例如 view=funding-leverage。`,
  noSource: '網址中沒有寫明資料來源。請寫明 src，例如 src=data.json。',
  refused: (origin) => `不從「${origin}」讀取資料。請在 embed.html 的 connect-src 中列出該網站，或者把資料放在本站。`,
};
