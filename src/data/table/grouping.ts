import { type Codes, codesBelow, type Dimension, type Grouping, narrowest } from './dimension.js';
import { sortRows } from './postings.js';
import type { Selection } from './selection.js';

/** All rows in one group. */
export function whole(length: number): Grouping {
  const size = Math.min(length, 1);
  return { codes: new Uint8Array(length), size, firsts: new Uint32Array(size) };
}

/** Up to how many pairs of groups a table with a place for each is quicker than sorting: 16 MB for a moment. */
const MOST_PLACES = 2 ** 22;

/** Rows grouped by two groupings at once; only pairs that occur become groups. */
export function combine(a: Grouping, b: Grouping): Grouping {
  if (b.size <= 1) return a;
  if (a.size <= 1) return b;
  if (a.size * b.size <= MOST_PLACES) return combineByTable(a, b);
  return a.size < b.size ? combineBySorting(b, a) : combineBySorting(a, b);
}

function combineByTable(a: Grouping, b: Grouping): Grouping {
  const length = a.codes.length;
  const [of, by, radix] = [a.codes, b.codes, b.size];
  const places = a.size * radix;
  /** Group of each pair, plus one. */
  const groups = new Uint32Array(places);
  const firsts: number[] = [];
  const codes = codesBelow(Math.min(places, length), length);
  for (let row = 0; row < length; row++) {
    const place = of[row]! * radix + by[row]!;
    let group = groups[place]!;
    if (group === 0) {
      group = firsts.push(row);
      groups[place] = group;
    }
    codes[row] = group - 1;
  }
  return { codes: narrowest(codes, firsts.length), size: firsts.length, firsts: Uint32Array.from(firsts) };
}

/** Without a place for each pair, and without hashing: rows sorted by `a`, in each of its groups `b`'s seen so far. */
function combineBySorting(a: Grouping, b: Grouping): Grouping {
  const { rows, starts } = sortRows(a.codes, a.size);
  const seenIn = new Uint32Array(b.size);
  const groupOf = new Uint32Array(b.size);
  const codes = new Uint32Array(rows.length);
  let size = 0;
  for (let outer = 0; outer < a.size; outer++) {
    for (let at = starts[outer]!; at < starts[outer + 1]!; at++) {
      const inner = b.codes[rows[at]!]!;
      if (seenIn[inner] !== outer + 1) {
        seenIn[inner] = outer + 1;
        groupOf[inner] = size++;
      }
      codes[rows[at]!] = groupOf[inner]!;
    }
  }
  return inFirstSeenOrder(codes, size);
}

/** Numbers groups anew, in the order of their first rows. */
function inFirstSeenOrder(codes: Uint32Array, size: number): Grouping {
  const groups = new Uint32Array(size);
  const firsts = new Uint32Array(size);
  let met = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (groups[code] === 0) {
      firsts[met++] = row;
      groups[code] = met;
    }
    codes[row] = groups[code]! - 1;
  }
  return { codes: narrowest(codes, size), size, firsts };
}

/** What counting by an id counts: the rows of one id together, and each row without one by itself. */
export function recordsOf({ codes, size, firsts, values }: Dimension): Grouping {
  const blank = values.indexOf('');
  if (blank === -1) return { codes, size, firsts };
  const own: Codes = new Uint32Array(codes);
  let next = size;
  for (let row = firsts[blank]! + 1; row < own.length; row++) if (codes[row] === blank) own[row] = next++;
  return inFirstSeenOrder(own, next);
}

/** The groups that have any of these rows, in first-seen order. */
export function groupsMet(codes: Codes, size: number): Uint32Array {
  const seen = new Uint8Array(size);
  const groups = new Uint32Array(size);
  let met = 0;
  for (let at = 0; at < codes.length && met < size; at++) {
    const group = codes[at]!;
    if (seen[group] !== 0) continue;
    seen[group] = 1;
    groups[met++] = group;
  }
  return groups.subarray(0, met);
}

/** The last row, plus one, of each group among those of some rows (all, unless given) that are marked; 0 where none is. */
export function lastRows(codes: Codes, size: number, marked: Uint8Array, some: Selection | undefined): Uint32Array {
  const last = new Uint32Array(size);
  const length = some ? some.rows.length : codes.length;
  for (let at = 0; at < length; at++) {
    const row = some ? some.rows[at]! : at;
    if (marked[row] !== 0) last[codes[row]!] = row + 1;
  }
  return last;
}

/** How many of these rows each group has. */
export function countRows(codes: Codes, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < codes.length; at++) counts[codes[at]!]!++;
  return counts;
}
