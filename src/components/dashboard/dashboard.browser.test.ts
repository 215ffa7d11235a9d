import axe from 'axe-core';
import { getInstanceByDom } from 'echarts/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { type AnyFigure, clear, part, settled, until } from '../internal/testing/mount.js';
import type { ChancaiDashboard } from './dashboard.js';
import './dashboard.js';

afterEach(() => {
  clear();
  history.replaceState(null, '', location.pathname);
});

const data = county as unknown as DatasetInput;

async function dashboard(properties: object = {}, width = 1200): Promise<ChancaiDashboard> {
  const element = Object.assign(document.createElement('chancai-dashboard'), { data, lang: 'zh-CN', ...properties });
  element.style.width = `${width}px`;
  document.body.append(element);
  await until(() => element.status !== 'loading', 'the dashboard');
  return element;
}
const view = (element: ChancaiDashboard, name: string) =>
  (element.shadowRoot!.querySelector(`chancai-${name}`) ??
    element.querySelector(`chancai-${name}`)) as unknown as AnyFigure;
const chips = (element: ChancaiDashboard) =>
  [...element.shadowRoot!.querySelectorAll('.chip')].map((chip) =>
    (chip.textContent ?? '').replace(/\s*✕\s*/, '').trim(),
  );
const figures = async (element: AnyFigure) => JSON.stringify((await element.toTable()).rows);

/** Selects a mark of a view as a reader does. */
async function select(element: AnyFigure, steps: number): Promise<void> {
  element.scrollIntoView();
  await until(() => element.status === 'ready', element.localName);
  const marks = part(element, 'marks')!;
  for (const key of [...Array.from({ length: steps }, () => 'ArrowDown'), 'Enter'])
    marks.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await element.updateComplete;
}

/** Waits until the browser has told everyone that an element is off screen. */
const hasLeft = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      setTimeout(resolve);
    });
    observer.observe(element);
  });

describe('<chancai-dashboard>', () => {
  it('shows the views whose tables are there, in chapters', async () => {
    const element = await dashboard();
    expect(element.status).toBe('ready');
    const heads = (level: string) => [...element.shadowRoot!.querySelectorAll(level)].map((head) => head.textContent);
    // The first level is the page's own.
    expect([heads('h1'), heads('h2')]).toEqual([[], ['枣乡产才融合（示例）']]);
    expect(heads('h3')).toEqual(expect.arrayContaining(['人才集聚链', '人才培育链', '人才生态链']));
    expect(view(element, 'talent-services').shadowRoot!.querySelector('.headline')!.localName).toBe('h4');
    const { funding: _, ...rest } = county as Record<string, unknown>;
    element.data = rest;
    await element.updateComplete;
    expect(view(element, 'funding-leverage')).toBeNull();
    expect(view(element, 'talent-pyramid')).not.toBeNull();
  });

  it('lets the page style the parts of its views', async () => {
    const style = document.createElement('style');
    style.textContent = 'chancai-dashboard::part(view-headline) { color: rgb(1, 2, 3); }';
    document.head.append(style);
    const element = await dashboard();
    const shown = view(element, 'indicators');
    await until(() => shown.status === 'ready', 'the view');
    expect(getComputedStyle(part(shown, 'headline')!).color).toBe('rgb(1, 2, 3)');
    style.remove();
  });

  it('narrows the other views by what is selected in one, which only lights it', async () => {
    const element = await dashboard();
    const [funding, modes] = [view(element, 'funding-leverage'), view(element, 'cooperation-modes')];
    const before = [await figures(funding), await figures(modes)];
    const told: unknown[] = [];
    element.addEventListener('chancai-filter', (event) => told.push((event as CustomEvent).detail));
    await select(funding, 1);
    await element.updateComplete;
    expect(chips(element).length).toBe(1);
    expect(told.length).toBe(1);
    expect(await figures(funding)).toBe(before[0]);
    expect(await figures(modes)).not.toBe(before[1]);
    element.shadowRoot!.querySelector<HTMLElement>('.chip')!.click();
    await element.updateComplete;
    await modes.updateComplete;
    expect(chips(element)).toEqual([]);
    expect([await figures(funding), await figures(modes)]).toEqual(before);
    expect(part(funding, 'detail')).toBeNull();
  });

  it('says on a view that a filter does not apply to it', async () => {
    const element = await dashboard();
    element.setState({ filter: { mode: ['博士挂职'] } });
    await element.updateComplete;
    const funding = view(element, 'funding-leverage');
    funding.scrollIntoView();
    await until(() => funding.status === 'ready', 'funding');
    expect(part(funding, 'ignored')!.textContent).toContain('不适用');
    expect(await funding.toSVG()).toContain('不适用');
  });

  it('says once where its data comes from, and what there is', async () => {
    const element = await dashboard();
    const origin = part(element as unknown as AnyFigure, 'origin')!.textContent!;
    for (const said of ['枣乡', '来源：', '口径：', '截至2025年12月31日']) expect(origin).toContain(said);
    const funding = view(element, 'funding-leverage');
    funding.scrollIntoView();
    await until(() => funding.status === 'ready', 'funding');
    expect(part(funding, 'footer')!.textContent).not.toContain('来源：');
    expect(await funding.toSVG()).toContain('来源：');
    const contents = element.shadowRoot!.querySelector<HTMLSelectElement>('nav select')!;
    expect(contents.querySelectorAll('optgroup option').length).toBe(
      element.shadowRoot!.querySelectorAll('.cell').length,
    );
    contents.value = 'talent-services';
    contents.dispatchEvent(new Event('change'));
    await until(() => view(element, 'talent-services').getBoundingClientRect().top < innerHeight, 'the view');
    expect(view(element, 'talent-services').shadowRoot!.activeElement!.localName).toBe('h4');
  });

  it('takes a line for a view that a filter leaves nothing of, which names the filter and lifts it', async () => {
    const element = await dashboard();
    element.setState({ filter: { chain: ['体育'] }, period: '1990' });
    await element.updateComplete;
    const funding = view(element, 'funding-leverage');
    funding.scrollIntoView();
    await until(() => funding.status === 'empty', 'the empty view');
    expect(funding.offsetHeight).toBeLessThan(160);
    expect(part(funding, 'state')!.textContent).toMatch(/筛选“.*体育.*1990.*”后没有可显示的数据/);
    part(funding, 'lift')!.click();
    await until(() => funding.status === 'ready', 'the view without the filter');
    expect(element.getState()).toEqual({ filter: {} });
  });

  it('is gone through by Tab, view by view, though most are not in sight', async () => {
    const element = await dashboard({}, 600);
    const views = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.cell > *')] as unknown as AnyFigure[];
    for (const one of views) {
      const stop = one.shadowRoot!.querySelector<HTMLElement>('[tabindex="0"]');
      expect([one.localName, stop !== null]).toEqual([one.localName, true]);
      stop!.focus();
      await until(() => one.status === 'ready', one.localName);
      expect([one.localName, one.shadowRoot!.activeElement?.matches('.skeleton')]).toEqual([one.localName, false]);
    }
    expect(views.length).toBe(13);
  });

  it('keeps its state in the address, with back and forward', async () => {
    const element = await dashboard({ urlState: true });
    element.setState({ filter: { chain: ['体育'] }, period: '2024' });
    await element.updateComplete;
    expect(new URLSearchParams(location.search).get('chancai.chain')).toBe('体育');
    expect(chips(element).length).toBe(2);
    history.back();
    await until(() => element.getState().period === undefined, 'the state before');
    history.forward();
    await until(() => element.getState().period === '2024', 'the state after');
    element.remove();
    const other = await dashboard({ urlState: true });
    expect(other.getState()).toEqual({ filter: { chain: ['体育'] }, period: '2024' });
  });

  it('keeps what stands behind # and the path of the page, whatever its base is', async () => {
    const base = document.createElement('base');
    base.href = '/other/dir/';
    document.head.append(base);
    const { pathname } = location;
    history.replaceState(null, '', `${pathname}?foo=a%20b#/route`);
    try {
      const element = await dashboard({ urlState: 'left' });
      element.setState({ filter: { chain: ['c'] } });
      expect([location.pathname, location.search, location.hash]).toEqual([
        pathname,
        '?foo=a%20b&left.chain=c',
        '#/route',
      ]);
      element.setState({});
      expect([location.search, location.hash]).toEqual(['?foo=a%20b', '#/route']);
    } finally {
      base.remove();
      history.replaceState(null, '', pathname);
    }
  });

  it('keeps the states of two dashboards apart by name, and says where they have the same', async () => {
    const [left, right, second] = [
      await dashboard({ urlState: 'left' }),
      await dashboard({ urlState: 'right' }),
      await dashboard({ urlState: 'left' }),
    ];
    left.setState({ filter: { chain: ['体育'] } });
    right.setState({ period: '2024' });
    second.setState({ period: '2023' });
    expect(location.search).toBe(`?${new URLSearchParams({ 'left.chain': '体育', 'right.period': '2024' })}`);
    expect([left, right].map(({ issues }) => issues.length)).toEqual([0, 0]);
    expect(second.issues.map(({ code }) => code)).toEqual(['shared-address']);
    const told: unknown[] = [];
    left.addEventListener('chancai-filter', (event) => told.push((event as CustomEvent).detail));
    right.addEventListener('chancai-filter', (event) => told.push((event as CustomEvent).detail));
    history.back();
    await until(() => right.getState().period === undefined, 'the state before');
    expect(left.getState().filter).toEqual({ chain: ['体育'] });
    expect(told).toContainEqual({ filter: {} });
  });

  it('lets go of every mark when a state is set, and gives its own out as a copy', async () => {
    const element = await dashboard();
    const posts = view(element, 'post-pool');
    await select(posts, 1);
    const [chain] = element.getState().filter.chain!;
    expect(posts.renderRoot.querySelector('[aria-selected=true]')).not.toBeNull();
    element.setState({ filter: { chain: ['体育'] } });
    await element.updateComplete;
    await posts.updateComplete;
    expect(chain).not.toBe('体育');
    expect(posts.renderRoot.querySelector('[aria-selected=true]')).toBeNull();
    (element.getState().filter.chain as string[]).push('x');
    expect(element.getState()).toEqual({ filter: { chain: ['体育'] } });
  });

  it('narrows no view by a column that only has the same name, and by a segment only within its chain', async () => {
    const element = await dashboard({ geojson: { type: 'FeatureCollection', features: [] } });
    const services = view(element, 'talent-services');
    await select(services, 1);
    expect(element.getState()).toEqual({ filter: {} });
    const map = view(element, 'chain-map');
    await select(map, 1);
    const [column, segment] = Object.entries(element.getState().filter);
    expect([column![0], segment![0]]).toEqual(['chain', 'segment']);
    const behind = (county as { segments: { chain: string; id: string }[] }).segments.filter(
      ({ chain, id }) => chain === column![1][0] && id === segment![1][0],
    );
    expect(behind.length).toBe(1);
    const regions = await view(element, 'region-map').toTable();
    const rows = (county as { talent: Record<string, unknown>[] }).talent.filter(
      (row) => row.chain === column![1][0] && row.segment === segment![1][0],
    );
    const named = regions.rows.filter(({ demand }) => typeof demand === 'object' && demand.status !== 'missing');
    expect(named.length).toBe(new Set(rows.filter(({ period }) => period === '2025').map(({ region }) => region)).size);
  });

  it('keeps the focus among its filters when a chip is gone, and says what is chosen', async () => {
    const element = await dashboard();
    element.setState({ filter: { chain: ['体育'] }, period: '2024' });
    await element.updateComplete;
    const root = element.shadowRoot!;
    const said = () => root.querySelector('[role=status].quiet')!.textContent;
    await until(() => said() === '已筛选：产业链：体育、时期：2024', 'the filters to be said');
    root.querySelector<HTMLElement>('.chip')!.click();
    await until(() => root.activeElement?.matches('.chip') === true, 'the focus on the chip left');
    root.querySelector<HTMLElement>('.chip')!.click();
    await until(() => root.activeElement?.matches('select') === true, 'the focus on a choice');
    // Not before five seconds have passed.
    expect(said()).toBe('已筛选：产业链：体育、时期：2024');
    await new Promise((resolve) => setTimeout(resolve, 5100));
    expect(said()).toBe('已取消全部筛选');
  });

  it('says a choice once, however many of its views and regions hear of it', async () => {
    const element = await dashboard();
    const posts = view(element, 'post-pool');
    posts.scrollIntoView();
    await until(() => posts.status === 'ready', 'the view');
    const regions = () =>
      [element, ...element.shadowRoot!.querySelectorAll('*')].flatMap((host) => [
        ...(host.shadowRoot?.querySelectorAll('[aria-live], [role="status"], [role="alert"]') ?? []),
      ]);
    const heard: string[] = [];
    const ears = new MutationObserver((changes) => {
      // One change of a text may be several of nodes.
      for (const target of new Set(
        changes.map(({ target }) => (target as Element).parentElement?.closest('.quiet') ?? target),
      ))
        if (target.textContent!.trim() !== '') heard.push(target.textContent!.trim());
    });
    expect(regions().length).toBeGreaterThan(10);
    for (const region of regions()) ears.observe(region, { childList: true, characterData: true, subtree: true });
    posts.shadowRoot!.querySelector<HTMLElement>('#mark-0')!.click();
    await until(() => heard.length > 0, 'something to be said');
    await new Promise((resolve) => setTimeout(resolve, 500));
    ears.disconnect();
    expect(heard).toEqual(['已筛选：产业链：食品加工']);
  });

  it('shows in its choices whatever is chosen: several values, one by name, one that the data lacks', async () => {
    const element = await dashboard();
    const shown = (column: string) => {
      const select = element.shadowRoot!.querySelector<HTMLSelectElement>(`select[aria-label="${column}"]`)!;
      return select.selectedOptions[0]!.textContent!.trim();
    };
    element.setState({ filter: { chain: ['体育', '食品加工'], region: ['乌有镇'] }, period: '2024' });
    await element.updateComplete;
    expect([shown('产业链'), shown('地区'), shown('时期')]).toEqual(['体育、食品加工', '乌有镇', '2024']);
    element.setState({});
    await element.updateComplete;
    expect([shown('产业链'), shown('地区'), shown('时期')]).toEqual(['全部产业链', '全部地区', '全部时期']);
  });

  it('shows what its author narrowed it to, for good', async () => {
    const element = await dashboard({ filter: { chain: ['体育'] } });
    expect(chips(element)).toEqual(['产业链：体育']);
    expect(element.shadowRoot!.querySelector('button.chip, select[aria-label="产业链"]')).toBeNull();
    const funding = view(element, 'funding-leverage');
    const before = await figures(funding);
    element.setState({ filter: { chain: ['食品加工'] } });
    await element.updateComplete;
    expect(await figures(funding)).toBe(before);
  });

  it('says on views without periods that a year does not apply to them', async () => {
    const element = await dashboard();
    element.setState({ period: '2024' });
    const board = view(element, 'challenge-board');
    board.scrollIntoView();
    await until(() => part(board, 'ignored')?.textContent?.includes('不适用') === true, 'the remark');
  });

  it('shares its data with views deeper inside and with those that come later, and leaves a heading as high as it is', async () => {
    const element = document.createElement('chancai-dashboard');
    element.data = data;
    document.body.append(element);
    await until(() => element.status !== 'loading', 'the dashboard');
    const section = document.createElement('section');
    const head = document.createElement('h3');
    head.textContent = '标题';
    const deep = document.createElement('chancai-funding-leverage');
    section.append(deep);
    element.append(head, section);
    await until(() => deep.status === 'ready', 'the view inside a section');
    expect(element.shadowRoot!.querySelector('.cell')).toBeNull();
    expect(head.clientHeight).toBeLessThan(60);
    expect(deep.clientHeight).toBeGreaterThan(400);
    const later = document.createElement('chancai-talent-pyramid');
    section.append(later);
    later.scrollIntoView();
    await until(() => later.status === 'ready', 'the view that came later');
  });

  it('shares its data with elements that an author places inside, but for those with data of their own', async () => {
    const element = document.createElement('chancai-dashboard');
    const [shared, own] = [
      document.createElement('chancai-funding-leverage'),
      document.createElement('chancai-talent-pyramid'),
    ];
    own.data = { meta: { title: 'x' }, pyramid: [{ tier: '甲', headcount: 7 }] };
    element.append(shared, own);
    element.data = data;
    document.body.append(element);
    await until(() => shared.status === 'ready' && own.status === 'ready', 'both');
    expect((await own.toTable()).rows.length).toBe(1);
    const before = await figures(shared as unknown as AnyFigure);
    element.setState({ filter: { chain: ['体育'] } });
    await element.updateComplete;
    await until(() => chips(element).length === 1, 'the chip');
    expect(await figures(shared as unknown as AnyFigure)).not.toBe(before);
  });

  it('redraws what is on screen at once, and what has left it when there is time, or as soon as it is back', async () => {
    const element = document.createElement('chancai-dashboard');
    const [above, below] = [
      document.createElement('chancai-funding-leverage'),
      document.createElement('chancai-talent-pyramid'),
    ] as unknown as AnyFigure[];
    const between = document.createElement('div');
    between.style.height = `${innerHeight + 900}px`;
    element.append(above!, between, below!);
    element.data = data;
    document.body.append(element);
    const headlines = () => [above!, below!].map((one) => part(one, 'headline')!.textContent);
    await until(() => above!.status === 'ready', 'the dashboard');
    expect(below!.status).toBe('loading');
    below!.scrollIntoView();
    await until(() => below!.status === 'ready', 'the view below');
    above!.scrollIntoView();
    await hasLeft(below!);
    const choose = async (chain: string) => {
      const before = headlines();
      element.setState({ filter: { chain: [chain] } });
      await element.updateComplete;
      await above!.updateComplete;
      return headlines().map((text, at) => text !== before[at]);
    };
    expect(await choose('体育')).toEqual([true, false]);
    expect(below!.status).toBe('ready');
    const old = headlines()[1];
    const asked = await figures(below!);
    await until(() => headlines()[1] !== old, 'the view below, unseen');
    expect(await figures(below!)).toBe(asked);
    expect(await choose('食品加工')).toEqual([true, false]);
    const [, stale] = headlines();
    below!.scrollIntoView();
    await until(() => headlines()[1] !== stale, 'the view below, seen again');
  });

  it('neither builds nor draws a view anew for a filter that its rows know nothing of', async () => {
    const element = document.createElement('chancai-dashboard');
    const [pyramid, modes] = [
      document.createElement('chancai-talent-pyramid'),
      document.createElement('chancai-cooperation-modes'),
    ] as unknown as AnyFigure[];
    element.append(pyramid!, modes!);
    element.data = data;
    document.body.append(element);
    await Promise.all([settled(pyramid!), settled(modes!)]);
    const spies = [pyramid!, modes!].map((one) => ({
      built: vi.spyOn((one as unknown as { figure: { build(): unknown } }).figure, 'build'),
      drawn: vi.spyOn(getInstanceByDom(one.renderRoot.querySelector<HTMLElement>('.canvas')!)!, 'setOption'),
    }));
    element.setState({ filter: { mode: ['博士挂职'] } });
    await element.updateComplete;
    await Promise.all([pyramid!.updateComplete, modes!.updateComplete]);
    expect(spies.map(({ built }) => built.mock.calls.length)).toEqual([0, 1]);
    // What the footer now says may leave the picture another height: that alone is drawn.
    expect(
      spies[0]!.drawn.mock.calls.filter(([, how]) => (how as { lazyUpdate?: boolean })?.lazyUpdate !== true),
    ).toEqual([]);
    expect(spies[1]!.drawn).toHaveBeenCalledTimes(1);
    expect(part(pyramid!, 'ignored')!.textContent).toContain('不适用');
    for (const { built } of spies) built.mockRestore();
  });

  it('draws nothing anew for a filter that lets all rows of a view pass', async () => {
    const element = document.createElement('chancai-dashboard');
    const view = document.createElement('chancai-talent-pyramid') as unknown as AnyFigure;
    element.append(view);
    element.data = { meta: { title: 'x' }, pyramid: [{ tier: '甲', chain: '一', headcount: 7 }] } as DatasetInput;
    document.body.append(element);
    await settled(view);
    const drawn = vi.spyOn(getInstanceByDom(view.renderRoot.querySelector<HTMLElement>('.canvas')!)!, 'setOption');
    element.setState({ filter: { chain: ['一'] } });
    await element.updateComplete;
    await view.updateComplete;
    expect([chips(element).length, drawn.mock.calls.length]).toEqual([1, 0]);
  });

  it('tells of a selection with the rows behind it, even when they are read after other data came', async () => {
    const element = await dashboard();
    const funding = view(element, 'funding-leverage');
    const told: { rows: object[] }[] = [];
    element.addEventListener('chancai-select', (event) => told.push((event as CustomEvent).detail));
    await select(funding, 1);
    element.data = { meta: { title: 'x' }, funding: [] } as DatasetInput;
    await element.updateComplete;
    const first = told[0]!;
    const year = (county as { funding: { period: string }[] }).funding.filter(({ period }) => period === '2021');
    expect(first.rows.length).toBe(year.length);
    expect(JSON.parse(JSON.stringify(first)).rows).toEqual(first.rows);
    expect(first.rows).toBe(first.rows);
  });

  it('says what is wrong where nothing can be shown', async () => {
    const element = await dashboard({ data: '{' });
    expect(element.status).toBe('error');
    expect(element.shadowRoot!.querySelector('[part~=state]')!.textContent).toContain('JSON');
    const nothing = await dashboard({ data: {} });
    expect(nothing.status).toBe('empty');
    expect(nothing.shadowRoot!.querySelector('[part~=state]')!.textContent).toContain('（talent）');
  });

  it('is clean in axe, wide and narrow', async () => {
    for (const width of [360, 1200]) {
      const element = await dashboard({}, width);
      element.setState({ filter: { chain: ['体育'] } });
      await element.updateComplete;
      const { violations } = await axe.run(element, {
        rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      element.remove();
    }
  });
});
