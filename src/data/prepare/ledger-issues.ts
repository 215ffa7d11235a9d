import { type Issue, type IssueParams, issue, type Locale, type LocalizedName, textOf } from '../dataset/index.js';
import { addressOf } from '../grid/cell-address.js';
import { type Place, sayPlace } from './place.js';

/** A problem in a ledger or in raw records: an issue of the dataset with the cell it stands in, or one of the file itself. */
export interface LedgerIssue {
  /** Which problem: a code of the dataset's issues or of the ledger's. */
  code: string;
  /** Where in the dataset: `funding[5].invested`; of problems of the file, its address there. */
  path: string;
  /** Where in the file: `资金!C7`; null where the problem is not of a file. */
  cell: string | null;
  found: unknown;
  /** What should stand there. */
  expected: string;
  /** The whole sentence: where, what, how to mend it. */
  message: string;
  /** error: something was left out; warning: everything is there, but look at it; note: what was done, nothing to mend. */
  severity: 'error' | 'warning' | 'note';
}

type Say = (p: Record<string, string>) => string;
type Entry = readonly [severity: LedgerIssue['severity'], zh: Say, en: Say, zhExpected: string, enExpected: string];

const CATALOGUE = {
  'cell-error': [
    'error',
    (p) => `公式出错，显示为 ${p.found}，${p.effect}。请改正公式或直接填写数值。`,
    (p) => `the cell says ${p.found}; ${p.effect}. Mend the formula or write the value.`,
    '没有错误的单元格',
    'a cell without an error',
  ],
  'formula-without-result': [
    'error',
    (p) => `公式没有保存计算结果，${p.effect}。请用 Excel 或 WPS 打开并保存一次，或直接填写数值。`,
    (p) =>
      `the formula has no stored result; ${p.effect}. Open and save the file once in a spreadsheet, or write the value.`,
    '有结果的公式，或数值',
    'a formula with its result, or a value',
  ],
  'doubtful-unit': [
    'error',
    (p) =>
      `表头单位是“${p.unit}”，单元格又写作 ${p.found}，不能确定数值大小，该值未计入。请写明完整单位，如“1.2万元”。`,
    (p) =>
      `the head says “${p.unit}” while the cell says ${p.found}, so its size is not sure; the value was left out. Write the full unit.`,
    '与表头一致的数字，或带完整单位的数字',
    'a number in the unit of the head, or one with its full unit',
  ],
  'unreadable-date': [
    'warning',
    (p) => `“${p.name}”写作 ${p.found}，不是有效日期，按原文保留。请写成 2024-03-01 或 2024年3月1日。`,
    (p) => `“${p.name}” says ${p.found}, which is no date; it keeps its wording. Write 2024-03-01.`,
    '日期，如 2024-03-01',
    'a date such as 2024-03-01',
  ],
  'example-row': [
    'warning',
    () => '这是模板中的示例行，没有计入。请删除整行，或改成真实内容并清除“示例行”字样。',
    () =>
      'this is an example row of the template; it was not counted. Delete the row, or fill it in and clear the words “Example row”.',
    '真实数据',
    'real data',
  ],
  'merged-figure': [
    'warning',
    (p) => `${p.range} 是合并单元格，数字 ${p.found} 只计一次，记在第一行。如各行各有此数，请取消合并后分别填写。`,
    (p) =>
      `${p.range} are merged; the figure ${p.found} counts once, in the first row. If each row has it, unmerge and repeat it.`,
    '每行一个数字',
    'one figure a row',
  ],
  'no-heads': [
    'error',
    (p) => `没有找到${p.table}表的表头（必需的列：${p.required}），该工作表未读取。请检查表头，或用 --map 指定。`,
    (p) =>
      `no heads of the table ${p.table} were found (required: ${p.required}); the sheet was not read. Check the heads, or name them with --map.`,
    '表头行',
    'a row of heads',
  ],
  'unknown-sheet': [
    'warning',
    (p) => `看不出这个工作表属于哪张数据表，未读取。请把工作表改名为 ${p.known} 之一，或用 --map 指定。`,
    (p) =>
      `which table this sheet holds is not clear; it was not read. Name it one of ${p.known}, or say so with --map.`,
    '数据表的名称',
    'the name of a table',
  ],
  'unread-unit': [
    'error',
    (p) => `表头的单位“${p.unit}”看不懂，该列没有换算，也没有计入。请改为元、万元、亿元等，或用 --map 指定。`,
    (p) =>
      `the unit “${p.unit}” of the head can't be read; the column was left out. Write 元, 万元 or the like, or name it with --map.`,
    '能识别的单位',
    'a known unit',
  ],
  'uneven-translations': [
    'warning',
    (p) => `中文有 ${p.one} 项，英文有 ${p.other} 项，对不上，英文未采用。请逐项对应，以“；”分隔。`,
    (p) =>
      `${p.one} entries in one language and ${p.other} in the other do not match; the second was left out. Give one for each, separated by “;”.`,
    '数目相同的两列',
    'the same number of entries',
  ],
  'differing-rows': [
    'error',
    (p) => `${p.key} 的“${p.name}”前后不一（先为 ${p.first}，此处为 ${p.found}），只用先出现的。请统一。`,
    (p) =>
      `“${p.name}” of ${p.key} differs (first ${p.first}, here ${p.found}); only the first counts. Make them agree.`,
    '同一项目各行一致',
    'the same value in all rows of a key',
  ],
  'unmatched-map': [
    'error',
    (p) => `对照表提到的“${p.name}”在文件里没有，相应内容没有读到。请检查列名或工作表名。`,
    (p) =>
      `the map names “${p.name}”, which the file has not; nothing was read for it. Check the name of the column or sheet.`,
    '文件中有的列名、工作表名',
    'a column or sheet of the file',
  ],
  'missing-meta': [
    'warning',
    () => '没有这个工作表，图上没有标题、来源和截止时间。请用 chancai template 取得该表填写，或写在对照表的 meta 里。',
    () =>
      'there is no such sheet, so charts name no title, source and date. Take it from chancai template, or write meta into the map.',
    '数据集的标题、来源和截止时间',
    'title, source and date of the dataset',
  ],
  'no-rows': [
    'error',
    () => '没有读到任何数据表。请用 chancai template 生成模板，或用 --map 指定工作表和列。',
    () => 'no table was read. Start from chancai template, or name sheets and columns with --map.',
    '至少一张数据表',
    'at least one table',
  ],
  'total-row': [
    'note',
    (p) => `“${p.found}”是合计行，没有计入，以免重复计算。`,
    (p) => `“${p.found}” is a row of totals; it was left out, since it would count twice.`,
    '',
    '',
  ],
  'only-examples': [
    'note',
    () => '只有模板的示例行，按未填写处理。',
    () => 'holds only the example rows of the template and counts as empty.',
    '',
    '',
  ],
  'remark-row': [
    'note',
    (p) => `“${p.found}”是表下说明，没有计入。`,
    (p) => `“${p.found}” is a remark below the table; it was left out.`,
    '',
    '',
  ],
  'hidden-part': [
    'note',
    (p) => `${p.what}是隐藏的，已照常读取。`,
    (p) => `${p.what} hidden; read all the same.`,
    '',
    '',
  ],
  'sheet-skipped': ['note', () => '不是数据表，没有读取。', () => 'is no table; it was not read.', '', ''],
  'sheet-guessed': [
    'note',
    (p) => `按表头认作${p.table}表。`,
    (p) => `was taken for the table ${p.table} by its heads.`,
    '',
    '',
  ],
  'column-scaled': [
    'note',
    (p) => `单位是“${p.unit}”，已乘以 ${p.factor} 换算为${p.base}。`,
    (p) => `is in “${p.unit}”; its numbers were multiplied by ${p.factor} to ${p.base}.`,
    '',
    '',
  ],
  'periods-folded': [
    'note',
    (p) => `按年度分列（${p.periods}），已折成每个时期一行。`,
    (p) => `has columns by period (${p.periods}); each period became a row.`,
    '',
    '',
  ],
} as const satisfies Record<string, Entry>;

/** The ledger's own problems and notes. */
export type LedgerCode = keyof typeof CATALOGUE;

const shorten = (value: unknown): string => {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** Makes one of the ledger's own issues. */
export function ledgerIssue(
  code: LedgerCode,
  place: Place,
  found: unknown,
  params: Readonly<Record<string, LocalizedName>>,
  locale: Locale,
): LedgerIssue {
  const [severity, zh, en, zhExpected, enExpected]: Entry = CATALOGUE[code];
  const words: Record<string, string> = { found: shorten(found) };
  for (const key of Object.keys(params)) words[key] = textOf(params[key]!, locale);
  const chinese = locale === 'zh-CN';
  const cell = addressOf(place);
  return {
    code,
    path: cell,
    cell,
    found: found === null || typeof found === 'number' || typeof found === 'boolean' ? found : shorten(found),
    expected: chinese ? zhExpected : enExpected,
    message: `${sayPlace(place, locale)}${chinese ? '：' : ': '}${(chinese ? zh : en)(words)}`,
    severity,
  };
}

/** An issue of the dataset, said of the cell it comes from; as it is where it comes from none. */
export function locatedIssue(one: Issue, place: Place | undefined, locale: Locale): LedgerIssue {
  const path = place ? sayPlace(place, locale) : one.path;
  const said = issue(one.code, path, one.found, one.params as IssueParams, locale);
  return {
    code: one.code,
    path: one.path,
    cell: place ? addressOf(place) : null,
    found: one.found,
    expected: said.expected,
    message: said.message,
    severity: one.severity,
  };
}
