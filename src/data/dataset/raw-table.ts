import { reasonOf } from './cells.js';
import { FIGURES, infoOf, spellingsOf } from './fields.js';
import { readHead } from './head-text.js';
import { columnInUnit, type HeadUnit, scaledFigure, unitStays } from './head-unit.js';
import { headFinder, hintOf, nearest } from './heads.js';
import { clip } from './issues.js';
import { isList, type Said } from './name.js';
import type { Report } from './report.js';
import { isStep, type Steps } from './steps.js';
import { TABLES, type TableName } from './tables.js';
import { inRowUnit, isUnitHead, unitsOfRows } from './unit-column.js';

/** Cells as written, by field; rows that are none, or could not be read, are marked. */
export interface RawTable {
  cells: Map<string, readonly unknown[]>;
  /** The head under which each field's cells stood first. */
  heads: Map<string, string>;
  length: number;
  bad: Set<number>;
}

/** Cells before they were brought to base units, and the unit of their head, by field: the row may name a nearer one. */
type Stated = Map<string, { unit: HeadUnit; cells: readonly unknown[] }>;

// A list in memory may claim any length, whatever it holds.
export const MOST_ROWS = 2 ** 24;

export function isObject(value: unknown): value is Record<string, unknown> {
  try {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    // A revoked proxy.
    return false;
  }
}

type TypedArray = ArrayBufferView & ArrayLike<unknown>;
const isColumn = (value: unknown): value is readonly unknown[] | TypedArray =>
  isList(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** What the head of a column means: its field, and what its cells become by the unit that it states. */
interface KnownHead {
  field: string;
  /** The unit that it states, if any. */
  unit: HeadUnit | undefined;
  /** Undefined where cells are taken as they are. */
  scale: ((cell: unknown, row: number) => unknown) | undefined;
}

/** Finds the field of each head once, and reports heads that mean none. */
function headReader(
  name: TableName,
  path: string,
  currency: string,
  report: Report,
): ((head: string) => KnownHead | undefined) & { tellUnknown: (head: string) => void } {
  const { fields, title } = TABLES[name];
  const find = headFinder(fields);
  const titles = Object.values(fields).map((field) => infoOf(field).title);
  const known = [...Object.keys(fields), ...titles.map((title) => spellingsOf(title)[0])];
  const met = new Map<string, KnownHead | undefined>();
  let unknown = 0;
  const tellUnknown = (head: string): void => {
    const near = ++unknown > 50 ? undefined : nearest(head, known);
    const hint: Said = near ? hintOf(near) : { '@': 'known-columns', known: titles };
    report('unknown-column', { within: path, path: `${path}.${clip(head)}` }, head, {
      name: clip(head),
      table: title,
      hint,
      known: titles,
    });
  };
  const read = (head: string): KnownHead | undefined => {
    if (met.has(head)) return met.get(head);
    let field = find(head);
    let scale: KnownHead['scale'];
    let unit: HeadUnit | undefined;
    if (field === undefined && head.length <= LONGEST_HEAD && SAYS_MORE.test(head)) {
      // 资金（万元）, invested (10k yuan), 资金①: a head says more than its name.
      const said = readHead([head]);
      field = said.names.map(find).find((one) => one !== undefined);
      if (field !== undefined) {
        const place = { within: path, path: `${path}.${clip(head)}` };
        const columns = Object.entries(fields).map(([column, one]) => ({ ...infoOf(one), column }));
        let info = columns.find(({ column }) => column === field)!;
        const other = FIGURES.has(info.role) ? undefined : columnInUnit(said.units, columns);
        if (other) {
          field = other.column;
          info = other;
          report('measure-guessed', place, head, { name: info.title, unit: said.units[0]!.text });
        }
        if (said.mark !== undefined) report('footnote-mark', place, head, { name: info.title, mark: said.mark });
        if (said.units.length > 0 && !FIGURES.has(info.role))
          report('unused-unit', place, head, { unit: said.units[0]!.text });
        else if (said.strangeUnit !== undefined && FIGURES.has(info.role)) {
          report('unread-unit', place, head, { unit: said.strangeUnit });
          met.set(head, undefined);
          return undefined;
        } else {
          unit = said.units.find((one) => !unitStays(one, info, currency)) ?? said.units[0];
          scale = unit && scalerOf({ path, head, field }, unit, info, currency, report);
        }
      }
    }
    const isOfUnits = field === undefined && isUnitHead(head);
    const column = isOfUnits ? UNITS : field;
    const meaning = column === undefined ? undefined : { field: column, unit, scale };
    met.set(head, meaning);
    if (!meaning) tellUnknown(head);
    return meaning;
  };
  return Object.assign(read, { tellUnknown });
}

/** Where the cells of a column of units are kept until all are known: no field is called so. */
const UNITS = '#units';

/** Brings figures to base units by the unit that their row names; a column of anything else is an unknown one. */
function inUnitsOfRows(
  { cells, heads, length, bad }: RawTable,
  { name, path, currency }: { name: TableName; path: string; currency: string },
  report: Report,
  { tellUnknown }: { tellUnknown: (head: string) => void },
  stated: Stated,
): RawTable {
  const named = cells.get(UNITS);
  if (!named) return { cells, heads, length, bad };
  const units = unitsOfRows(named);
  const head = heads.get(UNITS)!;
  cells.delete(UNITS);
  heads.delete(UNITS);
  if (!units) {
    tellUnknown(head);
    return { cells, heads, length, bad };
  }
  const figures = Object.entries(TABLES[name].fields)
    .map(([column, field]) => ({ ...infoOf(field), column }))
    .filter(({ column, role }) => cells.has(column) && FIGURES.has(role));
  const unsuited = units.find((unit) => unit && inRowUnit(unit, figures, currency).length === 0);
  if (unsuited) report('unused-unit', { within: path, path: `${path}.${clip(head)}` }, head, { unit: unsuited.text });
  for (const info of figures) {
    const isFor = new Map(
      [...new Set(units)].map((unit) => [
        unit,
        unit !== undefined && inRowUnit(unit, figures, currency).includes(info),
      ]),
    );
    const own = heads.get(info.column)!;
    const before = stated.get(info.column);
    cells.set(
      info.column,
      Array.from(cells.get(info.column)!, (read, row) => {
        const unit = isFor.get(units[row]) ? units[row] : undefined;
        if (!unit) return read;
        const cell = before ? before.cells[row] : read;
        const place = { table: path, row, column: info.column, head: own };
        if (before && before.unit.base === unit.base && before.unit.power !== unit.power)
          report('unit-conflict', place, unit.text, { unit: unit.text, other: before.unit.text });
        if (cell === '' || (typeof cell !== 'number' && typeof cell !== 'string')) return cell;
        const scaled = scaledFigure(cell, unit, unitStays(unit, info, currency));
        if (scaled === null) report('doubtful-unit', place, cell, { unit: unit.text });
        return scaled ?? undefined;
      }),
    );
  }
  return { cells, heads, length, bad };
}

const LONGEST_HEAD = 100;
/** What a head holds that says more than a name: brackets, strokes, marks. */
const SAYS_MORE = /[()（）[\]［］【】〔〕/,，:：*＊★①-⑳¹²³⁰-⁹†‡※]|注\d/;

/** Brings the figures of a column to base units. */
function scalerOf(
  { path, head, field }: { path: string; head: string; field: string },
  unit: HeadUnit,
  info: ReturnType<typeof infoOf>,
  currency: string,
  report: Report,
): KnownHead['scale'] {
  const stays = unitStays(unit, info, currency);
  if (unit.power === 0 && !stays) return undefined;
  return (cell, row) => {
    if (typeof cell !== 'number' && typeof cell !== 'string') return cell;
    const scaled = cell === '' ? cell : scaledFigure(cell, unit, stays);
    if (scaled === null) report('doubtful-unit', { table: path, row, column: field, head }, cell, { unit: unit.text });
    return scaled ?? undefined;
  };
}

function* rowsByField(
  name: TableName,
  rows: readonly unknown[],
  path: string,
  currency: string,
  report: Report,
): Steps<RawTable> {
  const readHead = headReader(name, path, currency, report);
  const example = Object.keys(TABLES[name].fields)[0]!;
  const cells = new Map<string, unknown[]>();
  const heads = new Map<string, string>();
  const bad = new Set<number>();
  const twice = new Set<string>();
  const stated = new Map<string, { unit: HeadUnit; cells: unknown[] }>();
  const keepStated = (field: string, unit: HeadUnit, cell: unknown, at: number): void => {
    const own = stated.get(field) ?? { unit, cells: new Array<unknown>(rows.length) };
    stated.set(field, own);
    own.cells[at] = cell;
  };
  const readRow = (row: Record<string, unknown>, at: number): void => {
    for (const head of Object.keys(row)) {
      const known = readHead(head);
      if (!known) continue;
      const { field, unit, scale } = known;
      let column = cells.get(field);
      if (!column) {
        column = new Array<unknown>(rows.length);
        cells.set(field, column);
        heads.set(field, head);
      }
      if (column[at] === undefined) {
        column[at] = scale ? scale(row[head], at) : row[head];
        if (unit) keepStated(field, unit, row[head], at);
      } else if (!twice.has(head)) {
        twice.add(head);
        report('twice-the-column', `${path}[${at}].${clip(head)}`, head, { name: clip(head) });
      }
    }
  };
  for (let at = 0; at < rows.length; at++) {
    const place = { table: path, row: at };
    try {
      const row = rows[at];
      if (isObject(row)) readRow(row, at);
      else {
        bad.add(at);
        report('not-a-row', place, row, { example });
      }
    } catch (error) {
      bad.add(at);
      report('unreadable', place, null, { reason: reasonOf(error) });
    }
    if (isStep(at)) yield at / rows.length;
  }
  return inUnitsOfRows({ cells, heads, length: rows.length, bad }, { name, path, currency }, report, readHead, stated);
}

// Not by spreading: there may be more columns than a call takes arguments.
const longestOf = (columns: readonly (readonly [head: string, cells: ArrayLike<unknown>])[]): number =>
  columns.reduce((most, [, { length }]) => Math.max(most, length), 0);

function columnsByField(
  name: TableName,
  columns: readonly (readonly [head: string, cells: readonly unknown[] | TypedArray])[],
  path: string,
  currency: string,
  report: Report,
): RawTable {
  const readHead = headReader(name, path, currency, report);
  const cells = new Map<string, readonly unknown[]>();
  const heads = new Map<string, string>();
  const length = longestOf(columns);
  const stated: Stated = new Map();
  for (const [head, column] of columns) {
    const at = `${path}.${clip(head)}`;
    const known = readHead(head);
    if (!known) continue;
    const { field, unit, scale } = known;
    if (cells.has(field)) report('twice-the-column', at, head, { name: clip(head) });
    else {
      const taken = Array.isArray(column) ? column : Array.from(column);
      cells.set(field, scale ? taken.map(scale) : taken);
      if (unit) stated.set(field, { unit, cells: taken });
      heads.set(field, head);
    }
    if (column.length < length) report('uneven-columns', at, column.length, { length: column.length, longest: length });
  }
  return inUnitsOfRows({ cells, heads, length, bad: new Set() }, { name, path, currency }, report, readHead, stated);
}

/** The cells of a table given as rows or as columns; undefined where it is neither, which is reported. */
export function* rawTable(
  name: TableName,
  input: unknown,
  path: string,
  currency: string,
  report: Report,
): Steps<RawTable | undefined> {
  const columns = isObject(input) ? Object.entries(input) : [];
  const areColumns = columns.length > 0 && columns.every(([, cells]) => isColumn(cells));
  if (!isList(input) && !areColumns) {
    report('not-a-table', path, input);
    return undefined;
  }
  const typed = columns as [string, readonly unknown[] | TypedArray][];
  const count = isList(input) ? input.length : longestOf(typed);
  if (count > MOST_ROWS) {
    report('too-many-rows', path, count, { count, most: MOST_ROWS });
    return undefined;
  }
  return isList(input)
    ? yield* rowsByField(name, input, path, currency, report)
    : columnsByField(name, typed, path, currency, report);
}
