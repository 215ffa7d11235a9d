/** A row of a ledger as somebody keeps it: cells as written, blanks left out. */
export type Row = Readonly<Record<string, unknown>>;

export type Tables = Readonly<Record<TableKey, readonly Row[]>>;
type TableKey =
  | 'talent'
  | 'cooperation'
  | 'funding'
  | 'pyramid'
  | 'posts'
  | 'fairs'
  | 'challenges'
  | 'platforms'
  | 'policies'
  | 'services'
  | 'growth'
  | 'indicators';

/** Draws that are the same for the same seed. */
export interface Draw {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  chance(part: number): boolean;
  of<T>(values: readonly T[]): T;
}

/** Mulberry32: small, and even enough to make rows with. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { below, chance: (part) => next() < part, of: (values) => values[below(values.length)]! };
}

export const CHAINS = ['c1', 'c2', 'c3', 'c4'] as const;
export const CHAIN_NAMES: Readonly<Record<string, string>> = { c1: '食品', c2: '体育', c3: '医药', c4: '五金' };
const STAGES = ['upstream', 'midstream', 'downstream'] as const;
export const REGIONS = ['371401', '371402', '371403', '371404'] as const;
/** Of these regions, the one that overlaps the others. */
export const ZONE = '371404';
export const PERIODS = ['2022', '2023', '2024', '2025'] as const;
export const TIERS = ['t1', 't2', 't3', 't4'] as const;

/** The tables that rows refer to. */
const REFERENCES = {
  chains: CHAINS.map((id) => ({ id, name: { 'zh-CN': CHAIN_NAMES[id], en: `Chain ${id}` } })),
  segments: CHAINS.flatMap((chain) => STAGES.map((stage, at) => ({ chain, id: `s${at}`, name: `环节${at}`, stage }))),
  regions: REGIONS.map((code) => ({ code, name: `地区${code}`, kind: code === ZONE ? 'zone' : 'statutory' })),
  tiers: TIERS.map((id) => ({ id, name: `层次${id}` })),
};

/** Figures as ledgers have them: most exact, some worded, withheld, said not to be counted, or blank. */
function figures({ below, chance, of }: Draw) {
  const other = (worded: readonly string[], left: readonly unknown[]) =>
    chance(0.4) ? of(worded) : chance(0.25) ? '*' : of(left);
  return {
    people: (left: readonly unknown[] = [undefined, '', '未统计', '—']) =>
      chance(0.9) ? below(500) : other(['5000余人', '120余名', '近百名', '1*名', '约200人', '不足10人'], left),
    money: () =>
      chance(0.9)
        ? below(9e8) / 100
        : other(['超2.5亿元', '1*万元', '300余万元', '12.68亿元'], [undefined, '', '未统计']),
    items: () => (chance(0.9) ? below(300) : other(['280余', '近100', '1*'], [undefined, '', '未统计'])),
  };
}

const rowsOf = (count: number, make: (at: number) => Row): Row[] => Array.from({ length: count }, (_, at) => make(at));

/** Rows some of which name the same thing again, as a ledger with a row a participant does. */
function repeated(draw: Draw, rows: readonly Row[], again: (row: Row) => Row): Row[] {
  return rows.flatMap((row) => (draw.chance(0.3) ? [row, again(row)] : [row]));
}

/** A period, or now and then none; the last chain and the third region have only early ones. */
function periodOf({ of, chance }: Draw, { chain, region }: Row): string | undefined {
  if (chain === 'c4' || region === '371403') return of(PERIODS.slice(0, 2));
  return chance(0.06) ? undefined : of(PERIODS);
}

/** All fact tables of a city, a few hundred rows each, the same for the same seed. */
export function generateTables(seed: number): Tables {
  const draw = drawFrom(seed);
  const { below, chance, of } = draw;
  const { people, money, items } = figures(draw);
  const place = () => ({ chain: of(CHAINS), region: of(REGIONS) });
  const dated = (row: Row): Row => ({ ...row, period: periodOf(draw, row) });
  const idOf = (prefix: string, at: number) =>
    chance(0.85) ? { id: `${prefix}${at}` } : { count: of([1, 3, '10余']) };
  return {
    talent: rowsOf(400, () =>
      dated({
        ...place(),
        segment: of(['s0', 's1', 's2', 'new', undefined]),
        supply: people(),
        demand: people(),
        introduced: people(),
      }),
    ),
    cooperation: repeated(
      draw,
      rowsOf(300, (at) =>
        dated({
          ...place(),
          ...idOf('a', at),
          mode: of(['校地', '校局', '挂职', '共建']),
          form: of(['实验室', '研究所', undefined]),
          university: of(['一大', '二大', '三大']),
          partner: of(['甲厂', '乙厂', '丙局', '丁县']),
          status: of(['在执行', '已到期']),
        }),
      ),
      (row) => ({ ...row, partner: of(['甲厂', '乙厂', '丙局', '丁县']), mode: of(['校地', '校局']) }),
    ),
    funding: repeated(
      draw,
      rowsOf(300, (at) => ({
        ...place(),
        ...idOf('f', at),
        period: of(PERIODS),
        programme: of(['人才基金', '回归基金', '专项债']),
        invested: chance(0.1) ? '未统计' : money(),
        leveraged: money(),
      })),
      // The same project under another chain, which states the same money or leaves it out.
      (row) => ({
        ...row,
        chain: of(CHAINS),
        invested: row.invested === '未统计' ? money() : of([undefined, row.invested]),
      }),
    ),
    pyramid: rowsOf(300, () =>
      dated({
        ...place(),
        tier: of(TIERS),
        headcount: people(['未统计', '—']),
        target: chance(0.7) ? people() : undefined,
      }),
    ),
    posts: rowsOf(250, () => {
      const row = { chain: of(CHAINS), host: of(['一院', '二院', '三院']) };
      const own = { authorised: people(), occupied: people(), reserved: people(), entered: people(), left: people() };
      return { ...row, period: of(row.chain === 'c4' ? PERIODS.slice(0, 2) : PERIODS), ...own };
    }),
    fairs: rowsOf(200, () => {
      const session = 1 + below(8);
      return {
        session: `第${session}届`,
        date: `${2021 + Math.ceil(session / 2)}-0${session}-15`,
        posted: items(),
        attended: people(),
        met: people(),
        intended: people(),
        signed: people(),
        arrived: people(),
        retained: people(),
      };
    }),
    challenges: repeated(
      draw,
      rowsOf(250, (at) => ({
        id: `x${at}`,
        title: `榜题${at}`,
        status: of(['posted', 'taken', 'signed', 'working', 'delivered', 'accepted']),
        chain: of(CHAINS),
        level: of(['省级', '市级']),
        award: chance(0.1) ? '未统计' : money(),
      })),
      (row) => ({
        ...row,
        status: of(['taken', 'working']),
        award: row.award === '未统计' ? money() : of([undefined, row.award, '未统计']),
      }),
    ),
    platforms: repeated(
      draw,
      rowsOf(250, (at) => ({
        name: `平台${at % 200}`,
        host: `单位${at}`,
        level: of(['national', 'provincial', 'municipal']),
        kind: of(['工程中心', '技术中心', undefined]),
        chain: of(CHAINS),
        shared: of([true, false, undefined]),
        capacity: items(),
        used: items(),
      })),
      (row) => ({ ...row, chain: of(CHAINS) }),
    ),
    policies: rowsOf(200, (at) => ({
      id: `p${at}`,
      title: `政策${at}`,
      parent: at > 0 && chance(0.8) ? `p${below(at)}` : undefined,
      area: of(['引才', '育才', '留才', undefined]),
      kind: of(['补贴', '平台']),
      budget: chance(0.4) ? money() : undefined,
    })),
    services: rowsOf(300, () => ({
      kind: of(['housing', 'security', 'channel']),
      name: of(['甲', '乙', '丙']),
      form: of(['自有', '租赁', undefined]),
      period: of(PERIODS),
      stock: items(),
      allocated: items(),
      waiting: items(),
      served: items(),
    })),
    growth: rowsOf(250, () => {
      const rung = of(['一级', '二级', '三级']);
      return {
        rung,
        name: of(['顾问', '代表', '工匠']),
        period: of(rung === '三级' ? PERIODS.slice(0, 2) : PERIODS),
        count: items(),
        target: items(),
      };
    }),
    indicators: ['增加值', '引才数', '平台数', '满意度', '岗位数'].flatMap((name) =>
      PERIODS.filter(() => chance(0.8)).map((period) => ({
        name,
        period,
        value: chance(0.8) ? below(9e4) / 10 : of(['280余', '*', '未统计']),
      })),
    ),
  };
}

/** The tables as one document. */
export const documentOf = (tables: Tables): Record<string, unknown> => ({
  meta: { title: '生成的数据', currency: 'CNY' },
  ...REFERENCES,
  ...tables,
});
