/** A row of an answer, by the names of its columns. */
export type SqlRow = Readonly<Record<string, unknown>>;

/**
 * A way to an engine, over the driver that its user has chosen. Whole numbers may come as number, bigint or text.
 */
export interface Connection {
  /** Runs one statement with its parameters in their order. */
  run(sql: string, params: readonly unknown[], options?: { signal?: AbortSignal }): Promise<readonly SqlRow[]>;
  /** Appends rows faster than INSERT does, where the driver can; values in the order of the columns. */
  append?(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>;
}

/** What a column of a table holds. */
export type Value = string | number | null;
