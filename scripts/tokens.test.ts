import { describe, expect, it } from 'vitest';
import { CUSTOM_PROPERTIES } from '../src/components/internal/theme/custom-properties.js';
import { PRESETS } from '../src/components/internal/theme/presets.js';
import { LOOKS } from '../src/components/internal/theme/tokens.js';
import { themes, tokens } from './tokens.mjs';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as never;
const times = (matrix: Matrix, [r, g, b]: Rgb): Rgb =>
  matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as never;

/** How the colour reaches an eye, after Machado, Oliveira and Fernandes (2009), at full severity. */
const EYES: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const apart = (a: string, b: string, eye: Matrix) => {
  const [one, other] = [a, b].map((hex) => lab(times(eye, rgb(hex))));
  return Math.hypot(...one!.map((part, at) => part - other![at]!));
};
/** How far the two nearest of some colours are apart. */
const nearest = (colours: readonly string[], eye: Matrix) =>
  Math.min(...colours.flatMap((a, at) => colours.slice(at + 1).map((b) => apart(a, b, eye))));

const luminance = (hex: string) => {
  const [r, g, b] = rgb(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
};

describe('tokens.json', () => {
  it('holds each custom property in every look, as the DTCG writes colours, sizes and fonts', () => {
    const written = tokens() as Record<string, Record<string, { $type: string; $value: never }>>;
    expect(Object.keys(written)).toEqual(Object.keys(LOOKS));
    for (const [name, look] of Object.entries(LOOKS))
      for (const { name: property, get } of CUSTOM_PROPERTIES) {
        const { $type, $value } = written[name]![property]!;
        const value: { hex: string; components: number[]; value: number; unit: string } = $value;
        if ($type === 'color') {
          expect(value.hex).toBe(get(look));
          const bytes = value.components.map((part) =>
            Math.round(part * 255)
              .toString(16)
              .padStart(2, '0'),
          );
          expect(`#${bytes.join('')}`).toBe(get(look));
        } else if ($type === 'dimension') expect(`${value.value}${value.unit}`).toBe(get(look));
        else expect(($value as string[]).length).toBeGreaterThan(1);
      }
  });
});

describe('a preset for portals', () => {
  it.each(Object.entries(PRESETS))('%s sets custom properties that there are, as a style sheet', (name, preset) => {
    const known = CUSTOM_PROPERTIES.map((property) => property.name);
    expect(Object.keys(preset).filter((property) => !known.includes(property))).toEqual([]);
    for (const [property, value] of Object.entries(preset))
      expect((themes() as Record<string, string>)[name]).toContain(`  --chancai-${property}: ${value};\n`);
  });

  it.each(Object.entries(PRESETS))(
    '%s can be read, and its categories stay as far apart as those it stands for',
    (name, preset) => {
      const look = name === 'dark' ? LOOKS.dark : LOOKS.light;
      const surface = preset.surface ?? look.surface;
      expect(contrast(preset.accent!, surface)).toBeGreaterThanOrEqual(4.5);
      const palette = look.palette.map((_, at) => preset[`color-${at + 1}`]!);
      for (const colour of palette) expect(contrast(colour, surface), colour).toBeGreaterThanOrEqual(3);
      for (const [eye, matrix] of Object.entries(EYES))
        expect(nearest(palette, matrix), eye).toBeGreaterThanOrEqual(0.8 * nearest(look.palette, matrix));
    },
  );
});
