import type { TableName } from '../data/dataset/tables.js';
import type { Ask } from '../data/remote/ask.js';
import type { Catalogue } from '../data/remote/catalogue.js';
import type { AggregateRequest, Filter } from '../data/table/index.js';

/** How much one request may ask for. */
export interface Limits {
  /** Asks in one request. @default 200 */
  asks: number;
  /** Columns that one ask groups by. @default 3 */
  groupings: number;
  /** Values that one filter names. @default 2000 */
  values: number;
  /** Groups, or values, in one answer. @default 100000 */
  groups: number;
  /** Rows behind a figure that are listed; 0 lists none. @default 0 */
  rows: number;
  /** Milliseconds that one request may take. @default 30000 */
  milliseconds: number;
  /** Requests answered at the same time; others wait. @default 4 */
  atOnce: number;
  /** Requests that wait; further ones are told to come back. @default 64 */
  waiting: number;
  /** Bytes of a request. @default 1000000 */
  bytes: number;
}

export const LIMITS: Limits = {
  asks: 200,
  groupings: 3,
  values: 2_000,
  groups: 100_000,
  rows: 0,
  milliseconds: 30_000,
  atOnce: 4,
  waiting: 64,
  bytes: 1_000_000,
};

/** Why a request can't be answered as it is. */
export interface Refusal {
  status: 400 | 403;
  reason: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/**
 * Reads the asks of a request: only those that name what the catalogue has, within the limits. Of each only what is known
 * is taken, in one order, so that equal asks are equal texts.
 */
export function checkAsks(input: unknown, catalogue: Catalogue, limits: Limits): Ask[] | Refusal {
  const list = isObject(input) ? input.asks : undefined;
  if (!Array.isArray(list)) return { status: 400, reason: 'a body is { "asks": [ … ] }' };
  if (list.length > limits.asks) return { status: 400, reason: `more than ${limits.asks} asks` };
  const asks: Ask[] = [];
  for (const one of list) {
    const ask = checkAsk(one, catalogue, limits);
    if ('reason' in ask) return ask;
    asks.push(ask);
  }
  return asks;
}

const refuse = (reason: string, status: Refusal['status'] = 400): Refusal => ({ status, reason });

function checkAsk(input: unknown, catalogue: Catalogue, limits: Limits): Ask | Refusal {
  if (!isObject(input)) return refuse('an ask is an object');
  const name = Object.keys(catalogue.records).find((own) => own === input.table) as TableName | undefined;
  if (name === undefined) return refuse('no such table');
  const { dimensions, measures, columns } = catalogue.records[name]!;
  // An id names a single record: nothing is grouped or filtered by it.
  const isGroupable = (column: unknown) =>
    typeof column === 'string' && column !== 'id' && Object.keys(dimensions).includes(column);
  const where = checkFilter(input.where, isGroupable, limits);
  if (where && 'reason' in where) return where as Refusal;
  const ends = where ? { where: where as Filter } : {};
  const { ask, column } = input;
  if (ask === 'values' || ask === 'lastValues') {
    if (!isGroupable(column)) return refuse('a column that is not to be asked for', 403);
    if (ask === 'values') return { ask, table: name, column: column as string, ...ends };
    const { filled } = input;
    if (!isTexts(filled) || !filled.every((own) => columns.includes(own) && own !== 'id'))
      return refuse('no such column');
    return { ask, table: name, column: column as string, filled: [...new Set(filled)], ...ends };
  }
  if (ask !== 'groups' && ask !== 'rows') return refuse('no such ask');
  const by = input.by ?? [];
  if (!isTexts(by) || by.length > limits.groupings) return refuse(`groups are by ${limits.groupings} columns at most`);
  if (!by.every((own) => isGroupable(own) || !columns.includes(own)) || by.includes('id'))
    return refuse('a column that is not to be grouped by', 403);
  const request: AggregateRequest = { by, ...ends };
  for (const part of ['sum', 'complete', 'bounded', 'lacking'] as const) {
    const named = input[part];
    if (named === undefined) continue;
    // A view asks for all that it knows; what the table lacks is missing on every row.
    if (!isTexts(named) || named.length > 8 || !named.every((own) => /^[a-z]{1,20}$/i.test(own)))
      return refuse('no such measure');
    if (!named.every((own) => Object.keys(measures).includes(own) || !columns.includes(own)))
      return refuse('no measure', 403);
    request[part] = [...new Set(named)];
  }
  if (input.count !== undefined) {
    if (input.count !== 'id') return refuse('only ids are counted', 403);
    request.count = 'id';
  }
  if (ask === 'groups') return { ask, table: name, ...request };
  const { keys, after } = input;
  if (limits.rows === 0) return refuse('rows are not shown', 403);
  if (!isTexts(keys) || keys.length !== by.length) return refuse('a group has a key for each of its columns');
  if (after !== undefined && !(Number.isSafeInteger(after) && Number(after) >= 0)) return refuse('no number of a row');
  return { ask, table: name, keys, ...request, ...(after !== undefined && { after: Number(after) }) };
}

function checkFilter(
  input: unknown,
  isGroupable: (column: unknown) => boolean,
  limits: Limits,
): Filter | Refusal | undefined {
  if (input === undefined) return undefined;
  if (!isObject(input)) return refuse('a filter is an object of lists');
  const where: [string, readonly string[]][] = [];
  for (const [column, values] of Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isGroupable(column)) return refuse('a column that is not to be filtered by', 403);
    if (!isTexts(values)) return refuse('a filter holds lists of texts');
    if (values.length > limits.values) return refuse(`a filter names ${limits.values} values at most`);
    where.push([column, values]);
  }
  return Object.fromEntries(where);
}
