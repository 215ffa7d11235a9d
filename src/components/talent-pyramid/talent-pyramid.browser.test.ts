import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { mount } from '../internal/testing/mount.js';
import { crowding, textsOf } from '../internal/testing/picture.js';
import './talent-pyramid.js';

contract({
  tag: 'chancai-talent-pyramid',
  data: county as unknown as DatasetInput,
  table: 'pyramid',
  someFilter: { chain: ['体育'] },
  noneFilter: { chain: ['—'] },
  headcount: 'headcount',
  measures: ['headcount', 'target'],
});

describe('<chancai-talent-pyramid> draws', () => {
  const data = { meta: { title: 'x' }, pyramid: [{ tier: 'a', headcount: 10 }] };
  const draw = (properties: Record<string, unknown>, size = {}) =>
    mount('chancai-talent-pyramid', { data, theme: 'light', ...properties }, size);

  it('a row that takes the pointer for each tier, however few people it has', async () => {
    const few = [1, 30000].map((headcount, at) => ({ tier: `tier ${at}`, headcount }));
    const element = await draw({ data: { meta: { title: 'x' }, pyramid: few } });
    const told: unknown[] = [];
    element.addEventListener('chancai-select', (event) => told.push((event as CustomEvent).detail.values));
    const name = textsOf(element).find(({ text }) => text === 'tier 0')!;
    const { x, y } = element.renderRoot.querySelector('.canvas')!.getBoundingClientRect();
    const at = { clientX: x + name.x + 4, clientY: y + name.y + 4, bubbles: true, cancelable: true };
    const target = element.renderRoot.querySelector('.canvas > div')!;
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, at));
    expect(told).toEqual([['tier 0']]);
  });

  it('long names and official wordings on a phone without crowding', async () => {
    const tiers = ['国家级科技创新领军人才和产业创业领军人才', '省级突出贡献中青年专家与齐鲁首席技师', '枣乡英才'];
    const pyramid = tiers.map((tier, at) => ({
      tier,
      headcount: ['1*名', '近百名', '300余名'][at],
      target: '近500名',
    }));
    for (const lang of ['zh-CN', 'en'])
      for (const width of [390, 600, 1200]) {
        const element = await draw({ lang, data: { meta: { title: 'x' }, pyramid } }, { width, height: 800 });
        expect([lang, width, crowding(element)]).toEqual([lang, width, []]);
      }
  });
});
