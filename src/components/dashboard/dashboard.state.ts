import type { Filter } from '../../data/index.js';

/** What a reader narrowed a dashboard to. JSON-safe. */
export interface DashboardState {
  /** Values by column; a column without values is not there. */
  filter: Filter;
  /** One period; absent where all are shown. */
  period?: string | undefined;
}

export const NOTHING_CHOSEN: DashboardState = { filter: {} };

/** One thing that was chosen; the period counts as a column. */
export interface Choice {
  column: string;
  value: string;
}

export const PERIOD = 'period';

/** Everything chosen, one by one. */
export const choicesOf = ({ filter, period }: DashboardState): Choice[] => [
  ...Object.entries(filter).flatMap(([column, values]) => values.map((value) => ({ column, value }))),
  ...(period === undefined ? [] : [{ column: PERIOD, value: period }]),
];

/** What is chosen of a column. */
export const valuesIn = ({ filter, period }: DashboardState, column: string): readonly string[] =>
  column === PERIOD
    ? period === undefined
      ? []
      : [period]
    : (Object.entries(filter).find(([name]) => name === column)?.[1] ?? []);

/** Chooses other values of a column; none lets go of it. Of periods there can be only one: the last. */
export function choose(state: DashboardState, column: string, values: readonly string[]): DashboardState {
  if (column === PERIOD) return { ...state, period: values[values.length - 1] };
  const entries = new Map(Object.entries(state.filter));
  if (values.length === 0) entries.delete(column);
  else entries.set(column, [...new Set(values)]);
  return { ...state, filter: Object.fromEntries(entries) };
}

/** Lets go of columns. */
export const withoutColumns = (state: DashboardState, columns: readonly string[]): DashboardState =>
  columns.reduce((rest, column) => choose(rest, column, []), state);

/** Lets go of one choice. */
export const without = (state: DashboardState, { column, value }: Choice): DashboardState =>
  choose(
    state,
    column,
    valuesIn(state, column).filter((one) => one !== value),
  );

/** The words of a choice; none where it is not one, such as an object. */
const wordsOf = (input: unknown): string[] =>
  (Array.isArray(input) ? input : [input])
    .filter((one) => typeof one === 'string' || (typeof one === 'number' && Number.isFinite(one)))
    .map(String)
    .filter((text) => text.trim() !== '');

/** A state from whatever a page gives; what is no choice is left out. */
export function readState(input: unknown): DashboardState {
  const { filter, period } = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
  let state = choose(NOTHING_CHOSEN, PERIOD, wordsOf(period));
  if (typeof filter === 'object' && filter !== null && !Array.isArray(filter))
    for (const [column, values] of Object.entries(filter))
      if (column.trim() !== '') state = choose(state, column, wordsOf(values));
  return state.period === undefined ? { filter: state.filter } : state;
}

const decoded = (text: string): string => new URLSearchParams(`${text}=`).keys().next().value ?? '';

/**
 * The state in an address, beside whatever else its query says, which stays as it is written:
 * `?page=2&chancai.chain=体育&chancai.period=2024`, where `name` is `chancai`.
 */
export function stateToQuery(state: DashboardState, query: string, name: string): string {
  const mark = `${name}.`;
  const others = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !decoded(part.split('=', 1)[0]!).startsWith(mark));
  const own = new URLSearchParams(choicesOf(state).map(({ column, value }) => [mark + column, value])).toString();
  const all = [...others, ...(own === '' ? [] : [own])].join('&');
  return all === '' ? '' : `?${all}`;
}

/** The state that an address names. */
export function stateFromQuery(query: string, name: string): DashboardState {
  const mark = `${name}.`;
  const params = new URLSearchParams(query);
  const columns = [...new Set(params.keys())].filter((key) => key.startsWith(mark));
  const values = columns.map((key) => [key.slice(mark.length), params.getAll(key)] as const);
  const last = values.find(([column]) => column === PERIOD)?.[1];
  return readState({
    filter: Object.fromEntries(values.filter(([column]) => column !== PERIOD)),
    period: last?.[last.length - 1],
  });
}
