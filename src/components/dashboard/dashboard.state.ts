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

const PERIOD = 'period';

/** Everything chosen, one by one. */
export const choicesOf = ({ filter, period }: DashboardState): Choice[] => [
  ...Object.entries(filter).flatMap(([column, values]) => values.map((value) => ({ column, value }))),
  ...(period === undefined ? [] : [{ column: PERIOD, value: period }]),
];

/** Chooses other values of a column; none lets go of it. Of periods there can be only one: the last. */
export function choose(state: DashboardState, column: string, values: readonly string[]): DashboardState {
  if (column === PERIOD) return { ...state, period: values[values.length - 1] };
  const rest = Object.entries(state.filter).filter(([name]) => name !== column);
  return {
    ...state,
    filter: Object.fromEntries(values.length === 0 ? rest : [...rest, [column, [...new Set(values)]]]),
  };
}

/** Lets go of one choice. */
export const without = (state: DashboardState, { column, value }: Choice): DashboardState =>
  choose(state, column, column === PERIOD ? [] : (state.filter[column] ?? []).filter((one) => one !== value));

/** A state from whatever a page gives; what is no choice is left out. */
export function readState(input: unknown): DashboardState {
  const { filter, period } = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
  let state: DashboardState =
    period === undefined || period === null ? { filter: {} } : { filter: {}, period: String(period) };
  if (typeof filter === 'object' && filter !== null)
    for (const [column, values] of Object.entries(filter)) {
      const list = (Array.isArray(values) ? values : [values]).filter((one) => one !== undefined && one !== null);
      state = choose(state, column, list.map(String));
    }
  return state;
}

const MARK = 'chancai.';

/** The state in an address, beside whatever else its query says: `?chancai.chain=体育&chancai.period=2024`. */
export function stateToQuery(state: DashboardState, query: string): string {
  const params = new URLSearchParams(query);
  for (const name of [...params.keys()]) if (name.startsWith(MARK)) params.delete(name);
  for (const { column, value } of choicesOf(state)) params.append(MARK + column, value);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The state that an address names. */
export function stateFromQuery(query: string): DashboardState {
  let state = NOTHING_CHOSEN;
  const params = new URLSearchParams(query);
  for (const name of new Set(params.keys()))
    if (name.startsWith(MARK)) state = choose(state, name.slice(MARK.length), params.getAll(name));
  return state;
}
