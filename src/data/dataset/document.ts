import { headFinder } from './heads.js';
import { isList } from './name.js';
import { isObject } from './raw-table.js';
import { fieldOf, TABLE_NAMES, TABLES, type TableName } from './tables.js';

/** Finds the table that a name means: its own name, or its title in any language. */
export const findTable = (() => {
  const known = new Map<string, TableName>();
  for (const name of TABLE_NAMES)
    for (const spelling of [name, ...Object.values(TABLES[name].title)]) {
      const folded = spelling.toLowerCase();
      if (!known.has(folded)) known.set(folded, name);
    }
  return (name: string): TableName | undefined => known.get(name.trim().toLowerCase());
})();

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
const WRAPPERS = /^(?:data|dataset|results?|rows|records|list|items|default|body|payload|content|response|数据|结果)$/i;
const DEEPEST = 4;

const hasTable = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).some((key) => findTable(key) !== undefined);

const opened = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/**
 * The document, or the rows, that an interface sent within something else: `{ code, data: { … } }`, `{ dataset }`, a list
 * of tables. `names` are the wrappers, outermost first; none where the value is as it should be.
 */
export function unwrapped(value: unknown, depth = 0): { value: unknown; names: readonly string[] } {
  const same = { value, names: [] };
  if (depth > DEEPEST) return same;
  try {
    if (isList(value))
      return value.length > 0 && value.length <= 100 && value.every(hasTable)
        ? { value: Object.assign({}, ...value), names: ['[ ]'] }
        : same;
    if (!isObject(value) || hasTable(value)) return same;
    const inner = Object.entries(value).flatMap(([name, held]) => {
      if (name === 'meta') return [];
      const found = unwrapped(opened(held), depth + 1);
      const isRows = WRAPPERS.test(name) && isList(found.value) && isObject(found.value[0]);
      return hasTable(found.value) || isRows ? [{ value: found.value, names: [name, ...found.names] }] : [];
    });
    const [only, ...others] = inner;
    if (!only || others.length > 0) return same;
    const meta = isObject(only.value) && isObject(value.meta) ? { meta: value.meta } : {};
    return isList(only.value) ? only : { ...only, value: { ...meta, ...(only.value as object) } };
  } catch {
    // A getter or a proxy of the caller's: whatever reads it next says so.
    return same;
  }
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
          findTable(name) === undefined &&
          // Rows under a name that is no column's are no cells: { "2024": [ … ] }.
          !(Array.isArray(cells) && isObject(cells[0]) && findColumn(name) === undefined),
      )
    );
  } catch {
    return false;
  }
}
