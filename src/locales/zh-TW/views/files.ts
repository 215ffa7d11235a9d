import type { FileWords } from '../../../export/words/zh-CN.js';
import { zhCN } from '../../../export/words/zh-CN.js';

/** What files say in the Chinese of Taiwan. */
export const files: FileWords = {
  fonts: {
    title: '標楷體',
    heading: '標楷體',
    section: '標楷體',
    body: '標楷體',
    small: '新細明體',
    latin: 'Times New Roman',
    slides: '微軟正黑體',
  },
  dated: (date) => `（${date}）`,
  chapter: (number, title) => zhCN.chapter(number, title),
  section: (chapter, number, title) => zhCN.section(chapter, number, title),
  figure: (number, title) => `圖${number}\u3000${title}`,
  table: (number, title) => `表${number}\u3000${title}`,
  note: (text) => `註：${text}`,
  seeTable: (number) => `資料見附件表${number}。`,
  annex: '附件\u3000資料表',
  tables: '資料表',
  pageNumber: ['－ ', ' －'],
  continued: (title) => `${title}（續）`,
  uncertain: '不確定部分',
  largeFormat: '[>=100000000]0\\.00,,"億";[>=10000]0\\.0,"萬";General',
  noPng: '未安裝 @resvg/resvg-js 或沒有中文字型，Word 檔中的圖只有向量圖；2016 以前的 Word 不會顯示這些圖',
};
