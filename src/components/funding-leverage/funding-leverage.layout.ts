import { type FundingLeverage, plainDecimal } from '../../data/index.js';
import { type Axis, axisFor, inUnitOf } from '../internal/chart/bars.js';
import { longest, roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { moneyUnit } from '../internal/data/records.js';
import { BAND_INSET as INSET } from '../internal/drawing/bars.js';
import type { Box } from '../internal/drawing/shapes.js';
import { fundingWords, groupName, ratioLabel } from './funding-leverage.words.js';

/** Where everything of the chart goes. */
export interface Layout {
  axes: { money: Axis; ratio: Axis };
  /** What the axes are in, in words. */
  units: { money: string; ratio: string };
  names: string[];
  nameWidth: number;
  labels: { invested: string[]; leveraged: string[]; ratio: string[] };
  /** Bars stand over time where their labels fit side by side; else they lie. */
  standing: boolean;
  /** On narrow screens the two panels of lying bars stand one above the other. */
  narrow: boolean;
  /** Labels stand above their bars where their ends leave no room. */
  above: boolean;
  thickness: number;
  /** Where bars are drawn. */
  panels: { money: Box; ratio: Box };
  /** Around all that is drawn of the groups: names, bars, figures. */
  bands: Box[];
  /** The least height in which all can be read. */
  least: number;
}

/** The axis of both amounts; its unit is the same however many ticks it has. */
export const moneyAxis = ({ groups }: FundingLeverage, context: ViewContext, ticks = 2): Axis =>
  axisFor(
    groups.flatMap(({ invested, leveraged }) => [invested, leveraged]),
    context,
    ticks,
  );

/** Both axes, with about as many ticks as are asked for. */
const axesOf = (model: FundingLeverage, ticks: { money: number; ratio: number }, context: ViewContext) => ({
  money: moneyAxis(model, context, ticks.money),
  ratio: axisFor(
    model.groups.map(({ ratio }) => ratio),
    context,
    ticks.ratio,
  ),
});

/** What is said beside bars, before anything has its place. */
function textsOf(model: FundingLeverage, context: ViewContext) {
  const { groups, groupBy } = model;
  const axes = axesOf(model, { money: 2, ratio: 2 }, context);
  const currency = moneyUnit(context);
  const { unit } = axes.money;
  return {
    axes,
    units: {
      money: /^[A-Za-z]/.test(unit === '' ? '' : currency) ? `${unit} ${currency}` : unit + currency,
      ratio: fundingWords(context).times,
    },
    names: groups.map((group) => groupName(group, groupBy, context)),
    labels: {
      invested: groups.map(({ invested }) => inUnitOf(axes.money, invested, context)),
      leveraged: groups.map(({ leveraged }) => inUnitOf(axes.money, leveraged, context)),
      ratio: groups.map((group) => ratioLabel(group, context)),
    },
  };
}

/** Money above its ratio over time where there is room, else lying beside each other, on phones below each other. */
export function layoutOf(model: FundingLeverage, context: ViewContext): Layout {
  const texts = textsOf(model, context);
  const { width, tokens } = context;
  const { small } = tokens.size;
  const widest = longest([...texts.labels.invested, ...texts.labels.leveraged], small);
  if (model.groupBy === 'period') {
    const standing = standingLayout(model, texts, context);
    if (standing) return standing;
  }
  const nameWidth = Math.min(width * 0.28, longest(texts.names, small) + 8);
  const narrow = width - nameWidth - 2 * widest < 22 * small;
  const above = width - nameWidth - widest < 8 * small;
  return lyingLayout(model, { ...texts, nameWidth, narrow, above }, context);
}

type Texts = ReturnType<typeof textsOf>;

/** Lines that a label over a standing bar may have. */
const MOST_LINES = 2;
/** The least height of both panels, by the text's size: with headline and footer it all has room in 360 px. */
const LEAST_PANELS = 8.2;

/** The ratio above its money, over one row of names at the foot; undefined where time has no room from left to right. */
function standingLayout(model: FundingLeverage, texts: Texts, context: ViewContext): Layout | undefined {
  const { width, height, tokens } = context;
  const { small } = tokens.size;
  const ticks = Object.values(texts.axes).map(({ max, divisor }) => context.grammar.number(max / divisor));
  const left = Math.max(small * 3, longest(Object.values(texts.units), small) + 8, longest(ticks, small) + 14);
  const across = { left, width: width - left - 8 };
  const slot = across.width / Math.max(1, model.groups.length);
  const thickness = Math.min(small * 5, slot / 2.7);
  // The two bars of a group stand 1.2 thicknesses apart, and so do their labels.
  const room = thickness * 1.2 - 2;
  const { unit } = texts.axes.money;
  // A range of two lines bears its unit once.
  const split = (label: string) =>
    label
      .replace(new RegExp(`\\s*${unit}\\s*([—–])`), '$1\n')
      .replace(/^(\D+?)\s*(\d)/, '$1\n$2')
      .split('\n');
  const broken = (labels: readonly string[]) =>
    labels.map((label) =>
      roomOf(label, small) <= room ? [label] : split(label).flatMap((line) => wrapText(line, room, small)),
    );
  const [invested, leveraged] = [broken(texts.labels.invested), broken(texts.labels.leveraged)];
  const reasons = texts.labels.ratio.map((label) => wrapText(label, slot - 14, small));
  const all = [...invested, ...leveraged];
  const isRoomy =
    width >= 36 * small &&
    longest(all.flat(), small) <= room &&
    Math.max(0, ...all.map((lines) => lines.length)) <= MOST_LINES &&
    Math.max(0, ...reasons.map((lines) => lines.length)) <= MOST_LINES &&
    slot >= longest(texts.names, small) &&
    Object.values(texts.axes).every((axis) => (axis.min ?? 0) >= 0);
  if (!isRoomy) return undefined;
  // Above the bars, their labels, and the unit of the axis, which keeps clear of the nought of the one above.
  const gap = small * (1.2 + 1.3 * Math.max(1, ...all.map((lines) => lines.length)));
  const [top, foot] = [small * 2.3, small * 1.9];
  const free = Math.max(LEAST_PANELS * small, height - gap - top - foot);
  const ratio = Math.min(small * 9, Math.max(small * 3.2, free * 0.36));
  return {
    ...texts,
    labels: {
      invested: invested.map((lines) => lines.join('\n')),
      leveraged: leveraged.map((lines) => lines.join('\n')),
      ratio: reasons.map((lines) => lines.join('\n')),
    },
    nameWidth: 0,
    standing: true,
    narrow: false,
    above: false,
    thickness,
    panels: {
      ratio: { ...across, top, height: ratio },
      money: { ...across, top: top + ratio + gap, height: free - ratio },
    },
    bands: [{ ...across, top: INSET, height: height - 2 * INSET }],
    least: Math.ceil(small * LEAST_PANELS + gap + top + foot),
  };
}

interface Lying {
  nameWidth: number;
  narrow: boolean;
  above: boolean;
}

/** Money beside its ratio, a row a group; on narrow screens above it. */
function lyingLayout(model: FundingLeverage, input: Texts & Lying, context: ViewContext): Layout {
  const { axes, names, labels, units, nameWidth, narrow, above } = input;
  const { width, height, tokens } = context;
  const { small } = tokens.size;
  const lines = Math.max(1, ...names.map((name) => wrapText(name, nameWidth, small).length));
  const leastRow = Math.max(tokens.target, lines * small * 1.25 + 6);
  const moneyRow = Math.max(leastRow, small * (above ? 6 : 2.5) + 6);
  const left = nameWidth + 8 + INSET;
  // On narrow screens a reason for no ratio may take all the width, and more than one line of it.
  const reasons = labels.ratio.map((label, at) =>
    narrow && model.groups[at]!.noRatio ? wrapText(label, width - left - 2 * INSET, small) : [label],
  );
  const reasonLines = Math.max(...reasons.map((broken) => broken.length), 1);
  const ratioRow = Math.max(leastRow, small * (above ? 3.6 : 1.4) + 6, reasonLines * small * 1.25 + 6);
  const foot = small * 1.5 + 10;
  const rows = narrow ? moneyRow + ratioRow : moneyRow;
  // The axis' unit stands behind its last tick, which reaches beyond the axis itself; labels above bars bear it alone.
  const unitRoom = (unit: string) => small * 2 + (above ? 0 : roomOf(unit, small));
  const figures = labels.ratio.filter((_, at) => !model.groups[at]!.noRatio);
  const moneyEnd = Math.max(
    unitRoom(units.money),
    above ? 0 : longest([...labels.invested, ...labels.leveraged], small) + 8,
  );
  const ratioEnd = Math.max(unitRoom(units.ratio), above ? 0 : longest(figures, small) + 8);
  const box = { left, nameWidth, moneyEnd, ratioEnd, foot, reasons: longest(labels.ratio, small) + 8 };
  const size = { width, height };
  // A tall box makes thicker bars, not only wider gaps.
  const roomy = ((height - foot) / Math.max(1, model.groups.length)) * (narrow ? 0 : 0.26);
  const places = narrow ? stacked({ ...box, share: moneyRow / rows }, size) : abreast(box, size);
  const { money, ratio } = places.panels;
  // As many ticks as their labels have room for.
  const ticks = (panel: Box, { max, divisor }: Axis, most: number) =>
    Math.max(1, Math.min(most, Math.floor(panel.width / (roomOf(plainDecimal(max / divisor), small) + small))));
  return {
    ...input,
    ...places,
    labels: { ...labels, ratio: reasons.map((broken) => broken.join('\n')) },
    axes: axesOf(model, { money: ticks(money, axes.money, 4), ratio: ticks(ratio, axes.ratio, 3) }, context),
    standing: false,
    thickness: Math.round(Math.max(small * 1.1, above ? 0 : Math.min(small * 2, roomy))),
    least: model.groups.length * rows + foot * (narrow ? 2.4 : 1),
  };
}

interface Ends {
  left: number;
  moneyEnd: number;
  ratioEnd: number;
  foot: number;
  /** The width that the longest reason for no ratio needs; it may begin where bars would. */
  reasons: number;
}
type Size = Pick<Box, 'width' | 'height'>;
type Places = Pick<Layout, 'panels' | 'bands'>;

function stacked({ left, moneyEnd, ratioEnd, foot, share }: Ends & { share: number }, { width, height }: Size): Places {
  const money = { left, top: INSET, width: width - left - moneyEnd, height: (height - 2.4 * foot) * share };
  const top = 1.4 * foot + money.height;
  const ratio = { left, top, width: width - left - ratioEnd, height: Math.max(0, height - foot - top) };
  const across = { left: INSET, width: width - 2 * INSET };
  return { panels: { money, ratio }, bands: [money, ratio].map((panel) => ({ ...panel, ...across })) };
}

/** The money's part of the width that bars take. */
const MONEY = 0.68;

function abreast({ left, moneyEnd, ratioEnd, foot, reasons }: Ends, { width, height }: Size): Places {
  const free = width - left - moneyEnd - ratioEnd - 16;
  const lacking = Math.max(0, reasons - (1 - MONEY) * free - ratioEnd) / MONEY;
  const bars = Math.max(0, free - lacking);
  const down = { top: INSET, height: Math.max(0, height - INSET - foot + 4) };
  const money = { ...down, left, width: bars * MONEY };
  const ratio = { ...down, left: left + money.width + moneyEnd + 8, width: bars * (1 - MONEY) };
  return { panels: { money, ratio }, bands: [{ ...down, left: INSET, width: width - 2 * INSET }] };
}
