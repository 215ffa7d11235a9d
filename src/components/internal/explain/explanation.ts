import { infoOf } from '../../../data/dataset/fields.js';
import { BASE_UNITS } from '../../../data/dataset/head-unit.js';
import { TABLES } from '../../../data/dataset/tables.js';
import {
  type Dataset,
  factTable,
  type Issue,
  type Quantity,
  type Selection,
  type TableName,
} from '../../../data/index.js';
import { besideThese, isListedLater, listedRows } from '../../../data/table/index.js';
import { platformIds } from '../../../data/views/platform-ids.js';
import type { Mark } from '../chart/mark.js';
import type { ViewContext } from '../context.js';
import { cellText, type DataCell, type DataTable, headText } from '../data/data-table.js';
import { type Counts, columnsOf, recordsTable } from '../data/records.js';
import { columnTitle, remarksOf, valueText } from '../figure.footer.js';
import type { FigureView, Found, Term } from '../view.js';

/** How a figure was computed: what the reader's panel says. */
export interface Explanation {
  /** What is explained: a row of the data table, a mark, or the headline. */
  name: string;
  definition: string;
  /** The parts of a quotient, each with its figure in its official wording; '' where it is no quotient. */
  numerator: string;
  denominator: string;
  /** The figures that stand there, in full. */
  figures: { title: string; text: string }[];
  /** Titles of those figures that the rows below add up to. */
  sums: string[];
  source: string;
  asOf: string;
  scope: string;
  /** The filter in force, as people say it; '' where there is none. */
  filter: string;
  /** What else has to be known: records that lack a figure, filters that don't apply, the dataset's own note. */
  notes: string[];
  /** Why rows or figures of the view's tables were left out. */
  leftOut: string[];
  /** For the headline: the data table that it sums up. */
  table: Omit<DataTable, 'keys'> | undefined;
  /** The rows behind it, each with what of it counts: rows of other periods than its stocks have none of them. */
  rows: Readonly<Record<string, unknown>>[];
}

/** A view as it stands. */
export interface Subject<Model> {
  figure: FigureView<Model>;
  model: Model;
  dataset: Dataset;
  selection: Selection;
  /** The problems of its tables. */
  issues: readonly Issue[];
}

/** An explanation with its rows as far as they are listed, as their places in the view's main table, how many there are in all, and whether a row's cell of a column counts. */
export type Explained = Omit<Explanation, 'rows'> & {
  places: readonly number[];
  total: number | undefined;
  counts: Counts;
};

/**
 * Explains a row of the data table or a mark by its key; without a key, the headline.
 * @returns undefined where nothing has that key.
 */
export function explainFigure<Model>(
  { figure, model, dataset, selection, issues }: Subject<Model>,
  key: string | undefined,
  context: ViewContext,
): Explained | undefined {
  const { messages, text } = context;
  const table = figure.table(model, context);
  const marks = figure.marks(model, context);
  const at = key === undefined ? -1 : table.keys.indexOf(key);
  const mark: Found | undefined = figure.find?.(model, key, context) ?? marks.find((one) => one.key === key);
  if (key !== undefined && at < 0 && !mark) return undefined;
  const name = figure.tables[0]!;
  const behind = mark ? [mark] : key === undefined ? marks : [];
  const { places, counts, apart, total } = rowsBehind(dataset, name, behind);
  const { columns, cells } = mark?.figures ?? {
    columns: table.columns,
    cells: key === undefined ? (figure.total?.(model, context) ?? {}) : (table.rows[at] ?? {}),
  };
  const { definition, numerator, denominator, isPaired = false } = figure.define(model, key, context);
  const { meta } = dataset;
  const titlesOf = (keys: readonly string[]) => columns.flatMap(({ key, title }) => (keys.includes(key) ? title : []));
  return {
    name:
      key === undefined ? figure.headline(model, context).title : (mark?.lines[0] ?? String(Object.values(cells)[0])),
    definition: key === undefined ? definition + messages.fromTable : definition,
    numerator: termText(numerator, isPaired, context),
    denominator: termText(denominator, isPaired, context),
    figures: figuresOf({ columns }, cells, context),
    sums: places.length !== total ? [] : titlesOf(sumsOf(dataset, name, { places, counts }, cells)),
    source: text(meta.source ?? ''),
    asOf: meta.asOf ?? '',
    scope: text(meta.scope ?? ''),
    filter: filterText(dataset, selection, context),
    notes: [
      ...remarksOf(
        {
          dataset,
          tables: figure.tables,
          stocks: !figure.flows,
          selection,
          notes: figure.notes?.(model, context) ?? [],
        },
        context,
      ),
      ...(apart ? [messages.held(titlesOf(columnsOf(name, 'stock')).join(messages.comma))] : []),
      ...(meta.note ? [messages.note(text(meta.note))] : []),
    ],
    leftOut: [
      ...issues
        .filter(({ severity, code }) => severity === 'error' || /^(?:total|sum)-row/.test(code))
        .map(({ message }) => message),
      ...besideText(dataset, name, places, context),
    ],
    table: key === undefined ? { columns: table.columns, rows: table.rows } : undefined,
    places,
    total,
    counts,
  };
}

/** The rows behind some marks, and what of each counts: stocks and flows may be of different periods. */
function rowsBehind(dataset: Dataset, name: TableName, marks: readonly Pick<Mark, 'rows' | 'held'>[]) {
  // Of a table that is elsewhere those of one mark alone: of many, nobody knows which they share.
  const isElsewhere = marks.some(({ rows }) => isListedLater(rows));
  const listed = isElsewhere && marks.length > 1 ? [] : marks;
  const held = new Set(listed.flatMap(({ rows, held = rows }) => listedRows(held)));
  const [stocks, flows] = [columnsOf(name, 'stock'), columnsOf(name, 'flow')];
  const states = (row: number) => flows.some((column) => dataset.tables[name]?.column(column)?.[row] !== undefined);
  const all = listed.flatMap(({ rows }) => listedRows(rows));
  // Where nobody states a flow, rows of other periods stand behind nothing.
  const flowing = new Set(all.some((row) => !held.has(row)) && !all.some(states) ? [] : all);
  const counts: Counts = (column, row) =>
    (held.has(row) || !stocks.includes(column)) && (flowing.has(row) || !flows.includes(column));
  const places = [...new Set([...held, ...flowing])].sort((a, b) => a - b);
  const total = isElsewhere ? listed[0]?.rows.length : places.length;
  return { places, counts, apart: held.size < places.length, total };
}

const MOST_BESIDE = 5;

/** Which rows hold those behind a figure, or lie within them, and are counted with them. */
function besideText(dataset: Dataset, name: TableName, places: readonly number[], context: ViewContext): string[] {
  const beside = besideThese(dataset.tables[name]?.nesting ?? [], places);
  if (beside.length === 0) return [];
  const { columns, rows } = recordsTable(dataset, name, beside.slice(0, MOST_BESIDE), context);
  const said = rows.map((cells) =>
    columns.flatMap((column) => (cells[column.key] === undefined ? [] : cellText(cells[column.key], column, context))),
  );
  return [
    context.messages.beside(
      said.map((cells) => cells.join(' ')),
      beside.length,
    ),
  ];
}

const termText = (term: Term | undefined, isPaired: boolean, { figure, messages }: ViewContext): string =>
  term === undefined ? '' : `${isPaired ? messages.pairedTitle(term.title) : term.title} ${figure(term.value)}`;

const figuresOf = (
  { columns }: Pick<DataTable, 'columns'>,
  cells: Readonly<Record<string, DataCell>>,
  context: ViewContext,
): Explanation['figures'] =>
  columns.flatMap((column) => {
    const cell = cells[column.key];
    if (cell === undefined || typeof cell === 'string') return [];
    // Where figures bear their units, one that stands alone does: 财政投入：2670万元.
    return context.grammar.keepsUnits && typeof cell === 'object' && cell.unit !== undefined && !column.isRatio
      ? { title: column.title, text: context.figure(cell) }
      : { title: headText(column, context), text: cellText(cell, column, context, false) };
  });

/** The columns whose figures are what the rows behind add up to, by the rules of their fields. */
function sumsOf(
  dataset: Dataset,
  name: TableName,
  { places, counts }: Pick<Explained, 'places' | 'counts'>,
  cells: Readonly<Record<string, DataCell>>,
): string[] {
  const facts = dataset.tables[name]!;
  const fields = TABLES[name].fields as Record<string, Parameters<typeof infoOf>[0]>;
  const stated = Object.keys(cells).filter((column) => fields[column] && typeof cells[column] === 'object');
  const isOf = (roles: RegExp) => (column: string) => roles.test(infoOf(fields[column]!).role);
  const added = stated.filter(isOf(/flow|stock/));
  const counted = stated.filter(isOf(/count/));
  if (added.length + counted.length === 0) return [];
  const columns: Record<string, unknown[]> = {};
  const units: Record<string, string> = {};
  for (const column of ['id', 'count', ...added]) {
    const all = column === 'id' && name === 'platforms' ? platformIds(facts) : facts.column(column);
    if (all) columns[column] = places.map((row) => (counts(column, row) ? all[row] : undefined));
    units[column] = BASE_UNITS[(fields[column] && infoOf(fields[column]).unit) ?? 'item'] ?? '';
  }
  const [whole] = factTable(columns, units).aggregate({ by: [], sum: added, count: columns.id ? 'id' : '' });
  if (!whole) return [];
  const isSame = (column: string, { low, high, status }: Quantity, open = false) => {
    const cell = cells[column] as Quantity;
    return status !== 'missing' && cell.low === low && (cell.high === high || (open && cell.high === Infinity));
  };
  return [
    ...added.filter((column) => isSame(column, whole.sums[column]!.quantity, whole.sums[column]!.missing > 0)),
    ...counted.filter((column) => isSame(column, whole.count)),
  ];
}

/** The filter in force as people say it: `产业链：体育；时期：2024年`. */
export function filterText(dataset: Dataset, { filter, period }: Selection, context: ViewContext): string {
  const { messages } = context;
  return [...Object.entries(filter ?? {}), ...(period === undefined ? [] : [['period', [period]] as const])]
    .map(([column, values]) =>
      messages.pair(
        columnTitle(column, context),
        values.map((value) => valueText(dataset, column, value, context)).join(messages.comma),
      ),
    )
    .join(messages.separator);
}
