import type { EChartsType } from 'echarts/core';
import type { Picture } from '../export/picture.js';
import type { Size } from './chart-controller.js';
import { init } from './echarts.js';
import type { ChartOption } from './option.js';
import { paintSvg, type SvgNode } from './paint-svg.js';

/** An option as a picture, drawn without a page. */
export function chartPicture(option: ChartOption, size: Size): Picture {
  const drawn = <Result>(take: (chart: EChartsType) => Result): Result => {
    const chart = init(null, undefined, { renderer: 'svg', ssr: true, ...size });
    chart.setOption({ ...option, animation: false });
    const result = take(chart);
    chart.dispose();
    return result;
  };
  return {
    ...size,
    toSvg: (x, y) => drawn((chart) => chart.renderToSVGString().replace(/^<svg /, `<svg x="${x}" y="${y}" `)),
    paint(pen, x, y, scale) {
      pen.save();
      pen.translate(x, y);
      paintSvg(pen, drawn(nodesOf), scale);
      pen.restore();
    },
  };
}

/** What is drawn, as a tree of SVG elements; `willUpdate` makes every shape a path. */
const nodesOf = (chart: EChartsType): SvgNode =>
  (chart.getZr().painter as unknown as { renderToVNode(how: object): SvgNode }).renderToVNode({ willUpdate: true });
