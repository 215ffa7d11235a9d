import { describe, expect, it } from 'vitest';
import { besidePoint } from './tooltip-controller.js';

describe('a tooltip', () => {
  it.each([
    ['after the point', 10, 50, 22],
    ['before it where the end of the box is near', 80, 50, 18],
    ['at the start where there is room on neither side', 50, 60, 0],
    ['from the start where it is longer than the box', 50, 120, 0],
  ])('stands %s', (_name, point, length, place) => {
    expect(besidePoint(point, length, 0, 100)).toBe(place);
  });
});
