import type { GenericSchema } from 'valibot';
import type { Dataset } from '../dataset/dataset.js';
import { spellingsOf } from '../dataset/fields.js';
import { headFinder } from '../dataset/heads.js';
import { isLocalizedName, keyOf, type LocalizedName } from '../dataset/name.js';
import { type Find, finder, segmentFinder } from '../dataset/references.js';
import { metaFields, TABLE_NAMES, TABLES, type TableName } from '../dataset/tables.js';

/** A table of a document by field, with the head and the cells it has there; columns of no field are left out. */
export interface Table {
  /** Its name there. */
  name: string;
  columns: ReadonlyMap<string, { head: string; cells: unknown[] }>;
  length: number;
  /** Given as an array of rows, not as an object of columns. */
  asRows: boolean;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readTable(name: string, input: unknown, fields: Readonly<Record<string, GenericSchema>>): Table | null {
  const rows = Array.isArray(input) ? input.filter(isObject) : null;
  if (!rows && !isObject(input)) return null;
  const find = headFinder(fields);
  const columns = new Map<string, { head: string; cells: unknown[] }>();
  let length = rows ? rows.length : 0;
  for (const head of new Set((rows ?? [input as object]).flatMap(Object.keys))) {
    const field = find(head);
    const given = rows ? rows.map((row) => row[head]) : (input as Record<string, unknown>)[head];
    if (field === undefined || columns.has(field) || !(Array.isArray(given) || ArrayBuffer.isView(given))) continue;
    const cells = Array.from(given as ArrayLike<unknown>);
    columns.set(field, { head, cells });
    length = Math.max(length, cells.length);
  }
  return { name, columns, length, asRows: rows !== null };
}

function writeTable({ columns, length, asRows }: Table): unknown {
  const given = [...columns.values()];
  if (!asRows) return Object.fromEntries(given.map(({ head, cells }) => [head, cells]));
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(given.flatMap(({ head, cells }) => (cells[row] === undefined ? [] : [[head, cells[row]]]))),
  );
}

/** The tables and columns of a document that the library knows; a table or a column given twice counts once. */
export function readTables(document: Readonly<Record<string, unknown>>): Map<TableName, Table> {
  const tables = new Map<TableName, Table>();
  for (const [name, input] of Object.entries(document)) {
    const spelled = name.trim().toLowerCase();
    const known = TABLE_NAMES.find(
      (one) => one.toLowerCase() === spelled || spellingsOf(TABLES[one].title)[0] === spelled,
    );
    const table = known && !tables.has(known) ? readTable(name, input, TABLES[known].fields) : null;
    if (known && table) tables.set(known, table);
  }
  return tables;
}

/** A document of these tables, under the names and heads they had. What the document says of itself stays. */
export function writeDocument(
  document: Readonly<Record<string, unknown>>,
  tables: ReadonlyMap<TableName, Table>,
): Record<string, unknown> {
  const find = headFinder(metaFields);
  const { $schema, meta } = document;
  return {
    ...(typeof $schema === 'string' ? { $schema } : {}),
    ...(isObject(meta) ? { meta: Object.fromEntries(Object.entries(meta).filter(([head]) => find(head))) } : {}),
    ...Object.fromEntries([...tables.values()].map((table) => [table.name, writeTable(table)])),
  };
}

/** The key of a cell as a dimension. */
export const keyOfCell = (cell: unknown): string =>
  isLocalizedName(cell) ? keyOf(cell).trim() : typeof cell === 'number' ? String(cell) : '';

/** Finds the id that a name in a reference table has (of segments, within a chain); what is no name there stays as it is. */
export type FindId = (table: string | undefined, key: string, chain?: string) => string;

export function idFinder({ chains, segments, regions, tiers }: Dataset): FindId {
  const named = (some: readonly { id: string; name: LocalizedName }[]) =>
    finder(some.map(({ id, name }) => [id, name] as const));
  const finds: Readonly<Record<string, Find>> = {
    chains: named(chains),
    tiers: named(tiers),
    regions: finder(regions.map(({ code, name }) => [code, name] as const)),
    segments: segmentFinder(segments),
  };
  return (table = '', key, chain = '') => finds[table]?.(key, finds.chains!(chain) ?? chain) ?? key;
}
