import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../language.js';
import { infoOf } from './fields.js';
import {
  type Dataset,
  type Issue,
  isDataset,
  parseDataset,
  TABLE_NAMES,
  type TableName,
  translateIssue,
} from './index.js';
import { type LocalizedName, textOf } from './name.js';
import { SEVERITIES } from './severities.js';
import { TABLES } from './tables.js';

const meta = { title: 'x' };
const codes = (input: unknown, table?: string) =>
  parseDataset(input, table === undefined ? {} : { table }).issues.map(({ code }) => code);
const told = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${path}`);

/** What must hold of anything that parseDataset gives. */
function expectWellFormed({ value, issues }: { value: Dataset; issues: readonly Issue[] }): void {
  expect(isDataset(value)).toBe(true);
  expect(value.meta.currency).toMatch(/^[A-Z]{3}$/);
  for (const table of Object.values(value.tables)) {
    expect(Number.isInteger(table.length)).toBe(true);
    for (const column of table.columns) expect(table.column(column)!.length).toBe(table.length);
  }
  for (const one of issues) {
    expect(SEVERITIES).toHaveProperty(one.code);
    expect(['error', 'warning']).toContain(one.severity);
    expect(one.message.length + one.path.length).toBeLessThan(3000);
    // Every part of the sentence is there, whatever it says.
    for (const [, part] of languageOf('zh-CN')
      .issues[one.code]!.join(' ')
      .matchAll(/\{(\w+)\}/g))
      expect(one.params, one.code).toHaveProperty(part!);
    for (const [said, locale] of [[one, 'zh-CN'] as const, [translateIssue(one, 'en'), 'en'] as const]) {
      // Where it is in the author's own words, where these are others than the path's.
      const { place = one.path } = one.params;
      expect(said.message.startsWith(textOf(place as LocalizedName, locale))).toBe(true);
      expect(said.expected).not.toBe('');
    }
    expect(JSON.parse(JSON.stringify(one)).found).toEqual(one.found);
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
}

const NASTY_KEYS = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'prototype', ''];

describe('names of JavaScript’s own', () => {
  it.each(NASTY_KEYS)('as table, column, cell, word, name and currency: %s', (key) => {
    const text = JSON.stringify(key);
    const document = JSON.parse(`{
      "meta": {"title": ${text}, "currency": ${text}, ${text}: {"polluted": 1}},
      ${text}: [{"polluted": 1}],
      "chains": [{"id": ${text}, "name": {${text}: ${text}}, ${text}: {"polluted": 1}}, {"id": "c", "name": "C"}],
      "segments": [{"chain": "c", "id": ${text}, "name": "n", "stage": ${text}}],
      "talent": [{"chain": ${text}, "segment": ${text}, "period": ${text}, "supply": ${text}, ${text}: 1}, {"chain": "c", "supply": 3}],
      "indicators": [{"name": ${text}, "value": 1, "unit": ${text}, "series": {${text}: 5}}]
    }`);
    const parsed = parseDataset(document);
    expectWellFormed(parsed);
    expect(parsed.value.tables.talent!.group({ by: ['chain'], sum: ['supply'] })).toContainEqual({
      chain: 'c',
      supply: 3,
    });
    expect(told(parsed.issues)).toContain(`unknown-table ${key}`);
    expect(parsed.value.nameOf(key, key)).toBe(key);
  });
});

describe('extremes', () => {
  it('of length: texts of 1 MB anywhere', () => {
    const long = '长'.repeat(1_000_000);
    const parsed = parseDataset({
      meta: { title: long, [long]: 1, currency: long },
      [long]: [],
      talent: [{ chain: long, segment: long, period: long, supply: long, [long]: 1 }],
      fairs: [{ session: 'a', date: long, met: `${'1'.repeat(1_000_000)}人` }],
      cooperation: [{ mode: `${'a@'.repeat(500_000)}`, partner: '1'.repeat(1_000_000) }],
      indicators: [{ name: 'a', value: 5, unit: long, series: `${'1；'.repeat(100_000)}` }],
    });
    expectWellFormed(parsed);
    expect(parsed.value.tables.talent!.column('chain')![0]).toBe(long);
  });

  it('of depth: 10,000 levels, as an object and as text', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level++) deep = level % 2 === 0 ? [deep] : { a: deep };
    for (const input of [
      deep,
      { meta, talent: deep },
      { meta: deep },
      { meta, talent: [{ chain: 'c', supply: deep }] },
    ])
      expectWellFormed(parseDataset(input));
    expectWellFormed(parseDataset(`${'['.repeat(10_000)}${']'.repeat(10_000)}`));
    expectWellFormed(parseDataset('['.repeat(10_000)));
  });

  it('of number: nothing becomes NaN or another sign', () => {
    const { value, issues } = parseDataset({
      meta,
      pyramid: [-0, 5e-324, 1e308, Number.MAX_SAFE_INTEGER, Number.NaN, Infinity].map((headcount) => ({
        tier: 'a',
        headcount,
      })),
    });
    expect(told(issues)).toEqual([
      'huge-figure pyramid[2].headcount',
      'wrong-type pyramid[4].headcount',
      'wrong-type pyramid[5].headcount',
    ]);
    const [{ headcount } = {}] = value.tables.pyramid!.group({ sum: ['headcount'] });
    expect(headcount).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('of width: thousands of columns that nobody knows, a different one a row', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({ chain: 'c', supply: 1, [`x${at}`]: 1 }));
    const { value, issues } = parseDataset({ meta, talent: rows });
    expect(value.tables.talent!.group({ sum: ['supply'] })).toEqual([{ supply: 20_000 }]);
    expect(issues.length).toBe(51);
    expect(issues[50]).toMatchObject({ code: 'more-issues', path: 'talent', params: { count: 19_950 } });
    const tables = Object.fromEntries(rows.map((_, at) => [`t${at}`, []]));
    expect(
      parseDataset({ meta, ...tables })
        .issues.map(({ path }) => path)
        .slice(49),
    ).toEqual(['t49', 'data', 'data']);
  });

  it('of one kind: every other row of thousands might be a total of all others', () => {
    const services = Array.from({ length: 40_000 }, (_, at) => ({
      kind: 'housing',
      name: `住房${at}`,
      period: '2024',
      stock: at + 1,
      allocated: at,
      ...(at % 2 === 0 ? { form: '租赁' } : {}),
    }));
    const { value, issues } = parseDataset({ meta, services });
    expect(value.tables.services!.length).toBe(40_000);
    expect(issues).toEqual([]);
  });

  it('of links: every segment feeds every one before it', () => {
    const segments = Array.from({ length: 400 }, (_, at) => ({
      chain: 'c',
      id: `s${at}`,
      name: `s${at}`,
      stage: 'upstream',
      feeds: Array.from({ length: 400 }, (_, other) => `s${other}`),
    }));
    const parsed = parseDataset({ meta, segments });
    expectWellFormed(parsed);
    expect(parsed.value.segments.flatMap(({ feeds }) => feeds).length).toBeLessThanOrEqual((400 * 399) / 2);
  });

  it('lone surrogates, which no file can hold, are replaced and told of, and no message cuts a character in two', () => {
    const { value, issues } = parseDataset({ meta, talent: [{ chain: '\ud800', supply: `${'a'.repeat(59)}😀😀` }] });
    expect(value.tables.talent!.column('chain')).toEqual(['\ufffd']);
    const figure = issues.find(({ code }) => code === 'unreadable-figure')!;
    expect(figure.found).toBe(`${'a'.repeat(59)}…`);
    expect(issues.map(({ code }) => code)).toContain('unseen-characters');
  });
});

describe('objects that are no plain data', () => {
  const broken = (key: string, rest: object = {}) =>
    Object.defineProperty({ ...rest }, key, {
      enumerable: true,
      get: () => {
        throw new Error('boom');
      },
    });
  const right = { chain: 'c', supply: 3 };
  const supplyOf = ({ value }: { value: Dataset }) => value.tables.talent!.group({ sum: ['supply'] });

  it('getters that throw take away only what they stand for', () => {
    const parsed = parseDataset(
      broken('funding', {
        meta: broken('source', meta),
        pyramid: broken('tier'),
        talent: [
          right,
          broken('supply', { chain: 'c' }),
          { chain: broken('en'), supply: 1 },
          { chain: 'c', supply: broken('low', { high: 1, text: '', status: 'exact' }) },
          right,
        ],
      }),
    );
    expectWellFormed(parsed);
    expect(told(parsed.issues)).toEqual([
      'unreadable funding',
      'unreadable meta.source',
      'unreadable talent[1]',
      'unreadable talent[2].chain',
      'unreadable-figure talent[3].supply',
      'unreadable pyramid',
    ]);
    expect(supplyOf(parsed)).toEqual([{ supply: 6 }]);
    expect(parsed.value.leftOut).toEqual({ talent: 2 });
  });

  it('revoked proxies, and proxies that throw at everything', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const angry = new Proxy(
      {},
      Object.fromEntries(
        ['get', 'ownKeys', 'has', 'getPrototypeOf', 'getOwnPropertyDescriptor'].map((trap) => [
          trap,
          () => {
            throw new Error('boom');
          },
        ]),
      ),
    );
    for (const bad of [proxy, angry]) {
      expectWellFormed(parseDataset(bad));
      expectWellFormed(parseDataset({ meta: bad, talent: bad }));
      const parsed = parseDataset({ meta, talent: [bad, right, { chain: bad, supply: bad }] });
      expectWellFormed(parsed);
      expect(supplyOf(parsed)).toEqual([{ supply: 3 }]);
    }
  });

  it('circles', () => {
    const circle: Record<string, unknown> = { meta };
    circle.talent = [{ chain: 'c', supply: circle, segment: [circle] }, circle, right];
    circle.circle = circle;
    const parsed = parseDataset(circle);
    expectWellFormed(parsed);
    expect(supplyOf(parsed)).toEqual([{ supply: 3 }]);
  });

  it('holes in lists, and lists that claim to be endless', () => {
    const rows: unknown[] = [right];
    rows[3] = right;
    const parsed = parseDataset({ meta, talent: rows });
    expect(told(parsed.issues)).toEqual(['not-a-row talent[1]', 'not-a-row talent[2]']);
    expect(supplyOf(parsed)).toEqual([{ supply: 6 }]);
    expect(codes({ meta, talent: new Array(2 ** 32 - 1) })).toEqual(['too-many-rows']);
    expect(codes({ meta, talent: { chain: new Array(2 ** 31) } })).toEqual(['too-many-rows']);
  });

  it('typed arrays are columns, other views are not', () => {
    const parsed = parseDataset({
      meta,
      talent: { chain: ['a', 'b'], supply: new Float64Array([1, 2]), demand: new BigInt64Array([3n, 4n]) },
    });
    expect(parsed.issues).toEqual([]);
    expect(parsed.value.tables.talent!.group({ sum: ['supply', 'demand'] })).toEqual([{ supply: 3, demand: 7 }]);
    expect(codes({ meta, talent: { chain: new DataView(new ArrayBuffer(8)) } })).toEqual(['not-a-table']);
  });

  it('frozen input is read and stays as it was; what was read does not change with its input', () => {
    const name = { 'zh-CN': '体育', en: 'Sport' };
    const input = { meta, chains: [{ id: 'c', name }], talent: [right] };
    const before = JSON.stringify(input);
    const { value } = parseDataset(Object.freeze(input));
    expect(JSON.stringify(input)).toBe(before);
    name.en = 'Changed';
    expect(value.nameOf('chain', 'c')).toEqual({ 'zh-CN': '体育', en: 'Sport' });
    expect(Object.isFrozen(value)).toBe(true);
  });

  it('a dataset that a framework wrapped in a proxy is still that dataset', () => {
    const parsed = parseDataset({ meta, talent: [right, 7] });
    const reactive = (target: object): object =>
      new Proxy(target, {
        get(of, key, receiver) {
          const value: unknown = Reflect.get(of, key, receiver);
          return typeof value === 'object' && value !== null && !Object.isFrozen(of) ? reactive(value) : value;
        },
      });
    expect(parseDataset(reactive(parsed.value))).toEqual(parsed);
    expect(parseDataset(reactive(parsed.value)).value).toBe(parsed.value);
    // A copy with another part is no longer what was parsed.
    expect(isDataset({ ...parsed.value })).toBe(false);
  });
});

describe('whatever it is given', () => {
  const anything = fc.anything({
    maxDepth: 2,
    maxKeys: 3,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  });
  const words = TABLE_NAMES.flatMap((name) =>
    Object.values(TABLES[name].fields).flatMap((field) => Object.keys(infoOf(field).words ?? {})),
  );
  const cell = fc.oneof(
    anything,
    fc.constantFrom(
      ...NASTY_KEYS,
      ...words,
      '\ud800',
      '合计',
      '全市',
      '2024年三季度',
      '2024-02-30',
      '5000余人',
      '100万美元',
      '*名',
      -0,
      1e308,
      Number.NaN,
      -5,
      45292,
      '13812345678',
    ),
  );
  const heads = [
    ...new Set(TABLE_NAMES.flatMap((name) => Object.keys(TABLES[name].fields))),
    ...NASTY_KEYS,
    '产业链',
    '编号',
  ];
  const row = fc.dictionary(fc.constantFrom(...heads), cell, { maxKeys: 12 });

  it('says the same of −0 as JSON does', () => {
    expectWellFormed(parseDataset([{ '': -0 }]));
  });

  it('parseDataset never throws, and value and issues are well-formed', () => {
    fc.assert(
      fc.property(anything, (any) => expectWellFormed(parseDataset(any))),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...TABLE_NAMES, ...NASTY_KEYS), (text, table) => {
        expectWellFormed(parseDataset(text));
        expectWellFormed(parseDataset(text, { table }));
        expectWellFormed(parseDataset([text], { table }));
      }),
    );
  });

  it('also where the tables and heads are known', () => {
    const table = fc.oneof(
      fc.array(row, { maxLength: 5 }),
      fc.dictionary(fc.constantFrom(...heads), fc.array(cell, { maxLength: 4 }), { maxKeys: 12 }),
      anything,
    );
    const document = fc.dictionary(fc.constantFrom(...TABLE_NAMES, 'meta', ...NASTY_KEYS), table, { maxKeys: 5 });
    fc.assert(
      fc.property(document, (tables) => expectWellFormed(parseDataset({ meta, ...tables }))),
      { numRuns: 300 },
    );
  });

  /** A row of a table with every required cell right. */
  const rightRow = (name: TableName): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(TABLES[name].fields)
        .filter(([, field]) => field.type !== 'optional')
        .map(([column, field]) => {
          const { words: known } = infoOf(field);
          return [
            column,
            known ? Object.keys(known)[0] : ['headcount', 'value'].includes(column) ? 3 : `right-${column}`,
          ];
        }),
    );

  it.each(TABLE_NAMES)('a right row of %s survives wrong neighbours', (name) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(row, anything), { maxLength: 4 }), fc.nat(4), (rows, at) => {
        const right = rightRow(name);
        const all = [...rows.slice(0, at), right, ...rows.slice(at)];
        const { value, issues } = parseDataset({ meta, [name]: all });
        const table = value.tables[name]!;
        const found = Array.from({ length: table.length }, (_, index) => table.row(index));
        expect(found).toContainEqual(expect.objectContaining(right));
        // Nothing is lost without a word.
        expect(table.length + (value.leftOut[name] ?? 0)).toBe(all.length);
        if (table.length < all.length) expect(issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it.each(TABLE_NAMES)('every column of %s of the wrong type is told', (name) => {
    for (const wrong of [Symbol('x'), () => 1, new Date(0), new Map(), [[]], Number.NaN]) {
      const bad = Object.fromEntries(Object.keys(TABLES[name].fields).map((column) => [column, wrong]));
      const parsed = parseDataset({ meta, [name]: [bad, rightRow(name)] });
      expectWellFormed(parsed);
      expect(parsed.issues.length).toBeGreaterThan(0);
      expect(parsed.value.tables[name]!.length).toBeGreaterThan(0);
    }
  });
});
