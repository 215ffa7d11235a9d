/** The tables of the talent work agree with themselves and with each other, read from the file as it stands. */
import { describe, expect, it } from 'vitest';
import { read } from './expected.mjs';
import { given, keysOf, meta, nameOf, type Row, readJson, tables } from './raw.js';

const { posts, fairs, challenges, platforms, policies, services, growth, indicators, funding, chains, regions } =
  tables;

const ends = (cell: unknown) => read(cell) as [low: number, high: number] | null;
const low = (cell: unknown) => ends(cell)?.[0] ?? 0;
const high = (cell: unknown) => ends(cell)?.[1] ?? Number.POSITIVE_INFINITY;
const asOf = meta.asOf as string;
const DAY = /^20\d\d-\d\d-\d\d$/;
const textOf = (value: unknown) => (typeof value === 'string' ? value : nameOf(value));

/** Rows by what identifies them but for the period, in the order of time. */
function overTime(rows: readonly Row[], ...keys: string[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of given(rows, 'period')) {
    const key = keys.map((one) => textOf(row[one])).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((some) => some.sort((a, b) => String(a.period).localeCompare(String(b.period))));
}

describe('posts', () => {
  it('are never occupied and reserved beyond what is authorised', () => {
    for (const row of posts)
      expect(high(row.occupied) + (ends(row.reserved)?.[1] ?? 0)).toBeLessThanOrEqual(low(row.authorised));
  });

  it('are occupied by those of the year before, who entered, but for who left', () => {
    for (const years of overTime(posts, 'chain', 'host')) {
      expect(years.map((row) => row.period)).toEqual(['2023', '2024', '2025']);
      for (const [at, row] of years.slice(1).entries()) {
        const before = years[at]!;
        expect(low(before.occupied) + low(row.entered) - high(row.left)).toBeLessThanOrEqual(high(row.occupied));
        expect(high(before.occupied) + high(row.entered) - low(row.left)).toBeGreaterThanOrEqual(low(row.occupied));
      }
    }
  });

  it('go above all to food processing, high-end sport and hardware equipment', () => {
    const now = posts.filter((row) => row.period === '2025');
    const sums = [...keysOf(chains, 'id')].map(
      (chain) =>
        [chain, now.filter((row) => row.chain === chain).reduce((sum, row) => sum + low(row.authorised), 0)] as const,
    );
    const most = sums.sort(([, a], [, b]) => b - a).slice(0, 3);
    expect(new Set(most.map(([chain]) => chain))).toEqual(new Set(['食品加工', '高端体育', '五金装备']));
    expect(sums.every(([, sum]) => sum > 0)).toBe(true);
  });

  it('withhold one figure and miss another', () => {
    expect(posts.filter((row) => row.occupied === '1*名').length).toBe(1);
    expect(posts.filter((row) => row.reserved === '未统计').length).toBe(1);
  });
});

describe('fairs', () => {
  const STAGES = ['posted', 'attended', 'met', 'intended', 'signed', 'arrived', 'retained'];

  it('are held one after the other, by the as-of date', () => {
    const dates = fairs.map((row) => row.date as string);
    expect(dates.every((date) => DAY.test(date) && date <= asOf)).toBe(true);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(
      keysOf(
        fairs.map((row) => ({ session: nameOf(row.session) })),
        'session',
      ).size,
    ).toBe(8);
  });

  it('let nobody into a stage who was not in the one before', () => {
    for (const row of fairs) {
      const stated = STAGES.map((stage) => ends(row[stage])).filter((figure) => figure !== null);
      for (const [at, figure] of stated.slice(1).entries()) expect(figure[1]).toBeLessThanOrEqual(stated[at]![0]);
    }
  });

  it('have one stage of one session without a figure', () => {
    const missing = fairs.flatMap((row) =>
      STAGES.filter((stage) => ends(row[stage]) === null).map((one) => [nameOf(row.session), one]),
    );
    expect(missing).toEqual([['第三届', 'met']]);
  });
});

describe('challenges', () => {
  it('have every status, an id each, and end after they were posted', () => {
    expect(keysOf(challenges, 'id').size).toBe(challenges.length);
    expect(keysOf(challenges, 'status')).toEqual(
      new Set(['posted', 'taken', 'signed', 'working', 'delivered', 'accepted']),
    );
    for (const { postedOn, dueOn } of challenges as { postedOn: string; dueOn: string }[]) {
      expect([DAY.test(postedOn), DAY.test(dueOn), postedOn < dueOn, postedOn <= asOf]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
  });

  it('have a team once they are taken', () => {
    for (const row of challenges) expect(row.team === undefined).toBe(row.status === 'posted');
  });

  it('are those that the funding table pays for: the same chain, the same award, not before they were posted', () => {
    expect(new Set(given(funding, 'id').map((row) => row.id))).toEqual(keysOf(challenges, 'id'));
    for (const paid of given(funding, 'id')) {
      const row = challenges.find(({ id }) => id === paid.id)!;
      expect(row.chain).toBe(paid.chain);
      expect(Number(paid.period)).toBeGreaterThanOrEqual(Number((row.postedOn as string).slice(0, 4)));
      expect(low(paid.invested)).toBeGreaterThanOrEqual(low(row.award));
      expect(high(paid.invested)).toBeLessThanOrEqual(high(row.award));
    }
  });

  it('are partly overdue, and one award has no cap', () => {
    const open = challenges.filter((row) => row.status !== 'delivered' && row.status !== 'accepted');
    expect(open.filter((row) => (row.dueOn as string) < asOf).map((row) => row.id)).toEqual(['JB-02', 'JB-06']);
    expect(challenges.filter((row) => row.award === '上不封顶').length).toBe(1);
    expect(challenges.some((row) => row.award === '1*万元')).toBe(true);
  });
});

describe('platforms', () => {
  it('are each named once, at three levels, of all chains, shared and not', () => {
    expect(new Set(platforms.map((row) => nameOf(row.name))).size).toBe(platforms.length);
    expect(keysOf(platforms, 'level')).toEqual(new Set(['national', 'provincial', 'municipal']));
    expect(keysOf(platforms, 'chain')).toEqual(keysOf(chains, 'id'));
    expect(keysOf(platforms, 'shared')).toEqual(new Set([true, false]));
  });

  it('are used up to their capacity at most, and serve many where they are shared', () => {
    for (const row of platforms) {
      if (row.used !== '*小时' && ends(row.used)) expect(high(row.used)).toBeLessThanOrEqual(low(row.capacity));
      if (!row.shared) expect(high(row.users)).toBeLessThan(5);
    }
  });
});

describe('policies', () => {
  it('are one root, nineteen measures in seven areas, and rules below them', () => {
    expect(keysOf(policies, 'id').size).toBe(policies.length);
    expect(policies.filter((row) => row.parent === undefined).map((row) => row.id)).toEqual(['ZS']);
    for (const row of given(policies, 'parent')) expect(keysOf(policies, 'id')).toContain(row.parent);
    const measures = policies.filter((row) => row.parent === 'ZS');
    expect(new Set(measures.map((row) => nameOf(row.area))).size).toBe(7);
    for (const row of policies.filter((one) => one.parent !== undefined && one.parent !== 'ZS')) {
      const above = policies.find(({ id }) => id === row.parent)!;
      expect([row.area, (row.expires as string) <= (above.expires as string)]).toEqual([above.area, true]);
      expect((row.issued as string) >= (above.issued as string)).toBe(true);
    }
  });

  it('expire after they were issued; some are over and one has no end', () => {
    for (const row of given(policies, 'expires')) expect((row.issued as string) < (row.expires as string)).toBe(true);
    expect(given(policies, 'expires').some((row) => (row.expires as string) < asOf)).toBe(true);
    expect(policies.filter((row) => row.parent === 'ZS' && row.expires === undefined).length).toBe(1);
  });

  it('give no more than the top award, but for the case-by-case deals', () => {
    const uncapped = policies.filter((row) => row.cap === '上不封顶');
    expect(uncapped.map((row) => nameOf(row.title))).toEqual(['顶尖人才“一事一议”']);
    for (const row of given(policies, 'cap'))
      if (row.cap !== '上不封顶') expect(high(row.cap)).toBeLessThanOrEqual(high('1*万元'));
  });
});

describe('services', () => {
  it('are housing in three forms, five securities and green channels, in every year', () => {
    const names = (kind: string) => new Set(services.filter((row) => row.kind === kind).map((row) => nameOf(row.name)));
    expect(new Set(given(services, 'form').map((row) => nameOf(row.form)))).toEqual(new Set(['产权', '租赁', '补贴']));
    expect(given(services, 'form').every((row) => row.kind === 'housing')).toBe(true);
    expect([names('housing').size, names('security').size, names('channel').size]).toEqual([3, 5, 7]);
    for (const years of overTime(services, 'kind', 'name'))
      expect(years.map((row) => row.period)).toEqual(['2023', '2024', '2025']);
  });

  it('are allocated up to the stock at most', () => {
    for (const row of given(services, 'allocated'))
      if (row.allocated !== '*人') expect(high(row.allocated)).toBeLessThanOrEqual(low(row.stock));
  });

  it('are counted in one unit a kind, form and column', () => {
    const unit = (cell: unknown) => /[^\d*余近]+$/.exec(String(cell))?.[0];
    for (const column of ['stock', 'allocated', 'waiting', 'served']) {
      const units = new Map<string, Set<unknown>>();
      for (const row of given(services, column).filter((one) => one[column] !== '未统计')) {
        const key = `${row.kind} ${row.form === undefined ? '' : nameOf(row.form)}`;
        units.set(key, (units.get(key) ?? new Set()).add(unit(row[column])));
      }
      expect([...units.values()].every((some) => some.size === 1)).toBe(true);
    }
  });
});

describe('growth and indicators', () => {
  it('climb from adviser to delegate, each rung in every year', () => {
    for (const years of overTime(growth, 'rung', 'name'))
      expect(years.map((row) => row.period)).toEqual(['2023', '2024', '2025']);
    const names = new Set(growth.map((row) => nameOf(row.name)));
    for (const name of ['产业顾问', '代表委员', '劳动模范', '工匠']) expect(names).toContain(name);
  });

  it('name each indicator once and define it; the last of a series is the value, the one before the former value', () => {
    expect(new Set(indicators.map((row) => nameOf(row.name))).size).toBe(indicators.length);
    expect(given(indicators, 'definition').length).toBe(indicators.length);
    for (const row of given(indicators, 'series')) {
      const points = Object.entries(row.series as Row);
      expect(points.map(([year]) => year)).toEqual(points.map(([year]) => year).sort());
      expect(points.slice(-2).map(([, value]) => value)).toEqual([row.previous, row.value]);
    }
  });
});

describe('names', () => {
  it('are the same in English wherever they are the same in Chinese, column by column', () => {
    const english = new Map<string, Set<unknown>>();
    for (const row of Object.values(tables).flat())
      for (const [column, value] of Object.entries(row)) {
        if (typeof value !== 'object' || value === null || !('zh-CN' in value)) continue;
        const key = `${column} ${nameOf(value)}`;
        english.set(key, (english.get(key) ?? new Set()).add((value as Row).en));
      }
    expect([...english].filter(([, texts]) => texts.size > 1)).toEqual([]);
  });
});

describe('the shapes of the regions', () => {
  const shapes = readJson('./regions.geojson') as {
    features: { properties: Row; geometry: { type: string; coordinates: [number, number][][] } }[];
  };
  const ring = (code: string) =>
    shapes.features.find(({ properties }) => properties.code === code)!.geometry.coordinates[0]!;
  const area = (points: [number, number][]) =>
    points.slice(1).reduce((sum, [x, y], at) => sum + points[at]![0] * y - x * points[at]![1], 0) / 2;
  /** Does a ring hold a point? A line from it to the east crosses the ring an odd number of times. */
  const holds = (points: [number, number][], [x, y]: [number, number]) =>
    points.slice(1).filter(([x2, y2], at) => {
      const [x1, y1] = points[at]!;
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    }).length %
      2 ===
    1;

  it('are one for each region, under its name, and marked as invented', () => {
    expect(shapes.features.map(({ properties }) => [properties.code, properties.name, properties.kind])).toEqual(
      expect.arrayContaining(regions.map((row) => [row.code, nameOf(row.name), row.kind])),
    );
    expect(shapes.features.length).toBe(regions.length);
    expect(shapes.features.every(({ properties }) => properties.fictional === true)).toBe(true);
  });

  it('are closed, wound as the format asks, and lie in the open sea', () => {
    for (const { geometry } of shapes.features) {
      const points = geometry.coordinates[0]!;
      expect([geometry.type, points[0]]).toEqual(['Polygon', points[points.length - 1]]);
      expect(area(points)).toBeGreaterThan(0);
      expect(points.flat().every((degree) => Math.abs(degree) < 0.5)).toBe(true);
    }
  });

  it('are townships that fill the county, and zones that lie within it over more than one of them', () => {
    const codes = (kind: string) => regions.filter((row) => row.kind === kind).map((row) => row.code as string);
    const towns = codes('township').map(ring);
    expect(towns.reduce((sum, town) => sum + area(town), 0)).toBeCloseTo(area(ring('ZX')), 12);
    expect(codes('zone').length).toBe(2);
    for (const zone of codes('zone').map(ring)) {
      expect(zone.every((corner) => holds(ring('ZX'), corner))).toBe(true);
      expect(towns.filter((town) => zone.some((corner) => holds(town, corner))).length).toBeGreaterThan(1);
    }
  });
});
