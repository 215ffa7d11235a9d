/** Columns of a table: cells by head, all equally long. What `parseDataset` takes. */
export type Columns = Record<string, ArrayLike<unknown>>;

/** An object of columns; heads such as `__proto__` are heads like any other. */
export const columnsOf = (entries: Iterable<readonly [head: string, cells: ArrayLike<unknown>]>): Columns =>
  Object.fromEntries(entries);

/** Gathers rows as columns; every key that a row has is one. */
export class ColumnGatherer {
  readonly #columns = new Map<string, unknown[]>();
  length = 0;

  add(row: Readonly<Record<string, unknown>>): void {
    for (const head of Object.keys(row)) {
      let cells = this.#columns.get(head);
      if (!cells) {
        cells = [];
        this.#columns.set(head, cells);
      }
      cells[this.length] = row[head];
    }
    this.length++;
  }

  columns(): Columns {
    for (const cells of this.#columns.values()) cells.length = this.length;
    return columnsOf(this.#columns);
  }
}
