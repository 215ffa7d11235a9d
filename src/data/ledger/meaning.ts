import { foldHead, type HeadText, parted, wholePeriod } from '../dataset/head-text.js';
import { columnInUnit } from '../dataset/head-unit.js';
import { headFinder } from '../dataset/heads.js';
import { isMeasure, type Shape } from './shape.js';

/** A column as the table knows it. */
export interface Meaning {
  column: string;
  /** The period that the head names beside a measure: 2023年投入. */
  period?: string;
  /** Was it taken for this column for its unit alone? */
  byUnit?: true;
}

/** Finds what heads mean; null where the map leaves the column out, undefined where it is unknown. */
export type Find = (head: HeadText) => Meaning | null | undefined;

/** Finds what heads mean in a table; `named` holds what the map says of heads, which comes first. */
export function meaningFinder(shape: Shape, named: ReadonlyMap<string, string | null>): Find {
  const find = headFinder(shape.fields);
  const folds = new Map([...named].map(([head, column]) => [foldHead(head).toLowerCase(), column]));
  const hasPeriod = shape.columns.some(({ name }) => name === 'period');
  const isFigure = (name: string) => isMeasure(shape.columns.find((one) => one.name === name)!);
  const known = (name: string, period: string | undefined): Meaning | undefined => {
    const column = find(name);
    if (column !== undefined)
      return period !== undefined && hasPeriod && isFigure(column) ? { column, period } : { column };
    const cut = hasPeriod ? parted(name) : undefined;
    const measure = cut && find(cut.rest);
    return measure !== undefined && isFigure(measure) ? { column: measure, period: cut!.period } : undefined;
  };
  const required = shape.columns.filter((column) => column.required && isMeasure(column));
  /** 2023年 alone heads the figures of a table that has but one measure to state: indicators, headcounts. */
  const yearOf = (name: string): Meaning | undefined => {
    const period = hasPeriod && required.length === 1 ? wholePeriod(name) : undefined;
    return period === undefined ? undefined : { column: required[0]!.name, period };
  };
  const byUnit = ({ units }: HeadText, meaning: Meaning): Meaning => {
    const column = units.length > 0 && !isFigure(meaning.column) ? columnInUnit(units, shape.columns) : undefined;
    return column ? { column: column.name, byUnit: true } : meaning;
  };
  return (head) => {
    const { whole, names, period } = head;
    for (const name of [whole, ...names]) {
      const said = folds.get(name.toLowerCase());
      if (said === null) return null;
      // What the map says of heads of all sheets may be meant for other tables.
      const column = said === undefined ? undefined : find(said);
      if (column !== undefined) return { column };
    }
    for (const name of names) {
      const meaning = known(name, period);
      if (meaning) return byUnit(head, meaning);
    }
    return names.length === 1 ? yearOf(names[0]!) : undefined;
  };
}
