import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseQuantity } from './index.js';

// Thousands of cases take as long as the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const DIGITS = '零一二三四五六七八九';

/** A whole number below a hundred million million in Chinese, written the slow way: group by group, digit by digit. */
function chinese(value: number): string {
  if (value === 0) return '零';
  const group = (four: number) =>
    ['千', '百', '十', ''].reduce((text, name, at) => {
      const digit = Math.floor(four / 10 ** (3 - at)) % 10;
      return text + (digit === 0 ? '零' : DIGITS[digit]! + name);
    }, '');
  const groups = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  return groups
    .map((four, at) => group(four) + (four === 0 ? '' : ['亿', '万', ''][at]!))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零(?=[万亿])/g, '')
    .replace(/^零|零$/g, '');
}

/** Full-width figures, as a Chinese keyboard gives them. */
const wide = (text: string) => Array.from(text, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');

const grouped = (value: bigint) => value.toString().replace(/\B(?=(\d{3})+$)/g, ',');
const whole = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 999_999_999_999 }));
const unit = fc.constantFrom('人', '名', '个', '项', '套', '家', '元', '平方米', '倍', '');

describe('parseQuantity reads what an obvious writer wrote:', () => {
  it('a number in Chinese numerals', () => {
    expect(['十', '一十二万零三十四', '三亿零五'].map((text) => parseQuantity(text).low)).toEqual([
      10, 120034, 300000005,
    ]);
    fc.assert(
      fc.property(whole, unit, (value, word) => {
        const quantity = parseQuantity(chinese(value) + word);
        expect([quantity.low, quantity.high]).toEqual([value, value]);
        expect(quantity.unit ?? '').toBe(word);
      }),
      { numRuns: 2000 },
    );
  });

  it('a number with separators, in full width, with decimals, on a scale', () => {
    const scale = fc.constantFrom(['', 0], ['百', 2], ['千', 3], ['万', 4], ['亿', 8], ['万亿', 12]) as fc.Arbitrary<
      readonly [string, number]
    >;
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 99_999_999n }),
        fc.nat({ max: 99 }),
        scale,
        unit,
        fc.boolean(),
        (n, part, [name, power], word, isWide) => {
          const written = `${grouped(n)}.${String(part).padStart(2, '0')}`;
          const quantity = parseQuantity((isWide ? wide(written) : written) + name + word);
          expect(quantity.low).toBe(Number(`${n}.${String(part).padStart(2, '0')}e${power}`));
          expect(quantity.high).toBe(quantity.low);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('the words around a number, by the conventions in whole numbers', () => {
    // Each word with the bounds it gives to n, where `step` is one of the last digit that is not zero.
    const words: readonly (readonly [
      string,
      string,
      (n: bigint, step: bigint) => readonly [bigint | null, bigint | null],
    ])[] = [
      ['', '余', (n, step) => [10n * n, 10n * (n + step)]],
      ['', '多', (n, step) => [10n * n, 10n * (n + step)]],
      ['超', '', (n) => [10n * n, null]],
      ['突破', '', (n) => [10n * n, null]],
      ['达', '', (n) => [10n * n, 10n * n]],
      ['', '以上', (n) => [10n * n, null]],
      ['近', '', (n) => [9n * n, 10n * n]],
      ['不足', '', (n) => [0n, 10n * n]],
      ['', '以内', (n) => [0n, 10n * n]],
      ['约', '', (n) => [9n * n, 11n * n]],
      ['', '左右', (n) => [9n * n, 11n * n]],
      ['', '上下', (n) => [9n * n, 11n * n]],
    ];
    const tenths = (value: bigint | null) => (value === null ? Infinity : Number(`${value}e-1`));
    fc.assert(
      fc.property(
        fc.bigInt({ min: 31n, max: 10n ** 12n }),
        fc.constantFrom(...words),
        unit,
        (n, [before, after, bounds], word) => {
          const step = 10n ** BigInt(/0*$/.exec(n.toString())![0].length);
          const [low, high] = bounds(n, step).map(tenths);
          const places = after === '余' || after === '多' ? [after + word] : [word + after];
          for (const text of places) {
            const quantity = parseQuantity(before + n + text);
            expect([quantity.low, quantity.high]).toEqual([low, high]);
            expect(quantity.text).toBe(before + n + text);
            expect(['bounded', 'approximate', ...(before === '达' ? ['exact'] : [])]).toContain(quantity.status);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('digits that are withheld: from all noughts to all nines', () => {
    const masked = fc
      .array(fc.constantFrom(...'0123456789**'), { minLength: 1, maxLength: 8 })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(masked, unit, (text, word) => {
        fc.pre(text.includes('*'));
        const quantity = parseQuantity(text + word);
        const known = /\d/.test(text);
        expect(quantity.status).toBe('masked');
        expect(quantity.low).toBe(known ? Number(text.replace(/\*/g, '0')) : 0);
        expect(quantity.high).toBe(known ? Number(text.replace(/\*/g, '9')) : Infinity);
      }),
    );
  });

  it('a range, whose ends it never turns round', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 99_999 }),
        fc.nat({ max: 99_999 }),
        fc.constantFrom('至', '到', '—', '-', '～', '~'),
        unit,
        (a, b, dash, word) => {
          const quantity = parseQuantity(`${a}${dash}${b}${word}`);
          if (a > b) expect(quantity.status).toBe('missing');
          else expect([quantity.low, quantity.high]).toEqual([a, b]);
        },
      ),
    );
  });
});
