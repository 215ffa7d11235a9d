import { describe, expect, it } from 'vitest';
import { type AnyFigure, mount, optionsOf, part, until } from '../mount.js';
import type { ContractSubject } from './subject.js';

/** How a view answers keys and clicks. */
export function keyboard(subject: ContractSubject): void {
  const { tag, data } = subject;
  describe(`<${tag}> answers keys and clicks`, () => {
    const press = (element: AnyFigure, key: string) =>
      part(element, 'marks')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

    it('has one tab stop; arrows reach every datum, Home and End the ends', async () => {
      const element = await mount(tag, { data });
      const box = part(element, 'marks')!;
      expect(element.renderRoot.querySelectorAll('.body [tabindex="0"]').length).toBe(1);
      box.focus();
      const count = optionsOf(element).length;
      const seen = new Set<string>();
      for (let step = 0; step < count; step++) {
        press(element, 'ArrowDown');
        await element.updateComplete;
        seen.add(box.getAttribute('aria-activedescendant')!);
      }
      expect(seen.size).toBe(count);
      press(element, 'Home');
      await element.updateComplete;
      expect(box.getAttribute('aria-activedescendant')).toBe('mark-0');
      press(element, 'End');
      await element.updateComplete;
      expect(box.getAttribute('aria-activedescendant')).toBe(`mark-${count - 1}`);
      press(element, 'Escape');
      expect(element.shadowRoot!.activeElement).toBeNull();
    });

    it('shows the words of what is pointed at beside it, inside the figure, until Escape', async () => {
      const element = await mount(tag, { data });
      const tip = part(element, 'tooltip');
      // A board's marks say all they have to say themselves.
      if (!tip) return;
      const box = part(element, 'marks')!;
      box.focus();
      for (const heard of optionsOf(element)) {
        press(element, 'ArrowDown');
        await element.updateComplete;
        const said = tip.textContent!.split('\n').map((line) => line.trim());
        for (const line of said) expect(heard).toContain(line);
        const [outer, inner] = [part(element, 'chart')!, tip].map((one) => one.getBoundingClientRect());
        expect(inner!.width * inner!.height).toBeGreaterThan(0);
        expect(inner!.left).toBeGreaterThanOrEqual(outer!.left - 1);
        expect(inner!.right).toBeLessThanOrEqual(outer!.right + 1);
        expect(inner!.top).toBeGreaterThanOrEqual(outer!.top - 1);
        expect(inner!.bottom).toBeLessThanOrEqual(outer!.bottom + 1);
        expect(tip.scrollHeight, heard).toBeLessThanOrEqual(tip.clientHeight + 1);
      }
      press(element, 'Escape');
      expect(tip.hidden).toBe(true);
    });

    it('Enter selects, shows the rows behind, and lets go again', async () => {
      const element = await mount(tag, { data });
      const told: { dimension: string; values: string[]; rows: unknown[] }[] = [];
      element.addEventListener('chancai-select', (event) => told.push((event as CustomEvent).detail));
      part(element, 'marks')!.focus();
      press(element, 'Home');
      press(element, 'Enter');
      await element.updateComplete;
      expect(told[0]!.values.length).toBe(1);
      expect(told[0]!.rows.length).toBeGreaterThan(0);
      expect(() => structuredClone(told[0])).not.toThrow();
      expect(part(element, 'detail')!.querySelectorAll('tbody tr').length).toBeGreaterThanOrEqual(told[0]!.rows.length);
      part(element, 'clear')!.click();
      await element.updateComplete;
      expect(told[1]!.values).toEqual([]);
      expect(part(element, 'detail')).toBeNull();
      await until(() => element.shadowRoot!.activeElement === part(element, 'marks'), 'the focus back on the marks');
    });
  });
}
