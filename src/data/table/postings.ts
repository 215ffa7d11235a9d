import type { Codes } from './dimension.js';

/** Rows sorted by a code, each code's rows in rising order. */
export interface Postings {
  rows: Uint32Array;
  /** Where each code's rows begin; the last entry is where all end. */
  starts: Uint32Array;
}

/** Sorts rows (all, unless some are given) by their code: a counting sort, two passes over them. */
export function sortRows(codes: Codes, size: number, some?: Uint32Array): Postings {
  const length = some ? some.length : codes.length;
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at < length; at++) starts[codes[some ? some[at]! : at]! + 1]!++;
  for (let code = 0; code < size; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice();
  const rows = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    const row = some ? some[at]! : at;
    rows[next[codes[row]!]!++] = row;
  }
  return { rows, starts };
}

/** The rows of one code. */
export const rowsOf = ({ rows, starts }: Postings, code: number): Uint32Array =>
  rows.subarray(starts[code]!, starts[code + 1]!);
