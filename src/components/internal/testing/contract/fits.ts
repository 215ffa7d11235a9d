import { describe, expect, it } from 'vitest';
import { type AnyFigure, mount, part, settled, until } from '../mount.js';
import type { ContractSubject } from './subject.js';

/** How a view fits its box, and what it says where it can't. */
export function fits(subject: ContractSubject): void {
  const { tag, data } = subject;
  const scrollers = (element: AnyFigure): string[] =>
    [...element.renderRoot.querySelectorAll('*')].flatMap((box) =>
      box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY)
        ? [box.className]
        : [],
    );
  const natural = async (properties: object, width: number): Promise<AnyFigure> => {
    const element = await mount(tag, { data, ...properties }, { width });
    element.style.height = '';
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 60));
    return element;
  };

  describe(`<${tag}> fits its box`, () => {
    it.each([
      ['light', 360],
      ['wall', 900],
      ['large-print', 600],
    ] as const)('as high as it needs, 360 px at least, in %s at %i px, and nothing scrolls', async (theme, width) => {
      const element = await natural({ theme }, width);
      expect(element.offsetHeight).toBeGreaterThanOrEqual(360);
      expect(scrollers(element)).toEqual([]);
      const [base, body] = [part(element, 'base')!, element.renderRoot.querySelector('.body')!];
      expect(base.scrollHeight).toBeLessThanOrEqual(base.clientHeight + 1);
      expect(body.scrollHeight).toBeLessThanOrEqual(body.clientHeight + 1);
      // Sizes are looked at in the next frame.
      await expect.poll(() => part(element, 'below')!.hidden).toBe(true);
    });

    it.each(['light', 'wall', 'large-print'] as const)(
      'in %s, where the page sets too little height, in one scroller at most, and says how much is out of sight',
      async (theme) => {
        const element = await mount(tag, { data, theme }, { width: 900, height: 300 });
        await new Promise((resolve) => setTimeout(resolve, 60));
        expect(element.offsetHeight).toBe(300);
        const found = scrollers(element);
        expect(found.length).toBeLessThanOrEqual(1);
        const below = part(element, 'below')!;
        expect(below.hidden).toBe(found.length === 0);
        if (found.length > 0) expect(below.textContent).toMatch(/还有\d+项|下方还有内容/);
      },
    );

    it.each([
      [390, 'auto'],
      [600, '360px'],
      [1200, 'auto'],
    ] as const)(
      'at %i px, %s high, a chosen mark is seen beside what is said of it, and stays where it was',
      async (width, height) => {
        const element = await mount(tag, { data }, { width });
        element.style.height = height;
        await settled(element);
        await new Promise((resolve) => setTimeout(resolve, 60));
        const last = element.renderRoot.querySelectorAll('[role="option"]').length - 1;
        // From the top of all that scrolls within the element.
        const place = () => {
          const drawing = element.renderRoot.querySelector('.canvas, .marks')!.getBoundingClientRect();
          const base = part(element, 'base')!;
          const scrolled = base.scrollTop + element.renderRoot.querySelector('.body')!.scrollTop;
          const { left, top } = base.getBoundingClientRect();
          return [drawing.left - left, drawing.top - top + scrolled, drawing.width, drawing.height].map(Math.round);
        };
        for (const at of [0, last]) {
          const before = place();
          element.renderRoot.querySelector<HTMLElement>(`#mark-${at}`)!.click();
          await settled(element);
          await until(() => part(element, 'detail') !== null, 'what is said of the mark');
          expect([at, place()]).toEqual([at, before]);
          const [mark, detail] = [element.renderRoot.querySelector(`#mark-${at}`)!, part(element, 'detail')!].map(
            (one) => one.getBoundingClientRect(),
          );
          expect(mark!.top).toBeLessThan(detail!.top);
          expect(mark!.top).toBeGreaterThan(-mark!.height);
          expect(detail!.top).toBeLessThan(innerHeight - 40);
          part(element, 'clear')!.click();
          await until(() => part(element, 'detail') === null, 'the choice to be undone');
          await settled(element);
        }
      },
    );

    it('whatever the page says of its own text', async () => {
      const box = document.createElement('div');
      box.style.cssText =
        'text-indent:2em;white-space:nowrap;letter-spacing:4px;word-spacing:9px;direction:rtl;text-transform:uppercase;text-align:right;line-height:3;font-style:italic;text-shadow:1px 1px red;word-break:break-all';
      const plain = await natural({ lang: 'en' }, 600);
      const before = part(plain, 'base')!.getBoundingClientRect();
      plain.remove();
      document.body.append(box);
      const element = await natural({ lang: 'en' }, 600);
      box.append(element);
      await settled(element);
      await new Promise((resolve) => setTimeout(resolve, 60));
      const after = part(element, 'base')!.getBoundingClientRect();
      expect([after.width, after.height]).toEqual([before.width, before.height]);
    });

    it('is reached by Tab before it is seen, and drawn then', async () => {
      const above = document.createElement('div');
      above.style.height = `${innerHeight + 900}px`;
      const element = document.createElement(tag) as AnyFigure;
      Object.assign(element, subject.properties, { data });
      document.body.append(above, element);
      await element.updateComplete;
      expect(element.status).toBe('loading');
      const stop = element.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')!;
      stop.focus();
      await until(() => element.status === 'ready', 'the picture');
      // On its first piece.
      expect(element.shadowRoot!.activeElement).toBe(element.renderRoot.querySelector('button, select'));
    });
  });
}
