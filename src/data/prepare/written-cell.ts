import { keyOf, type LocalizedName, textOf } from '../dataset/index.js';
import type { SheetCell } from '../grid/sheet.js';
import { type Column, isFlag, isList, isMeasure, isSeries } from '../ledger/shape.js';
import { shift } from '../quantity/decimal.js';
import { formatQuantity, parseQuantity } from '../quantity/index.js';

/** A column of a sheet as it is written. */
export interface WrittenColumn {
  column: Column;
  head: string;
  /** Powers of ten of its numbers above the base unit. */
  power: number;
  /** Set where the column holds the English names beside the Chinese ones. */
  language?: 'en';
}

/** The Chinese (or only) text of a name, and its English one. */
export function namesOf(value: unknown): [own: string | null, english: string | null] {
  if (value === undefined || value === null || value === '') return [null, null];
  if (typeof value !== 'object') return [String(value), null];
  const name = value as Readonly<Record<string, string>>;
  return [keyOf(name), name.en !== undefined && name.en !== keyOf(name) ? name.en : null];
}

/** A cell of the dataset as a sheet shows it. */
export function writtenCell(value: unknown, { column, power, language }: WrittenColumn): NonNullable<SheetCell> | null {
  if (value === undefined || value === null) return null;
  if (isMeasure(column)) return figureCell(value, power);
  if (isFlag(column) && typeof value === 'boolean') return value ? '是' : '否';
  if (isSeries(column)) return seriesCell(value);
  if (isList(column)) return listCell(value, language);
  const [own, english] = namesOf(value);
  return language === 'en' ? english : own;
}

function figureCell(value: unknown, power: number): NonNullable<SheetCell> | null {
  if (typeof value === 'number') return shift(value, -power);
  if (typeof value === 'string') return value;
  const quantity = parseQuantity(value);
  const said = parseQuantity(quantity.text);
  const same = said.low === quantity.low && said.high === quantity.high && said.unit === quantity.unit;
  return same && quantity.text !== '' ? quantity.text : formatQuantity(quantity, 'zh-CN', { full: true });
}

const isPoint = (item: unknown): item is { period?: unknown; value: unknown } =>
  typeof item === 'object' && item !== null && 'value' in item;

/** Figures in the order of time: a list of figures or of points, or an object of figures by period. */
function seriesCell(value: unknown): NonNullable<SheetCell> | null {
  if (typeof value === 'string' || typeof value === 'number') return value;
  const points: [period: unknown, figure: unknown][] = Array.isArray(value)
    ? value.map((item: unknown) => (isPoint(item) ? [item.period, item.value] : [undefined, item]))
    : Object.entries(value as object);
  const texts = points.map(([period, figure]) => {
    const text = figure === null || figure === undefined ? '—' : String(figureCell(figure, 0));
    return period === undefined ? text : `${String(period)}: ${text}`;
  });
  return texts.join('；') || null;
}

function listCell(value: unknown, language: 'en' | undefined): NonNullable<SheetCell> | null {
  const parts = Array.isArray(value) ? value : String(value).split(/[；;、]/);
  const texts = parts.map((part: unknown) => {
    const name = typeof part === 'number' ? String(part) : (part as LocalizedName);
    return language === 'en' ? textOf(name, 'en') : keyOf(name);
  });
  return texts.join('；') || null;
}
