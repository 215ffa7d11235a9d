import { infoOf } from '../../data/dataset/fields.js';
import type { ReadTable } from '../../data/dataset/read-table.js';
import { fieldOf } from '../../data/dataset/tables.js';
import { parseQuantity } from '../../data/quantity/index.js';

/** How many of the smallest, the largest and the first figures of a column tell all that is asked of its size. */
const KEPT = 5;

/**
 * Of a column of money some rows that tell as much as all of them to who asks of its least, its largest and its first small
 * figures, and how many there are up to a few.
 */
export interface TellingRows {
  add(table: ReadTable): void;
  /** A table of each column with these rows alone. */
  tables(): ReadTable[];
}

interface Kept {
  origin: number;
  cell: unknown;
  size: number;
}

/** Nothing so far. @param isSmall is a figure so small that it is asked about? */
export function tellingRows(isSmall: (cell: unknown, isFlow: boolean) => boolean): TellingRows {
  const columns = new Map<string, { small: Kept[][]; other: Kept[][] }>();
  let last: ReadTable | undefined;
  return {
    add(table) {
      last = table;
      for (const [column, cells] of Object.entries(table.columns)) {
        const field = fieldOf(table.name, column);
        const info = field && infoOf(field);
        if (info?.unit !== 'money') continue;
        const own = columns.get(column) ?? { small: [[], [], []], other: [[], [], []] };
        columns.set(column, own);
        for (let row = 0; row < table.length; row++) {
          const cell = cells[row];
          if (cell === undefined || cell === '') continue;
          const signed = typeof cell === 'number' ? cell : parseQuantity(cell).low;
          const [first, least, most] = isSmall(cell, info.role === 'flow') ? own.small : own.other;
          const origin = table.origin[row]!;
          if (first!.length < KEPT) first!.push({ origin, cell, size: signed });
          // What is not above nothing is no size to compare others with.
          const size = Math.abs(signed);
          if (size > 0) keep(least!, { origin, cell, size: -size });
          keep(most!, { origin, cell, size });
        }
      }
    },
    tables: () =>
      [...columns].map(([column, { small, other }]) => {
        const kept = new Map([...small, ...other].flat().map((one) => [one.origin, one.cell]));
        const rows = [...kept].sort(([a], [b]) => a - b);
        return {
          ...last!,
          columns: { [column]: rows.map(([, cell]) => cell) },
          length: rows.length,
          origin: Uint32Array.from(rows, ([origin]) => origin),
        };
      }),
  };
}

/** Keeps those of the largest size, of equal ones the first. */
function keep(list: Kept[], one: Kept): void {
  if (list.length === KEPT && one.size <= list[KEPT - 1]!.size) return;
  const at = list.findIndex(({ size }) => size < one.size);
  list.splice(at < 0 ? list.length : at, 0, one);
  if (list.length > KEPT) list.length = KEPT;
}
