import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import { buildFairFunnel, type DatasetInput, exact, parseDataset } from '../../data/index.js';
import { viewContext } from '../internal/context.js';
import { cellText } from '../internal/data/data-table.js';
import { barsOf, linesOf, textsOf } from '../internal/testing/shapes.js';
import { trendLayout } from './fair-funnel.trend.layout.js';
import { fairSessionView, fairTrendView } from './fair-funnel.view.js';
import { conversionSentence, conversionText } from './fair-funnel.words.js';

const chinese = viewContext();
const english = viewContext({ locale: 'en' });
const of = (input: unknown, config = {}) => buildFairFunnel(parseDataset(input).value, config);
const countyOf = (config = {}) => of(county as unknown as DatasetInput, config);
const conversion = (low: number, high = low) => ({
  from: 'attended' as const,
  to: 'signed' as const,
  share: { low, high, text: '', status: low === high ? ('exact' as const) : ('bounded' as const) },
  skipped: [],
  paired: { from: exact(1), to: exact(1), partly: undefined },
});

describe('conversion in words', () => {
  it.each([
    [conversion(12), '每100名到会者中12人签约', '12 of every 100 who attended signed'],
    [conversion(12.9), '每100名到会者中约13人签约', 'about 13 of every 100 who attended signed'],
    [conversion(18.2, 19.6), '每100名到会者中18—20人签约', '18–20 of every 100 who attended signed'],
    [conversion(0.42), '每1000名到会者中约4人签约', 'about 4 of every 1,000 who attended signed'],
    [conversion(0, 0), '每100000名到会者中0人签约', '0 of every 100,000 who attended signed'],
    [conversion(0, 30), '每100名到会者中不超过30人签约', 'up to 30 of every 100 who attended signed'],
    [conversion(40, 100), '每100名到会者中至少40人签约', 'at least 40 of every 100 who attended signed'],
    [conversion(0, 100), '', ''],
  ])('%j', (one, zh, en) => {
    expect(conversionSentence(one, chinese)).toBe(zh);
    expect(conversionSentence(one, english)).toBe(en);
  });

  it('says why there is none', () => {
    const share = { low: 0, high: Infinity, text: '', status: 'missing', reason: 'masked-denominator' } as const;
    expect(conversionText({ ...conversion(1), share }, chinese)).toBe('对到会的比例：分母未公开，无法计算');
  });
});

describe('the words of fair-funnel', () => {
  it('begin with what came of those who came', () => {
    expect(fairSessionView.headline(countyOf(), chinese).title).toBe(
      '第八届：每100名到会者中18—20人签约；流失最多的一步在意向之后，每100名有意向者中45—49人签约',
    );
    expect(fairTrendView.headline(countyOf(), chinese).title).toBe(
      '从第一届到第八届，每100名到会者中签约的由约13人增至18—20人',
    );
    expect(fairTrendView.headline(countyOf(), english).title).toBe(
      'From First fair to Eighth fair, of every 100 who attended the number that signed rose from about 13 to 18–20',
    );
  });

  it('keep demands apart from people', () => {
    const table = fairSessionView.table(countyOf(), chinese);
    expect(table.rows[0]).toMatchObject({ stage: '发布需求', posted: { low: 900 } });
    expect(Object.keys(table.rows[0]!)).toEqual(['stage', 'posted']);
    const [posted] = fairSessionView.marks(countyOf(), chinese);
    expect(posted!.lines).toEqual(['发布需求', '900项', '平均每项需求有0.91人到会']);
  });

  it('say that a stage is passed over, and that one grows', () => {
    const marks = fairSessionView.marks(countyOf({ session: '第三届' }), chinese);
    expect(marks.find(({ key }) => key === 'intended')!.lines.join()).toContain('（见面未统计，不参与折算）');
    const growing = of({ fairs: [{ session: '甲', attended: 100, met: 120 }] });
    expect(fairSessionView.notes!(growing, chinese)).toEqual(['甲的见面人数多于到会，口径可能不同，请核对']);
    const told = [fairSessionView, fairTrendView].map((view) => JSON.stringify(view.marks(growing, chinese)));
    expect(told[0]).toContain('▲ 多于到会');
    expect(told.join()).not.toMatch(/每100名到会者中120人/);
    expect(told[1]).toContain('见面：▲ 多于到会，不成比例');
    expect(fairSessionView.headline(growing, chinese).title).toBe('甲：到会 100人');
  });

  it('say that a total lacks a fair', () => {
    const notes = fairSessionView.notes!(countyOf({ session: 'all' }), chinese);
    expect(notes).toEqual(['未统计的有见面1场，合计为至少数，比例只计两项俱全的场次']);
  });

  it('say in every place of how many fairs a conversion is', () => {
    const model = of(
      {
        fairs: [
          { session: '甲', attended: 100, signed: 50, posted: 10 },
          { session: '乙', attended: 200, signed: 40 },
          { session: '丙', attended: 700, signed: '未统计', posted: 100 },
        ],
      },
      { session: 'all' },
    );
    const said = '每100名到会者中30人签约（3场中2场）';
    expect(fairSessionView.headline(model, chinese).title).toBe(`全部3场合计：${said}`);
    expect(fairSessionView.headline(model, english).title).toContain(
      '30 of every 100 who attended signed (2 of 3 fairs)',
    );
    const marks = fairSessionView.marks(model, chinese);
    expect(marks.find(({ key }) => key === 'signed')!.lines).toContain(said);
    expect(marks[0]!.lines).toContain('平均每项需求有7.27人到会（3场中2场）');
    expect(fairSessionView.define(model, undefined, chinese)).toMatchObject({
      definition: expect.stringContaining('签约 90人 ÷ 到会 300人（3场中2场）'),
      numerator: { value: { low: 90 } },
      denominator: { value: { low: 300 } },
    });
    expect(fairSessionView.table(model, chinese).rows[2]).toMatchObject({
      ofFirst: { low: 30 },
      ofFirstBase: '3场中2场',
    });
    expect(JSON.stringify(fairSessionView.drawing(model, chinese).shapes)).toContain('每100名到会者中30人（3场中2场）');
  });

  it('compare the first fair and the last as parts of as many people', () => {
    const fairs = (first: number, last: number | string) =>
      fairTrendView.headline(
        of({
          fairs: [
            { session: '甲', attended: 1000, signed: first },
            { session: '乙', attended: 1000, signed: last },
          ],
        }),
        chinese,
      ).title;
    expect(fairs(4, 120)).toBe('从甲到乙，每1000名到会者中签约的由4人增至120人');
    expect(fairs(70, 70)).toBe('甲与乙都是每100名到会者中7人签约');
  });

  it('over the fairs stand in panels of one scale, without lines across gaps', () => {
    const model = countyOf();
    for (const width of [340, 800, 1600]) {
      const context = viewContext({ width, height: 600 });
      const { panels } = trendLayout(model, context);
      expect(panels.length).toBe(5);
      expect(new Set(panels.map(({ from, to }) => to - from)).size).toBe(1);
      const { box } = panels.find(({ id }) => id === 'met')!;
      const band = box.width / model.fairs.length;
      const begins = linesOf(fairTrendView.drawing(model, context).shapes)
        .filter(({ thickness }) => thickness === 2)
        .map(({ points: [first] }) => first!)
        .filter(([x, y]) => x > box.left && x < box.left + box.width && y >= box.top && y <= box.top + box.height)
        .map(([x]) => Math.floor((x - box.left) / band));
      // The third fair does not say how many met.
      expect(begins).toEqual([0, 3, 4, 5, 6]);
    }
  });

  it('draw no conversion that may be anything', () => {
    const model = of({
      fairs: [
        { session: '甲', attended: 100, met: '*人' },
        { session: '乙', attended: 100, met: 40 },
      ],
    });
    expect(fairTrendView.marks(model, chinese)[0]!.lines).toContain('见面：对到会的比例：未公开');
    expect(cellText(fairTrendView.table(model, chinese).rows[0]!.metShare, { key: '', title: '' }, chinese)).toBe(
      '未公开',
    );
    const { shapes } = fairTrendView.drawing(model, chinese);
    expect(barsOf(shapes)).toEqual([]);
    expect(textsOf(shapes).join()).not.toContain('不超过100');
  });

  it('say that no fair states both figures', () => {
    const fairs = [
      { session: '甲', attended: 100 },
      { session: '乙', met: 50 },
    ];
    const model = of({ fairs }, { session: 'all' });
    expect(fairSessionView.marks(model, chinese)[1]!.lines).toContain('对到会的比例：没有两项俱全的记录，无法计算');
    expect(fairSessionView.headline(model, chinese).title).not.toContain('每100名');
  });

  it('hold out where nothing is known', () => {
    for (const fairs of [
      [{ session: '甲' }],
      [{ session: '甲', posted: '*', attended: '*', met: '*', signed: '未统计' }],
    ])
      for (const context of [chinese, english])
        for (const view of [fairSessionView, fairTrendView]) {
          const model = of({ fairs });
          if (view.isEmpty(model)) continue;
          const told = JSON.stringify([
            view.headline(model, context),
            view.marks(model, context),
            view.notes!(model, context),
            view.drawing(model, context).shapes,
          ]);
          expect(told).not.toMatch(/NaN|Infinity|undefined|null/);
        }
  });
});
