import axe from 'axe-core';
import { getInstanceByDom } from 'echarts/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { type AnyFigure, clear, part, until } from '../internal/testing/mount.js';
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
    expect([...element.shadowRoot!.querySelectorAll('h2')].map((head) => head.textContent)).toEqual(
      expect.arrayContaining(['人才集聚链', '人才培育链', '人才生态链']),
    );
    const { funding: _, ...rest } = county as Record<string, unknown>;
    element.data = rest;
    await element.updateComplete;
    expect(view(element, 'funding-leverage')).toBeNull();
    expect(view(element, 'talent-pyramid')).not.toBeNull();
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
    expect(part(funding, 'footer')!.textContent).toContain('不适用');
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
    const other = await dashboard({ urlState: true });
    expect(other.getState()).toEqual({ filter: { chain: ['体育'] }, period: '2024' });
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
    await until(() => pyramid!.status === 'ready' && modes!.status === 'ready', 'both');
    const spies = [pyramid!, modes!].map((one) => ({
      built: vi.spyOn((one as unknown as { figure: { build(): unknown } }).figure, 'build'),
      drawn: vi.spyOn(getInstanceByDom(one.renderRoot.querySelector<HTMLElement>('.canvas')!)!, 'setOption'),
    }));
    element.setState({ filter: { mode: ['博士挂职'] } });
    await element.updateComplete;
    await Promise.all([pyramid!.updateComplete, modes!.updateComplete]);
    expect(spies.map(({ built, drawn }) => [built.mock.calls.length, drawn.mock.calls.length])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(part(pyramid!, 'footer')!.textContent).toContain('不适用');
    for (const { built } of spies) built.mockRestore();
  });

  it('draws nothing anew for a filter that lets all rows of a view pass', async () => {
    const element = document.createElement('chancai-dashboard');
    const view = document.createElement('chancai-talent-pyramid') as unknown as AnyFigure;
    element.append(view);
    element.data = { meta: { title: 'x' }, pyramid: [{ tier: '甲', chain: '一', headcount: 7 }] } as DatasetInput;
    document.body.append(element);
    await until(() => view.status === 'ready', 'the view');
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
    expect((await dashboard({ data: {} })).status).toBe('empty');
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
