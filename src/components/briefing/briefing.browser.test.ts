import { afterEach, describe, expect, it, vi } from 'vitest';
import county from '../../../examples/county/data.json';
import '../../locales/zh-TW/register.js';
import { clear, until } from '../internal/testing/mount.js';
import type { ChancaiBriefing } from './briefing.js';
import './briefing.js';

afterEach(() => {
  vi.restoreAllMocks();
  clear();
  history.replaceState(null, '', location.pathname + location.search);
});

const rootOf = (room: ChancaiBriefing) => room.renderRoot as ShadowRoot;
const find = <T extends Element = HTMLElement>(room: ChancaiBriefing, selector: string) =>
  rootOf(room).querySelector<T>(selector);
const viewsOf = (room: ChancaiBriefing) => [
  ...rootOf(room).querySelectorAll<HTMLElement & { status: string }>('.stage > .cell > *'),
];
const place = (room: ChancaiBriefing) => find(room, '[part="place"]')?.textContent?.trim();

async function open(
  properties: Partial<ChancaiBriefing> & Record<string, unknown> = {},
  inside = '',
): Promise<ChancaiBriefing> {
  const room = document.createElement('chancai-briefing');
  room.innerHTML = inside;
  Object.assign(room, { data: county, ...properties });
  room.style.height = '720px';
  document.body.append(room);
  await until(() => room.status !== 'loading', 'the briefing');
  await room.updateComplete;
  return room;
}

async function press(room: ChancaiBriefing, key: string, more: KeyboardEventInit = {}): Promise<void> {
  (rootOf(room).activeElement ?? room).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
  await room.updateComplete;
}

describe('<chancai-briefing> is paced', () => {
  it('by a remote, by arrows, by the number of a page, and by touch', async () => {
    const room = await open();
    expect(place(room)).toBe('1 / 23');
    await press(room, 'PageDown');
    expect([room.page, place(room)]).toEqual(['targets', '2 / 23']);
    await press(room, 'ArrowLeft');
    expect(room.page).toBe('cover');
    for (const key of ['1', '3', 'Enter']) await press(room, key);
    expect(place(room)).toBe('13 / 23');
    const base = find(room, '.base')!;
    const touch = (x: number) => new Touch({ identifier: 1, target: base, clientX: x, clientY: 300 });
    base.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(500)], bubbles: true }));
    base.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(300)], bubbles: true }));
    await room.updateComplete;
    expect(place(room)).toBe('14 / 23');
  });

  it('by itself, with a pause that is always seen', async () => {
    const room = await open({ auto: 2 });
    const pause = find(room, '[part="pause"]')!;
    expect(getComputedStyle(find(room, '.controls')!).opacity).toBe('1');
    await until(() => room.page === 'targets', 'the next page');
    pause.click();
    await room.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 2300));
    expect(room.page).toBe('targets');
    expect(find(room, '[part="pause"]')!.textContent).toContain('继续自动翻页');
  });
});

describe('<chancai-briefing> shows', () => {
  it('the pages that the author chose, in that order and by those names; what is no page is told', async () => {
    const room = await open({ pages: 'funding=钱从哪里来 segments/体育 nonsense fairs' });
    const seen: unknown[] = [];
    for (let at = 0; at < 3; at++) {
      seen.push(find(room, 'header h2')!.textContent!.trim());
      await press(room, 'PageDown');
    }
    expect(seen).toEqual(['钱从哪里来', '产业链上中下游人才：体育', '人才对接活动']);
    expect(place(room)).toBe('3 / 3');
    expect(room.issues.map(({ found }) => found)).toContain('nonsense');
  });

  it('one chain after the other, each with its own figures', async () => {
    const room = await open({ pages: 'segments' });
    const titles = new Set<string>();
    for (let at = 0; at < 7; at++) {
      await until(() => viewsOf(room)[0]?.status === 'ready', 'the page');
      titles.add(viewsOf(room)[0]!.shadowRoot!.querySelector('h3')!.textContent!);
      await press(room, 'PageDown');
    }
    expect(titles.size).toBe(7);
  });

  it('the first of more than fit, with the sentence of all of them and how many are left', async () => {
    const indicators = Array.from({ length: 200 }, (_, at) => ({ name: `示例指标${at}`, value: at + 1, unit: '个' }));
    const room = await open({ data: { meta: { title: '甲', asOf: '2025-12-31' }, indicators }, pages: 'figures' });
    await until(() => find(room, '[part="first"]') !== null, 'what is left out');
    expect(find(room, '[part="first"]')!.textContent).toContain('200项主要指标');
    expect(find(room, '[part="first"]')!.textContent).toMatch(/先列(10|6)项，其余(190|194)项见数据表/);
    await until(() => viewsOf(room)[0]!.shadowRoot!.querySelectorAll('[role="option"]').length <= 10, 'the first');
  });

  it('source and date on each page, and letters of at least 2 % of its height', async () => {
    const room = await open({ pages: 'funding' });
    room.style.width = '1920px';
    room.style.height = '1080px';
    await new Promise((resolve) => setTimeout(resolve, 500));
    await until(() => viewsOf(room).every(({ status }) => status === 'ready'), 'the page');
    expect(find(room, 'footer')!.textContent).toContain('截至2025年12月31日');
    for (const view of viewsOf(room))
      for (const text of view.shadowRoot!.querySelectorAll('.headline, .subtitle, .legend li, .footer, text')) {
        if (text.getBoundingClientRect().width === 0) continue;
        expect(Number.parseFloat(getComputedStyle(text).fontSize)).toBeGreaterThanOrEqual(0.02 * 1080);
      }
  });

  it('the author’s notes of a page to the presenter, in a second window with time and next page', async () => {
    const room = await open(
      { minutes: 20, pages: 'funding services' },
      '<aside data-page="funding">不要说下降</aside>',
    );
    await press(room, 'n');
    const opened = window.open('', 'chancai-presenter')!;
    try {
      const seen = () => opened.document.querySelector('div')!.shadowRoot!.textContent!.replace(/\s+/g, ' ');
      await until(() => seen().includes('不要说下降'), 'the notes');
      for (const words of ['听众看到的', '资金投入与撬动', '下一页', '人才安居与五安保障', '还剩（共20分钟）', '1 / 2'])
        expect(seen()).toContain(words);
      opened.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
      await room.updateComplete;
      expect(room.page).toBe('services');
      await until(() => seen().includes('2 / 2'), 'the second window');
    } finally {
      opened.close();
    }
  });

  it('notes in its own window where the browser allows no second one', async () => {
    const room = await open({ pages: 'funding' }, '<aside data-page="funding">不要说下降</aside>');
    vi.spyOn(window, 'open').mockReturnValue(null);
    await press(room, 'n');
    expect(find(room, '[part="notes"]')!.textContent).toContain('不要说下降');
  });

  it('all pages at a glance; they are moved and hidden there, and brought back', async () => {
    const room = await open({ pages: 'funding services growth' });
    await press(room, 'o');
    const names = () =>
      [...rootOf(room).querySelectorAll('.overview button span')].map((one) => one.textContent!.trim());
    expect(names()).toEqual(['1 资金投入与撬动', '2 人才安居与五安保障', '3 人才成长阶梯']);
    await press(room, 'ArrowRight', { altKey: true });
    expect(names()).toEqual(['1 人才安居与五安保障', '2 资金投入与撬动', '3 人才成长阶梯']);
    await press(room, 'Delete');
    expect(find(room, '.overview')!.textContent).toContain('不放映');
    await press(room, 'z', { ctrlKey: true });
    await press(room, 'z', { ctrlKey: true });
    expect(names()).toEqual(['1 资金投入与撬动', '2 人才安居与五安保障', '3 人才成长阶梯']);
  });

  it('every page on paper at once, light', async () => {
    const room = await open({ theme: 'dark', pages: 'cover funding services growth' });
    dispatchEvent(new Event('beforeprint'));
    await room.updateComplete;
    expect(rootOf(room).querySelectorAll('.sheet').length).toBe(4);
    expect(find(room, '.base')!.classList.contains('light')).toBe(true);
    dispatchEvent(new Event('afterprint'));
    await room.updateComplete;
    expect(rootOf(room).querySelectorAll('.sheet').length).toBe(0);
  });

  it('itself in every language, and can be taken along', async () => {
    const room = await open({ lang: 'zh-TW', pages: 'funding' });
    expect(find(room, 'header h2')!.textContent!.trim()).toBe('經費投入與帶動');
    const book = await room.export('xlsx');
    expect(book.size).toBeGreaterThan(2000);
    expect(await (await room.export('csv')).text()).toMatch(/2025/);
  });
});
