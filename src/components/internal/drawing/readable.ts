/** Red, green and blue of `#rgb`, `#rrggbb` or `rgb(…)`, 0 to 255; undefined for any other colour. */
function channels(colour: string): Rgb | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour)?.[1];
  const parts = hex
    ? (hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!).map((two) =>
        Number.parseInt(two, 16),
      )
    : /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(colour)?.slice(1).map(Number);
  return parts && [parts[0]!, parts[1]!, parts[2]!];
}

type Rgb = [number, number, number];

const luminanceOf = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrastOf = (a: Rgb, b: Rgb): number => {
  const [one, other] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};

/** Black or white, whichever reads better on a colour: one of them always reaches 4.5 to 1. */
export function readableOn(colour: string): string {
  const rgb = channels(colour);
  return rgb && contrastOf(rgb, [255, 255, 255]) >= 4.5 ? '#ffffff' : '#000000';
}

/** What a colour has to be told from, and by what it may be strengthened. */
type Ground = Readonly<Record<'surface' | 'text', string>>;

/** A colour, or as little nearer to the text's as it takes to stand out from the surface so much. */
function strengthened(colour: string, { surface, text }: Ground, least: number): string {
  const [own, ground, ink] = [colour, surface, text].map(channels);
  if (!own || !ground || !ink) return colour;
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = own.map((value, at) => Math.round(value + (ink[at]! - value) * share)) as Rgb;
    if (contrastOf(mixed, ground) >= least) return share === 0 ? colour : hexOf(mixed);
  }
  return text;
}

const hexOf = (rgb: Rgb): string => `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

/** A fill's colour for letters on the surface, or on a tint of it. */
export const inkOn = (colour: string, ground: Ground): string => strengthened(colour, ground, 5.5);

/** A fill's colour for the line around it; undefined where it is seen without. */
export function edgeOn(colour: string, ground: Ground): string | undefined {
  const edge = strengthened(colour, ground, 3);
  return edge === colour ? undefined : edge;
}
