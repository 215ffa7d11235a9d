import { type Cell, type CellStyle, colToLetter, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { keyOf, type Locale, type LocalizedName, parseDataset, textOf } from '../dataset/index.js';
import { currencyUnit } from '../quantity/currencies.js';
import { decimalsOf, shift } from '../quantity/decimal.js';
import { formatQuantity, isQuantity, parseQuantity } from '../quantity/index.js';
import { exampleRow } from './example.js';
import { EXAMPLE_MARK } from './row-kind.js';
import { type Column, isDate, isMeasure, META_SHAPE, SHAPES, type Shape } from './shape.js';
import type { SheetCell } from './sheet.js';
import { type TemplateWords, templateWords } from './words-of-template.js';

export interface LedgerOptions {
  /** Language of heads, notes and sheets; zh-CN unless said. */
  locale?: Locale;
  /** Which tables get a sheet; all unless said. */
  tables?: readonly string[];
  /** A dataset document whose rows fill the sheets; example rows unless given. */
  data?: unknown;
}

/** Rows below the heads that drop-down lists and formats reach. */
const ROWS = 1000;

/** Rows below the heads whose codes and periods are kept as typed: 0012 and 2025-06 are texts there. */
const TEXT_ROWS = 300;
const TEXT: CellStyle = { numFmt: '@' };
/** Columns of long texts. */
const WIDE: readonly string[] = ['title', 'name', 'source', 'university', 'partner', 'url'];

/** A column of a sheet as it is written. */
interface Written {
  column: Column;
  head: string;
  /** Powers of ten of its numbers above the base unit. */
  power: number;
  language?: 'en';
}

/** Writes a workbook to fill in: instructions, what the dataset says of itself, and a sheet a table. */
export async function writeLedger(options: LedgerOptions = {}): Promise<Uint8Array> {
  const { locale = 'zh-CN', tables, data } = options;
  const words = templateWords(locale);
  const document = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const shapes = SHAPES.filter(({ name }) => tables === undefined || tables.includes(name));
  const { currency } = parseDataset({ meta: document.meta ?? null }).value.meta;
  const rowsOf = new Map(shapes.map(({ name }) => [name, data === undefined ? undefined : tableRows(document[name])]));
  const sheets: WriteSheet[] = [
    guideSheet(shapes, words, locale),
    metaSheet(document.meta, words, locale, data === undefined),
    ...shapes.map((shape) => tableSheet(shape, shapes, rowsOf.get(shape.name), words, locale, currency)),
  ];
  return writeXlsx({ sheets, defaultFont: { name: '等线', size: 11 } });
}

/** A table's rows, be it given as rows or as columns. */
function tableRows(input: unknown): Record<string, unknown>[] {
  if (Array.isArray(input)) return input as Record<string, unknown>[];
  if (typeof input !== 'object' || input === null) return [];
  const columns = Object.entries(input as Record<string, unknown[]>);
  const length = Math.max(0, ...columns.map(([, cells]) => cells.length));
  return Array.from({ length }, (_, row) => Object.fromEntries(columns.map(([name, cells]) => [name, cells[row]])));
}

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F1' } },
  alignment: { vertical: 'center', wrapText: true },
  border: { bottom: { style: 'thin', color: { rgb: '7F9DB9' } } },
};
const REQUIRED: CellStyle = { ...HEAD, font: { bold: true, color: { rgb: 'C00000' } } };
const EXAMPLE: CellStyle = { font: { italic: true, color: { rgb: '7F7F7F' } } };
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

function guideSheet(shapes: readonly Shape[], words: TemplateWords, locale: Locale): WriteSheet {
  const table = shapes.map(({ title, columns }) => [
    title[locale],
    columns
      .filter(({ required }) => required)
      .map((column) => column.title[locale])
      .join(locale === 'zh-CN' ? '、' : ', '),
  ]);
  const rows: SheetCell[][] = [
    [words.guideTitle],
    ...words.guideLines.map((line) => [line]),
    [],
    [...words.sheetColumns],
    ...table,
  ];
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: { font: { bold: true, size: 16 } } }]]);
  words.guideLines.forEach((_, at) => cells.set(`${at + 1},0`, { style: WRAPPED }));
  const head = words.guideLines.length + 2;
  for (const at of [0, 1]) cells.set(`${head},${at}`, { style: HEAD });
  const merges = words.guideLines.map((_, at) => ({ startRow: at + 1, startCol: 0, endRow: at + 1, endCol: 1 }));
  const rowDefs = new Map(
    words.guideLines.map((line, at) => [at + 1, { height: line.length > 55 || locale === 'en' ? 32 : 18 }]),
  );
  return { name: words.guide, rows, cells, merges, rowDefs, columns: [{ width: 24 }, { width: 76 }] };
}

function metaSheet(meta: unknown, words: TemplateWords, locale: Locale, blank: boolean): WriteSheet {
  const given = (typeof meta === 'object' && meta !== null ? meta : {}) as Record<string, unknown>;
  const bilingual = Object.values(given).some((value) => typeof value === 'object');
  const heads = words.metaHeads.filter((_, at) => at !== 2 || bilingual || locale === 'zh-CN');
  const rows = META_SHAPE.columns.map((column) => {
    const value = given[column.name] as LocalizedName | undefined;
    const texts = namesOf(value);
    const hint = `${column.required ? words.required : words.optional}${column.description?.[locale] ?? META_HINTS[column.name]?.[locale] ?? ''}`;
    const own = blank && column.name === 'locale' ? locale : (texts[0] ?? null);
    return [
      `${column.title[locale]}${column.required ? '*' : ''}`,
      own,
      ...(heads.length === 4 ? [texts[1] ?? null] : []),
      hint,
    ];
  });
  const cells = new Map(heads.map((_, at): [string, Partial<Cell>] => [`0,${at}`, { style: HEAD }]));
  return {
    name: words.meta,
    rows: [heads, ...rows],
    cells,
    columns: [
      { width: 16 },
      { width: 44, style: { ...TEXT, ...WRAPPED } },
      { width: 36, style: WRAPPED },
      { width: 44, style: WRAPPED },
    ].slice(0, heads.length),
    freezePane: { rows: 1 },
  };
}

const META_HINTS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  title: {
    'zh-CN': '数据集的名称，显示在图表和导出文件中。',
    en: 'The name of the dataset, shown on charts and exports.',
  },
  region: { 'zh-CN': '数据所指的地区。', en: 'The place it is about.' },
  source: { 'zh-CN': '发布或提供数据的单位，图表页脚会注明。', en: 'Who publishes it; charts name it.' },
  asOf: { 'zh-CN': '如 2025-12-31。', en: 'Such as 2025-12-31.' },
  scope: { 'zh-CN': '统计口径，图表页脚会注明。', en: 'What is counted; charts name it.' },
  locale: { 'zh-CN': 'zh-CN 或 en。', en: 'zh-CN or en.' },
  currency: { 'zh-CN': '三位字母代码，默认 CNY（人民币）。', en: 'Three letters (ISO 4217); CNY unless said.' },
  mapApproval: { 'zh-CN': '使用地图时必须填写。', en: 'Needed wherever maps are shown.' },
};

/** The Chinese (or only) text of a name, and its English one. */
function namesOf(value: unknown): [string | null, string | null] {
  if (value === undefined || value === null || value === '') return [null, null];
  if (typeof value !== 'object') return [String(value), null];
  const name = value as Readonly<Record<string, string>>;
  return [keyOf(name), name.en !== undefined && name.en !== keyOf(name) ? name.en : null];
}

function tableSheet(
  shape: Shape,
  shapes: readonly Shape[],
  rows: readonly Record<string, unknown>[] | undefined,
  words: TemplateWords,
  locale: Locale,
  currency: string,
): WriteSheet {
  const written = writtenColumns(shape, rows, words, locale, currency);
  const cells = new Map<string, Partial<Cell>>();
  written.forEach(({ column, power }, at) =>
    cells.set(`0,${at}`, {
      style: column.required ? REQUIRED : HEAD,
      comment: { author: 'chancai', text: noteOf(column, power, shapes, words, locale, currency) },
    }),
  );
  const body = rows?.map((row) => written.map((one) => writtenCell(row[one.column.name], one)));
  const example = body ?? [written.map((one) => exampleCell(shape, one, words, locale))];
  if (!body) written.forEach((_, at) => cells.set(`1,${at}`, { style: EXAMPLE }));
  written.forEach(({ column }, at) => {
    if (column.role !== 'text' && column.role !== 'period') return;
    for (let row = body ? 1 : 2; row <= TEXT_ROWS; row++) cells.set(`${row},${at}`, { style: TEXT });
  });
  const blank = Array.from({ length: Math.max(0, TEXT_ROWS - example.length) }, () => written.map(() => null));
  return {
    name: shape.title[locale],
    rows: [written.map(({ head }) => head), ...example, ...blank],
    cells,
    columns: written.map(({ column, head }) => ({
      width: Math.min(
        36,
        Math.max(12, widthOf(head) + 3, ...(WIDE.includes(column.name) || column.role === 'list' ? [26] : [])),
      ),
    })),
    rowDefs: new Map([[0, { height: 32 }]]),
    freezePane: { rows: 1 },
    dataValidations: written.flatMap(({ column }, at) => dropDown(column, at, shapes, words, locale)),
  };
}

/** Columns as wide as their text: a Chinese character takes two places. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);

function writtenColumns(
  shape: Shape,
  rows: readonly Record<string, unknown>[] | undefined,
  words: TemplateWords,
  locale: Locale,
  currency: string,
): Written[] {
  return shape.columns.flatMap((column) => {
    const power = column.unit === 'money' && locale === 'zh-CN' && scales(rows, column.name) ? 4 : 0;
    const unit = unitText(column, power, locale, currency);
    const title = `${column.title[locale]}${unit && `（${unit}）`}${column.required ? '*' : ''}`;
    const own: Written = {
      column,
      head: locale === 'zh-CN' ? title : title.replace('（', ' (').replace('）', ')'),
      power,
    };
    const english = rows?.some((row) => hasEnglish(row[column.name])) ?? false;
    if (!english) return [own];
    const [open, close] = locale === 'zh-CN' ? ['（', '）'] : [' (', ')'];
    return [
      own,
      { column, head: `${column.title[locale]}${open}${words.otherLanguage}${close}`, power: 0, language: 'en' },
    ];
  });
}

const hasEnglish = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(hasEnglish) : namesOf(isQuantity(value) ? null : value)[1] !== null;

/** Can a column be written in 万元 without changing a figure: numbers of few decimals, wordings with a unit of their own? */
const scales = (rows: readonly Record<string, unknown>[] | undefined, name: string): boolean =>
  (rows ?? []).every(({ [name]: value }) => {
    if (typeof value === 'number') return decimalsOf(value) <= 6 && shift(shift(value, -4), 4) === value;
    const { status, unit, low, high } = parseQuantity(value);
    return status === 'missing' || unit !== undefined || (low === 0 && high === Number.POSITIVE_INFINITY);
  });

function unitText(column: Column, power: number, locale: Locale, currency: string): string {
  if (column.unit === 'person') return locale === 'zh-CN' ? '人' : 'people';
  if (column.unit !== 'money') return '';
  if (locale !== 'zh-CN') return currency;
  return `${power === 4 ? '万' : ''}${currencyUnit(currency)}`;
}

function noteOf(
  column: Column,
  power: number,
  shapes: readonly Shape[],
  words: TemplateWords,
  locale: Locale,
  currency: string,
): string {
  const parts = [column.required ? words.required : words.optional, column.description?.[locale] ?? ''];
  const target = shapes.find(({ name }) => name === column.table);
  if (column.words)
    parts.push(
      words.words(
        Object.values(column.words)
          .map((one) => one[locale])
          .join(locale === 'zh-CN' ? '、' : ', '),
      ),
    );
  else if (target) parts.push(words.reference(target.title[locale]));
  else if (column.unit === 'money') parts.push(words.money(unitText(column, power, locale, currency)));
  else if (isMeasure(column)) parts.push(column.unit === 'person' ? words.people : '', words.figure);
  else if (column.role === 'period') parts.push(words.period);
  else if (isDate(column)) parts.push(words.date);
  else if (column.role === 'list') parts.push(words.list);
  return parts.filter((part) => part !== '').join('');
}

/** A drop-down list: the given words, or what stands in the sheet that the column refers to. */
function dropDown(
  column: Column,
  at: number,
  shapes: readonly Shape[],
  words: TemplateWords,
  locale: Locale,
): DataValidation[] {
  const letter = colToLetter(at);
  const common = {
    type: 'list' as const,
    range: `${letter}2:${letter}${ROWS}`,
    allowBlank: true,
    showErrorMessage: true,
  };
  if (column.words) {
    const values = Object.values(column.words).map((one) => one[locale]);
    return [{ ...common, values, errorStyle: 'stop', errorTitle: column.title[locale], errorMessage: words.pick }];
  }
  const target = shapes.find(({ name }) => name === column.table);
  const named = target?.columns.findIndex(({ name }) => name === 'name') ?? -1;
  if (!target || named < 0) return [];
  const first = `'${target.title[locale]}'!$${colToLetter(named)}$2`;
  const filled = `COUNTA('${target.title[locale]}'!$${colToLetter(named)}$2:$${colToLetter(named)}$${ROWS})`;
  return [
    {
      ...common,
      formula1: `OFFSET(${first},0,0,MAX(1,${filled}),1)`,
      errorStyle: 'warning',
      errorTitle: column.title[locale],
      errorMessage: words.notOffered,
    },
  ];
}

/** A cell of the dataset as the sheet shows it. */
function writtenCell(value: unknown, { column, power, language }: Written): SheetCell {
  if (value === undefined || value === null) return null;
  if (isMeasure(column)) return figureCell(value, power);
  if (column.role === 'list') {
    const parts = Array.isArray(value) ? value : String(value).split(/[；;、]/);
    const texts = parts.map((part) =>
      language === 'en' ? textOf(part as LocalizedName, 'en') : keyOf(part as LocalizedName),
    );
    return texts.join('；') || null;
  }
  const [own, english] = namesOf(value);
  return language === 'en' ? english : own;
}

function figureCell(value: unknown, power: number): SheetCell {
  if (typeof value === 'number') return shift(value, -power);
  if (typeof value === 'string') return value;
  const quantity = parseQuantity(value);
  const said = parseQuantity(quantity.text);
  const same = said.low === quantity.low && said.high === quantity.high && said.unit === quantity.unit;
  return same && quantity.text !== '' ? quantity.text : formatQuantity(quantity, 'zh-CN', { full: true });
}

function exampleCell(shape: Shape, { column, power }: Written, words: TemplateWords, locale: Locale): SheetCell {
  if (column.name === 'source') return EXAMPLE_MARK[locale];
  const value = exampleRow(shape, words, locale)[column.name];
  return typeof value === 'number' ? shift(value, -power) : (value ?? null);
}
