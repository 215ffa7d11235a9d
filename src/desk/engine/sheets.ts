import { cellText, isBlankRow, type Sheet, type SheetCell } from '../../data/grid/sheet.js';
import { isMeasure, shapeOf } from '../../data/ledger/shape.js';
import type { TakenSheet } from '../../data/ledger/taken.js';
import { sheetOf } from '../../data/prepare/gather.js';
import { shift } from '../../data/quantity/decimal.js';
import type { RowKind, SheetReading, SheetRow } from './answers.js';
import type { Shown } from './places.js';

/** The most columns that are shown of a sheet. */
const WIDEST = 60;

/** The tables of a document as sheets, as they stand in it. */
export function sheetsOfDocument(document: unknown): Shown[] {
  return Object.entries((document ?? {}) as Readonly<Record<string, unknown>>).flatMap(([table, rows]) =>
    table === 'meta' || typeof rows !== 'object' || rows === null
      ? []
      : [{ table, sheet: sheetOf({ name: table, rows }) }],
  );
}

const widthOf = ({ rows }: Sheet): number => {
  let width = 0;
  for (const row of rows) width = Math.max(width, row?.length ?? 0);
  return width;
};

/** What a sheet was taken for, for people to check. */
export function readingOf({ sheet, table }: Shown, taken: TakenSheet | undefined): SheetReading {
  const heads = taken?.heads ?? (table === undefined ? undefined : { first: 0, last: 0 });
  const records = taken?.rows?.length ?? (table === undefined ? 0 : sheet.rows.length - 1);
  let filled = 0;
  if (heads) for (let at = heads.last + 1; at < sheet.rows.length; at++) if (!isBlankRow(sheet.rows[at])) filled++;
  return {
    file: sheet.file,
    name: sheet.name,
    rows: sheet.rows.length,
    columns: Math.min(WIDEST, widthOf(sheet)),
    table: taken?.table ?? table,
    heads,
    taken: (taken?.columns ?? []).map(({ at, head, key, column, unit, ownUnit, period }) => ({
      at,
      head,
      key,
      column,
      unit,
      ownUnit,
      period,
    })),
    records,
    leftOut: Math.max(0, filled - records),
    isFixed: table !== undefined,
  };
}

function textAt(sheet: Sheet, cell: SheetCell, row: number, column: number): string {
  const detail = sheet.detail(row, column);
  if (detail?.error !== undefined) return detail.error;
  if (typeof cell === 'number' && detail?.format?.includes('%')) return `${shift(cell, 2)}%`;
  if (typeof cell === 'object' && cell !== null && !(cell instanceof Date)) return JSON.stringify(cell);
  return cellText(cell);
}

/** The columns that are read as figures, be they written as numbers or as texts. */
function figuresOf(taken: TakenSheet | undefined): ReadonlySet<number> {
  const columns = (taken && shapeOf(taken.table)?.columns) ?? [];
  const measures = new Set(columns.filter(isMeasure).map(({ name }) => name));
  return new Set((taken?.columns ?? []).flatMap(({ at, column }) => (measures.has(column ?? '') ? [at] : [])));
}

/** Rows of a sheet as they stand there, from one to another (not included). */
export function rowsOf(
  { sheet, table }: Shown,
  taken: (TakenSheet & { set?: Set<number> }) | undefined,
  from: number,
  to: number,
): SheetRow[] {
  const width = Math.min(WIDEST, widthOf(sheet));
  if (taken && !taken.set) taken.set = new Set(taken.rows);
  const figures = figuresOf(taken);
  const kindOf = (row: number): RowKind => {
    const heads = taken?.heads ?? (table === undefined ? undefined : { first: 0, last: 0 });
    if (!heads) return 'aside';
    if (row < heads.first) return 'title';
    if (row <= heads.last) return 'head';
    return table !== undefined || taken?.set?.has(row) ? 'record' : 'aside';
  };
  return Array.from({ length: Math.max(0, Math.min(to, sheet.rows.length) - from) }, (_, index) => {
    const at = from + index;
    const kind = kindOf(at);
    const cells: SheetRow['cells'][number][] = [];
    for (let column = 0; column < width; ) {
      const merge = sheet.mergeAt(at, column);
      const isFirst = !merge || merge.startRow === at;
      const cell = isFirst ? sheet.rows[at]?.[column] : undefined;
      const span = merge ? Math.min(width, merge.endCol + 1) - column : 1;
      const isFigure = typeof cell === 'number' || ((kind === 'record' || kind === 'aside') && figures.has(column));
      cells.push({ text: textAt(sheet, cell, at, column), span, isFigure });
      column += span;
    }
    const name = kind === 'record' || kind === 'aside' ? (taken?.nameOf?.(at) ?? '') : '';
    return { at, number: sheet.lineOf?.(at) ?? at + 1, kind, name, cells };
  });
}
