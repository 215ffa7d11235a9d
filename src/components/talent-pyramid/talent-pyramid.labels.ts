import { roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { TextShape } from '../internal/drawing/shapes.js';
import { ASIDE, LINE, type Place, type PyramidLayout } from './talent-pyramid.layout.js';
import type { TierTexts } from './talent-pyramid.texts.js';

/** The looks of words in a label. */
type Look = 'name' | 'figure' | 'short' | 'quiet';

/** What each label says of a tier: its parts, each in its look. */
const PARTS: Record<'name' | 'gap' | 'ratio' | 'reason', (text: TierTexts) => [Look, string][]> = {
  name: ({ name, count }) => [
    ['name', name],
    ['figure', count],
  ],
  gap: ({ shortfall, target, isShort }) => [
    [isShort ? 'short' : 'quiet', shortfall],
    ['quiet', target],
  ],
  ratio: ({ ratio, isBelow }) => [[isBelow ? 'short' : 'quiet', ratio]],
  reason: ({ reason }) => [['quiet', reason]],
};

/** How many pixels a slot and a target take around the middle of the plot. */
export interface Taken {
  slot: number;
  target: number;
}

/** A tier's texts around the corner of its bar band; `taken` is what is drawn where it has no bar. */
export function tierTexts(
  text: TierTexts,
  corner: { left: number; top: number },
  taken: Taken,
  { places, plot, thickness, narrow, oneLine }: PyramidLayout,
  context: ViewContext,
): TextShape[] {
  const { small } = context.tokens.size;
  return (['name', 'gap', 'ratio', 'reason'] as const).flatMap((kind) => {
    const place = kind === 'reason' ? reasonPlace(text.reason, taken, plot.width, thickness, small) : places[kind];
    const parts = PARTS[kind](text).filter(([, words]) => words !== '');
    const inLine = kind === 'name' ? oneLine : narrow;
    const at = { ...place, x: corner.left + place.x, y: corner.top + place.y };
    return (inLine ? besideEachOther : belowEachOther)(parts, at, context);
  });
}

/** In the middle where that is empty, else right of the slot, or of the target where it leaves no room. */
function reasonPlace(reason: string, { slot, target }: Taken, width: number, thickness: number, size: number): Place {
  const place = { y: thickness / 2, baseline: 'middle', width: Infinity } as const;
  const room = roomOf(reason, size) + 12;
  if (slot === 0 && (target === 0 || room + 8 < target)) return { ...place, x: width / 2, align: 'center' };
  const edge = target / 2 < slot / 2 + room ? Math.max(slot, target) / 2 : slot / 2;
  return { ...place, x: Math.min(width / 2 + edge + 6, Math.max(0, width - room)), align: 'left' };
}

/** Gridlines and the targets' ends don't run through letters. */
const inLook = (look: Look, { tokens }: ViewContext) => ({
  kind: 'text' as const,
  plate: tokens.surface,
  bold: look === 'figure' || look === 'short',
  colour: look === 'short' ? tokens.shortage.urgent : look === 'quiet' ? tokens.muted : tokens.text,
});

function belowEachOther(parts: readonly [Look, string][], place: Place, context: ViewContext): TextShape[] {
  const { small } = context.tokens.size;
  const pitch = small * LINE;
  const lines = parts.flatMap(([look, text]) =>
    wrapText(text, place.width, small).map((line) => [look, line] as const),
  );
  const whole = lines.length * pitch;
  const top = { top: place.y, middle: place.y - whole / 2, bottom: place.y - whole }[place.baseline];
  return lines.map(([look, text], at) => ({
    ...inLook(look, context),
    x: place.x,
    y: top + (at + 0.5) * pitch,
    text,
    align: place.align,
    vertical: 'middle',
  }));
}

/** One line, from its left or its right end. */
function besideEachOther(parts: readonly [Look, string][], place: Place, context: ViewContext): TextShape[] {
  const { small } = context.tokens.size;
  if (parts.some(([, text]) => wrapText(text, place.width, small).length > 1))
    return belowEachOther(parts, place, context);
  const air = roomOf(ASIDE, small);
  const half = (small * LINE) / 2;
  const y = { top: place.y + half, middle: place.y, bottom: place.y - half }[place.baseline];
  const fromRight = place.align === 'right';
  let { x } = place;
  return (fromRight ? [...parts].reverse() : parts).map(([look, text]) => {
    const shape: TextShape = { ...inLook(look, context), x, y, text, align: place.align, vertical: 'middle' };
    x += (fromRight ? -1 : 1) * (roomOf(text, small) + air);
    return shape;
  });
}
