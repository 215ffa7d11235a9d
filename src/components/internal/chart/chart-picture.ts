import { xmlChars } from '../../../data/escapes.js';
import type { Picture } from '../export/picture.js';
import type { Size } from './chart-controller.js';
import { init } from './echarts.js';
import type { ChartOption } from './option.js';
import { paintSvg, type SvgNode } from './paint-svg.js';

/** ECharts' SVG renderer, as far as it is used here. */
interface Painter {
  renderToString(how: { cssAnimation: boolean; cssEmphasis: boolean }): string;
  renderToVNode(how: { willUpdate: boolean }): SvgNode;
}

/** An option as a picture, drawn without a page. */
export function chartPicture(option: ChartOption, size: Size): Picture {
  const drawn = <Result>(take: (painter: Painter) => Result): Result => {
    const chart = init(null, undefined, { renderer: 'svg', ssr: true, ...size });
    chart.setOption({ ...option, animation: false });
    const result = take(chart.getZr().painter as unknown as Painter);
    chart.dispose();
    return result;
  };
  return {
    ...size,
    // Without a style sheet, which a page with a strict policy would refuse.
    toSvg: (x, y) =>
      xmlChars(drawn((painter) => painter.renderToString({ cssAnimation: false, cssEmphasis: false }))).replace(
        /^<svg /,
        `<svg x="${x}" y="${y}" `,
      ),
    paint(pen, x, y, scale) {
      pen.save();
      pen.translate(x, y);
      // `willUpdate` makes every shape a path.
      paintSvg(
        pen,
        drawn((painter) => painter.renderToVNode({ willUpdate: true })),
        scale,
      );
      pen.restore();
    },
  };
}
