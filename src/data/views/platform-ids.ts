import { cellKey, type FactTable } from '../table/index.js';

/** What tells the platform of each row from others. */
export function platformIds(table: FactTable): string[] {
  const [names, hosts] = [table.column('name'), table.column('host')];
  return Array.from({ length: table.length }, (_, row) => `${cellKey(names?.[row])}\u0000${cellKey(hosts?.[row])}`);
}
