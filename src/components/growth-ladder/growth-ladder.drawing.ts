import type { GrowthItem, GrowthLadder, GrowthRung, Quantity } from '../../data/index.js';
import { barParts } from '../internal/chart/bars.js';
import { wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { along, bar, between, BAND_INSET as INSET, type Scale } from '../internal/drawing/bars.js';
import { type Drawing, inset, type Shape } from '../internal/drawing/shapes.js';
import { type LadderLayout, ladderLayout, partOf } from './growth-ladder.layout.js';
import { coloursOf, entriesOf } from './growth-ladder.marks.js';

/** Stairs whose steps are the rungs, the first at the foot; on each its people as bars with their targets as ticks. */
export function growthLadderDrawing(model: GrowthLadder, context: ViewContext): Drawing {
  const layout = ladderLayout(model, context);
  return {
    least: layout.least,
    get shapes() {
      const { items, bars, axis } = layout;
      const scale: Scale = { axis, from: bars.left, length: bars.width, to: 'right' };
      const rungOf = new Map(model.rungs.flatMap((rung) => rung.items.map((item) => [item, rung] as const)));
      return [
        ...stairs(layout, context),
        ...items.flatMap((item, row) => barsOf(item, rungOf.get(item)!, row, scale, layout, context)),
        ...stepTexts(layout, context),
        ...rowTexts(layout, context),
        ...rings(model, layout, context),
      ];
    },
  };
}

const TREAD = 3;

/** Steps, the tread of each, and a hairline from it to the far end. */
function stairs({ steps }: LadderLayout, { tokens, width }: ViewContext): Shape[] {
  const boxes = steps.map(({ box }) => box);
  const { line, accent } = tokens;
  return [
    ...boxes.map((box): Shape => ({ kind: 'rect', ...box, width: width - INSET - box.left, height: 1, fill: line })),
    ...boxes.map((box): Shape => ({ kind: 'rect', ...box, fill: line, opacity: 0.45 })),
    ...boxes.map((box): Shape => ({ kind: 'rect', ...box, height: TREAD, fill: accent })),
  ];
}

const TICK = 2;
/** How far ticks reach beyond their bars on either side. */
const OVER = 4;

/** An item's people, and its target; they pale neither when the item is chosen nor when its rung is. */
function barsOf(
  { key }: GrowthItem,
  rung: GrowthRung,
  row: number,
  scale: Scale,
  { figures, top, rowHeight, textHeight, thickness }: LadderLayout,
  context: ViewContext,
): Shape[] {
  const middle = top + textHeight / 2 + (row + 0.5) * rowHeight;
  const { count, target } = figures[row]!;
  const of = [key, rung.key];
  const place = { scale, middle };
  return [
    ...bar({ of: key, quantity: count, ...place, thickness, colour: coloursOf(context).people }, context),
    ...targetTick(target, { ...place, thickness: thickness + 2 * OVER }, context),
  ].map((shape): Shape => ({ ...shape, of }) as Shape);
}

/** A target as a tick across the bar; an uncertain one as a hatched stretch from its least to its most. */
function targetTick(
  target: Quantity,
  { scale, middle, thickness }: { scale: Scale; middle: number; thickness: number },
  context: ViewContext,
): Shape[] {
  const { solid, hatched, slot, absent } = barParts(target, scale.axis);
  if (absent || (target.low <= 0 && !Number.isFinite(target.high))) return [];
  const start = along(scale, solid);
  const end = along(scale, solid + hatched + slot);
  if (start === end) {
    const left = Math.max(scale.from, start - TICK / 2);
    const box = between('right', [left, left + TICK], middle, thickness);
    return [{ kind: 'rect', ...box, fill: coloursOf(context).target }];
  }
  const box = between('right', [start, Math.max(end, start + TICK)], middle, thickness);
  return [{ kind: 'bar', part: 'uncertain', ...box, colour: context.tokens.muted }];
}

/** The name of each rung on its step, with the people of all its items below. */
function stepTexts({ steps }: LadderLayout, { tokens }: ViewContext): Shape[] {
  const { small } = tokens.size;
  const line = small * 1.3;
  return steps.flatMap(({ box, name, sum }) => {
    const width = box.width - 12;
    const lines = wrapText(name, width, small * 1.05).length;
    const sums = sum === '' ? 0 : wrapText(sum, width, small).length;
    const y = box.top + TREAD + (box.height - TREAD - (lines + sums) * line) / 2;
    const x = box.left + 7;
    return [
      { kind: 'text', x, y, text: name, width, bold: true },
      { kind: 'text', x, y: y + lines * line, text: sum, width, colour: tokens.text },
    ];
  });
}

function rowTexts(layout: LadderLayout, context: ViewContext): Shape[] {
  const { items, names, words, narrow, nameLeft, nameWidth, textHeight, top, rowHeight, thickness } = layout;
  const { tokens } = context;
  return items.flatMap((item, row): Shape[] => {
    const colour = item.verdict === 'behind' ? { colour: tokens.shortage.urgent } : {};
    if (narrow) {
      // As near to the bar as they go.
      const bar = top + row * rowHeight + (rowHeight + textHeight - thickness) / 2 - OVER - 1;
      const y = bar - wrapText(words[row]!, nameWidth, tokens.size.small).length * tokens.size.small * 1.3;
      return [
        { kind: 'text', x: nameLeft, y: y - 1, text: names[row]!, width: nameWidth, bold: true, vertical: 'bottom' },
        { kind: 'text', x: nameLeft, y, text: words[row]!, width: nameWidth, ...colour },
      ];
    }
    const y = top + (row + 0.5) * rowHeight;
    return [
      { kind: 'text', x: nameLeft, y, text: names[row]!, width: nameWidth + 2, vertical: 'middle' },
      { kind: 'text', x: endOf(layout, row) + 10, y, text: words[row]!, vertical: 'middle', ...colour },
    ];
  });
}

/** Where the bar or the target of a row ends, whichever is farther. */
function endOf({ figures, axis, bars }: LadderLayout, row: number): number {
  const { count, target } = figures[row]!;
  return bars.left + bars.width * Math.max(partOf(count, axis), partOf(target, axis));
}

/** A rung of several items is hit on its step, an item in its row; a rung's only item on both. */
function rings(model: GrowthLadder, layout: LadderLayout, { width }: ViewContext): Shape[] {
  const { steps, items, top, rowHeight, nameLeft } = layout;
  return entriesOf(model).map(({ growth, rung, sum }): Shape => {
    const { box } = steps.find((step) => step.rung === rung)!;
    if (sum) return { kind: 'ring', of: growth.key, ...inset(box, 1) };
    const row = items.findIndex(({ key }) => key === growth.key);
    const left = rung.items.length === 1 ? box.left : nameLeft - 6;
    const whole = { left, top: top + row * rowHeight, width: width - INSET - left, height: rowHeight };
    return { kind: 'ring', of: growth.key, ...inset(whole, 1) };
  });
}
