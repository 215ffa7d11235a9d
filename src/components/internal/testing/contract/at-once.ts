import { getInstanceByDom } from 'echarts/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { whenIdle } from '../../when-idle.js';
import { type AnyFigure, part, settled, shown, until } from '../mount.js';
import { differingSquares } from '../pixels.js';
import { type ContractSubject, isChart, toldBy } from './subject.js';

const boxOf = (element: AnyFigure) => element.renderRoot.querySelector<HTMLElement>('.canvas')!;
const isStill = (element: AnyFigure) =>
  boxOf(element).firstElementChild?.localName === 'svg' && getInstanceByDom(boxOf(element)) === undefined;

/** How a chart is there before ECharts is, and that nobody sees it come. */
export function atOnce({ tag, data }: ContractSubject): void {
  /** On the page, and drawn from shapes alone. */
  async function first(properties: Record<string, unknown> = {}): Promise<AnyFigure | undefined> {
    const element = Object.assign(document.createElement(tag) as AnyFigure, { data, ...properties });
    element.style.width = '640px';
    element.style.height = '480px';
    document.body.append(element);
    await shown(element);
    if (!isChart(element)) return undefined;
    expect(isStill(element)).toBe(true);
    return element;
  }
  const pictureOf = async (element: AnyFigure) =>
    (await fetch(`data:image/png;base64,${await page.screenshot({ element, save: false })}`)).blob();
  const mouse = (element: AnyFigure, type: string, { x, y }: { x: number; y: number }) => {
    const { left, top } = boxOf(element).getBoundingClientRect();
    const at = { clientX: left + x, clientY: top + y };
    boxOf(element).dispatchEvent(new MouseEvent(type, { ...at, bubbles: true, composed: true }));
  };
  /** Where the first mark answers the mouse. */
  const placeOfFirst = (element: AnyFigure): { x: number; y: number } => {
    const { series } = element.getOption() as { series: { data: { key?: string; at: [number, number] }[] }[] };
    const [x, y] = series[0]!.data.find(({ key }) => key !== undefined)!.at;
    return { x, y };
  };

  describe(`<${tag}> is there at once`, () => {
    // The page has no time until a test says so.
    let held: IdleRequestCallback[] = [];
    const haveTime = () => {
      for (const run of held.splice(0)) run({ didTimeout: false, timeRemaining: () => 50 });
    };
    beforeEach(async () => {
      // What earlier tests left to be done goes first.
      await new Promise<void>((resolve) => whenIdle(resolve));
      held = [];
      vi.spyOn(globalThis, 'requestIdleCallback').mockImplementation((run) => held.push(run));
    });
    afterEach(haveTime);

    it('and looks the same when ECharts takes over', async () => {
      const element = await first();
      if (!element) return;
      // The mouse of the machine may lie over it.
      element.style.pointerEvents = 'none';
      const before = await pictureOf(element);
      expect(isStill(element)).toBe(true);
      await settled(element);
      expect(isStill(element)).toBe(false);
      // As much as letters of the same words may differ where two renderings are compared.
      expect(await differingSquares(before, await pictureOf(element))).toBeLessThan(0.015);
    });

    it('is taken over once the page has time, without being asked', async () => {
      const element = await first();
      if (!element) return;
      await until(() => held.length > 0, 'the wish to be called');
      haveTime();
      await until(() => !isStill(element), 'ECharts');
      expect(boxOf(element).querySelectorAll('svg').length).toBe(1);
    });

    it('answers the mouse before ECharts does', async () => {
      const element = await first();
      if (!element) return;
      const told: string[][] = [];
      element.addEventListener('chancai-select', (event) => told.push((event as CustomEvent).detail.values));
      const at = placeOfFirst(element);
      mouse(element, 'mousemove', at);
      expect(isStill(element)).toBe(true);
      const tip = part(element, 'tooltip')!;
      expect([
        tip.hidden,
        toldBy(element).marks.some(({ lines }) => lines[0] === tip.textContent!.split('\n')[0]),
      ]).toEqual([false, true]);
      mouse(element, 'mouseleave', at);
      await until(() => tip.hidden === true, 'its words to go');
      mouse(element, 'click', at);
      await element.updateComplete;
      expect(told.map((values) => values.length)).toEqual([1]);
      expect(element.renderRoot.querySelectorAll('.canvas svg').length).toBe(1);
    });

    it('lets the pointer come to the words of a mark and rest on them', async () => {
      const element = await first();
      if (!element) return;
      const tip = part(element, 'tooltip')!;
      const at = placeOfFirst(element);
      mouse(element, 'mousemove', at);
      const place = tip.style.cssText;
      mouse(element, 'mousemove', { ...at, x: at.x + 1 });
      expect([tip.hidden, tip.style.cssText, getComputedStyle(tip).pointerEvents]).toEqual([false, place, 'auto']);
      mouse(element, 'mouseleave', at);
      tip.dispatchEvent(new PointerEvent('pointerenter'));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(tip.hidden).toBe(false);
      tip.dispatchEvent(new PointerEvent('pointerleave'));
      expect(tip.hidden).toBe(true);
    });

    it('shows what is pointed at by key or mouse before ECharts as after it', async () => {
      for (const by of ['key', 'mouse']) {
        const element = await first();
        if (!element) return;
        const focus = (element as unknown as { context: { tokens: { focus: string } } }).context.tokens.focus;
        const rings = () => boxOf(element).querySelectorAll(`[stroke="${focus}"]`).length;
        expect(rings()).toBe(0);
        if (by === 'mouse') mouse(element, 'mousemove', placeOfFirst(element));
        else {
          const key = { key: 'Home', bubbles: true, cancelable: true, composed: true };
          part(element, 'marks')!.dispatchEvent(new KeyboardEvent('keydown', key));
        }
        const before = rings();
        expect(before, by).toBeGreaterThan(0);
        await settled(element);
        expect([isStill(element), rings(), part(element, 'tooltip')!.hidden], by).toEqual([false, before, false]);
        element.remove();
      }
    });

    it('and follows its data, its look and its box before ECharts', async () => {
      const element = await first();
      if (!element) return;
      const svg = () => boxOf(element).querySelector('svg')!;
      const before = svg().outerHTML;
      element.theme = 'dark';
      await shown(element);
      const dark = svg().outerHTML;
      expect(dark).not.toBe(before);
      element.style.width = '500px';
      await until(() => svg().clientWidth < 500, 'the narrower picture');
      const moved = document.createElement('div');
      document.body.append(moved);
      moved.append(element);
      await shown(element);
      expect(boxOf(element).querySelectorAll('svg').length).toBe(1);
      element.remove();
      expect(boxOf(element).childElementCount).toBe(0);
    });
  });
}
