import { type CooperationModes, exact, type Quantity, sum } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { cooperationWords, partName } from './cooperation-modes.words.js';

/** A part as it is drawn: one that the data names, or several small ones together. */
export interface DrawnPart {
  /** Names its series: stays the same from one drawing to the next. */
  id: string;
  name: string;
  colour: string;
  /** A pattern on the colour, so that parts are told apart without it; none on the first. */
  decal: Record<string, unknown> | undefined;
  /** Its agreements in each mode, in the modes' order; undefined where a mode has none. */
  counts: readonly (Quantity | undefined)[];
}

/** Names that data itself gives to what is left over. */
const LEFT_OVER = /^(其他|其它|others?)$/i;
const MOST_NAMED = 3;

/** Are the bars divided at all? Not where the data says nothing of the parts. */
export const isDivided = ({ parts }: CooperationModes): boolean => parts.some(({ key }) => key !== '');

/** Keys of the parts that are drawn together as one, because there are more of them than colours. */
export function foldedKeys({ parts }: CooperationModes, { tokens, text }: ViewContext): ReadonlySet<string> {
  const most = tokens.palette.length;
  if (parts.length <= most) return new Set();
  const weight = ({ name, count }: CooperationModes['parts'][number]) => (LEFT_OVER.test(text(name)) ? -1 : count.low);
  const smallest = [...parts].sort((a, b) => weight(a) - weight(b)).slice(0, parts.length - most + 1);
  return new Set(smallest.map(({ key }) => key));
}

/** The parts in the model's order, each with its look; beyond eight the smallest come last as one. */
export function drawnParts(model: CooperationModes, context: ViewContext): DrawnPart[] {
  const { modes, parts, groupBy } = model;
  const { palette, surface } = context.tokens;
  const folded = foldedKeys(model, context);
  const own = modes.map((mode) => new Map(mode.parts.map(({ key, count }) => [key, count])));
  const single = parts
    .filter(({ key }) => !folded.has(key))
    .map((part) => ({
      id: `part:${part.key}`,
      name: partName(part, groupBy, context),
      counts: own.map((counts) => counts.get(part.key)),
    }));
  const rest = parts.filter(({ key }) => folded.has(key));
  const names = rest.length > MOST_NAMED ? [] : rest.map((part) => partName(part, groupBy, context));
  const other = {
    id: 'other',
    name: cooperationWords(context).other(names, rest.length),
    counts: own.map((counts) => {
      const some = rest.flatMap(({ key }) => counts.get(key) ?? []);
      return some.length > 0 ? sum(some) : undefined;
    }),
  };
  return [...single, ...(rest.length > 0 ? [other] : [])].map((part, at) => ({
    ...part,
    colour: palette[at]!,
    decal: decalOf(at, surface),
  }));
}

/** The agreements of a mode in each part, none as nought. */
export const countsOf = (model: CooperationModes, at: number): Quantity[] => {
  const counts = new Map(model.modes[at]!.parts.map(({ key, count }) => [key, count]));
  return model.parts.map(({ key }) => counts.get(key) ?? exact(0));
};

/** Patterns without slanting lines, which stand for what is uncertain. The legend's swatches show the same. */
const DECALS: readonly (Record<string, unknown> | undefined)[] = [
  undefined,
  {
    symbol: 'circle',
    dashArrayX: [
      [4, 4],
      [0, 4, 4, 0],
    ],
    dashArrayY: [4, 0],
    symbolSize: 0.6,
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 4.5] },
  { symbol: 'rect', dashArrayX: [1.5, 4.5], dashArrayY: [1, 0] },
  {
    symbol: 'rect',
    dashArrayX: [
      [6, 4],
      [0, 5, 5, 0],
    ],
    dashArrayY: [2, 3],
  },
  {
    symbol: 'triangle',
    dashArrayX: [
      [7, 7],
      [0, 7, 7, 0],
    ],
    dashArrayY: [7, 0],
    symbolSize: 0.75,
  },
  {
    symbol: 'rect',
    dashArrayX: [
      [4, 4],
      [0, 4, 4, 0],
    ],
    dashArrayY: [4, 0],
  },
  {
    symbol: 'circle',
    dashArrayX: [
      [8, 4],
      [0, 6, 6, 0],
    ],
    dashArrayY: [8, 2],
    symbolSize: 0.9,
  },
];

const decalOf = (at: number, surface: string): Record<string, unknown> | undefined => {
  const decal = DECALS[at % DECALS.length];
  return decal && { ...decal, color: translucent(surface, 0.32) };
};

/** Red, green and blue of `#rgb`, `#rrggbb` or `rgb(…)`, 0 to 255; undefined for any other colour. */
function channels(colour: string): [number, number, number] | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour)?.[1];
  const parts = hex
    ? (hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!).map((two) =>
        Number.parseInt(two, 16),
      )
    : /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(colour)?.slice(1).map(Number);
  return parts && [parts[0]!, parts[1]!, parts[2]!];
}

function translucent(colour: string, alpha: number): string {
  const rgb = channels(colour);
  return rgb ? `rgba(${rgb.join(', ')}, ${alpha})` : colour;
}

/** Black or white, whichever reads better on a colour: one of them always reaches 4.5 to 1. */
export function readableOn(colour: string): string {
  const rgb = channels(colour);
  if (!rgb) return '#000000';
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (luminance + 0.05) >= 4.5 ? '#ffffff' : '#000000';
}
