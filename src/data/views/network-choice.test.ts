import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildCooperationNetwork, NETWORK_LANES } from './cooperation-network.js';
import { MOST_LINKS } from './network-choice.js';

type Line = readonly [university: string, partner: string, count: unknown, kind?: string];
const of = (lines: readonly Line[], limit?: number) =>
  buildCooperationNetwork(
    parseDataset({
      cooperation: lines.map(([university, partner, count, partnerKind = 'enterprise']) => ({
        mode: '甲',
        university,
        partner,
        count,
        partnerKind,
      })),
    }).value,
    limit === undefined ? {} : { limit },
  );
type Network = ReturnType<typeof of>;
const drawnOf = ({ drawn }: Network) =>
  new Set(NETWORK_LANES.flatMap((lane) => drawn.lanes[lane].map(({ value }) => value)));
/** Pairs whose ends are both drawn, among all of the network's. */
const between = (network: Network) => {
  const drawn = drawnOf(network);
  return network.links.filter(({ university, partner }) => drawn.has(university.value) && drawn.has(partner.value));
};

describe('the parties that are drawn', () => {
  it('are the strongest by what is certain, then by what may be; a withheld number after any known', () => {
    const counts = ['*项', 3, '10余项', '至少12项', 12, '未统计', '1*项'];
    const { lanes, drawn } = of(
      counts.map((count, at) => ['U', `${at}`, count] as const),
      4,
    );
    const order = ['至少12项', 12, '10余项', '1*项', 3, '*项', '未统计'].map((count) => `${counts.indexOf(count)}`);
    expect(lanes.enterprise.map(({ value }) => value)).toEqual(order);
    expect(new Set(drawn.lanes.enterprise.map(({ value }) => value))).toEqual(new Set(order.slice(0, 3)));
  });

  it('are the same in whatever order the rows stand', () => {
    const lines = Array.from({ length: 300 }, (_, at): Line => [`u${at % 17}`, `p${at % 61}`, 1 + (at % 2)]);
    const sorted = (network: Network) => [...drawnOf(network)].sort();
    expect(sorted(of([...lines].reverse(), 20))).toEqual(sorted(of(lines, 20)));
  });

  it('leave no lane empty that has any, with someone to work with', () => {
    const strong = Array.from({ length: 60 }, (_, at): Line => [`u${at % 6}`, `p${at}`, 50]);
    for (const limit of [2, 3, 10, 30]) {
      const network = of([...strong, ['x', '镇', 1, 'locality']], limit);
      for (const lane of NETWORK_LANES) expect(network.drawn.lanes[lane].length).toBeGreaterThan(0);
      expect(network.drawn.links.some(({ partner }) => partner.value === '镇')).toBe(true);
      expect(drawnOf(network).size).toBeLessThanOrEqual(Math.max(limit, 4));
    }
  });

  it('have every link between them drawn, and no other; where these are too many, fewer parties are', () => {
    const lines = Array.from({ length: 80 }, (_, u) =>
      Array.from(
        { length: 80 },
        (_, p): Line => [`u${u}`, `p${p}`, 1 + ((u * p) % 7), p % 3 === 0 ? 'locality' : 'enterprise'],
      ),
    ).flat();
    for (const limit of [10, 40, 100, 400]) {
      const network = of(lines, limit);
      expect(new Set(network.drawn.links)).toEqual(new Set(between(network)));
      expect(network.drawn.links.length).toBeLessThanOrEqual(MOST_LINKS);
    }
    expect(drawnOf(of(lines, 400)).size).toBeGreaterThan(40);
  });
});
