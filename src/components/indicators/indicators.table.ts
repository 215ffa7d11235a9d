import type { Indicator, Indicators, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataCell, DataColumn, DataTable } from '../internal/data/data-table.js';
import { indicatorSign, indicatorWords, paceOf, periodText, unitText } from './indicators.words.js';

type Read = (indicator: Indicator) => DataCell | undefined;

const stated = (quantity: Quantity): Quantity | undefined =>
  quantity.status === 'missing' && quantity.text === '' && quantity.reason === undefined ? undefined : quantity;
const text = (words: string): string | undefined => (words === '' ? undefined : words);

/** Every indicator with all it is measured against; columns that nothing stands in are left out. */
export function indicatorsTable({ indicators }: Indicators, context: ViewContext): DataTable {
  const words = indicatorWords(context);
  const columns: (DataColumn & { read: Read })[] = [
    { key: 'name', title: words.name, read: ({ name }) => context.text(name) },
    { key: 'value', title: words.value, read: ({ value }) => value },
    { key: 'unit', title: words.unit, read: ({ value, unit }) => text(unitText(value.unit ?? unit, context)) },
    { key: 'period', title: words.period, read: ({ period }) => text(periodText(period, context)) },
    { key: 'previous', title: words.previous, read: ({ previous }) => stated(previous) },
    {
      key: 'growth',
      title: words.growth,
      unit: '%',
      decimals: 1,
      read: ({ growth }) => (growth.unit === '百分点' ? undefined : stated(growth)),
    },
    {
      key: 'points',
      title: words.points,
      unit: words.pointUnit,
      decimals: 1,
      read: ({ growth }) => (growth.unit === '百分点' ? growth : undefined),
    },
    { key: 'target', title: words.target, read: ({ target }) => stated(target) },
    { key: 'reached', title: words.reached, unit: '%', decimals: 1, read: ({ reached }) => stated(reached) },
    {
      key: 'gap',
      title: words.gap,
      decimals: 1,
      read: ({ gap, reached }) => (stated(reached) ? undefined : stated(gap)),
    },
    { key: 'pace', title: words.pace, unit: '%', decimals: 1, read: (indicator) => paceOf(indicator, context) },
    { key: 'status', title: words.status, read: (indicator) => text(indicatorSign(indicator, context).word) },
  ];
  const used = columns.filter(
    ({ key, read }) =>
      key === 'name' || key === 'value' || indicators.some((indicator) => read(indicator) !== undefined),
  );
  return {
    columns: used.map(({ read: _, ...column }) => column),
    keys: indicators.map(({ key }) => key),
    rows: indicators.map((indicator) => {
      const row: Record<string, DataCell> = {};
      for (const { key, read } of used) {
        const cell = read(indicator);
        if (cell !== undefined) row[key] = cell;
      }
      return row;
    }),
  };
}
