import type { TableName } from '../data/dataset/tables.js';
import type { Catalogue, RecordsInfo, WholeTable } from '../data/remote/catalogue.js';
import { cellKey, type Filter } from '../data/table/index.js';
import type { Engine } from './engine.js';

/**
 * The catalogue as an identity may see it: rows, values, names and issues of others are not in it. A table that lacks a
 * column which the policy names is left out, with all its rows.
 */
export async function narrowedCatalogue({ catalogue, answer }: Engine, only: Filter | undefined): Promise<Catalogue> {
  if (!only) return catalogue;
  const columns = Object.keys(only);
  const whole = Object.fromEntries(
    Object.entries(catalogue.whole).flatMap(([name, table]) => {
      const own = narrowed(table as WholeTable, only);
      return own ? [[name, own]] : [];
    }),
  );
  const records: Partial<Record<TableName, RecordsInfo>> = {};
  for (const [name, info] of Object.entries(catalogue.records) as [TableName, RecordsInfo][]) {
    if (!columns.every((column) => info.columns.includes(column))) continue;
    const names = Object.keys(info.dimensions).filter((column) => column !== 'id');
    const asks = names.map((column) => ({ ask: 'values', table: name, column }) as const);
    const [total, ...values] = await answer([{ ask: 'groups', table: name }, ...asks], { only });
    const [all] = total && 'groups' in total ? total.groups : [];
    records[name] = {
      ...info,
      length: all?.rows ?? 0,
      dimensions: Object.fromEntries(
        Object.entries(info.dimensions).map(([column, own]) => {
          const found = values[names.indexOf(column)];
          return [column, own.values && found && 'values' in found ? { values: found.values } : {}];
        }),
      ),
    };
  }
  const isSeen = (column: string, key: string): boolean => !only[column] || only[column].map(String).includes(key);
  const { chains, segments, regions, names, meta } = catalogue;
  return {
    version: catalogue.version,
    meta,
    chains: chains.filter(({ id }) => isSeen('chain', id)),
    segments: segments.filter(({ chain }) => isSeen('chain', chain)),
    regions: regions.filter(({ code }) => isSeen('region', code)),
    tiers: catalogue.tiers.filter(({ id }) => isSeen('tier', id)),
    names: names.flatMap(([column, own]) => {
      const kept = only[column]
        ? own.filter(([key]) => isSeen(column, key))
        : seenNames(column, own, { whole, records });
      return kept.length > 0 ? [[column, kept] as const] : [];
    }),
    whole,
    records,
    // Both quote cells of rows that are not seen, or count them.
    leftOut: {},
    issues: [],
  };
}

type Named = Catalogue['names'][number][1];

/** Names of keys that some row seen bears. */
function seenNames(column: string, own: Named, { whole, records }: Pick<Catalogue, 'whole' | 'records'>): Named {
  if (column === 'tier' || column === 'chain' || column === 'region' || column === 'segment') return own;
  const keys = new Set<string>();
  for (const table of Object.values(whole) as WholeTable[])
    for (const cell of table.columns[column] ?? []) keys.add(cellKey(cell));
  for (const info of Object.values(records) as RecordsInfo[])
    for (const value of info.dimensions[column]?.values ?? []) keys.add(value);
  return own.filter(([key]) => keys.has(key));
}

/** The rows of a small table that are seen; undefined where it can't be told. */
function narrowed({ columns, length, units, nesting }: WholeTable, only: Filter): WholeTable | undefined {
  if (!Object.keys(only).every((column) => columns[column])) return undefined;
  const rows = Array.from({ length }, (_, row) => row).filter((row) =>
    Object.entries(only).every(([column, values]) => values.map(String).includes(cellKey(columns[column]![row]))),
  );
  const place = new Map(rows.map((row, at) => [row, at]));
  const kept = (some: readonly number[]) => some.flatMap((row) => place.get(row) ?? []);
  return {
    columns: Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, rows.map((row) => cells[row])])),
    length: rows.length,
    units,
    nesting: nesting.map((whole) => ({
      rows: kept(whole.rows),
      splits: whole.splits.map((split) => ({ ...split, rows: kept(split.rows), parts: kept(split.parts) })),
    })),
  };
}
