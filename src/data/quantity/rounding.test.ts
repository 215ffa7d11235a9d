import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, missing, parseQuantity, partsDiffer, share, sum } from './index.js';

const money = (...amounts: number[]) => amounts.map((amount) => exact(amount, '元'));

describe('partsDiffer', () => {
  it('is true where rounding alone parts the shown total from its shown parts', () => {
    const parts = money(12_344, 12_344, 12_344);
    expect(partsDiffer(parts, sum(parts), 'zh-CN', { decimals: 1 })).toBe(true);
    expect(partsDiffer(parts, sum(parts), 'zh-CN', { full: true })).toBe(false);
    expect(partsDiffer(parts, sum(parts), 'en', { decimals: 0 })).toBe(true);
  });

  it('is false where what is shown adds up', () => {
    const parts = money(12_000, 23_000);
    expect(partsDiffer(parts, sum(parts), 'zh-CN')).toBe(false);
    expect(partsDiffer(money(9_999.5, 0.5), exact(10_000, '元'), 'zh-CN', { decimals: 1 })).toBe(false);
  });

  it('holds for percentages', () => {
    const shares = (...counts: number[]) => counts.map((count) => share(exact(count), exact(sumOf(counts))));
    const sumOf = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
    const whole = exact(100, '%');
    expect(partsDiffer(shares(1, 1, 1), whole, 'zh-CN')).toBe(true);
    expect(partsDiffer(shares(1, 1, 2), whole, 'zh-CN')).toBe(false);
    expect(partsDiffer(shares(1, 2, 4), whole, 'en', { decimals: 0 })).toBe(false);
    expect(partsDiffer(shares(1, 1, 4), whole, 'en', { decimals: 0 })).toBe(true);
  });

  it('is false where the figures themselves differ, and where there is no total', () => {
    expect(partsDiffer(money(1, 2), exact(4, '元'), 'zh-CN')).toBe(false);
    expect(partsDiffer(money(1.004, 2.004), missing(), 'zh-CN')).toBe(false);
    expect(partsDiffer([], exact(0), 'zh-CN')).toBe(false);
  });

  it('leaves missing parts out and takes uncertain ones as they are shown', () => {
    const parts = ['12344元', '暂无', '12344元', '12344元'].map(parseQuantity);
    expect(partsDiffer(parts, sum(parts), 'zh-CN', { decimals: 1 })).toBe(true);
    const bounds = ['5000余人', '120人', '*人'].map(parseQuantity);
    expect(partsDiffer(bounds, sum(bounds), 'zh-CN')).toBe(false);
  });

  it('agrees with rounding by hand, and is never true in full', () => {
    const cents = fc.array(fc.integer({ min: 0, max: 999_999 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const parts = amounts.map((amount) => exact(amount / 100));
        const total = sum(parts);
        const rounded = (amount: number) => Math.floor((amount + 50) / 100);
        const all = amounts.reduce((a, b) => a + b, 0);
        fc.pre(all < 999_949);
        const differs = amounts.map(rounded).reduce((a, b) => a + b, 0) !== rounded(all);
        expect(partsDiffer(parts, total, 'zh-CN', { decimals: 0 })).toBe(differs);
        expect(partsDiffer(parts, total, 'en', { full: true })).toBe(false);
      }),
    );
  });
});
