import { checkIds } from '../../data/dataset/checks/ids.js';
import { checkMagnitudes, isSmallMoney } from '../../data/dataset/checks/magnitudes.js';
import { checkPeriods, periodUnifier } from '../../data/dataset/checks/periods.js';
import { checkPersonal } from '../../data/dataset/checks/personal.js';
import { checkRows } from '../../data/dataset/checks/rows.js';
import { markTotals, settleWholes } from '../../data/dataset/checks/totals.js';
import type { Region } from '../../data/dataset/dataset.js';
import { infoOf } from '../../data/dataset/fields.js';
import { addPeriods, resolveReferences } from '../../data/dataset/parse.js';
import { type ReadTable, readTable } from '../../data/dataset/read-table.js';
import type { Find } from '../../data/dataset/references.js';
import type { Report } from '../../data/dataset/report.js';
import { finish } from '../../data/dataset/steps.js';
import { fieldOf, TABLES, type TableName } from '../../data/dataset/tables.js';
import { cellKey } from '../../data/table/index.js';
import { hashOf } from '../hash.js';
import { type Collapsed, collapsed } from './collapse.js';
import { laterReport, reportOfPieces } from './places-told.js';
import { Repeats } from './repeats.js';
import { type RowHash, rowHash } from './row-hash.js';
import type { Rows, Spool } from './spool.js';
import { tellingRows } from './telling-rows.js';

/** What rows are read with. */
export interface StreamContext {
  currency: string;
  regions: readonly Region[];
  find: ReadonlyMap<string, Find>;
  report: Report;
}

/** Rows that are the whole of others: such a table has to be read at once. */
export class WholesError extends Error {
  readonly table: TableName;
  readonly count: number;
  constructor(table: TableName, count: number) {
    super(`${count} rows of ${table} are the whole of others`);
    this.name = 'WholesError';
    this.table = table;
    this.count = count;
  }
}

/** A table that comes in pieces, read and checked as `parseDataset` does it. */
export interface TableStream {
  /** Takes the columns of some rows, which follow those taken before. False where the table lacks what it must have. */
  add(columns: unknown): Promise<boolean>;
  /** Checks what only all rows together tell; of each id that has several rows later, by `checkRepeated`. */
  end(): void;
  /** Checks rows of which all that share their ids are there. */
  checkRepeated(rows: Rows): void;
  /** Tells what was found of such rows, in their order. */
  tellRepeated(): void;
  isRepeated(id: string): boolean;
  readonly hasRepeated: boolean;
  readonly columns: readonly string[];
  readonly units: Readonly<Record<string, string>>;
  readonly leftOut: number;
  readonly unchecked: Unchecked | undefined;
}

/** What could not be asked of so many rows. */
export type Unchecked = 'wholes' | 'rows-without-id';

/** Nothing read so far of a table of these columns; rows go to the spool. */
export function tableStream(
  name: TableName,
  columns: readonly string[],
  { currency, regions, find, report }: StreamContext,
  spool: Spool,
): TableStream {
  let length = 0;
  let base = 0;
  let leftOut = 0;
  let last: ReadTable | undefined;
  let unchecked: Unchecked | undefined;
  const piecesReport = reportOfPieces(report, () => base);
  const unify = periodUnifier();
  const hasIds = columns.includes('id');
  const ids = new Repeats<Uint32Array>(new Uint32Array(0));
  const alike = new Repeats<Float64Array>(new Float64Array(0));
  const alikeRows = new Repeats<Uint32Array>(new Uint32Array(0));
  const hash: RowHash = rowHash();
  const money = tellingRows(isSmallMoney);
  const periods = new Set<unknown>();
  const hasMeasures = columns.some((column) => /flow|stock|count/.test(infoOf(fieldOf(name, column)!).role));
  const places: Collapsed | undefined = hasIds || !hasMeasures ? undefined : collapsed(name, columns);
  const conflicts = laterReport();
  let withoutId = 0;

  const watch = (table: ReadTable): void => {
    const own = table.columns.id;
    for (let row = 0; row < table.length; row++) {
      const id = cellKey(own?.[row]);
      if (id !== '') ids.add(hashOf(id));
      else {
        withoutId++;
        const number = hash(table, row);
        if (number === undefined) continue;
        alike.add(number);
        alikeRows.add(table.origin[row]!);
      }
    }
    money.add(table);
    places?.add(table);
    const met = new Set(table.columns.period);
    if (met.size > 0 && table.columns.period) {
      const lastFirst = new Set<unknown>();
      for (let row = table.length - 1; row >= 0; row--)
        if (table.columns.period[row] !== undefined) lastFirst.add(table.columns.period[row]);
      for (const period of [...lastFirst].reverse()) {
        periods.delete(period);
        periods.add(period);
      }
    }
  };

  return {
    async add(input) {
      const table = finish(readTable(name, input, name, currency, piecesReport));
      if (!table) return false;
      const read = table.length + table.leftOut;
      for (const column of columns) table.columns[column] ??= new Array<unknown>(table.length).fill(undefined);
      if (markTotals(table).size > 0) throw new WholesError(name, markTotals(table).size);
      for (const _ of resolveReferences(table, find, piecesReport));
      addPeriods(table);
      unify(table);
      checkRows(table, piecesReport, currency);
      for (const _ of checkPersonal(table, piecesReport));
      // From here on rows go by their numbers in the whole.
      table.origin = table.origin.map((row) => row + base);
      watch(table);
      leftOut += table.leftOut;
      length += table.length;
      base += read;
      last = table;
      await spool.add({
        columns: Object.fromEntries(columns.map((column) => [column, table.columns[column]!])),
        length: table.length,
        origin: table.origin,
      });
      return true;
    },
    end() {
      if (!last) return;
      ids.twice();
      for (const table of money.tables()) for (const _ of checkMagnitudes(table, report));
      checkPeriods({ ...last, columns: { ...last.columns, period: [...periods] } }, report);
      tellAlike(last, alike, alikeRows, report);
      const table = places?.table();
      if (table) {
        finishAll(settleWholes(table, new Map(), regions, report, currency));
        if (table.leftOut + table.nesting.length > 0) throw new WholesError(name, table.leftOut + table.nesting.length);
      } else if (places) unchecked = 'wholes';
      else if (hasMeasures && withoutId > 0 && withoutId < length) unchecked = 'rows-without-id';
    },
    checkRepeated(rows) {
      const table: ReadTable = { ...last!, ...rows, columns: { ...rows.columns }, leftOut: 0, nesting: [] };
      for (const _ of checkIds(table, conflicts.report));
      const whole = { ...table, columns: { ...rows.columns } };
      finishAll(settleWholes(whole, new Map(), regions, () => undefined, currency));
      if (whole.leftOut + whole.nesting.length > 0) throw new WholesError(name, whole.leftOut + whole.nesting.length);
    },
    tellRepeated: () => conflicts.tell(report),
    isRepeated: (id) => ids.has(hashOf(id)),
    get hasRepeated() {
      return ids.twice().length > 0;
    },
    columns,
    get units() {
      return last?.units ?? {};
    },
    get leftOut() {
      return leftOut;
    },
    get unchecked() {
      return unchecked;
    },
  };
}

function finishAll(steps: Iterable<unknown>): void {
  for (const _ of steps);
}

const MOST_NUMBERS = 10;

/** Tells of rows without id that say word for word what one before them says. */
function tellAlike(table: ReadTable, alike: Repeats<Float64Array>, rows: Repeats<Uint32Array>, report: Report): void {
  if (alike.twice(true).length === 0) return;
  const first = new Map<number, number>();
  const again: number[] = [];
  let count = 0;
  let before = 0;
  for (let at = 0; at < alike.length; at++) {
    const number = alike.at(at);
    if (!alike.has(number)) continue;
    const known = first.get(number);
    if (known === undefined) {
      first.set(number, rows.at(at));
      continue;
    }
    if (count++ === 0) before = known;
    if (again.length < MOST_NUMBERS) again.push(rows.at(at));
  }
  const place = (row: number) => ({ table: table.path, row });
  report('repeated-rows', place(again[0]!), null, { count, rows: again.map(place), before: [place(before)] });
}

/** The columns that a table has once it is read, of those that its heads name. */
export function columnsRead(name: TableName, named: readonly string[]): string[] {
  const dated = name === 'cooperation' && named.includes('signed') && !named.includes('period') ? ['period'] : [];
  return [...Object.keys(TABLES[name].fields).filter((column) => named.includes(column)), ...dated];
}
