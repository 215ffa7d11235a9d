import type { Dataset, DatasetInput } from '../../../../data/index.js';
import type { ViewContext } from '../../context.js';
import type { FigureView } from '../../view.js';
import type { AnyFigure } from '../mount.js';

/** What the contract needs to know of a view. */
export interface ContractSubject {
  tag: string;
  /** A dataset that the view has rows in, with meta and bilingual names. */
  data: DatasetInput;
  /** The view's main table. */
  table: string;
  /** A filter that leaves some rows, and one that leaves none. */
  someFilter: Record<string, string[]>;
  noneFilter: Record<string, string[]>;
  /** The measure of the main table that must not be negative, if there is one. */
  headcount?: string;
  /** What every element of the tag is made with, beside its data: shapes for a map. */
  properties?: Readonly<Record<string, unknown>>;
  /** Measures of the main table, which `*` may stand in. */
  measures: readonly string[];
}

type Rows = Record<string, unknown>[];
export const rowsOf = (subject: ContractSubject): Rows =>
  structuredClone((subject.data as Record<string, unknown>)[subject.table]) as Rows;
export const withRows = (subject: ContractSubject, rows: Rows): unknown => ({
  ...subject.data,
  [subject.table]: rows,
});

/** An address that answers with a text. */
export const jsonUrl = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'application/json' }));

/** Is the view drawn by ECharts, rather than made of elements? */
export const isChart = (element: AnyFigure): boolean => element.renderRoot.querySelector('.canvas') !== null;

/** How many drawings there are: one where the view is on the page. */
export const drawings = (element: AnyFigure): number =>
  element.renderRoot.querySelectorAll('.canvas svg, .marks:not(.drawn)').length;

/** What an element shows, as its functions tell it; in another context, what they would. */
export function toldBy(element: AnyFigure, inside?: ViewContext) {
  const {
    figure,
    context: own,
    facts,
  } = element as unknown as {
    figure: FigureView<unknown>;
    context: ViewContext;
    facts: Dataset;
  };
  const model = (element as unknown as { model(): unknown }).model();
  const table = facts.tables[figure.tables[0]!]!;
  const context = inside ?? own;
  return {
    context,
    view: figure.name,
    recordsOf: (rows: readonly number[]) => rows.map((row) => table.row(row)),
    marks: figure.marks(model, context),
    headline: figure.headline(model, context),
    legend: figure.legend?.(model, context) ?? [],
  };
}
