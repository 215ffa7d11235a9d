import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import type { Quantity } from '../quantity/index.js';
import { buildTalentServices } from './talent-services.js';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../examples/county/${name}.json`, import.meta.url), 'utf8'));
const county = read('data');
const expected = read('expected').services;

const build = (services: object[], config = {}) => buildTalentServices(parseDataset({ services }).value, config);
const itemsIn = (services: object[]) => build(services).groups.flatMap(({ items }) => items);
const MEASURES = ['stock', 'allocated', 'waiting', 'served'] as const;
const ends = ({ status, low, high }: Quantity) =>
  status === 'missing' ? null : [low, Number.isFinite(high) ? high : null];

describe('buildTalentServices, on the county', () => {
  const { groups } = buildTalentServices(parseDataset(county).value, { period: '2025' });
  const itemsOf = (kind: string) => groups.find((group) => group.kind === kind)!.items;

  it('agrees with the independent figures, form by form and security by security', () => {
    for (const kind of ['housing', 'security'] as const) {
      expect(itemsOf(kind).map(({ value }) => value)).toEqual(Object.keys(expected[kind]));
      for (const item of itemsOf(kind))
        for (const measure of MEASURES)
          expect([item.value, measure, ends(item[measure])]).toEqual([
            item.value,
            measure,
            expected[kind][item.value][measure],
          ]);
    }
  });

  it('agrees with them on the channels, of which one does not say whom it served', () => {
    const { total, items } = groups[2]!;
    expect([items.length, ends(total.stock)]).toEqual([7, expected.channels.stock]);
    // One of the figures is missing, so the sum of the others is the least there can be.
    expect(ends(total.served)).toEqual([expected.channels.served[0], null]);
  });

  it('takes stocks of the latest period and services of all', () => {
    const all = buildTalentServices(parseDataset(county).value);
    const channels = all.groups[2]!;
    expect(ends(channels.total.stock)).toEqual(expected.channels.stock);
    const sum = Object.values<{ served: number[] }>(expected.channelsServedByPeriod).reduce(
      (total, { served }) => total + served[0]!,
      0,
    );
    expect(ends(channels.total.served)).toEqual([sum, null]);
    expect([channels.period, channels.span]).toEqual(['2025', { first: '2023', last: '2025' }]);
    const [owned, rented] = all.groups[0]!.items;
    expect([rented!.stock.text, rented!.allocated.text, rented!.waiting.text]).toEqual(['2112套', '1876套', '143户']);
    expect(ends(owned!.served)).toEqual([66 + 66 + 56, 66 + 66 + 56]);
  });

  it('says what is left, and who is short of it, where units allow', () => {
    const [owned, rented, subsidy] = itemsOf('housing');
    expect([ends(owned!.left), ends(rented!.left), ends(subsidy!.left)]).toEqual([
      [42, 42],
      [236, 236],
      [0, 70],
    ]);
    // Households and homes are two things.
    expect(rented!.short).toMatchObject({ status: 'missing', reason: 'mixed-units' });
    const short = Object.fromEntries(itemsOf('security').map((item) => [item.value, ends(item.short)]));
    expect(short).toEqual({ 住房保障: [8, 8], 配偶就业: [0, 0], 子女教育: [0, 0], 医疗健康: [0, 0], 创业扶持: null });
  });

  it('never adds homes and subsidies', () => {
    const { total } = groups[0]!;
    expect([total.stock.reason, total.allocated.reason, ends(total.waiting)]).toEqual([
      'mixed-units',
      'mixed-units',
      [190, 190],
    ]);
  });

  it('knows a form by its service, and narrows by kind, form and name in either language', () => {
    const of = (filter: object) =>
      buildTalentServices(parseDataset(county).value, { filter: filter as never }).groups.map(({ kind, items }) => [
        kind,
        items.length,
      ]);
    expect(itemsOf('housing')[1]!.services).toEqual([{ 'zh-CN': '人才公寓', en: 'Apartments for talent' }]);
    expect(of({ kind: ['channel'] })).toEqual([['channel', 7]]);
    expect(of({ form: ['Rented'] })).toEqual([['housing', 1]]);
    expect(of({ name: ['医疗健康', 'Travel'] })).toEqual([
      ['security', 1],
      ['channel', 1],
    ]);
    expect(of({ name: ['—'] })).toEqual([]);
  });
});

describe('buildTalentServices', () => {
  it('finds nothing in a dataset without its table', () => {
    expect(buildTalentServices(parseDataset({ meta: { title: 'x' } }).value).groups).toEqual([]);
  });

  it('adds services of a form, and is at least what is stated where one says nothing', () => {
    const [housing] = build([
      { kind: 'housing', name: 'a', form: '租赁', stock: '10套', allocated: '4套' },
      { kind: 'housing', name: 'b', form: '租赁', stock: '20套', allocated: '未统计' },
      { kind: 'housing', name: 'c', stock: '5套' },
    ]).groups;
    const [rented, c] = housing!.items;
    expect([rented!.dimension, ends(rented!.stock), ends(rented!.allocated)]).toEqual(['form', [30, 30], [4, null]]);
    expect([ends(rented!.left), rented!.rows]).toEqual([
      [0, 26],
      [0, 1],
    ]);
    expect([c!.dimension, c!.value, ends(c!.allocated), c!.left.status]).toEqual(['name', 'c', null, 'missing']);
  });

  it('takes the latest period of each kind for itself', () => {
    const { groups } = build([
      { kind: 'housing', name: 'a', period: '2025', stock: 7 },
      { kind: 'channel', name: 'b', period: '2024', stock: 3 },
      { kind: 'channel', name: 'b', period: '2023', stock: 2 },
    ]);
    expect(groups.map(({ kind, period, total }) => [kind, period, total.stock.low])).toEqual([
      ['housing', '2025', 7],
      ['channel', '2024', 3],
    ]);
  });

  it('keeps a withheld figure open and what is more than all below zero', () => {
    const items = itemsIn([
      { kind: 'security', name: 'a', stock: '80人', allocated: '*人', waiting: '3人' },
      { kind: 'security', name: 'b', stock: '80人', allocated: '95人', waiting: '3人' },
    ]);
    const [a, b] = items;
    expect([ends(a!.left), ends(a!.short), a!.allocated.status]).toEqual([[0, 80], [0, 3], 'masked']);
    expect([ends(b!.left), ends(b!.short)]).toEqual([
      [-15, -15],
      [18, 18],
    ]);
  });

  it('takes any name for a name', () => {
    const items = itemsIn(['__proto__', 'constructor', ''].map((name) => ({ kind: 'channel', name, stock: 1 })));
    expect(items.map(({ value }) => value)).toEqual(expect.arrayContaining(['__proto__', 'constructor']));
  });
});

it('shows housing without a form at the period of the forms, not at an earlier one of its own', () => {
  const [group] = build([
    { kind: 'housing', name: '公寓', form: '租赁', period: '2025', stock: 10 },
    { kind: 'housing', name: '驿站', period: '2024', stock: 7, served: 3 },
  ]).groups;
  expect([group!.period, ends(group!.total.stock)]).toEqual(['2025', [10, 10]]);
  expect(group!.items.map(({ value, stock, served }) => [value, ends(stock), ends(served)])).toEqual([
    ['租赁', [10, 10], null],
    ['驿站', null, [3, 3]],
  ]);
});
