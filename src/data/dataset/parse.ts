import { reasonOf } from './cells.js';
import { checkIds } from './checks/ids.js';
import { checkMagnitudes } from './checks/magnitudes.js';
import { dropNestedTotals } from './checks/nested-totals.js';
import { checkPeriods, unifyPeriods } from './checks/periods.js';
import { checkPersonal } from './checks/personal.js';
import { checkRows } from './checks/rows.js';
import { dropDerived, markTotals, settleWholes } from './checks/totals.js';
import { type Dataset, datasetIn, parsedOf } from './dataset.js';
import { holdsOneTable, unwrapped, wrappingOf } from './document.js';
import { infoOf, spellingsOf } from './fields.js';
import { hintOf, nearest } from './heads.js';
import { clip, type Parsed } from './issues.js';
import { parseJson } from './json.js';
import { readMeta } from './meta.js';
import { isList, type Locale, localeOf, type Phrase } from './name.js';
import { namesOf } from './names.js';
import { type Checked, type CheckedTable, type DatasetParts, datasetOf, openTable } from './parts.js';
import { isObject, type ReadTable, readTable } from './read-table.js';
import { type Find, type References, readReferences, resolveColumn } from './references.js';
import { issueLog, type Report, type SayPlace } from './report.js';
import { finish, type Steps, within } from './steps.js';
import { tableTitled } from './table-names.js';
import { fieldOf, TABLE_NAMES, TABLES, type TableName } from './tables.js';

export interface ParseOptions {
  /** Language of the issues; the document's own, else zh-CN. */
  locale?: Locale;
  /** Which table the input is, where it holds only one (an array of rows, or an object of columns). */
  table?: string;
  /** What the paths of issues start with; nothing unless said. */
  path?: string;
}

/** Names of tables as each language says them. */
const KNOWN_TABLES = TABLE_NAMES.map((name): Phrase => ({ '@': 'known-table', title: TABLES[name].title, name }));
const SPELLINGS = TABLE_NAMES.flatMap((name) => [name, spellingsOf(TABLES[name].title)[0]]);

const NOTHING: Record<string, unknown> = { meta: null };

/**
 * Reads a dataset: a document as an object or as JSON text, or a single table with `options.table`.
 *
 * Never throws. What is right is in `value`; every problem has a code, a path, what was found, what was expected and
 * how to mend it. An already parsed `Dataset`, or what this function gave, comes back as it is, also where a framework
 * wrapped it in a proxy.
 */
export function parseDataset(input: unknown, options: ParseOptions = {}): Parsed<Dataset> {
  const parsed = datasetIn(input);
  return parsed ? parsedOf(parsed) : datasetOf(finish(checkDataset(input, options)), openTable);
}

/**
 * Reads and checks in steps, so that a page can answer between them; not what is a dataset already.
 * @param sayPlace says where a row stands in the file that the input came from.
 */
export function* checkDataset(input: unknown, options: ParseOptions, sayPlace?: SayPlace): Steps<Checked> {
  const { report, issues } = issueLog(sayPlace);
  const root = options.path ?? '';
  const at = root || 'data';
  const below = root === '' ? '' : `${root}.`;
  let parts: DatasetParts<CheckedTable>;
  try {
    const document = plainCopy(yield* documentOf(input, options.table, at, report), below, report);
    parts = yield* readDocument(document, below, report);
  } catch (error) {
    // Objects that throw when they are read (getters, proxies) are no data, and say so.
    report('unreadable', at, null, { reason: reasonOf(error) });
    parts = yield* readDocument(NOTHING, below, report);
  }
  const locale = options.locale ?? localeOf(parts.meta.locale);
  return { parts, issues: issues(locale) };
}

/** The document as an object of tables; an empty one where the input is none, which is reported. */
function* documentOf(
  input: unknown,
  table: string | undefined,
  path: string,
  report: Report,
): Steps<Record<string, unknown>> {
  let value = input;
  if (typeof value === 'string') {
    if (/^\s*\[object \w+\]/.test(value)) {
      report('object-as-text', path, value);
      return NOTHING;
    }
    const read = yield* parseJson(value.replace(/^\uFEFF/, ''), path);
    for (const { code, found, params } of 'value' in read ? read.issues : [read.issue])
      report(code, path, found, params);
    if (!('value' in read)) return NOTHING;
    value = read.value;
  }
  if (isObject(value) && typeof value.then === 'function') {
    report('promise-given', path, value);
    return NOTHING;
  }
  const inner = unwrapped(value);
  for (const { code, params } of wrappingOf(inner)) report(code, path, value, params);
  value = inner.value;
  if (holdsOneTable(value) && (table !== undefined || isList(value))) {
    if (table !== undefined) return { meta: null, [table]: value };
    report('needs-table-name', path, value);
    return NOTHING;
  }
  // A list of keys and values of another kind (a Map, an answer of a server) would pass for an empty document.
  const kind = isObject(value) ? Object.prototype.toString.call(value).slice(8, -1) : '';
  if (isObject(value) && (kind === 'Object' || Object.keys(value).length > 0)) return value;
  report('not-a-dataset', path, value, kind === '' ? {} : { found: kind });
  return NOTHING;
}

/** An object's own values, each read once; one that can't be read takes only itself away. */
function plainCopy(object: Record<string, unknown>, path: string, report: Report): Record<string, unknown> {
  const plain: [string, unknown][] = [];
  const read = (at: string, take: () => void): void => {
    try {
      take();
    } catch (error) {
      report('unreadable', at, null, { reason: reasonOf(error) });
    }
  };
  let keys: string[] = [];
  read(path.replace(/\.$/, '') || 'data', () => {
    keys = Object.keys(object);
  });
  for (const key of keys) read(`${path}${clip(key)}`, () => plain.push([key, object[key]]));
  return Object.fromEntries(plain);
}

/** The tables of a document, each under its path; in the order in which they are described. */
function* readTables(
  document: Record<string, unknown>,
  path: string,
  currency: string,
  report: Report,
): Steps<Map<TableName, ReadTable>> {
  const inputs = new Map<TableName, { input: unknown; path: string }>();
  const unknown: string[] = [];
  for (const [name, input] of Object.entries(document)) {
    if (name === 'meta' || name === '$schema' || input === undefined || input === null) continue;
    const at = `${path}${clip(name)}`;
    const table = tableTitled(name);
    if (table === undefined) unknown.push(name);
    else if (inputs.has(table)) report('twice-the-table', at, input, { name: clip(name), table: TABLES[table].title });
    else {
      const inner = unwrapped(input);
      for (const { code, params } of wrappingOf(inner)) report(code, at, input, params);
      inputs.set(table, { input: inner.value, path: at });
    }
  }
  const root = path.replace(/\.$/, '') || 'data';
  for (const name of unknown) {
    report('unknown-table', { within: root, path: `${path}${clip(name)}` }, document[name], {
      name: clip(name),
      hint: hintOf(nearest(name, SPELLINGS)),
      known: KNOWN_TABLES,
    });
  }
  if (inputs.size === 0 && unknown.length > 0)
    report('no-table', root, null, { names: unknown.slice(0, 10).map(clip), known: KNOWN_TABLES });
  const read = new Map<TableName, ReadTable>();
  for (const name of TABLE_NAMES) {
    const given = inputs.get(name);
    if (!given) continue;
    try {
      const from = read.size / inputs.size;
      const steps = readTable(name, given.input, given.path, currency, report);
      const table = yield* within(steps, from, from + 1 / inputs.size);
      if (table) read.set(name, table);
    } catch (error) {
      report('unreadable', given.path, null, { reason: reasonOf(error) });
    }
  }
  return read;
}

function* readDocument(
  document: Record<string, unknown>,
  path: string,
  report: Report,
): Steps<DatasetParts<CheckedTable>> {
  const meta = readMeta(
    isObject(document.meta) ? plainCopy(document.meta, `${path}meta.`, report) : document.meta,
    `${path}meta`,
    report,
  );
  const read = yield* within(readTables(document, path, meta.currency, report), 0, READING);
  const { find, ...references } = readReferences(read, report);
  const tables: Record<string, CheckedTable> = {};
  const leftOut: Record<string, number> = {};
  let done = 0;
  for (const [name, table] of read) {
    const checks = checksOf(table, { find, regions: references.regions }, report, meta.currency);
    for (const check of checks) {
      const share = READING + ((1 - READING) * done++) / (read.size * checks.length);
      yield share;
      for (const _ of (check() ?? []) as Iterable<unknown>) yield share;
    }
    tables[name] = table;
    if (table.leftOut > 0) leftOut[name] = table.leftOut;
  }
  return { meta, ...references, tables, leftOut, names: namesOf(read, references) };
}

// Of all the work; the checks are the rest.
const READING = 0.7;

/** What is done with each table once all references are known, in this order. */
function checksOf(
  table: ReadTable,
  { find, regions }: Pick<References, 'find' | 'regions'>,
  report: Report,
  currency: string,
): (() => unknown)[] {
  let totals: ReturnType<typeof markTotals>;
  return [
    () => dropDerived(table, report),
    () => {
      totals = markTotals(table);
    },
    () => resolveReferences(table, find, report),
    () => addPeriods(table),
    () => unifyPeriods(table),
    () => settleWholes(table, totals, regions, report, currency),
    () => dropNestedTotals(table, report),
    () => checkIds(table, report),
    () => checkMagnitudes(table, report),
    () => checkRows(table, report, currency),
    () => checkPeriods(table, report),
    () => checkPersonal(table, report),
  ];
}

/** Turns the references of a fact table into ids. The reference tables' own are resolved with them. */
export function* resolveReferences(table: ReadTable, find: ReadonlyMap<string, Find>, report: Report): Iterable<void> {
  if (table.name === 'segments') return;
  const chain = find.get('chains');
  const inChain = (row: number) => !chain || chain(String(table.columns.chain?.[row])) !== undefined;
  for (const column of Object.keys(table.columns)) {
    const { role, table: target } = infoOf(fieldOf(table.name, column)!);
    const known = role === 'reference' && target !== undefined ? find.get(target) : undefined;
    yield;
    if (known)
      resolveColumn(table, column, known, target as TableName, report, target === 'segments' ? inChain : undefined);
  }
}

/** The column whose dates say of which year a row is, where it does not say so itself. */
const DATED_BY: { readonly [K in TableName]?: string } = { cooperation: 'signed', fairs: 'date' };

/** Takes the year of a row's date for its period, where it states none. */
export function addPeriods(table: ReadTable): void {
  const dates = table.columns[DATED_BY[table.name] ?? ''];
  if (!dates) return;
  const periods = table.columns.period;
  table.columns.period = dates.map(
    (date, row) => periods?.[row] ?? /^\D*((?:19|20)\d{2})(?!\d)/.exec(String(date ?? ''))?.[1],
  );
}
