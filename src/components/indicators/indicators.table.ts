import type { Indicator, Indicators, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { type ColumnOf, fieldTitle, tableOf } from '../internal/data/table-of.js';
import { indicatorSign, indicatorWords, paceOf, periodText, unitText } from './indicators.words.js';

const stated = (quantity: Quantity): Quantity | undefined =>
  quantity.status === 'missing' && quantity.text === '' && quantity.reason === undefined ? undefined : quantity;

/** Every indicator with all it is measured against. */
export function indicatorsTable({ indicators }: Indicators, context: ViewContext): DataTable {
  const words = indicatorWords(context);
  const field = (key: string, read: ColumnOf<Indicator>['read']): ColumnOf<Indicator> => ({
    key,
    title: fieldTitle('indicators', key, context),
    read,
  });
  const isPoints = ({ growth }: Indicator) => growth.unit === '百分点';
  return tableOf(indicators, ({ key }) => key, [
    field('name', ({ name }) => context.text(name)),
    field('value', ({ value }) => value),
    field('unit', ({ value, unit }) => unitText(value.unit ?? unit, context) || undefined),
    field('period', ({ period }) => periodText(period, context) || undefined),
    field('previous', ({ previous }) => stated(previous)),
    {
      key: 'growth',
      title: words.growth,
      unit: '%',
      isRatio: true,
      read: (indicator) => (isPoints(indicator) ? undefined : stated(indicator.growth)),
    },
    {
      key: 'points',
      title: words.points,
      unit: words.pointUnit,
      read: (indicator) => (isPoints(indicator) ? indicator.growth : undefined),
    },
    field('target', ({ target }) => stated(target)),
    { key: 'reached', title: words.reached, unit: '%', isRatio: true, read: ({ reached }) => stated(reached) },
    {
      key: 'gap',
      title: words.gap,
      read: ({ gap, reached }) => (stated(reached) ? undefined : stated(gap)),
    },
    { key: 'pace', title: words.pace, unit: '%', isRatio: true, read: (indicator) => paceOf(indicator, context) },
    { key: 'status', title: words.status, read: (indicator) => indicatorSign(indicator, context).word || undefined },
  ]);
}
