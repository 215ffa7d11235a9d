import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { spellingsOf } from '../dataset/fields.js';
import { type Locale, parseDataset } from '../dataset/index.js';
import { textOf } from '../dataset/name.js';
import type { SheetCell } from '../grid/sheet.js';
import { exampleRow } from '../ledger/example.js';
import { EXAMPLE_MARK } from '../ledger/row-words.js';
import { META_SHAPE, SHAPES, type Shape } from '../ledger/shape.js';
import { shift } from '../quantity/decimal.js';
import { templateLanguage, templateWords } from './words-of-template.js';
import { namesOf, type WrittenColumn, writtenCell } from './written-cell.js';
import { aboutColumn, dropDown, type LedgerStyle, noteOf, writtenColumns } from './written-columns.js';

export interface LedgerOptions {
  /** Language of heads, notes and sheets; zh-CN unless said. */
  locale?: Locale;
  /** Which tables get a sheet; all unless said. */
  tables?: readonly string[];
  /** A dataset document whose rows fill the sheets; example rows unless given. */
  data?: unknown;
}

type Row = Readonly<Record<string, unknown>>;

/** Writes a workbook (.xlsx) to fill in: instructions, what the dataset says of itself, and a sheet a table. */
export async function writeLedger(options: LedgerOptions = {}): Promise<Uint8Array> {
  const { tables, data } = options;
  const locale = templateLanguage(options.locale);
  const document = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>;
  const shapes = SHAPES.filter(({ name }) => tables === undefined || tables.includes(name));
  const { currency } = parseDataset({ meta: document.meta ?? null }).value.meta;
  const style: LedgerStyle = { words: templateWords(locale), locale, currency, shapes };
  const rowsOf = (shape: Shape) => (data === undefined ? undefined : tableRows(givenTable(document, shape)));
  const sheets: WriteSheet[] = [
    guideSheet(style),
    metaSheet(document.meta, style),
    ...shapes.map((shape) => tableSheet(shape, rowsOf(shape), style)),
  ];
  return writeXlsx({ sheets, defaultFont: { name: '等线', size: 11 } });
}

/** A document's table, by its name or its title. */
const givenTable = (document: Row, { name, title }: Shape): unknown =>
  document[name] ?? document[spellingsOf(title)[0]];

/** A table's rows, be it given as rows or as columns. */
function tableRows(input: unknown): readonly Row[] {
  if (Array.isArray(input)) return input as Row[];
  if (typeof input !== 'object' || input === null) return [];
  const columns = Object.entries(input as Record<string, readonly unknown[]>);
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
const TEXT: CellStyle = { numFmt: '@' };

function guideSheet({ words, locale, shapes }: LedgerStyle): WriteSheet {
  const comma = locale === 'zh-CN' ? '、' : ', ';
  const tables = shapes.map(({ title, columns }) => {
    const required = columns.filter((column) => column.required).map((column) => textOf(column.title, locale));
    return [textOf(title, locale), required.join(comma)];
  });
  const lines = words.guideLines;
  const head = lines.length + 2;
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: { font: { bold: true, size: 16 } } }]]);
  for (let at = 1; at <= lines.length; at++) cells.set(`${at},0`, { style: WRAPPED });
  for (const at of [0, 1]) cells.set(`${head},${at}`, { style: HEAD });
  return {
    name: words.guide,
    rows: [[words.guideTitle], ...lines.map((line) => [line]), [], [...words.sheetColumns], ...tables],
    cells,
    merges: lines.map((_, at) => ({ startRow: at + 1, startCol: 0, endRow: at + 1, endCol: 1 })),
    rowDefs: new Map(
      lines.map((line, at) => [at + 1, { height: line.length > (locale === 'zh-CN' ? 55 : 95) ? 34 : 18 }]),
    ),
    columns: [{ width: 24 }, { width: 76 }],
  };
}

function metaSheet(meta: unknown, style: LedgerStyle): WriteSheet {
  const { words, locale } = style;
  const given = (typeof meta === 'object' && meta !== null ? meta : {}) as Row;
  const rows = META_SHAPE.columns.map((column) => {
    const [own, english] = namesOf(
      given[column.name] ?? (column.name === 'locale' && meta === undefined ? locale : null),
    );
    const head = `${textOf(column.title, locale)}${column.required ? '*' : ''}`;
    return [head, own, english, aboutColumn(column, 'meta', style).trim()];
  });
  return {
    name: words.meta,
    rows: [[...words.metaHeads], ...rows],
    cells: new Map(words.metaHeads.map((_, at): [string, Partial<Cell>] => [`0,${at}`, { style: HEAD }])),
    columns: [
      { width: 16 },
      { width: 44, style: { ...TEXT, ...WRAPPED } },
      { width: 36, style: WRAPPED },
      { width: 44, style: WRAPPED },
    ],
    freezePane: { rows: 1 },
  };
}

/** Rows below the heads whose codes and periods are kept as typed: 0012 and 2025-06 are texts there. */
const TEXT_ROWS = 300;
/** Columns of long texts. */
const WIDE: readonly string[] = ['title', 'name', 'source', 'university', 'partner', 'url', 'list', 'series'];

function tableSheet(shape: Shape, rows: readonly Row[] | undefined, style: LedgerStyle): WriteSheet {
  const written = writtenColumns(shape, rows ?? [], style);
  const body = rows
    ? rows.map((row) => written.map((one) => writtenCell(row[one.column.name], one)))
    : [written.map((one) => exampleCell(shape, one, style))];
  const cells = new Map<string, Partial<Cell>>();
  written.forEach((one, at) => {
    const comment = { author: 'chancai', text: noteOf(one, shape.name, style) };
    cells.set(`0,${at}`, { style: one.column.required ? REQUIRED : HEAD, comment });
    const isText = one.column.role === 'text' || one.column.role === 'period';
    for (let row = 1; isText && row <= TEXT_ROWS; row++) cells.set(`${row},${at}`, { style: TEXT });
    if (!rows) cells.set(`1,${at}`, { style: EXAMPLE });
  });
  const blank = Array.from({ length: Math.max(0, TEXT_ROWS - body.length) }, () => written.map(() => null));
  return {
    name: textOf(shape.title, style.locale),
    rows: [written.map(({ head }) => head), ...body, ...blank],
    cells,
    columns: written.map(({ column, head }) => {
      const wide = WIDE.includes(column.name) || WIDE.includes(column.role) ? 26 : 12;
      return { width: Math.min(36, Math.max(wide, widthOf(head) + 3)) };
    }),
    rowDefs: new Map([[0, { height: 32 }]]),
    freezePane: { rows: 1 },
    dataValidations: written.flatMap(({ column }, at) => dropDown(column, at, style)),
  };
}

/** How many places a text takes: a Chinese character takes two. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);

function exampleCell(
  shape: Shape,
  { column, power }: WrittenColumn,
  { locale }: LedgerStyle,
): NonNullable<SheetCell> | null {
  if (column.name === 'source') return EXAMPLE_MARK[locale];
  const value = exampleRow(shape, locale)[column.name];
  return typeof value === 'number' ? shift(value, -power) : (value ?? null);
}
