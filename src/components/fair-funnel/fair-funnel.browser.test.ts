import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { mount, part, settled, textOfPart } from '../internal/testing/mount.js';
import { crowding, shapesOf, textsOf } from '../internal/testing/picture.js';
import { LOOKS } from '../internal/theme/tokens.js';
import type { ChancaiFairFunnel } from './fair-funnel.js';
import './fair-funnel.js';

contract({
  tag: 'chancai-fair-funnel',
  data: county as unknown as DatasetInput,
  table: 'fairs',
  someFilter: { session: ['第三届', '第四届'] },
  noneFilter: { session: ['—'] },
  headcount: 'attended',
  measures: ['attended', 'met', 'signed'],
});

describe('<chancai-fair-funnel> draws', () => {
  const fairs = [
    { session: '甲', date: '2024-05-01', posted: 90, attended: 400, met: '未统计', intended: 100, signed: 120 },
    { session: '乙', date: '2025-05-01', posted: 80, attended: 200, met: 100, intended: 50, signed: 25 },
  ];
  const data = { meta: { title: 'x' }, fairs };
  const [people, growing] = LOOKS.light.palette;

  it.each([800, 340])('bars as long as people are many, from one line, in %i px', async (width) => {
    const element = await mount('chancai-fair-funnel', { data, theme: 'light' }, { width, height: 500 });
    const bars = shapesOf(element, people!);
    const per = bars[0]!.width / 200;
    expect(bars.map((bar) => Math.round(bar.width / per))).toEqual([200, 100, 50, 25]);
    expect(new Set(bars.map(({ x }) => Math.round(x))).size).toBe(1);
    // Demands are no people: a figure, not a bar.
    expect(textsOf(element).some(({ text }) => text.includes('80项'))).toBe(true);
  });

  it('a gap for a stage without a figure, and one that grows in another colour', async () => {
    const element = await mount('chancai-fair-funnel', { data, theme: 'light', session: '甲' }, { width: 800 });
    const [attended, intended] = shapesOf(element, people!);
    const [signed] = shapesOf(element, growing!);
    expect(Math.round((intended!.width / attended!.width) * 400)).toBe(100);
    expect(Math.round((signed!.width / attended!.width) * 400)).toBe(120);
    const row = signed!.y - intended!.y;
    expect(Math.round((intended!.y - attended!.y) / row)).toBe(2);
    expect(textsOf(element).map(({ text }) => text)).toContain('未统计');
    expect(textOfPart(element, 'footer')).toContain('签约人数多于意向');
  });

  it('the fair, the total or the trend that the reader chooses by keyboard', async () => {
    const element = (await mount('chancai-fair-funnel', { data }, { width: 800 })) as unknown as ChancaiFairFunnel;
    const figure = element as never;
    const choice = part(figure, 'choice') as HTMLSelectElement;
    expect([...choice.options].map(({ text }) => text)).toEqual(['历次转化走势', '全部2场合计', '乙', '甲']);
    const choose = async (value: string) => {
      choice.value = value;
      choice.dispatchEvent(new Event('change'));
      await settled(figure);
    };
    await choose('0');
    expect(textOfPart(figure, 'headline')).toContain('甲');
    await choose('all');
    expect(textOfPart(figure, 'headline')).toContain('全部2场合计');
    await choose('trend');
    expect([element.view, choice.value]).toEqual(['trend', 'trend']);
    expect((await element.toTable()).rows.length).toBe(2);
    await choose('all');
    expect([element.status, textOfPart(figure, 'headline').includes('全部2场合计')]).toEqual(['ready', true]);
  });

  it('data with fewer stages after data with more, in one picture', async () => {
    const element = await mount('chancai-fair-funnel', { data, view: 'trend' }, { width: 800 });
    const fewer = fairs.map(({ signed: _, ...fair }) => fair);
    for (const next of [fewer, fairs]) {
      element.data = { meta: { title: 'x' }, fairs: next };
      await settled(element);
      expect(element.status).toBe('ready');
      expect(crowding(element)).toEqual([]);
    }
  });

  it('conversion over the fairs in panels, at any width', async () => {
    const long = { meta: county.meta, fairs: county.fairs };
    for (const width of [340, 800, 1600]) {
      const element = await mount(
        'chancai-fair-funnel',
        { data: long, view: 'trend', theme: 'light' },
        { width, height: 600 },
      );
      expect([width, ...crowding(element)]).toEqual([width]);
      element.remove();
    }
  });
});
