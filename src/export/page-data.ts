import { xmlText } from '../data/escapes.js';
import type { Dataset } from '../data/index.js';

/** A dataset as the page's own: JSON in which nothing ends the script, or begins a comment. */
export const dataScript = (json: string, id: string): string =>
  `<script type="application/json" id="${xmlText(id)}">${json.replace(/[<\u2028\u2029]/g, escaped)}</script>`;

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON of anything that has some. */
export function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** A dataset as a document, by columns. */
export const documentOf = ({ meta, tables }: Dataset): object => ({
  meta,
  ...Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      Object.fromEntries(table.columns.map((column) => [column, table.column(column)])),
    ]),
  ),
});
