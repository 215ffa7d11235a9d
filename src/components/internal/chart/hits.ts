import type { ViewContext } from '../context.js';
import { pointedAt } from './accents.js';
import type { Mark } from './mark.js';

/** A box in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Clear boxes over all that is drawn of each mark, on a grid of pixels (`pixelGrid`): what `markBands` is for marks in a
 * row, for marks in any place. Each takes pointer and ring; `air` CSS pixels around it are left free.
 */
export function hitSeries(
  id: string,
  index: number,
  marks: readonly Mark[],
  boxes: readonly Box[],
  context: ViewContext,
  air = 1,
): Record<string, unknown> {
  const { emphasis } = pointedAt(context);
  return {
    type: 'scatter',
    id,
    xAxisIndex: index,
    yAxisIndex: index,
    symbol: 'rect',
    z: 7,
    emphasis: { ...(emphasis as object), scale: false },
    data: marks.map((mark, at) => {
      const { left, top, width, height } = boxes[at]!;
      return {
        key: mark.key,
        value: [left + width / 2, top + height / 2],
        symbolSize: [Math.max(1, width - 2 * air), Math.max(1, height - 2 * air)],
        itemStyle: { color: 'transparent' },
      };
    }),
  };
}
