import type { PlainRow } from './plain-rows.js';

/** Values that a row must have: one, or one of several, a column. */
export type Where = Readonly<Record<string, string | readonly string[]>>;

/** Does a row have these values? */
export const isWhere = (where: Where, cell: (column: string) => unknown): boolean =>
  Object.entries(where).every(([column, wanted]) => {
    const found = String(cell(column) ?? '');
    return typeof wanted === 'string' ? found === wanted : wanted.includes(found);
  });

export interface PairsRequest {
  /** The column of what parties share: a project. */
  within: string;
  /** The column that tells parties apart. */
  party: string;
  /** Which rows stand on each side. */
  left: Where;
  right: Where;
  /** One row a pair, with the number of things shared as `weight`; else one row a pair and thing. */
  weigh?: boolean;
}

/** A pair of parties: what they share (unless weighed), and how many things (if weighed). */
export interface Pair {
  left: string;
  right: string;
  within?: string;
  weight?: number;
}

/**
 * Who works with whom: each party on the left with each on the right that shares a value of `within`. A party that takes
 * part in one thing several times is there once.
 */
export function pairsWithin(rows: readonly PlainRow[], request: PairsRequest): Pair[] {
  const side = (name: 'left' | 'right') => {
    const parties = new Map<string, Set<string>>();
    for (const row of rows) {
      const [within, party] = [row[request.within] ?? '', row[request.party] ?? ''].map(String) as [string, string];
      if (within === '' || party === '' || !isWhere(request[name], (column) => row[column])) continue;
      parties.set(within, (parties.get(within) ?? new Set()).add(party));
    }
    return parties;
  };
  const right = side('right');
  const pairs: Pair[] = [];
  const weights = new Map<string, Pair & { weight: number }>();
  for (const [within, parties] of side('left'))
    for (const left of parties)
      for (const other of right.get(within) ?? []) {
        if (!request.weigh) {
          pairs.push({ within, left, right: other });
          continue;
        }
        const key = JSON.stringify([left, other]);
        const pair = weights.get(key) ?? { left, right: other, weight: 0 };
        pair.weight++;
        weights.set(key, pair);
      }
  return request.weigh ? [...weights.values()] : pairs;
}
