import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import county from '../../../examples/county/data.json';
import '../../locales/zh-TW/register.js';
import { clear, until } from '../internal/testing/mount.js';
import type { ChancaiWall } from './wall.js';
import './wall.js';

beforeEach(() => localStorage.clear());
afterEach(async () => {
  await page.viewport(1280, 720);
  vi.restoreAllMocks();
  clear();
});

const NOW = '2026-01-08T09:41:00';
const rootOf = (wall: ChancaiWall) => wall.renderRoot as ShadowRoot;
const text = (wall: ChancaiWall, part: string) =>
  (rootOf(wall).querySelector(`[part~="${part}"]`)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const viewsOf = (wall: ChancaiWall) => [
  ...rootOf(wall).querySelectorAll<HTMLElement & { status: string; shadowRoot: ShadowRoot }>('.panel > *'),
];

async function put(
  properties: Partial<ChancaiWall> & Record<string, unknown> = {},
  { width = 1920, height = 1080 } = {},
): Promise<ChancaiWall> {
  const wall = document.createElement('chancai-wall');
  Object.assign(wall, { data: county, now: NOW, ...properties });
  wall.style.width = `${width}px`;
  wall.style.height = `${height}px`;
  document.body.append(wall);
  await until(() => wall.status !== 'loading', 'the wall');
  await until(() => viewsOf(wall).every(({ status }) => status === 'ready'), 'what turns');
  await new Promise((resolve) => setTimeout(resolve, 300));
  return wall;
}

/** All within, through shadow roots. */
function* within(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

describe('<chancai-wall> is one screen', () => {
  it.each([
    [1920, 1080, 2, 7],
    [3840, 2160, 2, 7],
    [6656, 1792, 2, 7],
    [1080, 1920, 1.6, 7],
  ])('at %i × %i: nothing scrolls, letters go by the height', async (width, height, body, figure) => {
    await page.viewport(width, height);
    const wall = await put({}, { width, height });
    // What does not fit gives way, step by step, out of sight.
    const panels = () => [...rootOf(wall).querySelectorAll('.panel')];
    for (let tries = 0; tries < 3 && !panels().every((one) => one.hasAttribute('data-fits')); tries++)
      await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(panels().every((one) => one.hasAttribute('data-fits'))).toBe(true);
    const letters: [number, string][] = [];
    for (const element of within(rootOf(wall))) {
      const { overflowY, fontSize } = getComputedStyle(element);
      const scrolls = /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 2;
      expect([element.className, scrolls]).toEqual([element.className, false]);
      const box = element.getBoundingClientRect();
      const isSeen = box.width > 2 && box.height > 4 && element.childElementCount === 0;
      if (isSeen && element.textContent?.trim()) letters.push([Number.parseFloat(fontSize), element.textContent]);
      if (isSeen && !element.closest('.quiet, .findings')) expect(box.right).toBeLessThanOrEqual(width + 1);
    }
    const least = letters.sort((a, b) => a[0] - b[0])[0]!;
    expect(least[0], least[1]).toBeGreaterThanOrEqual((body / 100) * height - 0.01);
    const large = rootOf(wall).querySelector('.value b')!;
    expect(Number.parseFloat(getComputedStyle(large).fontSize)).toBeGreaterThanOrEqual((figure / 100) * height);
    expect(rootOf(wall).querySelectorAll('[part="figure"]').length).toBeGreaterThanOrEqual(4);
  });

  it('large figures are those that the page names, in its order; a name that is none is told', async () => {
    const wall = await put({ figures: '人才总量、技术合同成交额、没有这个' });
    const names = [...rootOf(wall).querySelectorAll('.figure .name')].map((one) => one.textContent!.trim());
    expect(names).toEqual(['人才总量', '技术合同成交额']);
    expect(wall.issues.map(({ found }) => found)).toContain('没有这个');
  });

  it('large figures are otherwise those that the data feature, by their rank, then those off their target', async () => {
    const ranks: Record<string, unknown> = { 人才总量: 3, 技术合同成交额: 1, 新引进人才: 2 };
    const indicators = county.indicators.map((row) => ({ ...row, featured: ranks[row.name['zh-CN']] }));
    const shown = (wall: ChancaiWall) =>
      [...rootOf(wall).querySelectorAll('.figure .name')].map((one) => one.textContent!.trim());
    const plain = await put();
    const before = shown(plain);
    plain.remove();
    const wall = await put({ data: { ...county, indicators } });
    const chosen = ['技术合同成交额', '新引进人才', '人才总量'];
    const others = before.filter((name) => !chosen.includes(name));
    expect(shown(wall)).toEqual([...chosen, ...others].slice(0, 5));
    expect(before.slice(0, 3)).not.toEqual(chosen);
    wall.figures = '人才总量、技术合同成交额';
    await wall.updateComplete;
    expect(shown(wall)).toEqual(['人才总量', '技术合同成交额']);
  });

  it('a featured figure keeps its place though it is withheld; where nobody counted it, the next takes it', async () => {
    const indicators = [
      { name: '甲', value: '*', unit: '人', featured: 2 },
      { name: '乙', value: '未统计', featured: 1 },
      { name: '丙', value: 7, unit: '人', featured: 3 },
      { name: '丁', value: 8, unit: '人' },
    ];
    const wall = await put({ data: { meta: county.meta, indicators } });
    const names = [...rootOf(wall).querySelectorAll('.figure .name')].map((one) => one.textContent!.trim());
    expect(names).toEqual(['甲', '丙', '丁']);
  });

  it.each([
    [1920, 1080],
    [1080, 1920],
  ])('at %i × %i six chosen figures are seen whole, with their units, however long', async (width, height) => {
    await page.viewport(width, height);
    const figures = '技术合同成交额、讲话中隐去的面积、人才总量、个案支持上限、人才公寓、新引进人才';
    const wall = await put({ figures, lang: 'zh-CN' }, { width, height });
    const values = [...rootOf(wall).querySelectorAll<HTMLElement>('.value')];
    expect(values.map((one) => one.textContent!.replace(/\s/g, ''))).toEqual(
      expect.arrayContaining(['12.68亿元', '十余万人', expect.stringContaining('上不封顶')]),
    );
    expect(values.length).toBe(6);
    for (const value of values)
      expect([value.textContent, value.scrollWidth]).toEqual([value.textContent, value.clientWidth]);
  });

  it('figures are as stated: an approximate one keeps its wording', async () => {
    const wall = await put({ figures: '人才总量' });
    expect(text(wall, 'figure')).toContain('十余万');
  });
});

describe('<chancai-wall> says what has to be dealt with', () => {
  it('late, expired, ending and urgently short, and how much in all', async () => {
    const wall = await put();
    expect(text(wall, 'alerts')).toMatch(/^需要处理 \d+项 先列 9 项/);
    for (const words of ['逾期', '失效', '到期', '紧缺', '逾39天']) expect(text(wall, 'alerts')).toContain(words);
    const total = Number(/\d+/.exec(text(wall, 'alerts'))![0]);
    expect(total).toBeGreaterThan(9);
  });

  it('figures that are older than promised, and that nothing is late where nothing is', async () => {
    const late = await put({ stale: 3 });
    expect(text(late, 'alerts')).toContain('8天未更新');
    late.remove();
    const { meta, indicators } = county;
    const calm = await put({ data: { meta, indicators } });
    expect(text(calm, 'alerts')).toBe('没有逾期、失效或急需紧缺');
  });
});

describe('<chancai-wall> turns', () => {
  it('its middle, every few seconds, until somebody pauses it, which is remembered', async () => {
    const wall = await put({ pace: 1 });
    const page = () => rootOf(wall).querySelector<HTMLElement>('.centre .panel')!.dataset.page;
    const first = page();
    await until(() => page() !== first, 'the next page');
    rootOf(wall).querySelector<HTMLElement>('[part="pause"]')!.click();
    await wall.updateComplete;
    expect(text(wall, 'pause')).toContain('继续轮播');
    const held = page();
    await new Promise((resolve) => setTimeout(resolve, 1600));
    expect(page()).toBe(held);
    expect(text(wall, 'place')).toContain('已暂停');
    wall.remove();
    const again = await put({ pace: 1 });
    expect(text(again, 'pause')).toContain('继续轮播');
    dispatchEvent(new KeyboardEvent('keydown', { key: ' ' }));
    await again.updateComplete;
    expect(text(again, 'pause')).toContain('暂停轮播');
  });

  it('and names the next page with its seconds', async () => {
    const wall = await put({ pace: 12 });
    expect(text(wall, 'place')).toMatch(/^1\/\d+ 产业链总览 · \d+秒后：健康食品$/);
  });
});

describe('<chancai-wall> lasts', () => {
  it('its clock goes on past midnight, and the data grow older', async () => {
    const wall = await put({ now: '2026-01-08T23:59:57' });
    expect(text(wall, 'age')).toContain('8天前');
    await until(() => text(wall, 'clock') === '00:00', 'midnight');
    expect(text(wall, 'age')).toContain('9天前');
  });

  it('a refresh that fails keeps the last good figures and says how old they are', async () => {
    let works = true;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
      works
        ? new Response(JSON.stringify(county), { headers: { 'content-type': 'application/json' } })
        : new Response('', { status: 404 }),
    );
    const wall = await put({ data: undefined, now: undefined, src: '/wall.json', refresh: 1 });
    const figures = () => [...rootOf(wall).querySelectorAll('.value')].map((one) => one.textContent);
    const before = figures();
    expect(before.length).toBeGreaterThanOrEqual(4);
    expect(text(wall, 'fetched')).toContain('已更新');
    works = false;
    await until(() => text(wall, 'fetched').includes('更新失败'), 'the failure');
    expect(text(wall, 'fetched')).toMatch(/◆ 更新失败，仍为\d\d:\d\d的数据，刚刚/);
    expect(figures()).toEqual(before);
  });

  it('three days of refreshes leave no more on the page than the first', async () => {
    const wall = await put({ pace: 12 });
    const count = () => [...within(rootOf(wall))].length;
    const before = count();
    for (let day = 0; day < 3; day++)
      for (let hour = 0; hour < 24; hour++) {
        wall.data = structuredClone(county);
        await wall.updateComplete;
      }
    await until(() => viewsOf(wall).every(({ status }) => status === 'ready'), 'the views');
    expect(Math.abs(count() - before)).toBeLessThanOrEqual(before * 0.1);
  });

  it('can be had as a workbook with a sheet a view', async () => {
    const wall = await put();
    const { readXlsx } = await import('hucre/xlsx');
    const book = await wall.export('xlsx');
    const { sheets } = await readXlsx(new Uint8Array(await book.arrayBuffer()));
    expect(sheets.length).toBeGreaterThan(8);
    expect(sheets.map(({ name }) => name)).toContain('人才金字塔');
  });

  it('speaks every language', async () => {
    const wall = await put({ lang: 'zh-TW' });
    expect(text(wall, 'alerts')).toContain('待處理');
    wall.lang = 'en';
    await until(() => text(wall, 'alerts').includes('To be dealt with'), 'the other language');
  });
});
