import { simplified } from '../quantity/traditional.js';

const TOTALS = new Set(
  '全市 全省 全县 全区 全国 全州 全盟 全域 全部 所有 合计 总计 小计 共计 累计 总数 总和 汇总 合计数 总计数 全市合计 全市总计 全省合计 全县合计 全区合计 total all sum subtotal grandtotal overall'.split(
    ' ',
  ),
);

/** Does a label say that its row is a total: 全市, 合 计, 总计：, Total? */
export const isTotalWord = (cell: unknown): boolean =>
  typeof cell === 'string' &&
  cell.length <= 16 &&
  TOTALS.has(simplified(cell.replace(/[\s:：()（）-]/g, '').toLowerCase()));

/** Does a label name a sum, and no place or time that it is of: 合计, Total, but not 全市? */
export const isSumWord = (cell: unknown): boolean =>
  isTotalWord(cell) && /[计計总總和]|[汇彙匯]|total|sum/i.test(String(cell));
