import type { FundingLeverage, LeverageGroup } from '../../data/index.js';
import { commonOption } from '../internal/chart/accents.js';
import { type Axis, axisFor, barSeries, certaintyLegend, nameAxis, valueAxis } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { textWidth } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { fundingWords, groupName, ratioText } from './funding-leverage.words.js';

/** Every group as a mark: what it is called, its money in full, its ratio. */
export function fundingLeverageMarks({ groups, groupBy }: FundingLeverage, context: ViewContext): Mark[] {
  const words = fundingWords(context);
  return groups.map((group) => ({
    key: group.key,
    lines: [
      groupName(group, groupBy, context),
      `${words.invested} ${context.figure(group.invested)}`,
      `${words.leveraged} ${context.figure(group.leveraged)}`,
      `${words.ratio} ${ratioText(group.ratio, context)}`,
      `${words.count} ${context.figure(group.count)}`,
    ],
    dimension: groupBy,
    value: group.key,
    rows: group.rows,
  }));
}

/** Colours of the two amounts and of their ratio, the same in bars and legend. */
const coloursOf = ({ tokens }: ViewContext) => ({
  invested: tokens.palette[0]!,
  leveraged: tokens.palette[1]!,
  ratio: tokens.palette[2]!,
});

export function fundingLeverageLegend({ groups }: FundingLeverage, context: ViewContext): LegendItem[] {
  const words = fundingWords(context);
  const colours = coloursOf(context);
  return [
    { label: words.invested, colour: colours.invested },
    { label: words.leveraged, colour: colours.leveraged },
    { label: words.ratio, colour: colours.ratio },
    ...certaintyLegend(
      groups.flatMap(({ invested, leveraged, ratio }) => [invested, leveraged, ratio]),
      context,
    ),
  ];
}

interface Layout {
  axes: { money: Axis; ratio: Axis };
  names: string[];
  labels: { invested: string[]; leveraged: string[]; ratio: string[] };
  /** Bars stand over time where their labels fit side by side; else they lie. */
  standing: boolean;
  /** On narrow screens the two panels stand one above the other. */
  narrow: boolean;
  /** Labels stand above their bars where their ends leave no room. */
  above: boolean;
  thickness: number;
}

const brief = (quantity: LeverageGroup['invested'], context: ViewContext) => context.brief(quantity, { unit: false });

function layoutOf({ groups, groupBy }: FundingLeverage, context: ViewContext): Layout {
  const { tokens, width } = context;
  const names = groups.map((group) => groupName(group, groupBy, context));
  const labels = {
    invested: groups.map(({ invested }) => brief(invested, context)),
    leveraged: groups.map(({ leveraged }) => brief(leveraged, context)),
    ratio: groups.map(({ ratio }) => ratioText(ratio, context)),
  };
  const widest = Math.max(
    ...[...labels.invested, ...labels.leveraged].map((text) => textWidth(text, tokens.size.small)),
  );
  const slot = (width - 80) / Math.max(1, groups.length);
  // Labels stand in the middle of their bars, and the two bars of a group 1.2 thicknesses apart.
  const apart = widest * 1.06 + 6;
  const thickness = Math.max(24, apart / 1.2);
  const standing =
    groupBy === 'period' &&
    width >= 560 &&
    slot >= 2 * apart &&
    thickness <= 60 &&
    slot >= Math.max(...labels.ratio.map((text) => textWidth(text, tokens.size.small)));
  const narrow = width - longest(names, tokens) - 2 * widest < 22 * tokens.size.small;
  return {
    axes: {
      money: axisFor(
        groups.flatMap(({ invested, leveraged }) => [invested, leveraged]),
        context,
        standing || narrow ? 2 : 4,
      ),
      ratio: axisFor(
        groups.map(({ ratio }) => ratio),
        context,
        2,
      ),
    },
    narrow,
    above: !standing && width - longest(names, tokens) - widest < 8 * tokens.size.small,
    names,
    labels,
    standing,
    thickness: standing ? thickness : Math.round(tokens.size.small * 1.1),
  };
}

/** The least height: standing bars need air for two panels, lying ones two lines a group. */
export function fundingLeverageHeight(model: FundingLeverage, context: ViewContext): number {
  const { tokens } = context;
  const layout = layoutOf(model, context);
  const { standing, narrow } = layout;
  const { moneyRow, ratioRow, foot } = rowsOf(layout, context);
  const lying = model.groups.length * (narrow ? moneyRow + ratioRow : moneyRow) + foot * (narrow ? 3 : 1);
  return standing ? Math.min(lying, tokens.row * 4.5) : lying;
}

/** Money in one panel, its ratio in another with a scale of its own, over the same groups. */
export function fundingLeverageOption(model: FundingLeverage, context: ViewContext): ChartOption {
  const layout = layoutOf(model, context);
  const marks = fundingLeverageMarks(model, context);
  const colours = coloursOf(context);
  const words = fundingWords(context);
  const series = (measure: 'invested' | 'leveraged' | 'ratio') =>
    barSeries(
      {
        id: measure,
        name: words[measure],
        quantities: model.groups.map((group) => group[measure]),
        marks,
        axis: measure === 'ratio' ? layout.axes.ratio : layout.axes.money,
        axisIndex: measure === 'ratio' ? 1 : 0,
        horizontal: !layout.standing,
        colour: colours[measure],
        labels: layout.labels[measure],
        labelPlace: layout.above ? 'above' : 'end',
        thickness: layout.thickness,
      },
      context,
    );
  return {
    ...commonOption(context),
    ...(layout.standing ? standingPanels(layout, context) : lyingPanels(layout, context)),
    series: [...series('invested'), ...series('leveraged'), ...series('ratio')],
  };
}

/** Money above its ratio, over one row of names at the foot. */
function standingPanels({ axes, names }: Layout, context: ViewContext) {
  const { size } = context.tokens;
  const line = size.small * 1.5;
  const panel = { left: size.small * 4.5, right: 8, outerBoundsMode: 'none' };
  const room = context.height - 3 * line - 8;
  return {
    grid: [
      { id: 'money', ...panel, top: line, height: room * 0.66 },
      { id: 'ratio', ...panel, top: 2 * line + room * 0.66, height: room * 0.34 },
    ],
    xAxis: [nameAxis(names, 'name-0', 0, false, context, 0), nameAxis(names, 'name-1', 1, false, context)],
    yAxis: [valueAxis(axes.money, 'value-0', 0, context), valueAxis(axes.ratio, 'value-1', 1, context)],
  };
}

/** Heights of a group's row in either panel, and of the axis below. */
const rowsOf = ({ above }: Layout, { tokens: { size } }: ViewContext) => ({
  moneyRow: size.small * (above ? 6 : 2.5) + 6,
  ratioRow: size.small * (above ? 3.6 : 1.4) + 6,
  foot: size.small * 1.5 + 10,
});

/** The width that some texts need, with air. */
const longest = (texts: readonly string[], { size }: ViewContext['tokens']): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size.small))) + 8;

/** Money beside its ratio, a row a group; on narrow screens above it. */
function lyingPanels(layout: Layout, context: ViewContext) {
  const { axes, names, labels, narrow, above } = layout;
  const { width, height, tokens } = context;
  const nameWidth = Math.min(width * 0.28, longest(names, tokens));
  const left = nameWidth + 10;
  // The last tick's label reaches beyond the axis.
  const tick = tokens.size.small * 2;
  const ratioLabel = above ? tick : longest(labels.ratio, tokens);
  const moneyLabel = above ? tick : longest([...labels.invested, ...labels.leveraged], tokens);
  const { moneyRow, ratioRow, foot } = rowsOf(layout, context);
  const moneyHeight = ((height - 3 * foot) * moneyRow) / (moneyRow + ratioRow);
  const bars = width - left - moneyLabel - ratioLabel - 16;
  const panel = { top: 2, bottom: foot - 4, outerBoundsMode: 'none' };
  return {
    grid: narrow
      ? [
          { id: 'money', left, right: moneyLabel, top: 2, height: moneyHeight, outerBoundsMode: 'none' },
          { id: 'ratio', left, right: ratioLabel, top: 2 * foot + moneyHeight, bottom: foot, outerBoundsMode: 'none' },
        ]
      : [
          { id: 'money', ...panel, left, width: bars * 0.68 },
          { id: 'ratio', ...panel, left: left + bars * 0.68 + moneyLabel + 8, width: bars * 0.32 },
        ],
    xAxis: [valueAxis(axes.money, 'value-0', 0, context), valueAxis(axes.ratio, 'value-1', 1, context)],
    yAxis: [
      nameAxis(names, 'name-0', 0, true, context, nameWidth),
      nameAxis(names, 'name-1', 1, true, context, narrow ? nameWidth : 0),
    ],
  };
}
