import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildCooperationNetwork, type CooperationNetwork, NETWORK_LANES } from './cooperation-network.js';
import { crossingsOf } from './lane-order.js';
import { MOST_LINKS } from './network-choice.js';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8'));
const document = read('county/data.json');
const county = parseDataset(document).value;
const of = (rows: object[], config = {}) =>
  buildCooperationNetwork(parseDataset({ cooperation: rows.map((row) => ({ mode: '甲', ...row })) }).value, config);

/** Pairs with their agreements: `大学 × 企业: 3`. */
const pairs = ({ links }: CooperationNetwork) =>
  Object.fromEntries(
    links.map(({ university, partner, count }) => [`${university.value}×${partner.value}`, count.low]),
  );
const parties = ({ lanes }: CooperationNetwork) => NETWORK_LANES.flatMap((lane) => lanes[lane]);

describe('buildCooperationNetwork', () => {
  it('counts what was counted by other means', () => {
    const chinese = (name: unknown) => (name as { 'zh-CN'?: string })['zh-CN'] ?? String(name);
    const ids = new Map<string, Set<string>>();
    for (const { id, university, partner } of document.cooperation) {
      for (const key of [`${chinese(university)}×${chinese(partner)}`, chinese(university), chinese(partner)])
        ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
    const model = buildCooperationNetwork(county);
    const oracle = [...ids].map(([key, set]) => [key, set.size]);
    expect(pairs(model)).toEqual(Object.fromEntries(oracle.filter(([key]) => String(key).includes('×'))));
    expect(Object.fromEntries(parties(model).map(({ value, count }) => [value, count.low]))).toEqual(
      Object.fromEntries(oracle.filter(([key]) => !String(key).includes('×'))),
    );
    expect(model.total.low).toBe(read('county/expected.json').agreements.ids);
    expect([model.unlinked, model.span]).toEqual([0, { first: '2021', last: '2025' }]);
    const used = new Set(model.links.flatMap(({ rows }) => rows));
    expect(used.size).toBe(document.cooperation.length);
  });

  it('puts each party in the lane of what it mostly is, once', () => {
    const { lanes } = of([
      { university: 'U', partner: '镇', partnerKind: 'locality', id: '1' },
      { university: 'U', partner: '镇', partnerKind: 'locality', id: '2' },
      { university: 'U', partner: '镇', partnerKind: 'department', id: '3' },
      { university: 'U', partner: '局', partnerKind: '部门' },
      { university: 'U', partner: '所', partnerKind: '院所' },
      { university: 'U', partner: '某' },
      { university: 'U', region: '园区' },
    ]);
    const names = (lane: 'enterprise' | 'locality') => lanes[lane].map(({ value }) => value).sort();
    expect([names('enterprise'), names('locality')]).toEqual([['局', '所', '某'].sort(), ['园区', '镇'].sort()]);
    expect(lanes.locality.find(({ value }) => value === '镇')).toMatchObject({
      kinds: ['locality', 'department'],
      count: { low: 3 },
    });
    expect(lanes.locality.map(({ dimension }) => dimension).sort()).toEqual(['partner', 'region']);
  });

  it('counts an id once for a pair, and adds the count of rows without one, withheld as withheld', () => {
    const model = of([
      { university: 'U', partner: 'P', id: '1' },
      { university: 'U', partner: 'P', id: '1' },
      { university: 'U', partner: 'P', count: 3 },
      { university: 'U', partner: 'Q', count: '*项' },
    ]);
    expect(pairs(model)).toEqual({ 'U×P': 4, 'U×Q': 0 });
    expect(model.links[1]!.count.status).toBe('masked');
    expect(model.lanes.university[0]!.count).toMatchObject({ low: 4, high: Number.POSITIVE_INFINITY });
  });

  it('joins the participants of one agreement where each has a row of its own', () => {
    const model = of([
      { id: '1', university: 'A' },
      { id: '1', university: 'B' },
      { id: '1', partner: 'P', partnerKind: 'enterprise' },
      { id: '1', partner: 'Q', partnerKind: 'locality' },
      { id: '2', university: 'A', partner: 'P' },
      { id: '2', university: 'B' },
      { id: '3', university: 'C' },
      { partner: 'R' },
      {},
    ]);
    expect(pairs(model)).toEqual({ 'A×P': 2, 'A×Q': 1, 'B×P': 2, 'B×Q': 1 });
    expect(model.links.find(({ key }) => key.includes('B') && key.includes('P'))!.rows).toEqual([1, 2, 4, 5]);
    expect([model.total.low, model.unlinked]).toEqual([2, 3]);
  });

  it('keeps those who match a filter, and who they work with', () => {
    const rows = [
      { id: '1', university: 'A' },
      { id: '1', university: 'B' },
      { id: '1', partner: 'P' },
    ];
    expect(pairs(of(rows, { filter: { university: ['A'] } }))).toEqual({ 'A×P': 1 });
    const { links } = buildCooperationNetwork(county, { filter: { university: ['示例农业大学'] } });
    expect(new Set(links.map(({ university }) => university.value))).toEqual(new Set(['示例农业大学']));
  });

  it('has at least what is known where one number is not counted', () => {
    const { lanes, total } = of([
      { university: 'U', partner: 'P', count: 8 },
      { university: 'U', partner: 'Q', count: '未统计' },
    ]);
    expect([lanes.university[0]!.count, total].map(({ low, high, status }) => [low, high, status])).toEqual([
      [8, Infinity, 'bounded'],
      [8, Infinity, 'bounded'],
    ]);
  });

  it('joins nothing by an id that stands on every row', () => {
    const rows = Array.from({ length: 600 }, (_, at) =>
      at % 2 === 0 ? { university: `u${at}` } : { partner: `p${at}` },
    );
    const model = of(rows.map((row) => ({ ...row, id: '1' })));
    expect([model.links.length, model.unlinked]).toEqual([0, 600]);
  });

  it('is empty without a table, without names, and where nothing passes', () => {
    expect(buildCooperationNetwork(parseDataset({}).value).links).toEqual([]);
    expect(of([{ count: 5 }]).links).toEqual([]);
    expect(buildCooperationNetwork(county, { filter: { chain: ['nowhere'] } }).links).toEqual([]);
  });
});

describe('what is drawn of a network', () => {
  const sidesOf = (
    { university, enterprise, locality }: CooperationNetwork['lanes'],
    partners: CooperationNetwork['drawn']['partners'] = [...enterprise, ...locality],
  ) => ({ universities: university, partners });
  /** Pairs of `universities` × `partners`, each with 1 to 9 agreements, by a fixed rule. */
  const generated = (universities: number, partners: number, count: number) => {
    let state = 7;
    const random = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const found = new Map<string, number>();
    for (let at = 0; at < count; at++) found.set(`u${random(universities)}×p${random(partners)}`, 1 + random(9));
    return found;
  };

  it('is all of it up to the limit, else its strongest, and what is left out is known', () => {
    const all = buildCooperationNetwork(county);
    expect(all.drawn.links.length).toBe(all.links.length);
    const some = buildCooperationNetwork(county, { limit: 12 });
    const drawn = NETWORK_LANES.flatMap((lane) => some.drawn.lanes[lane]);
    expect([drawn.length, some.links.length]).toEqual([12, all.links.length]);
    const [first, second] = some.lanes.university;
    expect(drawn).toContain(first);
    expect(drawn).toContain(second);
    for (const { university, partner } of some.drawn.links) {
      expect(drawn).toContain(university);
      expect(drawn).toContain(partner);
    }
  });

  it('stays bounded in a large network, of which no agreement is lost', () => {
    const found = generated(600, 3000, 20_000);
    const rows = [...found].map(([pair, count]) => {
      const [university, partner] = pair.split('×');
      return { university, partner, count };
    });
    const model = of(rows, { limit: 1e9 });
    expect(pairs(model)).toEqual(Object.fromEntries(found));
    expect(model.total.low).toBe([...found.values()].reduce((sum, count) => sum + count, 0));
    expect(NETWORK_LANES.reduce((sum, lane) => sum + model.drawn.lanes[lane].length, 0)).toBeLessThanOrEqual(400);
    expect(model.drawn.links.length).toBeLessThanOrEqual(MOST_LINKS);
  });

  it('stands in an order in which links cross no more than as listed, and that loses nobody', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 9 })), {
          minLength: 1,
          maxLength: 40,
        }),
        (edges) => {
          const model = of(
            edges.map(([u, p]) => ({
              university: `u${u}`,
              partner: `p${p}`,
              partnerKind: p % 3 === 0 ? 'locality' : 'enterprise',
            })),
          );
          expect(crossingsOf(sidesOf(model.drawn.lanes, model.drawn.partners), model.drawn.links)).toBeLessThanOrEqual(
            crossingsOf(sidesOf(model.lanes), model.links),
          );
          for (const lane of NETWORK_LANES)
            expect(new Set(model.drawn.lanes[lane])).toEqual(new Set(model.lanes[lane]));
        },
      ),
      { numRuns: 40 },
    );
    const model = buildCooperationNetwork(county);
    // Nine of 35 links cross where both sides are ordered together; fifteen did with partners in two lanes.
    expect(crossingsOf(sidesOf(model.drawn.lanes, model.drawn.partners), model.links)).toBeLessThanOrEqual(9);
    expect(crossingsOf(sidesOf(model.lanes), model.links)).toBeGreaterThan(60);
  });

  it('untangles what need not cross', () => {
    const { drawn } = of([
      { university: 'a', partner: 'z', count: 3 },
      { university: 'b', partner: 'y', count: 2 },
      { university: 'c', partner: 'x', count: 9 },
    ]);
    expect(crossingsOf(sidesOf(drawn.lanes, drawn.partners), drawn.links)).toBe(0);
  });
});
