import type { PaperWords } from '../zh-CN/paper.js';

/** What is said of PDF, PNG and pages made in Node, as Taiwan says it. */
export const paper: PaperWords = {
  noFont: (places) =>
    `沒有找到含中文的字型，無法產生檔案。請用 font 選項（命令列為 --font）指定 .ttf、.otf 或 .ttc 字型檔，如 NotoSansTC-Regular.ttf。查找過的位置：${places.join('、')}`,
  noSuchFont: (name) => `無法讀取字型檔 ${name}，請檢查路徑。`,
  notAFont: (name) => `${name} 不是可用的字型檔，請改用 .ttf、.otf 或 .ttc。`,
  noPainter: '產生 PNG 需要 @resvg/resvg-js，目前沒有安裝。請執行 npm install @resvg/resvg-js，或改用 SVG。',
  noScript: (places) =>
    `沒有找到 chancai.js，無法產生可互動的網頁。請從安裝套件複製 dist/cdn/。查找過的位置：${places.join('、')}`,
  noOwnText:
    '本頁沒有用 script 標籤引入 chancai.js，不能產生單檔網頁。請改用 script 標籤，或用命令 chancai render 產生。',
  rowsElsewhere: '資料留在伺服器上，不能產生單檔網頁。請改用簡報、Word 或 Excel，或用命令 chancai render 產生。',
  page: (page, pages) => `第${page}頁，共${pages}頁`,
  contents: '目錄',
  continued: (title) => `${title}（續）`,
  dataOf: (title) => `資料表：${title}`,
  noScripts: '瀏覽器沒有執行指令碼，以下是圖片與資料表。',
};
