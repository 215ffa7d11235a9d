import type { MeasureInfo } from '../data/remote/catalogue.js';
import { packJson } from '../data/remote/packed-json.js';
import { encodeMeasure, MISSING, OTHER_UNIT, unitChecker, wordingReader } from '../data/table/measure.js';
import type { Value } from './connection.js';
import { packText } from './packed-text.js';
import { codeOf, isOpenHigh, isOpenLow, isStated, type StateCode, stateOf } from './state.js';

/** What has to be known of all cells of a measure before any of them is written; rows come in pieces. */
export interface MeasureSurvey {
  add(cells: readonly unknown[]): void;
  /** The unit of its sums. */
  unit(): string | undefined;
  /** Do some figures bear units that may not add up with others? */
  hasOtherUnits(): boolean;
  layout(name: string): PhysicalMeasure;
}

/** A measure's columns in the engine, and what they hold of a piece's rows. */
export interface PhysicalMeasure {
  info: MeasureInfo;
  columns: readonly { name: string; type: 'whole' | 'small' | 'text' }[];
  /** Are there figures that no column of whole numbers holds? */
  hasOdd: boolean;
  of(cells: readonly unknown[]): PhysicalCells;
}

interface PhysicalCells {
  /** Puts what the columns hold of a row behind what stands there. */
  put(row: number, values: Value[]): void;
  /** Can a column of whole numbers not hold the row's figure? It is then kept by its wording. */
  isOdd(row: number): boolean;
}

const MOST_PLACES = 9;
/** Products of doubles are off by less than half up to here. */
const MOST = 2 ** 51;
/** Whole numbers up to here are held at any number of decimals. */
const EVER = MOST / 10 ** MOST_PLACES;

const isHeld = (value: number, power: number): boolean => {
  const whole = Math.round(value * power);
  return Math.abs(whole) <= MOST && whole / power === value;
};

/** How many numbers are not held, by how many decimals there are. */
class Odds {
  readonly counts = new Float64Array(MOST_PLACES + 1);
  add(value: number): void {
    if (Number.isInteger(value) && value <= EVER && value >= -EVER) return;
    for (let places = 0; places <= MOST_PLACES; places++) if (!isHeld(value, 10 ** places)) this.counts[places]! += 1;
  }
}

/** A piece's cells as numbers and codes. */
function encoded(cells: readonly unknown[], own: string | undefined, isMixed: boolean) {
  const measure = encodeMeasure(cells, own);
  const { states, scale, low, high } = measure;
  const read = wordingReader();
  const codes = new Uint16Array(cells.length);
  for (let row = 0; row < codes.length; row++) {
    const cell = cells[row];
    let state = states?.[row] ?? 0;
    if (state === 0 && typeof cell === 'number') continue;
    // Units that meet in other pieces don't add up in this one either.
    if (isMixed && state !== MISSING && read(cell).unit !== undefined) state = OTHER_UNIT;
    codes[row] = codeOf(state, cell, () => measure.quantity(row));
  }
  return {
    codes,
    low: (row: number) => low[row]! / scale + 0,
    high: (row: number) => (high ?? low)[row]! / scale + 0,
    hasHigh: high !== undefined,
    unitAt: (row: number) => read(cells[row]).unit ?? '',
  };
}

/** Nothing known so far of a measure; a bare number stands in the unit `own`. */
export function surveyMeasure(own: string | undefined): MeasureSurvey {
  const units = unitChecker(own);
  const met = new Set<string>();
  const read = wordingReader();
  const [lows, highs] = [new Odds(), new Odds()];
  const has = { states: false, high: false, texts: false, units: false };
  const isMixed = () => units.mixed();
  return {
    add(cells) {
      const { codes, low, high, hasHigh } = encoded(cells, own, false);
      has.high ||= hasHigh;
      for (let row = 0; row < codes.length; row++) {
        const code = codes[row]!;
        const cell = cells[row];
        if (code !== 0) has.states = true;
        if (typeof cell !== 'number') {
          has.texts = true;
          if (!isStated(code)) continue;
          has.units ||= stateOf(code) === OTHER_UNIT;
          const { unit } = read(cell);
          if (own === undefined && unit !== undefined && !met.has(unit)) {
            met.add(unit);
            units.addsUp(unit);
          }
        }
        if (!isStated(code)) continue;
        if (!isOpenLow(code)) lows.add(low(row));
        if (!isOpenHigh(code)) highs.add(high(row));
      }
    },
    unit: () => units.common(),
    hasOtherUnits: () => has.units || isMixed(),
    layout(name) {
      const odds = lows.counts.map((count, places) => count + (has.high ? highs.counts[places]! : 0));
      const places = odds.indexOf(Math.min(...odds));
      const hasOdd = odds[places]! > 0;
      const unit = units.common();
      const info: MeasureInfo = {
        places,
        ...(unit !== undefined && { unit }),
        ...((has.states || isMixed()) && { states: true }),
        ...(has.high && { high: true }),
        ...((has.texts || hasOdd) && { texts: true }),
        ...((has.units || isMixed()) && { units: true }),
      };
      return layoutOf(name, info, own, hasOdd, isMixed());
    },
  };
}

function layoutOf(
  name: string,
  info: MeasureInfo,
  own: string | undefined,
  hasOdd: boolean,
  isMixed: boolean,
): PhysicalMeasure {
  const power = 10 ** info.places;
  const whole = (value: number): number => Math.round(value * power) + 0;
  const columns: PhysicalMeasure['columns'] = [
    { name: `${name}_low`, type: 'whole' },
    ...(info.high ? [{ name: `${name}_high`, type: 'whole' } as const] : []),
    ...(info.states ? [{ name: `${name}_state`, type: 'small' } as const] : []),
    ...(info.texts ? [{ name: `${name}_text`, type: 'text' } as const] : []),
    ...(info.units ? [{ name: `${name}_unit`, type: 'text' } as const] : []),
  ];
  return {
    info,
    columns,
    hasOdd,
    of(cells) {
      const { codes, low, high, unitAt } = encoded(cells, own, isMixed);
      const isOdd = (row: number): boolean => {
        const code = codes[row]!;
        return (
          hasOdd &&
          isStated(code) &&
          ((!isOpenLow(code) && !isHeld(low(row), power)) || (!isOpenHigh(code) && !isHeld(high(row), power)))
        );
      };
      const held = (code: StateCode, isOpen: boolean, odd: boolean, value: number): Value =>
        !isStated(code) || isOpen || odd ? null : whole(value);
      return {
        isOdd,
        put(row, values) {
          const code = codes[row]!;
          const odd = isOdd(row);
          values.push(held(code, isOpenLow(code), odd, low(row)));
          if (info.high) values.push(held(code, isOpenHigh(code), odd, high(row)));
          if (info.states) values.push(code);
          if (info.texts) values.push(textOf(cells[row], odd));
          if (info.units) values.push(packText(unitAt(row) || (info.unit ?? '')));
        },
      };
    },
  };
}

/** The cell as JSON where it is not what its number says. */
function textOf(cell: unknown, isOdd: boolean): Value {
  if (cell === undefined || cell === null) return null;
  return typeof cell === 'number' && Number.isFinite(cell) && !isOdd && !Object.is(cell, -0)
    ? null
    : packText(packJson(cell));
}
