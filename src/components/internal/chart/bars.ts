import { tickStep } from 'd3-array';
import { type Quantity, quantityScale } from '../../../data/index.js';
import type { ViewContext } from '../context.js';
import type { LegendItem } from '../figure.template.js';
import { opacityOf, pointedAt } from './accents.js';
import { decalOf } from './decals.js';
import type { Mark } from './mark.js';
import { plain } from './text.js';

/**
 * A figure as signed lengths on an axis, each continuing the one before on its side of zero: what is known, what may be
 * beyond it, and a slot where nobody has said.
 */
export interface BarParts {
  solid: number;
  /** Uncertain part with a known end: drawn hatched. */
  hatched: number;
  /** The uncertain part below zero of a figure that may be on either side of it; never above zero. */
  below: number;
  /** Uncertain part without a known end: an outlined slot whose length means nothing; its wording is beside it. */
  slot: number;
  /** True where there is no figure at all: a gap, not a bar of length zero. */
  absent: boolean;
}

/** An axis for some figures: where it ends, and the one unit that all its numbers are divided by. */
export interface Axis {
  /** In base units; below zero only where a figure is. @default 0 */
  min?: number;
  /** In base units. */
  max: number;
  divisor: number;
  /** `万`, `亿`, `million`, …; '' for base units. */
  unit: string;
  /** Between ticks, already divided. */
  interval: number;
  /** True where nothing is known that the ticks could measure. */
  blank: boolean;
}

/** The far end of what is known of a figure, above zero. */
export const reach = ({ low, high, status }: Quantity): number =>
  status === 'missing' ? 0 : Number.isFinite(high) ? high : low;

/** The far end of what is known of a figure, below zero. */
const depth = ({ low, high, status }: Quantity): number =>
  status === 'missing' ? 0 : Number.isFinite(low) ? low : Number.isFinite(high) ? high : 0;

/** Makes an axis that holds zero and every figure, with room for open ends and about `count` ticks. */
export function axisFor(quantities: readonly Quantity[], context: ViewContext, count = 4): Axis {
  const stated = quantities.filter(({ status }) => status !== 'missing');
  const room = (isOpen: boolean) => (isOpen ? 1.12 : 1);
  const most = Math.max(0, ...stated.map(reach)) * room(stated.some(({ high }) => !Number.isFinite(high)));
  const least = Math.min(0, ...stated.map(depth)) * room(stated.some(({ low }) => !Number.isFinite(low)));
  const blank = most === 0 && least === 0;
  const { divisor, label } = quantityScale(Math.max(most, -least) || 1, context.locale);
  const [start, end] = [least / divisor, (blank ? 1 : most) / divisor];
  const step = tickStep(start, end, count);
  // Not a multiple of a step by its binary digits alone.
  const tick = (steps: number) => Number((steps * step).toPrecision(12));
  const below = start < 0 ? { min: tick(Math.floor(start / step)) * divisor } : {};
  return { ...below, max: tick(Math.ceil(end / step)) * divisor, divisor, unit: label, interval: step, blank };
}

const SLOT = 0.07;

/** Cuts a figure into the lengths it is drawn with, divided by the axis' unit. */
export function barParts(quantity: Quantity, { min = 0, max, divisor }: Axis): BarParts {
  const { low, high, status } = quantity;
  if (status === 'missing') return { solid: 0, hatched: 0, below: 0, slot: 0, absent: true };
  const [bottom, top] = [Math.min(high, 0), Math.max(low, 0)];
  const above = Math.max(0, high) - top;
  const under = bottom - Math.min(0, low);
  const slot = (room: number) => Math.min((max - min) * SLOT, Math.max(0, room));
  const hatched = [above, -under].filter((length) => length !== 0 && Number.isFinite(length));
  return {
    solid: (top || bottom || 0) / divisor,
    hatched: (hatched[0] ?? 0) / divisor,
    below: (hatched[1] ?? 0) / divisor,
    slot: (above === Infinity ? slot(max - top) : under === Infinity ? -slot(bottom - min) : 0) / divisor,
    absent: false,
  };
}

/**
 * A figure as a label beside its bar, in the axis' own unit, so that all of them compare at a glance. One that this
 * unit would round to nothing keeps its own, and names it; an official wording stands as it is.
 */
export function inUnitOf({ divisor, unit }: Axis, quantity: Quantity, context: ViewContext): string {
  const { low, high, status, text } = quantity;
  const ends = [low, high].filter((end) => Number.isFinite(end) && end !== 0).map(Math.abs);
  const [least, size] = [Math.min(...ends), Math.max(0, ...ends)];
  if (status === 'missing' || (text !== '' && status !== 'exact') || size === 0)
    return context.brief(quantity, { unit: false, original: false });
  // Ends of intervals are rounded outward.
  if (least < divisor * (low === high ? 0.005 : 0.01))
    return context.brief(quantity, { unit: quantityScale(size, context.locale).label === '' });
  const { unit: _, ...bare } = quantity;
  if (unit === '') return context.figure({ ...quantity, text: '' }, { unit: false, decimals: 2 });
  return context.figure({ ...bare, low: low / divisor, high: high / divisor, text: '', unit }, { decimals: 2 });
}

/** The hatch of uncertain parts. */
const hatch = (colour: string): Record<string, unknown> => ({
  color: colour,
  dashArrayX: [1, 0],
  dashArrayY: [2, 4],
  rotation: -Math.PI / 4,
});

/** The look of a bar's three parts in one colour. */
export function partStyles(colour: string, surface: string) {
  return {
    solid: { color: colour },
    hatched: { color: surface, decal: hatch(colour), borderColor: colour, borderWidth: 1 },
    slot: { color: 'transparent', borderColor: colour, borderWidth: 1, borderType: 'dashed' as const },
  };
}

/** A row of bars of one measure: the figures with what they are called, and where on the chart they go. */
export interface BarSeriesInput {
  /** Start of the series' ids. */
  id: string;
  name: string;
  quantities: readonly Quantity[];
  /** The mark of each figure. */
  marks: readonly Mark[];
  axis: Axis;
  /** Which grid, counted by its axes. */
  axisIndex: number;
  /** Bars lie along x, or stand along y. */
  horizontal: boolean;
  /** One colour for all, or one a figure. */
  colour: string | readonly string[];
  /** What stands beside each bar; none where undefined. */
  labels?: readonly string[];
  /** Colours of the labels; the text's own unless given. */
  labelColours?: readonly string[];
  /** Bars of the same stack continue each other. @default the id */
  stack?: string;
  thickness: number;
  /** Labels stand at the bars' ends, or above their beginnings where ends leave no room. @default 'end' */
  labelPlace?: 'end' | 'above';
  /** A faint track as long as the axis behind each bar. */
  track?: boolean;
  /** Which of the decals lies on what is known, so that a colour is told from others without it; none unless given. */
  decal?: number;
  /** Bands lie over the bars (`markBands`) and take pointer and ring for them. */
  banded?: boolean;
}

const KINDS = ['solid', 'hatched', 'below', 'slot'] as const;

/**
 * Bars as series: the known part solid, the uncertain part hatched, an outlined slot where the end is open. Figures
 * below zero reach to the other side, their labels stand on the free one.
 */
export function barSeries(input: BarSeriesInput, context: ViewContext): Record<string, unknown>[] {
  const { tokens } = context;
  const parts = input.quantities.map((quantity) => barParts(quantity, input.axis));
  const above = input.labelPlace === 'above';
  const labelled = parts.map(({ slot, hatched }) =>
    above ? 'solid' : slot > 0 ? 'slot' : hatched > 0 ? 'hatched' : 'solid',
  );
  const labelHeight = tokens.size.small * 1.3;
  const styles = (colour: string, kind: (typeof KINDS)[number]) => ({
    ...partStyles(colour, tokens.surface)[kind === 'below' ? 'hatched' : kind],
    ...(kind === 'solid' && input.decal !== undefined ? { decal: decalOf(input.decal, tokens.surface) } : {}),
  });
  return KINDS.filter((kind) => kind === 'solid' || parts.some((part) => part[kind] !== 0)).map((kind) => ({
    type: 'bar',
    id: `${input.id}:${kind}`,
    name: input.name,
    stack: input.stack ?? input.id,
    xAxisIndex: input.axisIndex,
    yAxisIndex: input.axisIndex,
    barWidth: input.thickness,
    barGap: above ? `${Math.round((labelHeight / input.thickness) * 100)}%` : '20%',
    ...(input.track && kind === 'solid'
      ? { showBackground: true, backgroundStyle: { color: tokens.line, opacity: 0.4 } }
      : {}),
    ...(input.banded ? { silent: true, emphasis: { disabled: true } } : pointedAt(context)),
    data: parts.map((part, at) => {
      const mark = input.marks[at]!;
      const colour = typeof input.colour === 'string' ? input.colour : input.colour[at]!;
      const text = input.labels?.[at];
      return {
        key: mark.key,
        value: part[kind] === 0 && kind !== 'solid' ? '-' : part[kind],
        itemStyle: { ...styles(colour, kind), opacity: opacityOf(mark.key, context) },
        label: {
          show: text !== undefined && text !== '' && labelled[at] === kind,
          position: above ? [0, -labelHeight] : input.horizontal ? 'right' : 'top',
          ...(above ? { align: 'left', verticalAlign: 'top' } : {}),
          distance: 4,
          formatter: plain(text ?? ''),
          color: input.labelColours?.[at] ?? tokens.text,
          fontFamily: tokens.font,
          fontSize: tokens.size.small,
          // Still to be read where its bar is dimmed.
          opacity: 1,
        },
      };
    }),
  }));
}

/** Which of the bars' parts occur in some figures, for the legend. */
export function partsMet(quantities: readonly Quantity[]): { hatched: boolean; slot: boolean; gap: boolean } {
  return {
    hatched: quantities.some(({ status, low, high }) => status !== 'missing' && high !== low && Number.isFinite(high)),
    slot: quantities.some(({ status, high }) => status !== 'missing' && !Number.isFinite(high)),
    gap: quantities.some(({ status }) => status === 'missing'),
  };
}

/** The legend's keys for uncertain, open and missing figures, where they occur. */
export function certaintyLegend(quantities: readonly Quantity[], { messages, tokens }: ViewContext): LegendItem[] {
  const { hatched, slot, gap } = partsMet(quantities);
  const item = (label: string, pattern: NonNullable<LegendItem['pattern']>): LegendItem => ({
    label,
    colour: tokens.muted,
    pattern,
  });
  return [
    ...(hatched ? [item(messages.approximateLegend, 'hatched')] : []),
    ...(slot ? [item(messages.openLegend, 'slot')] : []),
    ...(gap ? [item(messages.missingLegend, 'gap')] : []),
  ];
}

/**
 * A value axis in one unit, which stands at its end as its name: quiet lines, few ticks, and zero is just 0.
 * @param name - the unit in words; the axis' scale unless given.
 */
export const valueAxis = (
  { min = 0, max, divisor, interval, unit, blank }: Axis,
  id: string,
  gridIndex: number,
  { tokens }: ViewContext,
  name: string = unit,
): Record<string, unknown> => ({
  id,
  type: 'value',
  gridIndex,
  min: min / divisor,
  max: max / divisor,
  interval,
  ...(blank ? {} : { name }),
  nameLocation: 'end',
  nameMoveOverlap: false,
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: !blank, lineStyle: { color: tokens.line, width: 1 } },
  axisLabel: {
    show: !blank,
    color: tokens.muted,
    fontFamily: tokens.font,
    fontSize: tokens.size.small,
    hideOverlap: true,
  },
});

/** Where an axis' name stands: behind the last tick where the axis lies, above the topmost where it stands. */
export const axisNamePlace = (horizontal: boolean, { tokens }: ViewContext): Record<string, unknown> => ({
  nameGap: horizontal ? tokens.size.small * 1.6 : tokens.size.small * 0.8,
  nameTextStyle: {
    color: tokens.muted,
    fontFamily: tokens.font,
    fontSize: tokens.size.small,
    ...(horizontal ? { align: 'left', verticalAlign: 'top', padding: [8, 0, 0, 0] } : { align: 'right' }),
  },
});

/** A category axis of names; from top to bottom where it stands. */
export const nameAxis = (
  names: readonly string[],
  id: string,
  gridIndex: number,
  vertical: boolean,
  { tokens }: ViewContext,
  width?: number,
): Record<string, unknown> => ({
  id,
  type: 'category',
  gridIndex,
  data: names.map(plain),
  inverse: vertical,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: tokens.muted } },
  axisLabel: {
    show: width !== 0,
    interval: 0,
    color: tokens.text,
    fontFamily: tokens.font,
    fontSize: tokens.size.small,
    // A line height makes ECharts draw a box behind each text: only where a text may wrap.
    ...(width ? { width, overflow: 'break', lineHeight: tokens.size.small * 1.25 } : {}),
  },
});
