import { simplified } from '../quantity/traditional.js';

const TOTALS = new Set(
  '全市 全省 全县 全区 全国 全州 全盟 全域 全部 所有 整体 总体 累计 总数 总额 总和 汇总 全市合计 全市总计 全省合计 全县合计 全区合计 total all sum subtotal grandtotal overall'.split(
    ' ',
  ),
);
/** 以上合计, 本页小计, 合计数, 所有项目. */
const SUMS =
  /^(?:(?:[以本当][上页表年期月]|各项|上述)?(?:合计|小计|总计|共计)(?:数|额|人数|金额|项数)?|(?:所有|全部)(?:项目|产业链?|地区|区县|单位|企业|人才|人员|层次|类别|资金))$/;
/** A sum of what its name begins with: 体育小计, 甲、乙两项合计, 体育 汇总 as spreadsheets write it, Subtotal. */
const NAMED = /^(?:.{0,20}?(?:合计|小计|总计|共计|总和|(?:sub)?total)(?:数|额|人数|金额|项数)?|(?:.{0,40}\s)?汇总)$/i;
/** Rows that are reckoned from others and are none of them: 平均, 占比, 同比增长. */
const DERIVED =
  /^(?:人均|户均|总|加权|算术)?(?:平均(?:值|数|水平)?|均值|中位[数值]|最[大小高低]值|标准差|占比|比重|构成比?|(?:同比|环比)(?:增长率?|增[速幅减]|变化|[±+-])?|增长率|增速|增幅|增减[率额]?|average|mean|median|y-?o-?y)$/i;

/** What all words of totals hold; most texts need no closer look. */
const MAYBE = /[计計总總和汇彙匯全所整]|total|all|sum/i;

/** A label in one spelling, without what stands in brackets behind it: 合计（不含乙）, 合 计：, （小计）. */
const plain = (cell: string): string =>
  simplified(cell.trim().normalize('NFKC'))
    .replace(/^\(([^()]+)\)$/, '$1')
    .replace(/(?<=.)\([^()]*\)$/, '')
    .replace(/:$/, '')
    .trim();
const tight = (text: string): string => text.replace(/[\s:-]/g, '').toLowerCase();

/** Does a label say that its row is a total: 全市, 合 计, 总计：, Total? */
export function isTotalWord(cell: unknown): boolean {
  if (typeof cell !== 'string' || cell.length > 30 || !MAYBE.test(cell)) return false;
  const text = tight(plain(cell));
  return TOTALS.has(text) || SUMS.test(text);
}

/** Does a label name a sum, and no place or time that it is of: 合计, Total, but not 全市? */
export const isSumWord = (cell: unknown): boolean => isTotalWord(cell) && isSumOf(cell as string);

/** Does a label end in a sum's word, whatever it is the sum of: 体育小计, 甲、乙两项合计? */
export function isSumOf(label: string): boolean {
  if (label.length > 60 || !MAYBE.test(label)) return false;
  const text = plain(label);
  return (
    NAMED.test(text) ||
    NAMED.test(tight(text)) ||
    SUMS.test(tight(text)) ||
    /^(?:总[额数体]|整体|累计|overall|sum|all)$/i.test(tight(text))
  );
}

/** Does a label say that its row is reckoned from others: 平均, 占比, 同比? */
export const isDerived = (cell: unknown): boolean =>
  typeof cell === 'string' && cell.length <= 16 && DERIVED.test(tight(plain(cell).replace(/%$/, '')));
