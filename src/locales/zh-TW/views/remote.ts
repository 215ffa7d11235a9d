import type { ViewWords } from '../../language.js';

/** What is said of figures whose rows are on a server, in the Chinese of Taiwan. */
export const remote: ViewWords['remote'] = {
  busy: (filter) => `正在查詢，以下仍是${filter === '' ? '未篩選時' : `「${filter}」`}的資料`,
  old: (filter) => `查詢未成功，以下仍是${filter === '' ? '未篩選時' : `「${filter}」`}的資料，稍後自動再查`,
  forbidden: '資料服務未開放此項查詢',
  'too-large': '查詢結果超過資料服務的上限',
  rows: '此圖須逐筆讀取明細，筆數超過資料服務一次列出的上限',
  incomplete: '資料服務的回覆不完整',
};
