import type { DataColumn, DataTable } from '../data/data-table.js';
import type { StandingFigure } from '../standing-figure.js';

/** Which columns of a view's data table a chart of office programs shows, and how. */
export interface ChartSpec {
  /** Lengths beside each other, parts that make up a whole, or lines. */
  kind: 'compared' | 'parts' | 'lines';
  /** Keys of columns with figures in one unit. */
  measures: readonly string[];
  /** Key of the column that the parts make up. */
  whole?: string;
  /** Key of a column whose figure is said with each category. */
  beside?: string;
}

const byKey = (test: (key: string) => boolean, { columns }: DataTable): string[] =>
  columns.filter(({ key }) => test(key)).map(({ key }) => key);

const SPECS: Readonly<Record<string, (table: DataTable) => ChartSpec | undefined>> = {
  'post-pool': ({ columns }) =>
    columns.some(({ key }) => key === 'authorised')
      ? { kind: 'parts', whole: 'authorised', measures: ['occupied', 'reserved', 'free'] }
      : { kind: 'compared', measures: ['entered', 'left'] },
  'fair-funnel': (table) =>
    table.columns.some(({ key }) => key === 'stage')
      ? { kind: 'compared', measures: ['figure'] }
      : { kind: 'lines', measures: byKey((key) => key.endsWith('Share'), table) },
  'cooperation-modes': (table) => ({
    kind: 'parts',
    whole: 'count',
    measures: byKey((key) => key.includes(':'), table),
  }),
  'talent-pyramid': () => ({ kind: 'compared', measures: ['headcount', 'target'] }),
  'growth-ladder': () => ({ kind: 'compared', measures: ['count', 'target'] }),
  'funding-leverage': () => ({ kind: 'compared', measures: ['invested', 'leveraged'], beside: 'ratio' }),
  'talent-services': () => ({ kind: 'compared', measures: ['stock', 'allocated'] }),
};

/** What a chart of a figure shows; undefined where office programs have no such chart, or its figures no unit in common. */
export function chartSpec({ view, table, context }: StandingFigure<unknown>): ChartSpec | undefined {
  const spec = SPECS[view.name]?.(table);
  if (!spec) return undefined;
  const columns = spec.measures.map((key) => table.columns.find((column) => column.key === key));
  if (columns.length === 0 || columns.some((column) => column === undefined)) return undefined;
  const units = new Set((columns as DataColumn[]).map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 && !unit?.includes(context.messages.comma) ? spec : undefined;
}
