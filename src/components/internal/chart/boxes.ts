import type { ViewContext } from '../context.js';
import type { Mark } from './mark.js';

/** A box on a grid of pixels (`pixelGrid`), by its middle. */
export interface Box {
  mark: Mark;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Clear boxes over all that is drawn of some marks: they answer the mouse, and the ring of what is pointed at runs
 * around them. The ring is a line of its own: the edge of a symbol grows with the symbol.
 */
export function boxSeries(id: string, index: number, boxes: readonly Box[], { tokens }: ViewContext) {
  const axes = { xAxisIndex: index, yAxisIndex: index };
  return [
    {
      type: 'scatter',
      id,
      ...axes,
      symbol: 'rect',
      // On top, where what is pointed at is looked for first.
      z: 8,
      itemStyle: { color: 'transparent' },
      emphasis: { scale: false },
      data: boxes.map(({ mark, x, y, width, height }) => ({
        key: mark.key,
        value: [x, y],
        symbolSize: [width, height],
      })),
    },
    {
      type: 'lines',
      id: `${id}:ring`,
      coordinateSystem: 'cartesian2d',
      ...axes,
      polyline: true,
      silent: true,
      z: 6,
      lineStyle: { color: tokens.focus, width: 2, opacity: 0 },
      emphasis: { lineStyle: { color: tokens.focus, width: 2, opacity: 1 } },
      data: boxes.map(({ mark, x, y, width, height }) => {
        const [left, right] = [x - width / 2, x + width / 2];
        const [top, bottom] = [y - height / 2, y + height / 2];
        const around = [
          [left, top],
          [right, top],
          [right, bottom],
          [left, bottom],
          [left, top],
        ];
        return { lit: [mark.key], coords: around };
      }),
    },
  ];
}
