import { MISSING } from './measure.js';
import { type Selection, select } from './selection.js';

/**
 * One way in which a row is the whole of others: over the columns in which it is wider than they are. Where a column is
 * `named` it holds a wider value (a city, a year); in the others nothing, or a word for a total.
 */
export interface Split {
  over: readonly string[];
  named: readonly string[];
  /** All rows within. */
  rows: readonly number[];
  /** Those that stand for the whole where they are complete: of regions that overlap only some. */
  parts: readonly number[];
  /** Are the parts all there, so that they are taken instead of the whole? */
  complete: boolean;
}

/** Rows of one place, and the rows that they are the whole of. */
export interface Whole {
  rows: readonly number[];
  splits: readonly Split[];
}

/** The wholes of a table, outer ones before those within them. Plain data, which can go to another thread. */
export type Nesting = readonly Whole[];

/**
 * Takes out of some rows (all, unless given) what others of the same group count already, so that nothing counts twice:
 * the whole where its parts are complete, else the parts. `states` are those of the measure; a row that does not state it
 * neither counts nor covers.
 */
export function countedOnce(
  nesting: Nesting,
  by: readonly string[],
  chosen: Selection | undefined,
  length: number,
  states: Uint8Array | undefined,
): Selection {
  const open = new Uint8Array(length);
  if (chosen) for (const row of chosen.rows) open[row] = 1;
  else open.fill(1);
  const says = (row: number): boolean => open[row] === 1 && (!states || states[row] !== MISSING);
  const close = (rows: readonly number[]): void => {
    for (const row of rows) open[row] = 0;
  };
  /** Rows that a whole stands for. */
  const covered = new Uint8Array(length);
  for (const { rows, splits } of nesting) {
    if (!rows.some((row) => open[row] === 1)) continue;
    const met = splits.filter((split) => split.rows.some(says));
    const crosses = (split: Split) => split.over.some((column) => by.includes(column));
    // Grouped by what it does not name, the whole is no group of its own.
    const isNameless = (split: Split) => crosses(split) && !split.named.some((column) => by.includes(column));
    const within = met.filter((split) => !crosses(split));
    // A region over all segments and a segment over all regions hold some of the same.
    const overlaps = splits.some((split) => !crosses(split) && split.rows.some((row) => covered[row] === 1));
    const stated = !overlaps && rows.some(says);
    const chosenSplit = stated ? within.find(({ complete }) => complete) : within[0];
    if (overlaps || met.some(isNameless) || (within.length > 0 && chosenSplit)) close(rows);
    if (chosenSplit) {
      const kept = new Set(chosenSplit.parts);
      for (const split of within) close(split.rows.filter((row) => !kept.has(row)));
    } else if (stated && !met.some(isNameless)) {
      for (const split of splits)
        if (!crosses(split)) {
          close(split.rows);
          for (const row of split.rows) covered[row] = 1;
        }
    }
  }
  return selectMarked(open);
}

function selectMarked(marks: Uint8Array): Selection {
  const rows = new Uint32Array(marks.length);
  let found = 0;
  for (let row = 0; row < marks.length; row++) if (marks[row] === 1) rows[found++] = row;
  return select(rows.slice(0, found));
}

/** The rows of any of some selections. */
export function union(selections: readonly Selection[], length: number): Selection {
  const marks = new Uint8Array(length);
  for (const { rows } of selections) for (const row of rows) marks[row] = 1;
  return selectMarked(marks);
}

/** The rows that hold some rows, or lie within them, and are not among them. */
export function besideThese(nesting: Nesting, rows: readonly number[]): number[] {
  const own = new Set(rows);
  const found = new Set<number>();
  for (const whole of nesting)
    for (const split of whole.splits) {
      if (whole.rows.some((row) => own.has(row))) for (const row of split.rows) found.add(row);
      if (split.rows.some((row) => own.has(row))) for (const row of whole.rows) found.add(row);
    }
  return [...found].filter((row) => !own.has(row)).sort((a, b) => a - b);
}
