import { xmlText } from '../../../data/escapes.js';
import type { ViewContext } from '../context.js';
import { type Paint, type Painted, type Pattern, paint } from './paint.js';
import type { Shape } from './shapes.js';

/** Attributes and elements by hand: the same in Node, in exports and before ECharts has run. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

const attributes = (given: Attributes): string =>
  Object.entries(given)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');

const short = (number: number): number => Math.round(number * 1e4) / 1e4;

/** Shapes as the inside of an SVG element, with presentation attributes alone: no policy forbids them. */
export function toSvg(shapes: readonly Shape[], context: ViewContext): string {
  const patterns = new Map<string, string>();
  const drawn = paint(shapes, context).map((one) => elementOf(one, patterns, context));
  const defs = patterns.size === 0 ? '' : `<defs>${[...patterns.values()].join('')}</defs>`;
  return defs + drawn.join('');
}

function elementOf(one: Painted, patterns: Map<string, string>, { tokens }: ViewContext): string {
  if (one.paint.fill === 'transparent' && !one.paint.stroke) return '';
  const painted = paintOf(one.paint, patterns);
  if (one.kind === 'path') return `<path${attributes({ d: one.d, ...painted })}/>`;
  if (one.kind === 'rect') {
    const { left, top, width, height, radius } = one;
    const place = { x: short(left), y: short(top), width: short(width), height: short(height), rx: radius };
    return `<rect${attributes({ ...place, ...painted })}/>`;
  }
  const { x, y, text, size, bold, align, upright } = one;
  const turned = upright ? `rotate(-90 ${short(x)} ${short(y)})` : undefined;
  return `<text${attributes({
    x: short(x),
    y: short(y),
    transform: turned,
    'dominant-baseline': 'central',
    'text-anchor': align === 'left' ? undefined : align === 'right' ? 'end' : 'middle',
    'font-size': short(size),
    'font-family': tokens.font,
    'font-weight': bold ? 600 : undefined,
    'paint-order': one.paint.stroke ? 'stroke' : undefined,
    'xml:space': /\s\s|^\s|\s$/.test(text) ? 'preserve' : undefined,
    ...painted,
  })}>${xmlText(text)}</text>`;
}

const paintOf = (
  { fill, stroke, strokeWidth, dash, opacity = 1 }: Paint,
  patterns: Map<string, string>,
): Attributes => ({
  fill: fill === undefined ? 'none' : typeof fill === 'string' ? fill : patternUrl(fill, patterns),
  stroke,
  'stroke-width': stroke && strokeWidth !== 1 ? strokeWidth : undefined,
  'stroke-dasharray': dash?.join(' '),
  opacity: opacity < 1 ? short(opacity) : undefined,
});

/** Named by what it looks like: where two pictures of a page have the same, either will do. */
function patternUrl({ width, height, d, turned = 0, colour, opacity }: Pattern, patterns: Map<string, string>): string {
  const id = `p${[...`${width} ${height} ${turned} ${colour} ${opacity} ${d}`]
    .reduce((hash, char) => (Math.imul(hash, 31) + char.codePointAt(0)!) | 0, 7)
    .toString(36)
    .replace('-', '_')}`;
  if (!patterns.has(id)) {
    const turn = turned === 0 ? undefined : `rotate(${turned})`;
    const own = attributes({ id, width, height, patternUnits: 'userSpaceOnUse', patternTransform: turn });
    patterns.set(
      id,
      `<pattern${own}><path${attributes({ d, fill: colour, 'fill-opacity': opacity < 1 ? opacity : undefined })}/></pattern>`,
    );
  }
  return `url(#${id})`;
}
