import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, interval, missing, parseQuantity, type Quantity } from '../quantity/index.js';
import { leadersOf } from './leaders.js';

type One = readonly [name: string, figure: Quantity];
const of = (figures: Readonly<Record<string, Quantity | number | string>>): One[] =>
  Object.entries(figures).map(([name, figure]) => [name, typeof figure === 'object' ? figure : parseQuantity(figure)]);
const said = (figures: Readonly<Record<string, Quantity | number | string>>, options = {}) => {
  const found = leadersOf(of(figures), ([, figure]) => figure, {
    isNamed: ([name]: One) => name !== '未注明',
    ...options,
  });
  return found && [found.first.map(([name]) => name).join(), found.sure, found.even];
};

describe('who leads', () => {
  it('is sure only of a figure that lies wholly beyond all others', () => {
    expect(said({ a: 5, b: 4 })).toEqual(['a', true, false]);
    expect(said({ a: '50余人', b: 49 })).toEqual(['a', true, false]);
    expect(said({ a: 5, b: interval(0, 5) })).toEqual(['a', false, false]);
    expect(said({ a: 5, b: '*名' })).toEqual(['a', false, false]);
    expect(said({ a: 5, b: missing() })).toEqual(['a', false, false]);
    expect(said({ a: '50余人', b: 55 })).toEqual(['b', false, false]);
  });

  it('names ties as ties, and all that have as much', () => {
    expect(said({ a: 5, b: 5, c: 1 })).toEqual(['a,b', true, false]);
    expect(said({ a: 5, b: 5 })).toEqual(['a,b', true, true]);
    expect(said({ a: '50余人', b: '50余人', c: 1 })).toEqual(['a,b', false, false]);
    expect(said({ a: 5, b: 5, c: '*名' })).toEqual(['a,b', false, false]);
    expect(said({ a: 5 })).toEqual(['a', true, true]);
  });

  it('is never nought, never what has no name, and never sure beside such', () => {
    expect(said({ a: 0, b: 0 })).toBeUndefined();
    expect(said({ a: '*名', b: '*名' })).toBeUndefined();
    expect(said({ a: missing() })).toBeUndefined();
    expect(said({})).toBeUndefined();
    expect(said({ 未注明: 9, a: 5, b: 3 })).toEqual(['a', false, false]);
    expect(said({ 未注明: 0, a: 5, b: 3 })).toEqual(['a', true, false]);
    // Even if it all belonged to b.
    expect(said({ 未注明: 1, a: 5, b: 3 })).toEqual(['a', true, false]);
    expect(said({ 未注明: 2, a: 5, b: 3 })).toEqual(['a', false, false]);
    expect(said({ 未注明: 9 })).toBeUndefined();
  });

  it('tells the least by the same rule', () => {
    const least = { least: true };
    expect(said({ a: 5, b: 4 }, least)).toEqual(['b', true, false]);
    expect(said({ a: 5, b: interval(4, Infinity) }, least)).toEqual(['a', false, false]);
    expect(said({ a: 5, b: 0 }, least)).toBeUndefined();
    expect(said({ a: '*名', b: '*名' }, least)).toBeUndefined();
  });

  it('claims of intervals only what holds of every number in them', () => {
    const ends = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(ends, { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.nat(9)), (all, picks) => {
        const found = leadersOf(all, ([low, high]) => (low === high ? exact(low) : interval(low, high)));
        if (!found?.sure) return;
        const drawn = all.map(([low, high]) => low + (picks.next().value! % (high - low + 1)));
        const top = Math.max(...drawn);
        // By place: two of the same ends may be drawn differently.
        expect(all.flatMap((one, at) => (drawn[at] === top ? [one] : []))).toEqual(found.first);
      }),
    );
  });
});
