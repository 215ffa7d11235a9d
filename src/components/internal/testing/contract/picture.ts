import { getInstanceByDom } from 'echarts/core';
import { describe, expect, it, vi } from 'vitest';
import { toSvg } from '../../drawing/to-svg.js';
import { LOOKS } from '../../theme/tokens.js';
import type { DrawnView } from '../../view.js';
import { audit } from '../auditor.js';
import { auditBoard } from '../board-auditor.js';
import { type AnyFigure, mount, settled, until } from '../mount.js';
import { differingSquares } from '../pixels.js';
import { type ContractSubject, drawings, isChart } from './subject.js';

/** How a view keeps its picture: resized, moved, hidden, in every look, exported. */
export function picture(subject: ContractSubject): void {
  const { tag, data } = subject;
  describe(`<${tag}> keeps its picture`, () => {
    it('when it is resized, moved, hidden and shown, taken away and put back', async () => {
      const element = await mount(tag, { data });
      const width = () => element.renderRoot.querySelector('.canvas svg, .marks')?.getBoundingClientRect().width ?? 0;
      const first = width();
      element.style.width = '900px';
      await until(() => width() > first + 200, 'the wider chart');
      const box = document.createElement('section');
      document.body.append(box);
      box.append(element);
      await settled(element);
      expect(drawings(element)).toBe(1);
      element.hidden = true;
      await new Promise((resolve) => setTimeout(resolve, 40));
      element.hidden = false;
      await until(() => width() > 0, 'the chart after hiding');
      element.remove();
      if (isChart(element)) expect(drawings(element)).toBe(0);
      document.body.append(element);
      await settled(element);
      expect([element.status, drawings(element)]).toEqual(['ready', 1]);
    });

    it('shows the data that came while it was hidden', async () => {
      const element = await mount(tag, { data });
      const picture = () => element.renderRoot.querySelector('.canvas svg, .marks')?.textContent;
      const before = picture();
      element.hidden = true;
      await new Promise((resolve) => setTimeout(resolve, 40));
      element.filter = subject.someFilter;
      await element.updateComplete;
      element.hidden = false;
      await until(() => element.status === 'ready' && picture() !== before, 'the new picture');
    });

    it('is not drawn again where nothing of it has changed', async () => {
      const element = await mount(tag, { data });
      if (!isChart(element)) return;
      const drawing = vi.spyOn(
        getInstanceByDom(element.renderRoot.querySelector<HTMLElement>('.canvas')!)!,
        'setOption',
      );
      element.requestUpdate();
      await settled(element);
      expect(drawing).not.toHaveBeenCalled();
      element.theme = 'dark';
      await settled(element);
      expect(drawing).toHaveBeenCalled();
    });

    it('starts where the page lets it grow, however small it was before', async () => {
      const below = document.createElement('div');
      below.style.height = `${innerHeight + 300}px`;
      const element = document.createElement(tag) as AnyFigure;
      element.style.height = 'auto';
      element.data = data;
      document.body.append(below, element);
      await element.updateComplete;
      below.style.height = '0';
      await until(() => element.status === 'ready', 'the chart once it is near');
      expect(drawings(element)).toBe(1);
    });

    it('builds nothing until it is near, unless it is asked for its figures', async () => {
      const above = document.createElement('div');
      above.style.height = `${innerHeight + 900}px`;
      const element = document.createElement(tag) as AnyFigure;
      const { figure } = element as unknown as { figure: { build(...args: unknown[]): unknown } };
      const built = vi.spyOn(figure, 'build');
      Object.assign(element, subject.properties, { data });
      document.body.append(above, element);
      await element.updateComplete;
      element.theme = 'dark';
      await element.updateComplete;
      expect([element.status, built.mock.calls.length]).toEqual(['loading', 0]);
      expect((await element.toTable()).rows.length).toBeGreaterThan(0);
      element.scrollIntoView();
      await until(() => element.status === 'ready', 'the picture');
      expect(built).toHaveBeenCalledTimes(1);
      built.mockRestore();
    });

    it('starts when it is shown first, however it began', async () => {
      const element = document.createElement(tag) as AnyFigure;
      element.hidden = true;
      element.data = data;
      document.body.append(element);
      await element.updateComplete;
      expect(element.status).toBe('loading');
      expect((await element.toTable()).rows.length).toBeGreaterThan(0);
      element.hidden = false;
      await until(() => element.status === 'ready', 'the chart');
    });

    it('in every look, at desk, wall and phone width, in both languages, so that all can be read and hit', async () => {
      for (const theme of ['light', 'dark', 'wall', 'large-print'] as const)
        for (const width of theme === 'wall' ? [800, 1900] : [340, 640, 1200])
          for (const lang of ['zh-CN', 'en']) {
            const element = await mount(tag, { data, theme, lang }, { width, height: 1400 });
            const where = `${theme} ${width} ${lang}`;
            expect([where, element.status]).toEqual([where, 'ready']);
            const { surface, palette, shortage, size, target } = LOOKS[theme];
            const rules = { surface, marks: [...palette, ...Object.values(shortage)], text: size.small };
            // Where the mouse is answered depends on neither language nor desk or wall.
            const hit = lang === 'en' && width <= 640 ? { target } : {};
            const found = isChart(element)
              ? audit(element, { ...rules, ...hit })
              : auditBoard(element, { text: size.small, target });
            expect([where, ...found]).toEqual([where]);
            element.remove();
          }
    });

    it('where the page zooms it by CSS, with the mouse on the marks it points at', async () => {
      const element = await mount(tag, { data, theme: 'light' });
      if (!isChart(element)) return;
      const before = element.renderRoot.querySelector('.canvas svg')!.getBoundingClientRect();
      document.body.style.setProperty('zoom', '1.5');
      try {
        element.requestUpdate();
        await settled(element);
        const box = element.renderRoot.querySelector<HTMLElement>('.canvas')!;
        await until(() => box.getBoundingClientRect().width > before.width * 1.4, 'the chart to grow');
        // Unzoomed inside, so that the page's pixels are the chart's.
        expect(box.getBoundingClientRect().width / box.offsetWidth).toBeCloseTo(1, 1);
        const texts = [...element.renderRoot.querySelectorAll('.canvas text')];
        const smallest = Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
        expect(smallest).toBeGreaterThanOrEqual(17.9);
      } finally {
        document.body.style.removeProperty('zoom');
      }
    });

    it('complete on paper, though it was never on screen', async () => {
      const above = document.createElement('div');
      above.style.height = `${innerHeight + 900}px`;
      const element = document.createElement(tag) as AnyFigure;
      element.data = data;
      document.body.append(above, element);
      await element.updateComplete;
      expect(element.status).toBe('loading');
      window.dispatchEvent(new Event('beforeprint'));
      await until(() => element.status === 'ready', 'the chart for the printer');
      expect(drawings(element)).toBe(1);
    });

    it('as SVG and PNG, with headline and source, on screen and off', async () => {
      const element = await mount(tag, { data });
      const svg = await element.toSVG();
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(parsed.querySelector('parsererror')).toBeNull();
      expect(parsed.documentElement.getAttribute('aria-label')!.length).toBeGreaterThan(20);
      const png = await element.toPNG();
      expect([png.type, png.size > 5000]).toEqual(['image/png', true]);
      // Letters of the longer headlines fall between pixels in other places.
      expect(await differingSquares(png, new Blob([svg], { type: 'image/svg+xml' }))).toBeLessThan(0.015);
      expect(JSON.stringify(element.getOption())).not.toMatch(/NaN|Infinity/);
      expect(element.getOption() === null).toBe(!isChart(element));
    });

    it('the same without ECharts as with it, shape by shape', async () => {
      const element = await mount(tag, { data });
      const { figure } = element as unknown as { figure: DrawnView<unknown> };
      if (!isChart(element)) return;
      const drawing = vi.spyOn(figure, 'drawing');
      element.theme = 'dark';
      await settled(element);
      const [model, context] = drawing.mock.lastCall!;
      const { shapes } = figure.drawing(model, context);
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('width', String(context.width));
      svg.setAttribute('height', String(context.height));
      svg.innerHTML = toSvg(shapes, context);
      document.body.append(svg);
      const [drawn, written] = [element.renderRoot.querySelector<SVGSVGElement>('.canvas svg')!, svg].map(seenOf);
      expect(written!.length).toBeGreaterThan(5);
      expect(written).toEqual(drawn);
    });

    it('and leaves nothing behind after many rounds', async () => {
      for (let round = 0; round < 8; round++) {
        const element = await mount(tag, { data });
        element.remove();
        expect(element.renderRoot.querySelectorAll('.canvas svg').length).toBe(0);
      }
      expect(document.body.childElementCount).toBe(0);
    });
  });
}

/** What is seen of a drawing, in its order: where, in which colours, which words. */
function seenOf(svg: SVGSVGElement): string[] {
  const origin = svg.getBoundingClientRect();
  const nodes = [...svg.querySelectorAll<SVGGraphicsElement>('path, rect, text')];
  return nodes.flatMap((node) => {
    const [fill, stroke] = ['fill', 'stroke'].map((name) => node.getAttribute(name) ?? 'none') as [string, string];
    if (node.closest('defs') || [fill, stroke].every((colour) => /^(none|transparent)$/.test(colour))) return [];
    const { x, y, width, height } = node.getBoundingClientRect();
    const place = [x - origin.x, y - origin.y, width, height].map((one) => Math.round(one));
    const paint = [fill, stroke].map((colour) => (colour.startsWith('url') ? 'pattern' : colour));
    const own = fill === 'none' ? 'stroke-opacity' : 'fill-opacity';
    const opacity = Number(node.getAttribute('opacity') ?? node.getAttribute(own) ?? 1);
    return [[...place, ...paint, opacity, node.textContent].join(' ')];
  });
}
