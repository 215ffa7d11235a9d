import type { Dataset, Quantity, Selection, TableName } from '../../data/index.js';
import type { Messages } from '../../locales/index.js';
import type { Mark } from './chart/mark.js';
import type { ViewContext } from './context.js';
import type { DataCell, DataTable } from './data/data-table.js';
import type { Drawing } from './drawing/shapes.js';
import type { Headline, LegendItem } from './figure.template.js';
import type { First } from './first.js';

/** A part of a quotient. */
export interface Term {
  title: string;
  value: Quantity;
}

/** What a view says of how its figures are computed, and what was divided by what. */
export interface Definition {
  /** A sentence without its stop. */
  definition: string;
  numerator?: Term | undefined;
  denominator?: Term | undefined;
  /** Are its parts of the records alone that state both of them? */
  isPaired?: boolean | undefined;
}

/** What a figure is of, and the figures themselves where the data table has no row of it. */
export interface Found extends Pick<Mark, 'lines' | 'rows' | 'held'> {
  figures?: { columns: DataTable['columns']; cells: Readonly<Record<string, DataCell>> };
}

/**
 * A view as pure functions around its model: what an element shows, what Node draws without one.
 * Each is a function of its arguments alone; clock, language and look come with the context.
 */
export interface FigureView<Model, Options extends object = object> {
  /** The last part of the element's tag. */
  readonly name: keyof Messages['view'];
  /** The tables it reads; the first is the one whose rows stand behind its figures. */
  readonly tables: readonly TableName[];
  /** Does it show flows alone, whatever period they are of? */
  readonly flows?: boolean;
  build(dataset: Dataset, config: Selection & Options): Model;
  isEmpty(model: Model): boolean;
  headline(model: Model, context: ViewContext): Headline;
  table(model: Model, context: ViewContext): DataTable;
  /** Every datum that can be pointed at, in reading order. */
  marks(model: Model, context: ViewContext): Mark[];
  /** How the figures of a row or a mark are computed; without a key, those of the headline. */
  define(model: Model, key: string | undefined, context: ViewContext): Definition;
  /** The figures of the headline under the columns of the data table. */
  total?(model: Model, context: ViewContext): Readonly<Record<string, DataCell>>;
  /** A row's name and the rows behind it, where `marks` does not tell; without a key, the rows behind all. */
  find?(model: Model, key: string | undefined, context: ViewContext): Found | undefined;
  legend?(model: Model, context: ViewContext): LegendItem[];
  /** Remarks for the footer, each a sentence without its stop. */
  notes?(model: Model, context: ViewContext): string[];
  /** Its picture as shapes; the data table stands for it where there is none. */
  drawing?(model: Model, context: ViewContext): Drawing;
  /** The first `most` of its marks or so, where there are more than a picture can hold; the data table holds all. */
  first?(model: Model, most: number): First<Model>;
  /** Does the data table stand for the drawing of this model? */
  asTable?(model: Model): boolean;
}

/** A view that is a drawing: shapes, from which every kind of picture is made. */
export interface DrawnView<Model, Options extends object = object> extends FigureView<Model, Options> {
  drawing(model: Model, context: ViewContext): Drawing;
}
