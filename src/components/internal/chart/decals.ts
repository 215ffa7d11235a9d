/** Patterns without slanting lines, which stand for what is uncertain. Swatches of legends show the same (`decalSwatches`). */
const DECALS: readonly (Record<string, unknown> | undefined)[] = [
  undefined,
  {
    symbol: 'circle',
    dashArrayX: [
      [4, 4],
      [0, 4, 4, 0],
    ],
    dashArrayY: [4, 0],
    symbolSize: 0.6,
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 4.5] },
  { symbol: 'rect', dashArrayX: [1.5, 4.5], dashArrayY: [1, 0] },
  {
    symbol: 'rect',
    dashArrayX: [
      [6, 4],
      [0, 5, 5, 0],
    ],
    dashArrayY: [2, 3],
  },
  {
    symbol: 'triangle',
    dashArrayX: [
      [7, 7],
      [0, 7, 7, 0],
    ],
    dashArrayY: [7, 0],
    symbolSize: 0.75,
  },
  {
    symbol: 'rect',
    dashArrayX: [
      [4, 4],
      [0, 4, 4, 0],
    ],
    dashArrayY: [4, 0],
  },
  {
    symbol: 'circle',
    dashArrayX: [
      [8, 4],
      [0, 6, 6, 0],
    ],
    dashArrayY: [8, 2],
    symbolSize: 0.9,
  },
];

/** The pattern that the colour at a place of the palette bears, so that it is told apart without colour; none on the first. */
export const decalOf = (at: number, surface: string): Record<string, unknown> | undefined => {
  const decal = DECALS[at % DECALS.length];
  return decal && { ...decal, color: translucent(surface, 0.32) };
};

/** Red, green and blue of `#rgb`, `#rrggbb` or `rgb(…)`, 0 to 255; undefined for any other colour. */
function channels(colour: string): [number, number, number] | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour)?.[1];
  const parts = hex
    ? (hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!).map((two) =>
        Number.parseInt(two, 16),
      )
    : /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(colour)?.slice(1).map(Number);
  return parts && [parts[0]!, parts[1]!, parts[2]!];
}

function translucent(colour: string, alpha: number): string {
  const rgb = channels(colour);
  return rgb ? `rgba(${rgb.join(', ')}, ${alpha})` : colour;
}

/** Black or white, whichever reads better on a colour: one of them always reaches 4.5 to 1. */
export function readableOn(colour: string): string {
  const rgb = channels(colour);
  if (!rgb) return '#000000';
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (luminance + 0.05) >= 4.5 ? '#ffffff' : '#000000';
}
