import { parseQuantity } from '../quantity/index.js';
import { type FactTable, factTable } from '../table/index.js';
import { cellReader } from './cells.js';
import { breakCycles, findConflictingMoney } from './checks.js';
import {
  type Chain,
  type Dataset,
  isDataset,
  issuesOf,
  type Meta,
  type Region,
  rememberIssues,
  type Segment,
  type Tier,
} from './dataset.js';
import { infoOf } from './fields.js';
import { headFinder } from './heads.js';
import { type Issue, issue, type Parsed } from './issues.js';
import { type Locale, type LocalizedName, textOf } from './name.js';
import { type ReadTable, type Report, readTable } from './read-table.js';
import { metaFields, TABLE_NAMES, TABLES, type TableName } from './tables.js';

export interface ParseOptions {
  /** Language of the issues; the document's own, else zh-CN. */
  locale?: Locale;
  /** Which table the input is, where it holds only one (an array of rows, or an object of columns). */
  table?: string;
  /** What the paths of issues start with; nothing unless said. */
  path?: string;
}

const MOST_ISSUES_OF_A_KIND = 50;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a dataset: a document as an object or as JSON text, or a single table with `options.table`.
 *
 * Never throws. What is right is in `value`; every problem has a code, a path, what was found, what was expected and
 * how to mend it. An already parsed `Dataset` comes back as it is.
 */
export function parseDataset(input: unknown, options: ParseOptions = {}): Parsed<Dataset> {
  if (isDataset(input)) return { value: input, issues: issuesOf(input) };
  const issues: Issue[] = [];
  const met = new Map<string, number>();
  let locale: Locale = options.locale ?? 'zh-CN';
  const report: Report = (code, path, found, params) => {
    const kind = `${code} ${path.replace(/\[\d+\]/, '')}`;
    const count = (met.get(kind) ?? 0) + 1;
    met.set(kind, count);
    if (count <= MOST_ISSUES_OF_A_KIND) issues.push(issue(code, path, found, params, locale));
  };

  const root = options.path ?? '';
  const nothing = { meta: null };
  const at = root || 'data';
  const document = readSafely<Record<string, unknown>>(
    () => documentOf(input, options.table, at, report),
    () => nothing,
    at,
    report,
  );
  if (options.locale === undefined && isObject(document.meta) && document.meta.locale === 'en') locale = 'en';
  const below = root === '' ? '' : `${root}.`;
  const value = readSafely(
    () => readDocument(document, below, report),
    () => readDocument(nothing, below, report),
    at,
    report,
  );
  for (const [kind, count] of met)
    if (count > MOST_ISSUES_OF_A_KIND)
      issues.push(issue('more-issues', kind.split(' ')[1]!, null, { count: count - MOST_ISSUES_OF_A_KIND }, locale));
  return { value: rememberIssues(value, issues), issues };
}

/** What a reading gives; objects that throw when they are read (getters, proxies) are no data, and say so. */
function readSafely<T>(read: () => T, otherwise: () => T, path: string, report: Report): T {
  try {
    return read();
  } catch {
    report('not-a-dataset', path, null);
    return otherwise();
  }
}

/** The document as an object of tables; an empty one where the input is none, which is reported. */
function documentOf(input: unknown, table: string | undefined, path: string, report: Report): Record<string, unknown> {
  let value = input;
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value.replace(/^\uFEFF/, ''));
    } catch (error) {
      report('not-json', path, value, { reason: error instanceof Error ? error.message : String(error) });
      return { meta: null };
    }
  }
  if (holdsOneTable(value) && (table !== undefined || Array.isArray(value))) {
    if (table !== undefined) return { meta: null, [table]: value };
    report('needs-table-name', path, value);
    return { meta: null };
  }
  if (isObject(value)) return value;
  report('not-a-dataset', path, value);
  return { meta: null };
}

/** Is this one table instead of a document: an array of rows, or an object of columns none of which is a table's name? */
export const holdsOneTable = (value: unknown): boolean =>
  Array.isArray(value) ||
  (isObject(value) &&
    Object.keys(value).length > 0 &&
    Object.values(value).every((cells) => Array.isArray(cells)) &&
    !knowsTable(value));

const findTable = (() => {
  const known = new Map<string, TableName>();
  for (const name of TABLE_NAMES) {
    known.set(name.toLowerCase(), name);
    known.set(TABLES[name].title['zh-CN'], name);
  }
  return (name: string): TableName | undefined => known.get(name.trim().toLowerCase());
})();
const knowsTable = (value: object): boolean => Object.keys(value).some((name) => findTable(name) !== undefined);

function readDocument(document: Record<string, unknown>, path: string, report: Report): Dataset {
  const inputs = new Map<TableName, { input: unknown; path: string }>();
  for (const [name, input] of Object.entries(document)) {
    if (name === 'meta' || name === '$schema' || input === undefined || input === null) continue;
    const table = findTable(name);
    if (table === undefined) report('unknown-table', `${path}${name}`, input, { name, known: [...TABLE_NAMES] });
    else if (inputs.has(table))
      report('twice-the-table', `${path}${name}`, input, { name, table: TABLES[table].title });
    else inputs.set(table, { input, path: `${path}${name}` });
  }
  const meta = readMeta(document.meta, `${path}meta`, report);
  const read = new Map<TableName, ReadTable>();
  for (const name of TABLE_NAMES) {
    const given = inputs.get(name);
    const table = given && readTable(name, given.input, given.path, report);
    if (table) read.set(name, table);
  }
  const pathOf = (name: TableName) => inputs.get(name)?.path ?? `${path}${name}`;

  const chains = uniqueBy(records(read.get('chains'), toChain), ({ id }) => id, 'chains', read, pathOf, report);
  const regions = uniqueBy(records(read.get('regions'), toRegion), ({ code }) => code, 'regions', read, pathOf, report);
  const tiers = uniqueBy(records(read.get('tiers'), toTier), ({ id }) => id, 'tiers', read, pathOf, report);
  const chainKey = resolver(chains.map(({ id, name }) => [id, name]));
  const rawSegments = records(read.get('segments'), toSegment).map((segment) => ({
    ...segment,
    chain: chainKey(segment.chain) ?? segment.chain,
  }));
  const segments = linkSegments(
    uniqueBy(rawSegments, ({ chain, id }) => `${chain}\u0000${id}`, 'segments', read, pathOf, report),
    pathOf('segments'),
    report,
  );
  const segmentKeys = new Map<string, (key: string) => string | undefined>();
  for (const id of new Set(segments.map(({ chain }) => chain)))
    segmentKeys.set(id, resolver(segments.filter(({ chain }) => chain === id).map(({ id: own, name }) => [own, name])));

  const resolve: Resolve = {
    chains: read.has('chains') ? (key) => chainKey(key) : undefined,
    regions: read.has('regions') ? resolver(regions.map(({ code, name }) => [code, name])) : undefined,
    tiers: read.has('tiers') ? resolver(tiers.map(({ id, name }) => [id, name])) : undefined,
    segments: read.has('segments') ? (key, chain) => segmentKeys.get(chain ?? '')?.(key) : undefined,
  };

  const names = new Map<string, Map<string, LocalizedName>>();
  const tables: { [K in TableName]?: FactTable } = {};
  const leftOut: { [K in TableName]?: number } = {};
  for (const [name, one] of read) {
    tables[name] = withReferences(name, one, resolve, pathOf(name), report);
    if (one.leftOut > 0) leftOut[name] = one.leftOut;
    for (const [column, given] of one.names) {
      const known = names.get(column) ?? new Map<string, LocalizedName>();
      for (const [key, label] of given) known.set(key, label);
      names.set(column, known);
    }
    for (const problem of findConflictingMoney(name, tables[name]!))
      report('conflicting-money', `${pathOf(name)}[${one.origin[problem.row]}].${problem.column}`, problem.found, {
        id: problem.id,
        first: problem.first,
        name: problem.title,
      });
  }
  const put = (column: string, key: string, name: LocalizedName) => {
    const known = names.get(column) ?? new Map<string, LocalizedName>();
    known.set(key, name);
    names.set(column, known);
  };
  for (const { id, name } of chains) put('chain', id, name);
  for (const { code, name } of regions) put('region', code, name);
  for (const { id, name } of tiers) put('tier', id, name);
  for (const { chain, id, name } of segments) put('segment', `${chain}\u0000${id}`, name);

  return {
    meta,
    chains,
    segments,
    regions,
    tiers,
    tables,
    leftOut,
    nameOf: (column, key, chain) =>
      names.get(column)?.get(column === 'segment' ? `${chain ?? ''}\u0000${key}` : key) ?? key,
  };
}

function readMeta(input: unknown, path: string, report: Report): Meta {
  if (!isObject(input)) {
    if (input !== null) report('missing-meta', path, input);
    return { currency: 'CNY' };
  }
  const find = headFinder(metaFields);
  const meta: Record<string, unknown> = {};
  for (const [head, cell] of Object.entries(input)) {
    const field = find(head) as keyof typeof metaFields | undefined;
    if (field === undefined) {
      report('unknown-column', `${path}.${head}`, head, {
        name: head,
        table: 'meta',
        near: '',
        known: Object.keys(metaFields),
      });
      continue;
    }
    let named: LocalizedName | undefined;
    const reader = cellReader(metaFields[field], (_, name) => {
      named = name;
    });
    const value = reader.read(cell, ({ code, params }) => report(code, `${path}.${field}`, cell, params));
    if (value !== undefined) meta[field] = named ?? value;
  }
  if (meta.title === undefined)
    report('missing-value', `${path}.title`, null, { name: { 'zh-CN': '标题', en: 'Title' } });
  const currency = typeof meta.currency === 'string' && /^[A-Za-z]{3}$/.test(meta.currency) ? meta.currency : 'CNY';
  return { ...(meta as Partial<Meta>), currency: currency.toUpperCase() };
}

type Cells = (column: string) => unknown;
type Name = (column: string, key: unknown) => LocalizedName;

function records<T>(read: ReadTable | undefined, make: (cell: Cells, name: Name) => T): T[] {
  if (!read) return [];
  const name: Name = (column, key) => read.names.get(column)?.get(key as string) ?? (key as string);
  return Array.from({ length: read.table.length }, (_, row) =>
    make((column) => read.table.column(column)?.[row], name),
  );
}

const given = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

const toChain = (cell: Cells, name: Name): Chain =>
  given({
    id: cell('id') as string,
    name: name('name', cell('name')),
    leaders: ((cell('leaders') as string[] | undefined) ?? []).map((leader) => name('leaders', leader)),
    alliance: cell('alliance') === undefined ? undefined : name('alliance', cell('alliance')),
  }) as Chain;
const toRegion = (cell: Cells, name: Name): Region =>
  given({
    code: cell('code') as string,
    name: name('name', cell('name')),
    kind: cell('kind') as Region['kind'],
    parent: cell('parent') as string | undefined,
  }) as Region;
const toTier = (cell: Cells, name: Name): Tier =>
  given({
    id: cell('id') as string,
    name: name('name', cell('name')),
    leads: cell('leads') === undefined ? undefined : parseQuantity(cell('leads')),
  }) as Tier;
const toSegment = (cell: Cells, name: Name): Segment =>
  given({
    chain: cell('chain') as string,
    id: cell('id') as string,
    name: name('name', cell('name')),
    stage: cell('stage') as Segment['stage'],
    feeds: (cell('feeds') as string[] | undefined) ?? [],
    strength: cell('strength') as Segment['strength'],
  }) as Segment;

function uniqueBy<T>(
  items: readonly T[],
  key: (item: T) => string,
  table: TableName,
  read: ReadonlyMap<TableName, ReadTable>,
  pathOf: (name: TableName) => string,
  report: Report,
): T[] {
  const seen = new Set<string>();
  return items.filter((item, row) => {
    const id = key(item);
    if (!seen.has(id)) {
      seen.add(id);
      return true;
    }
    report('duplicate-id', `${pathOf(table)}[${read.get(table)!.origin[row]}]`, id.replace('\u0000', ' '));
    return false;
  });
}

/** Finds the id that a cell means: the id itself, or the name in any language. */
function resolver(
  entries: readonly (readonly [id: string, name: LocalizedName])[],
): (key: string) => string | undefined {
  const known = new Map<string, string>();
  for (const [id] of entries) known.set(id, id);
  for (const [id, name] of entries)
    for (const text of typeof name === 'string' ? [name] : Object.values(name))
      if (!known.has(text)) known.set(text, id);
  return (key) => known.get(key);
}

/** Resolves `feeds` within each chain; unknown segments and links that lead back are reported and left out. */
function linkSegments(segments: readonly Segment[], path: string, report: Report): Segment[] {
  const byChain = new Map<string, Segment[]>();
  for (const segment of segments) byChain.set(segment.chain, [...(byChain.get(segment.chain) ?? []), segment]);
  const linked = new Map<Segment, string[]>();
  for (const own of byChain.values()) {
    const find = resolver(own.map(({ id, name }) => [id, name]));
    for (const segment of own)
      linked.set(
        segment,
        segment.feeds.flatMap((feed) => {
          const id = find(feed);
          if (id === undefined)
            report('unknown-reference', `${path}[${segments.indexOf(segment)}].feeds`, feed, {
              table: TABLES.segments.title,
              name: TABLES.segments.title,
            });
          return id === undefined ? [] : [id];
        }),
      );
    const whole = own.map((segment) => ({ ...segment, feeds: linked.get(segment)! }));
    const { feeds, cycles } = breakCycles(whole);
    for (const segment of own) linked.set(segment, feeds.get(segment.id)!);
    for (const cycle of cycles)
      report(
        'link-cycle',
        `${path}[${segments.findIndex((one) => one.chain === own[0]!.chain && one.id === cycle[0])}].feeds`,
        cycle,
        {
          cycle: cycle.map((id) => textOf(own.find((one) => one.id === id)!.name, 'zh-CN')).join(' → '),
        },
      );
  }
  return segments.map((segment) => ({ ...segment, feeds: linked.get(segment)! }));
}

type Resolve = Partial<Record<string, ((key: string, chain?: string) => string | undefined) | undefined>>;

/** The table with its references turned into ids; unknown ones stay as they are and are reported. Years come from dates. */
function withReferences(name: TableName, read: ReadTable, resolve: Resolve, path: string, report: Report): FactTable {
  const { fields } = TABLES[name];
  const columns: Record<string, readonly unknown[]> = {};
  for (const column of read.table.columns) columns[column] = read.table.column(column)!;
  for (const [column, field] of Object.entries(fields)) {
    const { role, table, title } = infoOf(field);
    const find = role === 'reference' && table !== undefined ? resolve[table] : undefined;
    const cells = columns[column];
    if (!find || !cells || name === 'segments') continue;
    const unknown = new Set<string>();
    columns[column] = cells.map((cell, row) => {
      if (cell === undefined) return undefined;
      const key = cell as string;
      const id = find(key, columns.chain?.[row] as string | undefined);
      if (id !== undefined) return id;
      if (!unknown.has(key))
        report('unknown-reference', `${path}[${read.origin[row]}].${column}`, key, {
          table: TABLES[table as TableName].title,
          name: title,
        });
      unknown.add(key);
      return key;
    });
  }
  if ('signed' in fields && columns.signed) {
    const periods = columns.period;
    columns.period = columns.signed.map(
      (date, row) => periods?.[row] ?? /^\D*((?:19|20)\d{2})(?!\d$)/.exec(String(date ?? ''))?.[1],
    );
  }
  return factTable(columns, read.units);
}
