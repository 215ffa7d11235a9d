import type * as v from 'valibot';
import { type FieldInfo, infoOf, isOptional, type Titles } from '../dataset/fields.js';
import { META_TITLE, metaFields, TABLES, type TableName } from '../dataset/tables.js';

/** A column of a table: what is said of it, and whether a row needs it. */
export interface Column extends FieldInfo {
  name: string;
  required: boolean;
}

/** A table's columns in the order in which they are described. */
export interface Shape {
  name: TableName | 'meta';
  title: Titles;
  fields: Readonly<Record<string, v.GenericSchema>>;
  columns: readonly Column[];
}

function shape(name: Shape['name'], title: Titles, fields: Readonly<Record<string, v.GenericSchema>>): Shape {
  const columns = Object.entries(fields).map(([column, field]) => ({
    ...infoOf(field),
    name: column,
    required: !isOptional(field),
  }));
  return { name, title, fields, columns };
}

/** Every table as the library describes it. */
export const SHAPES: readonly Shape[] = Object.entries(TABLES).map(([name, { title, fields }]) =>
  shape(name as TableName, title, fields),
);

/** What the dataset says of itself, as a table of one row. */
export const META_SHAPE: Shape = shape('meta', META_TITLE, metaFields);

export const shapeOf = (name: string): Shape | undefined => SHAPES.find((one) => one.name === name);

const MEASURES: readonly string[] = ['flow', 'stock', 'number', 'count'];
/** Does this column hold figures? */
export const isMeasure = ({ role }: Column): boolean => MEASURES.includes(role);

/** Does this column hold figures in the order of time? */
export const isSeries = ({ role }: Column): boolean => role === 'series';

/** Does this column hold several things: names, or figures in the order of time? */
export const isList = (column: Column): boolean => column.role === 'list' || isSeries(column);

/** Does this column say yes or no? */
export const isFlag = ({ role }: Column): boolean => role === 'flag';

/** Does this column hold a day? */
export const isDate = ({ role, name }: Column): boolean => role === 'date' || name === 'asOf';
