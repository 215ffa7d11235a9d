import type { AnyFigure } from './mount.js';

/** Something drawn: where it is on the chart, in CSS pixels, and how it is filled. */
export interface Drawn {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  text: string;
}

const svgOf = (element: AnyFigure | SVGSVGElement): SVGSVGElement => {
  if (element instanceof SVGSVGElement) return element;
  const svg = element.renderRoot.querySelector<SVGSVGElement>('.canvas svg');
  if (!svg) throw new Error(`${element.localName} has drawn nothing`);
  return svg;
};

const measure = (node: SVGGraphicsElement, origin: DOMRect): Drawn => {
  const box = node.getBoundingClientRect();
  return {
    x: box.x - origin.x,
    y: box.y - origin.y,
    width: box.width,
    height: box.height,
    fill: node.getAttribute('fill') ?? '',
    text: (node.textContent ?? '').trim(),
  };
};

/** The shapes drawn in a colour, from top to bottom and left to right: read from the page, not from the option. */
export function shapesOf(element: AnyFigure, fill: string): Drawn[] {
  const svg = svgOf(element);
  const origin = svg.getBoundingClientRect();
  return [...svg.querySelectorAll<SVGPathElement>('path, rect')]
    .map((node) => measure(node, origin))
    .filter((shape) => sameColour(shape.fill, fill) && shape.width > 0.01 && shape.height > 0.01)
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Every text drawn on a chart. */
export function textsOf(drawn: AnyFigure | SVGSVGElement): Drawn[] {
  const svg = svgOf(drawn);
  const origin = svg.getBoundingClientRect();
  return [...svg.querySelectorAll<SVGTextElement>('text')]
    .map((node) => measure(node, origin))
    .filter(({ text, width }) => text !== '' && width > 0);
}

const probe = document.createElement('span');
function normal(colour: string): string {
  if (colour === '' || colour === 'none' || colour.startsWith('url(')) return colour;
  probe.style.color = '';
  probe.style.color = colour;
  document.documentElement.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
const sameColour = (a: string, b: string): boolean => normal(a) === normal(b);

/** Labels that lie over each other or stick out of the picture. */
export function crowding(drawn: AnyFigure | SVGSVGElement): string[] {
  const svg = svgOf(drawn);
  const { width, height } = svg.getBoundingClientRect();
  const texts = textsOf(svg);
  const found: string[] = [];
  texts.forEach((a, at) => {
    if (a.x < -1 || a.y < -1 || a.x + a.width > width + 1 || a.y + a.height > height + 1)
      found.push(`“${a.text}” is cut at the edge`);
    for (const b of texts.slice(at + 1)) {
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      // Line boxes of text touch by their leading; letters overlap only beyond that.
      if (across > 1 && down > Math.min(a.height, b.height) * 0.35) found.push(`“${a.text}” lies over “${b.text}”`);
    }
  });
  return found;
}
