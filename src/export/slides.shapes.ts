import { roomOf, wrapText } from '../components/internal/chart/text.js';
import type { ViewContext } from '../components/internal/context.js';
import type {
  AreaShape,
  DotsShape,
  LineShape,
  Point,
  Shape,
  TextShape,
} from '../components/internal/drawing/shapes.js';
import { type About, emu, type Fonts, frameOf, hatched, shapePart, solid, stroke, textPart } from './drawingml.js';

/** Where shapes go on a slide, and by how much they are enlarged. */
export interface Stage {
  left: number;
  top: number;
  scale: number;
  context: ViewContext;
  fonts: Fonts;
  /** A number for each object of the slide, and what it shows. */
  about(of: string | readonly string[] | undefined, text?: string): About;
}

const RECT = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/** A view's shapes as objects of a slide, from the ground up; what answers the pointer alone has none. */
export const shapeParts = (shapes: readonly Shape[], stage: Stage): string =>
  shapes.map((shape) => partOf(shape, stage)).join('');

function partOf(shape: Shape, stage: Stage): string {
  const { scale } = stage;
  switch (shape.kind) {
    case 'ring':
      return '';
    case 'text':
      return wordsPart(shape, stage);
    case 'line':
      return linePart(shape, stage);
    case 'area':
      return areaPart(shape, stage);
    case 'dots':
      return dotsPart(shape, stage);
    case 'rect': {
      const { fill, stroke: edge, strokeWidth = 1, dash, opacity = 1, radius = 0 } = shape;
      const by = Math.round((radius / Math.max(1, Math.min(shape.width, shape.height))) * 1e5);
      const geometry =
        radius > 0
          ? `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${Math.min(50_000, by)}"/></a:avLst></a:prstGeom>`
          : RECT;
      if (!isSeen(fill) && !isSeen(edge)) return '';
      const look = `${isSeen(fill) ? solid(fill, opacity) : '<a:noFill/>'}${stroke(edge, strokeWidth * scale, dash, opacity)}`;
      return shapePart(stage.about(shape.of), frameOf(placed(shape, stage)), geometry, look);
    }
    case 'bar': {
      const { part, colour, edge } = shape;
      if (shape.width <= 0 || shape.height <= 0) return '';
      const looks = {
        known: solid(colour) + stroke(edge, scale),
        uncertain: hatched(colour) + stroke(colour, scale),
        open: `<a:noFill/>${stroke(colour, scale, [4, 2])}`,
      };
      return shapePart(stage.about(shape.of), frameOf(placed(shape, stage)), RECT, looks[part]);
    }
  }
}

const isSeen = (colour: string | undefined): colour is string => colour !== undefined && colour !== 'transparent';

const placed = (box: { left: number; top: number; width: number; height: number }, { left, top, scale }: Stage) => ({
  left: left + box.left * scale,
  top: top + box.top * scale,
  width: box.width * scale,
  height: box.height * scale,
});

/** Words as they are broken in the picture, each line a paragraph: they can be edited. */
function wordsPart(shape: TextShape, stage: Stage): string {
  const { tokens } = stage.context;
  const { x, y, text, bold = false, align = 'left', vertical = 'top', line = 1.25, upright = false } = shape;
  const { size = tokens.size.small, colour = tokens.text, width } = shape;
  if (text.trim() === '') return '';
  const room = bold ? size * 1.05 : size;
  const lines = width === undefined || width === Infinity ? text.split('\n') : wrapText(text, width, room);
  const high = (lines.length > 1 ? size * line : size) * lines.length;
  // Wide enough for fonts that run wider: the box grows away from where the words are held.
  const wide = Math.max(...lines.map((words) => roomOf(words, room))) * 1.25 + 8;
  const along = { left: 0, center: 0.5, right: 1 }[align];
  const across = { top: 0, middle: 0.5, bottom: 1 }[vertical];
  const box = upright
    ? { left: x - high * across, top: y - wide * (1 - along), width: high, height: wide }
    : { left: x - wide * along, top: y - high * across, width: wide, height: high };
  const runs = lines.map((words) => [{ text: words, size: size * stage.scale, colour, bold }]);
  return textPart(
    stage.about(undefined, text),
    { ...placed(box, stage), paragraphs: runs, align, anchor: 'middle', wrap: false, upright },
    stage.fonts,
  );
}

interface Ends {
  left: number;
  top: number;
  width: number;
  height: number;
}
const boundsOf = (points: readonly Point[]): Ends => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
};

/** A free outline within its box. */
function freeform(bounds: Ends, commands: string, stage: Stage, isFilled: boolean): string {
  const [w, h] = [bounds.width, bounds.height].map((side) => Math.max(1, emu(side * stage.scale)));
  return (
    `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>` +
    `<a:path w="${w}" h="${h}"${isFilled ? '' : ' fill="none"'}>${commands}</a:path></a:pathLst></a:custGeom>`
  );
}
const pointPart = ([x, y]: Point, { left, top }: Ends, { scale }: Stage): string =>
  `<a:pt x="${emu((x - left) * scale)}" y="${emu((y - top) * scale)}"/>`;

function linePart({ points, curved, colour, thickness = 1, dash, opacity = 1, of }: LineShape, stage: Stage): string {
  const bounds = boundsOf(points);
  const [first, ...rest] = points.map((point) => pointPart(point, bounds, stage));
  const steps: string[] = [];
  if (curved)
    for (let at = 0; at + 2 < rest.length; at += 3)
      steps.push(`<a:cubicBezTo>${rest[at]}${rest[at + 1]}${rest[at + 2]}</a:cubicBezTo>`);
  else steps.push(...rest.map((point) => `<a:lnTo>${point}</a:lnTo>`));
  const geometry = freeform(bounds, `<a:moveTo>${first}</a:moveTo>${steps.join('')}`, stage, false);
  return shapePart(
    stage.about(of),
    frameOf(placed(bounds, stage)),
    geometry,
    `<a:noFill/>${stroke(colour, thickness * stage.scale, dash, opacity)}`,
  );
}

function areaPart(shape: AreaShape, stage: Stage): string {
  const { rings, fill, stroke: edge, strokeWidth = 1, dash, opacity = 1, hatch, of } = shape;
  const points = rings.flat();
  if (points.length === 0) return '';
  const bounds = boundsOf(points);
  const commands = rings.map((ring) => {
    const [first, ...rest] = ring.map((point) => pointPart(point, bounds, stage));
    return `<a:moveTo>${first}</a:moveTo>${rest.map((point) => `<a:lnTo>${point}</a:lnTo>`).join('')}<a:close/>`;
  });
  const ground = hatch ? hatched(hatch) : isSeen(fill) ? solid(fill, opacity) : '<a:noFill/>';
  return shapePart(
    stage.about(of),
    frameOf(placed(bounds, stage)),
    freeform(bounds, commands.join(''), stage, true),
    ground + stroke(edge, strokeWidth * stage.scale, dash, opacity),
  );
}

/** One outline for all dots of a kind. */
function dotsPart(
  { at, radius, fill, stroke: edge, strokeWidth = 1, opacity = 1, of }: DotsShape,
  stage: Stage,
): string {
  if (at.length === 0) return '';
  const corners = at.flatMap(([x, y]): Point[] => [
    [x - radius, y - radius],
    [x + radius, y + radius],
  ]);
  const bounds = boundsOf(corners);
  const r = emu(radius * stage.scale);
  const commands = at.map(
    ([x, y]) =>
      `<a:moveTo>${pointPart([x - radius, y], bounds, stage)}</a:moveTo><a:arcTo wR="${r}" hR="${r}" stAng="10800000" swAng="21600000"/><a:close/>`,
  );
  return shapePart(
    stage.about(of),
    frameOf(placed(bounds, stage)),
    freeform(bounds, commands.join(''), stage, true),
    (isSeen(fill) ? solid(fill, opacity) : '<a:noFill/>') + stroke(edge, strokeWidth * stage.scale, undefined, opacity),
  );
}
