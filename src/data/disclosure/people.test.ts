import { describe, expect, it } from 'vitest';
import { parseDataset, suppress } from '../index.js';

type Row = Record<string, unknown>;
const isHidden = (cell: unknown) => (cell as { status?: string } | undefined)?.status === 'suppressed';
const publish = (document: Record<string, unknown>) => suppress(document, { threshold: 5 });
const rowOf = (document: unknown, table: string) => (document as Record<string, Row[]>)[table]![0]!;

/** Bare numbers that count people, by table. */
const PEOPLE: Record<string, Row> = {
  talent: { chain: '甲', supply: 3, demand: 2, introduced: 1 },
  pyramid: { tier: '领军', headcount: 3, target: 4 },
  posts: { period: 2024, authorised: 4, occupied: 3, reserved: 1, entered: 2, left: 1 },
  fairs: { session: '第一届', attended: 4, met: 3, intended: 3, signed: 2, arrived: 2, retained: 1 },
  platforms: { name: '中心', level: 'provincial', users: 3 },
  policies: { id: '1', title: '办法', uptake: 3 },
  services: { kind: 'housing', name: '公寓', waiting: 3, served: 2 },
  growth: { rung: '第一阶', name: '青年英才', count: 3, target: 4 },
};
/** Bare numbers that count something else. */
const THINGS: Record<string, Row> = {
  cooperation: { mode: '共建', count: 3 },
  funding: { period: 2024, programme: '资金', invested: 3, leveraged: 4, budgeted: 2, count: 1 },
  challenges: { id: '1', title: '难题', status: 'posted', award: 3 },
  policies: { id: '1', title: '办法', cap: 3, budget: 4 },
  talent: { chain: '甲', scarcity: 3 },
  tiers: { id: '1', name: '领军', leads: 3 },
};

describe('what counts people', () => {
  it.each(Object.entries(PEOPLE))('is a property of the field: every bare number of %s', (table, row) => {
    const { value, suppressed } = publish({ [table]: [row] });
    const numbers = Object.keys(row).filter((column) => typeof row[column] === 'number' && column !== 'period');
    expect(numbers.length).toBeGreaterThan(0);
    for (const column of numbers) expect([column, isHidden(rowOf(value, table)[column])]).toEqual([column, true]);
    expect(suppressed).toEqual({ [table]: { primary: numbers.length, complementary: 0 } });
  });

  it.each(Object.entries(THINGS))('is none of the items and amounts of %s', (table, row) => {
    expect(publish({ [table]: [row] })).toEqual({ value: { [table]: [row] }, suppressed: {}, unsafeTotals: [] });
  });

  it.each([
    '3人',
    '3名',
    '两位',
    '3人次',
    '3户',
    '3名博士',
    '3位专家',
    '3高层次人才',
    '不足5人',
    '数人',
    '三五人',
    '约4人',
    '1至4人',
    '<5',
  ])('is said by a unit anywhere: %s', (figure) => {
    const document = {
      policies: [{ id: '1', title: '办法', uptake: figure }],
      services: [{ kind: 'security', name: '就医', served: figure }],
      growth: [{ rung: '一', name: '英才', count: figure }],
    };
    const { value } = publish(document);
    for (const [table, column] of [
      ['policies', 'uptake'],
      ['services', 'served'],
      ['growth', 'count'],
    ] as const)
      expect([table, isHidden(rowOf(value, table)[column])]).toEqual([table, true]);
  });

  it.each(['3家', '3套', '3件', '3项', '2万元', '3%', '4人/家'])('is not said by another unit: %s', (figure) => {
    const document = {
      policies: [{ id: '1', title: '办法', uptake: figure }],
      growth: [{ rung: '一', name: '奖项', count: figure }],
    };
    expect(publish(document)).toMatchObject({ value: document, suppressed: {} });
  });

  it('takes an indicator for people by the unit of its row, whatever else the table holds', () => {
    const indicators = [
      { name: '引进博士', value: 3, unit: ' 人 ', previous: 2, target: 4 },
      { name: '企业', value: 3, unit: '家', previous: 2 },
    ];
    const { value } = publish({ indicators });
    const [people, firms] = (value as unknown as { indicators: Row[] }).indicators;
    expect([people!.value, people!.previous, people!.target].map(isHidden)).toEqual([true, true, true]);
    expect(firms).toEqual(indicators[1]);
  });

  it('hides words in which a name may stand, in every column of people', () => {
    const { value } = publish({ growth: [{ rung: '一', name: '英才', count: '张三等' }] });
    expect(JSON.stringify(value)).not.toContain('张三');
  });

  it('leaves words that are no figure and name nobody', () => {
    const policies = [{ id: '1', title: '办法', uptake: '全覆盖' }];
    expect(publish({ policies }).suppressed).toEqual({});
  });

  it('has its own units read: a hidden document parses without a problem', () => {
    const { value } = publish({ meta: { title: '示例' }, ...PEOPLE, talent: [PEOPLE.talent], growth: [PEOPLE.growth] });
    expect(parseDataset({ meta: value.meta, talent: value.talent, growth: value.growth }).issues).toEqual([]);
  });
});

describe('the threshold', () => {
  const hidden = (supply: unknown, threshold: number) =>
    isHidden(rowOf(suppress({ talent: [{ chain: '甲', supply }] }, { threshold }).value, 'talent').supply);

  it.each([2, 3, 5, 10, 11])('of %i hides one less, shows itself and nought', (threshold) => {
    expect(hidden(threshold - 1, threshold)).toBe(true);
    expect(hidden(threshold, threshold)).toBe(false);
    expect(hidden(1, threshold)).toBe(true);
    expect(hidden(0, threshold)).toBe(false);
  });

  it.each([
    ['不足5人', 5, true],
    ['不足6人', 5, false],
    ['不超过4人', 5, true],
    ['3至8人', 5, true],
    ['5至8人', 5, false],
    ['5人以上', 5, false],
    ['4人以上', 5, true],
    ['1*人', 10, false],
    ['1*人', 11, true],
    ['*人', 5, false],
    ['5余人', 5, false],
    ['0人', 5, false],
    ['未统计', 5, false],
    ['5000余人', 5, false],
  ])('of a wording: %s with %i', (wording, threshold, expected) => {
    expect(hidden(wording, threshold)).toBe(expected);
  });
});

describe('what the publisher is told', () => {
  const told = (document: Record<string, unknown>, code: string) =>
    (publish(document).issues ?? []).filter((issue) => issue.code === code);

  it('how much of a table is hidden', () => {
    const talent = [3, 60, 70, 80].map((supply, at) => ({ chain: `链${at}`, supply }));
    const [share] = told({ talent }, 'figures-hidden');
    expect(share!.message).toBe(
      '人才供需：共 4 个人数，隐藏过小的数字 1 个，为防推算另隐藏 1 个，合计占 50%。请核对后公布。',
    );
    const [most] = told({ talent: talent.slice(0, 3) }, 'most-is-hidden');
    expect(most!.message).toMatch(/共 3 个人数.*占 67%，已超过一半。请合并/);
    expect(told({ talent: talent.slice(1) }, 'figures-hidden')).toEqual([]);
    const [known] = told({ talent: [...talent, { chain: '链4', supply: '未统计' }] }, 'figures-hidden');
    expect(known!.params).toMatchObject({ of: 4 });
  });

  it('unsafe totals in its own words, and what not to do', () => {
    const document = {
      regions: [{ code: '1', name: { 'zh-CN': '东县', en: 'East' } }],
      talent: [
        { chain: '甲', region: '1', period: 2024, supply: 3 },
        { chain: '乙', region: '1', period: 2024, supply: 0 },
        { chain: '乙', region: '2', period: 2024, supply: 90 },
      ],
    };
    const messages = told(document, 'unsafe-total').map(({ message }) => message);
    expect(messages.join()).toMatch(/人才供需：不宜公布的合计：“供给”（地区“东县”、时期“2024”）。.*请勿/);
    const english = told({ ...document, meta: { locale: 'en' } }, 'unsafe-total').map(({ message }) => message);
    expect(english.join()).toMatch(/Talent: unsafe total: “Supply” \(Region East, Period 2024\)/);
    const all = told(
      {
        talent: [
          { chain: '甲', supply: 3 },
          { chain: '乙', supply: 0 },
        ],
      },
      'unsafe-total',
    );
    expect(all.map(({ message }) => message).join()).toMatch(/“供给”（全部）/);
    const nowhere = [
      { chain: '甲', supply: 3 },
      { chain: '乙', supply: 0 },
      { chain: '乙', region: '2', supply: 90 },
    ];
    const inWords = (locale: string) =>
      told({ meta: { locale }, talent: nowhere }, 'unsafe-total')
        .map(({ message }) => message)
        .join();
    expect(inWords('zh-CN')).toMatch(/（地区“未注明”）.*（全部）/);
    expect(inWords('en')).toMatch(/\(Region not stated\).*\(all rows\)/);
  });

  it('small counts of people in names and notes', () => {
    const document = {
      meta: { title: '示例', note: '其中院士2人' },
      growth: [
        { rung: '一', name: '英才（3名）', count: 80 },
        { rung: '二', name: { 'zh-CN': '甲', en: 'only 2 people' }, count: 90 },
      ],
      chains: [{ id: '1', name: '甲', leaders: ['某厂（4人）'] }],
    };
    const found = told(document, 'people-in-text');
    expect(found.map(({ path, params }) => [path, params.count])).toEqual([
      ['meta.note', '2人'],
      ['growth[0].name', '3名'],
      ['growth[1].name', '2 people'],
      ['chains[0].leaders', '4人'],
    ]);
    expect(found[1]!.message).toMatch(/“英才（3名）”中的“3名”是小于 5 的人数/);
    const harmless = ['第一人民医院', '十佳名师', '第3名', '12人', '100名', '3家', '人才5人以上', '一位数', '三名单位'];
    const clean = { growth: harmless.map((name, at) => ({ rung: `${at}`, name, count: 80 })) };
    expect(told(clean, 'people-in-text')).toEqual([]);
  });

  it('small figures without a unit that may count people', () => {
    const document = {
      services: [{ kind: 'housing', name: '公寓', stock: 9, allocated: 3 }],
      indicators: [{ name: '引进博士', value: 2 }],
    };
    const found = told(document, 'perhaps-people');
    expect(found.map(({ path }) => path)).toEqual(['services[0].allocated', 'indicators[0].value']);
    expect(found[0]!.message).toMatch(/“已分配”为3，小于 5 且未注明单位/);
    expect(told({ funding: [{ period: 2024, programme: '甲', invested: 3, count: 1 }] }, 'perhaps-people')).toEqual([]);
  });

  it('rates beside what is hidden, which may give it away', () => {
    const rate = { name: '博士占比', value: 6, unit: '%' };
    expect(told({ indicators: [rate] }, 'rate-of-hidden')).toEqual([]);
    const found = told({ indicators: [rate, { name: '博士', value: 3, unit: '人' }] }, 'rate-of-hidden');
    expect(found.map(({ path }) => path)).toEqual(['indicators[0].value']);
  });

  it('nothing of columns that are left out: shares and attainments that the library does not know', () => {
    const { value } = publish({
      talent: [
        { chain: '甲', supply: 3, 占比: '6%', 完成率: 0.75 },
        { chain: '乙', supply: 47 },
      ],
    });
    expect(JSON.stringify(value)).not.toMatch(/占比|完成率/);
  });
});

describe('publishing again', () => {
  it('leaves a document that is safe as it is', () => {
    const talent = [3, 60, 70, 80].map((supply, at) => ({ chain: `链${at}`, supply }));
    const once = publish({ talent }).value;
    const twice = publish(once as never);
    expect(twice.value).toEqual(once);
    expect(twice.suppressed).toEqual({});
  });
});
