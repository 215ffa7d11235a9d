// Whether the two pages show the same: only then is it fair to compare what they cost.
// Of each view: what heads a row of its table, the rows by hand, the columns compared.
const COMPARED = {
  'chain-map': ['segment', ({ segments }) => segments, ['supply', 'demand']],
  'cooperation-modes': ['mode', ({ modes }) => modes, ['count']],
  'funding-leverage': ['period', ({ groups }) => groups, ['invested', 'leveraged']],
  'talent-pyramid': ['tier', ({ tiers }) => tiers, ['headcount', 'target']],
  'post-pool': ['chain', ({ groups }) => groups, ['authorised', 'occupied', 'reserved']],
};

/**
 * Compares the figures of the elements' data tables with those of the page drawn by hand.
 * @returns how many were compared, and every difference in words
 */
export function compareFigures(tables, figures) {
  const found = { compared: 0, differences: [] };
  const pair = (cell) => {
    if (typeof cell === 'number') return [cell, cell];
    return !cell || cell.status === 'missing' ? null : [Number(cell.low), Number(cell.high)];
  };
  for (const [view, [head, rowsOf, columns]] of Object.entries(COMPARED)) {
    if (!figures[view]) continue;
    for (const row of rowsOf(figures[view])) {
      const theirs = tables[view].find((one) => String(one[head]).replace(/(\d)年$/, '$1') === row.key);
      for (const column of columns) {
        const own = typeof row[column] === 'number' ? [row[column], row[column]] : row[column];
        const [ours, said] = [JSON.stringify(own), JSON.stringify(pair(theirs?.[column]))];
        found.compared++;
        if (ours !== said) found.differences.push(`${view} ${row.key} ${column}: by hand ${ours}, Chancai ${said}`);
      }
    }
  }
  return found;
}
