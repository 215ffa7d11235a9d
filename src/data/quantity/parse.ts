import { leastCertain } from './certainty.js';
import { plainDecimal } from './decimal.js';
import {
  exact,
  interval,
  isQuantityReason,
  isQuantityStatus,
  missing,
  type Quantity,
  withDetails,
} from './quantity.js';
import { type Reading, readFigure } from './reading.js';
import { spell } from './spelling.js';
import { describeUnit } from './units.js';
import { noFigure, readWhole } from './wordings.js';

/** The largest threshold that statistical offices publish as `<n`; a larger one is an ordinary upper bound. */
const LARGEST_THRESHOLD = 30;

function isSuppressed(spelled: string, { ends, unit }: Reading): boolean {
  if (!/^<\d+(?!\d*[.,%])/.test(spelled) || ends[1] > LARGEST_THRESHOLD) return false;
  return unit === undefined || describeUnit(unit).counts;
}

function readSpelled(spelled: string, text: string): Quantity | null {
  const whole = readWhole(spelled, text);
  if (whole) return whole;
  const reason = noFigure(spelled);
  // A list of figures may still be a range: 3、4人.
  const reading = reason && reason !== 'unclear' ? reason : (readFigure(spelled) ?? reason ?? null);
  if (reading === null) return null;
  if (typeof reading === 'string') return missing(text, reading);
  const [low, high] = reading.ends;
  const status = isSuppressed(spelled, reading) ? 'suppressed' : reading.status;
  return withDetails({ low, high, text, status }, reading.unit);
}

/** `over 5,000 (5000余人)`, as English output has it: the note is the figure if it says the same, only closer. */
function readNoted(spelled: string, text: string): Quantity | null {
  const at = spelled.indexOf('(');
  if (at < 1 || !spelled.endsWith(')')) return null;
  const rough = readSpelled(spelled.slice(0, at), text);
  const close = rough && readSpelled(spelled.slice(at + 1, -1), text);
  if (!rough || !close || rough.status === 'missing' || close.status === 'missing') return null;
  return rough.low <= close.low && close.high <= rough.high ? close : null;
}

const PART = /^(.+?)(?:\((?:其中|不?含|不?包括|包含|including|ofwhom|ofwhich).+\)|[,;:]?(?:其中|ofwhom|ofwhich).+)$/;

/** 12人（含柔性引进2人）, 30人，其中女8人: the figure, without what is said of a part of it. */
function readWithPart(spelled: string, text: string): Quantity | null {
  const whole = PART.exec(spelled)?.[1];
  const read = whole === undefined ? null : readSpelled(whole, text);
  return read?.status === 'missing' ? null : read;
}

const FROM_TO = /^[由从自](.+?)((?:增|提|升|扩|涨|发展|减|降|缩|下|回落|上升|调整|变)[^\d*]{0,3}?[到至为].+)$/;

/** 由120家增至150家: the level that was reached. */
function readFromTo(spelled: string, text: string): Quantity | null {
  const [, from = '', to = ''] = FROM_TO.exec(spelled) ?? [];
  const before = from === '' ? null : readSpelled(from, text);
  const read = before && before.status !== 'missing' ? readSpelled(to, text) : null;
  return read?.status === 'missing' ? null : read;
}

/** 860* where the sheet says that `*` marks preliminary figures: the figure without the mark. */
function parseStarred(text: string): Quantity | null {
  const [, before = '', after = ''] = /^([^*＊]*\d[^*＊]*)[*＊]([^*＊\d]*)$/.exec(text) ?? [];
  const quantity = before === '' ? missing() : parseText(before + after);
  if (quantity.status === 'missing') return null;
  return { ...quantity, text, status: leastCertain([quantity.status, 'provisional']) };
}

function parseText(text: string): Quantity {
  const spelled = spell(text);
  if (!spelled) return missing(text);
  const read = readSpelled(spelled, text);
  if (read && read.status !== 'missing') return read;
  return readNoted(spelled, text) ?? readWithPart(spelled, text) ?? readFromTo(spelled, text) ?? read ?? missing(text);
}

/** Only what the record itself holds, so that nothing is read from a prototype. */
function ownValues(input: object): Partial<Record<keyof Quantity, unknown>> {
  const own: Partial<Record<keyof Quantity, unknown>> = {};
  for (const key of ['low', 'high', 'unit', 'text', 'status', 'reason'] as const)
    if (Object.prototype.hasOwnProperty.call(input, key)) own[key] = (input as Partial<Quantity>)[key];
  return own;
}

function endOf(value: unknown, open: number): number {
  if (value === null || value === undefined) return open;
  return typeof value === 'number' ? value : Number.NaN;
}

function parseRecord(input: object): Quantity {
  const own = ownValues(input);
  const text = typeof own.text === 'string' ? own.text : '';
  const unit = typeof own.unit === 'string' ? own.unit : undefined;
  const reason = isQuantityReason(own.reason) ? own.reason : undefined;
  if (own.status === 'missing') return missing(text, reason);
  if (Array.isArray(input) || (own.low === undefined && own.high === undefined)) return missing(text);
  const [low, high] = [endOf(own.low, -Infinity), endOf(own.high, Infinity)];
  const read = interval(low, high, unit);
  if (read.status === 'missing' || low === Infinity || high === -Infinity) return missing(text);
  const stated = isQuantityStatus(own.status) ? own.status : read.status;
  // A status that promises one number can't stand over two.
  const status = read.low !== read.high && (stated === 'exact' || stated === 'provisional') ? read.status : stated;
  // An exact sum has no wording either; only a record that says nothing of its text gets the plain decimal.
  return { ...read, text: own.text === text || status !== 'exact' ? text : plainDecimal(read.low), status };
}

/** How wordings are read. */
export interface ParseQuantityOptions {
  /** What a note of the sheet says of `*` behind a figure: `provisional` reads 860* as 860, preliminary; default: a withheld digit. */
  star?: 'provisional';
}

/**
 * Reads a figure as officially stated: a JSON number in base units, a wording (5000余人, 超2.5亿元, 1*名, over 1.2 million),
 * or a quantity, in memory or from JSON (`null` is an open end). Amounts in 万元 and the like become base units.
 *
 * Never throws. What it can't read is `missing`, with its text kept; so are NaN, booleans, arrays and other objects.
 * Computer notation in strings (`0x10`, `1e3`) is not a figure. The table in `conventions.ts` has the conventions.
 * What is read and yet no figure gives its reason: `words` (持平, 第2位), `date` (2024年末, 十四五), `unclear` (近200余人).
 * A number in place of options, as `Array.map` hands one over, is ignored.
 */
export function parseQuantity(input: unknown, options: ParseQuantityOptions | number = {}): Quantity {
  if (typeof input === 'number') return exact(input);
  if (typeof input === 'string')
    return (typeof options === 'object' && options.star && parseStarred(input)) || parseText(input);
  if (typeof input === 'bigint') return parseText(String(input));
  if (input === null || input === undefined) return missing();
  if (typeof input !== 'object') return missing(typeof input === 'function' ? '' : String(input));
  try {
    return parseRecord(input);
  } catch {
    // Only a getter or a proxy of the caller's can throw here.
    return missing();
  }
}
