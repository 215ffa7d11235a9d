import type { EmbedWords } from './zh-CN.js';

/** The same in English. */
export const en: EmbedWords = {
  noView: (view) => `There is no view “${view}”. Name one in the address, such as view=funding-leverage.`,
  noSource: 'The address names no data. Add src, such as src=data.json.',
  refused: (origin) =>
    `Data are not read from “${origin}”. Name that site after connect-src in embed.html, or keep the data on this site.`,
};
