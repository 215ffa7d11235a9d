import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { mount, textOfPart } from '../internal/testing/mount.js';
import { shapesOf, textsOf } from '../internal/testing/picture.js';
import { LOOKS } from '../internal/theme/tokens.js';
import './talent-services.js';

contract({
  tag: 'chancai-talent-services',
  data: county as unknown as DatasetInput,
  table: 'services',
  someFilter: { kind: ['housing'] },
  noneFilter: { name: ['—'] },
  headcount: 'stock',
  measures: ['stock', 'allocated', 'waiting', 'served'],
});

describe('<chancai-talent-services> draws', () => {
  const data = {
    meta: { title: 'x' },
    services: [
      { kind: 'security', name: 'a', stock: '400人', allocated: '300人', waiting: '50人' },
      { kind: 'security', name: 'b', stock: '200人', allocated: '*人', waiting: '未统计' },
      { kind: 'security', name: 'c', stock: '100人', allocated: '100人', waiting: '100人' },
    ],
  };
  const [blue, orange] = LOOKS.light.palette;

  it.each([340, 900])(
    'what is given out within its frame, and who waits on the same scale, %s px wide',
    async (width) => {
      const element = await mount('chancai-talent-services', { data, theme: 'light' }, { width, height: 400 });
      const lengths = (colour: string) => shapesOf(element, colour).map((shape) => shape.width);
      const given = lengths(blue!);
      // Withheld: no solid bar at all, never one of length nought that reads as a figure.
      expect(given.length).toBe(2);
      expect(given[0]! / given[1]!).toBeCloseTo(3, 1);
      const [fifty, hundred] = lengths(orange!);
      expect(hundred! / fifty!).toBeCloseTo(2, 0);
      expect(hundred! / given[1]!).toBeCloseTo(1, 0);
      const frames = [...element.renderRoot.querySelectorAll<SVGPathElement>('.canvas path')]
        .filter((path) => path.getAttribute('stroke-width') === '1.5')
        .map((path) => path.getBoundingClientRect().width + 1.5);
      expect(frames.map((frame) => Math.round((frame / given[1]!) * 10) / 10)).toEqual([4, 2, 1]);
    },
  );

  it('the official wordings beside the bars', async () => {
    const element = await mount('chancai-talent-services', { data: county }, { width: 1200, height: 800 });
    const texts = textsOf(element).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['1876套／2112套，余236套', '143户', '近700户／700户，至多余70户']));
    expect(textOfPart(element, 'headline')).toContain('2112套人才公寓');
  });

  it('bars of homes and of subsidies each on a scale of their own', async () => {
    const services = [
      { kind: 'housing', name: 'a', form: '租赁', stock: '1000套', allocated: '1000套' },
      { kind: 'housing', name: 'b', form: '补贴', stock: '10户', allocated: '10户' },
    ];
    const element = await mount('chancai-talent-services', { data: { services }, theme: 'light' }, { width: 900 });
    const [homes, subsidies] = shapesOf(element, blue!).map((shape) => shape.width);
    expect(homes! / subsidies!).toBeCloseTo(1, 0);
  });
});
