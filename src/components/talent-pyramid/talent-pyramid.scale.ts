import type { Quantity, TalentPyramid } from '../../data/index.js';
import { type Axis, type BarParts, barParts, reach } from '../internal/chart/bars.js';
import { roomOf } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';

/** On a logarithmic scale one person takes one cell on either side, and each further cell is ten times as many. */
const cellsOf = (people: number): number => (people <= 0 ? 0 : Math.max(0, 1 + Math.log10(people)));

/** A headcount as lengths in the plot, both sides together. */
export function lengthsOf(quantity: Quantity, scale: TalentPyramid['scale'], axis: Axis): BarParts {
  if (scale === 'linear') return barParts(quantity, axis);
  const { low, high } = quantity;
  return barParts({ ...quantity, low: 2 * cellsOf(low), high: Number.isFinite(high) ? 2 * cellsOf(high) : high }, axis);
}

/** The plot from end to end: so many people, or so many cells on both sides. */
export function axisOf({ tiers, scale }: TalentPyramid): Axis {
  const most = Math.max(0, ...tiers.flatMap(({ headcount, target }) => [reach(headcount), reach(target)]));
  const open = tiers.some(({ headcount }) => headcount.status !== 'missing' && !Number.isFinite(headcount.high));
  const cells = Math.max(1, Math.ceil(cellsOf(most) + (open ? 0.3 : 0)));
  const max = scale === 'log' ? 2 * cells : most * (open ? 1.12 : 1.02) || 1;
  return { max, divisor: 1, unit: '', interval: 1, blank: false };
}

/** Names of a logarithmic scale's gridlines from the middle outwards; none on a linear scale. */
export function tickNames({ scale }: TalentPyramid, { max }: Axis, context: ViewContext): string[] {
  if (scale === 'linear') return [];
  return Array.from({ length: max / 2 }, (_, power) => {
    const figure: Quantity = { low: 10 ** power, high: 10 ** power, text: '', status: 'exact' };
    return context.grammar.keepsUnits ? context.brief(figure) : context.figure(figure);
  });
}

/** The names on both sides, as many as have room in cells of a width; the outermost always. */
export function ticksIn(cell: number, names: readonly string[], size: number): string[] {
  if (names.length === 0) return [];
  const isShown = (at: number, step: number) => (names.length - 1 - at) % step === 0;
  const fits = (step: number) => {
    const rooms = names.filter((_, at) => isShown(at, step)).map((name) => roomOf(name, size));
    return rooms.every((room, at) => at === 0 || (room + rooms[at - 1]!) / 2 + 4 <= step * cell);
  };
  let step = 1;
  while (step < names.length && !fits(step)) step++;
  const side = names.map((name, at) => (isShown(at, step) ? name : ''));
  return [...side.slice().reverse(), '', ...side];
}
