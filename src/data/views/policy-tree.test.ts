import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import expected from '../../../examples/county/expected.json';
import { type DatasetInput, parseDataset } from '../dataset/index.js';
import { factTable } from '../table/index.js';
import { buildPolicyTree, daysToExpiry, policyState } from './policy-tree.js';

const of = (policies: unknown[], selection = {}) =>
  buildPolicyTree(parseDataset({ meta: { title: 'x' }, policies } as DatasetInput).value, selection);
const listed = (tree: ReturnType<typeof of>) => tree.areas.flatMap(({ policies }) => policies);
const places = (tree: ReturnType<typeof of>) => listed(tree).map(({ key, level, depth }) => [key, level, depth]);

const model = buildPolicyTree(parseDataset(county as unknown as DatasetInput).value);
const all = listed(model);
const now = new Date(2025, 11, 31);

describe('the county’s policies', () => {
  it('stand below one main document, measures below it, rules below those', () => {
    expect(all.filter(({ level }) => level === 1).map(({ key }) => key)).toEqual(expected.policies.roots);
    expect(all.filter(({ level }) => level === 2).length).toBe(expected.policies.measures);
    expect(all.filter(({ level }) => level === 3).length).toBe(expected.policies.rules);
  });

  it('have the budgets by area that the independent count finds', () => {
    for (const { key, budget } of model.areas.filter((area) => area.key !== ''))
      expect([key, budget.low, budget.high]).toEqual([
        key,
        ...expected.policies.byArea[key as keyof typeof expected.policies.byArea].budget,
      ]);
  });

  it('have its days to expiry, and those expired', () => {
    const left = all.flatMap((policy) => {
      const days = daysToExpiry(policy, now);
      return days !== undefined && days >= 0 ? [[policy.key, days] as const] : [];
    });
    expect(Object.fromEntries(left)).toEqual(expected.policies.daysToExpiry);
    const expired = all.filter((policy) => policyState(policy, now) === 'expired').map(({ key }) => key);
    expect(expired).toEqual(expected.policies.expired);
  });
});

describe('a policy tree', () => {
  it('puts a policy whose parent is not there at the top, and says so', () => {
    const tree = of([
      { id: 'a', title: 'a' },
      { id: 'b', title: 'b', parent: 'a' },
      { id: 'c', title: 'c', parent: 'gone' },
    ]);
    expect(places(tree)).toEqual([
      ['a', 1, 0],
      ['b', 2, 1],
      ['c', 1, 0],
    ]);
    expect([tree.orphans, tree.circular]).toEqual([['c'], []]);
  });

  it('disregards the parents of policies that stand above themselves, and keeps what is below them', () => {
    // Not parsed: parsing may cut a circle before it gets here.
    const { value } = parseDataset({ meta: { title: 'x' } });
    const policies = factTable([
      { id: 'a', title: 'a', parent: 'b' },
      { id: 'b', title: 'b', parent: 'a' },
      { id: 'c', title: 'c', parent: 'b' },
      { id: 'd', title: 'd', parent: 'd' },
    ]);
    const tree = buildPolicyTree({ ...value, tables: { policies } });
    expect(tree.circular).toEqual(['a', 'b', 'd']);
    expect(places(tree)).toEqual([
      ['a', 1, 0],
      ['b', 1, 0],
      ['c', 2, 1],
      ['d', 1, 0],
    ]);
  });

  it('does not take a filtered parent for a missing one, and leaves the level as it is', () => {
    const tree = of(
      [
        { id: 'a', title: 'a', area: 'x' },
        { id: 'b', title: 'b', area: 'y', parent: 'a' },
      ],
      { filter: { area: ['y'] } },
    );
    expect(places(tree)).toEqual([['b', 2, 0]]);
    expect([tree.orphans, listed(tree)[0]!.parent]).toEqual([[], { key: 'a', title: 'a' }]);
  });

  it('puts a policy without an area into that of its parent', () => {
    const tree = of([
      { id: 'a', title: 'a', area: 'x' },
      { id: 'b', title: 'b', parent: 'a' },
    ]);
    expect(tree.areas.map(({ key, policies }) => [key, policies.length])).toEqual([['x', 2]]);
  });

  it('does not add a budget that is part of another', () => {
    const tree = of([
      { id: 'a', title: 'a', budget: 100 },
      { id: 'b', title: 'b', parent: 'a' },
      { id: 'c', title: 'c', parent: 'b', budget: 30 },
      { id: 'd', title: 'd', budget: 7 },
    ]);
    expect([tree.budget.low, tree.budget.high, tree.budgetsWithin]).toEqual([107, 107, 1]);
  });

  it('is at least what is budgeted where a budget is said to be unknown, and not where none is stated', () => {
    const budget = (other: object) =>
      of([
        { id: 'a', title: 'a', budget: 100 },
        { id: 'b', title: 'b', ...other },
      ]).budget;
    expect(budget({})).toMatchObject({ low: 100, high: 100 });
    for (const unknown of ['未统计', '*万元'])
      expect(budget({ budget: unknown })).toMatchObject({ low: 100, high: Infinity });
  });

  it('tells where more was paid than budgeted for certain, in the same currency', () => {
    const rows = [
      ['700万元', '600万元'],
      ['700', 600],
      ['600余万元', '600万元'],
      ['601万元', 6_000_000],
      ['近700万元', '650万元'],
      ['700万美元', '600万元'],
      ['*万元', '600万元'],
      ['700万元', '*万元'],
    ].map(([uptake, budget], at) => ({ id: `${at}`, title: 't', uptake, budget }));
    const { value, issues } = parseDataset({ meta: { title: 'x' }, policies: rows } as DatasetInput);
    const exceeded = listed(buildPolicyTree(value)).flatMap(({ key, exceeded }) => (exceeded ? [key] : []));
    expect(exceeded).toEqual(['0', '3']);
    const found = issues.filter(({ code }) => code !== 'mixed-money');
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['budget-exceeded', 'policies[0].uptake'],
      ['budget-exceeded', 'policies[3].uptake'],
    ]);
    expect(found[0]!.expected).toBe('不超过 600万元');
  });

  it('counts those below each, of what is shown', () => {
    const rows = [
      { id: 'a', title: 'a' },
      { id: 'b', title: 'b', parent: 'a', area: 'x' },
      { id: 'c', title: 'c', parent: 'b', area: 'x' },
      { id: 'd', title: 'd', parent: 'gone' },
    ];
    const below = (selection = {}) =>
      listed(of(rows, selection)).map(({ key, below: n, depth, lost }) => [key, n, depth, lost]);
    expect(below()).toEqual([
      ['d', 0, 0, 'gone'],
      ['a', 2, 0, ''],
      ['b', 1, 1, ''],
      ['c', 0, 2, ''],
    ]);
    expect(below({ filter: { id: ['a', 'c'] } })).toEqual([
      ['a', 1, 0, ''],
      ['c', 0, 1, ''],
    ]);
  });

  it('takes a chain of two thousand parents', () => {
    const tree = of(
      Array.from({ length: 2000 }, (_, at) => ({ id: `${at}`, title: 't', parent: at > 0 ? `${at - 1}` : '' })),
    );
    expect(places(tree)[1999]).toEqual(['1999', 2000, 1999]);
  });

  it('loses no policy and shows none twice, whoever stands above whom', () => {
    const id = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.option(id), fc.option(fc.constantFrom('x', 'y'))), { maxLength: 10 }),
        (rows) => {
          const tree = of(
            rows.map(([parent, area], at) => ({
              id: `${at}`,
              title: `${at}`,
              parent: parent ?? undefined,
              area: area ?? undefined,
            })),
          );
          const keys = listed(tree).map(({ key }) => key);
          expect([...keys].sort()).toEqual(rows.map((_, at) => `${at}`));
        },
      ),
    );
  });
});

describe('a policy in time', () => {
  const state = (dates: object) => policyState(listed(of([{ id: 'a', title: 'a', ...dates }]))[0]!, now);
  it.each([
    ['valid', { issued: '2023-05-01', expires: '2026-06-30' }],
    ['expiring', { issued: '2023-05-01', expires: '2026-06-29' }],
    ['expiring', { issued: '2023-05-01', expires: '2025-12-31' }],
    ['expired', { issued: '2023-05-01', expires: '2025-12-30' }],
    ['expired', { expires: '2024' }],
    ['coming', { issued: '2026-01-01', expires: '2026-02-01' }],
    ['unlimited', { issued: '2023-05-01' }],
    ['unlimited', { issued: '2023-05-01', expires: '长期有效' }],
    ['undated', {}],
  ])('is %s with %j', (wanted, dates) => {
    expect(state(dates)).toBe(wanted);
  });
});
