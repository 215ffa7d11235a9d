import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import { buildTalentServices, type DatasetInput, parseDataset } from '../../data/index.js';
import { viewContext } from '../internal/context.js';
import { barsOf, rectsOf } from '../internal/testing/shapes.js';
import { talentServicesDrawing } from './talent-services.drawing.js';
import { talentServicesHeadline } from './talent-services.headline.js';
import { servicesLayout } from './talent-services.layout.js';
import { talentServicesMarks } from './talent-services.marks.js';
import { talentServicesTable } from './talent-services.table.js';
import { talentServicesView } from './talent-services.view.js';

const modelOf = (data: unknown, config = {}) => buildTalentServices(parseDataset(data as DatasetInput).value, config);
const model = modelOf(county);
const zh = viewContext({ width: 1200, height: 800 });
const en = viewContext({ locale: 'en', width: 1200, height: 800 });
const services = (...rows: object[]) => modelOf({ services: rows });

describe('talent services in words', () => {
  it('lead with the apartments in their official wording, then with what is short', () => {
    expect(talentServicesHeadline(model, zh).title).toBe(
      '2112套人才公寓已分配1876套，余236套，轮候143户；住房保障尚缺8人',
    );
    expect(talentServicesHeadline(model, en).title).toBe(
      'Apartments for talent: 1,876 of 2,112 homes allocated, 236 left, 143 households waiting; Housing is 8 people short',
    );
  });

  it('say of which time stocks and services are', () => {
    expect(talentServicesHeadline(model, zh).subtitle).toContain('存量为2025年；服务量为2023—2025年累计');
    expect(talentServicesHeadline(model, en).subtitle).toContain('stocks of 2025; services over 2023–2025');
  });

  it('count the channels where nothing is short, and alone', () => {
    expect(talentServicesHeadline(modelOf(county, { filter: { kind: ['channel'] } }), zh).title).toBe(
      '绿色通道42项，服务至少15765人次',
    );
    expect(talentServicesHeadline(modelOf(county, { filter: { kind: ['channel'] } }), en).title).toBe(
      'Green channels: 42 items, at least 15,765 visits served',
    );
  });

  it('write figures without a unit behind their name', () => {
    const bare = services({ kind: 'housing', name: 'a', stock: 300, allocated: 320, waiting: 5 });
    expect(talentServicesHeadline(bare, zh).title).toBe('a300，已分配320，超出20，轮候5；a尚缺25');
  });

  it('say so where nothing is known', () => {
    const masked = services({ kind: 'housing', name: 'a', stock: '*套', allocated: '*套' });
    expect(talentServicesHeadline(masked, zh).title).toBe('各项服务的数字未公开或未统计');
  });

  it('give every figure of a service, as stated', () => {
    const marks = talentServicesMarks(model, zh);
    expect(marks[2]!.lines).toEqual([
      '补贴（租房购房补贴）',
      '总量 700户',
      '已分配 近700户（90%—100%）',
      '至多余70户',
      '轮候 12户',
      '缺口0—12户',
      '服务量 1633—1733户（2023—2025年）',
    ]);
    const venture = marks.find(({ value }) => value === '创业扶持')!;
    expect(venture.lines).toEqual(expect.arrayContaining(['已分配 *人', '至多余80人', '轮候 未统计']));
  });

  it('stand in the table, row by row, with the units of each column', () => {
    const table = talentServicesTable(model, zh);
    expect(table.rows.length).toBe(15);
    expect(table.columns.find(({ key }) => key === 'stock')!.unit).toBe('套、户、人、项');
    expect(talentServicesTable(model, en).columns.find(({ key }) => key === 'stock')!.unit).toBe(
      'homes, households, people, items',
    );
  });

  it('tell why homes and households are not subtracted', () => {
    expect(talentServicesView.notes!(model, zh)).toEqual(['轮候的户数与房源套数单位不同，不相减']);
    const odd = services({ kind: 'security', name: 'a', stock: '5项', allocated: '3人' });
    expect(talentServicesView.notes!(odd, zh)[0]).toContain('a的已分配与总量单位不同');
  });
});

describe('the picture of talent services', () => {
  const layout = servicesLayout(model, zh);

  it('has a panel for each unit, and one scale for those who wait and the places only where both are people', () => {
    expect(layout.panels.map(({ title, items }) => [title, items.length])).toEqual([
      ['人才安居', 2],
      ['', 1],
      ['五安保障', 5],
      ['绿色通道  共42项', 7],
    ]);
    const [homes, , people] = layout.panels;
    const perPixel = (panel: typeof homes) => panel!.columns.map(({ axis, width }) => axis.max / width);
    expect(homes!.columns.map(({ title }) => title)).toEqual(['已分配／总量（套）', '轮候（户）']);
    expect(perPixel(homes)[0]).not.toBeCloseTo(perPixel(homes)[1]!, 3);
    expect(people!.columns.map(({ title }) => title)).toEqual(['已分配／总量（人）', '轮候（人）', '服务量（人）']);
    expect(perPixel(people)[0]).toBeCloseTo(perPixel(people)[1]!, 6);
  });

  it('keeps all in its box, at every width, also with one row, long names and a hundred services', () => {
    const many = services(
      ...Array.from({ length: 100 }, (_, at) => ({ kind: 'channel', name: `通道${at}`, stock: at, served: at })),
    );
    const long = services({ kind: 'housing', name: '很长很长的名称'.repeat(5), form: '租'.repeat(30), stock: '1套' });
    for (const one of [model, many, long, services({ kind: 'security', name: 'a', stock: '0人' })])
      for (const width of [280, 340, 640, 1200, 1900]) {
        const context = viewContext({ width, height: 4000 });
        for (const panel of servicesLayout(one, context).panels)
          for (const { left, width: own, axis } of panel.columns) {
            expect(left).toBeGreaterThan(0);
            expect(left + own).toBeLessThanOrEqual(width);
            expect(axis.max).toBeGreaterThan(0);
          }
        expect(JSON.stringify(talentServicesDrawing(one, context).shapes)).not.toMatch(/NaN|Infinity/);
      }
  });

  it('does not draw what is given out in a unit other than the stock’s', () => {
    const { shapes } = talentServicesDrawing(
      services({ kind: 'security', name: 'a', stock: '5项', allocated: '3人' }),
      zh,
    );
    expect([barsOf(shapes).length, rectsOf(shapes).filter(({ stroke }) => stroke).length]).toEqual([0, 1]);
  });
});
