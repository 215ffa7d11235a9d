import { type Codes, codesBelow } from './dimension.js';

/**
 * Some rows of a table, in rising order. Their cells are taken out of a column into an array of their own before
 * anything is computed: loops then run straight through memory, and views that share a filter share what it took out.
 */
export interface Selection {
  readonly rows: Uint32Array;
  /** The rows' numbers from a measure; taken once. */
  numbers(column: Float64Array): Float64Array;
}

/** Selects rows. */
export function select(rows: Uint32Array): Selection {
  const taken = new Map<Float64Array, Float64Array>();
  return {
    rows,
    numbers(column) {
      let own = taken.get(column);
      if (!own) {
        own = new Float64Array(rows.length);
        for (let at = 0; at < rows.length; at++) own[at] = column[rows[at]!]!;
        taken.set(column, own);
      }
      return own;
    },
  };
}

/** The codes, below `size`, of selected rows; of all rows where there is no selection. */
export function codesOf(codes: Codes, size: number, selection: Selection | undefined): Codes {
  if (!selection) return codes;
  const { rows } = selection;
  const own = codesBelow(size, rows.length);
  for (let at = 0; at < rows.length; at++) own[at] = codes[rows[at]!]!;
  return own;
}
