import { cumsum } from 'd3-array';
import { addSum, type Dim, differingIn, isArea, type Place, TOTAL } from './places.js';
import { isStep, type Steps } from './steps.js';

/** Values of one column whose rows add up to those of others, without saying so. */
export interface UnsaidSum {
  at: number;
  wholes: readonly number[];
  parts: readonly number[];
  /** Is it no coincidence, by the digits that agree or by its name? */
  isSure: boolean;
  /** A place of each whole. */
  places: readonly Place[];
}

/** A value among those that differ in one column alone, with its exact figures; NaN where it states none. */
interface Value {
  code: number;
  name: string;
  place: Place;
  figures: readonly number[];
}

interface Guess {
  wholes: readonly Value[];
  parts: readonly Value[];
  /** How unlikely it is that so many digits agree by chance, as a logarithm. */
  evidence: number;
}

const SEARCHED = new Set(['reference', 'word', 'name']);
const MOST_GUESSES = 200;
/** Names that a sum bears, and names that it may bear. */
const SUMMED = /(?:合计|小计|总计|汇总|总数)$/;
const GROUPED = /(?:[地片]区|板块|经济[区带]|都市圈|城市群)$/;
const MOST_NAMED = 8;
/** How much more digits have to agree than the number of sums looked at explains: to be told, to be one. */
const NOTABLE = Math.log(100);
const CERTAIN = Math.log(1000);

/** Finds values whose figures are the sums of others': of all, of all that is not such a sum, or of those next to them. */
export function* findSums(
  dims: readonly Dim[],
  places: readonly Place[],
  figuresOf: (place: Place) => readonly number[],
): Steps<UnsaidSum[]> {
  const found: UnsaidSum[] = [];
  for (const [at, { role, values, holders }] of dims.entries()) {
    if (!SEARCHED.has(role) || values.length < 3) continue;
    const wholes = new Set([...holders.values()].flat());
    const asked = places.filter(({ codes }) => codes[at]! > TOTAL && !wholes.has(codes[at]!));
    const toValue = (place: Place): Value => {
      const code = place.codes[at]!;
      return { code, name: values[code - 2]!, place, figures: figuresOf(place) };
    };
    const contexts: Value[][] = [];
    for (const some of differingIn(dims, at, asked)) {
      const context: Value[] = [];
      for (const place of some) {
        yield 0;
        context.push(toValue(place));
      }
      contexts.push(context);
    }
    found.push(...(yield* agreed(contexts, at)));
  }
  return found;
}

/** Guesses that hold for most of the rows they could hold for. */
function* agreed(contexts: readonly (readonly Value[])[], at: number): Steps<UnsaidSum[]> {
  const met = new Map<string, Guess & { held: number }>();
  for (const values of contexts) {
    if (met.size > MOST_GUESSES) return [];
    yield 0;
    for (const guess of yield* guessesOf(values)) {
      const key = guess.wholes.map(({ code }) => code).join();
      const { held = 0, evidence = 0, parts = [], wholes = guess.wholes } = met.get(key) ?? {};
      met.set(key, {
        wholes,
        held: held + 1,
        evidence: evidence + guess.evidence,
        parts: [...new Map([...parts, ...guess.parts].map((part) => [part.code, part])).values()],
      });
    }
  }
  if (met.size === 0) return [];
  const present = contexts.map((values) => new Set(values.map(({ code }) => code)));
  const joint = new Set<number>();
  return [...met.values()]
    .sort((a, b) => b.wholes.length - a.wholes.length)
    .filter(({ wholes, parts, held, evidence }) => {
      const asked = present.filter((codes) => wholes.every(({ code }) => codes.has(code))).length;
      const taken = parts.filter(({ code }) => joint.has(code)).length;
      const isUsed = wholes.some(({ code }) => joint.has(code)) || (taken > 0 && taken < joint.size);
      if (evidence < NOTABLE || held * 2 <= asked || isUsed) return false;
      if (wholes.length > 1) for (const { code } of wholes) joint.add(code);
      return true;
    })
    .map(({ wholes, parts, evidence }) => ({
      at,
      wholes: wholes.map(({ code }) => code),
      parts: parts.map(({ code }) => code),
      isSure: evidence >= CERTAIN,
      places: wholes.map(({ place }) => place),
    }));
}

const isSummed = ({ name }: Value): boolean => SUMMED.test(name);
const isNamed = ({ name }: Value): boolean => SUMMED.test(name) || GROUPED.test(name) || isArea(name);

/** 市本级, 区直: what a place has beside its parts, so that the place itself is the sum of both. */
const OWN_LEVEL = /(?:^|[省市县區区州])(?:本级|本級|直(?:属|屬|单位|單位|机关|機關)?)$/;
const hasOwnLevel = ([whole, ...others]: readonly Value[], parts: readonly Value[]): boolean =>
  others.length === 0 && !OWN_LEVEL.test(whole!.name) && parts.some(({ name }) => OWN_LEVEL.test(name));

/** All choices of some of them, the largest first. */
const subsetsOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: 2 ** items.length - 1 }, (_, mask) => items.filter((_, at) => ((mask + 1) >> at) & 1)).sort(
    (a, b) => b.length - a.length,
  );

/** What may be sums of others among some values. */
function* guessesOf(all: readonly Value[]): Steps<Guess[]> {
  const scale = scaleOf(all);
  if (!scale) return [];
  const found: Guess[] = [];
  const guess: Try = (wholes, parts, tries) => {
    const chance = scale.evidence(wholes, parts);
    if (chance === undefined || wholes.length >= parts.filter(scale.leading).length) return false;
    const isTold =
      wholes.every(isSummed) || hasOwnLevel(wholes, parts) || (wholes.every(isNamed) && chance >= Math.log(tries * 5));
    const evidence = isTold ? Math.max(CERTAIN, chance) : chance - Math.log(tries);
    if (evidence >= NOTABLE) found.push({ wholes, parts, evidence });
    return evidence >= CERTAIN;
  };
  let values = all;
  for (const end of [0, all.length - 1]) {
    yield 0;
    const [one, others] = [all[end]!, all.filter((_, at) => at !== end)];
    // Half of everything; or a third, where groups stand between the whole and its parts.
    if (guess([one], others, 2) || isThird(scale, one, others)) {
      if (!found.some(({ wholes }) => wholes[0] === one))
        found.push({ wholes: [one], parts: others, evidence: CERTAIN });
      values = others;
      break;
    }
  }
  yield 0;
  const named = values.filter(isNamed).slice(0, MOST_NAMED);
  const others = values.filter((value) => !isNamed(value));
  // Of areas that overlap, those that make up the whole.
  const isSplit = subsetsOf(named).some((some, tried) => guess(some, others, tried === 0 ? 0.2 : tried));
  yield 0;
  const split = isSplit ? undefined : splitOf(values, scale, guess);
  if (!isSplit) yield* runsOf(split ?? values, scale, guess);
  return found;
}

/** Asks whether values are the sum of others, of so many that were looked at. */
type Try = (wholes: readonly Value[], parts: readonly Value[], tries: number) => boolean;
type Scale = NonNullable<ReturnType<typeof scaleOf>>;

const isThird = (scale: Scale, one: Value, others: readonly Value[]): boolean =>
  others.length > 4 && (scale.evidence([one, one], others) ?? 0) - Math.log(2) >= CERTAIN && scale.half(others) > 0;

/** The first or last few that add up to all others; gives back those. */
function splitOf(values: readonly Value[], scale: Scale, guess: Try) {
  const at = scale.half(values);
  if (at < 2 || at > values.length - 2) return undefined;
  const [first, last] = [values.slice(0, at), values.slice(at)];
  const [groups, rest] = first.length < last.length ? [first, last] : [last, first];
  return guess(groups, rest, values.length) ? rest : undefined;
}

/** Values that are the sum of those that follow them, or else go before them; what is within one is within no other. */
function* runsOf(values: readonly Value[], scale: Scale, guess: Try): Steps<void> {
  let isFound = false;
  for (const order of [[...values].reverse(), values]) {
    if (isFound) return;
    const open: Value[] = [];
    const sums = [0];
    for (const [at, value] of order.entries()) {
      if (isStep(at)) yield 0;
      const run = scale.runOf(value, sums);
      if (run >= 2 && guess([value], open.slice(-run), values.length * 2)) {
        isFound = true;
        open.length -= run;
        sums.length -= run;
      }
      open.push(value);
      sums.push(sums[sums.length - 1]! + scale.leading(value));
    }
  }
}

const STEPS = Array.from({ length: 16 }, (_, at) => 10 ** (9 - at));
const isMultiple = (value: number, step: number): boolean =>
  Math.abs(value / step - Math.round(value / step)) < 1e-9 * Math.max(1, value / step);
const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** What all of some figures are multiples of, and the largest power of ten among that. */
function stepOf(column: readonly number[]): { step: number; common: number } {
  if (column.every(Number.isSafeInteger)) {
    let common = 0;
    for (const value of column) {
      common = commonDivisor(common, value);
      if (common === 1) break;
    }
    return { common, step: STEPS.find((one) => common % one === 0)! };
  }
  const step = STEPS.find((one) => column.every((value) => isMultiple(value, one))) ?? 1e-6;
  return {
    step,
    common: column.reduce((divisor, value) => commonDivisor(divisor, Math.round(value / step)), 0) * step,
  };
}

const known = (value: number): number => (Number.isFinite(value) ? value : 0);

/** To what digit figures are stated, so how far sums may be off, and how many digits of them agree. */
function scaleOf(values: readonly Value[]) {
  const columns = values[0]!.figures.map((_, which) => values.map(({ figures }) => known(figures[which]!)));
  const measures = columns.flatMap((column, which) => {
    const isCopy = columns.slice(0, which).some((other) => other.every((value, row) => value === column[row]));
    const total = column.reduce((sum, value) => sum + value, 0);
    if (isCopy || total <= 0 || column.some((value) => value < 0)) return [];
    return [{ which, ...stepOf(column), total }];
  });
  const [lead] = [...measures].sort((a, b) => b.total / b.step - a.total / a.step);
  if (!lead) return undefined;
  const leading = ({ figures }: Value) => known(figures[lead.which]!);
  // Persons are counted one by one; figures of thousands or of decimals were rounded.
  const toleranceOf = (step: number, count: number) => (step === 1 ? 0 : (step / 2) * count);
  return {
    leading,
    evidence(wholes: readonly Value[], parts: readonly Value[]): number | undefined {
      let evidence = 0;
      let isAsked = false;
      for (const { which, step, common } of measures) {
        const whole = wholes.reduce((total, { figures }) => total + figures[which]!, 0);
        if (Number.isNaN(whole)) continue;
        const added = parts.map(({ figures }) => known(figures[which]!)).filter((value) => value > 0);
        const sum = added.reduce((total, value) => total + value, 0);
        const slack = Math.abs(whole - sum) <= 1e-9 * whole ? 0 : toleranceOf(step, wholes.length + added.length);
        if (Math.abs(whole - sum) > slack + 1e-9 * whole) return undefined;
        isAsked ||= whole > 0;
        if (added.length > 1) evidence += Math.log(Math.max(1, sum / added.length / Math.max(slack * 2, common)));
      }
      return isAsked ? evidence : undefined;
    },
    /** After how many values half of the sum is reached; 0 where that is never exactly so. */
    half(some: readonly Value[]): number {
      const sums = cumsum(some, leading);
      const total = sums[sums.length - 1]!;
      const slack = toleranceOf(lead.step, some.length) + 1e-9 * total;
      return sums.findIndex((sum) => Math.abs(sum * 2 - total) <= slack) + 1;
    },
    /** How many of the last values before it a value is the sum of, by their sums so far; 0 where of none. */
    runOf(value: Value, sums: readonly number[]): number {
      const top = sums[sums.length - 1]!;
      const aim = top - leading(value);
      if (leading(value) <= 0 || aim < -toleranceOf(lead.step, sums.length)) return 0;
      let [from, to] = [0, sums.length - 1];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (sums[middle]! < aim - 1e-9 * top) from = middle + 1;
        else to = middle;
      }
      const near = [from - 1, from].filter((at) => at >= 0);
      const slack = (at: number) => toleranceOf(lead.step, sums.length - at) + 1e-9 * top;
      const at = near.find((one) => Math.abs(sums[one]! - aim) <= slack(one));
      return at === undefined ? 0 : sums.length - 1 - at;
    },
  };
}

/** Lets a column know which of its values are sums of others; several that only together are one become one value. */
export function applySum(dim: Dim, { wholes, parts }: UnsaidSum): void {
  if (wholes.length === 1) {
    addSum(dim, wholes[0]!, parts);
    return;
  }
  const isWhole = new Set(wholes);
  const joint = dim.size++;
  dim.values = [...dim.values, ''];
  dim.keys = [...dim.keys, ''];
  dim.codes = dim.codes.map((code) => (isWhole.has(code) ? joint : code));
  for (const code of wholes) dim.holders.delete(code);
  addSum(dim, joint, parts);
}
