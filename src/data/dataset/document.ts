import { readHeadUnit } from './head-unit.js';
import { headFinder } from './heads.js';
import { clip, type IssueCode, type IssueParams } from './issues.js';
import { listedRows } from './listed-rows.js';
import { isList } from './name.js';
import { isObject } from './raw-table.js';
import { tableTitled } from './table-names.js';
import { fieldOf, TABLE_NAMES, TABLES } from './tables.js';

/** The column that a name means in most tables: its own name, or as a column's head says it. */
export const findColumn = (() => {
  const finders = TABLE_NAMES.map((name) => headFinder(TABLES[name].fields));
  return (name: string): string | undefined => {
    if (TABLE_NAMES.some((table) => fieldOf(table, name))) return name;
    const found = finders.flatMap((find) => find(name) ?? []);
    const count = (column: string) => found.filter((one) => one === column).length;
    return found.reduce<string | undefined>((most, one) => (most && count(most) >= count(one) ? most : one), undefined);
  };
})();

/** Names under which interfaces send what was asked for. */
const WRAPPERS =
  /^(?:data|dataset|results?|rows|records|list|items|default|body|payload|content|response|value|nodes|数据|结果)$/i;
const DEEPEST = 4;

/** Names under which interfaces say how many rows there are in all. */
const TOTALS =
  /^(?:total|count|records?_?total|total_?(?:count|elements|records|rows|num|size|results|items)|总数|总条数|总记录数)$/i;
/** Names under which they say that more follow. */
const MORE = /^(?:has_?(?:more|next)(?:_?page)?|next(?:_?(?:page)?_?(?:token|url|cursor|link))?|@odata\.nextLink)$/i;

/** And under which they say so one deeper. */
const PAGES = /^(?:page(?:_?info|able)?|pagination|paging|meta(?:data)?|_links)$/i;

/** Does an interface say that there are more rows than it sent? */
const isPage = (envelope: Readonly<Record<string, unknown>>, sent: number): boolean =>
  Object.entries(envelope).some(([name, held]) =>
    TOTALS.test(name)
      ? Number(held) > sent
      : MORE.test(name)
        ? held === true || (typeof held === 'string' && held.trim() !== '')
        : PAGES.test(name) && isObject(held) && isPage(held, sent),
  );

const hasTable = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).some((key) => tableTitled(key) !== undefined);

/** Has it a table, and not only a cell under a head that a table is called by, too: 人才层次, 产业链? */
const holdsTable = (value: unknown): boolean =>
  isObject(value) &&
  Object.entries(value).some(
    ([key, held]) =>
      tableTitled(key) !== undefined &&
      (isList(held) ? held.every(isObject) : isObject(held) && Object.values(held).some(isList)),
  );

const opened = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

interface Unwrapped {
  value: unknown;
  names: readonly string[];
  isPage?: boolean;
  /** Were the rows in another shape, so that they are some whatever they are called? */
  isListed?: boolean;
  /** The units that stand beside the rows. */
  units?: readonly string[];
}

const UNIT_NAME = /^(?:(?:计量|金额)?单位|units?)$/i;

/** The units that texts beside the rows state. */
const unitsBeside = (envelope: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(envelope).flatMap(([name, text]) => {
    if (typeof text !== 'string' || text.length > 200) return [];
    const said = UNIT_NAME.test(name) ? text : /[单單]位\s*[:：]\s*([^\s,，;；)）]+)/.exec(text)?.[1];
    return said && readHeadUnit(said) ? [said] : [];
  });

/**
 * The document, or the rows, that an interface sent within something else: `{ code, data: { … } }`, `{ dataset }`, a list
 * of tables; rows whose cells it sent apart from their heads. `names` are the wrappers, outermost first; none where the
 * value is as it should be. `isPage` says that the interface knows of more rows than it sent.
 */
export function unwrapped(value: unknown, depth = 0): Unwrapped {
  const same: Unwrapped = { value, names: [] };
  if (depth > DEEPEST) return same;
  try {
    if (isList(value) && value.length > 0 && value.length <= 100 && value.every(holdsTable))
      return { value: Object.assign({}, ...value), names: ['[ ]'] };
    if (isObject(value) && hasTable(value)) return same;
    const listed = listedRows(value, (name) => findColumn(name) !== undefined);
    if (listed) {
      const names = listed.name === '' ? [] : [listed.name];
      return { value: listed.rows, names, isListed: true, ...besideRows(value, listed.rows.length) };
    }
    if (isList(value)) {
      const [first, rows] = value;
      if (value.length === 1 && isObject(first)) {
        const found = unwrapped(first, depth + 1);
        return isList(found.value) ? found : same;
      }
      // Rows behind what says how many there are.
      const isCount = value.length === 2 && isObject(first) && Object.keys(first).some((name) => TOTALS.test(name));
      return isCount && isList(rows) && isObject(rows[0])
        ? { value: rows, names: ['[ ]'], ...besideRows(first, rows.length) }
        : same;
    }
    if (!isObject(value)) return same;
    const inner = Object.entries(value).flatMap(([name, held]) => {
      if (name === 'meta') return [];
      const found = unwrapped(opened(held), depth + 1);
      const isRows = isList(found.value) && (found.isListed || (WRAPPERS.test(name) && isObject(found.value[0])));
      return hasTable(found.value) || isRows ? [{ ...found, names: [name, ...found.names] }] : [];
    });
    const [only, ...others] = inner;
    if (!only || others.length > 0) return same;
    const meta = isObject(only.value) && isObject(value.meta) ? { meta: value.meta } : {};
    if (!isList(only.value)) return { ...only, value: { ...meta, ...(only.value as object) } };
    const beside = besideRows(value, only.value.length);
    return {
      ...only,
      isPage: only.isPage === true || beside.isPage,
      units: [...(only.units ?? []), ...beside.units],
    };
  } catch {
    // A getter or a proxy of the caller's: whatever reads it next says so.
    return same;
  }
}

const besideRows = (envelope: unknown, sent: number) =>
  isObject(envelope) ? { isPage: isPage(envelope, sent), units: unitsBeside(envelope) } : { isPage: false, units: [] };

/** What is to be said of what a document stood in. */
export function wrappingOf({
  value,
  names,
  isPage,
  units = [],
}: Unwrapped): { code: IssueCode; params: IssueParams }[] {
  return [
    ...(names.length > 0
      ? [{ code: 'wrapped-document' as const, params: { names: names.map(clip).join(' › ') } }]
      : []),
    ...units.map((unit) => ({ code: 'unused-unit' as const, params: { unit } })),
    ...(isPage && isList(value) ? [{ code: 'paged-document' as const, params: { count: value.length } }] : []),
  ];
}

/** Is this one table instead of a document: an array of rows, or an object of columns none of which is a table's name? */
export function holdsOneTable(input: unknown): boolean {
  const { value } = unwrapped(input);
  if (isList(value)) return true;
  if (!isObject(value)) return false;
  try {
    const entries = Object.entries(value);
    return (
      entries.length > 0 &&
      entries.every(
        ([name, cells]) =>
          (Array.isArray(cells) || ArrayBuffer.isView(cells)) &&
          tableTitled(name) === undefined &&
          // Rows under a name that is no column's are no cells: { "2024": [ … ] }.
          !(Array.isArray(cells) && isObject(cells[0]) && findColumn(name) === undefined),
      )
    );
  } catch {
    return false;
  }
}
