import { describe, expect, it } from 'vitest';
import type { SelectDetail } from '../../selection-controller.js';
import { type AnyFigure, mount, optionsOf, part, settled, textOfPart, until } from '../mount.js';
import { type ContractSubject, toldBy } from './subject.js';

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
      for (const { lines } of toldBy(element).marks) {
        press(element, 'ArrowDown');
        await element.updateComplete;
        const said = tip.textContent!.split('\n').map((line) => line.trim());
        for (const line of said) expect(lines.join('\n')).toContain(line);
        const [outer, inner] = [part(element, 'chart')!, tip].map((one) => one.getBoundingClientRect());
        expect(inner!.width * inner!.height).toBeGreaterThan(0);
        expect(inner!.left).toBeGreaterThanOrEqual(outer!.left - 1);
        expect(inner!.right).toBeLessThanOrEqual(outer!.right + 1);
        expect(inner!.top).toBeGreaterThanOrEqual(outer!.top - 1);
        expect(inner!.bottom).toBeLessThanOrEqual(outer!.bottom + 1);
        expect(tip.scrollHeight, lines[0]).toBeLessThanOrEqual(tip.clientHeight + 1);
      }
      press(element, 'Escape');
      expect(tip.hidden).toBe(true);
    });

    it('Enter selects what the keys have reached, shows the rows behind, and lets go again', async () => {
      const element = await mount(tag, { data });
      const told: SelectDetail[] = [];
      element.addEventListener('chancai-select', (event) => told.push((event as CustomEvent).detail));
      const { marks, recordsOf } = toldBy(element);
      let withRows = 0;
      for (const at of new Set([0, Math.floor(marks.length / 2), marks.length - 1])) {
        const { dimension, value, rows, lines } = marks[at]!;
        part(element, 'marks')!.focus();
        press(element, 'Home');
        for (let step = 0; step < at; step++) press(element, 'ArrowRight');
        press(element, 'Enter');
        await settled(element);
        const detail = told[told.length - 1]!;
        expect([detail.dimension, detail.values]).toEqual([dimension, [value]]);
        expect(JSON.stringify(detail.rows)).toBe(JSON.stringify(recordsOf(rows)));
        for (const row of detail.rows) if (dimension in row) expect(within(row[dimension], value)).toBe(true);
        withRows += detail.rows.length;
        expect(() => structuredClone(detail)).not.toThrow();
        const panel = part(element, 'detail')!;
        const { name } = (await element.explain(marks[at]!.key))!;
        expect(lines[0]).toContain(name);
        expect(panel.getAttribute('aria-label')).toContain(name);
        expect(textOfPart(element, 'detail')).toContain(name);
        expect(panel.querySelectorAll('tbody tr').length).toBeGreaterThanOrEqual(Math.min(1, detail.rows.length));
        part(element, 'clear')!.click();
        await settled(element);
        expect(told[told.length - 1]!.values).toEqual([]);
        expect(part(element, 'detail')).toBeNull();
        await until(() => element.shadowRoot!.activeElement === part(element, 'marks'), 'the focus back on the marks');
      }
      expect(withRows).toBeGreaterThan(0);
    });
  });
}

/** Does a cell name the value, as its text or as one of its list? */
const within = (cell: unknown, value: string): boolean =>
  cell === undefined || cell === null || (Array.isArray(cell) ? cell : [cell]).some((one) => String(one) === value);
