import type { ChartOption } from '../chart/option.js';
import type { ViewContext } from '../context.js';
import { type Paint, type Painted, type Pattern, paint } from './paint.js';
import type { Shape } from './shapes.js';

/** What ECharts knows our drawings by. */
export const SERIES_TYPE = 'chancai';

type Element = Record<string, unknown>;

/**
 * Lets another ECharts draw what `getOption()` gives, which holds its elements, one or a group a data item:
 * `registerCustomSeries('chancai', renderShapes)`.
 */
export const renderShapes = (params: unknown): never => {
  const { dataIndex, itemPayload } = params as { dataIndex: number; itemPayload: { elements: Element[] } };
  return itemPayload.elements[dataIndex] as never;
};

/** What every option of ours begins with: motion only where the reader allows it, and the host's own surface. */
const commonOption = ({ tokens, reducedMotion }: ViewContext): ChartOption => ({
  animation: !reducedMotion,
  animationDuration: 0,
  animationDurationUpdate: 250,
  backgroundColor: 'transparent',
  textStyle: { fontFamily: tokens.font, fontSize: tokens.size.small, color: tokens.text },
  aria: { enabled: false },
});

/** Shapes as an option of plain data: one series, whose first item holds what is only looked at. */
export function toOption(shapes: readonly Shape[], context: ViewContext): ChartOption {
  const still: Element[] = [];
  const elements: Element[] = [];
  const data: Element[] = [];
  paint(shapes, context).forEach((one, order) => {
    const element = elementOf(one, order, context);
    if (!one.lit) {
      still.push({ ...element, silent: true });
      return;
    }
    // What only lights up with marks lets the pointer through to theirs.
    elements.push(one.key === undefined ? { ...element, silent: true } : element);
    data.push(
      one.key === undefined ? { id: one.name, lit: one.with } : { id: one.name, key: one.key, at: one.at as unknown },
    );
  });
  const ground = { type: 'group', $mergeChildren: 'byName', children: still, silent: true, emphasisDisabled: true };
  return {
    ...commonOption(context),
    series: [
      {
        type: 'custom',
        id: 'shapes',
        coordinateSystem: 'none',
        renderItem: SERIES_TYPE,
        itemPayload: { elements: [ground, ...elements] },
        data: [{ id: 'ground' }, ...data],
      },
    ],
  };
}

function elementOf(one: Painted, order: number, context: ViewContext): Element {
  const shared = {
    name: one.name,
    z2: order,
    style: styleOf(one.paint),
    ...(one.lit ? { emphasis: { style: { opacity: 1, ...styleOf(one.lit) } } } : {}),
  };
  if (one.kind === 'rect') {
    const { left: x, top: y, width, height, radius } = one;
    return {
      ...shared,
      type: 'rect',
      shape: { x, y, width, height, ...(radius ? { r: radius } : {}) },
      transition: ['shape'],
    };
  }
  if (one.kind === 'path') return { ...shared, type: 'path', shape: { pathData: one.d } };
  const { x, y, text, size, bold, align, upright, paint } = one;
  return {
    ...shared,
    type: 'text',
    x,
    y,
    ...(upright ? { rotation: Math.PI / 2 } : {}),
    style: {
      text,
      fill: paint.fill as string,
      ...(paint.stroke ? { stroke: paint.stroke, lineWidth: paint.strokeWidth } : {}),
      fontSize: size,
      fontFamily: context.tokens.font,
      ...(bold ? { fontWeight: 600 } : {}),
      align,
      verticalAlign: 'middle',
    },
  };
}

const styleOf = ({ fill, stroke, strokeWidth, dash, opacity = 1 }: Paint): Element => ({
  fill: fill === undefined ? 'none' : typeof fill === 'string' ? fill : patternOf(fill),
  stroke: stroke ?? 'none',
  ...(stroke ? { lineWidth: strokeWidth ?? 1 } : {}),
  ...(dash ? { lineDash: [...dash] } : {}),
  ...(opacity < 1 ? { opacity } : {}),
});

/** As ECharts' SVG renderer takes patterns. */
const patternOf = ({ width, height, d, turned = 0, colour, opacity }: Pattern): Element => ({
  svgElement: { tag: 'path', attrs: { d, fill: colour, 'fill-opacity': opacity }, key: d },
  svgWidth: width,
  svgHeight: height,
  repeat: 'repeat',
  rotation: (turned * Math.PI) / 180,
});
