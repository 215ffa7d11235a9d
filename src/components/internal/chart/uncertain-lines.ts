/** An uncertain part of a lying bar on a grid of pixels: from its left end, around its middle. */
export interface UncertainPart {
  /** Hatched where its end is known, a dashed outline where it is open. */
  kind: 'hatched' | 'slot';
  x: number;
  y: number;
  length: number;
  thickness: number;
  colour: string;
  opacity: number;
}

const STEP = 4;

/** Uncertain parts of bars as lines: the edge and the hatch of a symbol would be stretched with it. */
export const uncertainLines = (
  id: string,
  index: number,
  parts: readonly UncertainPart[],
): Record<string, unknown> => ({
  type: 'lines',
  id,
  coordinateSystem: 'cartesian2d',
  xAxisIndex: index,
  yAxisIndex: index,
  polyline: true,
  silent: true,
  z: 3,
  data: parts.map((part) => ({
    coords: part.kind === 'hatched' ? hatch(part) : outline(part, true),
    lineStyle: { color: part.colour, width: 1, opacity: part.opacity, type: part.kind === 'slot' ? 'dashed' : 'solid' },
  })),
});

/** The four edges, beginning and ending at the right. */
function outline({ x, y, length, thickness }: UncertainPart, fromTop: boolean): [number, number][] {
  const [first, second] = [y - thickness / 2, y + thickness / 2];
  const [near, far] = fromTop ? [first, second] : [second, first];
  return [
    [x + length, near],
    [x + length, far],
    [x, far],
    [x, near],
    [x + length, near],
  ];
}

/** One line to and fro across the bar, along the edges from one stroke to the next, and around. */
function hatch(part: UncertainPart): [number, number][] {
  const { x, y, length, thickness } = part;
  const [top, bottom] = [y - thickness / 2, y + thickness / 2];
  const points: [number, number][] = [];
  let up = true;
  for (let at = x; at + thickness <= x + length; at += STEP) {
    const stroke: [number, number][] = [
      [at, bottom],
      [at + thickness, top],
    ];
    points.push(...(up ? stroke : stroke.reverse()));
    up = !up;
  }
  return [...points, ...outline(part, points.length > 0 && !up)];
}
