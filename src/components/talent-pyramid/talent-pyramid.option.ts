import type { Quantity, TalentPyramid } from '../../data/index.js';
import { commonOption, opacityOf } from '../internal/chart/accents.js';
import { type BarParts, partStyles } from '../internal/chart/bars.js';
import { type Mark, tooltipOf } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { plain } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { bandSeries, type Taken } from './talent-pyramid.labels.js';
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
      { id: 'bands', ...box },
      { id: 'bars', ...box },
      ...(ticks.length > 0 ? [{ id: 'ticks', ...box, top: 0 }] : []),
    ],
    xAxis: [
      { id: 'bands-x', gridIndex: 0, ...hidden, min: 0, max: 1 },
      { id: 'bars-x', gridIndex: 1, ...hidden, min: -axis.max / 2, max: axis.max / 2 },
      ...(ticks.length > 0 ? [tickAxis(layout, context)] : []),
    ],
    yAxis: [
      { id: 'bands-y', gridIndex: 0, ...rows },
      { id: 'bars-y', gridIndex: 1, ...rows },
      ...(ticks.length > 0 ? [{ id: 'ticks-y', gridIndex: 2, ...hidden }] : []),
    ],
    series: [
      ...bandSeries(layout, takenBy(model, layout), marks, context),
      ...partSeries(model, layout, marks, context),
      ...targetSeries(model, layout, marks, context),
    ],
  };
}

const takenBy = ({ tiers, scale }: TalentPyramid, { axis, plot }: PyramidLayout): Taken[] =>
  tiers.map(({ headcount, target }) => {
    const { solid, hatched } = lengthsOf(target, scale, axis);
    const pixels = plot.width / axis.max;
    return { slot: lengthsOf(headcount, scale, axis).slot * pixels, target: (solid + hatched) * pixels };
  });

/** Names the gridlines of a logarithmic scale, which a value axis could only do by a callback. */
const tickAxis = ({ ticks }: PyramidLayout, { tokens }: ViewContext): Series => ({
  id: 'ticks-x',
  gridIndex: 2,
  type: 'category',
  position: 'bottom',
  boundaryGap: false,
  data: ticks,
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: true, interval: 0, lineStyle: { color: tokens.line, width: 1 } },
  axisLabel: { interval: 0, color: tokens.muted, fontFamily: tokens.font, fontSize: tokens.size.small, margin: 4 },
});

/** What bars have in common: the band behind them takes the pointer. */
const STILL = { type: 'bar', xAxisIndex: 1, yAxisIndex: 1, silent: true, emphasis: { disabled: true } };

const SIDES = [
  { side: 'left', sign: -1 },
  { side: 'right', sign: 1 },
] as const;

/** Headcounts in mirrored halves: the known part solid, the uncertain part hatched, an outlined slot where the end is open. */
function partSeries(
  { tiers, scale }: TalentPyramid,
  layout: PyramidLayout,
  marks: readonly Mark[],
  context: ViewContext,
): Series[] {
  const { axis, thickness } = layout;
  const parts = tiers.map(({ headcount }) => lengthsOf(headcount, scale, axis));
  const styles = partStyles(coloursOf(context).people, context.tokens.surface);
  return (['solid', 'hatched', 'slot'] as const)
    .filter((kind) => kind === 'solid' || parts.some((part) => part[kind] > 0))
    .flatMap((kind) =>
      SIDES.map(({ side, sign }) => ({
        ...STILL,
        id: `headcount:${kind}:${side}`,
        name: pyramidWords(context).headcount,
        stack: 'headcount',
        barWidth: thickness,
        barGap: '-100%',
        // Two pixels in all keep the few in sight beside the many; nobody is none at all.
        ...(kind === 'solid' ? { barMinHeight: 1 } : {}),
        data: marks.map((mark, at) => ({
          key: mark.key,
          value: parts[at]![kind] === 0 ? '-' : (sign * parts[at]![kind]) / 2,
          tooltip: tooltipOf(mark),
          itemStyle: { ...styles[kind], opacity: opacityOf(mark.key, context) },
        })),
      })),
    );
}

const TICK = 2;

/** Targets as ticks on either side; an uncertain one as a hatched stretch from its least to its most. */
function targetSeries(
  { tiers, scale }: TalentPyramid,
  layout: PyramidLayout,
  marks: readonly Mark[],
  context: ViewContext,
): Series[] {
  const { axis, plot, thickness } = layout;
  const { tokens } = context;
  const spans = tiers.map(({ target }) => spanOf(target, lengthsOf(target, scale, axis), axis.max / plot.width));
  if (spans.every((span) => span === undefined)) return [];
  const looks = {
    offset: () => ({ color: 'transparent' }),
    tick: ({ exact }: Span) => (exact ? { color: tokens.text } : partStyles(tokens.muted, tokens.surface).hatched),
  };
  const series = (part: 'offset' | 'tick', side: string, sign: number): Series => ({
    ...STILL,
    id: `target:${part}:${side}`,
    name: pyramidWords(context).target,
    stack: 'target',
    barWidth: thickness + 2 * TICK_OVER,
    z: 3,
    data: marks.map((mark, at) => {
      const span = spans[at];
      return {
        key: mark.key,
        value: span === undefined ? '-' : sign * span[part],
        tooltip: tooltipOf(mark),
        itemStyle: { ...(span && looks[part](span)), opacity: opacityOf(mark.key, context) },
      };
    }),
  });
  return SIDES.flatMap(({ side, sign }) => [series('offset', side, sign), series('tick', side, sign)]);
}

/** A target on one side of the middle: how far out it begins, and how far it goes. */
interface Span {
  offset: number;
  tick: number;
  exact: boolean;
}

function spanOf(target: Quantity, { solid, hatched, absent }: BarParts, pixel: number): Span | undefined {
  const { low, high } = target;
  if (absent || (low <= 0 && (high <= 0 || !Number.isFinite(high)))) return undefined;
  // Never on top of the thinnest bar.
  const offset = Math.max(TICK * pixel, solid / 2 - (TICK / 2) * pixel);
  return { offset, tick: Math.max(TICK * pixel, hatched / 2), exact: hatched === 0 };
}
