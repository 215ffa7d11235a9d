import type { PyramidTier, TalentPyramid } from '../../data/index.js';
import { reach } from '../internal/chart/bars.js';
import { roomOf } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { inkOn } from '../internal/drawing/readable.js';
import { crisp, type Shape } from '../internal/drawing/shapes.js';
import { bandRoom, type PyramidLayout, type TierPlace } from './talent-pyramid.layout.js';
import { coloursOf } from './talent-pyramid.marks.js';
import type { TierTexts } from './talent-pyramid.texts.js';

/** Where the scale of all ratios ends: 1, 2 or 5 with noughts, above the largest. */
export function endOf({ tiers }: TalentPyramid): number {
  const most = Math.max(1, ...tiers.flatMap(({ leads, designed }) => [reach(leads), reach(designed)]));
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((end) => end >= most)!;
}

/** How many of the next tier each of a tier leads, in words and, where there is room, on one scale beside the design. */
export function bandShapes(
  tier: PyramidTier,
  { ratio, isBelow }: TierTexts,
  { band }: TierPlace,
  end: number,
  layout: PyramidLayout,
  context: ViewContext,
): Shape[] {
  if (ratio === '') return [];
  const { tokens, width } = context;
  const { kind, middle } = layout;
  const y = band.top + band.height / 2;
  const inset = 3;
  const box = { left: 0, top: band.top + inset, width, height: band.height - 2 * inset };
  const isCentred = kind === 'beside';
  const words: Shape = {
    kind: 'text',
    x: isCentred ? middle.left + middle.width / 2 : 8,
    y,
    text: ratio,
    width: bandRoom(layout, tokens.size.small),
    align: isCentred ? 'center' : 'left',
    vertical: 'middle',
    line: 1.3,
    bold: isBelow,
    colour: isBelow ? inkOn(tokens.shortage.urgent, tokens) : tokens.text,
  };
  const ground: Shape = { kind: 'rect', ...box, fill: tokens.line, opacity: 0.25 };
  return [ground, words, ...(kind === 'stacked' ? [] : scaleShapes(tier, y, end, isBelow, layout, context))];
}

/** Actual as a dot, designed as a line; what is uncertain of either hatched, an open end as dashes to the scale's end. */
function scaleShapes(
  { key: of, leads, designed }: PyramidTier,
  y: number,
  end: number,
  isBelow: boolean,
  { kind, bar, words }: PyramidLayout,
  context: ViewContext,
): Shape[] {
  const { tokens, figure } = context;
  const { small } = tokens.size;
  const { people, missing } = coloursOf(context);
  const from = kind === 'beside' ? bar.left : bar.left + bar.width * 0.62;
  const length = bar.left + bar.width - from;
  const at = (ratio: number) => from + (Math.min(end, Math.max(0, ratio)) / end) * length;
  const half = small * 0.7;
  const name = (ratio: number) => `1:${figure({ low: ratio, high: ratio, text: '', status: 'exact' })}`;
  const label = { kind: 'text', y, vertical: 'middle', colour: tokens.muted } as const;
  const colour = isBelow ? missing : people;
  const low = at(leads.low);
  const high = Number.isFinite(leads.high) ? at(leads.high) : from + length;
  const planned = designed.status !== 'missing' && Number.isFinite(designed.low);
  const [plan, planEnd] = [at(designed.low), Number.isFinite(designed.high) ? at(designed.high) : from + length];
  const isRange = planEnd - plan > 2;
  return [
    { ...label, x: from - 6, text: name(0), align: 'right' },
    ...(roomOf(name(end), small) <= words.width + 8 ? [{ ...label, x: from + length + 8, text: name(end) }] : []),
    { kind: 'line', points: [[from, crisp(y)], [from + length, crisp(y)]], colour: tokens.muted, opacity: 0.6 }, // biome-ignore format: two ends
    ...(planned && isRange
      ? [{ kind: 'bar', part: 'uncertain', of, left: plan, top: y - half, width: planEnd - plan, height: 2 * half, colour: tokens.muted } as const] // biome-ignore format: one box
      : planned
        ? [{ kind: 'line', points: [[crisp(plan, 2), y - half - 1], [crisp(plan, 2), y + half + 1]], colour: tokens.text, thickness: 2 } as const] // biome-ignore format: two ends
        : []),
    ...(leads.status === 'missing' || (leads.low <= 0 && !Number.isFinite(leads.high))
      ? []
      : ([
          ...(Number.isFinite(leads.high)
            ? high - low > small * 0.8
              ? [{ kind: 'bar', part: 'uncertain', of, left: low, top: y - half / 2, width: high - low, height: half, colour }] // biome-ignore format: one box
              : []
            : [{ kind: 'line', of, points: [[low, y], [high, y]], colour, thickness: 2, dash: [2, 2] }]), // biome-ignore format: two ends
          ...(leads.low > 0 ? [{ kind: 'dots', of, at: [[low, y]], radius: small * 0.42, fill: colour }] : []),
        ] as Shape[])),
  ];
}
