import { cellKey, type FactTable } from '../table/index.js';

/** What tells the platform of each row from others; nothing where a row is the total of several. */
export function platformIds(table: FactTable): string[] {
  const [names, hosts] = [table.column('name'), table.column('host')];
  return Array.from({ length: table.length }, (_, row) => {
    const name = cellKey(names?.[row]);
    return name === '' ? '' : `${name}\u0000${cellKey(hosts?.[row])}`;
  });
}
