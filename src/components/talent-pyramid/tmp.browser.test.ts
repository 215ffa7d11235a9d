import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { mount } from '../internal/testing/mount.js';
import { crowding, shapesOf, textsOf } from '../internal/testing/picture.js';
import { LOOKS } from '../internal/theme/tokens.js';
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
describe('draws', () => {
  it('in proportion', async () => {
    const data = {
      meta: { title: 'x' },
      pyramid: [
        ['a', 10],
        ['b', 25],
        ['c', 400],
        ['d', '*名'],
        ['e', '未统计'],
      ].map(([tier, headcount]) => ({ tier, headcount })),
    };
    const el = await mount('chancai-talent-pyramid', { data, theme: 'light' });
    const s = shapesOf(el, LOOKS.light.palette[0]!);
    console.log(JSON.stringify(s.map(({ x, y, width }) => [x, y, width])));
    el.setAttribute('scale', 'log');
    await el.updateComplete;
    await new Promise((r) => setTimeout(r, 500));
    console.log(JSON.stringify(shapesOf(el, LOOKS.light.palette[0]!).map(({ x, y, width }) => [x, y, width])));
    const seven = await mount(
      'chancai-talent-pyramid',
      {
        theme: 'wall',
        lang: 'en',
        data: {
          meta: { title: 'x' },
          pyramid: [2, 8, 30, 130, 500, 2100, 8200].map((headcount, i) => ({
            tier: 'Juniors' + i,
            headcount,
            target: headcount,
          })),
        },
      },
      { width: 1900, height: 500 },
    );
    console.log(
      JSON.stringify(crowding(seven)),
      JSON.stringify(
        textsOf(seven)
          .filter((t) => t.text.includes('Jun'))
          .map((t) => [t.text, t.x, t.y, t.width, t.height]),
      ),
      seven.renderRoot.querySelector('.canvas svg')!.getBoundingClientRect().height,
    );
    expect(s.length).toBeGreaterThan(3);
  });
});
