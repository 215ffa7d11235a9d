/** A row of plain values. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** The columns that rows have, in first-seen order. */
export const columnsOf = (rows: readonly PlainRow[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];
