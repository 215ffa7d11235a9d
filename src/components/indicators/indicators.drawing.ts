import { type Indicator, type Indicators, isComparable } from '../../data/index.js';
import { card, columnsOf, type Piece, signPiece } from '../internal/board/stack.js';
import { textWidth } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { Drawing, Shape } from '../internal/drawing/shapes.js';
import {
  growthText,
  indicatorSign,
  indicatorWords,
  paceOf,
  periodText,
  rateText,
  targetText,
} from './indicators.words.js';
import { sparklinePoints } from './sparkline.js';

const GAP = 12;

/** Every indicator as a card, in rows: what stands on the page, for pictures that stand alone. */
export function indicatorsDrawing({ indicators }: Indicators, context: ViewContext): Drawing {
  const { tokens, width } = context;
  const columns = columnsOf(width, { least: tokens.size.body * 15, gap: GAP, counts: [6, 5, 4, 3, 2] });
  const shapes: Shape[] = [];
  let top = 0;
  for (let first = 0; first < indicators.length; first += columns.length) {
    const row = indicators.slice(first, first + columns.length).map((indicator) => ({
      key: indicator.key,
      pieces: piecesOf(indicator, columns[0]!.width, context),
    }));
    const place = (at: number, height?: number) => ({ ...columns[at]!, top, ...(height ? { height } : {}) });
    const height = Math.max(...row.map(({ key, pieces }, at) => card(key, pieces, place(at), tokens).height));
    shapes.push(...row.flatMap(({ key, pieces }, at) => card(key, pieces, place(at, height), tokens).shapes));
    top += height + GAP;
  }
  return { least: Math.max(0, top - GAP), shapes };
}

function piecesOf(indicator: Indicator, width: number, context: ViewContext): Piece[] {
  const words = indicatorWords(context);
  const { tokens, messages } = context;
  const { small, body, large, huge } = tokens.size;
  const { name, period, value, previous, target } = indicator;
  const figure = context.brief(value);
  const quiet = (...parts: readonly string[]): Piece => ({
    text: parts.filter((part) => part !== '').join(messages.comma),
    size: small,
    colour: tokens.muted,
  });
  const isStated = (one: Indicator['value']) => one.status !== 'missing' || one.text !== '';
  const pace = paceOf(indicator, context);
  return [
    { text: [context.text(name), periodText(period, context)].filter(Boolean).join(' '), size: body },
    { text: figure, bold: isComparable(value), size: textWidth(figure, huge) > width - 28 ? large : huge },
    ...(value.status === 'missing' ? [] : [signPiece(indicatorSign(indicator, context), tokens)]),
    quiet(growthText(indicator, context), isStated(previous) ? words.before(context.brief(previous)) : ''),
    isStated(target) ? quiet(words.goal(context.brief(target)), targetText(indicator, context)) : quiet(''),
    quiet(pace ? words.paced(rateText(pace, context)) : ''),
    ...sparkPieces(indicator, context),
  ];
}

/** The history as a line: solid where known, from end to end where uncertain. */
function sparkPieces({ series }: Indicator, { tokens }: ViewContext): Piece[] {
  const height = 28;
  const spark = (width: number) =>
    sparklinePoints(
      series.map(({ value }) => value),
      series.map(({ period }) => period),
      { width, height },
    );
  if (!spark(100)) return [];
  const colour = tokens.palette[0]!;
  return [
    {
      height,
      shapes(left, top, width) {
        const { runs, ranges } = spark(Math.min(width, 160))!;
        const at = ({ x, y }: { x: number; y: number }) => [left + x, top + y] as const;
        return [
          ...ranges.map((ends): Shape => ({ kind: 'line', points: ends.map(at), colour, opacity: 0.4, thickness: 3 })),
          ...runs.map(
            (run): Shape => ({
              kind: 'line',
              points: run.length > 1 ? run.map(at) : [at(run[0]!), at({ ...run[0]!, x: run[0]!.x + 1 })],
              colour,
              thickness: 2,
            }),
          ),
        ];
      },
    },
  ];
}
