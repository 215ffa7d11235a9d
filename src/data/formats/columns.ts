import { within } from '../dataset/refusal.js';

/** Columns of a table: cells by head, all equally long. What `parseDataset` takes. */
export type Columns = Record<string, ArrayLike<unknown>>;

/** An object of columns; heads such as `__proto__` are heads like any other. */
export const columnsOf = (entries: Iterable<readonly [head: string, cells: ArrayLike<unknown>]>): Columns =>
  Object.fromEntries(entries);

/** Gathers rows as columns. */
export interface ColumnGatherer {
  /** Takes a row; every key that it has is a column. */
  add(row: Readonly<Record<string, unknown>>): void;
  columns(): Columns;
}

// Plain variables, not a class: private fields are slow where they are compiled for older browsers.
export function gatherColumns(): ColumnGatherer {
  const columns = new Map<string, unknown[]>();
  let length = 0;
  let count = 0;
  return {
    add(row) {
      for (const head of Object.keys(row)) {
        let cells = columns.get(head);
        if (!cells) {
          cells = [];
          columns.set(head, cells);
          within('columns', columns.size);
        }
        cells[length] = row[head];
        within('cells', ++count);
      }
      length++;
    },
    columns() {
      for (const cells of columns.values()) cells.length = length;
      return columnsOf(columns);
    },
  };
}
