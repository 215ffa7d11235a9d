import type { ViewContext } from '../components/internal/context.js';
import { cellText, type DataTable, headText, isFigureColumn } from '../components/internal/data/data-table.js';
import type { StandingFigure } from '../components/internal/standing-figure.js';
import { xmlText } from '../data/escapes.js';

/**
 * A picture with its data table as markup that stands without any script or style.
 * @param place - What no other picture of the page is called.
 */
export const stillOf = (svg: string, figure: StandingFigure<unknown>, place: string): string =>
  `${named(svg, place)}${tableOf(figure)}`;

/** Names of patterns that no other picture of the page has: hidden with theirs, they would be gone for all. */
const named = (svg: string, place: string): string =>
  svg.replace(/((?:fill|stroke)="url\(#|<pattern id=")/g, `$1${place}-`);

/** The data table, closed: what it says is in reach without a script. Attributes alone set its figures flush right. */
function tableOf({ state, table, context, headline }: StandingFigure<unknown>): string {
  if (state !== 'ready') return '';
  const rows = [headOf(table, context), ...table.rows.map((row) => rowOf(table, row, context))];
  const caption = `<caption>${xmlText(`${headline.title} ${headline.subtitle}`)}</caption>`;
  const [head, ...body] = rows;
  return (
    `<details><summary>${xmlText(context.messages.dataTable)}</summary><table border="1" cellspacing="0" cellpadding="4">` +
    `${caption}<thead>${head}</thead><tbody>${body.join('')}</tbody></table></details>`
  );
}

const headOf = (table: DataTable, context: ViewContext): string =>
  `<tr>${table.columns.map((column) => `<th scope="col">${xmlText(headText(column, context))}</th>`).join('')}</tr>`;

const rowOf = (table: DataTable, row: DataTable['rows'][number], context: ViewContext): string => {
  const cells = table.columns.map((column, at) => {
    const text = xmlText(cellText(row[column.key], column, context));
    if (at === 0) return `<th scope="row" align="left">${text}</th>`;
    return `<td${isFigureColumn(table, column) ? ' align="right"' : ''}>${text}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
};
