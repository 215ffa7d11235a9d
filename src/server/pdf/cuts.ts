import type { Painted } from '../../components/internal/drawing/paint.js';

type Span = readonly [top: number, foot: number];

/** What is higher than this is a ground or an axis, and may go on over the next sheet. */
const HIGH = 280;

const wordsOf = (one: Painted): Span[] =>
  one.kind === 'text' && !one.upright ? [[one.y - one.size * 0.65, one.y + one.size * 0.65]] : [];
const boxesOf = (one: Painted): Span[] =>
  one.kind === 'rect' && one.height <= HIGH ? [[one.top, one.top + one.height]] : [];

/** The lowest height above `from` and not beyond `to` that lies within no span; undefined where it would be too little. */
function gap(spans: readonly Span[], from: number, to: number): number | undefined {
  let cut = to;
  while (cut - from >= (to - from) / 3) {
    const hit = spans.filter(([top, foot]) => top < cut - 0.5 && foot > cut + 0.5);
    if (hit.length === 0) return cut;
    cut = Math.min(...hit.map(([top]) => top));
  }
  return undefined;
}

/**
 * Where a drawing that is higher than a sheet is cut: between its marks; where they touch, between its lines of words.
 * @param first - The room on the sheet where it begins.
 * @param other - That on each one after it.
 * @returns the heights at which parts end, the last of them the drawing's own
 */
export function cutsOf(drawn: readonly Painted[], height: number, first: number, other: number): number[] {
  const words = drawn.flatMap(wordsOf);
  const marks = [...words, ...drawn.flatMap(boxesOf)];
  const cuts: number[] = [];
  let from = 0;
  let room = first;
  while (height - from > room) {
    const to = from + room;
    const cut = gap(marks, from, to) ?? gap(words, from, to) ?? to;
    cuts.push(cut);
    from = cut;
    room = other;
  }
  return [...cuts, height];
}
