import { tickStep } from 'd3-array';
import { type Quantity, quantityScale } from '../../../data/index.js';
import type { ViewContext } from '../context.js';
import type { LegendItem } from '../figure.template.js';

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
