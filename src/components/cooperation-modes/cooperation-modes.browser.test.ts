import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { mount, part, textOfPart } from '../internal/testing/mount.js';
import { shapesOf, textsOf } from '../internal/testing/picture.js';
import { LOOKS } from '../internal/theme/tokens.js';
import './cooperation-modes.js';

contract({
  tag: 'chancai-cooperation-modes',
  data: county as unknown as DatasetInput,
  table: 'cooperation',
  someFilter: { chain: ['体育'] },
  noneFilter: { mode: ['—'] },
  measures: ['count'],
});

const data = {
  meta: { title: 'x' },
  cooperation: [
    { mode: 'b', id: '1', form: '项目' },
    { mode: 'a', id: '2', form: '项目' },
    { mode: 'a', id: '3', form: '平台' },
    { mode: 'a', id: '3', form: '平台' },
    { mode: 'a', id: '4', form: '项目' },
    { mode: 'a', id: '5', form: '项目' },
  ],
};

describe('<chancai-cooperation-modes> draws', () => {
  it('bars sorted by distinct agreements, each part as long as its share', async () => {
    const element = await mount('chancai-cooperation-modes', { data, theme: 'light' });
    const [first, second] = LOOKS.light.palette;
    // The commoner form has the first colour: three agreements of mode a, one of mode b; the other form one of a.
    // Figures within a bar stand on patches of its colour, lower than the bar.
    const bars = (colour: string) => {
      const shapes = shapesOf(element, colour);
      const height = Math.max(...shapes.map((shape) => shape.height));
      return shapes.filter((shape) => shape.height > height - 2).map(({ width }) => width);
    };
    const projects = bars(first!);
    const platforms = bars(second!);
    expect(projects[0]! / projects[1]!).toBeCloseTo(3, 1);
    expect(platforms[0]! / projects[1]!).toBeCloseTo(1, 1);
    const y = (text: string) => textsOf(element).find((one) => one.text === text)!.y;
    expect(y('a')).toBeLessThan(y('b'));
    expect(textsOf(element).map(({ text }) => text)).toEqual(expect.arrayContaining(['4项 80%', '1项 20%']));
  });

  it('the agreements of a mode when it is selected', async () => {
    const element = await mount('chancai-cooperation-modes', { data });
    const marks = part(element, 'marks')!;
    marks.focus();
    for (const key of ['Home', 'Enter']) marks.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await element.updateComplete;
    expect(part(element, 'detail')!.querySelectorAll('tbody tr').length).toBe(5);
    expect(textOfPart(element, 'headline')).toContain('5项合作');
  });

  it('agreements with links, but none that would run a script', async () => {
    const urls = ['https://example.org/1', '/agreements/2', 'javascript:alert(1)', 'data:text/html,x'];
    const cooperation = urls.map((url, at) => ({ mode: 'a', id: String(at), url }));
    const element = await mount('chancai-cooperation-modes', { data: { meta: { title: 'x' }, cooperation } });
    const marks = part(element, 'marks')!;
    marks.focus();
    for (const key of ['Home', 'Enter']) marks.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await element.updateComplete;
    const detail = part(element, 'detail')!;
    expect([...detail.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(urls.slice(0, 2));
    expect(detail.textContent).toContain('javascript:alert(1)');
  });

  it('a ring around all of the row that is pointed at, apart from its bar', async () => {
    const element = await mount('chancai-cooperation-modes', { data, theme: 'light' });
    const marks = part(element, 'marks')!;
    marks.focus();
    marks.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
    await element.updateComplete;
    const svg = element.renderRoot.querySelector('.canvas svg')!;
    const rings = [...svg.querySelectorAll<SVGPathElement>('path')].filter(
      (path) => path.getAttribute('stroke')?.toLowerCase() === LOOKS.light.focus,
    );
    expect(rings.length).toBe(1);
    const ring = rings[0]!.getBoundingClientRect();
    const origin = svg.getBoundingClientRect();
    const bar = shapesOf(element, LOOKS.light.palette[0]!)[0]!;
    const name = textsOf(element).find(({ text }) => text === 'a')!;
    expect(ring.top - origin.top).toBeLessThan(bar.y - 1);
    expect(ring.bottom - origin.top).toBeGreaterThan(bar.y + bar.height + 1);
    expect(ring.left - origin.left).toBeLessThan(name.x);
    expect(ring.height).toBeGreaterThanOrEqual(LOOKS.light.target - 2);
  });
});
