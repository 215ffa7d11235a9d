import type { Issue, Note } from '../../data/dataset/issues.js';
import { columnLetters } from '../../data/grid/cell-address.js';
import type { Sheet } from '../../data/grid/sheet.js';
import type { Problem } from './answers.js';

/** A sheet as it is shown, and the table of a document that it shows. */
export interface Shown {
  sheet: Sheet;
  table?: string;
}

const ADDRESS = /^(?:'((?:[^']|'')*)'|([^!]*))(?:!([A-Z]*)(\d*)(?::.*)?)?$/;
const PATH = /^([^.[\]]+)\[(\d+)\](?:\.([^.[]+))?/;

/** The column of letters: A → 0. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function rowOf({ rows, lineOf }: Sheet, line: number): number {
  if (!lineOf) return line - 1;
  for (let row = 0; row < rows.length; row++) if ((lineOf(row) ?? row + 1) >= line) return row;
  return line - 1;
}

function placeByAddress(cell: string, file: unknown, shown: readonly Shown[]) {
  const [, quoted, plain, letters = '', digits = ''] = ADDRESS.exec(cell) ?? [];
  const name = quoted === undefined ? plain : quoted.replace(/''/g, "'");
  const at = shown.findIndex(({ sheet }) => sheet.name === name && (typeof file !== 'string' || sheet.file === file));
  if (at < 0) return {};
  return {
    sheet: at,
    ...(digits === '' ? {} : { row: rowOf(shown[at]!.sheet, Number(digits)) }),
    ...(letters === '' ? {} : { column: columnOf(letters) }),
  };
}

function placeByPath(path: string, shown: readonly Shown[]) {
  const [, table, row, column] = PATH.exec(path) ?? [];
  const at = shown.findIndex((one) => one.table !== undefined && one.table === table);
  if (at < 0) return {};
  const where = column === undefined ? -1 : (shown[at]!.sheet.rows[0]?.indexOf(column) ?? -1);
  return { sheet: at, row: Number(row) + 1, ...(where < 0 ? {} : { column: where }) };
}

/** Where a problem stands in the sheets that are shown. */
export function placed(one: Issue | Note, shown: readonly Shown[]): Problem {
  const { cell, place } = one.params;
  const file = typeof place === 'object' && place !== null && 'file' in place ? place.file : undefined;
  const at: Pick<Problem, 'sheet' | 'row' | 'column'> =
    typeof cell === 'string' ? placeByAddress(cell, file, shown) : placeByPath(one.path, shown);
  const { row, column } = at;
  const sheet = at.sheet === undefined ? undefined : shown[at.sheet]!.sheet;
  const line = row === undefined ? '' : String(sheet?.lineOf?.(row) ?? row + 1);
  return {
    code: one.code,
    severity: one.severity,
    message: one.message,
    expected: 'expected' in one ? one.expected : '',
    ...at,
    cell: `${column === undefined ? '' : columnLetters(column)}${line}`,
  };
}

/** In the order in which one meets them in the ledger; what is of no sheet comes first. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) => (a.sheet ?? -1) - (b.sheet ?? -1) || (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1),
  );
