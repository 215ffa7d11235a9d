import { type CooperationGrouping, type CooperationModes, exact, type Quantity, sum } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { cooperationWords, partName } from './cooperation-modes.words.js';

/** A part as it is drawn: one that the data names, or several small ones together. */
export interface DrawnPart {
  name: string;
  colour: string;
  /** Its agreements in each mode, in the modes' order; undefined where a mode has none. */
  counts: readonly (Quantity | undefined)[];
}

/** Names that data itself gives to what is left over. */
const LEFT_OVER = /^(其他|其它|others?)$/i;
const MOST_NAMED = 3;

/** Are the bars divided at all? Not where the data says nothing of the parts. */
export const isDivided = ({ parts }: CooperationModes): boolean => parts.some(({ key }) => key !== '');

/**
 * Keys of the parts that are drawn together as one, because there are more of them than colours: the earliest of
 * periods, else the smallest.
 */
export function foldedKeys({ parts, groupBy }: CooperationModes, { tokens, text }: ViewContext): ReadonlySet<string> {
  const most = tokens.palette.length;
  if (parts.length <= most) return new Set();
  const weight = ({ name, count }: CooperationModes['parts'][number]) => (LEFT_OVER.test(text(name)) ? -1 : count.low);
  const foldable = groupBy === 'period' ? parts : [...parts].sort((a, b) => weight(a) - weight(b));
  return new Set(foldable.slice(0, parts.length - most + 1).map(({ key }) => key));
}

/** What the folded parts are called: the span of periods, a few names, or how many they are. */
function foldedName(folded: CooperationModes['parts'], groupBy: CooperationGrouping, context: ViewContext): string {
  const { messages, text } = context;
  if (groupBy === 'period' && folded.length > 0) {
    const [first, last] = [text(folded[0]!.name), text(folded[folded.length - 1]!.name)];
    return messages.periodOf(messages.periodRange(first, last));
  }
  const names = folded.length > MOST_NAMED ? [] : folded.map((part) => partName(part, groupBy, context));
  return cooperationWords(context).other(names, folded.length);
}

/** The parts in the model's order, each with its look; beyond eight some come as one: years first, small ones last. */
export function drawnParts(model: CooperationModes, context: ViewContext): DrawnPart[] {
  const { modes, parts, groupBy } = model;
  const { palette } = context.tokens;
  const folded = foldedKeys(model, context);
  const own = modes.map((mode) => new Map(mode.parts.map(({ key, count }) => [key, count])));
  const single = parts
    .filter(({ key }) => !folded.has(key))
    .map((part) => ({
      name: partName(part, groupBy, context),
      counts: own.map((counts) => counts.get(part.key)),
    }));
  const rest = parts.filter(({ key }) => folded.has(key));
  const other = {
    name: foldedName(rest, groupBy, context),
    counts: own.map((counts) => {
      const some = rest.flatMap(({ key }) => counts.get(key) ?? []);
      return some.length > 0 ? sum(some) : undefined;
    }),
  };
  const drawn = rest.length === 0 ? single : groupBy === 'period' ? [other, ...single] : [...single, other];
  return drawn.map((part, at) => ({ ...part, colour: palette[at]! }));
}

/** The agreements of a mode in each part, none as nought. */
export const countsOf = (model: CooperationModes, at: number): Quantity[] => {
  const counts = new Map(model.modes[at]!.parts.map(({ key, count }) => [key, count]));
  return model.parts.map(({ key }) => counts.get(key) ?? exact(0));
};
