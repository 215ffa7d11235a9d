import { describe, expect, it } from 'vitest';
import {
  exact,
  interval,
  isExact,
  isMissingWording,
  isQuantity,
  missing,
  parseQuantity,
  quantityToJSON,
} from './index.js';

describe('a JSON number', () => {
  it('is exact, in base units, with its plain decimal as text', () => {
    expect(parseQuantity(1234.5)).toEqual({ low: 1234.5, high: 1234.5, text: '1234.5', status: 'exact' });
    expect(parseQuantity(1e5).text).toBe('100000');
    expect(parseQuantity(1e21).text).toBe('1000000000000000000000');
    expect(parseQuantity(-1.5e-7).text).toBe('-0.00000015');
  });

  it('is never a negative zero', () => {
    expect(Object.is(parseQuantity(-0).low, 0)).toBe(true);
    expect(Object.is(parseQuantity('-0').low, 0)).toBe(true);
    expect(parseQuantity(-0).text).toBe('0');
  });

  it('is missing where it is none', () => {
    expect(parseQuantity(Number.NaN)).toEqual(missing('NaN'));
    expect(parseQuantity(-Infinity)).toEqual(missing('-Infinity'));
    expect(parseQuantity(10n)).toMatchObject({ low: 10, high: 10, status: 'exact' });
  });
});

describe('a quantity that is handed in', () => {
  it.each([
    ['an official bound', parseQuantity('5000余人')],
    ['an open bound', parseQuantity('超2.5亿元')],
    ['a withheld figure', parseQuantity('*名')],
    ['a figure that may be negative', interval(-Infinity, 500, '人')],
    ['a missing figure with its reason', missing('', 'zero-denominator')],
    ['a plain number with its unit', exact(5, '人')],
  ])('comes back unchanged, also through JSON: %s', (_name, quantity) => {
    expect(parseQuantity(quantity)).toEqual(quantity);
    expect(parseQuantity(JSON.parse(JSON.stringify(quantityToJSON(quantity))))).toEqual(quantity);
  });

  it('may lack what follows from the rest', () => {
    expect(parseQuantity({ low: 5, high: null })).toEqual({ low: 5, high: Infinity, text: '', status: 'bounded' });
    expect(parseQuantity({ low: 5, high: 5, status: 'provisional' }).status).toBe('provisional');
    expect(parseQuantity({ low: 5 })).toEqual(interval(5, Infinity));
    expect(parseQuantity({ high: 5 })).toEqual(interval(-Infinity, 5));
    expect(parseQuantity({ low: 5, high: 5 })).toEqual(exact(5));
  });

  it('is not exact over two ends', () => {
    expect(parseQuantity({ low: 5, high: 9, status: 'exact', text: '5' }).status).toBe('bounded');
  });

  it('is missing where it makes no sense', () => {
    expect(parseQuantity({ low: 9, high: 5, text: '9-5' })).toEqual(missing('9-5'));
    expect(parseQuantity({ low: Number.NaN, high: 5 }).status).toBe('missing');
    expect(parseQuantity({ low: '5', high: '9' }).status).toBe('missing');
  });
});

describe('anything else', () => {
  it.each([
    [true, 'true'],
    [false, 'false'],
    [null, ''],
    [undefined, ''],
    [[], ''],
    [[5], ''],
    [{}, ''],
    [new Date(0), ''],
    [Symbol('five'), 'Symbol(five)'],
    [() => 5, ''],
    [Object.create(null), ''],
    [JSON.parse('{"__proto__":{"low":1,"high":2}}'), ''],
  ])('is missing: %o', (input, text) => {
    expect(parseQuantity(input)).toEqual(missing(text));
  });

  it('may even throw when touched', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('touched');
        },
      },
    );
    expect(parseQuantity(trap)).toEqual(missing());
    expect(
      parseQuantity({
        get low() {
          throw new Error('touched');
        },
      }),
    ).toEqual(missing());
  });

  it('costs nothing to refuse: a long array, a record with much else, half a character, names of prototypes', () => {
    expect(parseQuantity(new Array(50_000_000))).toEqual(missing());
    const touched: PropertyKey[] = [];
    const watched = new Proxy(
      { low: 5, high: 5 },
      {
        get: (target, key) => {
          touched.push(key);
          return Reflect.get(target, key);
        },
      },
    );
    expect(parseQuantity(watched)).toEqual(exact(5));
    expect(touched.every((key) => ['low', 'high', 'unit', 'text', 'status', 'reason'].includes(String(key)))).toBe(
      true,
    );
    for (const text of ['\ud800', '5\udfff人', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(parseQuantity(text)).toEqual(missing(text));
    expect(parseQuantity(Object.create({ low: 1, high: 2 }))).toEqual(missing());
    expect(parseQuantity({ low: Infinity, high: Infinity })).toEqual(missing());
    expect(parseQuantity({ low: -0, high: 0 }).low).toBe(0);
    expect(parseQuantity(1e308)).toMatchObject({ low: 1e308, high: 1e308, status: 'exact' });
    expect(parseQuantity('9'.repeat(400)).status).toBe('missing');
    expect(parseQuantity({ low: 1, high: 2, text: 5, unit: {}, status: 'sure' })).toEqual(interval(1, 2));
  });

  it('is refused or read without much work, however long', () => {
    const size = 1_000_000;
    for (const part of [
      '9',
      ' ',
      '1,',
      '约',
      '*',
      '-',
      '（',
      '万',
      '1-',
      '(',
      '十余',
      '九分之',
      '\u{20000}',
      'to',
      '.',
    ]) {
      const text = part.repeat(size / part.length);
      expect(parseQuantity(text).status).toBe('missing');
      for (const length of [999, 1000]) parseQuantity(part.repeat(length).slice(0, length));
      parseQuantity(`${'1-'.repeat(400)}5人`);
    }
  });
});

describe('isQuantity', () => {
  it('holds for quantities in memory only', () => {
    expect(isQuantity(parseQuantity('5000余人'))).toBe(true);
    expect(isQuantity(missing())).toBe(true);
    for (const other of [
      null,
      5,
      '5',
      {},
      { low: 1, high: null, text: '', status: 'bounded' },
      { ...exact(5), status: 'sure' },
      { ...exact(5), high: 1 },
    ]) {
      expect(isQuantity(other)).toBe(false);
    }
  });
});

describe('isExact and isMissingWording', () => {
  it('tell a final number, and words for none, from the rest', () => {
    expect(isExact(exact(5))).toBe(true);
    expect(isExact(parseQuantity('5人（预）'))).toBe(false);
    expect(['', ' — ', '暂无', 'N/A'].map(isMissingWording)).toEqual([true, true, true, true]);
    expect(['5', 'abc', '未公开', '*'].map(isMissingWording)).toEqual([false, false, false, false]);
  });
});

describe('interval', () => {
  it('names its status by its ends', () => {
    expect(interval(5, 5).status).toBe('exact');
    expect(interval(5, 9, '人')).toEqual({ low: 5, high: 9, unit: '人', text: '', status: 'bounded' });
    expect(interval(0, Infinity).status).toBe('masked');
    expect(interval(-Infinity, Infinity).status).toBe('masked');
    expect(interval(9, 5)).toEqual(missing());
    expect(interval(Number.NaN, 5)).toEqual(missing());
  });
});
