import { describe, expect, it } from 'vitest';
import { type Issue, parseDataset, summarise, type TableName } from '../index.js';

const meta = { title: 'x' };
const told = (issues: readonly Issue[]) => issues.map(({ code, path }) => [code, path]);
const parse = (tables: Partial<Record<TableName, unknown>>) => parseDataset({ meta, ...tables });
const issuesOf = (table: TableName, ...rows: object[]) => told(parse({ [table]: rows }).issues);

describe('posts', () => {
  const post = (authorised: unknown, occupied: unknown, reserved?: unknown) =>
    issuesOf('posts', { period: '2024', authorised, occupied, reserved }).flat();
  it('that are occupied and reserved beyond what is authorised are told', () => {
    expect(post(50, 40, 10)).toEqual([]);
    expect(post(50, 40, 11)).toEqual(['over-authorised', 'posts[0].occupied']);
    expect(post(50, undefined, 51)).toEqual(['over-authorised', 'posts[0].reserved']);
    const [issue] = parse({ posts: [{ period: '2024', authorised: 50, occupied: 40, reserved: 11 }] }).issues;
    expect(issue).toMatchObject({ severity: 'warning', expected: '占用与预留之和不超过 50' });
  });
  it('are told only where it is certain', () => {
    expect(post(50, '50余人')).toEqual([]);
    expect(post('50余', 55)).toEqual([]);
    expect(post('*', 55)).toEqual([]);
    expect(post('未统计', 55)).toEqual([]);
    expect(post(50, '60余人')).toEqual(['over-authorised', 'posts[0].occupied']);
  });
});

describe('a fair', () => {
  const fair = (stages: object) => issuesOf('fairs', { session: 'a', ...stages });
  it('at which a stage holds more people than one before it is told, at the stage that grew', () => {
    expect(fair({ attended: 900, met: 300, intended: 200, signed: 120, arrived: 80, retained: 75 })).toEqual([]);
    expect(fair({ attended: 900, met: 300, intended: 310 })).toEqual([['growing-funnel', 'fairs[0].intended']]);
    expect(fair({ attended: 100, intended: 120 })).toEqual([['growing-funnel', 'fairs[0].intended']]);
    expect(fair({ attended: 100, met: '未统计', intended: 90, signed: 95 })).toEqual([
      ['growing-funnel', 'fairs[0].signed'],
    ]);
  });
  it('may have fewer demands than people, and open figures that leave room', () => {
    expect(fair({ posted: 3, attended: 900 })).toEqual([]);
    expect(fair({ attended: '5000余人', met: 5900 })).toEqual([]);
    expect(fair({ attended: '*名', met: 5900 })).toEqual([]);
    expect(fair({ attended: '5000余人', met: 6100 })).toEqual([['growing-funnel', 'fairs[0].met']]);
  });
});

describe('dates', () => {
  it('of which the end is before the beginning are told', () => {
    const agreement = (signed: unknown, ends: unknown) => issuesOf('cooperation', { mode: 'm', signed, ends }).flat();
    expect(agreement('2024-03-05', '2024年3月4日')).toEqual(['dates-out-of-order', 'cooperation[0].ends']);
    expect(agreement('2024-03-05', '2024-03')).toEqual([]);
    expect(agreement('2024', '2024-03')).toEqual([]);
    expect(agreement('2024-04', '2024-03')).toEqual(['dates-out-of-order', 'cooperation[0].ends']);
    expect(agreement('2024-04', '长期')).toEqual([]);
    expect(
      issuesOf('challenges', { id: 1, title: 'a', status: '发榜', postedOn: 45292, dueOn: '2023-12-31' }).flat(),
    ).toEqual(['dates-out-of-order', 'challenges[0].dueOn']);
    expect(issuesOf('policies', { id: 1, title: 'a', issued: '2023-06-01', expires: '2022' }).flat()).toEqual([
      'dates-out-of-order',
      'policies[0].expires',
    ]);
  });
});

describe('a total among its parts', () => {
  const supplyOf = (...rows: object[]) => {
    const { value, issues } = parse({ talent: rows });
    const { cells } = summarise(value, 'talent', { by: [], sum: ['supply'] }, {});
    return [cells[0]?.sums.supply?.quantity.low, value.leftOut.talent ?? 0, told(issues).flat()];
  };
  const chain = '体育';
  it('is left out and told, so that nothing counts twice', () => {
    const parts = [
      { chain, region: '甲县', supply: 3 },
      { chain, region: '乙县', supply: 4 },
    ];
    expect(supplyOf(...parts, { chain, region: '全市', supply: 7 })).toEqual([7, 1, ['total-row', 'talent[2].region']]);
    expect(supplyOf({ chain: '合 计：', supply: 7 }, ...parts)).toEqual([7, 1, ['total-row', 'talent[0].chain']]);
    expect(supplyOf({ chain: 'Total', region: 'Total', supply: 7 }, ...parts)[0]).toBe(7);
  });
  it('stays where it is the only figure', () => {
    expect(supplyOf({ chain, region: '全市', supply: 7 })).toEqual([7, 0, []]);
    expect(supplyOf({ chain, region: '全市', supply: 7 }, { chain: '医药', region: '甲县', supply: 1 })).toEqual([
      8,
      0,
      [],
    ]);
    expect(
      supplyOf(
        { chain, region: '全市', period: '2024', supply: 7 },
        { chain, region: '甲县', period: '2023', supply: 5 },
      ),
    ).toEqual([7, 0, []]);
  });
  it('of totals is left out as well', () => {
    expect(
      supplyOf(
        { chain: '合计', region: '合计', supply: 9 },
        { chain, region: '小计', supply: 7 },
        { chain: '医药', region: '小计', supply: 2 },
      ),
    ).toEqual([9, 1, ['total-row', 'talent[0].chain']]);
  });
  it('that states no figure is no record of its own, and is told', () => {
    const mode = '共建';
    const { value, issues } = parse({
      cooperation: [
        { mode, university: '一大' },
        { mode, university: '合计' },
        { mode: '总计' },
        { mode, region: '全市' },
      ],
    });
    expect(told(issues)).toEqual([
      ['total-row', 'cooperation[2].mode'],
      ['total-row', 'cooperation[1].university'],
    ]);
    expect(value.tables.cooperation!.group({ count: 'id' })).toEqual([{ count: 2 }]);
    expect(value.leftOut.cooperation).toBe(2);
    const indicators = [{ name: '人才总量', value: 9 }, { name: '合计', value: 5 }, { name: '总计' }];
    expect(parse({ indicators }).value.tables.indicators!.column('name')).toEqual(['人才总量', '合计']);
  });
  it('is found under the name that a region is registered by, and asks for no registration', () => {
    const regions = [
      { code: '3714', name: '全市' },
      { code: '371401', name: '甲县' },
    ];
    const talent = [
      { chain, region: '全市', supply: 7 },
      { chain, region: '甲县', supply: 7 },
      { chain: '合计', supply: 7 },
    ];
    const { value, issues } = parse({ chains: [{ id: 'c', name: chain }], regions, talent });
    expect(told(issues)).toEqual([
      ['total-row', 'talent[0].region'],
      ['total-row', 'talent[2].chain'],
    ]);
    expect(value.regions.length).toBe(2);
  });
  it('is found where only certain words are allowed', () => {
    const { value, issues } = parse({
      cooperation: [
        { mode: 'm', partnerKind: '企业', count: 3 },
        { mode: 'm', partnerKind: '合计', count: 3 },
      ],
    });
    expect(told(issues)).toEqual([['total-row', 'cooperation[1].partnerKind']]);
    expect(value.tables.cooperation!.group({ count: 'id' })).toEqual([{ count: 3 }]);
  });
});

describe('an id with money', () => {
  const money = (...invested: unknown[]) =>
    issuesOf('funding', ...invested.map((one) => ({ period: '2024', programme: 'p', id: '7', invested: one })));
  it('conflicts with another amount, not with a blank before or after it', () => {
    expect(money(5, '', 5)).toEqual([]);
    expect(money('', 5)).toEqual([]);
    expect(money('未统计', 5, '—')).toEqual([]);
    expect(money('', 5, 6)).toEqual([['conflicting-money', 'funding[2].invested']]);
    expect(money(50_000, '5万元')).toEqual([]);
  });
});

describe('references', () => {
  const chains = [{ id: 'c', name: '体育' }];
  const stage = '上游';
  it('unknown are told at the row of the input, also behind rows that were left out', () => {
    const segments = [
      7,
      { chain: '体育', id: '', name: 'A', stage },
      { chain: '体育', id: 'b', name: 'B', stage, feeds: 'zz' },
      { chain: '无此链', id: 'd', name: 'D', stage },
    ];
    const { value, issues } = parse({ chains, segments });
    expect(told(issues)).toEqual([
      ['not-a-row', 'segments[0]'],
      ['missing-value', 'segments[1].id'],
      ['unknown-reference', 'segments[3].chain'],
      ['unknown-reference', 'segments[2].feeds'],
    ]);
    expect(value.leftOut).toEqual({ segments: 2 });
    expect(value.segments.map(({ id, feeds }) => [id, feeds])).toEqual([
      ['b', []],
      ['d', []],
    ]);
  });

  it('to an id used twice mean the first; the second row is left out and counted', () => {
    const { value, issues } = parse({
      chains: [...chains, { id: 'c', name: '另一条' }],
      segments: [
        { chain: 'c', id: 'a', name: 'A', stage },
        { chain: '体育', id: 'a', name: 'B', stage },
      ],
    });
    expect(told(issues)).toEqual([
      ['duplicate-id', 'chains[1]'],
      ['duplicate-id', 'segments[1]'],
    ]);
    expect(value.leftOut).toEqual({ chains: 1, segments: 1 });
    expect(value.tables.chains!.length).toBe(1);
  });

  it('of links run in a circle are broken and told, of parents too', () => {
    const link = (id: string, feeds: string) => ({ chain: 'c', id, name: `环节${id}`, stage, feeds });
    const { value, issues } = parse({
      chains,
      segments: [{}, link('a', 'b'), link('b', 'a')],
      regions: [
        { code: '1', name: '甲', parent: '乙' },
        { code: '2', name: '乙', parent: '1' },
        { code: '3', name: '丙', parent: '3' },
        { code: '4', name: '丁', parent: '戊' },
      ],
    });
    expect(told(issues)).toEqual([
      ['missing-value', 'segments[0].chain'],
      ['unknown-reference', 'regions[3].parent'],
      ['parent-cycle', 'regions[1].parent'],
      ['parent-cycle', 'regions[2].parent'],
      ['link-cycle', 'segments[2].feeds'],
    ]);
    expect(issues[4]!.message).toContain('环节b → 环节a');
    expect(value.segments.map(({ feeds }) => feeds)).toEqual([['b'], []]);
    expect(value.regions.map(({ parent }) => parent)).toEqual(['2', undefined, undefined, '戊']);
  });

  it('of policies are found by id or title', () => {
    const { value, issues } = parse({
      policies: [
        { id: 1, title: '十九条' },
        { id: 2, title: '购房补贴', parent: '十九条' },
        { id: 2, title: '重复', parent: 1 },
      ],
    });
    expect(told(issues)).toEqual([['duplicate-id', 'policies[2]']]);
    expect(value.tables.policies!.column('parent')).toEqual([undefined, '1']);
  });
});

describe('columns', () => {
  it('too short leave out the rows that lack what is required', () => {
    const { value, issues } = parse({ pyramid: { tier: ['a'], headcount: [1, 2] } });
    expect(told(issues)).toEqual([
      ['uneven-columns', 'pyramid.tier'],
      ['missing-value', 'pyramid[1].tier'],
    ]);
    expect(value.leftOut).toEqual({ pyramid: 1 });
    expect(value.tables.pyramid!.group({ sum: ['headcount'] })).toEqual([{ headcount: 1 }]);
  });

  it('under two heads of one meaning come together where no row has both', () => {
    const { value, issues } = parse({
      pyramid: [
        { tier: 'a', headcount: 1 },
        { 层次: 'b', 人数: 2 },
      ],
    });
    expect(issues).toEqual([]);
    expect(value.tables.pyramid!.column('tier')).toEqual(['a', 'b']);
    expect(issuesOf('pyramid', { tier: 'a', 层次: 'b', headcount: 1 })).toEqual([
      ['twice-the-column', 'pyramid[0].层次'],
    ]);
  });
});

describe('personal data', () => {
  // A number that is made up, with a right check digit.
  const identity = '11010519491231002X';
  const named = (partner: unknown) => parse({ cooperation: [{ mode: 'm', partner }] }).issues;
  it.each([
    [`张三 ${identity}`, '身份证号', '张三 11****X'],
    ['联系人13812345678', '手机号', '联系人138****78'],
    ['李四（138-1234-5678）', '手机号', '李四（138****78）'],
    ['li.si@example.com', '邮箱', 'l***@example.com'],
  ])('in a label is told without repeating it: %s', (label, kind, masked) => {
    const [issue] = named(label);
    expect(issue).toMatchObject({
      code: 'personal-data',
      path: 'cooperation[0].partner',
      severity: 'warning',
      found: masked,
    });
    expect(issue!.message).toContain(kind);
    expect(JSON.stringify(issue)).not.toMatch(/1101051949|1381234|1234-5678|li\.si/);
  });
  it('is not suspected in other numbers', () => {
    for (const label of [
      '项目 2024000123456789',
      '110105194912310021',
      '电话 0534-1234567',
      '20240305',
      '138123456789',
    ])
      expect(named(label)).toEqual([]);
    expect(
      parse({ cooperation: [{ mode: 'm', id: '13812345678', url: 'https://a.cn/?p=13812345678' }] }).issues,
    ).toEqual([]);
  });
  it('is masked in every other message, too', () => {
    const { issues } = parse({
      regions: [],
      talent: [{ chain: 'c', region: identity, supply: identity, 身份证110105194912310029: 1 }],
    });
    expect(issues.length).toBeGreaterThan(2);
    expect(JSON.stringify(issues)).not.toContain(identity);
  });
});

describe('a total among its parts, on another level', () => {
  const kept = (table: string, rows: object[]) => {
    const { value, issues } = parse({ [table]: rows });
    const names = [...(value.tables[table as 'growth']!.column('name') ?? [])];
    return [names.join(), told(issues).filter(([code]) => code === 'total-row')];
  };
  const housing = (name: string, form: string | undefined, stock: unknown, allocated?: unknown) => ({
    kind: 'housing',
    period: '2025',
    name,
    form,
    stock,
    allocated,
  });
  const forms = [housing('甲', '产权', '360套', '318套'), housing('乙', '租赁', '2112套', '1876套')];

  it('is left out where its figures say so, whatever it is called', () => {
    const total = ['total-row', 'services[2].name'];
    expect(kept('services', [...forms, housing('安居房源', undefined, '2472套', '2194套')])).toEqual([
      '甲,乙',
      [total],
    ]);
    expect(kept('services', [...forms, housing('人才安居', undefined, '2472套')])).toEqual(['甲,乙', [total]]);
    expect(kept('services', [...forms, housing('全部', '合计', '2400余套')])).toEqual(['甲,乙', [total]]);
    const same = [housing('甲', '产权', '3套'), housing('甲', '租赁', '2套'), housing('甲', undefined, '5套')];
    expect(kept('services', same)).toEqual(['甲,甲', [total]]);
    const channel = (name: string, stock: number) => ({ kind: 'channel', name, stock });
    expect(kept('services', [channel('人才卡绿色通道', 10), channel('落户', 4), channel('入学', 6)])).toEqual([
      '落户,入学',
      [['total-row', 'services[0].name']],
    ]);
  });

  it('is a figure of its own where they don’t, or may be by chance', () => {
    expect(kept('services', [...forms, housing('人才安居', undefined, '2473套')])).toEqual(['甲,乙,人才安居', []]);
    expect(kept('services', [...forms, housing('过渡房', undefined, '2472套')])).toEqual(['甲,乙,过渡房', []]);
    expect(kept('services', [...forms, { ...housing('人才安居', undefined, '2472套'), period: '2024' }])[1]).toEqual(
      [],
    );
    expect(kept('services', [housing('人才公寓', undefined, '2112套')])).toEqual(['人才公寓', []]);
    const security = (name: string, stock: number) => ({ kind: 'security', name, stock });
    expect(kept('services', [security('子女教育', 5), security('配偶就业', 3), security('创业扶持', 2)])[1]).toEqual(
      [],
    );
  });

  it('may be a rung of growth, or stand within one', () => {
    const rung = (of: string, name: string, count: unknown) => ({ rung: of, name, period: '2025', count });
    const parts = [rung('联系', '座谈专家', 118), rung('联系', '研修专家', 60), rung('表彰', '工匠', 40)];
    const names = '座谈专家,研修专家,工匠';
    expect(kept('growth', [...parts, rung('合计', '各类人才', 218)])).toEqual([
      names,
      [['total-row', 'growth[3].name']],
    ]);
    expect(kept('growth', [...parts, rung('联系', '联系专家', 178)])).toEqual([
      names,
      [['total-row', 'growth[3].name']],
    ]);
    expect(kept('growth', [...parts, rung('合计', '持卡人才', 5000)])).toEqual([`${names},持卡人才`, []]);
  });
});
