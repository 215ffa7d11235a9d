import { type CellDetail, cellText, type SheetCell } from '../grid/sheet.js';
import { shift } from '../quantity/decimal.js';
import type { LedgerCode } from './ledger-issues.js';
import { dateText, readDay, readPeriod, serialDay } from './period.js';
import { type Column, isDate, isList, isMeasure } from './shape.js';
import { fitsColumn, type HeadUnit, plainNumber, readHeadUnit, scaledFigure } from './unit.js';

/** What reading a cell depends on beside the cell. */
export interface CellContext {
  column: Column;
  /** The unit of the column's numbers, by its head, the lines above it or the map. */
  unit: HeadUnit | undefined;
  currency: string;
  report(
    code: LedgerCode,
    found: unknown,
    params?: Readonly<Record<string, string | Readonly<Record<string, string>>>>,
  ): void;
}

const effectOf = ({ required, ...column }: Column) =>
  required && !isMeasure({ required, ...column })
    ? { 'zh-CN': '该行已略去', en: 'the row was left out' }
    : { 'zh-CN': '该值未计入', en: 'the value was left out' };

/** An error value that was written out as text. */
const ERROR = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** What a ledger's cell says in terms of the dataset; undefined where it says nothing usable. */
export function readLedgerCell(cell: SheetCell, detail: CellDetail | undefined, context: CellContext): unknown {
  const { column, report } = context;
  const error = detail?.error ?? (typeof cell === 'string' ? ERROR.exec(cell)?.[0] : undefined);
  if (error !== undefined) {
    report('cell-error', error, { effect: effectOf(column) });
    return undefined;
  }
  if (detail?.unresolved) {
    report('formula-without-result', null, { effect: effectOf(column) });
    return undefined;
  }
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
  const isMonth = format === undefined && column.role === 'period' && date.getUTCDate() === 1;
  return dateText(date, isMonth ? 'yyyy-mm' : format);
}

function readNumber(number: number, format: string, context: CellContext): unknown {
  const { column } = context;
  if (isMeasure(column)) return readFigure(number, format, context);
  if (isDate(column)) return serialDay(number) ?? readDay(String(number)) ?? String(number);
  if (column.role === 'period') return serialDay(number) ?? readPeriod(String(number));
  // Codes that are shown with leading zeros have them.
  return /^0+$/.test(format) && Number.isInteger(number) && number >= 0
    ? String(number).padStart(format.length, '0')
    : number;
}

/** What a number format adds: a per-cent sign, or a unit written behind the number. */
function readFormat(format: string): { percent: boolean; unit: HeadUnit | undefined } {
  const section = format.split(';')[0]!;
  const words = [...section.matchAll(/"([^"]*)"/g)].map(([, word]) => word!).join('');
  const code = section.replace(/"[^"]*"|\[[^\]]*\]/g, '');
  // A comma at the end divides what is shown by a thousand: the number itself is in the base unit.
  const divides = /[0#?],+(?![0#?,])|!\./.test(code);
  return { percent: code.includes('%'), unit: divides ? undefined : readHeadUnit(words.trim()) };
}

function readFigure(number: number, format: string, context: CellContext): unknown {
  const { column, currency, report } = context;
  const shown = readFormat(format);
  if (shown.percent) {
    const percent = shift(number, 2);
    return column.unit === undefined ? percent : `${percent}%`;
  }
  const head = context.unit;
  if (head && shown.unit && (head.power !== shown.unit.power || head.base !== shown.unit.base)) {
    report('doubtful-unit', `${number}${shown.unit.text}`, { unit: head.text });
    return undefined;
  }
  const unit = head ?? shown.unit;
  return unit ? scaledFigure(number, unit, !fitsColumn(unit, column, currency)) : number;
}

/** Marks that stand for "nothing" in a column of names. */
const NOTHING = /^[-—–―/／\\]+$/;

function readText(raw: string, context: CellContext): unknown {
  const { column } = context;
  // A typed apostrophe says "this is text"; it is no part of it.
  const text = cellText(raw).replace(/^['‘’](?=[\d*＊])/, '');
  if (text === '') return undefined;
  if (isMeasure(column)) return readWording(text, context);
  if (NOTHING.test(text) && !column.required) return undefined;
  if (isDate(column)) return readDateText(text, context);
  if (column.role === 'period') return readPeriod(text);
  if (isList(column)) return text.replace(/\s*\r?\n\s*/g, '；');
  return text.replace(/\s*\r?\n\s*/g, (_, at: number) => (/[\u3400-\u9fff]/.test(text[at - 1] ?? '') ? '' : ' '));
}

function readDateText(text: string, { column, report }: CellContext): string {
  const day = readDay(text);
  if (day === undefined && /^\d{4}\s*[-./年]\s*\d|^\d{6,8}$/.test(text))
    report('unreadable-date', text, { name: column.title });
  return day ?? text;
}

function readWording(text: string, { column, unit, currency, report }: CellContext): unknown {
  if (!unit) return plainNumber(text) ?? text;
  const figure = scaledFigure(text, unit, !fitsColumn(unit, column, currency));
  if (figure === null) report('doubtful-unit', text, { unit: unit.text });
  return figure ?? undefined;
}
