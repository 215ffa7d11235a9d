import type { Quantity } from '../../../data/index.js';
import { cellText, type DataCell, type DataColumn, headText, isFigureColumn } from '../data/data-table.js';
import type { StandingFigure } from '../standing-figure.js';
import { type ChartPlan, chartPlan } from './chart-plan.js';

/** A cell: a number where the figure is exact, else words; null where nothing stands. */
type BookCell = string | number | null;

/** A sheet of a workbook, as data: words above, the table, words below. */
export interface BookSheet {
  name: string;
  above: readonly string[];
  columns: readonly { head: string; width: number; isRatio: boolean }[];
  rows: readonly (readonly BookCell[])[];
  below: readonly string[];
  /** A chart beside the table, of cells below it. */
  chart?: ChartPlan | undefined;
}

export interface Book {
  font: string;
  sheets: readonly BookSheet[];
}

/** Places that a name of a sheet has, and what may not stand in it. */
const NAME = 31;
const UNNAMED = /[[\]:*?/\\']/g;

/**
 * Figures as a workbook: a sheet each, with the sentence, the figures as numbers, their wordings, source and date.
 * @param uncertain - What the uncertain parts of charts are called; without it there are no charts.
 */
export function bookOf(figures: readonly StandingFigure<unknown>[], uncertain?: string): Book {
  const taken = new Set<string>();
  return {
    font: '等线',
    sheets: figures.map((figure) => ({
      ...sheetOf(figure),
      name: freeName(figure, taken),
      chart: uncertain === undefined ? undefined : chartPlan(figure, uncertain),
    })),
  };
}

function freeName({ context, view }: StandingFigure<unknown>, taken: Set<string>): string {
  const full = context.messages.view[view.name].replace(UNNAMED, ' ');
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : ` ${count}`;
    const name = full.slice(0, NAME - end.length) + end;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function sheetOf(figure: StandingFigure<unknown>): Omit<BookSheet, 'name'> {
  const { context, headline, author, table } = figure;
  const { messages } = context;
  const tag = messages.author;
  const columns = table.columns.flatMap((column) => {
    const cells = table.rows.map((row) => row[column.key]);
    const own = { head: headText(column, context), isRatio: column.isRatio ?? false };
    if (!isFigureColumn(table, column)) return [{ ...own, cells: cells.map((cell) => wording(cell)) }];
    const figures = { ...own, cells: cells.map(numberIn) };
    if (cells.every((cell, at) => cell === undefined || figures.cells[at] !== null)) return [figures];
    // A figure that is no number has its wording beside the numbers: a text among them would be drawn as nought.
    const words = cells.map((cell) => wording(cell, column));
    return [figures, { head: messages.share.workbook.wording(column.title), isRatio: false, cells: words }];
  });
  function wording(cell: DataCell | undefined, column?: DataColumn): string | null {
    if (cell === undefined || cell === '') return null;
    return typeof cell === 'string' ? cell : cellText(cell, column ?? { key: '', title: '' }, context);
  }
  const rows = table.rows.map((_, at) => columns.map(({ cells }) => cells[at] ?? null));
  return {
    above: [
      ...(author.headline === '' ? [] : [messages.pair(tag.headline, author.headline)]),
      author.headline === '' ? headline.title : messages.pair(tag.generated, headline.title),
      headline.subtitle,
    ],
    columns: columns.map(({ head, isRatio }, at) => ({
      head,
      isRatio,
      width: widthOf([head, ...rows.map((row) => String(row[at] ?? ''))]),
    })),
    rows,
    below: [...(author.note === '' ? [] : [messages.pair(tag.note, author.note)]), figure.footer(true)],
  };
}

/** A figure as a number, where it is one that a spreadsheet holds as it is. */
function numberIn(cell: DataCell | undefined): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (cell === undefined || typeof cell === 'string') return null;
  return isExact(cell) ? cell.low : null;
}

const isExact = ({ status, low, high }: Quantity): boolean =>
  status === 'exact' && low === high && Number.isFinite(low);

/** How wide a column is, in digits: a Chinese character takes two. */
function widthOf(texts: readonly string[]): number {
  let most = 8;
  for (const text of texts)
    most = Math.max(
      most,
      Array.from(text).reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 2),
    );
  return Math.min(48, most);
}
