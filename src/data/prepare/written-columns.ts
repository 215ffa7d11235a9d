import { colToLetter, type DataValidation } from 'hucre/xlsx';
import { textOf } from '../dataset/name.js';
import { aboutColumn as describedColumn } from '../dataset/schema/descriptions/index.js';
import { type Column, isDate, isFlag, isList, isMeasure, isSeries, type Shape } from '../ledger/shape.js';
import { currencyUnit } from '../quantity/currencies.js';
import { decimalsOf, shift } from '../quantity/decimal.js';
import { isQuantity, parseQuantity } from '../quantity/index.js';
import type { TemplateWords } from './words-of-template.js';
import { namesOf, type WrittenColumn } from './written-cell.js';

/** What all sheets of a written ledger have in common. */
export interface LedgerStyle {
  words: TemplateWords;
  locale: 'zh-CN' | 'en';
  currency: string;
  shapes: readonly Shape[];
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Rows below the heads that drop-down lists reach. */
const LISTED_ROWS = 1000;

/** The columns of a table's sheet; names in two languages have two. */
export function writtenColumns(shape: Shape, rows: Rows, style: LedgerStyle): WrittenColumn[] {
  const { locale, words } = style;
  const [open, close] = locale === 'zh-CN' ? ['（', '）'] : [' (', ')'];
  const inBrackets = (text: string) => (text === '' ? '' : `${open}${text}${close}`);
  return shape.columns.flatMap((column) => {
    const power = column.unit === 'money' && locale === 'zh-CN' && scales(rows, column.name) ? 4 : 0;
    const title = textOf(column.title, locale);
    const head = `${title}${inBrackets(unitText(column, power, style))}${column.required ? '*' : ''}`;
    const own: WrittenColumn = { column, head, power };
    if (isSeries(column) || !rows.some((row) => hasEnglish(row[column.name]))) return [own];
    return [own, { column, head: `${title}${inBrackets(words.otherLanguage)}`, power: 0, language: 'en' }];
  });
}

const hasEnglish = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(hasEnglish) : namesOf(isQuantity(value) ? null : value)[1] !== null;

/** Can a column be written in 万元 without changing a figure: numbers of few decimals, wordings with a unit of their own? */
const scales = (rows: Rows, name: string): boolean =>
  rows.every(({ [name]: value }) => {
    if (typeof value === 'number') return decimalsOf(value) <= 6 && shift(shift(value, -4), 4) === value;
    const { status, unit, low, high } = parseQuantity(value);
    return status === 'missing' || unit !== undefined || (low === 0 && high === Number.POSITIVE_INFINITY);
  });

function unitText(column: Column, power: number, { locale, currency }: LedgerStyle): string {
  if (column.unit === 'post') return locale === 'zh-CN' ? '个' : 'posts';
  if (column.unit === 'person') return locale === 'zh-CN' ? '人' : 'people';
  if (column.unit !== 'money') return '';
  return locale === 'zh-CN' ? `${power === 4 ? '万' : ''}${currencyUnit(currency)}` : currency;
}

/** What a head's note says: whether the column is required, what it means, and how to write it. */
export function noteOf({ column, power }: WrittenColumn, table: Shape['name'], style: LedgerStyle): string {
  const { words } = style;
  const stock = column.role === 'stock' ? words.stock : '';
  // A description that shows how to write it needs no second example.
  const about = aboutColumn(column, table, style);
  const shown = /\d{4}/.test(about) && !isMeasure(column);
  return `${about}${stock}${shown ? '' : howOf(column, power, style)}`.trim();
}

/** Whether a column is required, and what it means. */
export function aboutColumn({ required, name }: Column, table: Shape['name'], { words, locale }: LedgerStyle): string {
  const description = describedColumn(table, name)[locale === 'zh-CN' ? 0 : 1];
  return `${required ? words.required : words.optional}${words.sentence(description)}`;
}

function howOf(column: Column, power: number, style: LedgerStyle): string {
  const { words, locale, shapes } = style;
  const target = shapes.find(({ name }) => name === column.table);
  const known = choicesOf(column, style);
  if (known.length > 0) return words.words(known.join(locale === 'zh-CN' ? '、' : ', '));
  if (target) return words.reference(textOf(target.title, locale));
  if (column.unit === 'money') return words.money(unitText(column, power, style));
  if (isMeasure(column))
    return `${column.unit === 'person' ? words.people : column.unit === 'post' ? words.posts : ''}${words.figure}`;
  if (isDate(column)) return words.date;
  return isList(column) ? words.list : '';
}

/** The words that a column's cells can be. */
function choicesOf(column: Column, { locale, words }: LedgerStyle): readonly string[] {
  if (isFlag(column)) return words.yesNo;
  return Object.values(column.words ?? {}).map((one) => textOf(one, locale));
}

/** A drop-down list: the given words, or what stands in the sheet that the column refers to. */
export function dropDown(column: Column, at: number, style: LedgerStyle): DataValidation[] {
  const { words, locale, shapes } = style;
  const letter = colToLetter(at);
  const errorTitle = textOf(column.title, locale);
  const common = {
    type: 'list' as const,
    range: `${letter}2:${letter}${LISTED_ROWS}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle,
  };
  const values = [...choicesOf(column, style)];
  if (values.length > 0) return [{ ...common, values, errorStyle: 'stop', errorMessage: words.pick }];
  const target = shapes.find(({ name }) => name === column.table);
  const named = target?.columns.findIndex(({ name }) => name === 'name') ?? -1;
  if (!target || named < 0) return [];
  const cells = (row: number) => `'${textOf(target.title, locale)}'!$${colToLetter(named)}$${row}`;
  // As long as the list is filled: a list with blanks below opens at its blanks.
  const filled = `COUNTA(${cells(2)}:$${colToLetter(named)}$${LISTED_ROWS})`;
  const formula1 = `OFFSET(${cells(2)},0,0,MAX(1,${filled}),1)`;
  return [{ ...common, formula1, errorStyle: 'warning', errorMessage: words.notOffered }];
}
