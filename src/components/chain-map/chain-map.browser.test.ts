import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { mount, optionsOf, part, settled, textOfPart, until } from '../internal/testing/mount.js';
import { crowding, shapesOf, textsOf } from '../internal/testing/picture.js';
import { LOOKS } from '../internal/theme/tokens.js';
import './chain-map.js';

contract({
  tag: 'chancai-chain-map',
  data: county as unknown as DatasetInput,
  table: 'talent',
  someFilter: { region: ['ZX-TY'] },
  noneFilter: { chain: ['—'] },
  headcount: 'supply',
  measures: ['supply', 'demand', 'introduced'],
});

const segment = (id: string, stage: string, feeds: string[] = []) => ({ chain: 'c', id, name: id, stage, feeds });
const data = {
  meta: { title: 'x' },
  chains: [{ id: 'c', name: '体育', leaders: ['示例甲', '示例乙'] }],
  segments: [segment('a', 'upstream', ['b']), segment('b', 'midstream', ['d']), segment('d', 'downstream')],
  talent: [
    { chain: 'c', segment: 'a', supply: 100, demand: 200 },
    { chain: 'c', segment: 'b', supply: 85, demand: 100 },
    { chain: 'c', segment: 'd', supply: 60, demand: 50 },
  ],
};

describe('<chancai-chain-map> draws', () => {
  it('bars as long as the demand, in the colour of their shortage, supply inside, with the words below', async () => {
    const element = await mount('chancai-chain-map', { data, theme: 'light' }, { width: 900 });
    const { shortage, text } = LOOKS.light;
    const widths = (colour: string) => shapesOf(element, colour).map(({ width }) => width);
    const [urgent] = widths(shortage.urgent);
    const [tight] = widths(shortage.tight);
    expect(urgent! / tight!).toBeCloseTo(2, 1);
    expect(widths(shortage.surplus)[0]! / tight!).toBeCloseTo(0.5, 1);
    const supply = shapesOf(element, text)
      .sort((a, b) => a.x - b.x)
      .map(({ width }) => Math.round((width / tight!) * 20) * 5);
    expect(supply).toEqual([100, 85, 60]);
    const words = textsOf(element).map((one) => one.text);
    expect(words).toEqual(
      expect.arrayContaining(['急需紧缺 缺100人', '偏紧 缺15人', '富余10人', '上游', '中游', '下游']),
    );
    expect(words).toEqual(expect.arrayContaining(['需200 供100', '需100 供85', '需50 供60']));
  });

  it('the uncertain part after the known one, whatever was drawn before', async () => {
    const talent = [...data.talent.slice(0, 2), { chain: 'c', segment: 'd', supply: '210余名', demand: 100 }];
    const element = await mount('chancai-chain-map', { data: { ...data, talent }, theme: 'light' }, { width: 900 });
    element.style.width = '340px';
    await until(() => textsOf(element).some(({ text }) => text.startsWith('→')), 'the phone');
    await new Promise((resolve) => setTimeout(resolve, 400));
    const known = shapesOf(element, LOOKS.light.text).pop()!;
    const [open] = shapesOf(element, LOOKS.light.surface);
    expect(open!.x).toBeGreaterThan(known.x + known.width - 3);
  });

  it('a box that takes the pointer for each segment, however few people it has', async () => {
    const few = { ...data, talent: [...data.talent.slice(0, 2), { chain: 'c', segment: 'd', supply: 0, demand: 1 }] };
    const element = await mount('chancai-chain-map', { data: few, theme: 'light' }, { width: 900 });
    const told: unknown[] = [];
    element.addEventListener('chancai-select', (event) => told.push((event as CustomEvent).detail.values));
    const name = textsOf(element).find(({ text }) => text === 'd')!;
    const { x, y } = element.renderRoot.querySelector('.canvas')!.getBoundingClientRect();
    // Beside the name, well above the bar of one person.
    const at = { clientX: x + name.x + 60, clientY: y + name.y + 4, bubbles: true, cancelable: true };
    const target = element.renderRoot.querySelector('.canvas > div')!;
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, at));
    expect(told).toEqual([['d']]);
  });

  it('figures by segment where no segments are registered', async () => {
    const talent = data.talent.map(({ segment: name, ...rest }) => ({ ...rest, segment: name === 'd' ? '' : name }));
    const element = await mount('chancai-chain-map', { data: { meta: data.meta, talent }, theme: 'light' });
    expect(element.status).toBe('ready');
    expect(shapesOf(element, LOOKS.light.shortage.urgent).length).toBe(1);
    const words = textsOf(element).map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(['未登记环节', 'a', 'b', '全链（未分环节）', '急需紧缺 缺100人']));
    expect(optionsOf(element).length).toBe(3);
  });

  it('stages from left to right, and stacked on a phone', async () => {
    const wide = await mount('chancai-chain-map', { data }, { width: 900 });
    const x = (text: string) => textsOf(wide).find((one) => one.text === text)!.x;
    expect([x('上游') < x('中游'), x('中游') < x('下游')]).toEqual([true, true]);
    const narrow = await mount('chancai-chain-map', { data }, { width: 340 });
    const y = (text: string) => textsOf(narrow).find((one) => one.text === text)!.y;
    expect([y('上游') < y('中游'), y('中游') < y('下游')]).toEqual([true, true]);
  });

  it('names the chain leaders', async () => {
    expect(textOfPart(await mount('chancai-chain-map', { data }), 'subtitle')).toContain('示例甲、示例乙');
  });

  it('the links of a circle but the one that closes it, and says so', async () => {
    const segments = [segment('a', 'upstream', ['b']), segment('b', 'midstream', ['a', 'z'])];
    const element = await mount('chancai-chain-map', { data: { ...data, segments } });
    expect(element.status).toBe('ready');
    expect(element.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['link-cycle', 'unknown-reference']));
  });
});

describe('<chancai-chain-map> keeps letters apart', () => {
  const STAGES = ['upstream', 'midstream', 'downstream'];
  const name = (at: number) => `国家级重点产业链关键共性技术攻关与成果转化应用示范环节${at}`;
  const chainOf = (count: number) => ({
    ...data,
    segments: Array.from({ length: count }, (_, at) => ({
      ...segment(name(at), STAGES[at % 3]!, at + 4 < count ? [name(at + 1), name(at + 4)] : []),
    })),
    talent: Array.from({ length: count }, (_, at) => ({
      chain: 'c',
      segment: name(at),
      supply: ['1*名', '近百名', 0, '*', '未统计', '5000余人'][at % 6],
      demand: ['超3000名', 0, '*', 12, 40][at % 5],
    })),
  });
  const cases: [string, unknown][] = [
    ['1 segment', chainOf(1)],
    ['40 segments with names of 30 characters', chainOf(40)],
    ['segments that are not registered', { ...chainOf(7), segments: [] }],
    [
      '12 chains',
      {
        talent: Array.from({ length: 24 }, (_, at) => ({
          chain: `${name(at % 12)}链`,
          supply: at,
          demand: '近百名',
        })),
      },
    ],
  ];
  it.each(cases)('%s', async (_, odd) => {
    for (const view of ['overview', 'flow', 'matrix'])
      for (const width of [374, 622, 1200])
        for (const lang of ['zh-CN', 'en']) {
          const element = await mount(
            'chancai-chain-map',
            { data: odd, view, lang, theme: 'large-print' },
            { width, height: 900 },
          );
          expect([view, width, lang, element.status, ...crowding(element)]).toEqual([view, width, lang, 'ready']);
          element.remove();
        }
  });
});

describe('<chancai-chain-map> lets the reader choose', () => {
  it('another chain, by a control that takes keys', async () => {
    const element = await mount('chancai-chain-map', { data: county });
    const filters: unknown[] = [];
    element.addEventListener('chancai-filter', (event) => filters.push((event as CustomEvent).detail));
    const select = part(element, 'chain') as HTMLSelectElement;
    const before = optionsOf(element);
    select.value = select.options[2]!.value;
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(optionsOf(element)).not.toEqual(before);
    expect(filters).toEqual([{ filter: { chain: [select.value] } }]);
    // And back to all of them.
    select.value = '';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(optionsOf(element)).toEqual(before);
    expect(filters[1]).toEqual({ filter: { chain: [] } });
  });

  it('a chain at first, where the page names one', async () => {
    const all = await mount('chancai-chain-map', { data: county });
    const one = await mount('chancai-chain-map', { data: county, chain: '体育' });
    const flow = await mount('chancai-chain-map', { data: county, view: 'flow', chain: '体育' });
    expect(optionsOf(one)).toEqual(optionsOf(flow));
    expect(optionsOf(one).length).toBeLessThan(optionsOf(all).length);
  });

  it('all chains by stage as a matrix, every cell with its word', async () => {
    const element = await mount('chancai-chain-map', { data: county, view: 'matrix' }, { width: 800, height: 500 });
    expect(element.status).toBe('ready');
    expect(crowding(element)).toEqual([]);
    const { rows } = await element.toTable();
    expect(optionsOf(element).length).toBe(rows.length);
    const words = textsOf(element).map(({ text }) => text);
    expect(words.filter((text) => /^(急需紧缺|偏紧|基本平衡|富余|待定|未统计)$/.test(text)).length).toBe(rows.length);
  });
});
