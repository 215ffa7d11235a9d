import type { PostPool } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { baseline } from '../internal/drawing/axis.js';
import { type Scale, type StackedPart, stackedBar } from '../internal/drawing/bars.js';
import { barMiddle, rowRings, rowsLayout, rowTexts } from '../internal/drawing/rows.js';
import type { Drawing } from '../internal/drawing/shapes.js';
import { lengthOf, type PostParts, partsOf } from './post-pool.parts.js';
import { coloursOf, freeOfText, groupName } from './post-pool.words.js';

/** The slot of an open end, as part of the longest bar. */
const SLOT = 0.08;

/** Bars as long as what is authorised: taken posts quiet, free ones in colour, overdrawn ones in red. */
export function poolDrawing({ groups }: PostPool, context: ViewContext): Drawing {
  const { tokens } = context;
  const rows = groups.map((group) => ({
    name: groupName(group, context),
    figure: '',
    words: freeOfText(group, context),
    colour: group.excess ? tokens.shortage.urgent : tokens.text,
  }));
  const layout = rowsLayout(rows, context);
  return {
    least: layout.least,
    get shapes() {
      const { bars, textHeight, rowHeight, thickness } = layout;
      const parts = groups.map(partsOf);
      const most = Math.max(...parts.map((part) => lengthOf(part) * (part.endless ? 1 + SLOT : 1)), 0) || 1;
      const axis = { max: most, divisor: 1, unit: '', interval: most, blank: false };
      const scale: Scale = { axis, from: bars.left, length: bars.width, to: 'right' };
      const box = { ...bars, top: textHeight / 2, height: rowHeight * rows.length };
      return [
        ...groups.flatMap(({ key }, at) =>
          stackedBar(
            piecesOf(parts[at]!, most, context),
            { of: key, scale, middle: barMiddle(layout, at), thickness },
            context,
          ),
        ),
        baseline(box, 'right', bars.left, tokens.line),
        ...rowTexts(layout, context),
        ...rowRings(
          groups.map(({ key }) => key),
          layout,
          context,
        ),
      ];
    },
  };
}

function piecesOf(parts: PostParts, most: number, context: ViewContext): StackedPart[] {
  const colours = coloursOf(context);
  const known = (kind: 'occupied' | 'reserved' | 'free' | 'excess', more: Partial<StackedPart> = {}): StackedPart => {
    const length = parts[kind];
    const label = Number.isInteger(length) ? context.grammar.number(length) : '';
    return { part: 'known', length, colour: colours[kind], label, ...more };
  };
  return [
    known('occupied'),
    known('reserved', { decal: 1, label: '' }),
    known('free'),
    { part: 'uncertain', length: parts.open, colour: colours.free },
    { part: 'open', length: parts.endless ? most * SLOT * 0.9 : 0, colour: colours.free },
    known('excess'),
  ];
}
