import type { SheetMapping } from '../data/ledger/mapping.js';
import type { Mapping } from '../data/prepare/mapping.js';

const sheetIn = ({ sheets }: Mapping, sheet: string): SheetMapping | null | undefined => {
  const said = sheets?.[sheet];
  return typeof said === 'string' ? { table: said } : said;
};

type Entries<T> = Readonly<Record<string, T>> | undefined;

/** Entries with one of them set, or taken out; undefined where none is left. */
function withEntry<T>(entries: Entries<T>, key: string, value: T | undefined): Entries<T> {
  const { [key]: _, ...rest } = entries ?? {};
  const all = value === undefined ? rest : { ...rest, [key]: value };
  return Object.keys(all).length > 0 ? (all as Record<string, T>) : undefined;
}

/** An object without what is not set. */
const tidy = <T extends object>(all: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;

function withSheet(map: Mapping, sheet: string, mapping: SheetMapping | null | undefined): Mapping {
  const isEmpty = mapping && Object.keys(mapping).length === 0;
  return tidy<Mapping>({ ...map, sheets: withEntry(map.sheets, sheet, isEmpty ? undefined : mapping) });
}

/** A map that says which table a sheet holds: null leaves the sheet out. What was said of its heads was of another table. */
export function tableChosen(map: Mapping, sheet: string, table: string | null): Mapping {
  if (table === null) return withSheet(map, sheet, null);
  const { headRow } = sheetIn(map, sheet) ?? {};
  return withSheet(map, sheet, tidy<SheetMapping>({ table, headRow }));
}

/** A map that says in which row the heads of a sheet are, counted from 1; undefined: found by itself. */
export const headRowChosen = (map: Mapping, sheet: string, headRow: number | undefined): Mapping =>
  withSheet(map, sheet, tidy<SheetMapping>({ ...sheetIn(map, sheet), headRow }));

/** A map that says which column a head means: null leaves the column out. */
export function columnChosen(map: Mapping, sheet: string, head: string, column: string | null): Mapping {
  const own = sheetIn(map, sheet) ?? {};
  return withSheet(map, sheet, { ...own, heads: withEntry(own.heads, head, column)! });
}

/** A map that says the unit of a head that does not say it; undefined: none. */
export function unitChosen(map: Mapping, sheet: string, head: string, unit: string | undefined): Mapping {
  const own = sheetIn(map, sheet) ?? {};
  return withSheet(map, sheet, tidy<SheetMapping>({ ...own, units: withEntry(own.units, head, unit) }));
}

/** A map that says what the dataset calls a name of a column; '' for none. */
export function nameChosen(map: Mapping, sheet: string, column: string, found: string, meant: string): Mapping {
  const own = sheetIn(map, sheet) ?? {};
  return withSheet(map, sheet, {
    ...own,
    names: withEntry(own.names, column, withEntry(own.names?.[column], found, meant))!,
  });
}

/** A map that counts a row, by its name, or leaves it out; undefined: as it is read by itself. */
export function rowChosen(map: Mapping, sheet: string, row: string, counts: boolean | undefined): Mapping {
  const own = sheetIn(map, sheet) ?? {};
  return withSheet(map, sheet, tidy<SheetMapping>({ ...own, rows: withEntry(own.rows, row, counts) }));
}

/** What a map says of a row. */
export const rowSaid = (map: Mapping, sheet: string, row: string): boolean | undefined =>
  sheetIn(map, sheet)?.rows?.[row];

/** The unit that a map says of a head. */
export const unitSaid = (map: Mapping, sheet: string, head: string): string | undefined =>
  sheetIn(map, sheet)?.units?.[head];

/** How much a map says: of sheets, heads, units, names, rows. */
export type MapCounts = Readonly<Record<'tables' | 'heads' | 'units' | 'names' | 'rows', number>>;

export function countsOf(map: Mapping): MapCounts {
  const sheets = Object.keys(map.sheets ?? {}).map((name) => sheetIn(map, name));
  const sum = (of: (sheet: SheetMapping) => number) => sheets.reduce((all, one) => all + (one ? of(one) : 0), 0);
  return {
    tables: sheets.filter((one) => one === null || one?.table !== undefined || one?.headRow !== undefined).length,
    heads: Object.keys(map.heads ?? {}).length + sum(({ heads }) => Object.keys(heads ?? {}).length),
    units: sum(({ units }) => Object.keys(units ?? {}).length),
    names: sum(({ names }) => Object.values(names ?? {}).reduce((all, words) => all + Object.keys(words).length, 0)),
    rows: sum(({ rows }) => Object.keys(rows ?? {}).length),
  };
}

/** Does a map say nothing? */
export const isEmptyMap = (map: Mapping): boolean => Object.values(countsOf(map)).every((count) => count === 0);
