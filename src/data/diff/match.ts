import { isSamePeriod } from '../dataset/period.js';
import { type Column, type Columns, figuresAt, keyAt, type Side } from './records.js';

/** Which records of two tables are the same one; the others, by their rows. */
export interface Matched {
  pairs: readonly (readonly [before: number, after: number])[];
  removed: readonly number[];
  added: readonly number[];
  unpaired: number;
}

type KeyOf = (side: Side, row: number) => string | undefined;

const MOST_PERIODS = 500;

/** Gives the same period one wording, the first, in both tables: 2024 and 2024年 are one. */
function periodReader(): (period: string) => string {
  const known = new Map<string, string>();
  const wordings: string[] = [];
  return (period) => {
    let one = known.get(period);
    if (one === undefined) {
      one = wordings.length > MOST_PERIODS ? undefined : wordings.find((wording) => isSamePeriod(wording, period));
      if (one === undefined) wordings.push(period);
      one ??= period;
      known.set(period, one);
    }
    return one;
  };
}

function rowsBy(side: Side, rows: readonly number[], keyOf: KeyOf): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(side, row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/**
 * Finds the same records of two tables: by their id; else by all their texts; else by those that name them. Where several
 * records of one table answer, only identical ones are the same: which of the others became which, nobody can tell.
 */
export function matchRecords(before: Side, after: Side, columns: Columns): Matched {
  const period = periodReader();
  const cellKey = (side: Side, row: number, column: Column) =>
    column.info.role === 'period' ? period(keyAt(side, row, column)) : keyAt(side, row, column);
  const keyBy =
    (some: readonly Column[]): KeyOf =>
    (side, row) =>
      JSON.stringify(some.map((column) => cellKey(side, row, column)));
  const { id, texts, names, figures } = columns;
  // A segment's id is its chain's.
  const isWithinChain = id !== undefined && texts.some(({ name, required }) => name === 'chain' && required);
  const idColumns = texts.filter((column) => column === id || (isWithinChain && column.name === 'chain'));
  const byId: KeyOf = (side, row) => (id && keyAt(side, row, id) !== '' ? keyBy(idColumns)(side, row) : undefined);
  const byTexts = keyBy(texts);
  const byNames = keyBy(texts.filter((column) => column === id || names.includes(column)));
  const wholly: KeyOf = (side, row) => JSON.stringify([byTexts(side, row), figuresAt(side, row, figures)]);

  const pairs: [number, number][] = [];
  let left = Array.from({ length: before.table?.length ?? 0 }, (_, row) => row);
  let right = Array.from({ length: after.table?.length ?? 0 }, (_, row) => row);
  const take = (found: readonly [number, number][]) => {
    const [lefts, rights] = [new Set(found.map(([row]) => row)), new Set(found.map(([, row]) => row))];
    pairs.push(...found);
    left = left.filter((row) => !lefts.has(row));
    right = right.filter((row) => !rights.has(row));
  };
  const pairUp = (keyOf: KeyOf, areAlike: boolean) => {
    const others = rowsBy(after, right, keyOf);
    const found: [number, number][] = [];
    for (const [key, rows] of rowsBy(before, left, keyOf)) {
      const same = others.get(key) ?? [];
      if (!areAlike && (rows.length > 1 || same.length > 1)) continue;
      for (let at = 0; at < Math.min(rows.length, same.length); at++) found.push([rows[at]!, same[at]!]);
    }
    take(found);
  };
  pairUp(wholly, true);
  for (const keyOf of [byId, byTexts, byNames]) pairUp(keyOf, false);

  const names2 = rowsBy(after, right, byNames);
  let unpaired = 0;
  for (const [key, rows] of rowsBy(before, left, byNames))
    unpaired += names2.has(key) ? rows.length + names2.get(key)!.length : 0;
  return { pairs: pairs.sort(([a], [b]) => a - b), removed: left, added: right, unpaired };
}
