import type { Said } from '../dataset/name.js';
import type { TableName } from '../dataset/tables.js';
import { exact, type Quantity } from '../quantity/index.js';
import {
  type Cell,
  cellKey,
  type FactTable,
  type Filter,
  type Group,
  type Nesting,
  StatedSum,
} from '../table/index.js';
import { rowsLater } from '../table/rows-behind.js';
import { type Answer, type Ask, askName, type SentFigure, type SentGroup } from './ask.js';
import type { RecordsInfo } from './catalogue.js';

/** Answers as far as they are known, and where those go that are not. */
export interface Answers {
  known(name: string): Answer | undefined;
  /** How many rows an answer lists at most; 0 where none are listed. */
  readonly page: number;
  /** How many rows behind a figure somebody looks at; all of them unless said. */
  readonly looked: number | undefined;
  /** What the reader is told of what has no answer. */
  readonly reasons: ((problem: Unanswered) => Said) | undefined;
  /** Notes an ask that has no answer yet. */
  want(name: string, ask: Ask): void;
}

/** May the page not ask it, is the answer too large, or are there more rows than are listed? */
type Unanswered = 'forbidden' | 'too-large' | 'rows';

/** There is no answer to an ask, and there will be none: what was to be built of it can't be. */
class UnansweredError extends Error {
  readonly table: TableName;
  readonly problem: Unanswered;
  /** The same for the reader. */
  readonly reason: Said | undefined;
  constructor(table: TableName, problem: Unanswered, reason: Said | undefined) {
    super(
      problem === 'rows'
        ? `not all rows of ${table} are listed that this is counted from`
        : `what is asked of ${table} is ${problem === 'forbidden' ? 'not allowed' : 'too large'}`,
    );
    this.name = 'UnansweredError';
    this.table = table;
    this.problem = problem;
    this.reason = reason;
  }
}

/** Whole rows that were sent, by their number. */
type Seen = Map<number, Record<string, unknown>>;

/** Some row stands beside others: which they are, only the engine knows. */
const NESTED: Nesting = [{ rows: [], splits: [] }];

/**
 * A table whose rows are elsewhere. It answers as any other what has been answered before; of what has not, it notes the
 * ask and answers nothing, or its best guess: what was built of that is thrown away and built again.
 */
export function remoteTable(name: TableName, info: RecordsInfo, answers: Answers): FactTable {
  const seen: Seen = new Map();
  const unanswered = (problem: Unanswered) => new UnansweredError(name, problem, answers.reasons?.(problem));
  const ask = (one: Ask): Answer | undefined => {
    const key = askName(one);
    const known = answers.known(key);
    if (!known) answers.want(key, one);
    else if ('problem' in known) {
      if (answers.looked !== undefined) return undefined;
      throw unanswered(known.problem);
    }
    return known;
  };
  const valuesOf = (column: string): string[] => {
    const values = info.dimensions[column]?.values;
    if (values) return [...values];
    if (!info.columns.includes(column)) return info.length > 0 ? [''] : [];
    const answer = ask({ ask: 'values', table: name, column });
    return answer && 'values' in answer ? [...answer.values] : [];
  };
  const unitOf = (column: string): string | undefined => info.measures[column]?.unit;
  const figure = (sent: SentFigure, unit: string | undefined): Quantity =>
    typeof sent === 'number' ? exact(sent, unit) : received(sent);
  const asked = (request: Parameters<FactTable['aggregate']>[0]): readonly SentGroup[] => {
    const answer = ask({ ask: 'groups', table: name, ...plain(request) });
    return answer && 'groups' in answer ? answer.groups : [];
  };
  const rowsBehind = (request: Parameters<FactTable['aggregate']>[0], { keys, rows }: SentGroup): readonly number[] =>
    rowsLater(rows, () => {
      const { page, looked } = answers;
      // Counted from a part of its rows, a figure would be false.
      if (looked === undefined && rows > page) throw unanswered('rows');
      const most = page === 0 ? 0 : Math.min(rows, looked ?? rows);
      const list: number[] = [];
      while (list.length < most) {
        const last = list[list.length - 1];
        const behind = last === undefined ? {} : { after: last };
        const answer = ask({ ask: 'rows', table: name, keys, ...plain(request), ...behind });
        if (!answer || !('rows' in answer) || answer.rows.length === 0) break;
        for (const [at, row] of answer.rows.entries()) seen.set(row, answer.cells[at]!);
        list.push(...answer.rows);
      }
      return list;
    });
  return {
    length: info.length,
    columns: info.columns,
    nesting: info.nested ? NESTED : [],
    unitOf,
    // Whether there is such a column is known; its cells are those of rows that were sent.
    column: (column) =>
      info.columns.includes(column)
        ? (cellsSeen(info.length, (row) => seen.get(row)?.[column]) as unknown[])
        : undefined,
    values(column, where) {
      if (where === undefined) return valuesOf(column);
      const answer = ask({ ask: 'values', table: name, column, where: texts(where) });
      return answer && 'values' in answer ? [...answer.values] : valuesOf(column);
    },
    lastValues(column, filled, where) {
      const ends = where === undefined ? {} : { where: texts(where) };
      const answer = ask({ ask: 'lastValues', table: name, column, filled, ...ends });
      return answer && 'values' in answer ? [...answer.values] : valuesOf(column);
    },
    row(index) {
      const cells = Object.entries(seen.get(index) ?? {});
      return Object.fromEntries(cells.filter(([, cell]) => cell !== undefined && cell !== null && cell !== ''));
    },
    aggregate(request) {
      const { sum = [], count } = request;
      const items = info.items?.[count === 'id' && info.columns.includes('id') ? 'byId' : 'each'];
      return asked(request).map((group): Cell => {
        const sums = Object.fromEntries(
          sum.map((column, at) => {
            const [value, missing] = group.sums[at]!;
            return [column, new StatedSum(figure(value, unitOf(column)), missing)];
          }),
        );
        return {
          keys: group.keys,
          sums,
          count: figure(group.count, items ? items.unit : info.countUnit),
          rows: rowsBehind(request, group),
          says: (column, what) => group.sums[sum.indexOf(column)]?.[2].includes(what[0]!) ?? false,
        };
      });
    },
    group(request) {
      const { by = [], sum = [], count } = request;
      const value = (sent: SentFigure) => (typeof sent === 'number' ? sent : received(sent));
      return asked(request).map((group) => {
        const entries: [string, string | number | Quantity][] = by.map((column, at) => [column, group.keys[at]!]);
        for (const [at, column] of sum.entries()) entries.push([column, value(group.sums[at]![0])]);
        if (count !== undefined) entries.push(['count', value(group.count)]);
        return Object.fromEntries(entries) as Group;
      });
    },
  };
}

const received = (sent: Exclude<SentFigure, number>): Quantity => ({
  ...sent,
  low: sent.low ?? Number.NEGATIVE_INFINITY,
  high: sent.high ?? Number.POSITIVE_INFINITY,
});

/** Cells by row, as far as their rows were sent. */
function cellsSeen(length: number, cell: (row: number) => unknown): readonly unknown[] {
  return new Proxy([] as unknown[], {
    get: (target, name) =>
      name === 'length'
        ? length
        : typeof name === 'string' && /^\d+$/.test(name)
          ? cell(Number(name))
          : Reflect.get(target, name),
  });
}

const texts = (where: Filter): Filter =>
  Object.fromEntries(
    Object.entries(where).map(([column, values]) => [column, (Array.isArray(values) ? values : [values]).map(cellKey)]),
  );

type Request = Parameters<FactTable['aggregate']>[0];

/** Only what asks for something. */
function plain({ by, sum, count, where, complete, bounded, lacking }: Request): Request {
  return {
    ...(by?.length && { by }),
    ...(sum?.length && { sum }),
    ...(count && { count }),
    ...(where && { where: texts(where) }),
    ...(complete?.length && { complete }),
    ...(bounded?.length && { bounded }),
    ...(lacking?.length && { lacking }),
  };
}
