import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../../data/index.js';
import type { DataCell } from '../../data/data-table.js';
import { DRAWINGS, read, type Said, said, VIEWS } from './every-view.js';

const NAMED = Object.fromEntries(VIEWS);

type Row = Readonly<Record<string, unknown>>;
const places = ['s', 's', 's', 's3'];
const each = (of: (at: number, last: boolean) => Row): Row[] => [0, 1, 2, 3].map((at) => of(at, at === 3));
const placed = (last: boolean) => ({ chain: last ? 'd' : 'c' });
const names = '甲乙丙丁';
/** Figures of which no two, and no sums, are alike. */
const figure = (at: number, which: number) => [10_007, 20_011, 40_031, 80_051][at]! + 1_303 * which;

/** Three records that lie in one group, and one in another, of every table. */
const DOCUMENT: Readonly<Record<string, unknown>> = {
  meta: { title: 'x', source: 'y', asOf: '2025-12-31' },
  chains: [
    { id: 'c', name: '光电链' },
    { id: 'd', name: '纺织链' },
  ],
  segments: [
    { id: 's', chain: 'c', name: '芯片', stage: 'upstream' },
    { id: 's3', chain: 'd', name: '织造', stage: 'midstream' },
  ],
  regions: [
    { code: '371401', name: '东区', kind: 'statutory' },
    { code: '371402', name: '西区', kind: 'statutory' },
  ],
  talent: each((at, last) => ({
    ...placed(last),
    segment: places[at],
    region: last ? '371402' : '371401',
    occupation: names[at],
    period: '2025',
    demand: figure(at, 4),
    supply: figure(at, 0) - 6_000,
    introduced: figure(at, 1),
  })),
  posts: each((at, last) => ({
    ...placed(last),
    host: `${names[at]}院`,
    period: '2025',
    authorised: 3 * figure(at, 4),
    occupied: figure(at, 0),
    reserved: figure(at, 1),
    entered: figure(at, 2),
    left: figure(at, 3) - 5_000,
  })),
  fairs: each((at) => ({
    session: `${names[at]}届`,
    date: `202${at + 1}-05-01`,
    posted: figure(at, 7),
    attended: 10 * figure(at, 6),
    met: 8 * figure(at, 5),
    intended: 6 * figure(at, 4),
    signed: 4 * figure(at, 3),
    arrived: 2 * figure(at, 2),
    retained: figure(at, 1),
  })),
  cooperation: each((at, last) => ({
    ...placed(last),
    mode: last ? '校企' : '校地',
    form: last ? '研究院' : '实验室',
    status: last ? '到期' : '在执行',
    university: last ? '一大' : '二大',
    partner: last ? '甲厂' : '乙厂',
    partnerKind: 'enterprise',
    period: '2025',
    signed: `2025-0${at + 1}-01`,
    count: figure(at, 0),
  })),
  pyramid: each((at, last) => ({
    tier: last ? '骨干' : '领军',
    chain: at % 2 === 0 ? 'c' : 'd',
    region: at < 2 ? '371401' : '371402',
    period: '2025',
    headcount: figure(at, 0),
    target: figure(at, 5),
  })),
  challenges: each((at, last) => ({
    id: `j${at}`,
    title: `榜题${names[at]}`,
    status: 'posted',
    ...placed(last),
    award: figure(at, 0),
    dueOn: '2026-06-01',
  })),
  platforms: each((at, last) => ({
    name: `${names[at]}实验室`,
    host: `${names[at]}院`,
    kind: last ? '中心' : '实验室',
    level: 'provincial',
    ...placed(last),
    capacity: figure(at, 5),
    used: figure(at, 0),
  })),
  funding: each((at, last) => ({
    id: `f${at}`,
    programme: last ? '回归基金' : '人才基金',
    ...placed(last),
    period: last ? '2024' : '2025',
    invested: figure(at, 0),
    leveraged: 3 * figure(at, 1),
  })),
  policies: each((at, last) => ({
    id: `p${at}`,
    title: `政策${names[at]}`,
    area: last ? '留才' : '引才',
    issued: '2024-01-01',
    budget: 3 * figure(at, 2),
    uptake: `${figure(at, 0)}元`,
    cap: figure(at, 1),
  })),
  services: each((at, last) => ({
    kind: last ? 'security' : 'housing',
    name: `${names[at]}服务`,
    form: last ? undefined : '人才公寓',
    period: '2025',
    stock: `${3 * figure(at, 3)}套`,
    allocated: `${2 * figure(at, 2)}套`,
    waiting: `${figure(at, 1)}人`,
    served: `${figure(at, 0)}人次`,
  })),
  growth: each((at, last) => ({
    rung: last ? '高' : '低',
    name: `${names[at]}人才`,
    period: '2025',
    count: figure(at, 0),
    target: figure(at, 5),
  })),
  indicators: each((at) => ({
    name: `${names[at]}指标`,
    period: '2025',
    value: figure(at, 1),
    previous: figure(at, 0),
    target: figure(at, 5),
    direction: 'up',
  })),
};

/** What each drawing tells of its main table. */
const MEASURES: Readonly<Record<string, readonly string[]>> = {
  chainOverviewView: ['demand', 'supply', 'introduced'],
  chainFlowView: ['demand', 'supply', 'introduced'],
  chainMatrixView: ['demand', 'supply', 'introduced'],
  regionMapView: ['demand', 'supply', 'introduced'],
  postPoolView: ['authorised', 'occupied', 'reserved'],
  postFlowView: ['entered', 'left'],
  fairSessionView: ['posted', 'attended', 'met', 'intended', 'signed', 'arrived', 'retained'],
  fairTrendView: ['attended', 'signed'],
  cooperationModesView: ['count'],
  cooperationNetworkView: ['count'],
  cooperationView: ['count'],
  cooperationMatrixView: ['count'],
  talentPyramidView: ['headcount', 'target'],
  challengeBoardView: ['award'],
  platformMatrixView: ['capacity', 'used'],
  fundingLeverageView: ['invested', 'leveraged'],
  policyTreeView: ['budget', 'uptake', 'cap'],
  talentServicesView: ['stock', 'allocated', 'waiting', 'served'],
  growthLadderView: ['count', 'target'],
  indicatorsView: ['value', 'previous', 'target'],
};

/** The document in which the first record states something else. */
const stating = (table: string, measure: string, cell: unknown) =>
  read({
    ...DOCUMENT,
    [table]: (DOCUMENT[table] as Row[]).map((row, at) => (at === stead(table) ? { ...row, [measure]: cell } : row)),
  }).value;
/** Of fairs the last is shown, and all. */
const stead = (table: string) => (table === 'fairs' ? 3 : 0);

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const exactOf = (cell: DataCell | undefined): number | undefined => {
  if (cell === undefined || typeof cell === 'string') return undefined;
  if (typeof cell === 'number') return cell;
  return cell.status !== 'missing' && cell.low === cell.high ? cell.low : undefined;
};

/** Said of what some of the records say nothing of. */
const SAYS_SO =
  /至少|以上|均有数字|未公开|未统计|不能|待定|部分|已知|可能|未定|至多|不超过|—|不计入|设有目标|场中|–|at least|state both|withheld|not (available|stated|counted)|unknown|can’t|undetermined|at most|up to|known|left out|don’t count|perhaps|targets? met|of \d fairs|part target/i;

const numbers = (text: string, at: string): Set<string> =>
  new Set((at.startsWith('csv') ? text : text.replace(/(?<=\d),(?=\d{3})/g, '')).match(/\d+(?:\.\d+)?/g) ?? []);

/** What a view says as if the record counted nought, without a word; and how many of its figures hang on the record. */
function exactSayings(base: Said, nought: Said, partial: Said): { wrong: string[]; checked: number } {
  const wrong: string[] = [];
  let checked = 0;
  for (const [at, { cell, isRatio, isBased }] of base.cells) {
    const without = nought.cells.get(at);
    if (typeof cell === 'string' || !without || isSame(cell, without.cell)) continue;
    checked++;
    const now = partial.cells.get(at);
    const figure = exactOf(now?.cell);
    // Quotients leave the record out, so that theirs is another figure, which has to say what it is of.
    const isSilent =
      isRatio && !isBased ? figure !== undefined : figure !== undefined && figure === exactOf(without.cell);
    if (isSilent && !SAYS_SO.test(now!.title)) wrong.push(`${at} ${now!.title}: ${figure}`);
  }
  for (const [at, text] of base.texts) {
    const without = nought.texts.get(at);
    if (without === undefined || text === without) continue;
    checked++;
    const stated = numbers(text, at);
    const asNought = [...numbers(without, at)].filter((number) => !stated.has(number));
    for (const line of partial.texts.get(at)?.split('\n') ?? []) {
      const said = numbers(line, at);
      const found = SAYS_SO.test(line) ? undefined : asNought.find((number) => said.has(number));
      if (found !== undefined) wrong.push(`${at}: ${found} in ${line}`);
    }
  }
  return { wrong, checked };
}

describe('what a record says nothing of, or withholds, is in no exact figure', () => {
  it('in a document that is read without a word', () => {
    expect(read(DOCUMENT).issues.map(({ path, message }) => [path, message])).toEqual([]);
  });

  const cases = DRAWINGS.flatMap(({ name, view, options }) =>
    MEASURES[name.split(' ')[0]!]!.map((measure) => [name, measure, view, options] as const),
  );
  it.each(cases)('%s: %s', (_, measure, view, options) => {
    const [table] = view.tables;
    const wrong: string[] = [];
    for (const wording of ['*', '未统计'])
      for (const locale of ['zh-CN', 'en'] as const) {
        const of = (cell?: unknown) =>
          said(view, cell === undefined ? read(DOCUMENT).value : stating(table!, measure, cell), options, locale);
        const found = exactSayings(of(), of(0), of(wording));
        expect(found.checked).toBeGreaterThan(0);
        wrong.push(...found.wrong.map((text) => `${wording}: ${text}`));
      }
    expect(wrong).toEqual([]);
  });

  it.each(cases)('%s: nought where all of it is withheld', (_, measure, view, options) => {
    const [table] = view.tables;
    const rows = (DOCUMENT[table!] as Row[]).map((row) => ({ ...row, [measure]: '*' }));
    const [base, withheld] = [DOCUMENT, { ...DOCUMENT, [table!]: rows }].map((one) =>
      said(view, read(one).value, options),
    ) as [Said, Said];
    let checked = 0;
    for (const [at, { cell }] of base.cells) {
      const now = withheld.cells.get(at);
      if (typeof cell === 'string' || !now || isSame(cell, now.cell)) continue;
      checked++;
      expect([at, exactOf(now.cell) === 0, /NaN|Infinity/.test(JSON.stringify(now.cell))]).toEqual([at, false, false]);
    }
    expect(checked).toBeGreaterThan(0);
    for (const [at, text] of withheld.texts)
      expect([at, /NaN|Infinity|undefined|\[object/.test(text)]).toEqual([at, false]);
  });

  it.each(DRAWINGS)('$name: the same figures in CSV as in the table', ({ view, options }) => {
    let checked = 0;
    for (const cell of [undefined, '*', '未统计', '约5000', '5000余', '超3000', '不足90'])
      for (const locale of ['zh-CN', 'en'] as const) {
        const measures = MEASURES[Object.entries(NAMED).find(([, one]) => one === view)![0]]!;
        const [table] = view.tables;
        const rows = (DOCUMENT[table!] as Row[]).map((row, at) =>
          cell === undefined || at > 0 ? row : { ...row, ...Object.fromEntries(measures.map((name) => [name, cell])) },
        );
        const { cells, csv } = said(view, read({ ...DOCUMENT, [table!]: rows }).value, options, locale);
        for (const [at, { cell: own, isRatio }] of cells) {
          const printed = csv.get(at);
          if (printed === undefined) continue;
          checked++;
          if (typeof own === 'string') expect([at, printed]).toEqual([at, own]);
          else if (exactOf(own) !== undefined && (typeof own === 'number' || own.status === 'exact'))
            expect([at, Number(printed)]).toEqual([at, exactOf(own)]);
          else if (!isRatio && typeof own !== 'number' && own.low >= 0) {
            const { low, high, status } = parseQuantity(printed);
            expect([at, printed, status === 'missing', low, high]).toEqual([
              at,
              printed,
              own.status === 'missing',
              own.low,
              own.high,
            ]);
          }
        }
      }
    expect(checked).toBeGreaterThan(20);
  });
});
