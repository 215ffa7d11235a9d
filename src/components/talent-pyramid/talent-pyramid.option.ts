import type { Quantity, TalentPyramid } from '../../data/index.js';
import { commonOption, opacityOf, pointedAt } from '../internal/chart/accents.js';
import { type BarParts, partStyles } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { plain } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { labelSeries, type Taken } from './talent-pyramid.labels.js';
import { layoutOf, type PyramidLayout, TICK_OVER } from './talent-pyramid.layout.js';
import { coloursOf, talentPyramidMarks } from './talent-pyramid.marks.js';
import { lengthsOf } from './talent-pyramid.scale.js';
import { pyramidWords, tierName } from './talent-pyramid.words.js';

export const talentPyramidHeight = (model: TalentPyramid, context: ViewContext): number =>
  layoutOf(model, context).least;

type Series = Record<string, unknown>;

/** Centred bars from the top tier down, their targets as ticks, and all figures in words beside them. */
export function talentPyramidOption(model: TalentPyramid, context: ViewContext): ChartOption {
  const layout = layoutOf(model, context);
  const marks = talentPyramidMarks(model, context);
  const { plot, axis, ticks } = layout;
  const box = { ...plot, outerBoundsMode: 'none' };
  const hidden = { show: false, type: 'value' };
  const rows = {
    show: false,
    type: 'category',
    inverse: true,
    data: model.tiers.map((tier) => plain(tierName(tier, context))),
  };
  return {
    ...commonOption(context),
    grid: [
      { id: 'labels', ...box },
      { id: 'bars', ...box },
      // All of a tier's row, whatever is drawn in it.
      { id: 'rows', ...box, top: 0, left: 0, width: context.width },
      ...(ticks.length > 0 ? [{ id: 'ticks', ...box, top: 0 }] : []),
    ],
    xAxis: [
      { id: 'labels-x', gridIndex: 0, ...hidden, min: 0, max: 1 },
      { id: 'bars-x', gridIndex: 1, ...hidden, min: -axis.max / 2, max: axis.max / 2 },
      { id: 'rows-x', gridIndex: 2, ...hidden, min: 0, max: 1 },
      ...(ticks.length > 0 ? [tickAxis(layout, context)] : []),
    ],
    yAxis: [
      { id: 'labels-y', gridIndex: 0, ...rows },
      // An axis for each thickness: bars of one axis are set side by side.
      ...(['bars', 'targets', 'gaps'] as const).map((id) => ({ id: `${id}-y`, gridIndex: 1, ...rows })),
      { id: 'rows-y', gridIndex: 2, ...rows },
      ...(ticks.length > 0 ? [{ id: 'ticks-y', gridIndex: 3, ...hidden }] : []),
    ],
    series: [
      rowSeries(layout, marks, context),
      ...labelSeries(layout, takenBy(model, layout), marks, context),
      ...partSeries(model, layout, context),
      ...gapSeries(model, layout, context),
      ...targetSeries(model, layout, context),
    ],
  };
}

/** A tier's row takes pointer and focus for all that is drawn in it. */
const rowSeries = ({ row }: PyramidLayout, marks: readonly Mark[], context: ViewContext): Series => ({
  type: 'bar',
  id: 'tiers',
  xAxisIndex: 2,
  yAxisIndex: 4,
  barWidth: row,
  z: 1,
  ...pointedAt(context),
  itemStyle: { color: 'transparent' },
  data: marks.map((mark) => ({ key: mark.key, value: 1 })),
});

const takenBy = ({ tiers, scale }: TalentPyramid, { axis, plot }: PyramidLayout): Taken[] =>
  tiers.map(({ headcount, target }) => {
    const { solid, hatched } = lengthsOf(target, scale, axis);
    const pixels = plot.width / axis.max;
    return { slot: lengthsOf(headcount, scale, axis).slot * pixels, target: (solid + hatched) * pixels };
  });

/** Names the gridlines of a logarithmic scale, which a value axis could only do by a callback. */
const tickAxis = ({ ticks }: PyramidLayout, { tokens }: ViewContext): Series => ({
  id: 'ticks-x',
  gridIndex: 3,
  type: 'category',
  position: 'bottom',
  boundaryGap: false,
  data: ticks,
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: true, interval: 0, lineStyle: { color: tokens.line, width: 1 } },
  axisLabel: { interval: 0, color: tokens.muted, fontFamily: tokens.font, fontSize: tokens.size.small, margin: 4 },
});

/** What bars have in common: the row behind them takes the pointer. */
const STILL = { type: 'bar', xAxisIndex: 1, silent: true, emphasis: { disabled: true } };

const SIDES = [
  { side: 'left', sign: -1 },
  { side: 'right', sign: 1 },
] as const;

/**
 * Headcounts in mirrored halves: the known part solid; after it the uncertain part hatched, or an outlined slot where
 * the end is open. Both are always there: a series that came later might be stacked before the other.
 */
function partSeries({ tiers, scale }: TalentPyramid, layout: PyramidLayout, context: ViewContext): Series[] {
  const { axis, thickness } = layout;
  const parts = tiers.map(({ headcount }) => lengthsOf(headcount, scale, axis));
  const styles = partStyles(coloursOf(context).people, context.tokens.surface);
  return (['solid', 'rest'] as const).flatMap((kind) =>
    SIDES.map(({ side, sign }) => ({
      ...STILL,
      id: `headcount:${kind}:${side}`,
      yAxisIndex: 1,
      name: pyramidWords(context).headcount,
      stack: 'headcount',
      barWidth: thickness,
      // Two pixels in all keep the few in sight beside the many; nobody is none at all.
      barMinHeight: kind === 'solid' ? 1 : 0,
      data: tiers.map(({ key }, at) => {
        const part = parts[at]!;
        const drawn = kind === 'solid' ? 'solid' : part.slot > 0 ? 'slot' : 'hatched';
        return {
          value: part[drawn] === 0 ? '-' : (sign * part[drawn]) / 2,
          itemStyle: { ...styles[drawn], opacity: opacityOf(key, context) },
        };
      }),
    })),
  );
}

/** Two stretches a tier and side: an unseen one from the middle outwards, and what is drawn after it. */
interface Span {
  offset: number;
  length: number;
  style: Series;
}

function spanSeries(
  id: string,
  base: Series,
  spans: readonly (Span | undefined)[],
  { tiers }: TalentPyramid,
  context: ViewContext,
): Series[] {
  if (spans.every((span) => span === undefined)) return [];
  const part = (kind: 'offset' | 'length', side: string, sign: number): Series => ({
    ...STILL,
    ...base,
    id: `${id}:${kind}:${side}`,
    stack: id,
    z: 3,
    data: tiers.map(({ key }, at) => {
      const span = spans[at];
      const style = kind === 'offset' ? { color: 'transparent' } : span?.style;
      return {
        value: span === undefined ? '-' : sign * span[kind],
        itemStyle: { ...style, opacity: opacityOf(key, context) },
      };
    }),
  });
  return SIDES.flatMap(({ side, sign }) => [part('offset', side, sign), part('length', side, sign)]);
}

/** Who is known to be missing: a line from the last who are there to the target. */
function gapSeries(model: TalentPyramid, layout: PyramidLayout, context: ViewContext): Series[] {
  const { axis, plot } = layout;
  const style = { color: coloursOf(context).missing };
  // A pixel of ground between the bar and the line.
  const seam = axis.max / plot.width;
  const spans = model.tiers.map(({ headcount, target, shortfall, untargeted }): Span | undefined => {
    if (shortfall.status === 'missing' || shortfall.low <= 0 || untargeted > 0) return undefined;
    const { solid, hatched } = lengthsOf(headcount, model.scale, axis);
    const from = (solid + hatched) / 2 + seam;
    const length = lengthsOf(target, model.scale, axis).solid / 2 - from;
    return length > 0 ? { offset: from, length, style } : undefined;
  });
  const barWidth = Math.max(3, Math.round(layout.thickness / 6));
  return spanSeries('gap', { name: pyramidWords(context).shortfall, yAxisIndex: 3, barWidth }, spans, model, context);
}

/** How wide a tick is, with the seam in the surface's colour that keeps it apart from the bar it may stand on. */
const tickOf = ({ tokens }: ViewContext): number => Math.round(tokens.size.small / 4) + 1;

/** Targets as ticks on either side; an uncertain one as a hatched stretch from its least to its most. */
function targetSeries(model: TalentPyramid, layout: PyramidLayout, context: ViewContext): Series[] {
  const { axis, plot, thickness } = layout;
  // A target of some records only is not to be measured against the people of all.
  const spans = model.tiers.map(({ target, untargeted }) =>
    untargeted > 0
      ? undefined
      : targetSpan(target, lengthsOf(target, model.scale, axis), axis.max / plot.width, context),
  );
  const base = { name: pyramidWords(context).target, yAxisIndex: 2, barWidth: thickness + 2 * TICK_OVER };
  return spanSeries('target', base, spans, model, context);
}

function targetSpan(
  target: Quantity,
  { solid, hatched, absent }: BarParts,
  pixel: number,
  context: ViewContext,
): Span | undefined {
  const { tokens } = context;
  const tick = tickOf(context) * pixel;
  const { low, high } = target;
  if (absent || (low <= 0 && (high <= 0 || !Number.isFinite(high)))) return undefined;
  return {
    // Never on top of the thinnest bar.
    offset: Math.max(tick, solid / 2 - tick / 2),
    length: Math.max(tick, hatched / 2),
    style:
      hatched === 0
        ? { color: tokens.text, borderColor: tokens.surface, borderWidth: 1 }
        : partStyles(tokens.muted, tokens.surface).hatched,
  };
}
