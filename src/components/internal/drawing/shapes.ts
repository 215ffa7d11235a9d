/** A box in CSS pixels, counted from the top left of the picture. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** In CSS pixels, counted from the top left of the picture. */
export type Point = readonly [x: number, y: number];

interface Part {
  /** Keys of the marks that it belongs to: it pales where only others are selected. */
  of?: string | readonly string[];
}

/** What lies within the outline of a shape, and along it. */
interface Surface {
  fill?: string;
  stroke?: string;
  /** @default 1 */
  strokeWidth?: number;
  /** Lengths of dashes and of the gaps between them. */
  dash?: readonly number[];
  opacity?: number;
  /** Place of the pattern on the fill (`TILES`); none or 0 where it is plain. */
  decal?: number;
}

export interface RectShape extends Part, Box, Surface {
  kind: 'rect';
  radius?: number;
}

/** A piece of a figure's length: what is known of it, what may be beyond with a known end, or without one. */
export interface BarShape extends Part, Box {
  kind: 'bar';
  part: 'known' | 'uncertain' | 'open';
  colour: string;
  decal?: number;
  /** Colour of the line that tells it from its neighbours. */
  edge?: string | undefined;
}

/** Words stay as they are where others are selected, or they could not be read. */
export interface TextShape {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  /** Broken into lines no wider; one line unless given. */
  width?: number;
  /** @default the look's small size */
  size?: number;
  /** @default the look's text colour */
  colour?: string;
  bold?: boolean;
  /** @default 'left' */
  align?: 'left' | 'center' | 'right';
  /** @default 'top' */
  vertical?: 'top' | 'middle' | 'bottom';
  /** Read from below to above: `align` is then along the height, from its foot, and `vertical` across. */
  upright?: boolean;
  /** Height of a line where there is more than one, by the size. @default 1.25 */
  line?: number;
  /** Colour of a ground below the letters, where something would run through them. */
  plate?: string | undefined;
  /** Colour of an edge around the letters. */
  halo?: string | undefined;
}

/** How a line looks while one of its marks is pointed at. */
interface LitLook {
  colour?: string;
  thickness?: number;
  opacity?: number;
}

export interface LineShape extends Part {
  kind: 'line';
  points: readonly Point[];
  /** The points between the first and the last steer a curve, two for each stretch, instead of being passed. */
  curved?: boolean;
  colour: string;
  /** @default 1 */
  thickness?: number;
  dash?: readonly number[];
  opacity?: number;
  lit?: LitLook;
}

/** A ground of any outline; a ring of points within another is a hole. */
export interface AreaShape extends Part, Surface {
  kind: 'area';
  rings: readonly (readonly Point[])[];
  /** Colour of the lines across what is uncertain. */
  hatch?: string;
  lit?: LitLook;
}

/** Many dots of one size, such as one for each person. */
export interface DotsShape extends Part {
  kind: 'dots';
  at: readonly Point[];
  radius: number;
  fill?: string;
  stroke?: string;
  /** @default 1 */
  strokeWidth?: number;
  opacity?: number;
}

/**
 * Where a mark is pointed at: clear, over all that is drawn of it, and seen as an outline while mouse or key is on it. On
 * the surface, since no colour is seen against both a bar and the surface in every look.
 */
export interface RingShape extends Box {
  kind: 'ring';
  of: string;
  /** An outline of its own within the box. */
  rings?: readonly (readonly Point[])[];
  radius?: number;
  /** Where its words appear; the middle unless given. */
  at?: Point;
}

/** All that a picture consists of, from the ground up: plain data, from which every kind of picture is made. */
export type Shape = RectShape | BarShape | TextShape | LineShape | AreaShape | DotsShape | RingShape;

/** A view's picture: its shapes in the context's size, and the least height in which all of it can be read. */
export interface Drawing {
  readonly least: number;
  readonly shapes: readonly Shape[];
}

/** A line that is one or two pixels thick fills whole pixels. */
export const crisp = (at: number, thickness = 1): number =>
  thickness % 2 === 1 ? Math.floor(at) + 0.5 : Math.round(at);

/** A box without so much along its edges. */
export const inset = ({ left, top, width, height }: Box, by: number): Box => ({
  left: left + by,
  top: top + by,
  width: Math.max(0, width - 2 * by),
  height: Math.max(0, height - 2 * by),
});
