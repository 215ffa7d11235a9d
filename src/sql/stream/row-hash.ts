import { TELLING } from '../../data/dataset/nesting.js';
import type { ReadTable } from '../../data/dataset/read-table.js';
import { hashOf } from '../hash.js';

/** A number of 52 bits for all that a row says; undefined of a row that says too little to be known again. */
export type RowHash = (table: ReadTable, row: number) => number | undefined;

/** How many words are remembered with their numbers. */
const MOST_WORDS = 100_000;

export function rowHash(): RowHash {
  const words = new Map<unknown, number>();
  const bits = new Float64Array(1);
  const halves = new Uint32Array(bits.buffer);
  const numberOf = (cell: unknown): number => {
    if (typeof cell === 'number') {
      bits[0] = cell;
      return Math.imul(halves[0]! ^ 0x9e3779b9, 0x85ebca6b) ^ halves[1]!;
    }
    const known = words.get(cell);
    if (known !== undefined) return known;
    const number = hashOf(typeof cell === 'object' ? `\u0000${JSON.stringify(cell)}` : String(cell));
    if (words.size < MOST_WORDS && typeof cell !== 'object') words.set(cell, number);
    return number;
  };
  return ({ columns }, row) => {
    let [high, low] = [0x811c9dc5, 0x1234567];
    let said = 0;
    let at = 0;
    for (const name in columns) {
      const cell = columns[name]![row];
      at++;
      if (cell === undefined) continue;
      said++;
      const number = numberOf(cell);
      high = Math.imul((high ^ number) + at, 0x01000193);
      high ^= high >>> 15;
      low = Math.imul((low + number) ^ (at << 7), 0x85ebca6b);
      low ^= low >>> 13;
    }
    return said < TELLING ? undefined : (high >>> 0) * 2 ** 20 + ((low >>> 0) & 0xfffff);
  };
}
