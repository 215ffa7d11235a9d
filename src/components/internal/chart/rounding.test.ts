import { describe, expect, it } from 'vitest';
import { exact, missing, parseQuantity, type Quantity } from '../../../data/index.js';
import { roundingShows, type Shown } from './rounding.js';

const shown = (...parts: [number | Quantity, string][]): Shown[] =>
  parts.map(([figure, text]) => [typeof figure === 'number' ? exact(figure) : figure, text]);

describe('rounding shows', () => {
  it('where parts as shown miss their total as shown', () => {
    const thirds = shown([100 / 3, '33.3%'], [100 / 3, '33.3%'], [100 / 3, '33.3%']);
    expect(roundingShows(thirds, [exact(100), '100%'])).toBe(true);
    expect(roundingShows(shown([7.344e8, '7.34亿'], [1.514e8, '1.51亿']), [exact(8.858e8), '8.86亿元'])).toBe(true);
    expect(
      roundingShows(shown([7.344e8, '0.73 billion'], [1.514e8, '0.15 billion']), [exact(8.858e8), '0.89 billion']),
    ).toBe(true);
  });

  it('not where they meet it, scales and units apart', () => {
    expect(roundingShows(shown([12.5, '12.5%'], [87.5, '87.5%']), [exact(100), '100%'])).toBe(false);
    expect(
      roundingShows(shown([5e8, '5亿'], [12_000, '1.2万'], [missing(), '未统计']), [
        exact(500_012_000),
        '500,012,000元',
      ]),
    ).toBe(false);
  });

  it('not where the figures themselves differ or are uncertain: that is no rounding', () => {
    expect(roundingShows(shown([1, '1'], [1, '1']), [exact(1), '1'])).toBe(false);
    expect(roundingShows(shown([parseQuantity('5余项'), '5余项'], [1, '1']), [parseQuantity('至少6'), '至少6'])).toBe(
      false,
    );
    expect(roundingShows([], [exact(0), '0'])).toBe(false);
  });
});
