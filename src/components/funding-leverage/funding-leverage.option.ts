import type { FundingLeverage } from '../../data/index.js';
import { commonOption } from '../internal/chart/accents.js';
import { markBands } from '../internal/chart/bands.js';
import { axisNamePlace, barSeries, nameAxis, valueAxis } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import type { ViewContext } from '../internal/context.js';
import { type Layout, layoutOf } from './funding-leverage.layout.js';
import { coloursOf, fundingLeverageMarks } from './funding-leverage.marks.js';
import { fundingWords } from './funding-leverage.words.js';

/** The least height: standing bars need air for two panels, lying ones two lines a group. */
export const fundingLeverageHeight = (model: FundingLeverage, context: ViewContext): number =>
  layoutOf(model, context).least;

/** Money in one panel, its ratio in another with a scale of its own, over the same groups. */
export function fundingLeverageOption(model: FundingLeverage, context: ViewContext): ChartOption {
  const layout = layoutOf(model, context);
  const { panels, standing } = layout;
  const marks = fundingLeverageMarks(model, context);
  const bands = layout.bands.map((box, at) =>
    markBands({ id: `groups-${at}`, index: 2 + at, marks, horizontal: !standing, box }, context),
  );
  const bare = { outerBoundsMode: 'none' };
  const axes = axesOf(layout, context);
  const bars = MEASURES.flatMap((measure) => seriesOf(measure, model, marks, layout, context));
  return {
    ...commonOption(context),
    grid: [
      { id: 'money', ...panels.money, ...bare },
      { id: 'ratio', ...panels.ratio, ...bare },
      ...bands.map(({ grid }) => grid),
    ],
    xAxis: [...axes.x, ...bands.map(({ xAxis }) => xAxis)],
    yAxis: [...axes.y, ...bands.map(({ yAxis }) => yAxis)],
    series: [...bars, ...bands.map(({ series }) => series)],
  };
}

/** In the order of their bars, with the decal of the money drawn. */
const MEASURES = ['invested', 'leveraged', 'ratio'] as const;

function seriesOf(
  measure: (typeof MEASURES)[number],
  model: FundingLeverage,
  marks: readonly Mark[],
  { axes, labels, standing, above, thickness }: Layout,
  context: ViewContext,
) {
  return barSeries(
    {
      id: measure,
      name: fundingWords(context)[measure],
      quantities: model.groups.map((group) => group[measure]),
      marks,
      axis: measure === 'ratio' ? axes.ratio : axes.money,
      axisIndex: measure === 'ratio' ? 1 : 0,
      horizontal: !standing,
      colour: coloursOf(context)[measure],
      labels: labels[measure],
      labelPlace: above ? 'above' : 'end',
      thickness,
      banded: true,
      ...(measure === 'leveraged' ? { decal: 1 } : {}),
    },
    context,
  );
}

/** Scales with their units; names once: at the foot of standing bars, left of lying ones. */
function axesOf({ axes, units, names, nameWidth, standing, narrow, above }: Layout, context: ViewContext) {
  // Between standing panels, and behind the short axes of narrow screens, there is no room for it.
  const unitOf = (which: 'money' | 'ratio') => (above || (standing && which === 'ratio') ? '' : units[which]);
  const values = (['money', 'ratio'] as const).map((which, at) => ({
    ...valueAxis(axes[which], `value-${at}`, at, context, unitOf(which)),
    ...axisNamePlace(!standing, context),
  }));
  const named = (at: number, width: number | undefined) => nameAxis(names, `name-${at}`, at, !standing, context, width);
  return standing
    ? { x: [named(0, 0), named(1, undefined)], y: values }
    : { x: values, y: [named(0, nameWidth), named(1, narrow ? nameWidth : 0)] };
}
