import type { ViewContext } from '../context.js';
import { pointedAt } from './accents.js';
import type { Mark } from './mark.js';

/** How far bands stay from the edges of the picture, so that their ring is told from the one around the picture. */
export const BAND_INSET = 4;

/** Where the bands of some marks lie: one after the other, each as long as the box. */
export interface BandsInput {
  id: string;
  /** Which grid of the option it is, counted from zero; so are its axes. */
  index: number;
  marks: readonly Mark[];
  /** How many bands would fill the box; more than there are marks where its end stays empty. @default all marks */
  places?: number;
  /** Bands lie below each other, or stand side by side. */
  horizontal: boolean;
  /** The box in CSS pixels. */
  box: { left: number; top: number; width: number; height: number };
  /** Air between bands that the ring leaves free, in CSS pixels. @default 2 */
  gap?: number;
}

/** What the bands add to an option. */
export interface Bands {
  grid: Record<string, unknown>;
  xAxis: Record<string, unknown>;
  yAxis: Record<string, unknown>;
  series: Record<string, unknown>;
}

/**
 * Clear bands over everything that is drawn of a mark, its name and figures too: small bars need no aim, and the ring
 * of what is pointed at runs on the surface, where it is seen.
 */
export function markBands(input: BandsInput, context: ViewContext): Bands {
  const { id, index, marks, horizontal, box, gap = 2 } = input;
  const places = Math.max(1, input.places ?? marks.length);
  const room = (horizontal ? box.height : box.width) / places;
  const names = {
    type: 'category',
    gridIndex: index,
    show: false,
    inverse: horizontal,
    data: Array.from({ length: places }, (_, at) => String(at)),
  };
  const length = { type: 'value', gridIndex: index, show: false, min: 0, max: 1 };
  return {
    grid: { id: `${id}:grid`, ...box, outerBoundsMode: 'none' },
    xAxis: { id: `${id}:x`, ...(horizontal ? length : names) },
    yAxis: { id: `${id}:y`, ...(horizontal ? names : length) },
    series: {
      type: 'bar',
      id: `${id}:band`,
      xAxisIndex: index,
      yAxisIndex: index,
      barWidth: Math.max(1, room - gap),
      z: 5,
      ...pointedAt(context),
      data: marks.map((mark) => ({
        key: mark.key,
        value: 1,
        itemStyle: { color: 'transparent' },
      })),
    },
  };
}
