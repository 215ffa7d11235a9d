import type { Headline, LegendItem } from '../figure.template.js';
import type { Tokens } from '../theme/tokens.js';
import { guardInnerHtml } from './chart-controller.js';
import { init } from './echarts.js';
import type { ChartOption } from './option.js';
import { textWidth, wrapText } from './text.js';

/** What an exported picture shows beside the chart, so that it still speaks for itself elsewhere. */
export interface ExportFrame {
  width: number;
  height: number;
  tokens: Tokens;
  headline: Headline;
  legend: readonly LegendItem[];
  footer: string;
}

interface Line {
  text: string;
  size: number;
  colour: string;
  bold?: boolean;
}

/** A key of the legend at its place. */
interface Key extends LegendItem {
  x: number;
  y: number;
}

const MARGIN = 16;

function linesOf({ width, tokens, headline, footer }: ExportFrame): { above: Line[]; below: Line[] } {
  const { size, text, muted } = tokens;
  const make = (words: string, fontSize: number, colour: string, bold = false): Line[] =>
    wrapText(words, width, fontSize).map((line) => ({ text: line, size: fontSize, colour, bold }));
  return {
    above: [...make(headline.title, size.large, text, true), ...make(headline.subtitle, size.small, muted)],
    below: make(footer, size.small, muted),
  };
}

/** Sets the legend in rows; `y` counts from its top. */
function keysOf({ width, tokens, legend }: ExportFrame): { keys: Key[]; height: number } {
  const { small } = tokens.size;
  const line = small * 1.6;
  let [x, y] = [0, 0];
  const keys = legend.map((item): Key => {
    const needed = textWidth(item.label, small) + small * 2.6;
    if (x > 0 && x + needed > width) [x, y] = [0, y + line];
    const key = { ...item, x: MARGIN + x, y };
    x += needed;
    return key;
  });
  return { keys, height: keys.length === 0 ? 0 : y + line };
}

/** Is a key drawn as an outline? What is uncertain, open or absent has no filled colour on the chart either. */
const isOutline = ({ pattern }: LegendItem): boolean =>
  pattern === 'slot' || pattern === 'gap' || pattern === 'hatched';

const heightOf = (lines: readonly Line[]): number => lines.reduce((total, { size }) => total + size * 1.5, 0);

const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[char]!);

/** Makes the two pictures of an option. */
export function exporters(option: ChartOption, frame: ExportFrame): { svgOf(): string; pngOf(): Promise<Blob> } {
  const { above, below } = linesOf(frame);
  const { keys, height: legendHeight } = keysOf(frame);
  const { small } = frame.tokens.size;
  const legendTop = MARGIN + heightOf(above) + 6;
  const top = legendTop + legendHeight + 4;
  const whole = { width: frame.width + 2 * MARGIN, height: top + frame.height + 8 + heightOf(below) + MARGIN };
  const still = { ...option, animation: false };
  const place = (lines: readonly Line[], from: number) => {
    let y = from;
    return lines.map((line) => {
      y += line.size * 1.5;
      return { ...line, x: MARGIN, y: y - line.size * 0.4 };
    });
  };
  const lines = [...place(above, MARGIN), ...place(below, top + frame.height + 8)];
  return {
    svgOf() {
      const chart = init(null, undefined, { renderer: 'svg', ssr: true, width: frame.width, height: frame.height });
      chart.setOption(still);
      const inner = chart.renderToSVGString().replace(/^<svg /, `<svg x="${MARGIN}" y="${top}" `);
      chart.dispose();
      const texts = lines.map(
        ({ text, size, colour, bold, x, y }) =>
          `<text x="${x}" y="${y}" font-size="${size}" fill="${escapeXml(colour)}"${bold ? ' font-weight="700"' : ''}>${escapeXml(text)}</text>`,
      );
      const legend = keys.map(
        (key) =>
          `<rect x="${key.x}" y="${legendTop + key.y + 2}" width="${small}" height="${small}" ` +
          (isOutline(key)
            ? `fill="none" stroke="${escapeXml(key.colour)}"${key.pattern === 'hatched' ? '' : ' stroke-dasharray="2"'}/>`
            : `fill="${escapeXml(key.colour)}"/>`) +
          `<text x="${key.x + small * 1.4}" y="${legendTop + key.y + small}" font-size="${small}" ` +
          `fill="${escapeXml(frame.tokens.text)}">${escapeXml(key.label)}</text>`,
      );
      return (
        `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" ` +
        `viewBox="0 0 ${whole.width} ${whole.height}" role="img" aria-label="${escapeXml(frame.headline.summary)}" ` +
        `font-family="${escapeXml(frame.tokens.font)}"><rect width="100%" height="100%" fill="${escapeXml(frame.tokens.surface)}"/>` +
        `${texts.join('')}${legend.join('')}${inner}</svg>`
      );
    },
    async pngOf() {
      const scale = 2;
      // ECharts draws straight onto a canvas element, which needs no HTML and no image: a strict policy allows it.
      const drawn = document.createElement('canvas');
      guardInnerHtml(drawn);
      const chart = init(drawn, undefined, {
        renderer: 'canvas',
        width: frame.width,
        height: frame.height,
        devicePixelRatio: scale,
      });
      chart.setOption(still);
      chart.getZr().flush();
      const canvas = document.createElement('canvas');
      canvas.width = whole.width * scale;
      canvas.height = whole.height * scale;
      const pen = canvas.getContext('2d')!;
      pen.scale(scale, scale);
      pen.fillStyle = frame.tokens.surface;
      pen.fillRect(0, 0, whole.width, whole.height);
      pen.drawImage(drawn, MARGIN, top, frame.width, frame.height);
      chart.dispose();
      for (const { text, size, colour, bold, x, y } of lines) {
        pen.font = `${bold ? '700 ' : ''}${size}px ${frame.tokens.font}`;
        pen.fillStyle = colour;
        pen.fillText(text, x, y);
      }
      pen.font = `${small}px ${frame.tokens.font}`;
      for (const key of keys) {
        const box = [key.x, legendTop + key.y + 2, small, small] as const;
        pen.setLineDash(key.pattern === 'hatched' ? [] : [2]);
        pen.strokeStyle = pen.fillStyle = key.colour;
        if (isOutline(key)) pen.strokeRect(...box);
        else pen.fillRect(...box);
        pen.fillStyle = frame.tokens.text;
        pen.fillText(key.label, key.x + small * 1.4, legendTop + key.y + small);
      }
      return new Promise((resolve, reject) => {
        canvas.toBlob(
          (blob) => (blob ? resolve(blob) : reject(new Error('the browser could not make a PNG'))),
          'image/png',
        );
      });
    },
  };
}
