import type { Codes } from './dimension.js';

/** Rows sorted by a code, each code's rows in rising order. */
export interface Postings {
  rows: Uint32Array;
  /** Where each code's rows begin; the last entry is where all end. */
  starts: Uint32Array;
}

/** Sorts rows by their code: a counting sort, two passes over them. */
export function sortRows(codes: Codes, size: number): Postings {
  const starts = new Uint32Array(size + 1);
  for (let row = 0; row < codes.length; row++) starts[codes[row]! + 1]!++;
  for (let code = 0; code < size; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice();
  const rows = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) rows[next[codes[row]!]!++] = row;
  return { rows, starts };
}

/** The rows of one code. */
export const rowsOf = ({ rows, starts }: Postings, code: number): Uint32Array =>
  rows.subarray(starts[code]!, starts[code + 1]!);
