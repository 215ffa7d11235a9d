/** An element of a drawing, as ECharts' SVG renderer describes it. */
export interface SvgNode {
  tag: string;
  attrs: Readonly<Record<string, string | number | undefined>>;
  children?: readonly SvgNode[];
  text?: string;
}

/** Patterns and clipping paths by `url(#id)`. */
type Defs = ReadonlyMap<string, SvgNode>;
type Attributes = SvgNode['attrs'];

const childrenOf = ({ children = [] }: SvgNode): readonly SvgNode[] => children.filter(Boolean);

/**
 * Paints a drawing with a pen: the PNG shows what the SVG shows. It knows what our charts consist of: paths, texts,
 * groups, clipping paths and patterns.
 * @param scale device pixels to a unit of the drawing; patterns are drawn that fine.
 */
export function paintSvg(pen: CanvasRenderingContext2D, root: SvgNode, scale: number): void {
  const found = childrenOf(root).filter(({ tag }) => tag === 'defs');
  const defs = new Map(found.flatMap(childrenOf).map((node) => [`url(#${node.attrs.id})`, node]));
  paint(pen, root, defs, scale);
}

function paint(pen: CanvasRenderingContext2D, node: SvgNode, defs: Defs, scale: number): void {
  const { tag, attrs } = node;
  if (tag === 'defs') return;
  pen.save();
  move(pen, attrs.transform);
  const clip = defs.get(String(attrs['clip-path']));
  if (clip) pen.clip(outlineOf(clip));
  if (tag === 'path') paintPath(pen, attrs, defs, scale);
  else if (tag === 'text') paintWords(pen, node);
  for (const child of childrenOf(node)) paint(pen, child, defs, scale);
  pen.restore();
}

/** `translate(1 2) rotate(-45)` and the like. */
function matrixOf(transform: unknown): DOMMatrix {
  const matrix = new DOMMatrix();
  for (const [, kind, list = ''] of String(transform ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, ...rest] = list.split(/[\s,]+/).map(Number);
    if (kind === 'matrix') matrix.multiplySelf(new DOMMatrix([a, b!, ...rest]));
    else if (kind === 'translate') matrix.translateSelf(a, b);
    else if (kind === 'rotate') matrix.rotateSelf(a);
    else matrix.scaleSelf(a, b ?? a);
  }
  return matrix;
}

function move(pen: CanvasRenderingContext2D, transform: unknown): void {
  if (transform === undefined) return;
  const { a, b, c, d, e, f } = matrixOf(transform);
  pen.transform(a, b, c, d, e, f);
}

function outlineOf(clip: SvgNode): Path2D {
  const outline = new Path2D();
  for (const { attrs } of childrenOf(clip)) outline.addPath(new Path2D(String(attrs.d)), matrixOf(attrs.transform));
  return outline;
}

function paintPath(pen: CanvasRenderingContext2D, attrs: Attributes, defs: Defs, scale: number): void {
  const path = new Path2D(String(attrs.d));
  if (useColour(pen, 'fill', attrs, defs, scale)) pen.fill(path);
  if (useColour(pen, 'stroke', attrs, defs, scale)) pen.stroke(path);
}

function paintWords(pen: CanvasRenderingContext2D, { attrs, text = '' }: SvgNode): void {
  const style = (name: string) => new RegExp(`${name}:([^;]*)`).exec(String(attrs.style))?.[1] ?? '';
  pen.font =
    style('font') || `${style('font-style')} ${style('font-weight')} ${style('font-size')} ${style('font-family')}`;
  const anchor = String(attrs['text-anchor']);
  pen.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'end' : 'start';
  pen.textBaseline = 'middle';
  const [x, y] = [Number(attrs.x ?? 0), Number(attrs.y ?? 0)];
  // The edge of letters lies under them.
  if (useColour(pen, 'stroke', attrs)) pen.strokeText(text, x, y);
  if (useColour(pen, 'fill', attrs)) pen.fillText(text, x, y);
}

/** Takes up a colour or pattern and what else a stroke has; false where there is none. */
function useColour(
  pen: CanvasRenderingContext2D,
  kind: 'fill' | 'stroke',
  attrs: Attributes,
  defs?: Defs,
  scale = 1,
): boolean {
  const colour = String(attrs[kind] ?? 'none');
  if (colour === 'none') return false;
  const pattern = defs?.get(colour);
  pen[`${kind}Style`] = pattern ? patternOf(pen, pattern, defs!, scale) : colour;
  pen.globalAlpha = Number(attrs.opacity ?? 1) * Number(attrs[`${kind}-opacity`] ?? 1);
  if (kind === 'stroke') {
    pen.lineWidth = Number(attrs['stroke-width'] ?? 1);
    pen.lineCap = String(attrs['stroke-linecap'] ?? 'butt') as CanvasLineCap;
    pen.lineJoin = String(attrs['stroke-linejoin'] ?? 'miter') as CanvasLineJoin;
    const dashes = String(attrs['stroke-dasharray'] ?? '');
    pen.setLineDash(dashes === '' ? [] : dashes.split(/[\s,]+/).map(Number));
  }
  return true;
}

function patternOf(pen: CanvasRenderingContext2D, pattern: SvgNode, defs: Defs, scale: number): CanvasPattern {
  const tile = document.createElement('canvas');
  const [width, height] = [Number(pattern.attrs.width), Number(pattern.attrs.height)];
  tile.width = Math.max(1, Math.round(width * scale));
  tile.height = Math.max(1, Math.round(height * scale));
  const brush = tile.getContext('2d')!;
  brush.scale(tile.width / width, tile.height / height);
  for (const child of childrenOf(pattern)) paint(brush, child, defs, scale);
  const painted = pen.createPattern(tile, 'repeat')!;
  painted.setTransform(matrixOf(pattern.attrs.patternTransform).scaleSelf(width / tile.width, height / tile.height));
  return painted;
}
