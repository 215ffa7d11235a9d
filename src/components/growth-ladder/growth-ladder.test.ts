import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import { buildGrowthLadder, type DatasetInput, type GrowthLadderConfig, parseDataset } from '../../data/index.js';
import { viewContext } from '../internal/context.js';
import { growthLadderDrawing } from './growth-ladder.drawing.js';
import { growthLadderHeadline } from './growth-ladder.headline.js';
import { ladderLayout } from './growth-ladder.layout.js';
import { growthLadderMarks } from './growth-ladder.marks.js';
import { growthLadderTable } from './growth-ladder.table.js';
import { growthLadderView } from './growth-ladder.view.js';
import { growthText } from './growth-ladder.words.js';

const modelOf = (data: unknown, config: GrowthLadderConfig = {}) =>
  buildGrowthLadder(parseDataset(data as DatasetInput).value, config);
const model = modelOf(county);
const zh = viewContext({ width: 1200, height: 600 });
const en = viewContext({ locale: 'en', width: 1200, height: 600 });
const growth = (...rows: object[]) => modelOf({ growth: rows });
const titleOf = (...rows: object[]) => growthLadderHeadline(growth(...rows), zh).title;

describe('the growth ladder in words', () => {
  it('leads with who is farthest behind, as far as that is known, then with how many targets are met', () => {
    // The craftsmen (4*名 of 50) may be farther behind.
    expect(growthLadderHeadline(model, zh).title).toBe(
      '代表委员完成目标的85%，差3名，已知差距最大；设有目标的6项中2项达到目标，1项待定',
    );
    expect(growthLadderHeadline(model, en).title).toBe(
      'Delegates: 85% of target, 3 short, the widest known gap; 2 of 6 targets met, 1 undetermined',
    );
    expect(growthLadderHeadline(model, zh).subtitle).toContain('自下而上5级阶梯，2025年');
  });

  it('says what is beyond doubt, and what is not', () => {
    const x = { rung: 'a', name: 'x', count: 5, target: 10 };
    expect(titleOf(x)).toBe('x完成目标的50%，差5');
    expect(titleOf(x, { rung: 'b', name: 'y', count: 9, target: 10 })).toContain('差距最大；设有目标的2项均未达到目标');
    expect(titleOf({ ...x, count: 10 })).toBe('设有目标的1项已达到目标');
    expect(titleOf({ ...x, count: '*名' })).toBe('设有目标的1项能否达到目标待定');
    expect(titleOf({ ...x, target: undefined })).toBe('成长阶梯共1级1项，未设目标');
  });

  it('gives each item against its target', () => {
    const texts = (context: typeof zh) =>
      model.rungs.flatMap(({ items }) => items.map((item) => growthText(item, context)));
    expect(texts(zh)).toEqual([
      '25名，未设目标',
      '118名，目标120，完成98.3%，差2名',
      '60余名，目标70，完成85.7%—100%，至多差10名，待定',
      '31名，目标30，完成103.3%，已达目标',
      '14名，目标14，完成100%，已达目标',
      '4*名，目标50，完成80%—98%，至少差1名',
      '17名，目标20，完成85%，差3名',
    ]);
    expect(texts(en)[1]).toBe('118 of target 120, 98.3%, 2 short');
    expect(texts(en).join()).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('never rounds what falls short up to all of it', () => {
    const [rung] = growth({ rung: 'a', name: 'x', count: 99999, target: 100000 }).rungs;
    expect(growthText(rung!.items[0]!, zh)).not.toContain('100%');
  });

  it('says why there is no comparison', () => {
    const [rung] = growth({ rung: 'a', name: 'x', count: '5人', target: '4项' }).rungs;
    expect(growthText(rung!.items[0]!, zh)).toBe('5人，目标4项，与目标单位不同，无法比较');
  });

  it('names the items of a rung that have no target', () => {
    const partly = growth({ rung: 'a', name: 'x', count: 5, target: 10 }, { rung: 'a', name: 'y', count: 50 });
    expect(growthLadderView.notes!(partly, zh)).toEqual(['a有1项未设目标，合计只以设有目标的项与目标比较']);
    expect(growthLadderView.notes!(model, zh)).toEqual([]);
  });

  it('lists rungs from the top down in marks and table, each with its level', () => {
    const marks = growthLadderMarks(model, zh);
    const table = growthLadderTable(model, zh);
    expect(marks.map(({ lines }) => lines[0])).toEqual(table.rows.map(({ name }) => name));
    expect(table.rows.map(({ name, level }) => `${level} ${name}`)).toEqual([
      '5 代表委员',
      '4 表彰激励合计',
      '4 劳动模范',
      '4 工匠',
      '3 产业顾问',
      '2 联系服务合计',
      '2 座谈咨询专家',
      '2 研修考察专家',
      '1 每名市领导联系专家',
    ]);
    expect(marks[5]!.lines).toEqual([
      '联系服务合计',
      '第2级',
      '人数 178—188名',
      '目标 190',
      '完成93.6%—99%',
      '至少差2名',
    ]);
  });
});

describe('the picture of the growth ladder', () => {
  it('is a flight of stairs: each rung higher and farther right than the one before it in the data', () => {
    for (const width of [340, 1200]) {
      const { steps } = ladderLayout(model, viewContext({ width, height: 700 }));
      const boxes = [...steps].reverse().map(({ box }) => box);
      for (const [at, box] of boxes.slice(1).entries()) {
        expect(box.left).toBeGreaterThan(boxes[at]!.left);
        expect(box.top + box.height).toBeCloseTo(boxes[at]!.top, 6);
        expect(box.left + box.width).toBeCloseTo(boxes[0]!.left + boxes[0]!.width, 6);
      }
      expect(steps[0]!.name).toBe('参政议政');
    }
  });

  it('keeps all in its box, at every width, with one row, long names and a hundred rungs', () => {
    const many = growth(
      ...Array.from({ length: 100 }, (_, at) => ({ rung: `第${at}级`, name: 'x', count: at, target: 50 })),
    );
    const long = growth({ rung: '很长的阶梯'.repeat(6), name: '很长的名称'.repeat(6), count: '*名', target: '*名' });
    for (const one of [model, many, long, growth({ rung: 'a', name: 'x', count: 0, target: 0 })])
      for (const width of [280, 340, 640, 1200, 1900]) {
        const context = viewContext({ width, height: 600 });
        const { bars, nameLeft, nameWidth, least, items } = ladderLayout(one, context);
        expect(bars.left + bars.width).toBeLessThanOrEqual(width);
        expect(nameLeft + nameWidth).toBeLessThanOrEqual(width);
        expect(least).toBeGreaterThan(items.length * 20);
        expect(JSON.stringify(growthLadderDrawing(one, context).shapes)).not.toMatch(/NaN|Infinity/);
      }
  });

  it('draws shares of targets where units differ', () => {
    const mixed = growth(
      { rung: 'a', name: 'x', count: '500人', target: '1000人' },
      { rung: 'b', name: 'y', count: '3项', target: '4项' },
    );
    const { figures, axis } = ladderLayout(mixed, zh);
    expect(figures.map(({ count, target }) => [count.low, target.low])).toEqual([
      [75, 100],
      [50, 100],
    ]);
    expect(axis.max).toBe(100);
    expect(growthLadderHeadline(mixed, zh).subtitle).toContain('百分比');
  });
});
