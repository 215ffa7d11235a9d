/** A cell as a file holds it; where nothing stands, null or nothing at all. */
export type SheetCell = string | number | boolean | Date | null | undefined;

/** A rectangle of cells, ends included, counted from 0. */
export interface CellRange {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** What a spreadsheet knows of a cell beside its value. */
export interface CellDetail {
  /** Number format: `0.0%`, `yyyy-mm`, `#,##0"万元"`. */
  format?: string;
  /** An error value, as written: `#N/A`. */
  error?: string;
  /** A formula without a stored result. */
  unresolved?: boolean;
  /** Where a link leads. */
  link?: string;
  /** The text of superscript runs, which was taken out of the cell's text: a footnote's mark. */
  note?: string;
  /** What is struck out in the cell and was taken out of its text; '' where all of it is, which stays. */
  struck?: string;
}

/** One sheet of a workbook, or one text file, before anything is made of it. Rows and columns count from 0. */
export interface Sheet {
  /** What messages call the file. */
  file: string;
  /** The sheet's name; of a text file its name without ending. */
  name: string;
  kind: 'workbook' | 'text';
  /** The rows by their place, the cells of each by theirs. Sparse: where nothing stands, there may be nothing. */
  rows: readonly (readonly SheetCell[] | undefined)[];
  detail(row: number, column: number): CellDetail | undefined;
  /** Cells that are shown as one, as far as there are cells. */
  merges: readonly CellRange[];
  /** The merged range that covers a cell; cheap enough to be asked for every cell. */
  mergeAt(row: number, column: number): CellRange | undefined;
  hidden: boolean;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** The line, from 1, in which a row of a text file begins. */
  lineOf?(row: number): number | undefined;
  /** Rows of a text in which a quotation mark is not closed as it should be. */
  torn?: ReadonlySet<number>;
}

/** A sheet of plain rows: what a text file or an array of records is. */
export const plainSheet = (
  name: string,
  rows: Sheet['rows'],
  more: Partial<Pick<Sheet, 'file' | 'lineOf'>> = {},
): Sheet => ({
  file: name,
  name,
  kind: 'text',
  rows,
  detail: () => undefined,
  merges: [],
  mergeAt: () => undefined,
  hidden: false,
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  ...more,
});

/** The text of a cell without the spaces, marks and quotes that typing leaves: '' where nothing is said. */
export function cellText(cell: SheetCell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell);
  if (!/[\u00a0\u200b-\u200d\u2060\u3000\ufeff]/.test(text)) return text.trim();
  // Zero-width signs and the byte-order mark are invisible; no-break and ideographic spaces are spaces.
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u3000]/g, ' ')
    .trim();
}

/** Is there nothing in this row? */
export const isBlankRow = (row: readonly SheetCell[] | undefined): boolean =>
  row?.every((cell) => cellText(cell) === '') ?? true;

/** The texts of a row's cells, '' where there is nothing. */
export function rowTexts(row: readonly SheetCell[] = []): string[] {
  const texts: string[] = [];
  for (let at = 0; at < row.length; at++) texts.push(cellText(row[at]));
  return texts;
}
