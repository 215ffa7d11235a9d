import { describe, expect, it } from 'vitest';
import { mount, optionsOf, part, settled, textOfPart } from '../mount.js';
import { type ContractSubject, isChart, rowsOf, toldBy, withRows } from './subject.js';

/** What screen readers are told. */
export function speech(subject: ContractSubject): void {
  const { tag, data } = subject;
  describe(`<${tag}> is heard`, () => {
    it.each(['zh-CN', 'en'])('as its summary, then mark by mark with all that each says, in %s', async (lang) => {
      const element = await mount(tag, { data, lang });
      const { marks, headline, context } = toldBy(element);
      const label = part(element, 'marks')!.getAttribute('aria-label')!;
      expect(headline.summary.length).toBeGreaterThan(10);
      expect(label.startsWith(headline.summary)).toBe(true);
      expect(label).toContain(context.messages.keyboardHint);
      const options = [...element.renderRoot.querySelectorAll('[role="option"]')];
      const heard = isChart(element) ? optionsOf(element) : options.map((option) => option.getAttribute('aria-label'));
      expect(marks.length).toBeGreaterThan(0);
      // A board may set its marks in another order than they are listed in.
      const told = marks.map(({ lines }) => lines.join(context.messages.comma).replace(/\s+/g, ' ').trim());
      expect([...heard].map((text) => text!.replace(/\s+/g, ' ')).sort()).toEqual(told.sort());
    });

    it('to say which mark was selected, and that it no longer is', async () => {
      const element = await mount(tag, { data });
      const said = () => element.renderRoot.querySelector('[aria-live="polite"]')!.textContent!.trim();
      const { marks, context } = toldBy(element);
      expect(said()).toBe('');
      element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
      await settled(element);
      expect(said()).toBe(context.messages.selected(marks[0]!.lines[0]!));
      const selected = [...element.renderRoot.querySelectorAll('[role="option"][aria-selected="true"]')];
      expect(selected.map(({ id }) => id)).toEqual(['mark-0']);
      part(element, 'clear')!.click();
      await settled(element);
      expect(element.renderRoot.querySelectorAll('[role="option"][aria-selected="true"]').length).toBe(0);
    });

    it('in its data table by heads of columns and of rows', async () => {
      const element = await mount(tag, { data });
      part(element, 'toggle')!.click();
      await settled(element);
      const table = part(element, 'table')!;
      const { columns, rows } = await element.toTable();
      const scopes = (selector: string) =>
        [...table.querySelectorAll(selector)].map((head) => head.getAttribute('scope'));
      expect(scopes('thead th')).toEqual(columns.map(() => 'col'));
      expect(scopes('tbody th')).toEqual(rows.map(() => 'row'));
      expect([...table.querySelectorAll('tbody tr > :first-child')].every(({ localName }) => localName === 'th')).toBe(
        true,
      );
      expect(table.querySelector('caption')!.textContent!.trim()).toBe(
        `${textOfPart(element, 'headline')} ${textOfPart(element, 'subtitle')}`,
      );
      expect(table.getAttribute('aria-label')).toBe(textOfPart(element, 'headline'));
      for (const [at, button] of [...table.querySelectorAll('tbody button')].entries())
        expect(button.getAttribute('aria-label')).toContain(String(rows[at]![columns[0]!.key]));
    });

    it('of the first problems, and of how many more there are', async () => {
      const strange = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`strange${at}`, 1]));
      const rows = rowsOf(subject).map((row) => ({ ...row, ...strange }));
      const element = await mount(tag, { data: withRows(subject, rows) });
      const { messages } = toldBy(element).context;
      const count = element.issues.length;
      expect(count).toBeGreaterThanOrEqual(9);
      const box = part(element, 'issues')!;
      expect(box.querySelector('summary')!.textContent).toBe(messages.issues(count));
      const lines = [...box.querySelectorAll('li')].map((line) => line.textContent);
      expect(lines).toEqual([
        ...element.issues.slice(0, 6).map(({ message }) => message),
        messages.moreIssues(count - 6),
      ]);
      expect(messages.moreIssues(count - 6)).toContain(String(count - 6));
    });
  });
}
