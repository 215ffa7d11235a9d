import { infoOf } from '../../../data/dataset/fields.js';
import { BASE_UNITS } from '../../../data/dataset/read-table.js';
import { TABLES } from '../../../data/dataset/tables.js';
import {
  type Dataset,
  factTable,
  type Issue,
  type Quantity,
  type Selection,
  summarise,
  type TableName,
} from '../../../data/index.js';
import type { ViewContext } from '../context.js';
import { cellText, type DataCell, type DataTable, headText } from '../data/data-table.js';
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
  /** The figures that stand there, as the data table prints them. */
  figures: { title: string; text: string }[];
  /** Titles of those figures that the rows below add up to: flows over all of them, stocks at their latest period. */
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
  /** The rows behind it. */
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

/** An explanation with its rows as their places in the view's main table. */
export type Explained = Omit<Explanation, 'rows'> & { places: readonly number[] };

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
  const places = mark?.rows ?? (key === undefined ? [...new Set(marks.flatMap(({ rows }) => rows))] : []);
  const { columns, cells } = mark?.figures ?? {
    columns: table.columns,
    cells: key === undefined ? (figure.total?.(model, context) ?? {}) : (table.rows[at] ?? {}),
  };
  const { definition, numerator, denominator } = figure.define(model, key, context);
  const { meta } = dataset;
  return {
    name:
      key === undefined ? figure.headline(model, context).title : (mark?.lines[0] ?? String(Object.values(cells)[0])),
    definition: key === undefined ? definition + messages.fromTable : definition,
    numerator: termText(numerator, context),
    denominator: termText(denominator, context),
    figures: figuresOf({ columns }, cells, context),
    sums: sumsOf(dataset, figure.tables[0]!, places, cells).map(
      (column) => columns.find((one) => one.key === column)!.title,
    ),
    source: text(meta.source ?? ''),
    asOf: meta.asOf ?? '',
    scope: text(meta.scope ?? ''),
    filter: filterText(dataset, selection, context),
    notes: [
      ...remarksOf({ dataset, tables: figure.tables, selection, notes: figure.notes?.(model, context) ?? [] }, context),
      ...(meta.note ? [messages.note(text(meta.note))] : []),
    ],
    leftOut: issues.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    table: key === undefined ? { columns: table.columns, rows: table.rows } : undefined,
    places,
  };
}

const termText = (term: Term | undefined, { figure }: ViewContext): string =>
  term === undefined ? '' : `${term.title} ${figure(term.value)}`;

const figuresOf = (
  { columns }: Pick<DataTable, 'columns'>,
  cells: Readonly<Record<string, DataCell>>,
  context: ViewContext,
): Explanation['figures'] =>
  columns.flatMap((column) => {
    const cell = cells[column.key];
    return cell === undefined || typeof cell === 'string'
      ? []
      : { title: headText(column, context), text: cellText(cell, column, context) };
  });

/** The columns whose figures are what the rows behind add up to, by the rules of their fields. */
function sumsOf(
  dataset: Dataset,
  name: TableName,
  places: readonly number[],
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
  for (const column of ['period', 'id', 'count', ...added]) {
    const all = facts.column(column);
    if (all) columns[column] = places.map((row) => all[row]);
    units[column] = BASE_UNITS[(fields[column] && infoOf(fields[column]).unit) ?? 'item'] ?? '';
  }
  const behind = { ...dataset, tables: { [name]: factTable(columns, units) } } as Dataset;
  const [whole] = summarise(behind, name, { by: [], sum: added }, {}).cells;
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
function filterText(dataset: Dataset, { filter, period }: Selection, context: ViewContext): string {
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
