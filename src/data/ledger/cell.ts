import { effectOf } from '../dataset/cells.js';
import { readDate } from '../dataset/dates.js';
import { type HeadUnit, readHeadUnit, scaledFigure, unitStays } from '../dataset/head-unit.js';
import type { IssueCode, IssueParams } from '../dataset/issues.js';
import { withoutMark } from '../dataset/marks.js';
import { type NumberFormat, numberFormat } from '../grid/number-format.js';
import { type CellDetail, cellText, type SheetCell } from '../grid/sheet.js';
import { currencyUnit } from '../quantity/currencies.js';
import { shift } from '../quantity/decimal.js';
import { parseQuantity } from '../quantity/index.js';
import { dateText, readPeriod } from './period.js';
import { type Column, isDate, isList, isMeasure } from './shape.js';

/** What reading a cell depends on beside the cell. */
export interface CellContext {
  column: Column;
  /** The unit of the column's numbers, by its head, the lines above it or the map. */
  unit: HeadUnit | undefined;
  currency: string;
  /** Does the sheet say that * marks preliminary figures? */
  starred: boolean;
  report(code: IssueCode, found: unknown, params?: IssueParams): void;
}

const lostWith = (column: Column) => effectOf(column.required && !isMeasure(column));

/** An error value that was written out as text. */
const ERROR = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** What a ledger's cell says in terms of the dataset; undefined where it says nothing usable. */
export function readLedgerCell(cell: SheetCell, detail: CellDetail | undefined, context: CellContext): unknown {
  const { column, report } = context;
  const error = detail?.error ?? (typeof cell === 'string' ? ERROR.exec(cell)?.[0] : undefined);
  if (error !== undefined) {
    report('cell-error', error, { effect: lostWith(column) });
    return undefined;
  }
  if (detail?.unresolved) {
    report('formula-without-result', null, { effect: lostWith(column) });
    return undefined;
  }
  if (detail?.struck) report('struck-text', cell, { text: detail.struck });
  else if (detail?.struck === '' && cell !== null && cell !== undefined) report('struck-cell', cell);
  if (detail?.note) report('footnote-mark', cell, { name: column.title, mark: detail.note });
  if (column.name === 'url' && detail?.link) return detail.link;
  if (cell === null || cell === undefined || typeof cell === 'boolean') return cell ?? undefined;
  if (cell instanceof Date) return readDateCell(cell, detail?.format, column);
  // Records may hold what no sheet can: names in two languages, lists, figures as quantities.
  if (typeof cell === 'object') return cell;
  if (typeof cell === 'number') return readNumber(cell, detail?.format ?? '', context);
  return readText(cell, context);
}

/**
 * A date as far as its cell shows it. Chinese spreadsheets keep "2024年1月" as the first of the month, in a format that
 * the file only numbers: as a period it is that month.
 */
function readDateCell(date: Date, format: string | undefined, column: Column): string {
  // The year alone would pass for a figure.
  if (isMeasure(column)) return dateText(date, undefined);
  const isMonth = format === undefined && column.role === 'period' && date.getUTCDate() === 1;
  return dateText(date, isMonth ? 'yyyy-mm' : format);
}

function readNumber(number: number, format: string, context: CellContext): unknown {
  const { column } = context;
  const shown = numberFormat(format || undefined, number);
  if (isMeasure(column)) return readFigure(number, shown, context);
  if (isDate(column)) return readDate(number) ?? number;
  if (shown.kind === 'label') return readText(shown.text, context);
  // Codes and periods stand as they are shown: 007, A007, 第1季度.
  if (shown.kind === 'dressed' && Number.isInteger(number) && number >= 0 && shown.power === 0) {
    const text = shown.before + String(number).padStart(shown.digits, '0') + shown.after;
    return column.role === 'period' ? (readDate(number) ?? readPeriod(text)) : text;
  }
  // A number 2024.1 may have been 2024.1 or 2024.10 before the spreadsheet read it: it stays what it is.
  return column.role === 'period' ? (readDate(number) ?? String(number)) : number;
}

/** A figure as its cell shows it, whatever a format makes of the number: what people see is what was meant. */
function readFigure(number: number, shown: NumberFormat, context: CellContext): unknown {
  const { column, currency, report } = context;
  if (shown.kind === 'label') return readWording(shown.text, context);
  if (shown.kind === 'percent') {
    const percent = shift(number, 2);
    return column.unit === undefined && column.unitFrom === undefined && column.role === 'number'
      ? percent
      : `${percent}%`;
  }
  const head = context.unit;
  const { before = '', after = '', power = 0 } = shown.kind === 'dressed' ? shown : {};
  const own = before === '' && after !== '' ? readHeadUnit(after) : undefined;
  if (head && own && (head.power !== own.power || head.base !== own.base)) {
    report('doubtful-unit', `${shift(number, power)}${own.text}`, { unit: head.text });
    return undefined;
  }
  // The sign of the dataset's own money says nothing new.
  const isOwnMoney = before !== '' && parseQuantity(`${before}1`).unit === currencyUnit(currency);
  if (!own && (after !== '' || (before !== '' && !isOwnMoney)))
    return readWording(`${before}${shift(number, power)}${after}`, context);
  const unit = head ?? own;
  // Shown smaller without a unit, in a sheet that states none, it is the number that is kept.
  return unit ? scaledFigure(shift(number, power), unit, unitStays(unit, column, currency)) : number;
}

/** Marks that stand for "nothing" in a column of names. */
const NOTHING = /^[-—–―/／\\]+$/;

function readText(raw: string, context: CellContext): unknown {
  const { column } = context;
  // A typed apostrophe says "this is text", as does ="007"; they are no part of it.
  const text = cellText(raw)
    .replace(/^="([^"]*)"$|^'([^']*)'$/, '$1$2')
    .replace(/^['‘’](?=[\d*＊])/, '');
  if (text === '') return undefined;
  if (isMeasure(column)) return readWording(text, context);
  if (NOTHING.test(text) && !column.required) return undefined;
  if (isDate(column)) return readDate(text) ?? text;
  if (column.role === 'period') return readPeriod(text);
  if (isList(column)) return text.replace(/\s*\r?\n\s*/g, '；');
  return text.replace(/\s*\r?\n\s*/g, (_, at: number) => (/[\u3400-\u9fff]/.test(text[at - 1] ?? '') ? '' : ' '));
}

const CANONICAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/;

function readWording(raw: string, { column, unit, currency, starred, report }: CellContext): unknown {
  const { text: bare, mark } = withoutMark(raw);
  if (mark !== undefined) report('footnote-mark', raw, { name: column.title, mark });
  const text = starred && /\d/.test(bare) ? bare.replace(/^(.*\d.*?)[*＊]+$/, '$1（初步数）') : bare;
  if (!unit) {
    // A number that prints as it is written is one; of all others the wording is kept.
    const number = CANONICAL.test(text) ? Number(text) : Number.NaN;
    return String(number) === text ? number : text;
  }
  const provisional = /（初步数）$/.test(text);
  const figure = scaledFigure(provisional ? text.slice(0, -5) : text, unit, unitStays(unit, column, currency));
  if (figure === null) report('doubtful-unit', text, { unit: unit.text });
  return provisional && figure !== null ? `${figure}（初步数）` : (figure ?? undefined);
}
