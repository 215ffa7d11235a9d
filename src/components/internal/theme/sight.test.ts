import { describe, expect, it } from 'vitest';
import { tileOf } from '../drawing/tiles.js';
import { apart, lightness, SIGHT_NAMES, type Sight } from '../testing/sight.js';
import { LOOKS } from './tokens.js';

const LEVELS = ['urgent', 'tight', 'balanced', 'surplus'] as const;
const COLOUR_BLIND = SIGHT_NAMES.filter((sight) => sight !== 'plain' && sight !== 'grey');

/** The two of a row of colours that are nearest to each other, of those that stand side by side. */
const nearest = (colours: readonly string[], sight: Sight): number =>
  Math.min(...colours.slice(1).map((colour, at) => apart(colours[at]!, colour, sight)));

describe.each(['light', 'dark'] as const)('for every eye, in the %s look,', (look) => {
  const { shortage, palette, surface } = LOOKS[look];
  const levels = LEVELS.map((level) => shortage[level]);

  it.each(SIGHT_NAMES)(
    'levels of shortage stay apart from each other, and the urgent from the ground most: %s',
    (sight) => {
      expect(nearest(levels, sight)).toBeGreaterThan(10);
      const away = levels.map((colour) => Math.abs(lightness(colour, sight) - lightness(surface, sight)));
      expect(Math.max(...away)).toBe(away[0]);
      expect(away[1]).toBeGreaterThan(Math.max(away[2]!, away[3]!));
    },
  );

  it.each(COLOUR_BLIND)('colours that stand side by side are told apart: %s', (sight) => {
    expect(nearest(palette, sight)).toBeGreaterThan(8);
  });

  it('in grey, where colours are not, each has a pattern of its own', () => {
    expect(new Set(palette).size).toBe(8);
    expect(new Set(Array.from({ length: palette.length }, (_, at) => JSON.stringify(tileOf(at)) ?? 'plain')).size).toBe(
      8,
    );
  });
});

it('blue beside purple is noticed', () => {
  expect(apart('#2a66a8', '#8e4a9e', 'plain')).toBeGreaterThan(30);
  expect(nearest(['#2a66a8', '#8e4a9e'], 'protanopia')).toBeLessThan(8);
});
