import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interval, missing, parseQuantity, type Quantity, sum } from '../quantity/index.js';
import { type Cell, type FactTable, factTable } from './index.js';

type Row = Readonly<Record<string, unknown>>;
type Request = Parameters<FactTable['aggregate']>[0];

const keyOf = (cell: unknown) => (cell === undefined || cell === null ? '' : String(cell));

/** What `aggregate` promises, said row by row with the arithmetic of quantities. */
function slowly(rows: readonly Row[], request: Request) {
  const { by = [], sum: measures = [], count, where = {}, complete = [], bounded = [] } = request;
  const groups = new Map<string, { keys: string[]; rows: number[] }>();
  rows.forEach((row, at) => {
    if (!Object.entries(where).every(([column, wanted]) => wanted.includes(keyOf(row[column])))) return;
    const keys = by.map((column) => keyOf(row[column]));
    const group = groups.get(JSON.stringify(keys)) ?? { keys, rows: [] };
    group.rows.push(at);
    groups.set(JSON.stringify(keys), group);
  });
  const several = (column: string) => sum(rows.map((row) => parseQuantity(row[column]))).reason === 'mixed-units';
  /** In a column of several units, bare numbers add to none of them. */
  const added = (column: string, figures: readonly Quantity[]) => {
    const known = figures.filter(({ status }) => status !== 'missing');
    const units = new Set(known.map(({ unit }) => unit === undefined));
    return several(column) && units.size > 1 ? missing('', 'mixed-units') : sum(figures);
  };
  const cells = [...groups.values()].map(({ keys, rows: own }) => {
    const byId = new Map<unknown, number[]>();
    for (const at of own) {
      const id = count === undefined ? '' : keyOf(rows[at]![count]);
      const record = id === '' ? at : id;
      byId.set(record, [...(byId.get(record) ?? []), at]);
    }
    const figureOf = (record: readonly number[], column: string): Quantity =>
      record.map((at) => parseQuantity(rows[at]![column])).find(({ status }) => status !== 'missing') ??
      parseQuantity(undefined);
    const records = [...byId].filter(([, record]) =>
      [...complete, ...bounded].every((column) => {
        const { status, high } = figureOf(record, column);
        return status !== 'missing' && !(bounded.includes(column) && high === Infinity);
      }),
    );
    const counted = records.map(([id, [at]]) =>
      typeof id === 'string' || keyOf(rows[at!]!.count) === '' ? parseQuantity(1) : parseQuantity(rows[at!]!.count),
    );
    return {
      keys,
      sums: measures.map((column) => {
        const figures = records.map(([, record]) => figureOf(record, column));
        return [column, ends(added(column, figures)), figures.filter(({ status }) => status === 'missing').length];
      }),
      count: ends(atLeast(sum(counted), counted)),
      rows: records.flatMap(([, record]) => record).sort((a, b) => a - b),
    };
  });
  return cells.filter((cell) => cell.rows.length > 0).sort((a, b) => a.rows[0]! - b.rows[0]!);
}

/** A number of which a row says nothing has no upper end. */
const atLeast = (known: Quantity, parts: readonly Quantity[]): Quantity =>
  known.status !== 'missing' && parts.some(({ status }) => status === 'missing')
    ? interval(known.low, Infinity)
    : known;

const ends = ({ low, high, status, reason }: Quantity) => [
  status,
  reason,
  ...(status === 'missing' ? [] : [low, high]),
];

const fast = (cells: readonly Cell[]) =>
  cells.map(({ keys, sums, count, rows }) => ({
    keys,
    sums: Object.entries(sums).map(([column, { quantity, missing }]) => [column, ends(quantity), missing]),
    count: ends(count),
    rows,
  }));

const cents = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100);
const WORDINGS = [
  '*',
  '1*名',
  '未统计',
  '',
  '5000余人',
  '近3万元',
  '约20',
  '300（预）',
  '<5人',
  '超2.5亿元',
  '1,234.5',
];
const figure = fc.oneof(cents, fc.constantFrom(...WORDINGS), fc.constant(undefined), cents.map(String));
/** Each with a unit of its own, so that some sums can't be. */
const amount = fc.oneof(cents, fc.constantFrom('5元', '7美元', '3万元', '—', '2人', '4名'));
const id = fc.option(fc.constantFrom('p', 'q', 'r', 's', 't'), { nil: undefined });
const row: fc.Arbitrary<Row> = fc.record(
  {
    a: fc.constantFrom('x', 'y', 'z', '', 1, '1', undefined, '__proto__'),
    b: fc.integer({ min: 0, max: 5 }),
    c: fc.constantFrom('k', 'l'),
    id,
    count: fc.option(fc.constantFrom(3, '10余', '未统计', '*'), { nil: undefined }),
    money: figure,
    other: figure,
    plain: cents,
    amount,
  },
  { requiredKeys: ['a', 'plain'] },
);
const columns = fc.subarray(['a', 'b', 'c', 'id', 'none'], { maxLength: 3 });
const wanted: fc.Arbitrary<Record<string, string[]>> = fc.record(
  {
    a: fc.subarray(['x', 'y', '1', '', '__proto__', 'nowhere']),
    b: fc.subarray(['0', '1', '2', '3']),
    c: fc.subarray(['k', 'l'], { minLength: 1 }),
    id: fc.subarray(['p', 'q', '']),
    none: fc.subarray(['', 'x']),
  },
  { requiredKeys: [] },
);
const measures = ['money', 'other', 'plain', 'none'];
const request: fc.Arbitrary<Request> = fc.record(
  {
    by: columns,
    sum: fc.subarray([...measures, 'amount']),
    count: fc.constantFrom('id', '', 'none'),
    where: wanted,
    complete: fc.subarray(['money', 'other', 'plain']),
    bounded: fc.subarray(['money', 'other']),
  },
  { requiredKeys: [] },
);

describe('a fact table, for any rows and any request', () => {
  it('answers as adding row by row does, also when asked several things in turn', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.array(request, { minLength: 1, maxLength: 6 }),
        (rows, asked) => {
          const table = factTable(rows);
          for (const one of [...asked, asked[0]!]) expect(fast(table.aggregate(one))).toEqual(slowly(rows, one));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('groups as it aggregates, a number where exact', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 30 }),
        columns,
        fc.subarray(measures),
        wanted,
        (rows, by, added, where) => {
          const ask = { by, sum: added, count: 'id', where };
          const cells = factTable(rows).aggregate(ask);
          const flat = (quantity: Quantity) => (quantity.status === 'exact' ? quantity.low : quantity);
          expect(factTable(rows).group(ask)).toEqual(
            cells.map((cell) => ({
              ...Object.fromEntries(by.map((name, at) => [name, cell.keys[at]])),
              ...Object.fromEntries(added.map((name) => [name, flat(cell.sums[name]!.quantity)])),
              count: flat(cell.count),
            })),
          );
        },
      ),
    );
  });

  it('lists the values of a column under any filter', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), wanted, (rows, where) => {
        const passing = rows.filter((one) =>
          Object.entries(where).every(([name, own]) => own.includes(keyOf(one[name]))),
        );
        const slow = [...new Set(passing.map((one) => keyOf(one.b)))];
        expect(factTable(rows).values('b', where)).toEqual(rows.length === 0 ? [] : slow);
      }),
    );
  });

  it('adds numbers of any size and length as the arithmetic of quantities does', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }),
      fc.integer({ min: -(2 ** 53), max: 2 ** 53 }),
      fc.constantFrom(0.1, 0.2, 1 / 3, -0, 1e15 + 0.1, 4.35, 1e-7, 123456789012.34, 5e-324),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ k: fc.constantFrom('a', 'b'), n: number }), { minLength: 1 }), (rows) => {
        for (const { k, n } of factTable(rows).group({ by: ['k'], sum: ['n'] }))
          expect(n).toBe(sum(rows.filter((one) => one.k === k).map((one) => parseQuantity(one.n))).low);
      }),
    );
  });
});

describe('a fact table of many values', () => {
  it('groups columns of 300 and of 70,000 values, alone, together and filtered', () => {
    const length = 140_000;
    const rows = Array.from({ length }, (_, at) => ({
      wide: `w${(at * 7919) % 70_000}`,
      some: (at * 31) % 300,
      few: at % 2,
      n: at / 4,
      id: `i${(at * 13) % 90_000}`,
    }));
    const table = factTable(rows);
    for (const [by, where] of [
      [['wide'], {}],
      [['wide', 'some'], {}],
      [['some', 'few', 'wide'], { few: ['1'] }],
      [['some', 'few'], { some: ['3', '4'], wide: ['w7919', 'w31676', 'w5'] }],
    ] as const) {
      const slow = new Map<string, { n: number; ids: Set<string> }>();
      for (const one of rows) {
        const passes = Object.entries(where).every(([name, own]) => own.includes(String(one[name as 'few']) as never));
        if (!passes) continue;
        const key = by.map((name) => String(one[name])).join();
        const group = slow.get(key) ?? { n: 0, ids: new Set() };
        if (!group.ids.has(one.id)) group.n += one.n;
        group.ids.add(one.id);
        slow.set(key, group);
      }
      const found = table.group({ by, sum: ['n'], count: 'id', where });
      // As text: to compare 140,000 arrays deeply takes seconds.
      expect(found.map((group) => `${by.map((name) => group[name])} ${group.n} ${group.count}`).join('\n')).toBe(
        [...slow].map(([key, { n, ids }]) => `${key} ${n} ${ids.size}`).join('\n'),
      );
    }
  });
});

describe('a record of several rows', () => {
  it('adds the first figure that one of them states, and is missing only where none does', () => {
    const table = factTable([
      { id: 'p', money: undefined, own: 5 },
      { id: 'p', money: '100余元', own: '' },
      { id: 'p', money: 7, own: 9 },
      { id: 'q', money: '未统计', own: 1 },
      { id: 'q', money: '', own: 1 },
    ]);
    const [cell] = table.aggregate({ sum: ['money', 'own'], count: 'id' });
    expect(cell!.sums.money).toEqual({
      quantity: { low: 100, high: 200, unit: '元', text: '100余元', status: 'bounded' },
      missing: 1,
    });
    expect(cell!.sums.own).toMatchObject({ quantity: { low: 6, high: 6 }, missing: 0 });
    expect(cell!.count.low).toBe(2);
  });

  it('is complete where its rows together state all that is asked', () => {
    const table = factTable([
      { id: 'p', in: 5 },
      { id: 'p', out: 10 },
      { id: 'q', in: 5 },
    ]);
    const [cell] = table.aggregate({ sum: ['in', 'out'], count: 'id', complete: ['in', 'out'] });
    expect([cell!.sums.in!.quantity.low, cell!.sums.out!.quantity.low, cell!.count.low, cell!.rows]).toEqual([
      5,
      10,
      1,
      [0, 1],
    ]);
  });

  it('is counted in each group that it has rows in', () => {
    const rows = ['x', 'y', 'x', 'y'].map((place, at) => ({ id: 'p', place, money: at + 1 }));
    expect(factTable(rows).group({ by: ['place'], sum: ['money'], count: 'id' })).toEqual([
      { place: 'x', money: 1, count: 1 },
      { place: 'y', money: 2, count: 1 },
    ]);
    expect(factTable(rows).group({ sum: ['money'], count: 'id' })).toEqual([{ money: 1, count: 1 }]);
  });
});

describe('figures that are hard to add', () => {
  it('keep each cent where their total passes 2^53 cents', () => {
    const cents = fc.bigInt({ min: -(2n ** 50n), max: 2n ** 50n });
    const large = fc.array(fc.record({ k: fc.constantFrom('a', 'b'), cents }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(large, (amounts) => {
        const rows = amounts.map(({ k, cents }) => ({ k, n: Number(`${cents}e-2`) }));
        for (const { k, n } of factTable(rows).group({ by: ['k'], sum: ['n'] })) {
          const total = amounts.reduce((sum, one) => (one.k === k ? sum + one.cents : sum), 0n);
          expect(n).toBe(Number(`${total}e-2`));
        }
      }),
    );
  });

  it('keep each decimal where there are many', () => {
    expect(factTable([{ n: 0.1234567891234 }, { n: 1e-7 }, { n: 1e15 }, { n: -1e15 }]).group({ sum: ['n'] })).toEqual([
      { n: 0.1234568891234 },
    ]);
  });

  it('are at least what doubles hold where those end', () => {
    const most = Number.MAX_VALUE;
    expect(factTable([{ n: most }, { n: most }]).group({ sum: ['n'] })[0]!.n).toMatchObject({
      low: most,
      high: Infinity,
    });
  });

  it('say so where their units do not add up; counting words of a counted column do', () => {
    const sums = (cells: unknown[], unit?: string) =>
      factTable(
        cells.map((n) => ({ n })),
        unit === undefined ? {} : { n: unit },
      ).group({ sum: ['n'] })[0]!.n;
    expect(sums([5, '100万美元'], '元')).toMatchObject({ status: 'missing', reason: 'mixed-units' });
    expect(sums(['100万美元'], '元')).toMatchObject({ low: 1e6, unit: '美元' });
    expect(sums([5, '3个'], '人')).toBe(8);
    expect(sums([5, '50%'], '人')).toMatchObject({ reason: 'mixed-units' });
    expect(sums(['5元', '3人'])).toMatchObject({ reason: 'mixed-units' });
    expect(sums(['5元', 3, '2元'])).toBe(10);
  });

  it('lend no unit where the column has several: a bare number has none, and adds to none', () => {
    const told = (rows: Record<string, unknown>[]) =>
      factTable(rows)
        .aggregate({ by: ['k'], sum: ['n'] })
        .map(({ sums }) => [sums.n!.quantity.low, sums.n!.quantity.unit ?? sums.n!.quantity.reason]);
    const rows = [
      { k: 'a', n: 100 },
      { k: 'b', n: '20台' },
    ];
    expect(told(rows).map(([, unit]) => unit)).toEqual(['台', '台']);
    expect(told([...rows, { k: 'c', n: '5平方米' }, { k: 'd', n: '5台' }, { k: 'd', n: 7 }])).toEqual([
      [100, undefined],
      [20, '台'],
      [5, '平方米'],
      [0, 'mixed-units'],
    ]);
  });

  it('count items, however some rows word their numbers', () => {
    const counted = factTable([
      { k: 'a', count: '3名' },
      { k: 'a', id: '1' },
      { k: 'b', id: '2' },
      { k: 'c', count: '2家' },
    ]).aggregate({ by: ['k'], count: 'id' });
    expect(counted.map(({ count }) => [count.low, count.unit])).toEqual([
      [4, '项'],
      [1, '项'],
      [2, '项'],
    ]);
  });
});

describe('cells without a text', () => {
  it('stop nothing', () => {
    const hostile = {
      toString: () => {
        throw new Error('no');
      },
    };
    const rows = [
      { k: Object.create(null), n: 1 },
      { k: hostile, n: 2 },
      { k: Symbol('s'), n: 4 },
    ];
    expect(factTable(rows).group({ by: ['k'], sum: ['n'] })).toEqual([
      { k: '[object Object]', n: 3 },
      { k: 'Symbol(s)', n: 4 },
    ]);
  });
});
