import { simplified } from '../quantity/traditional.js';
import type { FieldInfo } from './fields.js';
import { foldHead } from './head-text.js';
import { fitsColumn, type HeadUnit, ownUnit, readHeadUnit } from './head-unit.js';

const UNIT_HEAD = /^(?:(?:计量|计价|金额|数量|数据)?单位|units?(?:ofmeasure)?)$/i;

/** Is a column under this head one of units, where the table has none of that name: 单位, 计量单位? */
export const isUnitHead = (head: string): boolean => head.length < 30 && UNIT_HEAD.test(simplified(foldHead(head)));

const isBlank = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** The units that a column's cells name, row by row; undefined where one of them is none: 单位 may be an institution. */
export function unitsOfRows(cells: readonly unknown[]): readonly (HeadUnit | undefined)[] | undefined {
  let met = 0;
  const units: (HeadUnit | undefined)[] = [];
  for (const cell of cells) {
    const unit = typeof cell === 'string' ? readHeadUnit(cell) : undefined;
    if (!unit && !isBlank(cell)) return undefined;
    if (unit) met++;
    units.push(unit);
  }
  return met > 0 ? units : undefined;
}

/** The columns of figures that a row's unit is for: those of its kind, else those of no unit of their own. */
export function inRowUnit<T extends FieldInfo>(unit: HeadUnit, figures: readonly T[], currency: string): T[] {
  const isOwn = (info: T) =>
    unit.base !== undefined && ownUnit(info, currency) !== undefined && fitsColumn(unit, info, currency);
  const own = figures.filter(isOwn);
  if (own.length > 0) return own;
  return figures.filter(
    ({ unit: kind, unitFrom, role }) =>
      kind === undefined && unitFrom === undefined && role !== 'number' && role !== 'count',
  );
}
