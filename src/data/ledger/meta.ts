import { foldHead } from '../dataset/head-text.js';
import { type HeadUnit, readHeadUnit } from '../dataset/head-unit.js';
import { headFinder } from '../dataset/heads.js';
import { metaFields } from '../dataset/tables.js';
import { cellText, isBlankRow, type Sheet } from '../grid/sheet.js';
import { simplified } from '../quantity/traditional.js';
import type { LedgerLog, Place } from './log.js';
import { dateText } from './period.js';
import { META_SHAPE } from './shape.js';

const NAMES = /^(?:meta|基本信息|基本情况|数据集信息|about|basics)(?:表)?$/i;
const TITLE = /^(?:标题|title)$/i;
const UNIT = /^(?:(?:计量|金额|货币)?单位|units?)$/i;

/** Is this a sheet of entries, a name and a value a row: by its own name, or because one of them is the title? */
export const isMetaSheet = (sheet: Sheet): boolean =>
  NAMES.test(simplified(foldHead(sheet.name))) ||
  sheet.rows.some(
    (cells) =>
      cells &&
      TITLE.test(simplified(foldHead(cellText(cells[0])))) &&
      cellText(cells[1]) !== '' &&
      isBlankRow(cells.slice(3)),
  );

/** What the ledger says of itself. */
export interface LedgerMeta {
  values: Record<string, unknown>;
  places: Map<string, Place>;
  /** The unit of all its figures, where it states one. */
  unit: HeadUnit | undefined;
}

/** Reads what sheets say of the ledger: what and value, and perhaps the value in English. Of several the first counts. */
export function readMeta(sheets: readonly Sheet[], log: LedgerLog): LedgerMeta {
  const meta: LedgerMeta = { values: {}, places: new Map(), unit: undefined };
  const find = headFinder(metaFields);
  for (const sheet of sheets)
    sheet.rows.forEach((row, at) => {
      const [label = '', value = '', english = ''] = Array.from(row?.slice(0, 3) ?? [], (cell, column) => {
        const format = sheet.detail(at, column)?.format;
        return cell instanceof Date ? dateText(cell, format) : cellText(cell);
      });
      if (UNIT.test(simplified(foldHead(label)))) meta.unit ??= readHeadUnit(value);
      const name = find(foldHead(label));
      if (name === undefined) return;
      const place = { sheet, row: at, column: 1, head: foldHead(label) };
      if (!meta.places.has(name)) meta.places.set(name, place);
      if (value + english === '') return;
      if (sheet.detail(at, 1)?.error) {
        log.tell('cell-error', place, value, { effect: { '@': 'value-out' } });
        return;
      }
      const bilingual = META_SHAPE.columns.find((column) => column.name === name)?.role === 'name' && english !== '';
      const said = bilingual ? (value === '' ? { en: english } : { 'zh-CN': value, en: english }) : value;
      const known = meta.values[name];
      if (known === undefined) {
        meta.values[name] = said;
        meta.places.set(name, place);
      } else if (JSON.stringify(known) !== JSON.stringify(said)) {
        const title = META_SHAPE.columns.find((column) => column.name === name)!.title;
        log.tell('meta-conflict', place, value, { name: title, first: known as string });
      }
    });
  return meta;
}
