/** A pattern: what is repeated, as the outline of what is filled in it, in CSS pixels. */
export interface Tile {
  width: number;
  height: number;
  d: string;
  /** In degrees. */
  turned?: number;
}

const box = (x: number, y: number, width: number, height: number): string => `M${x} ${y}h${width}v${height}h${-width}z`;
const dot = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** Slanting lines stand for what is uncertain, and for nothing else. */
export const HATCH: Tile = { width: 6, height: 6, d: box(0, 0, 6, 2), turned: -45 };

/** Patterns by their place in the palette, so that colours are told apart without colour; none on the first. */
const TILES: readonly (Tile | undefined)[] = [
  undefined,
  { width: 8, height: 8, d: dot(2, 2, 1.2) + dot(6, 6, 1.2) },
  { width: 7, height: 7, d: box(0, 0, 7, 2) },
  { width: 7, height: 7, d: box(0, 0, 2, 7) },
  { width: 10, height: 10, d: box(0, 0, 6, 2) + box(5, 5, 5, 2) },
  { width: 14, height: 14, d: 'M3.5 .875l2.625 5.25h-5.25zM10.5 7.875l2.625 5.25h-5.25z' },
  { width: 8, height: 8, d: box(0, 0, 4, 4) + box(4, 4, 4, 4) },
  { width: 12, height: 20, d: dot(4, 4, 3.6) + dot(9, 14, 2.7) },
];

export const tileOf = (at: number): Tile | undefined => TILES[at % TILES.length];
