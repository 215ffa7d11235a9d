import { clip } from '../../data/dataset/issues.js';
import type { CellPlace, Report, SayPlace } from '../../data/dataset/report.js';

/** Where rows of a table stand in the files that they came from. */
export interface FilePlaces {
  /** Rows that follow those known so far, by their lines. */
  add(file: string, lines: readonly number[]): void;
  readonly length: number;
  say: SayPlace;
}

/** No rows so far. Rows whose lines follow each other take no room. */
export function filePlaces(): FilePlaces {
  const runs: { row: number; line: number; file: string }[] = [];
  let length = 0;
  const runAt = (row: number) => {
    let [from, to] = [0, runs.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (runs[middle]!.row <= row) from = middle;
      else to = middle;
    }
    return runs[from]!;
  };
  return {
    add(file, lines) {
      for (const line of lines) {
        const run = runs[runs.length - 1];
        if (!run || run.file !== file || run.line + length - run.row !== line) runs.push({ row: length, line, file });
        length++;
      }
    },
    get length() {
      return length;
    },
    say(where) {
      if (typeof where === 'string') return undefined;
      const { file, line, row } = runAt(where.row);
      return { place: { '@': 'in-text', file, line: line + where.row - row, head: where.head && clip(where.head) } };
    },
  };
}

/** Problems that are told once of a whole column or table, in however many pieces it comes. */
const ONCE = new Set(['unknown-reference', 'segment-elsewhere', 'spaced-name']);

/** Hears of the problems of a piece whose first row is `base()` of the whole. */
export function reportOfPieces(report: Report, base: () => number): Report {
  const told = new Set<string>();
  const moved = <P extends CellPlace>(place: P): P => ({ ...place, row: place.row + base() });
  const isTold = (key: string): boolean => {
    if (told.has(key)) return true;
    told.add(key);
    return false;
  };
  return (code, place, found, params) => {
    if (typeof place === 'string' || 'within' in place) {
      const path = typeof place === 'string' ? place : place.path;
      if (!isTold(`${code} ${path}`)) report(code, place, found, params);
      return;
    }
    if (ONCE.has(code) && isTold(`${code} ${place.column} ${String(found)}`)) return;
    report(code, moved(place), found, params);
  };
}

type Told = Parameters<Report>;

/** Problems of rows that are looked at in another order than theirs; of a kind no more are kept than are ever told. */
export function laterReport(): { report: Report; tell(report: Report): void } {
  const kinds = new Map<string, { first: Told[]; count: number }>();
  const rowOf = ([, place]: Told) => (place as CellPlace).row;
  return {
    report(...told) {
      const key = `${told[0]} ${(told[1] as CellPlace).column}`;
      const kind = kinds.get(key) ?? { first: [], count: 0 };
      kinds.set(key, kind);
      kind.count++;
      kind.first.push(told);
      if (kind.first.length < 4 * MOST_TOLD) return;
      kind.first.sort((a, b) => rowOf(a) - rowOf(b));
      kind.first.length = MOST_TOLD;
    },
    tell(report) {
      for (const { first, count } of kinds.values()) {
        first.sort((a, b) => rowOf(a) - rowOf(b));
        // The others are counted, whichever they are.
        for (let at = 0; at < count; at++) report(...first[Math.min(at, first.length - 1)]!);
      }
    },
  };
}

/** More than an issue log keeps of a kind. */
const MOST_TOLD = 100;
