import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildChainMap, isExact, parseDataset } from '../../data/index.js';
import { type ContextInput, viewContext } from '../internal/context.js';
import { barsOf, rectsOf, ringsOf, textsOf } from '../internal/testing/shapes.js';
import { LOOKS } from '../internal/theme/tokens.js';
import { chainMapDrawing } from './chain-map.drawing.js';
import { chainMapHeadline, chainMatrixHeadline } from './chain-map.headline.js';
import { chainMapLayout } from './chain-map.layout.js';
import { linkLines } from './chain-map.links.js';
import { chainMapTable } from './chain-map.table.js';
import { chainFlowView, chainMatrixView, chainOverviewView } from './chain-map.view.js';

const county = JSON.parse(readFileSync(new URL('../../../examples/county/data.json', import.meta.url), 'utf8'));
const zh = viewContext();
const en = viewContext({ locale: 'en' });
const build = (data: unknown, chain?: string) => buildChainMap(parseDataset(data).value, { chain });

const chains = [{ id: 'c', name: '体育产业链' }];
const STAGES = ['upstream', 'midstream', 'downstream'];
const segment = (id: string, stage: string, feeds: string[] = []) => ({ chain: 'c', id, name: id, stage, feeds });
/** A chain of segments A, B, C … along the stages, with their supply and demand. */
const along = (...figures: [supply: unknown, demand: unknown][]) => ({
  chains,
  segments: figures.map((_, at) => segment('ABCDEF'[at]!, STAGES[at % 3]!)),
  talent: figures.map(([supply, demand], at) => ({ chain: 'c', segment: 'ABCDEF'[at]!, supply, demand })),
});
const title = (data: unknown, context = zh) => chainMapHeadline(build(data), context).title;

describe('the headline of the flow', () => {
  it.each([
    [
      'the largest where no other can be larger',
      along([5, 30], [5, 15]),
      '体育链：A人才缺口最大，缺25人（急需紧缺）；共2个环节急需紧缺',
    ],
    [
      'the largest known where another may be larger',
      along([5, 30], ['*', 90]),
      '体育链：已知人才缺口最大的是A，缺25人（急需紧缺）',
    ],
    [
      'the largest known where another says nothing',
      along([5, 30], [5, '未统计']),
      '体育链：已知人才缺口最大的是A，缺25人（急需紧缺）',
    ],
    ['two that share it', along([5, 30], [10, 35]), '体育链：A、B人才缺口相同，各缺25人；共2个环节急需紧缺'],
    ['an interval', along(['1*', 64]), '体育链：A人才缺45—54人（急需紧缺）'],
    ['an open end', along([5, '超3000名']), '体育链：A人才至少缺2995人（急需紧缺）'],
    ['no gap', along([30, 30], [31, 30]), '体育链：各环节人才供需没有缺口'],
    ['what is open', along(['*', 30], [31, 30]), '体育链：部分环节有无缺口尚不能确定'],
    ['nothing to compare', along([5, '未统计']), '体育链：尚无可比的供需数字'],
    [
      'the chain as a whole',
      { chains, talent: [{ chain: 'c', supply: 5, demand: 30 }] },
      '体育链：人才缺25人（急需紧缺）',
    ],
  ])('names %s', (_, data, expected) => {
    expect(title(data)).toBe(expected);
  });

  it.each([
    [along([5, 30], ['*', 90]), '体育产业链: the largest known talent shortage is in A, 25 short (urgently scarce)'],
    [along([5, '超3000名']), '体育产业链: A is at least 2,995 short (urgently scarce)'],
    [
      along([5, 30], [10, 35]),
      '体育产业链: A and B are equally short of talent, each 25 short; 2 segments in all are urgently scarce',
    ],
    [along([5, '未统计']), '体育产业链: no supply and demand to compare yet'],
  ])('reads as English', (data, expected) => {
    expect(title(data, en).replace('体育: ', '体育产业链: ')).toBe(expected);
  });

  it('names leaders and alliance', () => {
    expect(chainMapHeadline(build(county, '体育'), zh).subtitle).toBe(
      '2025年各环节人才需求（宽条）与供给（内条），单位：人；链主企业：示例体育器材集团、示例健身集团（体育产业链联盟）',
    );
  });
});

describe('the matrix', () => {
  it('counts all chains in its summary, not the one selected', () => {
    const model = build(county);
    const cells = chainMatrixView.table(model, zh).rows.length;
    expect(chainMatrixHeadline(model, zh).summary).toContain(`共7条产业链、${cells}格`);
  });

  it('says which records do not count, and where unregistered figures stand', () => {
    const data = along([5, 30]);
    data.talent.push({ chain: 'c', segment: 'new', supply: 3, demand: undefined });
    const model = build(data);
    expect(chainMatrixView.notes!(model, zh)).toEqual([
      '未在环节表登记的数字列入“未登记环节”',
      '1条记录只有供给或只有需求，不计入缺口',
    ]);
    expect(chainMatrixView.marks(model, zh).map(({ lines }) => lines[0])).toEqual([
      '体育产业链 上游',
      '体育产业链 未登记环节',
    ]);
  });

  it('is not empty where no segment is registered', () => {
    const model = build({ talent: [{ chain: 'c', supply: 5, demand: 30 }] });
    expect(chainMatrixView.isEmpty(model)).toBe(false);
    expect(chainMatrixHeadline(model, zh).title).toBe('c链人才缺25人（急需紧缺）');
  });
});

describe('the flow', () => {
  it('says the same of a segment in mark and table, people introduced with their period', () => {
    const model = build(county);
    const mark = chainFlowView.marks(model, zh).find(({ key }) => key === '功能食品研发')!;
    const table = chainMapTable(model, zh);
    const row = table.rows[table.keys.indexOf('功能食品研发')]!;
    expect(mark.lines.slice(0, 5)).toEqual([
      '中游 功能食品研发',
      '急需紧缺 · 弱链',
      '需求 135人',
      '供给 62人',
      '缺73人',
    ]);
    expect(mark.lines[5]).toMatch(/^2025年引进 /);
    expect(row).toMatchObject({ demand: { low: 135 }, supply: { low: 62 }, shortage: { low: 73 } });
  });

  it('draws what no registered segment stands for, with a mark and a box each', () => {
    const data = { talent: ['a', 'b', ''].map((id) => ({ chain: '体育', segment: id, supply: 1, demand: 2 })) };
    const model = build(data);
    expect(chainFlowView.isEmpty(model)).toBe(false);
    expect(chainMapLayout(model, zh).boxes.map(({ node }) => node.name)).toEqual(['a', 'b', '全链（未分环节）']);
    expect(chainFlowView.marks(model, zh).length).toBe(3);
    expect(chainFlowView.notes!(model, zh)).toEqual(['2个环节未在环节表登记，单独列出']);
  });

  it.each([
    ['3 segments on a desk', 3, { width: 640 }],
    ['40 segments', 40, { width: 640 }],
    ['40 segments on a phone', 40, { width: 340 }],
    ['40 segments on a wall', 40, { width: 1800, tokens: LOOKS.wall }],
  ] as [string, number, ContextInput][])('keeps boxes and texts of %s apart and inside', (_, count, input) => {
    const context = viewContext(input);
    const segments = Array.from({ length: count }, (_segment, at) =>
      segment(
        `第${at}个名称很长很长的环节`,
        STAGES[at % 3]!,
        at + 3 < count ? [`第${at + 3}个名称很长很长的环节`] : [],
      ),
    );
    const talent = segments.map(({ id }, at) => ({ chain: 'c', segment: id, supply: at, demand: 2 * at }));
    const model = build({ chains, segments, talent });
    const { boxes, height } = chainMapLayout(model, context);
    expect(boxes.length).toBe(count);
    boxes.forEach((a, at) => {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= context.width && a.y + a.height <= height).toBe(true);
      for (const b of boxes.slice(at + 1))
        expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
          true,
        );
      for (const { y } of a.written) expect(y >= a.y && y < a.y + a.height).toBe(true);
      // What can be clicked is at least as high as a finger needs.
      expect(a.height).toBeGreaterThanOrEqual(context.tokens.target);
    });
    expect(chainMapDrawing(model, context).least).toBeLessThanOrEqual(height);
  });

  it('leads links from box to box, around the boxes in between', () => {
    const data = {
      chains,
      segments: [
        segment('a', 'upstream', ['b', 'd']),
        segment('a2', 'upstream', ['a']),
        segment('b', 'midstream', ['d']),
        segment('d', 'downstream'),
      ],
      talent: [{ chain: 'c', segment: 'a', supply: 1, demand: 2 }],
    };
    const model = build(data);
    const layout = chainMapLayout(model, viewContext({ width: 800 }));
    const box = (key: string) => layout.boxes.find(({ node }) => node.key === key)!;
    const lines = linkLines(model, layout);
    expect(lines.map(({ from, to }) => `${from}${to}`).sort()).toEqual(['a2a', 'ab', 'ad', 'bd']);
    for (const { from, to, points } of lines) {
      const [start, end] = [points[0]!, points[points.length - 1]!];
      const touches = ([x, y]: [number, number], { x: left, y: top, width, height }: ReturnType<typeof box>) =>
        x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1;
      expect([touches(start, box(from)), touches(end, box(to))]).toEqual([true, true]);
      const inside = layout.boxes.filter((one) =>
        points.some(
          ([x, y]) => x > one.x + 1 && x < one.x + one.width - 1 && y > one.y + 1 && y < one.y + one.height - 1,
        ),
      );
      expect(inside.map(({ node }) => node.key)).toEqual([]);
    }
  });

  it('says in words what feeds what where there is no room for lines', () => {
    const model = build(county);
    const layout = chainMapLayout(model, viewContext({ width: 340 }));
    expect(linkLines(model, layout)).toEqual([]);
    const texts = layout.boxes.flatMap(({ written }) => written.map(({ text }) => text));
    expect(texts).toContain('→ 检验检测、电商与品牌');
  });

  it('draws a bar for each figure, the narrow one for supply, all on one scale', () => {
    const model = build(county);
    const bars = barsOf(chainMapDrawing(model, zh).shapes).filter(({ part }) => part === 'known');
    const exact = model.segments.filter(({ demand, supply }) => [demand, supply].every(isExact));
    expect(exact.length).toBeGreaterThan(3);
    const lengths = exact.flatMap(({ key, demand, supply }) => {
      const [wide, narrow] = bars.filter((one) => one.of === key).sort((a, b) => b.height - a.height);
      return [wide!.width / demand.low, narrow!.width / supply.low];
    });
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0]!, 6);
  });
});

describe('all chains at a glance', () => {
  const model = build(county);
  const draw = (context: ContextInput = {}, input = model) =>
    chainOverviewView.drawing(input, viewContext({ width: 1248, ...context })).shapes;
  const cell = (chain: string, id: string) => JSON.stringify([chain, id]);

  it('have a cell for each segment of each, the same in picture, marks and table', () => {
    const { keys, rows } = chainOverviewView.table(model, zh);
    expect(keys).toHaveLength(county.segments.length);
    expect(ringsOf(draw()).map(({ of }) => of)).toEqual(keys);
    expect(chainOverviewView.marks(model, zh).map(({ key }) => key)).toEqual(keys);
    expect(rows[0]).toMatchObject({ chain: '健康食品', level: '急需紧缺' });
  });

  it('name the segment that is shortest, and outline it', () => {
    const { title } = chainOverviewView.headline(model, zh);
    expect(title).toBe('已知人才缺口最大的是健康食品链功能食品研发，缺73人（急需紧缺）；共17个环节急需紧缺');
    const outlined = rectsOf(draw()).filter(
      ({ strokeWidth, stroke }) => strokeWidth === 3 && stroke === LOOKS.light.text,
    );
    const named = chainOverviewView.marks(model, zh).find(({ key }) => key === outlined[0]!.of)!;
    expect(outlined).toHaveLength(1);
    expect(named.lines[0]).toContain('功能食品研发');
  });

  it('have the chains with most urgent segments first, and in each stage the most urgent', () => {
    const levels = chainOverviewView.table(model, zh).rows.map(({ chain, level, stage }) => [chain, stage, level]);
    const counts = new Map<unknown, number>();
    for (const [chain, , level] of levels) counts.set(chain, (counts.get(chain) ?? 0) + (level === '急需紧缺' ? 1 : 0));
    expect([...counts.values()]).toEqual([...counts.values()].sort((a, b) => b - a));
    expect(levels.slice(0, 3).map(([, , level]) => level)).toEqual(['急需紧缺', '待定', '富余']);
  });

  it('begin each stage at the same place in every row', () => {
    const rings = new Map(ringsOf(draw()).map((ring) => [ring.of, ring]));
    const first = model.chains.map(({ key, segments }) =>
      Math.min(
        ...segments.filter(({ stage }) => stage === 'downstream').map(({ id }) => rings.get(cell(key, id))!.left),
      ),
    );
    expect(new Set(first).size).toBe(1);
  });

  it('say how scarce by a sign as well, and on a phone by sign and figure alone, ranges by their lower bound', () => {
    expect(textsOf(draw())).toEqual(expect.arrayContaining(['▲▲ 缺73', '▲ 缺16', '▽ 富余36', '供需相等', '未统计']));
    const phone = textsOf(draw({ width: 358 }));
    expect(phone).toEqual(expect.arrayContaining(['▲▲', '73', '60起', '+36', '+42起', '？', '—']));
    expect(phone.some((text) => text.includes('缺'))).toBe(false);
  });

  it('show how large each chain is, supply within demand, where there is room', () => {
    const bars = barsOf(draw()).filter(({ part }) => part === 'known');
    expect(bars).toHaveLength(model.chains.length);
    const [health, sport] = ['健康食品', '高端体育'].map((name) => {
      const key = model.chains.find((chain) => chain.name === name || zh.text(chain.name) === name)!;
      return bars.find(({ of }) => (of as readonly string[])[0]!.startsWith(`["${key.key}"`))!.width / key.supply.low;
    });
    expect(health).toBeCloseTo(sport!, 6);
    expect(barsOf(draw({ width: 600 }))).toEqual([]);
  });

  it('of one chain are its flow', () => {
    const one = build({ ...along([5, 30], [5, 15]) });
    expect(chainOverviewView.table(one, zh)).toEqual(chainFlowView.table(one, zh));
    expect(chainOverviewView.headline(one, zh)).toEqual(chainFlowView.headline(one, zh));
  });

  it('keep two segments of one id in two chains apart', () => {
    const data = {
      chains: [
        { id: 'c', name: 'c' },
        { id: 'd', name: 'd' },
      ],
      segments: ['c', 'd'].map((chain) => ({ chain, id: 'same', name: 'same', stage: 'upstream' })),
      talent: ['c', 'd'].map((chain, at) => ({ chain, segment: 'same', supply: at, demand: 10 })),
    };
    const marks = chainOverviewView.marks(build(data), zh);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(2);
    expect(marks.map(({ value, within }) => [value, within])).toEqual([
      ['same', { chain: ['c'] }],
      ['same', { chain: ['d'] }],
    ]);
  });
});
