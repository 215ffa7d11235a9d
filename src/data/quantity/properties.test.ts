import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  difference,
  exact,
  formatQuantity,
  growth,
  interval,
  mean,
  parseQuantity,
  product,
  type Quantity,
  quantityToJSON,
  ratio,
  sayable,
  share,
  sum,
} from './index.js';

// Thousands of cases take as long as the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
// Subnormal numbers have too few digits of their own to compute with.
const moderate = fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((value) => (Math.abs(value) < 1e-200 ? 0 : value));
const width = fc.double({ noNaN: true, min: 0, max: 1e6 }).map((value) => (value < 1e-200 ? 0 : value));
const amount = fc.integer({ min: -1e12, max: 1e12 }).map((units) => units / 1e4);
const unit = fc.constantFrom(undefined, '人', '元', '%', '百分点', '平方米', '欧元', '个月', '元/人');
const ends = fc.tuple(
  fc.oneof(finite, fc.constant(-Infinity), fc.integer()),
  fc.oneof(finite, fc.constant(Infinity), fc.integer()),
);

const computed = fc
  .tuple(
    fc.oneof(
      ends,
      finite.map((end): [number, number] => [end, end]),
    ),
    unit,
  )
  .map(([[a, b], u]) => interval(Math.min(a, b), Math.max(a, b), u))
  .filter((quantity) => quantity.status !== 'missing');
const number = fc.tuple(finite, unit).map(([value, u]) => exact(value, u));

const digits = fc.oneof(
  fc.integer({ min: 0, max: 99999 }).map(String),
  fc.constantFrom(
    '1*',
    '*',
    '*.*',
    '三万五千',
    '一百二十',
    '十',
    '百',
    '数十',
    '几十',
    '1,234',
    '2.5',
    '十余',
    '3万5千',
  ),
);
const wording = fc
  .tuple(
    fc.constantFrom(
      '',
      '超',
      '近',
      '约',
      '不足',
      '至少',
      '不超过',
      '达',
      '预计',
      '共',
      '负',
      '增长',
      '同比下降',
      '增至',
    ),
    digits,
    fc.constantFrom('', '余', '多'),
    fc.constantFrom('', '万', '亿'),
    fc.constantFrom('', '人', '名', '元', '平方米', '%', '家'),
    fc.constantFrom('', '以上', '左右', '以内', '（预）'),
  )
  .map((parts) => parts.join(''));
const anyQuantity = fc.oneof(
  computed,
  number,
  wording.map(parseQuantity),
  fc.string({ unit: 'binary' }).map(parseQuantity),
);

function holds(quantity: Quantity) {
  expect(quantity.low <= quantity.high).toBe(true);
  expect(quantity.low < Infinity && quantity.high > -Infinity).toBe(true);
  expect(Object.is(quantity.low, -0) || Object.is(quantity.high, -0)).toBe(false);
}

describe('parse after format', () => {
  it('gives the same interval back in Chinese in full, or says the same about what is unknown', () => {
    fc.assert(
      fc.property(fc.oneof(computed, number, wording.map(parseQuantity)), (quantity) => {
        const back = parseQuantity(formatQuantity(quantity, 'zh-CN', { full: true }));
        expect([back.low, back.high]).toEqual([quantity.low, quantity.high]);
        if (quantity.status === 'missing' || quantity.status === 'masked') expect(back.status).toBe(quantity.status);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the interval of every computed figure back', () => {
    const figure = fc.oneof(computed, number, wording.map(parseQuantity));
    fc.assert(
      fc.property(figure, figure, figure, (a, b, c) => {
        for (const result of [sum([a, b, c]), difference(a, b), ratio(a, b), share(a, b), growth(a, b), mean([a, b])]) {
          const back = parseQuantity(formatQuantity(result, 'zh-CN', { full: true }));
          expect([back.low, back.high]).toEqual([result.low, result.high]);
          expect(back.status === 'missing').toBe(result.status === 'missing');
          expect(back.reason).toBe(result.reason);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('contains the figure where it was rounded', () => {
    fc.assert(
      fc.property(fc.tuple(amount, amount, unit), ([a, b, u]) => {
        const quantity = interval(Math.min(a, b), Math.max(a, b), u);
        fc.pre(quantity.status === 'bounded');
        for (const locale of ['zh-CN', 'en'] as const) {
          const back = parseQuantity(formatQuantity(quantity, locale, { unit: false }));
          expect(back.low).toBeLessThanOrEqual(quantity.low);
          expect(back.high).toBeGreaterThanOrEqual(quantity.high);
        }
      }),
    );
  });

  it('comes back whole through JSON', () => {
    fc.assert(
      fc.property(anyQuantity, (quantity) => {
        expect(parseQuantity(JSON.parse(JSON.stringify(quantityToJSON(quantity))))).toEqual(quantity);
      }),
    );
  });
});

describe('no input', () => {
  it('makes parsing or formatting throw, or write what no reader should see', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary' }),
      wording,
      fc.double(),
      fc.string({ unit: fc.constantFrom(...'0123456789*.,-—~约超近余多万亿百十几数分之成至到元人%（）() ea') }),
    );
    fc.assert(
      fc.property(anything, (input) => {
        const quantity = parseQuantity(input);
        holds(quantity);
        for (const locale of ['zh-CN', 'en'] as const) {
          for (const full of [true, false])
            expect(formatQuantity(quantity, locale, { full })).not.toMatch(/NaN|Infinity/);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('makes a number scientific or a negative nought', () => {
    fc.assert(
      fc.property(
        fc.oneof(computed, number),
        fc.boolean(),
        fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
        (quantity, full, decimals) => {
          const options = decimals === undefined ? { full } : { full, decimals };
          expect(formatQuantity(quantity, 'zh-CN', options)).not.toMatch(/\de|NaN|Infinity|-0(?![.\d])/);
          expect(formatQuantity(quantity, 'en', options)).not.toMatch(/\de[+-]?\d|NaN|Infinity|-0(?![.\d])/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('makes arithmetic lose its order', () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (a, b) => {
        for (const result of [sum([a, b]), difference(a, b), ratio(a, b), share(a, b), growth(a, b), product(a, b)])
          holds(result);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a long text', () => {
  it('costs no more than its length, whatever it repeats', () => {
    const pieces = [
      '增长',
      '同比',
      '以上',
      '1以上',
      '从1',
      '、1',
      '第',
      '前',
      '翻',
      '(含',
      '±',
      '个半',
      '分之',
      'between1and',
      'of',
      '比上年',
      '近',
      '一',
      'c.',
      '1 ',
      '年',
      '\n',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 9 }),
        (some, cut) => {
          const one = some.join('');
          for (const length of [990, 1_000_000]) {
            const text = one.repeat(Math.ceil(length / one.length)).slice(0, length - cut);
            const start = performance.now();
            parseQuantity(text);
            expect(performance.now() - start).toBeLessThan(1000);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a unit of another dimension', () => {
  it('never changes a value: it is refused, with its reason', () => {
    const units = [
      '人',
      '人次',
      '人年',
      '班',
      '班次',
      '台',
      '台套',
      '个',
      '基点',
      '百分点',
      '%',
      '吨',
      '吨公里',
      '元',
      '亩',
      '天',
    ];
    fc.assert(
      fc.property(fc.subarray(units, { minLength: 2, maxLength: 2 }), fc.nat(), fc.nat(), ([a, b], x, y) => {
        const [one, other] = [parseQuantity(`${x}${a}`), parseQuantity(`${y}${b}`)];
        expect([one.low, one.unit, other.low, other.unit]).toEqual([x, a, y, b]);
        for (const result of [sum([one, other]), difference(one, other)])
          expect(result).toMatchObject({ status: 'missing', reason: 'mixed-units' });
      }),
    );
  });
});

describe('a change', () => {
  it('has the sign of its verb and the size of its number, and keeps its wording', () => {
    const verb = fc.constantFrom(
      ['增长', 1],
      ['同比提高', 1],
      ['净增', 1],
      ['下降', -1],
      ['比上年减少', -1],
      ['环比回落', -1],
    ) as fc.Arbitrary<readonly [string, 1 | -1]>;
    const size = fc.integer({ min: 1, max: 1e9 }).map((n) => n / 100);
    fc.assert(
      fc.property(verb, size, fc.constantFrom('%', '个百分点', '人', '万元'), ([word, sign], n, u) => {
        const plain = parseQuantity(`${n}${u}`);
        const quantity = parseQuantity(`${word}${n}${u}`);
        expect([quantity.low, quantity.high, quantity.unit]).toEqual([sign * plain.low, sign * plain.low, plain.unit]);
        expect(formatQuantity(quantity, 'zh-CN')).toBe(`${word}${n}${u}`);
        expect(formatQuantity(quantity, 'en')).toMatch(sign > 0 ? /^up / : /^down /);
        const back = parseQuantity(formatQuantity(quantity, 'en', { full: true }));
        expect([back.low, back.high]).toEqual([quantity.low, quantity.high]);
      }),
    );
  });
});

describe('one bound', () => {
  it('stands for a computed interval whose ends lie more than twice apart, and holds what it held', () => {
    expect(sayable(interval(1.4, 102.9, '%'))).toMatchObject({ low: 1.4, high: Infinity });
    expect(formatQuantity(sayable(interval(1.4, 102.9, '%')), 'zh-CN')).toBe('至少1.4%');
    expect(sayable(interval(50, 100, '人'))).toEqual(interval(50, 100, '人'));
    // A share 20 points wide says something, one of 40 no more than where it begins.
    expect(sayable(interval(80, 100, '%'))).toEqual(interval(80, 100, '%'));
    expect(sayable(interval(60, 100, '%'))).toMatchObject({ low: 60, high: Infinity });
    expect(sayable(interval(-60, -30.5, '%'))).toMatchObject({ low: -Infinity, high: -30.5 });
    expect(sayable(parseQuantity('数十家'))).toEqual(parseQuantity('数十家'));
    fc.assert(
      fc.property(ends, ([a, b]) => {
        const whole = interval(Math.min(a, b), Math.max(a, b));
        fc.pre(whole.status !== 'missing');
        const said = sayable(whole);
        expect(said.low <= whole.low && whole.high <= said.high).toBe(true);
        expect(said.low === whole.low || said.high === whole.high).toBe(true);
      }),
    );
  });
});

describe('a sum', () => {
  it('of amounts equals the sum of their cents', () => {
    const cents = fc.array(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), { minLength: 2, maxLength: 400 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 4 }), (amounts, places) => {
        const total = amounts.reduce((before, amount) => before + BigInt(amount), 0n);
        const oracle = Number(`${total}e-${places}`);
        expect(sum(amounts.map((amount) => exact(Number(`${amount}e-${places}`)))).low).toBe(oracle + 0);
      }),
    );
  });
});

describe('a result of exact figures', () => {
  // The oracle: whole numbers of the last decimal, divided as fractions and written out to forty digits.
  const decimal = fc
    .tuple(fc.integer({ min: -1e14, max: 1e14 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, places]) => ({ digits: BigInt(digits), places, value: Number(`${digits}e-${places}`) }));
  type Decimal = { digits: bigint; places: number; value: number };
  const over = ({ digits, places }: Decimal, most = 6) => digits * 10n ** BigInt(most - places);
  const quotient = (above: bigint, below: bigint) => Number(`${(above * 10n ** 40n) / below}e-40`) + 0;

  it('is the one that whole numbers give, to the last bit', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        fc.pre(b.digits !== 0n);
        const [x, y] = [over(a), over(b)];
        const [p, q] = [exact(a.value), exact(b.value)];
        expect(sum([p, q]).low).toBe(Number(`${x + y}e-6`) + 0);
        expect(difference(p, q).low).toBe(Number(`${x - y}e-6`) + 0);
        expect(product(p, q).low).toBe(Number(`${x * y}e-12`) + 0);
        expect(ratio(p, q).low).toBe(quotient(x, y));
        expect(share(p, q).low).toBe(quotient(100n * x, y));
        expect(mean([p, q]).low).toBe(Number(`${(x + y) * 5n}e-7`) + 0);
        expect(growth(p, q).low).toBe(quotient(100n * (x - y), y < 0n ? -y : y));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the interval of a result', () => {
  const part = fc.tuple(moderate, width, fc.double({ noNaN: true, min: 0, max: 1 }));
  const inside = ([low, width, at]: readonly [number, number, number]) =>
    Math.min(low + width, Math.max(low, low + at * width));
  const contains = (result: Quantity, value: number, size: number) => {
    const slack = 1e-9 * Math.max(1, Math.abs(value), size);
    expect(result.low - slack).toBeLessThanOrEqual(value);
    expect(result.high + slack).toBeGreaterThanOrEqual(value);
  };

  it('contains the result for every pair of points inside', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [x, y] = [inside(a), inside(b)];
        const [p, q] = [interval(a[0], a[0] + a[1]), interval(b[0], b[0] + b[1])];
        const size = Math.abs(x) + Math.abs(y);
        for (const result of [sum([p, q]), difference(p, q), product(p, q)]) expect(result.status).not.toBe('missing');
        contains(sum([p, q]), x + y, size);
        contains(difference(p, q), x - y, size);
        contains(product(p, q), x * y, size * size);
        if (ratio(p, q).status !== 'missing' && y !== 0) {
          for (const result of [share(p, q), growth(p, q)]) expect(result.status).not.toBe('missing');
          contains(ratio(p, q), x / y, 0);
          contains(growth(p, q), (100 * (x - y)) / Math.abs(y), (100 * size) / Math.abs(y));
          if (x / y <= 1) contains(share(p, q), (100 * x) / y, 0);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
