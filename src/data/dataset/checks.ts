import { formatQuantity, isExact, parseQuantity } from '../quantity/index.js';
import { cellKey, type FactTable } from '../table/index.js';
import { infoOf, type Titles } from './fields.js';
import { TABLES, type TableName } from './tables.js';

/**
 * Takes out the links that lead back, so that what is left has an order.
 * @returns the feeds of each segment, and each circle found, from the segment whose link closes it.
 */
export function breakCycles(segments: readonly { id: string; feeds: readonly string[] }[]): {
  feeds: Map<string, string[]>;
  cycles: string[][];
} {
  const given = new Map(segments.map(({ id, feeds }) => [id, feeds]));
  const kept = new Map<string, string[]>(segments.map(({ id }) => [id, []]));
  const cycles: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  // A stack of our own: a chain of thousands of segments would overflow the engine's.
  for (const { id: start } of segments) {
    if (state.has(start)) continue;
    const trail: { id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, 'open');
    while (trail.length > 0) {
      const here = trail[trail.length - 1]!;
      const feed = given.get(here.id)![here.next++];
      if (feed === undefined) {
        state.set(here.id, 'done');
        trail.pop();
      } else if (state.get(feed) === 'open') {
        const from = trail.findIndex(({ id }) => id === feed);
        cycles.push([here.id, ...trail.slice(from).map(({ id }) => id)]);
      } else {
        kept.get(here.id)!.push(feed);
        if (!state.has(feed)) {
          state.set(feed, 'open');
          trail.push({ id: feed, next: 0 });
        }
      }
    }
  }
  return { feeds: kept, cycles };
}

/** Rows whose id stood before with another amount. */
export function findConflictingMoney(
  name: TableName,
  table: FactTable,
): { row: number; column: string; id: string; first: string; found: unknown; title: Titles }[] {
  const ids = table.column('id');
  if (!ids) return [];
  const measures = Object.entries(TABLES[name].fields).filter(
    ([column, field]) => infoOf(field).unit === 'money' && table.column(column),
  );
  const problems: ReturnType<typeof findConflictingMoney> = [];
  for (const [column, field] of measures) {
    const cells = table.column(column)!;
    const first = new Map<string, unknown>();
    for (let row = 0; row < ids.length; row++) {
      const id = cellKey(ids[row]);
      if (id === '') continue;
      if (!first.has(id)) first.set(id, cells[row]);
      else if (first.get(id) !== cells[row] && !sameFigure(first.get(id), cells[row]))
        problems.push({
          row,
          column,
          id,
          first: formatQuantity(parseQuantity(first.get(id)), 'zh-CN', { full: true }),
          found: cells[row],
          title: infoOf(field).title,
        });
    }
  }
  return problems;
}

function sameFigure(a: unknown, b: unknown): boolean {
  const [one, other] = [parseQuantity(a), parseQuantity(b)];
  if (one.status === 'missing' || other.status === 'missing') return one.status === other.status;
  return one.low === other.low && one.high === other.high && isExact(one) === isExact(other);
}
