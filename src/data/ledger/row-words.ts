import { isSumOf } from '../dataset/total-words.js';
import { cellText, type SheetCell } from '../grid/sheet.js';
import { simplified } from '../quantity/traditional.js';

/** The words that the template writes into its example rows, in the column that names the source. */
export const EXAMPLE_MARK = {
  'zh-CN': '示例行，填写时请删除',
  en: 'Example row, delete before filling in',
} as const;

const EXAMPLE = /^(?:示例行|example row)/i;
/** Heads of columns that count or tick rows and say nothing of them. */
export const UNSAID = /^(?:序号|行号|编号顺序|排序|no\.?|#|序|勾选)$/i;

const WHOLE = /^全(?:市|省|县|区|州|盟|国)(?:合计|总计)?$/;
/** Part of what the row above holds. */
export const OF_WHICH = /^(?:其中|of\s?which)(?:[:：,，].*|.{0,12})$/i;
/** The sign of yearbooks for a part of what stands above: #领军人才. */
export const PART_SIGN = /^\s*[#＃]\s*\p{Script=Han}/u;
const REMARK =
  /^(?:注|说明|备注|填表|制表|审核|填报|报送|联系|经办|复核|数据来源|资料来源|单位负责|负责人|分管领导|统计负责|note|remark|source)[^:：]{0,8}[:：]|^注\d*[.、\s]|^[*＊※]\s*(?:号|为|系|表示|是|注|[:：])|^(?:数据|资料)来源/i;

/** "As above", written out. */
export const DITTO = /^(?:〃|″|''|"|〞|同上|ditto|do\.)$/i;

/** Is this one of the template's example rows, left in, or typed over without clearing its mark? */
export const exampleWords = (cells: readonly SheetCell[] | undefined): string | undefined =>
  cells?.map((cell) => (typeof cell === 'string' ? cellText(cell) : '')).find((text) => EXAMPLE.test(text));

export const isExampleWords = (cell: unknown): boolean => typeof cell === 'string' && EXAMPLE.test(cell);

/** A total's word among the texts of a row: 合计, 体育小计, 总计：, 体育 汇总. */
export const totalWord = (texts: readonly string[]): string | undefined => texts.find(isSumOf);

/** Does the text mean all of a place, whose parts have rows of their own elsewhere? */
export const isWhole = (text: string): boolean =>
  text.includes('全') && WHOLE.test(simplified(text.replace(/\s/g, '')));

/** The remark that stands below a table instead of data: its first text begins with 注：, 填表人：, 数据来源： or the like. */
export function remarkIn(texts: readonly string[]): string | undefined {
  const first = texts.find((text) => text !== '')?.replace(/\s/g, '');
  return first !== undefined && REMARK.test(simplified(first.slice(0, 40))) ? first : undefined;
}

const CONTINUED = /^[(（]?(?:续表\d*|[接续]上[表页]|[转续]下[表页])[)）]?[:：]?$|[(（]续表?\d*[)）]$/;

/** What says, alone in its row, that a table goes on: 续表, 表3（续）. */
export function continuedIn(texts: readonly string[]): string | undefined {
  const said = texts.filter((text) => text !== '');
  const first = said[0] === undefined ? '' : simplified(said[0].replace(/\s/g, ''));
  return said.length < 3 && CONTINUED.test(first) && !said.some((text) => /^\d/.test(text)) ? said[0] : undefined;
}
