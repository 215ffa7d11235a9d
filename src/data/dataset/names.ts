import type { Dataset } from './dataset.js';
import { infoOf } from './fields.js';
import type { LocalizedName } from './name.js';
import type { ReadTable } from './read-table.js';
import type { References } from './references.js';
import { TABLES, type TableName } from './tables.js';

/** Names that the data gives, by column and key; a segment's key stands behind its chain's. */
export type Names = ReadonlyMap<string, ReadonlyMap<string, LocalizedName>>;

/** Gathers the names that tables and references give. */
export function namesOf(
  read: ReadonlyMap<TableName, ReadTable>,
  { chains, segments, regions, tiers }: Omit<References, 'find'>,
): Names {
  const names = new Map<string, Map<string, LocalizedName>>();
  const put = (column: string, key: string, name: LocalizedName) => {
    const known = names.get(column) ?? new Map<string, LocalizedName>();
    if (known.size === 0) names.set(column, known);
    known.set(key, name);
  };
  for (const [name, table] of read) {
    for (const [column, given] of table.names) for (const [key, label] of given) put(column, key, label);
    for (const [column, field] of Object.entries(TABLES[name].fields))
      if (infoOf(field).role === 'flag' && table.columns[column]) {
        put(column, 'true', { '@': 'yes' });
        put(column, 'false', { '@': 'no' });
      }
  }
  for (const { id, name } of chains) put('chain', id, name);
  for (const { code, name } of regions) put('region', code, name);
  for (const { id, name } of tiers) put('tier', id, name);
  for (const { chain, id, name } of segments) put('segment', `${chain}\u0000${id}`, name);
  return names;
}

/** Finds the name that the data gives a key of a column; of a segment within its chain. */
export const nameFinder =
  (names: Names): Dataset['nameOf'] =>
  (column, key, chain) =>
    names.get(column)?.get(column === 'segment' ? `${chain ?? ''}\u0000${key}` : key) ?? key;
