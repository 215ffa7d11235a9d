import type { PyramidTier, TalentPyramid } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Box, DotsShape, Point, Shape } from '../internal/drawing/shapes.js';
import { coloursOf } from './talent-pyramid.marks.js';
import { isWithheld } from './talent-pyramid.words.js';

/** How many people of a tier are drawn in which way. */
interface Crowd {
  known: number;
  uncertain: number;
  /** Known to be missing to the target. */
  missing: number;
  /** There may be any number more. */
  isOpen: boolean;
}

/** A tier's people as a block of dots. */
export interface DotBlock extends Crowd {
  columns: number;
  width: number;
  height: number;
}

export interface Dots {
  /** People that one dot stands for. */
  unit: number;
  /** From one dot to the next. */
  pitch: number;
  blocks: readonly DotBlock[];
}

/** Width of a block by its height. */
const SHAPE = 8.2;
/** Radius of a dot by its pitch. */
const RADIUS = 0.4;
/** How wide the end of a figure without upper end is drawn, whatever it may be. */
export const OPEN = 10;

export function crowdOf({ headcount, shortfall, untargeted, target }: PyramidTier): Crowd {
  const isKnown = headcount.status !== 'missing';
  const isOpen = isKnown && !Number.isFinite(headcount.high);
  // A target of some records only says nothing of the people of all.
  const lacks = shortfall.status !== 'missing' && untargeted === 0 && !isOpen && shortfall.low > 0;
  const aim = Number.isFinite(target.low) && target.status !== 'missing' ? target.low : 0;
  return {
    known: isKnown ? Math.max(0, headcount.low) : 0,
    uncertain: isKnown && !isOpen ? Math.max(0, headcount.high - Math.max(0, headcount.low)) : 0,
    missing: lacks && isKnown ? shortfall.low : !isKnown || isWithheld(headcount) ? 0 : Math.max(0, lacks ? aim : 0),
    isOpen,
  };
}

type Look = Pick<DotsShape, 'fill' | 'stroke' | 'opacity'>;

const dotsOf = ({ known, uncertain, missing }: Crowd, unit: number): number =>
  [known, uncertain, missing].reduce((sum, people) => sum + Math.ceil(people / unit), 0);

/** 1, 2, 5, 10, 20, 50 … */
function* units(): Generator<number> {
  for (let power = 1; ; power *= 10) yield* [power, 2 * power, 5 * power];
}

/** Blocks of one shape for all tiers, a dot for as few people as leave no more dots than `most` and no block too wide. */
export function dotsFor(
  { tiers }: TalentPyramid,
  width: number,
  pitches: { least: number; most: number },
  most: number,
): Dots {
  const crowds = tiers.map(crowdOf);
  const columnsOf = (dots: number) => Math.max(1, Math.round(Math.sqrt(SHAPE * dots)));
  for (const unit of units()) {
    const counts = crowds.map((crowd) => dotsOf(crowd, unit));
    const columns = columnsOf(Math.max(0, ...counts));
    const isSmall = counts.every((count) => count <= 1);
    if (!isSmall && (counts.reduce((sum, count) => sum + count, 0) > most || columns * pitches.least > width)) continue;
    const pitch = Math.min(pitches.most, width / columns);
    const blocks = crowds.map((crowd, at): DotBlock => {
      const columns = Math.min(columnsOf(counts[at]!), Math.max(1, counts[at]!));
      const rows = Math.max(1, Math.ceil(counts[at]! / columns));
      return { ...crowd, columns, width: columns * pitch, height: rows * pitch };
    });
    return { unit, pitch, blocks };
  }
  /* v8 ignore next */
  return { unit: 1, pitch: pitches.least, blocks: [] };
}

/** Is it drawn as one dot that is smaller than the others? */
export const isUnderOne = ({ known, uncertain }: Crowd, unit: number): boolean =>
  known + uncertain > 0 && known + uncertain < unit;

/** A tier's dots from the block's corner on: who is there, who may be, who is missing; an outline where nobody says. */
export function dotShapes(
  { key: of, headcount, target }: PyramidTier,
  block: DotBlock,
  { unit, pitch }: Dots,
  corner: Pick<Box, 'left' | 'top'>,
  context: ViewContext,
): Shape[] {
  const { people, missing } = coloursOf(context);
  const radius = pitch * RADIUS;
  const cell = (at: number): Point => [
    corner.left + ((at % block.columns) + 0.5) * pitch,
    corner.top + (Math.floor(at / block.columns) + 0.5) * pitch,
  ];
  let taken = 0;
  const dots = (count: number, ...looks: Look[]): Shape[] => {
    const [first, whole] = [taken, Math.floor(count / unit)];
    const rest = count / unit - whole;
    taken += Math.ceil(count / unit);
    const points = Array.from({ length: whole }, (_, at) => cell(first + at));
    const sized = [
      { at: points, size: radius },
      { at: rest > 0 ? [cell(first + whole)] : [], size: radius * Math.sqrt(rest) },
    ];
    return sized.flatMap(({ at, size }) =>
      at.length === 0
        ? []
        : looks.map((look): Shape => {
            // An outline lies within the dot's area.
            const edge = look.stroke === undefined ? {} : { strokeWidth: 0.8 };
            return { kind: 'dots', of, at, radius: Math.max(0.5, size - (look.stroke ? 0.4 : 0)), ...look, ...edge };
          }),
    );
  };
  const open = (): Shape[] => {
    if (!block.isOpen) return [];
    const slot = isWithheld(headcount);
    const wanted = Number.isFinite(target.high) && target.status !== 'missing' ? Math.ceil(target.high / unit) : 0;
    const columns = Math.max(8, Math.round(Math.sqrt(SHAPE * wanted)));
    const size = slot
      ? { width: columns * pitch, height: Math.max(2, Math.ceil(wanted / columns)) * pitch }
      : { width: OPEN, height: Math.max(block.height, 2 * pitch) };
    const left = slot ? corner.left + block.width / 2 - size.width / 2 : corner.left + block.width + 2;
    const top = corner.top + block.height / 2 - size.height / 2;
    return [{ kind: 'bar', part: 'open', of, left, top, ...size, colour: people }];
  };
  return [
    ...dots(block.known, { fill: people }),
    ...dots(block.uncertain, { fill: people, opacity: 0.4 }, { stroke: people }),
    ...dots(block.missing, { stroke: missing }),
    ...open(),
  ];
}
