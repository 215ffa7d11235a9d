import type { PropertyDeclaration } from 'lit';
import { findColumn } from '../../../data/dataset/document.js';
import { infoOf } from '../../../data/dataset/fields.js';
import { hintOf, nearest } from '../../../data/dataset/heads.js';
import { isSamePeriod } from '../../../data/dataset/period.js';
import { fieldOf, TABLES } from '../../../data/dataset/tables.js';
import { type Dataset, type Issue, issue, type LocalizedName, TABLE_NAMES } from '../../../data/index.js';
import { DEFAULT_MAX_BYTES, DEFAULT_TIMEOUT } from './bounded-fetch.js';

/** An attribute that is a number; what is none stays as it is written, so that it can be told of. */
export const NUMBER_ATTRIBUTE: PropertyDeclaration = {
  converter: { fromAttribute: (text) => (text === null ? undefined : text.trim() === '' ? text : numberIn(text)) },
};
const numberIn = (text: string): number | string => (Number.isFinite(Number(text)) ? Number(text) : text);

/** An attribute whose text is read later; an empty one is none. */
export const TEXT_ATTRIBUTE: PropertyDeclaration = { converter: { fromAttribute: (text) => text || undefined } };

/** A filter as a page gives it, an object or its JSON text, by the names of columns; undefined where it is none. */
export function readFilter(input: unknown): Record<string, unknown> | undefined {
  const value = typeof input === 'string' ? jsonIn(input) : input;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([name, values]) => [findColumn(name) ?? name, values]));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a page says anything: what frameworks leave where a template no longer does (undefined, null, an empty text) is nothing. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** What is wrong with an element's filter and period for the data that it shows. */
export function selectionIssues(filter: unknown, period: unknown, facts: Dataset | undefined, path: string): Issue[] {
  const read = isGiven(filter) ? readFilter(filter) : {};
  if (!read) return [issue('unreadable-filter', path, filter)];
  const wanted = [...Object.entries(read), ...(isGiven(period) ? [['period', period] as const] : [])];
  return wanted.flatMap(([column, values]) => {
    if (!findColumn(column)) return [unknownColumn(column, path)];
    const given = (Array.isArray(values) ? values : [values]).filter(isGiven).map(String);
    return facts ? unknownValues(column, given, facts, path) : [];
  });
}

function unknownColumn(name: string, path: string): Issue {
  const columns = [...new Set(TABLE_NAMES.flatMap((table) => Object.keys(TABLES[table].fields)))];
  return issue('unknown-filter-column', path, name, { name, hint: hintOf(nearest(name, columns)) });
}

function unknownValues(column: string, wanted: readonly string[], facts: Dataset, path: string): Issue[] {
  const known = knownValues(column, facts);
  // A column that no table of this dataset has does not apply, which the footer says.
  if (known.size === 0) return [];
  const title = TABLE_NAMES.flatMap((table) => fieldOf(table, column) ?? []).map((field) => infoOf(field).title)[0]!;
  const isKnown = (value: string) =>
    known.has(value) ||
    (column === 'period' && [...known].some((one) => isSamePeriod(one, value) || one.includes(value)));
  return wanted
    .filter((value) => !isKnown(value))
    .map((value) =>
      issue('unknown-filter-value', path, value, { name: title, hint: hintOf(nearest(value, [...known])) }),
    );
}

const textsOf = (name: LocalizedName): readonly string[] => (typeof name === 'string' ? [name] : Object.values(name));

/** Every key and name that a column has anywhere in the data. */
function knownValues(column: string, facts: Dataset): Set<string> {
  const known = new Set<string>();
  const add = (key: string) => {
    known.add(key);
    for (const text of textsOf(facts.nameOf(column, key))) known.add(text);
  };
  for (const name of TABLE_NAMES) {
    const table = facts.tables[name];
    if (table?.column(column)) for (const key of table.values(column)) if (key !== '') add(key);
  }
  const registered: Readonly<Record<string, readonly string[]>> = {
    chain: facts.chains.map(({ id }) => id),
    region: facts.regions.map(({ code }) => code),
    tier: facts.tiers.map(({ id }) => id),
  };
  for (const key of registered[column] ?? []) add(key);
  for (const segment of column === 'segment' ? facts.segments : [])
    for (const text of [segment.id, ...textsOf(segment.name)]) known.add(text);
  return known;
}

/** Options that are numbers: what counts in place of one that is none. */
const NUMBERS = {
  refresh: { attribute: 'refresh', used: { '@': 'no-refresh' } },
  timeout: { attribute: 'timeout', used: `${DEFAULT_TIMEOUT}` },
  maxBytes: { attribute: 'max-bytes', used: `${DEFAULT_MAX_BYTES}` },
} as const;

/** What is wrong with an element's options that are numbers. */
export const numberIssues = (options: Readonly<Record<keyof typeof NUMBERS, unknown>>, path: string): Issue[] =>
  Object.entries(NUMBERS).flatMap(([name, { attribute, used }]) => {
    const value = options[name as keyof typeof NUMBERS];
    const isFine = !isGiven(value) || (typeof value === 'number' && value >= 0);
    return isFine ? [] : [issue('unknown-number', path, value, { name: attribute, used })];
  });

const folded = (name: string): string => name.replace(/-/g, '').toLowerCase();

/** Attributes that mean one of ours, as templates write a property's name (`groupBy` becomes `groupby`), and did nothing. */
export function attributeIssues(
  host: HTMLElement,
  properties: ReadonlyMap<PropertyKey, { readonly attribute?: string | boolean | undefined }>,
): Issue[] {
  const ours = new Map<string, { name: string; property: PropertyKey }>();
  for (const [property, { attribute }] of properties)
    if (attribute !== false) {
      const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
      ours.set(folded(name), { name, property });
    }
  return Array.from(host.attributes).flatMap(({ name, value }) => {
    const meant = ours.get(folded(name));
    if (!meant || meant.name === name) return [];
    // The page may have set the property besides.
    if (String((host as unknown as Record<PropertyKey, unknown>)[meant.property]) === value) return [];
    return [issue('misspelt-attribute', host.localName, name, { name, right: meant.name })];
  });
}
