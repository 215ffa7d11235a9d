import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../data/index.js';
import { readMapping } from '../data/prepare/mapping.js';
import { writeLedger } from '../data/prepare/write-ledger.js';
import {
  columnChosen,
  countsOf,
  headRowChosen,
  nameChosen,
  rowChosen,
  tableChosen,
  unitChosen,
} from './corrections.js';
import { csvOf } from './csv.js';
import { makeEngine } from './engine/engine.js';
import { problemBeside, problemsShown, publicBlock, textShown, windowFrom } from './state.js';
import { DeskWork } from './work.js';

const county = JSON.parse(readFileSync('examples/county/data.json', 'utf8'));
const bytesOf = (content: string | Uint8Array): ArrayBuffer => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return bytes.slice().buffer as ArrayBuffer;
};
const file = (name: string, content: string | Uint8Array) => ({ name, arrayBuffer: async () => bytesOf(content) });
const start = (locale = 'zh-CN') => new DeskWork(makeEngine(), locale);

describe('what a clerk chooses', () => {
  it('becomes a mapping that the command takes, and can be taken back', () => {
    let map = tableChosen({}, '表1', 'funding');
    map = headRowChosen(map, '表1', 5);
    map = columnChosen(map, '表1', '拨款金额', 'invested');
    map = columnChosen(map, '表1', '经办人', null);
    map = unitChosen(map, '表1', '拨款金额', '万元');
    map = tableChosen(map, '封面', null);
    expect(readMapping(map)).toEqual({
      sheets: {
        表1: {
          table: 'funding',
          headRow: 5,
          heads: { 拨款金额: 'invested', 经办人: null },
          units: { 拨款金额: '万元' },
        },
        封面: null,
      },
    });
    expect(countsOf(map)).toEqual({ tables: 2, heads: 2, units: 1, names: 0, rows: 0 });
    expect(unitChosen(map, '表1', '拨款金额', undefined).sheets!.表1).not.toHaveProperty('units');
    expect(tableChosen(map, '表1', 'posts').sheets!.表1).toEqual({ table: 'posts', headRow: 5 });
  });
});

describe('a list for a spreadsheet', () => {
  it('holds no formula, and quotes what has commas', () => {
    expect(csvOf([['=1+1', 'a,"b"']])).toBe('\uFEFF"\'=1+1","a,""b"""\r\n');
  });
});

describe('the rows that are shown with a problem', () => {
  it('begin some rows above it, within the sheet', () => {
    expect([windowFrom(3, { rows: 200 }), windowFrom(100, { rows: 200 }), windowFrom(199, { rows: 200 })]).toEqual([
      0, 92, 160,
    ]);
  });
});

describe('a ledger on the desk', () => {
  it('is told by sheet, row and column, mended by the same name, and published only then', async () => {
    const bad = structuredClone(county);
    bad.talent[2].chain = '智能制造';
    bad.funding[1].invested = '若干';
    bad.talent[5].supply = -3;
    const work = start();
    await work.add([file('台账.xlsx', await writeLedger({ data: bad }))]);
    const told = problemsShown(work.state).map(({ problem }) => {
      const sheet = work.state.read!.sheets[problem.sheet!]!.name;
      return [sheet, problem.cell, problem.severity];
    });
    expect(told).toEqual([
      ['人才供需', 'A4', 'warning'],
      ['人才供需', 'H7', 'error'],
      ['资金', 'I3', 'warning'],
    ]);
    expect(work.state.read!.sheets[work.state.sheet]!.name).toBe('人才供需');
    await work.goTo(problemBeside(work.state, 1)!);
    const row = work.state.window.rows.find(({ at }) => at === 3)!;
    expect([row.number, row.kind, row.cells[0]!.text]).toEqual([4, 'record', '智能制造']);
    await work.choose('public');
    expect([publicBlock(work.state)?.count, work.state.edition]).toEqual([1, 'inner']);

    await work.add([file('台账.xlsx', await writeLedger({ data: county }))]);
    expect([work.state.files, problemsShown(work.state)]).toEqual([['台账.xlsx'], []]);
    await work.choose('public');
    const { counts, figures } = work.state.hidden!;
    const hidden = counts.reduce((sum, { primary, complementary }) => sum + primary + complementary, 0);
    expect(hidden).toBeGreaterThan(100);
    expect(figures.length).toBeGreaterThan(0);
    expect(new Set(figures.map(({ why }) => why))).toEqual(new Set(['small', 'secondary']));
    const published = parseDataset(textShown(work.state)).value;
    const isHidden = (name: 'talent' | 'posts') =>
      [...(published.tables[name]?.column(name === 'talent' ? 'supply' : 'occupied') ?? [])].some((cell) =>
        JSON.stringify(cell).includes('suppressed'),
      );
    expect(isHidden('talent')).toBe(true);
  });

  it('says figure by figure what has changed since last month', async () => {
    const now = structuredClone(county);
    now.funding[0].invested = '9000万元';
    now.challenges.pop();
    const work = start();
    await work.takePrevious(file('上月.json', JSON.stringify(county)));
    await work.add([file('本月.json', JSON.stringify(now))]);
    const { lines } = work.state.difference!;
    const changed = lines.filter(({ kind }) => kind === 'figure');
    expect(changed.map(({ table, column, after }) => [table, column, after])).toEqual([
      ['funding', '财政投入', '9000万元'],
    ]);
    expect(lines.filter(({ kind }) => kind === 'removed').map(({ table }) => table)).toEqual(['challenges']);
    await work.speak('en');
    expect(work.state.difference!.lines.find(({ kind }) => kind === 'figure')!.column).toBe('Public money');
  });

  it('with heads of its own is read by what is chosen from lists, kept for next month, and told where it is stale', async () => {
    const rows = '单位名,年份,拨付数,撬动数\n人才基金,2025,900,3969\n人才基金,2024,600,2142\n';
    const work = start();
    await work.add([file('收支.csv', rows)]);
    expect(work.state.read!.rows).toEqual([]);
    await work.correct((map) => tableChosen(map, '收支', 'funding'));
    for (const [head, column] of [
      ['单位名', 'programme'],
      ['年份', 'period'],
      ['拨付数', 'invested'],
      ['撬动数', 'leveraged'],
    ] as const)
      await work.correct((map) => columnChosen(map, '收支', head, column));
    await work.correct((map) => unitChosen(map, '收支', '拨付数', '万元'));
    expect(JSON.parse(work.state.read!.text).funding.map((row: { invested: unknown }) => row.invested)).toEqual([
      9_000_000, 6_000_000,
    ]);
    expect(work.state.unsaved.has('map')).toBe(true);
    await work.undo();
    expect(JSON.parse(work.state.read!.text).funding[0].invested).toBe(900);
    const kept = JSON.stringify(work.state.map);

    const next = start();
    await next.takeMap(file('对照表.json', kept));
    await next.add([file('收支.csv', rows.replace('撬动数', '带动数'))]);
    expect(next.state.read!.rows).toEqual([{ table: 'funding', title: '资金', count: 2 }]);
    expect(problemsShown(next.state).map(({ problem }) => problem.code)).toContain('unmatched-map');
    await next.takeMap(file('坏.json', '{"sheets":{"收支":{"table":"无此表"}}}'));
    expect(next.state.refused[0]!.reason).toContain('无此表');
  });

  it('is mended by choices of names, units and rows, which next month’s map holds, too', async () => {
    const chains = '编号,名称\nC1,五金装备\nC2,医药\n';
    const funds = [
      '资金使用表,,,,',
      '单位：亿元,,,,',
      '年度,资金项目,产业链,财政投入（万元）,撬动资金（万元）',
      '2025,人才基金,医药,900,3969',
      '2025,人才基金,智能制造,600,2142',
      '2025,信用合计,医药,70,80',
      '合计,,,1570,6191',
    ].join('\n');
    const work = start();
    await work.add([file('产业链.csv', chains), file('资金.csv', funds)]);
    const rowsOf = () =>
      (JSON.parse(work.state.read!.text).funding as Record<string, unknown>[]).map(({ programme, chain, invested }) => [
        programme,
        chain,
        invested,
      ]);
    expect(rowsOf()).toEqual([
      ['人才基金', '医药', 9_000_000],
      ['人才基金', '智能制造', 6_000_000],
    ]);
    const fixes = work.state.read!.problems.flatMap(({ fix }) => fix ?? []);
    expect(fixes).toContainEqual({ kind: 'name', column: 'chain', found: '智能制造', choices: ['五金装备', '医药'] });
    const unit = fixes.find(({ kind }) => kind === 'unit');
    expect(unit).toMatchObject({ units: ['万元', '亿元'] });

    await work.correct((map) => nameChosen(map, '资金', 'chain', '智能制造', '五金装备'));
    await work.goToSheet(1);
    const doubtful = work.state.window.rows.find(({ cells }) => cells[1]!.text === '信用合计')!;
    expect(doubtful).toMatchObject({ kind: 'aside', name: '2025 信用合计 医药' });
    await work.correct((map) => rowChosen(map, '资金', doubtful.name, true));
    await work.correct((map) => rowChosen(map, '资金', '2025 人才基金 医药', false));
    if (unit?.kind === 'unit') await work.correct((map) => unitChosen(map, '资金', unit.key, '亿元'));
    const mended = [
      ['人才基金', '五金装备', 60_000_000_000],
      ['信用合计', '医药', 7_000_000_000],
    ];
    expect(rowsOf()).toEqual(mended);
    expect(problemsShown(work.state).map(({ problem }) => problem.code)).not.toContain('unknown-reference');
    expect(work.state.read!.problems.map(({ code }) => code)).toContain('row-set-aside');
    expect(countsOf(work.state.map)).toMatchObject({ names: 1, rows: 2, units: 1 });

    const kept = JSON.stringify(work.state.map);
    const next = start();
    await next.takeMap(file('对照表.json', kept));
    await next.add([file('产业链.csv', chains), file('资金.csv', funds)]);
    expect(next.state.read!.text).toBe(work.state.read!.text);
  });

  it('goes back to those who filled it in with what is wrong as comments', async () => {
    const bad = structuredClone(county);
    bad.talent[2].chain = '智能制造';
    bad.talent[5].supply = -3;
    const work = start();
    await work.add([file('台账.xlsx', await writeLedger({ data: bad }))]);
    const book = await readXlsx(await work.engine.annotated('zh-CN'));
    const sheet = book.sheets.find(({ name }) => name === '人才供需')!;
    const comments = [...(sheet.cells ?? [])].flatMap(([at, { comment }]) => (comment ? [[at, comment.text]] : []));
    expect(comments.map(([at]) => at)).toEqual(['3,0', '6,7']);
    expect(comments[0]![1]).toContain('智能制造');
    expect([sheet.rows[6]![7], sheet.rows[3]![0]]).toEqual([-3, '智能制造']);
  });

  it('says what the pictures say instead once small figures are hidden', async () => {
    const work = start();
    await work.add([file('本月.json', JSON.stringify(county))]);
    await work.hide();
    const { headlines, count, figures } = work.state.hidden!;
    expect(count).toBe(figures.length);
    expect(headlines.map(({ view }) => view)).toContain('产业链人才地图');
    for (const { before, after } of headlines) expect(after).not.toBe(before);
  });

  it('of a kind that can not be read says what to do, and a dataset is read alone', async () => {
    const work = start();
    await work.add([file('图.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))]);
    expect([work.state.files, work.state.refused.map(({ name }) => name)]).toEqual([[], ['图.png']]);
    await work.add([{ name: '没了.csv', arrayBuffer: () => Promise.reject(new Error('gone')) }]);
    expect(work.state.refused.map(({ name }) => name)).toEqual(['图.png', '没了.csv']);
    await work.add([file('a.json', JSON.stringify(county)), file('b.csv', '时期,资金项目\n2025,甲\n')]);
    expect(work.state.refused.some(({ reason }) => reason.includes('须单独放入'))).toBe(true);
    await work.remove('b.csv');
    expect(work.state.read!.rows.length).toBeGreaterThan(10);
  });

  it('of many rows tells how far it is, and stops when it is told to', async () => {
    const many = [
      '时期,产业链,供给,需求',
      ...Array.from({ length: 100_000 }, (_, at) => `2025,链${at % 50},${at % 300},9`),
    ];
    const seen: number[] = [];
    const works: DeskWork[] = [];
    const tell = () => {
      const [work] = works;
      const busy = work?.state.busy;
      if (busy?.done !== undefined) seen.push(busy.done);
      if (busy?.what === 'checking' && (busy.done ?? 0) > 0.2) work!.stop();
    };
    const work = new DeskWork(makeEngine(), 'zh-CN', tell);
    works.push(work);
    expect(await work.add([file('人才供需.csv', many.join('\n'))])).toBe(false);
    expect(seen.length).toBeGreaterThan(3);
    expect([work.state.read, work.state.busy]).toEqual([undefined, undefined]);
    expect(work.state.refused.map(({ reason }) => reason)).toEqual(['已取消']);
  });
});
