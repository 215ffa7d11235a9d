/** The county dataset agrees with itself: whatever a row refers to exists, and what was made up says so. */
import { describe, expect, it } from 'vitest';
import { readExpected } from './expected.mjs';
import { given, keysOf, meta, nameOf, type Row, readJson, tables } from './raw.js';

const { chains, segments, regions, tiers, talent, cooperation, funding, pyramid } = tables;
const expected = readJson('./expected.json');

const STAGES = ['upstream', 'midstream', 'downstream'];

/** Rows by their id; those without one are left out. */
function byId(rows: readonly Row[]): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of given(rows, 'id')) groups.set(row.id, [...(groups.get(row.id) ?? []), row]);
  return groups;
}

/** The segments of a chain that can't be put in an order, since their feeds lead back to them. */
function findCircular(rows: readonly Row[]): unknown[] {
  let left = rows;
  for (;;) {
    const fed = new Set(left.flatMap((row) => (row.feeds ?? []) as unknown[]));
    const kept = left.filter((row) => fed.has(row.id));
    if (kept.length === left.length) return kept.map((row) => row.id);
    left = kept;
  }
}

/** Every object with a Chinese or English text, at any depth. */
function findNames(value: unknown): Row[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'zh-CN' in value || 'en' in value ? [value as Row] : [];
  return [...own, ...Object.values(value).flatMap(findNames)];
}

describe('chains and segments', () => {
  it('name each chain once, with leaders, in four alliances', () => {
    expect(keysOf(chains, 'id').size).toBe(chains.length);
    expect(chains.every((row) => (row.leaders as unknown[]).length > 0)).toBe(true);
    expect(new Set(given(chains, 'alliance').map((row) => nameOf(row.alliance))).size).toBe(4);
  });

  it.each(chains.map((row) => row.id))('lay %s out as a flow without a circle', (chain) => {
    const own = segments.filter((row) => row.chain === chain);
    const stageOf = new Map(own.map((row) => [row.id, STAGES.indexOf(row.stage as string)]));
    expect(stageOf.size).toBe(own.length);
    expect(own.length).toBeGreaterThanOrEqual(4);
    expect(own.length).toBeLessThanOrEqual(8);
    expect(new Set(stageOf.values())).toEqual(new Set([0, 1, 2]));
    for (const row of own) {
      expect(['strong', 'weak', 'missing']).toContain(row.strength);
      for (const feed of (row.feeds ?? []) as unknown[]) {
        expect(stageOf.has(feed)).toBe(true);
        expect(stageOf.get(feed)).toBeGreaterThanOrEqual(stageOf.get(row.id)!);
      }
    }
    expect(findCircular(own)).toEqual([]);
  });
});

describe('the expected figures', () => {
  it('are what the separate computation gives', () => {
    expect(readExpected()).toEqual(expected);
  });
});

describe('references', () => {
  const { posts, challenges, platforms } = tables;
  const cases = { talent, segments, cooperation, funding, pyramid, posts, challenges, platforms };

  it.each(Object.entries(cases))('%s names chains, regions and tiers that exist', (_, rows) => {
    for (const row of given(rows, 'chain')) expect(keysOf(chains, 'id')).toContain(row.chain);
    for (const row of given(rows, 'region')) expect(keysOf(regions, 'code')).toContain(row.region);
    for (const row of given(rows, 'tier')) expect(keysOf(tiers, 'id')).toContain(row.tier);
  });

  it('talent names segments of its own chain, each in every period', () => {
    const keys = (rows: readonly Row[], segment: string) => new Set(rows.map((row) => `${row.chain} ${row[segment]}`));
    for (const period of ['2023', '2024', '2025']) {
      const rows = talent.filter((row) => row.period === period);
      expect(keys(rows, 'segment')).toEqual(keys(segments, 'id'));
    }
  });

  it('regions name parents that exist', () => {
    for (const row of given(regions, 'parent')) expect(keysOf(regions, 'code')).toContain(row.parent);
  });
});

describe('ids', () => {
  it('give all participants of an agreement the same terms', () => {
    const agreements = [...byId(cooperation).values()];
    expect(agreements.length).toBe(expected.agreements.ids);
    expect(cooperation.length).toBe(expected.agreements.rows);
    expect(agreements.some((rows) => rows.length === 2)).toBe(true);
    for (const [first, ...others] of agreements) {
      for (const other of others) {
        expect({ ...other, university: null }).toEqual({ ...first, university: null });
        expect(other.university).not.toEqual(first!.university);
      }
    }
  });

  it('give an open challenge one amount, however many rows it has', () => {
    const challenges = [...byId(funding).values()];
    expect(challenges.length).toBe(7);
    expect(challenges.some((rows) => rows.length > 1)).toBe(true);
    for (const rows of challenges) {
      expect(keysOf(rows, 'invested').size).toBe(1);
      expect(keysOf(rows, 'leveraged').size).toBe(1);
    }
  });

  it('meet the expected number of agreements by mode', () => {
    const found: Record<string, number> = {};
    for (const [first] of byId(cooperation).values()) {
      const mode = nameOf(first!.mode);
      found[mode] = (found[mode] ?? 0) + 1;
    }
    expect(found).toEqual(expected.agreementsByMode);
  });
});

describe('dates and figures', () => {
  it('call an agreement expired when it ended by the as-of date, and planned when it is not signed', () => {
    const asOf = meta.asOf as string;
    for (const row of cooperation) {
      const status = (row.status as Row).en;
      const [signed, ends] = [row.signed, row.ends] as (string | undefined)[];
      expect(signed === undefined).toBe(status === 'Planned');
      expect(ends !== undefined && ends <= asOf).toBe(status === 'Expired');
      if (signed === undefined) continue;
      expect(row.id).toContain(signed.slice(0, 4));
      expect(signed <= asOf && (ends ?? '9999') > signed).toBe(true);
    }
  });

  it('withhold, bound and miss figures, and hold a zero', () => {
    const cells = (rows: readonly Row[], ...keys: string[]) => rows.flatMap((row) => keys.map((key) => row[key]));
    const people = cells(talent, 'supply', 'demand', 'introduced');
    for (const wording of ['*名', '1*名', '120余名', '未统计']) expect(people).toContain(wording);
    const money = cells(funding, 'invested', 'leveraged');
    for (const wording of ['*万元', '1*万元', '超2.5亿元', '未统计', 0]) expect(money).toContain(wording);
    const heads = cells(pyramid, 'headcount');
    for (const wording of ['*名', '1*名', '120余名', 0]) expect(heads).toContain(wording);
  });

  it('name everything in both languages', () => {
    const names = findNames([meta, tables]);
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter((name) => !name['zh-CN'] || !name.en)).toEqual([]);
  });
});
