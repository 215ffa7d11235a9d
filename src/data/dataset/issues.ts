import type { Locale, LocalizedName } from './name.js';
import { textOf } from './name.js';

/** A problem in the input: where it is, what was found, what was expected and how to mend it. */
export interface Issue {
  /** Which problem: a key of the catalogue. */
  code: IssueCode;
  /** Where: `funding[12].invested`, `src`. */
  path: string;
  /** What stands there, shortened; always safe to turn into JSON. */
  found: unknown;
  /** What should stand there, in the reader's language. */
  expected: string;
  /** The whole sentence for the reader: what, where, how to mend it. */
  message: string;
  /** error: something was left out; warning: everything is there, but look at it. */
  severity: 'error' | 'warning';
  /** The parts the sentence is made of, so that it can be said again in another language. */
  params: IssueParams;
}

/** Parts of an issue's sentence; names are said in the reader's language. */
export type IssueParams = Readonly<Record<string, LocalizedName | number | readonly LocalizedName[]>>;

/** What was usable of an input, and every problem met on the way. */
export interface Parsed<T> {
  value: T;
  issues: readonly Issue[];
}

type Say = (p: Record<string, string>) => string;
interface Entry {
  severity: Issue['severity'];
  expected: readonly [zh: Say, en: Say];
  message: readonly [zh: Say, en: Say];
}
const entry = (
  severity: Issue['severity'],
  zhMessage: Say,
  enMessage: Say,
  zhExpected: Say,
  enExpected: Say,
): Entry => ({ severity, message: [zhMessage, enMessage], expected: [zhExpected, enExpected] });

/** Every message of the library about its input, in Chinese and English. */
const CATALOGUE = {
  'not-json': entry(
    'error',
    (p) => `${p.path}：内容不是有效的 JSON（${p.reason}）。请检查逗号、引号和括号是否成对。`,
    (p) => `${p.path}: the text is not valid JSON (${p.reason}). Check commas, quotes and brackets.`,
    () => 'JSON 文本',
    () => 'JSON text',
  ),
  'not-a-dataset': entry(
    'error',
    (p) => `${p.path}：读到的是${p.found}，不是数据集。请给出一个 JSON 对象，内含 meta 和各数据表。`,
    (p) => `${p.path}: found ${p.found} instead of a dataset. Give one JSON object with meta and tables.`,
    () => '含 meta 和数据表的对象',
    () => 'an object with meta and tables',
  ),
  'missing-meta': entry(
    'warning',
    (p) => `${p.path}：缺少 meta，图上没有标题、来源和截止时间。请补充 meta.title、meta.source、meta.asOf。`,
    (p) => `${p.path}: meta is missing, so charts name no source and no date. Add meta.title, meta.source, meta.asOf.`,
    () => 'meta 对象',
    () => 'a meta object',
  ),
  'unknown-table': entry(
    'warning',
    (p) => `${p.path}：没有名为“${p.name}”的数据表，已忽略。可用的表：${p.known}。`,
    (p) => `${p.path}: there is no table “${p.name}”; it was ignored. Known tables: ${p.known}.`,
    (p) => p.known!,
    (p) => p.known!,
  ),
  'not-a-table': entry(
    'error',
    (p) => `${p.path}：读到的是${p.found}，不是数据表。请改为由行组成的数组，或由列组成的对象。`,
    (p) => `${p.path}: found ${p.found} instead of a table. Make it an array of rows or an object of columns.`,
    () => '行的数组，或列的对象',
    () => 'an array of rows, or an object of columns',
  ),
  'uneven-columns': entry(
    'error',
    (p) => `${p.path}：该列有 ${p.length} 个值，其他列最多 ${p.longest} 个，缺的按空值处理。请补齐各列。`,
    (p) =>
      `${p.path}: this column holds ${p.length} values, the longest ${p.longest}; the rest counts as empty. Make the columns equally long.`,
    (p) => `${p.longest} 个值`,
    (p) => `${p.longest} values`,
  ),
  'unknown-column': entry(
    'warning',
    (p) =>
      `${p.path}：${p.table}表没有“${p.name}”这一列，已忽略。${p.near ? `是否应为“${p.near}”？` : `可用的列：${p.known}。`}`,
    (p) =>
      `${p.path}: the table ${p.table} has no column “${p.name}”; it was ignored. ${p.near ? `Did you mean “${p.near}”?` : `Known columns: ${p.known}.`}`,
    (p) => p.known!,
    (p) => p.known!,
  ),
  'twice-the-column': entry(
    'warning',
    (p) => `${p.path}：“${p.name}”与另一列是同一含义，只用了先出现的一列。请只保留一列。`,
    (p) => `${p.path}: “${p.name}” means the same as another column; only the first was used. Keep one of them.`,
    () => '每种含义一列',
    () => 'one column a meaning',
  ),
  'twice-the-table': entry(
    'error',
    (p) => `${p.path}：“${p.name}”与前面的${p.table}表是同一张表，只用了先出现的一张。请合并为一张。`,
    (p) => `${p.path}: “${p.name}” is the same table as ${p.table} above; only the first was used. Merge them.`,
    () => '每张表只出现一次',
    () => 'each table once',
  ),
  'missing-column': entry(
    'error',
    (p) => `${p.path}：${p.table}表缺少必需的列“${p.name}”，该表无法使用。请补上这一列。`,
    (p) => `${p.path}: the table ${p.table} lacks its required column “${p.name}” and can't be used. Add the column.`,
    (p) => `列“${p.name}”`,
    (p) => `a column “${p.name}”`,
  ),
  'not-a-row': entry(
    'error',
    (p) => `${p.path}：读到的是${p.found}，不是一行数据，已略去。请改为对象，如 { "${p.example}": … }。`,
    (p) =>
      `${p.path}: found ${p.found} instead of a row; it was left out. Make it an object such as { "${p.example}": … }.`,
    () => '一行数据（对象）',
    () => 'a row (an object)',
  ),
  'missing-value': entry(
    'error',
    (p) => `${p.path}：必填的“${p.name}”是空的，该行已略去。请填写。`,
    (p) => `${p.path}: the required “${p.name}” is empty, so the row was left out. Fill it in.`,
    (p) => `${p.name}`,
    (p) => `a value for ${p.name}`,
  ),
  'wrong-type': entry(
    'error',
    (p) => `${p.path}：“${p.name}”应为${p.kind}，读到的是${p.found}，${p.effect}。请改正该值。`,
    (p) => `${p.path}: “${p.name}” should be ${p.kind}, found ${p.found}; ${p.effect}. Correct the value.`,
    (p) => p.kind!,
    (p) => p.kind!,
  ),
  'unreadable-figure': entry(
    'warning',
    (p) =>
      `${p.path}：“${p.name}”的写法 ${p.found} 读不成数字，按“未统计”处理，原文保留。可写成 5000、"5000余人"、"1.2万元"、"*"。`,
    (p) =>
      `${p.path}: “${p.name}” says ${p.found}, which is no figure; it counts as not available and keeps its wording. Write 5000, "5000余人", "1.2万元" or "*".`,
    () => '数字，或官方表述的数字',
    () => 'a number, or an official wording of one',
  ),
  'negative-figure': entry(
    'error',
    (p) => `${p.path}：“${p.name}”不能小于零，读到 ${p.found}，该值未计入。请核对后改正。`,
    (p) =>
      `${p.path}: “${p.name}” can't be below zero, found ${p.found}; the value was left out. Check and correct it.`,
    () => '不小于零的数',
    () => 'a figure of zero or more',
  ),
  'unknown-word': entry(
    'error',
    (p) => `${p.path}：“${p.name}”只能是 ${p.known}，读到 ${p.found}，${p.effect}。请改用其中之一。`,
    (p) => `${p.path}: “${p.name}” can only be ${p.known}, found ${p.found}; ${p.effect}. Use one of these.`,
    (p) => p.known!,
    (p) => p.known!,
  ),
  'unknown-reference': entry(
    'warning',
    (p) => `${p.path}：${p.table}表里没有 ${p.found}，该行仍计入，但无法归到已命名的${p.name}。请补登记或改正编号。`,
    (p) =>
      `${p.path}: the table ${p.table} has no ${p.found}; the row still counts, but under no named ${p.name}. Register it or correct the id.`,
    (p) => `${p.table}表中的编号`,
    (p) => `an id of the table ${p.table}`,
  ),
  'duplicate-id': entry(
    'error',
    (p) => `${p.path}：编号 ${p.found} 已经用过，重复的这一行已略去。请给每行不同的编号。`,
    (p) => `${p.path}: the id ${p.found} is taken; this second row was left out. Give each row its own id.`,
    () => '不重复的编号',
    () => 'an id used once',
  ),
  'link-cycle': entry(
    'error',
    (p) => `${p.path}：环节供给关系首尾相接（${p.cycle}），最后一条已略去。请去掉其中一条。`,
    (p) =>
      `${p.path}: the links of segments run in a circle (${p.cycle}); the last one was left out. Remove one of them.`,
    () => '不成环的供给关系',
    () => 'links that never lead back',
  ),
  'conflicting-money': entry(
    'error',
    (p) =>
      `${p.path}：编号 ${p.id} 的“${p.name}”前后不一（先为 ${p.first}，此处为 ${p.found}），只计先出现的。请统一。`,
    (p) =>
      `${p.path}: “${p.name}” of ${p.id} differs (first ${p.first}, here ${p.found}); only the first counts. Make them agree.`,
    (p) => p.first!,
    (p) => p.first!,
  ),
  'more-issues': entry(
    'warning',
    (p) => `${p.path}：同类问题还有 ${p.count} 处，未逐一列出。`,
    (p) => `${p.path}: ${p.count} more problems of the same kind, not listed one by one.`,
    () => '—',
    () => '—',
  ),
  'not-found': entry(
    'error',
    (p) => `${p.path}：读取 ${p.url} 失败，服务器答复 ${p.status}。请检查地址和权限。`,
    (p) =>
      `${p.path}: ${p.url} could not be read, the server answered ${p.status}. Check the address and the permission.`,
    () => '可读取的地址',
    () => 'an address that can be read',
  ),
  unreachable: entry(
    'error',
    (p) =>
      `${p.path}：无法读取 ${p.url}（${p.reason}）。请检查网络、跨域设置或内容安全策略（connect-src）；本地文件页面请改用页内数据。`,
    (p) =>
      `${p.path}: ${p.url} could not be read (${p.reason}). Check the network, CORS or the content security policy (connect-src); on a file:// page put the data into the page.`,
    () => '可读取的地址',
    () => 'an address that can be read',
  ),
  'missing-element': entry(
    'error',
    (p) =>
      `${p.path}：页面上没有 id 为“${p.id}”的元素。请检查 src，或补上 <script type="application/json" id="${p.id}">。`,
    (p) =>
      `${p.path}: the page has no element with the id “${p.id}”. Check src, or add <script type="application/json" id="${p.id}">.`,
    (p) => `id 为“${p.id}”的元素`,
    (p) => `an element with the id “${p.id}”`,
  ),
  'stale-data': entry(
    'warning',
    (p) => `${p.path}：最近一次刷新没有成功（${p.reason}），图上仍是上次读到的数据。请检查数据地址；下次刷新会再试。`,
    (p) =>
      `${p.path}: the last refresh failed (${p.reason}), so the chart shows the data read before. Check the address; the next refresh tries again.`,
    () => '可读取的地址',
    () => 'an address that can be read',
  ),
  'empty-source': entry(
    'error',
    (p) => `${p.path}：文件是空的。请检查文件是否导出完整。`,
    (p) => `${p.path}: the file is empty. Check that it was exported completely.`,
    () => '有内容的文件',
    () => 'a file that holds something',
  ),
  'web-page': entry(
    'error',
    (p) => `${p.path}：收到的是网页（可能是登录页或出错页），不是数据。请检查地址和登录状态。`,
    (p) =>
      `${p.path}: what came is a web page (perhaps a login or an error page), not data. Check the address and the login.`,
    () => 'JSON、CSV、Arrow 或 .xlsx 数据',
    () => 'data as JSON, CSV, Arrow or .xlsx',
  ),
  'unknown-format': entry(
    'error',
    (p) => `${p.path}：认不出文件格式。可用：JSON、NDJSON、CSV、TSV、Arrow、.xlsx；请另存为其中一种。`,
    (p) =>
      `${p.path}: the format is not known. Save the file as JSON, NDJSON, CSV, TSV, Arrow or .xlsx and give it that ending.`,
    () => 'JSON、NDJSON、CSV、TSV、Arrow 或 .xlsx',
    () => 'JSON, NDJSON, CSV, TSV, Arrow or .xlsx',
  ),
  'damaged-text': entry(
    'error',
    (p) =>
      `${p.path}：按 ${p.encoding} 编码有 ${p.count} 处字符读不出，首处在第 ${p.line} 行，以“�”代替。请把文件重新保存为 UTF-8。`,
    (p) =>
      `${p.path}: ${p.count} characters can't be read as ${p.encoding}, the first in line ${p.line}; they stand as “�”. Save the file again as UTF-8.`,
    () => 'UTF-8、GB18030 或带标记的 UTF-16 文本',
    () => 'text in UTF-8, GB18030, or UTF-16 with its mark',
  ),
  'not-json-line': entry(
    'error',
    (p) => `${p.path}：这一行不是 JSON 对象（${p.reason}），已略去。请改为每行一个对象。`,
    (p) => `${p.path}: this line is no JSON object (${p.reason}); it was left out. Write one object a line.`,
    () => '一个 JSON 对象',
    () => 'a JSON object',
  ),
  'short-line': entry(
    'warning',
    (p) => `${p.path}：这一行有 ${p.cells} 个单元格，表头有 ${p.heads} 列，缺的按空值处理。请补齐。`,
    (p) =>
      `${p.path}: this line has ${p.cells} cells, the heads are ${p.heads}; the rest counts as empty. Complete it.`,
    (p) => `${p.heads} 个单元格`,
    (p) => `${p.heads} cells`,
  ),
  'long-line': entry(
    'error',
    (p) =>
      `${p.path}：这一行有 ${p.cells} 个单元格，表头只有 ${p.heads} 列，数字可能错位，该行已略去。含逗号的内容（如 1,234）请加英文双引号。`,
    (p) =>
      `${p.path}: this line has ${p.cells} cells, the heads are only ${p.heads}; figures may stand under wrong heads, so the row was left out. Put quotes around cells with commas, such as "1,234".`,
    (p) => `${p.heads} 个单元格`,
    (p) => `${p.heads} cells`,
  ),
  'open-quote': entry(
    'error',
    (p) => `${p.path}：从这一行起有一处英文双引号不成对，该行已略去。请补上，或把内容中的引号写成两个（""）。`,
    (p) =>
      `${p.path}: a quotation mark that begins here is not closed properly; the row was left out. Close it, or double the quotes inside the cell ("").`,
    () => '成对的英文双引号',
    () => 'quotes in pairs',
  ),
  'headless-column': entry(
    'warning',
    (p) => `${p.path}：第 ${p.column} 列有内容但没有表头，已忽略。请补上表头。`,
    (p) => `${p.path}: column ${p.column} holds something but has no head; it was ignored. Give it a head.`,
    () => '每列都有表头',
    () => 'a head for each column',
  ),
  'sheets-ignored': entry(
    'warning',
    (p) =>
      `${p.path}：没有按数据表命名的工作表，只读了第一张“${p.name}”，未读：${p.others}。请按表名（如“资金”）命名工作表。`,
    (p) =>
      `${p.path}: no sheet is called like a table; only the first, “${p.name}”, was read, not ${p.others}. Name sheets after tables, such as “funding”.`,
    () => '以表名命名的工作表',
    () => 'sheets named after tables',
  ),
  'old-workbook': entry(
    'error',
    (p) => `${p.path}：这是旧版 Excel 文件（.xls），无法读取。请用 Excel 或 WPS 另存为 .xlsx。`,
    (p) => `${p.path}: this is an old Excel file (.xls), which can't be read. Save it as .xlsx.`,
    () => '.xlsx 工作簿',
    () => 'an .xlsx workbook',
  ),
  'locked-workbook': entry(
    'error',
    (p) => `${p.path}：工作簿设了打开密码，无法读取。请取消密码后另存。`,
    (p) => `${p.path}: the workbook is locked with a password. Remove the password and save it again.`,
    () => '没有打开密码的工作簿',
    () => 'a workbook without a password',
  ),
  'broken-file': entry(
    'error',
    (p) => `${p.path}：文件已损坏或格式不符，读不出来（${p.reason}）。请重新导出或重新下载。`,
    (p) =>
      `${p.path}: the file is broken or not of the format it claims to be (${p.reason}). Export or download it again.`,
    () => '完整的文件',
    () => 'a whole file',
  ),
  'truncated-file': entry(
    'error',
    (p) => `${p.path}：文件不完整，结尾部分缺失（${p.reason}）。请重新导出或重新下载。`,
    (p) => `${p.path}: the file is cut off before its end (${p.reason}). Export or download it again.`,
    () => '完整的文件',
    () => 'a whole file',
  ),
  'unended-stream': entry(
    'warning',
    (p) => `${p.path}：Arrow 流没有结束标记，可能不完整；已读到 ${p.rows} 行。请核对行数，或重新导出。`,
    (p) =>
      `${p.path}: the Arrow stream has no end mark and may be incomplete; ${p.rows} rows were read. Check their number, or export it again.`,
    () => '带结束标记的 Arrow 流',
    () => 'an Arrow stream with its end mark',
  ),
  'compressed-arrow': entry(
    'error',
    (p) => `${p.path}：这个 Arrow 文件是压缩的，无法读取。请以不压缩方式导出（如 pyarrow 的 compression=None）。`,
    (p) =>
      `${p.path}: this Arrow file is compressed, which can't be read. Write it without compression (compression=None in pyarrow).`,
    () => '未压缩的 Arrow 文件',
    () => 'an Arrow file without compression',
  ),
  'needs-table-name': entry(
    'error',
    (p) => `${p.path}：数据只有一张表，却没有说明是哪一张。请在元素上写 table="funding" 之类的属性。`,
    (p) =>
      `${p.path}: the data is a single table, but which one is not said. Write an attribute such as table="funding".`,
    () => 'table 属性',
    () => 'a table attribute',
  ),
  'unknown-option': entry(
    'warning',
    (p) => `${p.path}：“${p.name}”没有 ${p.found} 这个取值，已改用 ${p.used}。可用：${p.known}。`,
    (p) => `${p.path}: “${p.name}” has no value ${p.found}; ${p.used} is used. Known: ${p.known}.`,
    (p) => p.known!,
    (p) => p.known!,
  ),
  'view-failed': entry(
    'error',
    (p) => `${p.path}：这张图没能画出（${p.reason}）。数据仍可在数据表中查看；请把这条信息报告给开发者。`,
    (p) =>
      `${p.path}: this chart could not be drawn (${p.reason}). The data table still works; please report this message to the developers.`,
    () => '能画出的图',
    () => 'a chart that can be drawn',
  ),
} as const satisfies Record<string, Entry>;

export type IssueCode = keyof typeof CATALOGUE;

const KINDS: Record<string, readonly [string, string]> = {
  array: ['数组', 'an array'],
  boolean: ['布尔值', 'a boolean'],
  function: ['函数', 'a function'],
  null: ['空值', 'nothing (null)'],
  number: ['数字', 'a number'],
  object: ['对象', 'an object'],
  string: ['文本', 'a text'],
  undefined: ['空值', 'nothing'],
};

const LONGEST = 60;
/** A value shortened so that it fits a sentence and a JSON document: scalars as they are, others by their kind. */
function shorten(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return Array.isArray(value) ? '[…]' : typeof value === 'object' ? '{…}' : typeof value;
}

function sayFound(value: unknown, locale: Locale): string {
  if (typeof value === 'string') return locale === 'zh-CN' ? `“${shorten(value)}”` : `“${shorten(value)}”`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return KINDS[kind]?.[locale === 'zh-CN' ? 0 : 1] ?? kind;
}

const sayParam = (param: LocalizedName | number | readonly LocalizedName[], locale: Locale): string =>
  Array.isArray(param)
    ? param.map((name) => textOf(name as LocalizedName, locale)).join(locale === 'zh-CN' ? '、' : ', ')
    : typeof param === 'number'
      ? String(param)
      : textOf(param as LocalizedName, locale);

/** Makes an issue of the catalogue, said in `locale`. `found` in a sentence is the value found, unless `params` says it. */
export function issue(
  code: IssueCode,
  path: string,
  found: unknown,
  params: IssueParams = {},
  locale: Locale = 'zh-CN',
): Issue {
  const { severity, message, expected } = CATALOGUE[code];
  const words: Record<string, string> = { path, found: sayFound(found, locale) };
  for (const key of Object.keys(params)) words[key] = sayParam(params[key]!, locale);
  const at = locale === 'zh-CN' ? 0 : 1;
  return {
    code,
    path,
    found: shorten(found),
    expected: expected[at](words),
    message: message[at](words),
    severity,
    params: words.found === sayFound(found, locale) ? { found: foundIn(found), ...params } : params,
  };
}

const foundIn = (found: unknown): LocalizedName => ({
  'zh-CN': sayFound(found, 'zh-CN'),
  en: sayFound(found, 'en'),
});

/** The same issue, said in another language. */
export const translateIssue = (one: Issue, locale: Locale): Issue => ({
  ...issue(one.code, one.path, one.found, one.params, locale),
  found: one.found,
  params: one.params,
});
