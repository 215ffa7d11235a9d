import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { mount, optionsOf, part, settled, textOfPart } from '../internal/testing/mount.js';
import { crowding, shapesOf, textsOf } from '../internal/testing/picture.js';
import { LOOKS } from '../internal/theme/tokens.js';
import './platform-matrix.js';

const TAG = 'chancai-platform-matrix';

contract({
  tag: TAG,
  data: county as unknown as DatasetInput,
  table: 'platforms',
  someFilter: { chain: ['体育'] },
  noneFilter: { kind: ['—'] },
  measures: ['capacity', 'used', 'users', 'projects'],
});

const platform = (name: string, kind: string, chain: string, level: string, capacity?: unknown, used?: unknown) => ({
  name,
  kind,
  chain,
  level,
  shared: level === '国家级',
  ...(capacity === undefined ? {} : { capacity }),
  ...(used === undefined ? {} : { used }),
});
const data = {
  meta: { title: 'x' },
  chains: [
    { id: 'b', name: '乙链' },
    { id: 'a', name: '甲链' },
  ],
  platforms: [
    platform('1', '中心', 'a', '市级', 100, 80),
    platform('2', '中心', 'a', '国家级', 100, 80),
    platform('3', '中心', 'b', '省级', 100, 20),
    platform('4', '实验室', 'b', '市级', 100, '*'),
    platform('5', '实验室', 'a', '市级', 100, '未统计'),
  ],
};

describe(`<${TAG}> draws`, () => {
  it.each([
    ['a matrix', 900],
    ['lists on a phone', 340],
  ])('%s with bars as long as the share in use', async (_, width) => {
    const element = await mount(TAG, { data, theme: 'light' }, { width, height: 700 });
    const [four, one, ...rest] = shapesOf(element, LOOKS.light.palette[0]!)
      .map((shape) => shape.width)
      .sort((a, b) => b - a);
    expect(four! / one!).toBeCloseTo(4, 1);
    expect(rest).toEqual([]);
    expect(textOfPart(element, 'legend')).toMatch(/未公开或无上限.*未统计/s);
  });

  it('lists with two chains beside each other where there is no room for a matrix but for them', async () => {
    const chains = Array.from({ length: 12 }, (_, at) => ({ id: `c${at}`, name: `第${at + 1}条产业链` }));
    const platforms = chains.map(({ id }, at) => platform(`p${at}`, '中心', id, '市级', 100, 80));
    const places = async (width: number) => {
      const element = await mount(TAG, { data: { ...data, chains, platforms } }, { width, height: 700 });
      const [first, second, third] = [1, 2, 3].map(
        (at) => textsOf(element).find(({ text }) => text === `第${at}条产业链`)!,
      );
      return { beside: second!.y === first!.y && second!.x > first!.x, below: third!.y > first!.y };
    };
    expect(await places(640)).toEqual({ beside: true, below: true });
    expect(await places(340)).toEqual({ beside: false, below: true });
  });

  it('each cell with its number and its highest level in symbol and word', async () => {
    const element = await mount(TAG, { data }, { width: 900 });
    const words = textsOf(element).map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(['2个', '★ 国家级', '▲ 省级', '● 市级', '使用 80%', '共享 1/2']));
    expect(words).toContain('使用 未统计');
    expect(words).toEqual(expect.arrayContaining(['中心 3个', '实验室 2个', '甲链 3个', '乙链 2个']));
  });

  it('chains in the dataset’s order, kinds by their number', async () => {
    const element = await mount(TAG, { data }, { width: 900 });
    const at = (text: string) => textsOf(element).find((one) => one.text === text)!;
    expect(at('乙链 2个').x).toBeLessThan(at('甲链 3个').x);
    expect(at('中心 3个').y).toBeLessThan(at('实验室 2个').y);
  });

  it('a use above capacity as it is', async () => {
    const over = {
      platforms: [platform('1', '中心', 'a', '省级', 100, 150), platform('2', '室', 'a', '省级', 100, 75)],
    };
    const element = await mount(TAG, { data: over, theme: 'light' }, { width: 900 });
    expect(textsOf(element).map(({ text }) => text)).toContain('◆ 使用 150%');
    const [first, second] = [LOOKS.light.shortage.urgent, LOOKS.light.palette[0]!].map(
      (colour) => shapesOf(element, colour)[0]!.width,
    );
    expect(first! / second!).toBeCloseTo(2, 1);
  });

  it('what is more than 90 % in use in another colour and with a sign, as far as that is certain', async () => {
    const platforms = [95, 90, '近100', 40].map((used, at) => ({
      name: `n${at}`,
      kind: `k${at}`,
      level: 'municipal',
      chain: 'c',
      capacity: 100,
      used,
    }));
    const element = await mount(TAG, { data: { meta: { title: 'x' }, platforms }, theme: 'light' }, { width: 900 });
    expect(shapesOf(element, LOOKS.light.shortage.urgent).length).toBe(1);
    expect(textsOf(element).flatMap(({ text }) => (text.startsWith('◆') ? text : []))).toEqual(['◆ 使用 95%']);
    expect(textOfPart(element, 'legend')).toContain('使用率超过90%');
  });

  it('one platform, and thirty kinds of long names', async () => {
    const name = '示例国家级高端装备与新材料联合工程技术研究中心及检验检测平台';
    const many = Array.from({ length: 30 }, (_, at) =>
      platform(`${at}`, `${name}${at}`, `${name}${at % 9}`, '省级', 10, 5),
    );
    for (const platforms of [many.slice(0, 1), many])
      for (const width of [340, 1200]) {
        const element = await mount(TAG, { data: { platforms } }, { width });
        expect([element.status, ...crowding(element)]).toEqual(['ready']);
        element.remove();
      }
  });
});

describe(`<${TAG}> answers`, () => {
  it('a choice with the list of the cell’s platforms', async () => {
    const element = await mount(TAG, { data }, { width: 900, height: 600 });
    const told: { dimension: string; values: string[]; rows: { name: string }[] }[] = [];
    element.addEventListener('chancai-select', (event) => told.push((event as CustomEvent).detail));
    part(element, 'marks')!.focus();
    for (const key of ['End', 'Enter'])
      part(element, 'marks')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled(element);
    expect([told[0]!.dimension, told[0]!.values, told[0]!.rows.map(({ name }) => name)]).toEqual([
      'chain',
      ['a'],
      ['5'],
    ]);
    expect(part(element, 'detail')!.querySelectorAll('tbody tr').length).toBe(1);
    expect(optionsOf(element)[1]).toMatch(
      /平台数 2个.*国家级 1.*市级 1.*2个中1个开放共享.*容量 200.*使用量 160.*使用率 80%/s,
    );
  });

  it('how many are shared as far as platforms say, and nothing where none does', async () => {
    const { shared: _, ...silent } = platform('6', '中心', 'a', '省级');
    const said = { platforms: [...data.platforms, silent] };
    const element = await mount(TAG, { data: said, lang: 'zh-CN' }, { width: 900, height: 600 });
    expect(textOfPart(element, 'subtitle')).toContain('至少1个开放共享');
    expect(textsOf(element).map(({ text }) => text)).toContain('共享 至少1/3');
    expect(optionsOf(element).join(' ')).toMatch(/3个中至少1个开放共享.*1个平台未注明是否共享/s);
    expect(textOfPart(element, 'footer')).toContain('1个平台未注明是否共享');
    expect((await element.explain())!.figures.map(({ title, text }) => `${title} ${text}`)).toContain(
      '开放共享（个） 至少1',
    );
    const none = data.platforms.map(({ shared: _shared, ...rest }) => rest);
    const quiet = await mount(TAG, { data: { platforms: none }, lang: 'zh-CN' }, { width: 900, height: 600 });
    const all = [textOfPart(quiet, 'base'), ...textsOf(quiet).map(({ text }) => text), ...optionsOf(quiet)];
    expect(all.join(' ')).not.toContain('共享');
    expect((await quiet.toTable()).columns.map(({ key }) => key)).not.toContain('shared');
  });

  it('with the unit of its figures in the table: in the head where all have it, else with each', async () => {
    const sizes = async (...capacities: string[]) => {
      const platforms = capacities.map((capacity, at) => platform(`${at}`, `类${at}`, 'a', '省级', capacity, capacity));
      const element = await mount(TAG, { data: { platforms }, lang: 'zh-CN' });
      const csv = await element.toCSV();
      return [csv.split('\r\n')[0]!.match(/容量[^,]*/)![0], ...(csv.match(/\d+(台|平方米|小时)/g) ?? [])];
    };
    expect(await sizes('20小时', '30小时')).toEqual(['容量（小时）']);
    expect(await sizes('20台', '30平方米')).toEqual(['容量', '20台', '20台', '30平方米', '30平方米']);
  });

  it('with the number of platforms at provincial level or above and the share in use as its finding', async () => {
    const element = await mount(TAG, { data });
    expect(textOfPart(element, 'headline')).toBe(
      '5个创新平台，省级及以上2个；容量与使用量均有数字的4个平台容量已用至少45%',
    );
    expect(textOfPart(element, 'footer')).toContain('1个平台未统计容量或使用量，不计入使用率');
    element.lang = 'en';
    await settled(element);
    expect(textOfPart(element, 'headline')).toMatch(
      /^5 innovation platforms, 2 at provincial level or above; .+ of capacity in use at the 4 that state both$/,
    );
  });
});
