import type { ViewContext } from '../context.js';
import { plain, wrapText } from './text.js';

/** A grid over the whole picture in which a unit is a CSS pixel, counted from the top left: for what axes can't place. */
export function pixelGrid(
  index: number,
  { width, height }: { width: number; height: number },
): Record<'grid' | 'xAxis' | 'yAxis', Record<string, unknown>> {
  const axis = (id: string, max: number, inverse: boolean) => ({
    id: `pixels:${id}`,
    type: 'value',
    gridIndex: index,
    show: false,
    min: 0,
    max,
    inverse,
  });
  return {
    grid: { id: 'pixels:grid', left: 0, top: 0, width, height, outerBoundsMode: 'none' },
    xAxis: axis('x', width, false),
    yAxis: axis('y', height, true),
  };
}

/** A text at a place of the picture. */
export interface Written {
  x: number;
  y: number;
  text: string;
  /** Broken into lines no wider; one line unless given. */
  width?: number;
  /** @default the look's small size */
  size?: number;
  /** @default the look's text colour */
  colour?: string;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
}

/** Texts on a grid of pixels; they take no pointer. */
export function textSeries(
  id: string,
  index: number,
  texts: readonly Written[],
  { tokens }: ViewContext,
): Record<string, unknown> {
  return {
    type: 'scatter',
    id,
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    symbolSize: 0,
    itemStyle: { color: 'transparent' },
    z: 6,
    label: { position: [0, 0], fontFamily: tokens.font },
    data: texts
      .filter(({ text }) => text !== '')
      .map(({ x, y, text, width, size = tokens.size.small, colour = tokens.text, bold, align, vertical }) => {
        const lines = (width === undefined ? [text] : wrapText(text, width, bold ? size * 1.05 : size)).map(plain);
        return {
          value: [x, y],
          label: {
            show: true,
            formatter: lines.join('\n'),
            color: colour,
            // Else what is drawn of a point makes its label pale, too.
            opacity: 1,
            fontSize: size,
            ...(bold ? { fontWeight: 600 } : {}),
            align: align ?? 'left',
            verticalAlign: vertical ?? 'top',
            ...(lines.length > 1 ? { lineHeight: size * 1.25 } : {}),
          },
        };
      }),
  };
}
