import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { audit } from '../internal/testing/auditor.js';
import { contract } from '../internal/testing/contract.js';
import { type AnyFigure, mount, part, settled, textOfPart } from '../internal/testing/mount.js';
import { shapesOf, textsOf } from '../internal/testing/picture.js';
import { LOOKS } from '../internal/theme/tokens.js';
import './post-pool.js';

contract({
  tag: 'chancai-post-pool',
  data: county as unknown as DatasetInput,
  table: 'posts',
  someFilter: { chain: ['体育', '食品加工'] },
  noneFilter: { chain: ['—'] },
  headcount: 'occupied',
  measures: ['authorised', 'occupied', 'reserved', 'entered', 'left'],
});

describe('<chancai-post-pool> draws', () => {
  const of = (chain: string, authorised: unknown, occupied: unknown, reserved: unknown) => ({
    period: '2025',
    chain,
    authorised,
    occupied,
    reserved,
    entered: 6,
    left: 2,
  });
  const data = { meta: { title: 'x' }, posts: [of('甲', 40, 20, 10), of('乙', 20, 15, '未统计'), of('丙', 10, 12, 3)] };
  const { palette, shortage } = LOOKS.light;
  const draw = (properties: object = {}, size: object = { width: 800 }) =>
    mount('chancai-post-pool', { data, theme: 'light', ...properties }, size);
  const widths = (element: AnyFigure, colour: string) => shapesOf(element, colour).map(({ width }) => width);

  it.each([800, 340])('parts as long as posts are many, in %i px', async (width) => {
    const element = await draw({}, { width, height: 500 });
    const occupied = widths(element, palette[7]!);
    // Lines of the surface's colour around the parts.
    const per = (occupied[0]! + 1) / 20;
    const counts = (colour: string) => widths(element, colour).map((one) => Math.round((one + 1) / per));
    expect(occupied.map((one) => Math.round((one + 1) / per))).toEqual([20, 15, 10]);
    expect(counts(palette[4]!)).toEqual([10]);
    expect(counts(palette[0]!)).toEqual([10]);
    expect(counts(shortage.urgent)).toEqual([5]);
  });

  it('a breach on its bar and in the footer', async () => {
    const element = await draw();
    expect(textsOf(element).map(({ text }) => text)).toContain('超核定5个（核定10个）');
    expect(textOfPart(element, 'footer')).toContain('丙');
    expect(textOfPart(element, 'headline')).toContain('丙超核定5个');
  });

  it('hosts, or who came and left, as the reader chooses by keyboard', async () => {
    const element = await draw({ data: county });
    const choice = part(element, 'choice') as HTMLSelectElement;
    const choose = async (value: string) => {
      choice.value = value;
      choice.dispatchEvent(new Event('change'));
      await settled(element);
    };
    await choose('host');
    expect((await element.toTable()).columns[0]!.key).toBe('host');
    await choose('flow');
    expect((await element.toTable()).rows.map(({ period }) => period)).toEqual(['2023年', '2024年', '2025年']);
  });

  it('those who came above those who left, on one scale', async () => {
    const element = await draw({ data: county, view: 'flow' });
    const [came] = shapesOf(element, palette[0]!).sort((a, b) => a.x - b.x);
    const [left] = shapesOf(element, palette[1]!).sort((a, b) => a.x - b.x);
    // Those who left hang where those who came stand: 46 and 3.
    expect(Math.abs(came!.y + came!.height - left!.y)).toBeLessThan(3);
    expect(Math.abs(left!.height / came!.height - 3 / 46)).toBeLessThan(0.02);
  });

  it('the flow so that all can be read and hit, on the phone and on the wall', async () => {
    for (const [theme, width] of [
      ['light', 340],
      ['dark', 800],
      ['wall', 1900],
      ['large-print', 340],
    ] as const)
      for (const lang of ['zh-CN', 'en']) {
        const element = await draw({ data: county, view: 'flow', theme, lang }, { width, height: 700 });
        const { surface, palette: marks, size, target } = LOOKS[theme];
        expect([theme, width, ...audit(element, { surface, marks, text: size.small, target })]).toEqual([theme, width]);
        element.remove();
      }
  });
});
