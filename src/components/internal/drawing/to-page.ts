import type { ViewContext } from '../context.js';
import type { Shape } from './shapes.js';
import { type SvgNode, svgNodes } from './to-svg.js';

const SVG = 'http://www.w3.org/2000/svg';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Draws shapes in the context's size as an element of a page: node by node, since policies may forbid markup. */
export function toPage(
  shapes: readonly Shape[],
  context: ViewContext,
  page: Document,
  pointed: string | undefined,
): SVGSVGElement {
  const { width, height } = context;
  // What the mouse is on is its box, which stays when the picture is replaced.
  const attributes = { width, height, viewBox: `0 0 ${width} ${height}`, 'pointer-events': 'none' };
  return elementOf({ tag: 'svg', attributes, inside: svgNodes(shapes, context, pointed) }, page) as SVGSVGElement;
}

function elementOf({ tag, attributes, inside }: SvgNode, page: Document): SVGElement {
  const element = page.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (name.startsWith('xml:')) element.setAttributeNS(XML, name, String(value));
    else element.setAttribute(name, String(value));
  }
  if (typeof inside === 'string') element.textContent = inside;
  else for (const one of inside ?? []) element.append(elementOf(one, page));
  return element;
}
