import { xmlText } from '../../../data/escapes.js';
import type { ViewContext } from '../context.js';
import { type Paint, type Painted, type Pattern, paint } from './paint.js';
import type { Shape } from './shapes.js';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG as plain data: the same in Node, in exports and before ECharts has run. */
export interface SvgNode {
  tag: string;
  attributes: Attributes;
  inside?: readonly SvgNode[] | string;
}

const short = (number: number): number => Math.round(number * 1e4) / 1e4;

/**
 * Shapes as what an SVG element holds, with presentation attributes alone: no policy forbids them.
 * @param pointed - The key of the mark that is lit up.
 */
export function svgNodes(shapes: readonly Shape[], context: ViewContext, pointed?: string): SvgNode[] {
  const patterns = new Map<string, SvgNode>();
  const isLit = ({ key, with: others = [] }: Painted) =>
    pointed !== undefined && (key === pointed || others.includes(pointed));
  const drawn = paint(shapes, context).flatMap((one) =>
    nodeOf(one, one.lit && isLit(one) ? { ...one.paint, opacity: 1, ...one.lit } : one.paint, patterns, context),
  );
  return patterns.size === 0 ? drawn : [{ tag: 'defs', attributes: {}, inside: [...patterns.values()] }, ...drawn];
}

/** The same as markup. */
export const toSvg = (shapes: readonly Shape[], context: ViewContext): string =>
  svgNodes(shapes, context).map(markupOf).join('');

/** An element as markup. */
function markupOf({ tag, attributes, inside = '' }: SvgNode): string {
  const said = Object.entries(attributes).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`,
  );
  const content = typeof inside === 'string' ? xmlText(inside) : inside.map(markupOf).join('');
  return `<${tag}${said.join('')}${content === '' ? '/>' : `>${content}</${tag}>`}`;
}

function nodeOf(one: Painted, look: Paint, patterns: Map<string, SvgNode>, { tokens }: ViewContext): SvgNode[] {
  if (look.fill === 'transparent' && !look.stroke) return [];
  const painted = paintOf(look, patterns);
  if (one.kind === 'path') return [{ tag: 'path', attributes: { d: one.d, ...painted } }];
  if (one.kind === 'rect') {
    const { left, top, width, height, radius } = one;
    const place = { x: short(left), y: short(top), width: short(width), height: short(height), rx: radius };
    return [{ tag: 'rect', attributes: { ...place, ...painted } }];
  }
  const { x, y, text, size, bold, align, upright } = one;
  const attributes: Attributes = {
    x: short(x),
    y: short(y),
    transform: upright ? `rotate(-90 ${short(x)} ${short(y)})` : undefined,
    'dominant-baseline': 'central',
    'text-anchor': align === 'left' ? undefined : align === 'right' ? 'end' : 'middle',
    'font-size': short(size),
    'font-family': tokens.font,
    'font-weight': bold ? 600 : undefined,
    'paint-order': look.stroke ? 'stroke' : undefined,
    'xml:space': /\s\s|^\s|\s$/.test(text) ? 'preserve' : undefined,
    ...painted,
  };
  return [{ tag: 'text', attributes, inside: text }];
}

const paintOf = (
  { fill, stroke, strokeWidth, dash, opacity = 1 }: Paint,
  patterns: Map<string, SvgNode>,
): Attributes => ({
  fill: fill === undefined ? 'none' : typeof fill === 'string' ? fill : patternUrl(fill, patterns),
  stroke,
  'stroke-width': stroke && strokeWidth !== 1 ? strokeWidth : undefined,
  'stroke-dasharray': dash?.join(' '),
  opacity: opacity < 1 ? short(opacity) : undefined,
});

/** Named by what it looks like: where two pictures of a page have the same, either will do. */
function patternUrl(
  { width, height, d, turned = 0, colour, opacity }: Pattern,
  patterns: Map<string, SvgNode>,
): string {
  const id = `p${[...`${width} ${height} ${turned} ${colour} ${opacity} ${d}`]
    .reduce((hash, char) => (Math.imul(hash, 31) + char.codePointAt(0)!) | 0, 7)
    .toString(36)
    .replace('-', '_')}`;
  if (!patterns.has(id)) {
    const turn = turned === 0 ? undefined : `rotate(${turned})`;
    patterns.set(id, {
      tag: 'pattern',
      attributes: { id, width, height, patternUnits: 'userSpaceOnUse', patternTransform: turn },
      inside: [{ tag: 'path', attributes: { d, fill: colour, 'fill-opacity': opacity < 1 ? opacity : undefined } }],
    });
  }
  return `url(#${id})`;
}
