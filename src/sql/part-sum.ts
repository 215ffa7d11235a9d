import { computed } from '../data/quantity/arithmetic.js';
import { missing, parseQuantity, type Quantity } from '../data/quantity/index.js';
import { commonUnit } from '../data/quantity/units.js';
import { unpackJson } from '../data/remote/packed-json.js';
import { figureOf } from '../data/table/totals.js';
import { decimalSum } from './decimal-sum.js';
import { isOpenHigh, isOpenLow, isStated, type StateCode, stateOf, statusIn } from './state.js';

/** Some figures of one state, as an engine adds them. */
export interface Addend {
  code: StateCode;
  /** How many they are. */
  count: number;
  /** The sums of their closed ends: whole numbers of the column's last decimal, or a number as it is written. */
  low: bigint | number;
  high: bigint | number;
  /** Which decimal that is. */
  places: number;
  /** The wording of one of them, as JSON, where they are not plain numbers. */
  text: string | undefined;
  /** The unit that they bear themselves or by their column; '' for none. */
  unit: string | undefined;
}

/** The sum of a measure in one group, put together of whatever parts were asked. */
export interface PartSum {
  add(addend: Addend): void;
  figure(): number | Quantity;
  /** How many figures are not stated. */
  missing(): number;
}

/** The figure that a cell words, in its column's unit where it bears none. */
function wordedIn(cell: unknown, unit: string | undefined): Quantity {
  const quantity = parseQuantity(cell);
  return quantity.unit === undefined && unit !== undefined ? { ...quantity, unit } : quantity;
}

/** A sum of nothing so far, in the measure's unit. */
export function partSum(unit: string | undefined): PartSum {
  const [low, high] = [decimalSum(), decimalSum()];
  const states = new Map<number, number>();
  const units = new Set<string>();
  const statuses = new Set<Quantity['status']>();
  let [openLow, openHigh, parts, unstated] = [false, false, 0, 0];
  let text: string | undefined;
  const put = (sum: typeof low, end: bigint | number, places: number) =>
    typeof end === 'bigint' ? sum.add(end, places) : sum.addNumber(end);
  const from = () => (openLow ? Number.NEGATIVE_INFINITY : low.value());
  const to = () => (openHigh ? Number.POSITIVE_INFINITY : high.value());
  return {
    add(addend) {
      const { code, count, places } = addend;
      if (count === 0) return;
      if (!isStated(code)) {
        unstated += count;
        return;
      }
      parts += count;
      states.set(stateOf(code), (states.get(stateOf(code)) ?? 0) + count);
      statuses.add(statusIn(code));
      if (addend.unit !== undefined) units.add(addend.unit);
      text = addend.text;
      if (isOpenLow(code)) openLow = true;
      else put(low, addend.low, places);
      if (isOpenHigh(code)) openHigh = true;
      else put(high, addend.high, places);
    },
    missing: () => unstated,
    figure: () =>
      figureOf({
        parts,
        unit,
        of: (state) => states.get(state) ?? 0,
        low: from,
        high: to,
        only: () => wordedIn(unpackJson(text!), unit),
        ofUnits() {
          const common = units.has('') ? null : commonUnit(units);
          const some = Array.from(statuses, (status) => ({ status }) as Quantity);
          return common ? computed(from(), to(), common.unit, some) : missing('', 'mixed-units');
        },
      }),
  };
}
