import { getInstanceByDom } from 'echarts/core';
import type { ChartOption } from '../chart/option.js';
import { crowding, type Drawn } from './picture.js';

/** What a drawn picture has to keep: contrast of letters and marks, sizes of letters and of what can be clicked. */
export interface AuditRules {
  /** What lies behind everything. */
  surface: string;
  /** Fills of shapes that carry data. */
  marks: readonly string[];
  /** Least height of letters in CSS pixels. */
  text: number;
  /** Least side of what can be clicked; not looked for where it is not given. */
  target?: number;
}

type Rgb = readonly [number, number, number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
canvas.canvas.width = canvas.canvas.height = 1;

/** A colour as it looks over another. */
function over(colour: string, below: Rgb, opacity = 1): Rgb {
  canvas.globalAlpha = 1;
  canvas.fillStyle = `rgb(${below.join(' ')})`;
  canvas.fillRect(0, 0, 1, 1);
  canvas.globalAlpha = opacity;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

const rgbOf = (colour: string): Rgb => over(colour, [255, 255, 255]);

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours by WCAG 2: 1 to 21. */
export function contrast(one: string | Rgb, other: string | Rgb): number {
  const [a, b] = [one, other].map((colour) => luminance(typeof colour === 'string' ? rgbOf(colour) : colour));
  return (Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05);
}

interface Shape extends Drawn {
  opacity: number;
  stroke: string;
  order: number;
}

/** How opaque an element is drawn, with the groups around it. */
function opacityOf(node: Element, own: string): number {
  let opacity = Number(node.getAttribute(own) ?? 1);
  for (let at: Element | null = node; at && at.localName !== 'svg'; at = at.parentElement)
    opacity *= Number(at.getAttribute('opacity') ?? 1);
  return opacity;
}

function shapesOf(svg: SVGSVGElement): Shape[] {
  const origin = svg.getBoundingClientRect();
  const all = [...svg.querySelectorAll<SVGGraphicsElement>('path, rect, circle, text')];
  return all.flatMap((node, order) => {
    if (node.localName === 'text' || node.closest('defs, clipPath, pattern')) return [];
    const box = node.getBoundingClientRect();
    const fill = node.getAttribute('fill') ?? '#000';
    const { width, height } = box;
    if (width < 0.5 || height < 0.5 || fill.startsWith('url(')) return [];
    const opacity = opacityOf(node, 'fill-opacity');
    const stroke = node.getAttribute('stroke') ?? 'none';
    return [{ x: box.x - origin.x, y: box.y - origin.y, width, height, fill, stroke, opacity, order, text: '' }];
  });
}

const isSeen = ({ fill, opacity }: Shape) => fill !== 'none' && fill !== 'transparent' && opacity > 0.02;

/** Texts whose letters stand out too little from what lies under them. */
function weakTexts(svg: SVGSVGElement, shapes: readonly Shape[], { surface }: AuditRules): string[] {
  const origin = svg.getBoundingClientRect();
  const all = [...svg.querySelectorAll<SVGGraphicsElement>('path, rect, circle, text')];
  return all.flatMap((node, order) => {
    const text = (node.textContent ?? '').trim();
    if (node.localName !== 'text' || text === '') return [];
    const box = node.getBoundingClientRect();
    const [x, y] = [box.x - origin.x + box.width / 2, box.y - origin.y + box.height / 2];
    const below = shapes
      .filter((shape) => shape.order < order && isSeen(shape))
      .filter((shape) => x > shape.x && x < shape.x + shape.width && y > shape.y && y < shape.y + shape.height)
      .reduce<Rgb>((ground, { fill, opacity }) => over(fill, ground, opacity), rgbOf(surface));
    const colour = over(node.getAttribute('fill') ?? '#000', below, opacityOf(node, 'fill-opacity'));
    const size = Number.parseFloat(getComputedStyle(node).fontSize);
    const bold = Number(getComputedStyle(node).fontWeight) >= 700;
    const needed = size >= 24 || (bold && size >= 18.66) ? 3 : 4.5;
    const found = contrast(colour, below);
    return found < needed - 0.05 ? [`“${text}” has contrast ${found.toFixed(1)}, below ${needed}`] : [];
  });
}

/** Marks that stand out too little from the surface, or from a mark that they touch. */
function weakMarks(shapes: readonly Shape[], { surface, marks }: AuditRules): string[] {
  const wanted = new Set(marks.map((colour) => rgbOf(colour).join()));
  const own = shapes.filter((shape) => isSeen(shape) && wanted.has(rgbOf(shape.fill).join()) && shape.opacity > 0.99);
  const ground = rgbOf(surface);
  const found = new Set<string>();
  for (const a of own) {
    // What is pale is seen by the line around it.
    const isSeenBy = Math.max(contrast(a.fill, ground), a.stroke === 'none' ? 0 : contrast(a.stroke, ground));
    if (isSeenBy < 3) found.add(`${a.fill} on ${surface} has contrast below 3`);
    for (const b of own) {
      if (a.order >= b.order || rgbOf(a.fill).join() === rgbOf(b.fill).join() || b.stroke !== 'none') continue;
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      const touching = (across > -0.4 && down > 1) || (down > -0.4 && across > 1);
      if (touching && contrast(a.fill, b.fill) < 3) found.add(`${a.fill} touches ${b.fill} with contrast below 3`);
    }
  }
  return [...found];
}

const smallTexts = (svg: SVGSVGElement, { text }: AuditRules): string[] =>
  [...svg.querySelectorAll('text')].flatMap((node) => {
    const size = Number.parseFloat(getComputedStyle(node).fontSize);
    return size < text - 0.01 ? [`“${node.textContent}” is ${size} px high, below ${text}`] : [];
  });

interface Hit {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const STEP = 4;

/** Where each mark answers the mouse: asked of ECharts point by point, since its shapes are no targets for the page. */
function hitsOf(box: HTMLElement): Map<string, Hit> {
  const chart = getInstanceByDom(box)!;
  const handler = chart.getZr().handler as unknown as {
    findHover(x: number, y: number): { target?: object };
  };
  const series = (chart.getOption() as ChartOption & { series: { data?: { key?: string }[] }[] }).series;
  const hits = new Map<string, Hit>();
  for (let y = STEP / 2; y < box.clientHeight; y += STEP)
    for (let x = STEP / 2; x < box.clientWidth; x += STEP) {
      const key = keyAt(handler.findHover(x, y).target, series);
      if (key === undefined) continue;
      const hit = hits.get(key) ?? { left: x, right: x, top: y, bottom: y };
      hits.set(key, {
        left: Math.min(hit.left, x),
        right: Math.max(hit.right, x),
        top: Math.min(hit.top, y),
        bottom: Math.max(hit.bottom, y),
      });
    }
  return hits;
}

/** The key of the data item that a drawn thing belongs to. ECharts keeps which one in a field of the thing or its parents. */
function keyAt(target: object | undefined, series: readonly { data?: { key?: string }[] }[]): string | undefined {
  for (let at = target as Record<string, unknown> | undefined; at; at = (at.parent ?? at.__hostTarget) as typeof at) {
    for (const value of Object.values(at)) {
      const { seriesIndex, dataIndex } = (value ?? {}) as { seriesIndex?: number; dataIndex?: number };
      if (typeof seriesIndex === 'number' && typeof dataIndex === 'number')
        return series[seriesIndex]?.data?.[dataIndex]?.key;
    }
  }
  return undefined;
}

/** Marks that are too small to be hit by mouse or finger. */
function smallTargets(box: HTMLElement, keys: readonly string[], { target }: AuditRules): string[] {
  if (target === undefined) return [];
  const hits = hitsOf(box);
  return keys.flatMap((key) => {
    const hit = hits.get(key);
    if (!hit) return [`${key} can’t be hit`];
    const [width, height] = [hit.right - hit.left + STEP, hit.bottom - hit.top + STEP];
    return Math.min(width, height) < target - STEP
      ? [`${key} can be hit on ${width} × ${height} px, less than ${target}`]
      : [];
  });
}

/** Keys of all marks of an option that the mouse is to reach. */
const keysOf = (box: HTMLElement): string[] => {
  const { series } = getInstanceByDom(box)!.getOption() as { series: { data?: { key?: string }[] }[] };
  return [
    ...new Set(series.flatMap(({ data = [] }) => data.flatMap((item) => (item?.key === undefined ? [] : [item.key])))),
  ];
};

/**
 * Reads a drawn chart as a person with weak sight or a heavy hand would, and says what they would miss.
 * @param drawn the element that ECharts draws in, or one of ours around it.
 * @param keys keys of the marks that have to be there to be hit; all of the option's unless given.
 */
export function audit(drawn: HTMLElement, rules: AuditRules, keys?: readonly string[]): string[] {
  const box = drawn.shadowRoot?.querySelector<HTMLElement>('.canvas') ?? drawn;
  const svg = box.querySelector<SVGSVGElement>('svg');
  if (!svg) return ['nothing is drawn'];
  const shapes = shapesOf(svg);
  return [
    ...crowding(svg),
    ...smallTexts(svg, rules),
    ...weakTexts(svg, shapes, rules),
    ...weakMarks(shapes, rules),
    ...smallTargets(box, keys ?? keysOf(box), rules),
  ];
}
