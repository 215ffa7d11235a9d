import { type FieldInfo, infoOf } from '../../data/dataset/fields.js';
import { TABLES } from '../../data/dataset/tables.js';
import {
  type Dataset,
  type Issue,
  ignoredFilters,
  otherPeriods,
  type Selection,
  TABLE_NAMES,
  type TableName,
} from '../../data/index.js';
import type { ViewContext } from './context.js';
import type { DataTable } from './data/data-table.js';
import { listed } from './named.js';

/** What the line below a figure is made of. */
export interface FooterInput {
  dataset: Dataset;
  /** The tables of the view; a filter that the first of them lacks does not apply. */
  tables: readonly TableName[];
  /** Are stocks shown, which are of one period? */
  stocks: boolean;
  selection: Selection;
  /** The view's data table, for its units; undefined where nothing is shown. */
  table: DataTable | undefined;
  /** The view's own remarks. */
  notes: readonly string[];
  /** With what the dataset notes of itself, which is long: below the data table, where readers look things up. */
  full: boolean;
  /** What stands elsewhere on the page: at the view's head, which filter does not apply; at a dashboard's, where all comes from. */
  elsewhere?: { ignored?: boolean; meta?: boolean } | undefined;
}

/** The quiet line below: unit, source, scope, date, and what has to be said of this picture. */
export function footerText(
  { dataset, tables, stocks, selection, table, notes, full, elsewhere = {} }: FooterInput,
  context: ViewContext,
): string {
  const { messages, text } = context;
  const { meta } = dataset;
  const units = [
    ...new Set(table?.columns.flatMap(({ unit }) => (unit === undefined ? [] : unit.split(messages.comma)))),
  ];
  return [
    units.length > 0 && messages.unit(units.join(messages.comma)),
    ...(elsewhere.meta ? [] : originOf(dataset, context)),
    ...remarksOf({ dataset, tables, stocks, selection, notes, quiet: elsewhere.ignored }, context),
    full && meta.note && messages.note(text(meta.note)),
  ]
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join(messages.separator);
}

/** Where a dataset comes from, what it covers, and of when it is. */
export function originOf({ meta }: Dataset, { messages, text }: ViewContext): string[] {
  return [
    ...(meta.source ? [messages.source(text(meta.source))] : []),
    ...(meta.scope ? [messages.scope(text(meta.scope))] : []),
    ...(meta.asOf ? [messages.asOf(meta.asOf)] : []),
  ];
}

/** Which filters say nothing of a view; '' where all do. */
export function ignoredText(
  { dataset, tables, selection }: Pick<FooterInput, 'dataset' | 'tables' | 'selection'>,
  context: ViewContext,
): string {
  const columns = ignoredFilters(dataset, tables[0]!, selection).map((column) => columnTitle(column, context));
  return columns.length === 0 ? '' : context.messages.filterIgnored(columns.join(context.messages.comma));
}

/** What has to be said of a picture: its view's notes, rows of other periods, rows left out, filters that don't apply. */
export function remarksOf(
  {
    dataset,
    tables,
    stocks,
    selection,
    notes,
    quiet = false,
  }: Pick<FooterInput, 'dataset' | 'tables' | 'stocks' | 'selection' | 'notes'> & { quiet?: boolean | undefined },
  context: ViewContext,
): string[] {
  const { messages } = context;
  const left = tables.reduce((total, name) => total + (dataset.leftOut[name] ?? 0), 0);
  const ignored = quiet ? '' : ignoredText({ dataset, tables, selection }, context);
  const others = stocks ? otherPeriods(dataset, tables[0]!, selection) : [];
  return [
    ...notes,
    ...others.map(({ shown, periods, rows }) =>
      messages.otherPeriods(messages.periodOf(shown), listed(periods.map(messages.periodOf), context), rows),
    ),
    ...(left > 0 ? [messages.leftOut(left)] : []),
    ...(ignored === '' ? [] : [ignored]),
  ];
}

/** What is said of a column, in whichever table it is. */
function columnInfo(column: string): FieldInfo | undefined {
  for (const name of TABLE_NAMES) {
    const field = (TABLES[name].fields as Record<string, Parameters<typeof infoOf>[0]>)[column];
    if (field) return infoOf(field);
  }
  return undefined;
}

/** What people call a column. */
export const columnTitle = (column: string, context: ViewContext): string =>
  context.text(columnInfo(column)?.title ?? column);

/** What people call a value of a column. */
export const valueText = (dataset: Dataset, column: string, value: string, context: ViewContext): string =>
  context.text(columnInfo(column)?.words?.[value] ?? dataset.nameOf(column, value));

/** Problems of the document as a whole, and of the tables that a view reads. */
export function relevantIssues(issues: readonly Issue[], tables: readonly TableName[]): readonly Issue[] {
  const others = TABLE_NAMES.filter((name) => !tables.includes(name));
  return issues.filter((issue) => !others.some((name) => isAbout(issue, name)));
}

/** Is a problem one of a table, or of something in it? */
export const isAbout = ({ path }: Issue, table: TableName): boolean =>
  path === table || path.startsWith(`${table}[`) || path.startsWith(`${table}.`);

/** Why nothing is shown, and what would change that. */
export function emptyText(
  dataset: Dataset | undefined,
  { tables, narrowed }: { tables: readonly TableName[]; narrowed: string },
  { messages, text }: ViewContext,
): string {
  if (!dataset) return messages.state.noInput;
  if (narrowed !== '' && tables.some((name) => (dataset.tables[name]?.length ?? 0) > 0))
    return messages.state.filteredOut(narrowed);
  return messages.state.empty(tables.map((name) => `${text(TABLES[name].title)} (${name})`).join(messages.comma));
}
