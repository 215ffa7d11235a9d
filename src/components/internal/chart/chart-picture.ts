import type { Picture } from '../export/picture.js';
import { guardInnerHtml, type Size } from './chart-controller.js';
import { init } from './echarts.js';
import type { ChartOption } from './option.js';

/** An option as a picture, drawn without a page. */
export function chartPicture(option: ChartOption, size: Size): Picture {
  const still = { ...option, animation: false };
  return {
    ...size,
    toSvg(x, y) {
      const chart = init(null, undefined, { renderer: 'svg', ssr: true, ...size });
      chart.setOption(still);
      const svg = chart.renderToSVGString().replace(/^<svg /, `<svg x="${x}" y="${y}" `);
      chart.dispose();
      return svg;
    },
    paint(pen, x, y, scale) {
      // ECharts draws straight onto a canvas element, which needs no HTML and no image: a strict policy allows it.
      const drawn = document.createElement('canvas');
      guardInnerHtml(drawn);
      const chart = init(drawn, undefined, { renderer: 'canvas', ...size, devicePixelRatio: scale });
      chart.setOption(still);
      chart.getZr().flush();
      pen.drawImage(drawn, x, y, size.width, size.height);
      chart.dispose();
    },
  };
}
