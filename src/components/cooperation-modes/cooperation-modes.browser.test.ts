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
      return shapes.filter((shape) => shape.height > height - 1).map(({ width }) => width);
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
});
