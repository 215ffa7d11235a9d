type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** What a colour becomes in linear light for eyes without one kind of cone (Machado et al. 2009, whole severity), and in grey. */
const SIGHTS = {
  plain: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
  grey: [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]],
} as const satisfies Record<string, Matrix>; // biome-ignore format: matrices

export type Sight = keyof typeof SIGHTS;
export const SIGHT_NAMES = Object.keys(SIGHTS) as readonly Sight[];

function linear(colour: string): Rgb {
  const six = /^#([\da-f]{6})$/i.exec(colour)?.[1];
  if (!six) throw new Error(`no colour of six digits: ${colour}`);
  const part = (at: number) => {
    const value = Number.parseInt(six.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(0), part(2), part(4)];
}

const times = (matrix: Matrix, [r, g, b]: Rgb): Rgb =>
  matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Rgb;

/** L*a*b* under daylight (D65). */
function lab(colour: Rgb): Rgb {
  const [x, y, z] = [
    (0.4124 * colour[0] + 0.3576 * colour[1] + 0.1805 * colour[2]) / 0.9505,
    0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2],
    (0.0193 * colour[0] + 0.1192 * colour[1] + 0.9505 * colour[2]) / 1.089,
  ].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)) as unknown as Rgb;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** A colour's lightness, 0 to 100, as an eye of a kind sees it. */
export const lightness = (colour: string, sight: Sight): number => lab(times(SIGHTS[sight], linear(colour)))[0];

/** How far apart two colours are for an eye of a kind (ΔE of 1976): 2.3 is just seen, where both lie side by side. */
export function apart(one: string, other: string, sight: Sight): number {
  const [a, b] = [one, other].map((colour) => lab(times(SIGHTS[sight], linear(colour)))) as [Rgb, Rgb];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
