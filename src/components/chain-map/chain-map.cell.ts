import type { TalentBalance } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { levelDecal } from '../internal/drawing/level-decal.js';
import { isPale } from '../internal/drawing/paint.js';
import { edgeOn, readableOn } from '../internal/drawing/readable.js';
import type { Box, Shape } from '../internal/drawing/shapes.js';

/** A cell in its level's colour, dashed where the level is not known, and what its words are written in. */
export function levelCell(
  { key: of, balance: { level } }: { key: string; balance: TalentBalance },
  box: Box,
  context: ViewContext,
): { ground: Shape; colour: string; plate: string | undefined } {
  const { surface, text, shortage } = context.tokens;
  const open = level === 'unknown' || level === 'uncertain';
  const decal = levelDecal(level, context.tokens);
  const stroke = edgeOn(shortage[level], context.tokens) ?? surface;
  return {
    ground: open
      ? { kind: 'rect', of, ...box, fill: surface, stroke: shortage[level], dash: [4, 2] }
      : { kind: 'rect', of, ...box, fill: shortage[level], decal, stroke },
    colour: open || isPale(of, context) || decal > 0 ? text : readableOn(shortage[level]),
    plate: decal > 0 ? surface : undefined,
  };
}
