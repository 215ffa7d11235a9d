/** A place in a workbook; rows and columns count from 0. */
export interface CellAddress {
  sheet: string;
  row?: number;
  column?: number;
}

/** A column's letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

const sheetName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** The address as spreadsheets write it: `资金!C7`, `资金!7:7` for a row, `资金!C:C` for a column, `资金` for a sheet. */
export function addressOf({ sheet, row, column }: CellAddress): string {
  const name = sheetName(sheet);
  if (row === undefined && column === undefined) return name;
  if (row === undefined) return `${name}!${columnLetters(column!)}:${columnLetters(column!)}`;
  if (column === undefined) return `${name}!${row + 1}:${row + 1}`;
  return `${name}!${columnLetters(column)}${row + 1}`;
}
