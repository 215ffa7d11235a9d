import { LIMITS } from './limits.js';
import { isList } from './name.js';
import { isObject, MOST_ROWS } from './raw-table.js';

/** Names under which interfaces send what columns are called, and under which they send the cells. */
const HEADS = /^(?:columns?|cols|fields|col(?:umn)?_?names|headers?|heads|dimensions)$/i;
const CELLS = /^(?:data|data_?source|rows|records|values|source|body|cells|list|items)$/i;
/** Where heads stand one deeper: `{ schema: { fields } }`. */
const WITHIN = /^(?:schema|meta(?:data)?|view)$/i;
/** What a column is called for people, the likeliest first; and by which its cells are kept. */
const LABELS = ['display_name', 'displayName', 'title', 'label', 'headerName', 'header', 'name', 'text'];
const KEYS = ['dataIndex', 'dataeaseName', 'accessorKey', 'prop', 'field', 'key', 'name', 'id'];
/** Under which each item of a list keeps its row: JSON:API, GeoJSON, search engines, GraphQL. */
const ITEMS = ['attributes', 'properties', '_source', 'node'];

interface Head {
  label: string;
  key: string;
}

const textIn = (object: Record<string, unknown>, names: readonly string[]): string | undefined =>
  names.map((name) => object[name]).find((text): text is string => typeof text === 'string' && text.trim() !== '');

function headOf(head: unknown): Head | undefined {
  if (typeof head === 'string') return { label: head, key: head };
  if (!isObject(head)) return undefined;
  const label = textIn(head, LABELS);
  const key = textIn(head, KEYS) ?? label;
  const unit = textIn(head, ['unit', '单位']);
  return key === undefined ? undefined : { label: `${label ?? key}${unit ? `（${unit}）` : ''}`, key };
}

/** The heads that an object names, at the top or where it describes itself. */
function headsIn(object: Record<string, unknown>): readonly Head[] | undefined {
  for (const [name, held] of Object.entries(object)) {
    const inner = WITHIN.test(name) && isObject(held) ? headsIn(held) : undefined;
    if (inner) return inner;
    if (!HEADS.test(name) || !isList(held) || held.length === 0 || held.length > LIMITS.columns) continue;
    const heads = held.map(headOf);
    if (heads.every((head): head is Head => head !== undefined)) return heads;
  }
  return undefined;
}

/** A cell, be it in an object of its own: `{ v: 3 }`. */
const cellIn = (cell: unknown): unknown => (isObject(cell) && 'v' in cell ? cell.v : cell);

/** A row's cells where it is a list, or holds nothing but one: `{ c: [ … ] }`. */
function cellsIn(row: unknown): readonly unknown[] | undefined {
  if (isList(row)) return row;
  const held = isObject(row) ? (row.c ?? row.f) : undefined;
  return isList(held) ? held : undefined;
}

/** A row under its heads; as it was where it holds more cells than these, or fewer. */
function named(row: unknown, heads: readonly Head[]): unknown {
  const cells = cellsIn(row);
  if (cells?.length !== heads.length) return row;
  const taken: Record<string, unknown> = {};
  heads.forEach(({ label }, at) => {
    // The same head again is another column of the same meaning, which its reader says.
    taken[label in taken ? `${label} ` : label] = cellIn(cells[at]);
  });
  return taken;
}

/** A row whose cells are kept by keys, under what people call them. */
function renamed(row: Record<string, unknown>, heads: readonly Head[]): unknown {
  const taken = { ...row };
  for (const { key, label } of heads) {
    if (!(key in taken)) continue;
    taken[label] = taken[key];
    delete taken[key];
  }
  return taken;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value));
const areNumbers = (keys: readonly string[]): boolean => keys.length > 0 && keys.every((key) => /^\d+$/.test(key));

/** Rows that stand under their numbers, or columns whose cells do, as data frames are written: `{ "0": { … }, "1": { … } }`. */
function numbered(value: Record<string, unknown>): readonly unknown[] | undefined {
  const held = Object.values(value);
  if (held.length === 0 || !held.every(isPlain)) return undefined;
  if (areNumbers(Object.keys(value))) return held;
  const rows = Object.keys(held[0]!);
  const isAlike = areNumbers(rows) && held.every((cells) => Object.keys(cells).length === rows.length);
  if (!isAlike) return undefined;
  return rows.map((row) => Object.fromEntries(Object.entries(value).map(([head], at) => [head, held[at]![row]])));
}

/**
 * The rows of a table whose heads and cells an interface sent apart: lists under a first list of heads, `{ columns, data }`,
 * items that each keep their row within; and the name it stands under. Undefined for all else.
 * @param isKnown does a table know a column by this name?
 */
export function listedRows(
  value: unknown,
  isKnown: (name: string) => boolean,
): { rows: readonly unknown[]; name: string } | undefined {
  if (isList(value)) {
    if (value.length > MOST_ROWS) return undefined;
    const first = value[0];
    const isOfHeads = isList(first) && isList(value[1]) && first.length > 0 && first.length <= LIMITS.columns;
    // Among rows that are none, lists are mistakes.
    if (
      isOfHeads &&
      first.every((head) => typeof head === 'string' && head.trim() !== '') &&
      value.every((row) => row === null || cellsIn(row))
    ) {
      const heads = first.map((head) => ({ label: head as string, key: '' }));
      return { rows: value.slice(1).map((row) => named(row, heads)), name: '' };
    }
    const key = isObject(first) ? ITEMS.find((name) => isObject(first[name])) : undefined;
    if (key === undefined || !value.every((item) => isObject(item) && isObject(item[key]))) return undefined;
    return { rows: value.map((item) => (item as Record<string, unknown>)[key]), name: '' };
  }
  if (!isObject(value)) return undefined;
  const heads = headsIn(value);
  const [name, within] = Object.entries(value).find(([key, held]) => CELLS.test(key) && isList(held)) ?? [];
  if (!heads || name === undefined || !isList(within) || within.length > MOST_ROWS) {
    const rows = numbered(value);
    return rows && { rows, name: '' };
  }
  if (within.some((row) => cellsIn(row))) return { rows: within.map((row) => named(row, heads)), name };
  // Where the keys are columns' own names, only what else the labels say is wanted: their unit.
  const others = heads.flatMap(({ key, label }) => {
    const unit = /[(（][^()（）]+[)）]$/.exec(label)?.[0] ?? '';
    const best = isKnown(label.replace(unit, '')) || !isKnown(key) ? label : `${key}${unit}`;
    return best === key ? [] : [{ key, label: best }];
  });
  if (others.length === 0 || !within.every(isObject)) return undefined;
  return { rows: within.map((row) => renamed(row, others)), name };
}
