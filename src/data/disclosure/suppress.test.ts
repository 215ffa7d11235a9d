import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formatQuantity, parseDataset, parseQuantity, suppress } from '../index.js';
import { type Attack, isDetermined, isPossible } from './testing/attack.js';

// Searching by trial takes as long as the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const HIDDEN = { low: 0, high: null, text: '…', status: 'suppressed' };
type Row = Record<string, unknown>;
const rowsOf = (document: unknown, table = 'talent') => (document as Record<string, Row[]>)[table]!;
const isHidden = (cell: unknown) => (cell as { status?: string } | undefined)?.status === 'suppressed';

/** A table of talent by chain and region from its supply, a row of numbers a chain. */
function grid(counts: readonly (readonly number[])[]): { talent: Row[] } {
  return {
    talent: counts.flatMap((row, chain) =>
      row.map((supply, region) => ({ chain: `链${chain}`, region: `区${region}`, supply })),
    ),
  };
}

describe('suppress', () => {
  it('hides a small count and enough others that row and column totals do not tell it', () => {
    const document = grid([
      [3, 40, 50],
      [60, 70, 80],
      [90, 30, 20],
    ]);
    const before = JSON.stringify(document);
    const { value, suppressed, unsafeTotals } = suppress(document, { threshold: 5, dimensions: ['chain', 'region'] });
    expect(rowsOf(value)[0]).toEqual({ chain: '链0', region: '区0', supply: HIDDEN });
    expect(suppressed).toEqual({ talent: { primary: 1, complementary: 3 } });
    expect(unsafeTotals).toEqual([]);
    expect(JSON.stringify(document)).toBe(before);
  });

  it('leaves noughts, large, missing and withheld figures, and all that counts no people', () => {
    const document = {
      meta: { title: '测试' },
      talent: [
        { chain: '体育', supply: 0, demand: 5 },
        { chain: '调味品', supply: '暂无', demand: '*名' },
        { chain: '五金', supply: '5000余人', demand: '不足100人' },
      ],
      funding: [{ period: '2024', programme: '人才资金', invested: 3, count: 1 }],
    };
    expect(suppress(document, { threshold: 5 })).toEqual({ value: document, suppressed: {}, unsafeTotals: [] });
  });

  it('reads wordings: what says that the count is small is hidden, whatever else it says', () => {
    const supply = [
      '3名',
      '约4人',
      '两三人',
      '不足3人',
      '1*人',
      { low: 3, high: 3, text: '3人', status: 'exact' },
      '见附件：张三等',
    ];
    const document = { talent: supply.map((cell, at) => ({ chain: `链${at}`, supply: cell })) };
    const { value, suppressed } = suppress(document, { threshold: 5 });
    const cells = rowsOf(value).map((row) => row.supply);
    expect(cells.map(isHidden)).toEqual([true, true, true, true, true, true, true]);
    // 1*人 is at least ten; it is hidden to keep the others company.
    expect(suppressed.talent).toEqual({ primary: 6, complementary: 1 });
    expect(JSON.stringify(value)).not.toMatch(/3名|4人|两三|张三|3人/);
  });

  it('hides small counts of people wherever a unit says so: uptake, services, indicators and their series', () => {
    const document = {
      policies: [
        { id: '1', title: '甲', uptake: '3人' },
        { id: '2', title: '乙', uptake: '3家' },
      ],
      services: [{ kind: 'housing', name: '公寓', stock: '3套', waiting: '2名' }],
      indicators: [
        { name: '引进人才', value: 3, unit: '人', previous: 50, target: '4人', series: '2022: 2；2023: 40；2024: *' },
        { name: '引进人才', value: 3, unit: '万人', series: [2, 3] },
        { name: '增速', value: 3, unit: '%', series: { 2023: 2 } },
        { name: '博士', value: '2名', series: [{ period: 2024, value: '1人' }, 30] },
      ],
    };
    const { value, suppressed } = suppress(document, { threshold: 5 });
    const [people, many, growth, doctors] = rowsOf(value, 'indicators');
    expect(rowsOf(value, 'policies').map(({ uptake }) => uptake)).toEqual([HIDDEN, '3家']);
    expect(rowsOf(value, 'services')[0]).toMatchObject({ stock: '3套', waiting: HIDDEN });
    expect(people).toMatchObject({ value: HIDDEN, previous: 50, target: HIDDEN });
    expect(people!.series).toMatchObject([
      { period: '2022', value: HIDDEN },
      { period: '2023', value: { low: 40, high: 40 } },
      { period: '2024', value: { text: '*人' } },
    ]);
    expect([many, growth]).toEqual(document.indicators.slice(1, 3));
    expect(doctors).toMatchObject({ value: HIDDEN, series: [{ period: '2024', value: HIDDEN }, { low: 30 }] });
    expect(JSON.stringify(rowsOf(value, 'indicators').slice(3))).not.toMatch(/1人|2名/);
    expect(suppressed).toMatchObject({ policies: { primary: 1 }, indicators: { primary: 5, complementary: 0 } });
    const { issues } = parseDataset({ meta: { title: 'x' }, ...value });
    expect(issues).toEqual([]);
  });

  it('hides headcounts, targets, supply, demand and arrivals, each in itself and each period of a stock', () => {
    const document = {
      pyramid: [
        { tier: '领军', headcount: 2, target: 9, period: '2023' },
        { tier: '核心', headcount: 50, target: 3, period: '2023' },
        { tier: '骨干', headcount: 70, target: 80, period: '2023' },
        { tier: '领军', headcount: 30, target: 30, period: '2024' },
        { tier: '核心', headcount: 50, target: 40, period: '2024' },
      ],
    };
    const { value, suppressed } = suppress(document, { threshold: 5 });
    const rows = rowsOf(value, 'pyramid');
    expect(rows.map(({ headcount }) => isHidden(headcount))).toEqual([true, true, false, false, false]);
    expect(rows.map(({ target }) => isHidden(target))).toEqual([true, true, false, false, false]);
    expect(suppressed).toEqual({ pyramid: { primary: 2, complementary: 2 } });
  });

  it('hides total rows that would tell, by their words or by their figures', () => {
    for (const total of ['合计', '全市', 'Total', undefined]) {
      const document = {
        talent: [
          { chain: '体育', region: '甲', supply: 3 },
          { chain: '体育', region: total, supply: 3 },
          { chain: '五金', region: '甲', supply: 60 },
          { chain: '五金', region: '乙', supply: 70 },
          { chain: '五金', region: total, supply: 130 },
        ],
      };
      const { value } = suppress(document, { threshold: 5 });
      const hidden = rowsOf(value).map(({ supply }) => isHidden(supply));
      expect(hidden.slice(0, 3)).toEqual([true, true, true]);
      // The total of 五金 may stay only where another total keeps that of 体育 open.
      expect(hidden[4]).toBe(true);
    }
  });

  it('says which totals must not be published elsewhere, without their figures', () => {
    const { value, unsafeTotals } = suppress(grid([[3], [60], [70]]), { threshold: 5, dimensions: ['chain'] });
    expect(rowsOf(value).map(({ supply }) => isHidden(supply))).toEqual([true, true, false]);
    expect(unsafeTotals).toEqual([]);
    const alone = suppress(grid([[3], [0]]), { threshold: 5, dimensions: ['chain'] });
    expect(rowsOf(alone.value).map(({ supply }) => isHidden(supply))).toEqual([true, true]);
    expect(alone.unsafeTotals).toEqual([{ table: 'talent', measure: 'supply', where: {} }]);
  });

  it('takes rows that only name another source for rows of one group, of which any keeps another open', () => {
    const talent = [3, 50, 60, 70].map((supply, at) => ({ chain: at < 2 ? '甲' : '乙', source: `${at % 2}`, supply }));
    const { value } = suppress({ talent }, { threshold: 5 });
    expect(rowsOf(value).map(({ supply }) => isHidden(supply))).toEqual([true, true, false, false]);
    const scarce = [3, '暂无', 0].map((supply, at) => ({ chain: '甲', source: `${at}`, supply }));
    const few = suppress({ talent: scarce }, { threshold: 5 });
    expect(rowsOf(few.value).map(({ supply }) => isHidden(supply))).toEqual([true, false, true]);
  });

  it('hides nothing behind a figure that was never given: it may be nought', () => {
    const document = grid([
      [3, 40],
      [50, 0],
    ]);
    document.talent[3]!.supply = '暂无';
    const { unsafeTotals } = suppress(document, { threshold: 5, dimensions: ['chain', 'region'] });
    expect(unsafeTotals.map(({ where }) => where)).toEqual([{ region: '区0' }, { region: '区1' }]);
  });

  it('reads columns, Chinese heads and names, and keeps the form it was given', () => {
    const document = {
      meta: { 标题: '测试', 密: 3 },
      产业链: [{ 编号: 's', 名称: { 'zh-CN': '体育', en: 'Sport' } }],
      人才供需: {
        产业链: ['体育', 's', 'Sport', '五金', '五金'],
        环节: ['a', 'b', 'c', 'a', 'b'],
        供给: [1, 60, 50, 70, 80],
        缺口: [1, 2, 3, 4, 5],
      },
      台账: [{ 供给: 1 }],
    };
    const { value, suppressed } = suppress(document, { threshold: 5, dimensions: ['产业链'] });
    expect(value).toEqual({
      meta: { 标题: '测试' },
      产业链: document.产业链,
      人才供需: { 产业链: document.人才供需.产业链, 环节: document.人才供需.环节, 供给: [HIDDEN, 60, HIDDEN, 70, 80] },
    });
    expect(suppressed).toEqual({ talent: { primary: 1, complementary: 1 } });
  });

  it('gives a document that parses, where hidden figures say so', () => {
    const { value } = suppress(
      {
        meta: { title: '测试' },
        talent: [
          { chain: '体育', supply: 3 },
          { chain: '五金', supply: 30 },
        ],
      },
      { threshold: 5 },
    );
    const parsed = parseDataset(JSON.parse(JSON.stringify(value)));
    expect(parsed.issues).toEqual([]);
    const cell = parseQuantity(parsed.value.tables.talent?.row(0).supply);
    expect(cell).toEqual({ low: 0, high: Infinity, text: '…', status: 'suppressed' });
    expect(formatQuantity(cell, 'zh-CN')).toBe('已隐藏');
    expect(formatQuantity(cell, 'en')).toBe('suppressed');
  });

  it('refuses settings that would publish more than was meant', () => {
    for (const threshold of [0, 1, -5, 2.5, Number.NaN, Infinity])
      expect(() => suppress({}, { threshold })).toThrow(/threshold .* 阈值/);
    expect(() => suppress({}, { threshold: '5' as never })).toThrow(RangeError);
    expect(() => suppress({}, { threshold: 5, dimensions: ['regoin'] })).toThrow(/regoin/);
    for (const document of [null, [], 'x', parseDataset({}).value]) {
      expect(() => suppress(document, { threshold: 5 })).toThrow(/the document itself.*数据文档本身/);
      expect(() => suppress(document, { threshold: 5 })).toThrow(TypeError);
    }
  });

  it('takes keys that are names of prototypes, and rows that are none', () => {
    const document = JSON.parse(
      '{"__proto__":[1],"talent":[{"chain":"__proto__","supply":3,"__proto__":{"supply":3}},{"chain":"constructor","supply":30},7,null,"3人"]}',
    );
    const { value } = suppress(document, { threshold: 5 });
    expect(rowsOf(value)).toEqual([
      { chain: '__proto__', supply: HIDDEN },
      { chain: 'constructor', supply: HIDDEN },
    ]);
    expect(JSON.stringify(value)).not.toContain('"__proto__":');
  });
});

const DIMENSIONS = ['chain', 'region', 'tier'] as const;

/** All published figures and every true total that was not called unsafe. */
function attackOn(before: readonly Row[], after: ReturnType<typeof suppress>): Attack {
  const unknown = before.flatMap((_, row) => (isHidden(rowsOf(after.value)[row]!.supply) ? [row] : []));
  // A total over the same rows is the same total, whatever it is called.
  const unsafe = new Set(
    after.unsafeTotals.map(({ where }) =>
      before
        .flatMap((row, index) => (Object.entries(where).every(([name, key]) => row[name] === key) ? [index] : []))
        .join(),
    ),
  );
  const groups = new Map<string, number[]>();
  before.forEach((row, index) => {
    for (let mask = 0; mask < 1 << DIMENSIONS.length; mask++) {
      const where = DIMENSIONS.filter((name, axis) => mask & (1 << axis) && row[name] !== undefined);
      const key = JSON.stringify(where.map((name) => [name, row[name] as string]).sort());
      groups.set(key, [...new Set([...(groups.get(key) ?? []), index])]);
    }
  });
  const known = [...groups.values()].filter((rows) => !unsafe.has(rows.join()) && rows.length > 1);
  const sums = known.map((rows) => {
    const open = rows.filter((row) => unknown.includes(row));
    return { rows: open, total: open.reduce((sum, row) => sum + (before[row]!.supply as number), 0) };
  });
  return { unknown, sums: sums.filter(({ rows }) => rows.length > 0) };
}

const small = fc.integer({ min: 0, max: 9 });
const table2 = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([height, width]) =>
    fc.array(fc.array(small, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );

describe('an attacker who knows what is published and all totals but the unsafe', () => {
  const threshold = 4;

  it('can not narrow a small count down: it may always be as large as the threshold', () => {
    fc.assert(
      fc.property(table2, (counts) => {
        const { talent } = grid(counts);
        const after = suppress({ talent }, { threshold, dimensions: ['chain', 'region'] });
        const attack = attackOn(talent, after);
        talent.forEach(({ supply }, row) => {
          const count = supply as number;
          if (count === 0 || count >= threshold) return;
          expect(attack.unknown).toContain(row);
          const least = Array.from({ length: count + 1 }, (_, value) => value).find((value) =>
            isPossible(row, value, attack),
          );
          expect(least).toBeDefined();
          expect(isPossible(row, least! + threshold, attack)).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('can not compute one by linear algebra, in three dimensions, with gaps and several rows a cell', () => {
    const record = fc.record({
      chain: fc.constantFrom('甲', '乙', '丙', '丁'),
      region: fc.constantFrom('东', '西', '南'),
      tier: fc.constantFrom('高', '中', '低'),
      supply: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 500 })),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 40 }), (talent) => {
        const after = suppress({ talent }, { threshold: 5, dimensions: ['chain', 'region', 'tier'] });
        const attack = attackOn(talent, after);
        talent.forEach(({ supply }, row) => {
          if (supply > 0 && supply < 5) expect(isDetermined(row, attack)).toBe(false);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('can not compute one from the total of a row that stands twice', () => {
    const talent = [
      { chain: '丁', region: '南', tier: '高', supply: 1 },
      { chain: '丁', region: '南', tier: '中', supply: 7 },
      { chain: '丁', region: '南', tier: '中', supply: 7 },
    ];
    const after = suppress({ talent }, { threshold: 5, dimensions: ['chain', 'region', 'tier'] });
    expect(isDetermined(0, attackOn(talent, after))).toBe(false);
    expect(after.unsafeTotals).toContainEqual({ table: 'talent', measure: 'supply', where: { tier: '中' } });
  });

  it('can not compute a small total either', () => {
    fc.assert(
      fc.property(table2, (counts) => {
        const { talent } = grid(counts);
        const after = suppress({ talent }, { threshold, dimensions: ['chain', 'region'] });
        const attack = attackOn(talent, after);
        for (const name of ['chain', 'region'] as const)
          for (const key of new Set(talent.map((row) => row[name]))) {
            const rows = talent.flatMap((row, index) => (row[name] === key ? [index] : []));
            const total = rows.reduce((sum, row) => sum + (talent[row]!.supply as number), 0);
            if (total === 0 || total >= threshold) continue;
            // A new unknown that stands for the total: known if the sums give it away.
            const open = rows.filter((row) => attack.unknown.includes(row));
            const extended = {
              unknown: [...attack.unknown, -1],
              sums: [...attack.sums, { rows: [...open, -1], total: 0 }],
            };
            expect(isDetermined(-1, extended)).toBe(false);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('even one who knows the unsafe totals too can not compute a count where full tables leave any choice', () => {
    fc.assert(
      fc.property(table2, (counts) => {
        const { talent } = grid(counts);
        const after = suppress({ talent }, { threshold, dimensions: ['chain', 'region'] });
        const everything = { ...after, unsafeTotals: [] };
        const attack = attackOn(talent, everything);
        // What even a table with all its counts hidden would give away, nothing can keep.
        const all = {
          ...after,
          value: { talent: talent.map((row) => ({ ...row, supply: HIDDEN })) },
          unsafeTotals: [],
        };
        const best = attackOn(talent, all as never);
        const choices = (row: number, from: Attack) =>
          Array.from({ length: 13 }, (_, value) => value)
            .filter((value) => isPossible(row, value, from))
            .slice(0, 2).length;
        talent.forEach(({ supply }, row) => {
          const count = supply as number;
          if (count > 0 && count < threshold && choices(row, best) > 1) expect(choices(row, attack)).toBeGreaterThan(1);
        });
      }),
      { numRuns: 100 },
    );
  });
});
