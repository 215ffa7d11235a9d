import type { TableName } from '../data/dataset/tables.js';
import type { Answer, Ask, GroupsAsk, RowsAsk } from '../data/remote/ask.js';
import type { Catalogue, MeasureInfo, RecordsInfo, WholeTable } from '../data/remote/catalogue.js';
import type { AggregateRequest, Filter } from '../data/table/index.js';
import type { Connection, SqlRow } from './connection.js';
import type { Dialect, Statement } from './dialects/index.js';
import { groups } from './group-parts.js';
import { unpackText } from './packed-text.js';
import type { Addend } from './part-sum.js';
import { cellColumns, cellsOf } from './physical-rows.js';
import { ITEMS, OWN } from './physical-table.js';
import { type Residue, residue, residueColumns } from './residue.js';
import { isOpenHigh, isStated, type StateCode, saidBy } from './state.js';
import {
  type Added,
  firstOfValues,
  lastOfValues,
  rowsOf,
  sumsOfRepeated,
  sumsOfRows,
  type Target,
} from './statements.js';
import { readStored, tableNamed } from './stored.js';

export interface EngineOptions {
  dialect: Dialect;
  /** One, or several that hold a part each. */
  connections: readonly Connection[];
}

/** A version of a dataset in an engine, which answers what views ask of it. */
export interface Engine {
  readonly catalogue: Catalogue;
  /** Answers in the order of the asks. */
  answer(asks: readonly Ask[], options?: AnswerOptions): Promise<Answer[]>;
  /** All rows of a table that stays with the engine. */
  whole(table: TableName): Promise<WholeTable>;
}

export interface AnswerOptions {
  signal?: AbortSignal;
  /** Joined to every ask by the server: only these rows are there. */
  only?: Filter | undefined;
  /** How many rows behind a figure are listed at most. @default 200 */
  mostRows?: number;
  /** How many groups or values an answer may have. @default 100000 */
  mostGroups?: number;
}

/** Opens the version that was loaded last; undefined where the engine holds none. */
export async function openEngine({ dialect, connections }: EngineOptions): Promise<Engine | undefined> {
  const stored = await readStored(dialect, connections[0]!);
  if (!stored) return undefined;
  const { catalogue, nesting } = stored;
  const all = async (statement: Statement, options: AnswerOptions = {}): Promise<SqlRow[]> => {
    const { signal } = options;
    const parts = await Promise.all(
      connections.map((connection) => connection.run(statement.sql, statement.params, signal ? { signal } : {})),
    );
    return parts.flat();
  };
  const tables = new Map<TableName, Answering>();
  const targets = new Map<TableName, Target>();
  for (const [name, info] of Object.entries(catalogue.records) as [TableName, RecordsInfo][]) {
    const target: Target = { dialect, table: tableNamed(name, catalogue.version), info };
    targets.set(name, target);
    const odd = await all(rowsOf(target, residueColumns(info), { odd: 1 }));
    odd.sort((a, b) => Number(a[OWN.row]) - Number(b[OWN.row]));
    tables.set(name, answering(target, residue(info, odd, nesting[name] ?? []), all));
  }
  return {
    catalogue,
    answer: (asks, options = {}) =>
      Promise.all(asks.map((ask) => tables.get(ask.table)?.(ask, options) ?? { problem: 'forbidden' as const })),
    async whole(name) {
      const { info } = targets.get(name)!;
      const rows = await all(rowsOf(targets.get(name)!, cellColumns(info), {}));
      rows.sort((a, b) => Number(a[OWN.row]) - Number(b[OWN.row]));
      const cells = rows.map((row) => cellsOf(info, row));
      const units = Object.entries(info.measures).flatMap(([column, { unit }]) => (unit ? [[column, unit]] : []));
      return {
        columns: Object.fromEntries(info.columns.map((column) => [column, cells.map((row) => row[column])])),
        length: rows.length,
        units: Object.fromEntries(units),
        nesting: nesting[name] ?? [],
      };
    },
  };
}

type Answering = (ask: Ask, options: AnswerOptions) => Promise<Answer>;
type Run = (statement: Statement, options: AnswerOptions) => Promise<SqlRow[]>;

function answering(target: Target, beside: Residue, run: Run): Answering {
  return async (ask, options) => {
    const where = both(ask.where, options.only);
    const { mostGroups = 100_000 } = options;
    switch (ask.ask) {
      case 'groups': {
        const sent = await groupsFor(target, beside, (statement) => run(statement, options), { ...ask, where });
        return sent.length > mostGroups ? { problem: 'too-large' } : { groups: sent };
      }
      case 'rows':
        return rowsFor(
          target,
          beside,
          (statement) => run(statement, options),
          { ...ask, where },
          options.mostRows ?? 200,
        );
      case 'values': {
        const values = inOrder(await run(firstOfValues(target, ask.column, where), options), Math.min);
        return values.length > mostGroups ? { problem: 'too-large' } : { values };
      }
      case 'lastValues': {
        const { column, filled } = ask;
        return { values: inOrder(await run(lastOfValues(target, { column, filled, where }), options), Math.max) };
      }
    }
  };
}

/** Two filters at once: values that both let through. */
function both(one: Filter | undefined, other: Filter | undefined): Filter | undefined {
  if (!one || !other) return one ?? other;
  const joined: Record<string, readonly string[]> = { ...one };
  for (const [column, values] of Object.entries(other)) {
    const own = Object.keys(one).includes(column) ? new Set(one[column]!.map(String)) : undefined;
    joined[column] = own ? values.filter((value) => own.has(String(value))) : values;
  }
  return joined;
}

/** Values by the row that each was met on first, or last, whatever connection holds it. */
function inOrder(rows: readonly SqlRow[], choose: (a: number, b: number) => number): string[] {
  const places = new Map<string, number>();
  for (const { k0, f } of rows) {
    if (f === null || f === undefined) continue;
    const value = unpackText(String(k0));
    places.set(value, choose(places.get(value) ?? Number(f), Number(f)));
  }
  return [...places].sort(([, a], [, b]) => a - b).map(([value]) => value);
}

type Asked = (statement: Statement) => Promise<SqlRow[]>;

const UNKNOWN: MeasureInfo = { places: 0, states: true };

async function groupsFor(target: Target, beside: Residue, run: Asked, ask: GroupsAsk) {
  const { info } = target;
  const { by = [], sum = [], count, where, complete = [], bounded = [], lacking = [] } = ask;
  const byId = count === 'id' && info.columns.includes('id');
  const which = byId ? 'byId' : 'each';
  const items = info.items?.[which];
  const names = [...new Set([...sum, ...complete, ...bounded, ...lacking])].filter((name) => info.measures[name]);
  const added: Added[] = names.map((name) => ({ name, info: info.measures[name]! }));
  const found = groups(
    sum.map((name) => info.measures[name] ?? UNKNOWN),
    items,
  );
  const take = (row: SqlRow, weighed: readonly Added[], isById: boolean): void => {
    const count = Number(row.n);
    if (count === 0) return;
    const code = (at: number): StateCode => (weighed[at]!.info.states ? Number(row[`s${at}`]) : 0);
    const stateFor = (name: string): StateCode | undefined => {
      const at = names.indexOf(name);
      return at < 0 ? undefined : code(at);
    };
    const states = (name: string) => {
      const own = stateFor(name);
      return own !== undefined && isStated(own);
    };
    if (!complete.every(states)) return;
    if (!bounded.every((name) => states(name) && !isOpenHigh(stateFor(name)!))) return;
    if (lacking.length > 0 && lacking.every(states)) return;
    let at = 0;
    const group = found.of(by.map((name) => (info.columns.includes(name) ? unpackText(String(row[`k${at++}`])) : '')));
    group.first = Math.min(group.first, Number(row.f));
    group.rows += Number(row.c);
    group.records += count;
    sum.forEach((name, place) => {
      const index = names.indexOf(name);
      if (index < 0) group.sums[place]!.add({ ...UNSTATED_ADDEND, count });
      else {
        group.sums[place]!.add(addendOf(row, weighed[index]!, index, count));
        for (const said of saidIn(row, index, code(index))) group.said[place]!.add(said);
      }
    });
    if (!items) return;
    if (isById)
      group.items!.add({
        ...UNSTATED_ADDEND,
        code: 0,
        count,
        low: BigInt(count),
        high: BigInt(count),
        text: '1',
        unit: '',
      });
    else group.items!.add(addendOf(row, weighed[names.length]!, names.length, count));
  };
  const weighed = items ? [...added, { name: ITEMS[which], info: items }] : added;
  const isRepeated = byId && info.repeated;
  const [rows, records] = await Promise.all([
    run(sumsOfRows(target, { by, where, added: weighed, own: isRepeated })),
    isRepeated ? run(sumsOfRepeated(target, { by, where, added, id: 'id' })) : [],
  ]);
  for (const row of rows) take(row, weighed, false);
  for (const row of records) take(row, added, true);
  beside.addTo(found, requestOf(ask), which);
  return found.sent();
}

const requestOf = ({ by, sum, count, where, complete, bounded, lacking }: AggregateRequest): AggregateRequest => ({
  ...(by && { by }),
  ...(sum && { sum }),
  ...(count !== undefined && { count }),
  ...(where && { where }),
  ...(complete && { complete }),
  ...(bounded && { bounded }),
  ...(lacking && { lacking }),
});

const UNSTATED_ADDEND: Addend = { code: 1, count: 0, low: 0n, high: 0n, places: 0, text: undefined, unit: undefined };

const wholeNumber = (value: unknown): bigint => (value === null || value === undefined ? 0n : BigInt(value as bigint));

function addendOf(row: SqlRow, { info }: Added, at: number, count: number): Addend {
  const low = wholeNumber(row[`l${at}`]);
  const text = info.texts ? (row[`t${at}`] as string | null | undefined) : undefined;
  return {
    code: info.states ? Number(row[`s${at}`]) : 0,
    count,
    low,
    high: info.high ? wholeNumber(row[`h${at}`]) : low,
    places: info.places,
    text: text === null || text === undefined ? undefined : unpackText(text),
    unit: info.units ? unpackText(String(row[`u${at}`])) : undefined,
  };
}

/** Of records with several rows any may say something; else the state says it. */
function saidIn(row: SqlRow, at: number, code: StateCode): string[] {
  const said = saidBy(code)?.[0];
  return [
    ...(said ? [said] : []),
    ...(Number(row[`x${at}`] ?? 0) > 0 ? ['u'] : []),
    ...(Number(row[`w${at}`] ?? 0) > 0 ? ['w'] : []),
  ];
}

async function rowsFor(target: Target, beside: Residue, run: Asked, ask: RowsAsk, most: number): Promise<Answer> {
  const { info } = target;
  const { by = [], keys, after, complete = [], bounded = [], lacking = [] } = ask;
  if (complete.length + bounded.length + lacking.length > 0) return { problem: 'forbidden' };
  const where = both(ask.where, Object.fromEntries(by.map((name, at) => [name, [keys[at] ?? '']])));
  const nested = info.nested ? new Set(beside.rows(requestOf(ask), keys)) : undefined;
  const rows = await run(rowsOf(target, cellColumns(info), { where, after, ...(!nested && { limit: most }) }));
  const kept = rows.map((row) => ({ number: Number(row[OWN.row]), row })).sort((a, b) => a.number - b.number);
  const odd = nested ? await oddRows(target, run, where) : undefined;
  const shown = kept.filter(({ number }) => !odd?.has(number) || nested!.has(number)).slice(0, most);
  return { rows: shown.map(({ number }) => number), cells: shown.map(({ row }) => cellsOf(info, row)) };
}

const oddRows = async (target: Target, run: Asked, where: Filter | undefined): Promise<Set<number>> =>
  new Set((await run(rowsOf(target, [OWN.row], { where, odd: 1 }))).map((row) => Number(row[OWN.row])));
