import { exact, type TalentPyramid } from '../../data/index.js';
import { roomOf } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { Scale } from '../internal/drawing/bars.js';
import { inkOn } from '../internal/drawing/readable.js';
import { crisp, type Drawing, type Shape, type TextShape } from '../internal/drawing/shapes.js';
import { attainmentShapes, axisOf, measureOf } from './talent-pyramid.attainment.js';
import { bandShapes, endOf } from './talent-pyramid.bands.js';
import { type DotBlock, dotShapes, isUnderOne, OPEN } from './talent-pyramid.dots.js';
import { footLines, LINE, layoutOf, type PyramidLayout, type TierPlace } from './talent-pyramid.layout.js';
import type { TierTexts } from './talent-pyramid.texts.js';
import { pyramidWords } from './talent-pyramid.words.js';

/**
 * Three truths in a measure of their own: how many as dots of equal area, how much of the target as bars that share a
 * whole, and how many each leads between the two tiers that it joins.
 */
export function talentPyramidDrawing(model: TalentPyramid, context: ViewContext): Drawing {
  const layout = layoutOf(model, context);
  return {
    least: layout.least,
    get shapes() {
      const { kind, tiers, texts, bar, thickness } = layout;
      const axis = axisOf(model);
      const scale: Scale = {
        axis,
        from: bar.left,
        length: bar.width - (axis.max > 100 ? thickness / 2 : kind === 'stacked' ? 2 : 0),
        to: 'right',
      };
      const end = endOf(model);
      return [
        ...heads(model, scale, layout, context),
        ...model.tiers.flatMap((tier, at): Shape[] => {
          const [place, text] = [tiers[at]!, texts[at]!];
          const middle = barMiddle(text, place, layout, context);
          return [
            ...tierTexts(text, place, layout, context),
            ...attainmentShapes(tier, model, { scale, middle, thickness }, context),
            ...bandShapes(tier, text, place, end, layout, context),
          ];
        }),
        ...dotBlocks(model, layout, context),
        // A tier's row takes pointer and focus for all that is drawn in it.
        ...model.tiers.map(({ key }, at): Shape => {
          const { top, height } = tiers[at]!;
          return { kind: 'ring', of: key, left: 0, top, width: context.width, height, at: [0, top + height / 2] };
        }),
      ];
    },
  };
}

/** What the columns show. */
function heads(
  model: TalentPyramid,
  scale: Scale,
  { kind, middle, dots }: PyramidLayout,
  context: ViewContext,
): Shape[] {
  if (kind === 'stacked') return [];
  const words = pyramidWords(context);
  const head = { kind: 'text', y: 2, colour: context.tokens.muted } as const;
  const measure = measureOf(model);
  const { small } = context.tokens.size;
  const whole = scale.from + (scale.length * 100) / scale.axis.max;
  const title = words.measure[measure];
  const isRoomy = roomOf(title, small) + roomOf('100%', small) + 8 < whole - scale.from;
  return [
    ...(kind === 'beside'
      ? [{ ...head, x: middle.left + middle.width / 2, text: unitText(dots.unit, context), align: 'center' } as const]
      : []),
    { ...head, x: scale.from, text: title },
    ...(measure === 'reached' && isRoomy ? [{ ...head, x: whole, text: '100%', align: 'center' } as const] : []),
  ];
}

const unitText = (unit: number, context: ViewContext): string =>
  pyramidWords(context).dotOf(context.figure(exact(unit)), unit);

function barMiddle(text: TierTexts, { top, height }: TierPlace, layout: PyramidLayout, context: ViewContext): number {
  if (layout.kind !== 'stacked') return top + height / 2;
  const { small } = context.tokens.size;
  const foot = footLines(text, layout.words.width, small) * small * LINE;
  return top + height - small * 0.45 - foot - 4 - layout.thickness / 2;
}

/** Name and figure, and what is missing to the target. */
function tierTexts(text: TierTexts, place: TierPlace, layout: PyramidLayout, context: ViewContext): Shape[] {
  const { kind, name, words } = layout;
  const { tokens } = context;
  const { small, body, large } = tokens.size;
  const short = { bold: text.isShort, colour: text.isShort ? inkOn(tokens.shortage.urgent, tokens) : tokens.muted };
  if (kind === 'stacked') return stackedTexts(text, place, layout, short, context);
  const middle = place.top + place.height / 2;
  return [
    ...column(
      [
        { text: text.name, size: body, bold: true },
        { text: text.count, size: large, bold: true },
      ],
      { x: name.left, middle, width: name.width },
    ),
    ...column(
      [
        { text: text.shortfall, size: body, ...short },
        { text: text.target, size: small, colour: tokens.muted },
      ],
      { x: words.left, middle, width: words.width },
    ),
  ];
}

type Line = Pick<TextShape, 'text' | 'size' | 'bold' | 'colour'>;

/** Texts below each other around a middle. */
function column(lines: Line[], { x, middle, width }: { x: number; middle: number; width: number }): TextShape[] {
  const said = lines.filter(({ text }) => text !== '');
  if (said.length === 1) return [{ kind: 'text', ...said[0]!, x, y: middle, width, vertical: 'middle', line: LINE }];
  // The first grows upwards, the second downwards, so that each may be of several lines.
  return said.map((one, at) => ({
    kind: 'text',
    ...one,
    x,
    y: middle + (at === 0 ? -1 : 3),
    width,
    vertical: at === 0 ? 'bottom' : 'top',
    line: LINE,
  }));
}

function stackedTexts(
  text: TierTexts,
  { top, height }: TierPlace,
  { name, words, thickness }: PyramidLayout,
  short: Pick<TextShape, 'bold' | 'colour'>,
  context: ViewContext,
): Shape[] {
  const { small, body, large } = context.tokens.size;
  const foot = footLines(text, words.width, small);
  const bar = top + height - small * 0.45 - foot * small * LINE - 8 - thickness;
  const below = bar + thickness + 7;
  const oneLine = roomOf(text.name, body * 1.05) + roomOf(text.count, large * 1.05) + 16 <= name.width;
  const figure = { kind: 'text', text: text.count, size: large, bold: true, y: bar - 5, vertical: 'bottom' } as const;
  const quiet = { kind: 'text', text: text.target, size: small, colour: context.tokens.muted } as const;
  return [
    oneLine
      ? { kind: 'text', x: 1, y: bar - 6, text: text.name, size: body, bold: true, vertical: 'bottom' }
      : {
          kind: 'text',
          x: 1,
          y: top + small * 0.3,
          text: text.name,
          size: body,
          bold: true,
          width: name.width,
          line: LINE,
        },
    oneLine ? { ...figure, x: name.width, align: 'right' } : { ...figure, x: 1, width: name.width, line: LINE },
    { kind: 'text', x: 1, y: below, text: text.shortfall, size: small, width: words.width, line: LINE, ...short },
    foot === 1
      ? {
          ...quiet,
          x: text.shortfall === '' ? 1 : words.width,
          y: below,
          align: text.shortfall === '' ? 'left' : 'right',
        }
      : { ...quiet, x: 1, y: below + small * LINE * (foot - 1), width: words.width, line: LINE },
  ];
}

/** People as dots: beside their tier, or all tiers together below. */
function dotBlocks(model: TalentPyramid, layout: PyramidLayout, context: ViewContext): Shape[] {
  const { dots, middle, tiers, crowd, texts } = layout;
  const { small, body } = context.tokens.size;
  const words = pyramidWords(context);
  const centre = middle.left + middle.width / 2;
  if (!crowd)
    return model.tiers.flatMap((tier, at) => {
      const block = dots.blocks[at]!;
      const corner = { left: centre - block.width / 2, top: tiers[at]!.top + (tiers[at]!.height - block.height) / 2 };
      const beside = isUnderOne(block, dots.unit)
        ? [besideDot(block, corner.left, corner.top + block.height / 2, words.underOne, context)]
        : [];
      return [...dotShapes(tier, block, dots, corner, context), ...beside];
    });
  const { lead } = crowd;
  const y = crisp(crowd.top + small / 2);
  return [
    { kind: 'line', points: [[0, y], [context.width, y]], colour: context.tokens.line }, // biome-ignore format: two ends
    { kind: 'text', x: 1, y: crowd.top + small, text: unitText(dots.unit, context), bold: true, size: body },
    ...model.tiers.flatMap((tier, at): Shape[] => {
      const { top, height } = crowd.lines[at]!;
      const block = dots.blocks[at]!;
      const full = `${texts[at]!.count}${context.grammar.comma}${words.underOne}`;
      const fits = roomOf(full, small) + block.width + 8 + OPEN <= context.width - lead;
      const said = isUnderOne(block, dots.unit) ? (fits ? full : words.underOne) : '';
      const beside = said === '' ? 0 : roomOf(said, small) + 8 + (block.isOpen ? OPEN : 0);
      const left =
        lead + Math.min((context.width - lead - block.width) / 2, context.width - lead - block.width - beside);
      const corner = { left, top: top + (height - block.height) / 2 };
      const y = top + height / 2;
      return [
        { kind: 'text', x: 1, y, text: texts[at]!.name, width: lead - 16, line: LINE, vertical: 'middle' },
        ...dotShapes(tier, block, dots, corner, context),
        ...(said === '' ? [] : [besideDot(block, left, y, said, context)]),
      ];
    }),
  ];
}

const besideDot = (block: DotBlock, left: number, y: number, text: string, { tokens }: ViewContext): Shape => ({
  kind: 'text',
  x: left + block.width + 6 + (block.isOpen ? OPEN : 0),
  y,
  text,
  vertical: 'middle',
  colour: tokens.muted,
});
