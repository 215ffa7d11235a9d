import { headFinder } from '../dataset/heads.js';
import { TABLE_NAMES, TABLES, type TableName } from '../dataset/tables.js';

export { findTable as tableNamed } from '../dataset/document.js';

const finders = new Map<TableName, (head: string) => string | undefined>();

function finderOf(name: TableName): (head: string) => string | undefined {
  const made = finders.get(name) ?? headFinder(TABLES[name].fields);
  finders.set(name, made);
  return made;
}

/** How many of a row's cells are heads of a table; of the table in which most are, where it is not known which. */
export function knownHeads(cells: readonly unknown[], table: TableName | undefined): number {
  const texts = cells.filter((cell): cell is string => typeof cell === 'string');
  const count = (name: TableName) => new Set(texts.map(finderOf(name)).filter((field) => field !== undefined)).size;
  return table === undefined ? Math.max(...TABLE_NAMES.map(count)) : count(table);
}
