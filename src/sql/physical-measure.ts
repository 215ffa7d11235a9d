import type { MeasureInfo } from '../data/remote/catalogue.js';
import { packJson } from '../data/remote/packed-json.js';
import { encodeMeasure, type Measure } from '../data/table/measure.js';
import type { Value } from './connection.js';
import { packText } from './packed-text.js';
import { codeOf, isOpenHigh, isOpenLow, isStated, stateOf } from './state.js';

/** A measure's columns in the engine, and what they hold for each row. */
export interface PhysicalMeasure extends Pick<Measure, 'unit' | 'states'> {
  info: MeasureInfo;
  columns: readonly { name: string; type: 'whole' | 'small' | 'text' }[];
  values(row: number): Value[];
  /** Can a column of whole numbers not hold the row's figure? It is then kept by its wording. */
  isOdd(row: number): boolean;
}

const MOST_PLACES = 9;
/** Products of doubles are off by less than half up to here. */
const MOST = 2 ** 51;

const isHeld = (value: number, places: number): boolean => {
  const whole = Math.round(value * 10 ** places);
  return Math.abs(whole) <= MOST && whole / 10 ** places === value;
};

/** How many decimals hold most of some numbers. */
function placesFor(values: readonly number[]): number {
  let best = { places: 0, odd: Number.POSITIVE_INFINITY };
  for (let places = 0; places <= MOST_PLACES && best.odd > 0; places++) {
    const odd = values.reduce((total, value) => total + Number(!isHeld(value, places)), 0);
    if (odd < best.odd) best = { places, odd };
  }
  return best.places;
}

/** Lays out a measure's cells as columns whose sums are exact in any engine. */
export function physicalMeasure(
  name: string,
  cells: readonly unknown[],
  length: number,
  own: string | undefined,
): PhysicalMeasure {
  const all = cells.length === length ? cells : Array.from({ length }, (_, row) => cells[row]);
  const measure: Measure = encodeMeasure(all, own);
  const { states, unit } = measure;
  const scaled = measure.scale;
  const state = (row: number) => states?.[row] ?? 0;
  const codes = Array.from({ length }, (_, row) => codeOf(state(row), all[row], () => measure.quantity(row)));
  const end = (column: Float64Array | undefined, row: number) => (column ?? measure.low)[row]! / scaled + 0;
  const low = (row: number) => end(measure.low, row);
  const high = (row: number) => end(measure.high, row);
  const closed: number[] = [];
  codes.forEach((code, row) => {
    if (!isStated(code)) return;
    if (!isOpenLow(code)) closed.push(low(row));
    if (measure.high && !isOpenHigh(code)) closed.push(high(row));
  });
  const places = placesFor(closed);
  const whole = (value: number): number => Math.round(value * 10 ** places) + 0;
  const isOdd = (row: number): boolean =>
    isStated(codes[row]!) &&
    ((!isOpenLow(codes[row]!) && !isHeld(low(row), places)) ||
      (!isOpenHigh(codes[row]!) && !isHeld(high(row), places)));
  const info: MeasureInfo = {
    places,
    ...(unit !== undefined && { unit }),
    ...(codes.some((code) => code !== 0) && { states: true }),
    ...(measure.high && { high: true }),
    ...(all.some((cell) => typeof cell !== 'number') && { texts: true }),
    ...(codes.some((code) => stateOf(code) === 6) && { units: true }),
  };
  const closedOr = (isOpen: boolean, row: number, value: number) =>
    !isStated(codes[row]!) || isOpen || isOdd(row) ? null : whole(value);
  const parts: [string, 'whole' | 'small' | 'text', boolean, (row: number) => Value][] = [
    ['low', 'whole', true, (row) => closedOr(isOpenLow(codes[row]!), row, low(row))],
    ['high', 'whole', !!info.high, (row) => closedOr(isOpenHigh(codes[row]!), row, high(row))],
    ['state', 'small', !!info.states, (row) => codes[row]!],
    [
      'text',
      'text',
      !!info.texts || closed.some((value) => !isHeld(value, places)),
      (row) => textOf(all[row], isOdd(row)),
    ],
    ['unit', 'text', !!info.units, (row) => packText(measure.quantity(row).unit ?? '')],
  ];
  const used = parts.filter(([, , isUsed]) => isUsed);
  if (used.some(([part]) => part === 'text')) info.texts = true;
  return {
    info,
    unit,
    states,
    columns: used.map(([part, type]) => ({ name: `${name}_${part}`, type })),
    values: (row) => used.map(([, , , value]) => value(row)),
    isOdd,
  };
}

/** The cell as JSON where it is not what its number says. */
function textOf(cell: unknown, isOdd: boolean): Value {
  if (cell === undefined || cell === null) return null;
  return typeof cell === 'number' && Number.isFinite(cell) && !isOdd && !Object.is(cell, -0)
    ? null
    : packText(packJson(cell));
}
