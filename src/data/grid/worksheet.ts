import { within } from '../dataset/refusal.js';
import { numberFormat, serialDate } from './number-format.js';
import type { Pace } from './pace.js';
import { rangeFinder } from './ranges.js';
import type { CellDetail, CellRange, Sheet, SheetCell } from './sheet.js';
import { plainText, type RichText, richReader } from './strings.js';
import { readXml } from './xml.js';

/** A number format of the workbook, as cells refer to it. */
export interface CellFormat {
  code: string | undefined;
  isDate: boolean;
  /** What is known of each number under it; one object for all. */
  detail: CellDetail | undefined;
}

export const cellFormat = (code: string | undefined, isStruck = false): CellFormat => ({
  code,
  isDate: numberFormat(code).kind === 'date',
  detail:
    code === undefined && !isStruck
      ? undefined
      : { ...(code === undefined ? {} : { format: code }), ...(isStruck ? { struck: '' } : {}) },
});

const GENERAL = cellFormat(undefined);

/** What cells of a sheet refer to. */
export interface BookContext {
  file: string;
  strings: readonly RichText[];
  formats: readonly CellFormat[];
  system: 1900 | 1904;
  /** Counts a cell of the workbook against its limits. */
  count(cell: SheetCell): void;
}

/** What cells of this sheet refer to beside that. */
export interface SheetContext extends BookContext {
  name: string;
  hidden: boolean;
  links: ReadonlyMap<string, string>;
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** The place that a reference such as `AB12` names, from 0; undefined where it is none. */
function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  const match = REFERENCE.exec(reference ?? '');
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function rangeOf(reference: string | undefined): CellRange | undefined {
  const [from, to] = (reference ?? '').split(':').map(placeOf);
  if (!from) return undefined;
  const end = to ?? from;
  return {
    startRow: Math.min(from.row, end.row),
    startCol: Math.min(from.column, end.column),
    endRow: Math.max(from.row, end.row),
    endCol: Math.max(from.column, end.column),
  };
}

/** The part of a range in which there are cells; nothing where there are none. */
const clipped = (range: CellRange, height: number, width: number): CellRange[] =>
  range.startRow < height && range.startCol < width
    ? [{ ...range, endRow: Math.min(range.endRow, height - 1), endCol: Math.min(range.endCol, width - 1) }]
    : [];

/** What is read of a cell before it is closed. */
interface RawCell {
  row: number;
  column: number;
  type: string;
  format: CellFormat;
  /** Its value as stored; undefined where none is. */
  value: string | undefined;
  formula: boolean;
  /** The range for which its formula stands, where it is one of several cells. */
  array: CellRange | undefined;
}

/** Gathers what a sheet holds. */
interface SheetGatherer {
  put(row: number, column: number, cell: SheetCell, detail: CellDetail | undefined): void;
  hideRow(row: number): void;
  hideColumns(from: number, to: number): void;
  merge(range: CellRange): void;
  link(range: CellRange, target: string): void;
  /** Takes the range of a formula without stored results. */
  unresolved(range: CellRange): void;
  sheet(): Sheet;
}

// Plain variables, not a class: private fields are slow where they are compiled for older browsers.
function gatherSheet({ file, name, hidden, count }: SheetContext): SheetGatherer {
  const rows: (SheetCell[] | undefined)[] = [];
  const details: (CellDetail | undefined)[][] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: [from: number, to: number][] = [];
  const merges: CellRange[] = [];
  const links: (CellRange & { target: string })[] = [];
  const arrays: CellRange[] = [];
  let width = 0;
  let area = 0;
  return {
    put(row, column, cell, detail) {
      count(cell);
      let cells = rows[row];
      if (!cells) {
        cells = [];
        rows[row] = cells;
      }
      if (column >= cells.length) {
        area += column + 1 - cells.length;
        within('area', area);
      }
      cells[column] = cell;
      if (column >= width) width = column + 1;
      if (!detail) return;
      details[row] ??= [];
      details[row]![column] = detail;
    },
    hideRow: (row) => hiddenRows.add(row),
    hideColumns: (from, to) => within('columns', hiddenColumns.push([from, to])),
    merge: (range) => within('merges', merges.push(range)),
    link: (range, target) => within('links', links.push({ ...range, target })),
    unresolved: (range) => within('merges', arrays.push(range)),
    sheet() {
      const parts = merges.flatMap((range) => clipped(range, rows.length, width));
      const columns = new Set<number>();
      let next = 0;
      for (const [from, to] of hiddenColumns.sort(([a], [b]) => a - b)) {
        next = Math.max(next, from);
        for (; next <= Math.min(to, width - 1); next++) columns.add(next);
      }
      const linkAt = rangeFinder(links);
      const arrayAt = rangeFinder(arrays);
      return {
        file,
        name,
        kind: 'workbook',
        rows,
        detail(row, column) {
          const own = details[row]?.[column];
          const link = linkAt(row, column)?.target;
          const lost = (rows[row]?.[column] ?? null) === null && arrayAt(row, column) !== undefined;
          if (link === undefined && !lost) return own;
          return { ...own, ...(link === undefined ? {} : { link }), ...(lost ? { unresolved: true } : {}) };
        },
        merges: parts,
        mergeAt: rangeFinder(parts),
        hidden,
        hiddenRows,
        hiddenColumns: columns,
      };
    },
  };
}

const isTrue = (flag: string | undefined): boolean => flag === '1' || flag === 'true';

/** Reads a sheet. Cells that only have a look, without a value, are none. */
export async function readSheet(part: Iterable<Uint8Array>, context: SheetContext, pace: Pace): Promise<Sheet> {
  const gathered = gatherSheet(context);
  const inline = richReader();
  let row = -1;
  let column = -1;
  let hides = false;
  let cell: RawCell | undefined;
  let reading = false;

  const put = (raw: RawCell): void => {
    const { row, column, formula, value, array } = raw;
    const rich = raw.type === 's' ? context.strings[Number(value)] : inline.take();
    const struck = raw.format.detail?.struck;
    const read = rich ? textCell(struck === undefined ? rich : { struck, ...rich }) : valueCell(raw, context.system);
    if (formula && value === undefined && !rich) {
      gathered.put(row, column, null, { ...raw.format.detail, unresolved: true });
      if (array) gathered.unresolved(array);
    } else if (read) gathered.put(row, column, read.cell, read.detail);
    else return;
    if (hides) gathered.hideRow(row);
  };

  await readXml(
    part,
    {
      open(name, attributes) {
        if (cell) {
          if (name === 'v') {
            reading = true;
            // A text without letters is a formula's result, too; a number without digits is none.
            cell.value = cell.type === 'str' ? '' : undefined;
          } else if (name === 'f') {
            cell.formula = true;
            const { t, ref } = attributes();
            if (t === 'array' || t === 'dataTable') cell.array = rangeOf(ref);
          } else inline.open(name, attributes);
        } else if (name === 'c') {
          const { r, t = 'n', s } = attributes();
          const place = placeOf(r);
          column = place?.column ?? column + 1;
          within('columns', column + 1);
          const format = context.formats[Number(s ?? 0)] ?? GENERAL;
          cell = { row, column, type: t, format, value: undefined, formula: false, array: undefined };
          inline.begin();
        } else if (name === 'row') {
          const { r, hidden } = attributes();
          const number = Number(r);
          row = number >= 1 ? number - 1 : row + 1;
          within('rows', row + 1);
          column = -1;
          hides = isTrue(hidden);
        } else if (name === 'col') {
          const { min, max, hidden } = attributes();
          if (isTrue(hidden)) gathered.hideColumns(Number(min) - 1, Number(max) - 1);
        } else if (name === 'mergeCell') {
          const range = rangeOf(attributes().ref);
          if (range) gathered.merge(range);
        } else if (name === 'hyperlink') {
          const { ref, id, location } = attributes();
          const target = context.links.get(id ?? '') ?? (location && `#${location}`);
          const range = rangeOf(ref);
          if (range && target) gathered.link(range, target);
        }
      },
      text(text) {
        if (!reading) inline.text(text);
        else if (cell) {
          cell.value = (cell.value ?? '') + text;
          within('text', cell.value.length);
        }
      },
      close(name) {
        if (name === 'v') reading = false;
        else if (name !== 'c') inline.close(name);
        else if (cell) {
          put(cell);
          cell = undefined;
        }
      },
    },
    pace,
  );
  return gathered.sheet();
}

interface ReadCell {
  cell: SheetCell;
  detail?: CellDetail | undefined;
}

function textCell({ text, note, struck }: RichText): ReadCell | undefined {
  if (text === '' && note === undefined) return undefined;
  const detail = { ...(note === undefined ? {} : { note }), ...(struck === undefined ? {} : { struck }) };
  return { cell: text, detail: note === undefined && struck === undefined ? undefined : detail };
}

function valueCell({ type, value, format, formula }: RawCell, system: 1900 | 1904): ReadCell | undefined {
  if (value === undefined) return undefined;
  if (type === 'b') return { cell: isTrue(value) };
  if (type === 'e') return { cell: value, detail: { error: value } };
  if (type === 'd') {
    const date = /^\d{4}-\d\d-\d\d/.test(value)
      ? new Date(value.length > 10 && !value.endsWith('Z') ? `${value}Z` : value)
      : undefined;
    return { cell: date && !Number.isNaN(date.getTime()) ? date : value, detail: format.detail };
  }
  if (type !== 'n') return textCell({ text: plainText(value) });
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return textCell({ text: value });
  const date = format.isDate ? serialDate(number, system) : undefined;
  // Spreadsheets reckon with fifteen digits; the rest of a result is noise (0.1 + 0.2 stored as 0.30000000000000004).
  return { cell: date ?? (formula ? Number(number.toPrecision(15)) : number), detail: format.detail };
}
