import type { PlatformMatrix } from '../../data/index.js';
import { commonOption } from '../internal/chart/accents.js';
import { axisFor, barSeries, certaintyLegend, nameAxis, valueAxis } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { textWidth } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { groupName, platformMatrixWords } from './platform-matrix.words.js';

/** Every group as a mark. */
export function platformMatrixMarks({ groups }: PlatformMatrix, context: ViewContext): Mark[] {
  const words = platformMatrixWords(context);
  return groups.map((group) => ({
    key: group.key,
    lines: [groupName(group, context), `${words.count} ${context.figure(group.count)}`],
    dimension: 'kind',
    value: group.key,
    rows: group.rows,
  }));
}

export const platformMatrixLegend = ({ groups }: PlatformMatrix, context: ViewContext): LegendItem[] =>
  certaintyLegend(
    groups.map(({ count }) => count),
    context,
  );

/** The least height: a row a group. */
export const platformMatrixHeight = ({ groups }: PlatformMatrix, { tokens }: ViewContext): number =>
  groups.length * tokens.row + tokens.size.small * 2;

/** Bars that lie, the longest first. */
export function platformMatrixOption(model: PlatformMatrix, context: ViewContext): ChartOption {
  const { tokens, width } = context;
  const quantities = model.groups.map(({ count }) => count);
  const names = model.groups.map((group) => groupName(group, context));
  const labels = quantities.map((quantity) => context.brief(quantity, { unit: false }));
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, tokens.size.small)));
  const left = Math.min(width * 0.34, widest(names) + 8);
  const axis = axisFor(quantities, context);
  return {
    ...commonOption(context),
    grid: [
      {
        id: 'grid',
        left,
        right: widest(labels) + 12,
        top: 2,
        bottom: tokens.size.small * 1.8,
        outerBoundsMode: 'none',
      },
    ],
    xAxis: [valueAxis(axis, 'value', 0, context)],
    yAxis: [nameAxis(names, 'name', 0, true, context, left - 8)],
    series: barSeries(
      {
        id: 'count',
        name: platformMatrixWords(context).count,
        quantities,
        marks: platformMatrixMarks(model, context),
        axis,
        axisIndex: 0,
        horizontal: true,
        colour: tokens.palette[0]!,
        labels,
        thickness: tokens.size.small * 1.2,
      },
      context,
    ),
  };
}
