import { describe, expect, it } from 'vitest';
import { heardText } from '../../signs.js';
import { briefContext, heardContext, heardLine } from '../../speech.js';
import { type AnyFigure, heardOf, mount, part, settled, textOfPart } from '../mount.js';
import { type ContractSubject, isChart, rowsOf, toldBy, withRows } from './subject.js';

/** What screen readers are told. */
export function speech(subject: ContractSubject): void {
  const { tag, data } = subject;
  describe(`<${tag}> is heard`, () => {
    it.each(['zh-CN', 'en', 'zh-TW'])('by its name, in one breath, then mark by mark, in %s', async (lang) => {
      const element = await mount(tag, { data, lang });
      const { context, view } = toldBy(element);
      const { marks, headline } = toldBy(element, heardContext(context));
      const box = part(element, 'marks')!;
      expect(box.getAttribute('aria-label')).toBe(context.messages.view[view]);
      // Its buttons come first, and say whose they are.
      const tools = part(element, 'tools')!;
      expect([tools.role, tools.ariaLabel]).toEqual(['group', context.messages.view[view]]);
      const about = element.renderRoot.querySelector(`#${box.getAttribute('aria-describedby')}`)!.textContent!;
      expect(headline.summary.length).toBeGreaterThan(10);
      expect(about.trim()).toBe(`${heardText(headline.summary, context)} ${context.messages.keyboardHint}`);
      expect([headline.summary, context.grammar.isBreath(headline.summary)]).toEqual([headline.summary, true]);
      const options = [...element.renderRoot.querySelectorAll('[role="option"]')];
      expect(options.length).toBeGreaterThan(0);
      expect(options.length).toBe(marks.length);
      if (isChart(element)) {
        const told = marks.map(({ lines }) =>
          lines
            .map((line) => heardLine(line, context))
            .join(context.messages.comma)
            .replace(/\s+/g, ' ')
            .trim(),
        );
        expect(options.map((option) => option.textContent!.replace(/\s+/g, ' ').trim())).toEqual(told);
        return;
      }
      // What is seen of a card is what is heard of it: its figures are brief.
      const brief = toldBy(element, briefContext(context)).marks;
      for (const { key, lines } of brief) {
        const heard = heardOf(options.find(({ id }) => id === idOf(element, key))!);
        // What has no word in the reader's language, such as a document's number, is seen alone.
        for (const line of lines)
          for (const word of line.split(/[\s：]+/))
            if (lang !== 'en' || !HAN.test(word))
              expect(heard.toLowerCase()).toContain(heardText(word, context).toLowerCase());
      }
    });

    it('without a word of another language, whose words tell which it is wherever they stand', async () => {
      const element = await mount(tag, { data, lang: 'en' });
      const root = element.renderRoot;
      const names = [...root.querySelectorAll('[aria-label]')].map((node) => node.getAttribute('aria-label')!);
      for (const name of [...names, ...[...root.querySelectorAll('[role="option"]')].map(heardOf)])
        expect([name, HAN.test(name)]).toEqual([name, false]);
      const check = () => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        let seen = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { parentElement, data: text } = node as Text;
          if (!parentElement || parentElement.closest('style, .canvas, .tip')) continue;
          seen++;
          if (HAN.test(text))
            expect([text, parentElement.closest('[lang]')!.getAttribute('lang')]).toEqual([text, 'zh-CN']);
        }
        expect(seen).toBeGreaterThan(10);
      };
      check();
      root.querySelector<HTMLElement>('#mark-0')!.click();
      part(element, 'toggle')!.click();
      await settled(element);
      check();
    });

    it('with English words on Chinese pages that say so, but names and terms of one word', async () => {
      const source = 'Statistics Bureau of 甲县（CSV）';
      for (const lang of ['zh-CN', 'zh-TW']) {
        const element = await mount(tag, { data: { ...data, meta: { ...data.meta, source } }, lang });
        const parts = [...part(element, 'footer')!.querySelectorAll('[lang]')];
        expect(parts.map((one) => [one.getAttribute('lang'), one.textContent])).toContainEqual([
          'en',
          'Statistics Bureau of',
        ]);
        expect(parts.map((one) => one.textContent).join()).not.toContain('CSV');
      }
    });

    it('as nothing active until a key has reached it', async () => {
      const element = await mount(tag, { data });
      const box = part(element, 'marks')!;
      expect(box.hasAttribute('aria-activedescendant')).toBe(false);
      box.focus();
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
      await element.updateComplete;
      expect(box.getAttribute('aria-activedescendant')).toBe('mark-0');
      box.blur();
      await element.updateComplete;
      expect(box.hasAttribute('aria-activedescendant')).toBe(false);
    });

    it('as a heading of the level that the page asks for, third unless it does', async () => {
      const element = await mount(tag, { data });
      const headings = () => [...element.renderRoot.querySelectorAll('h1, h2, h3, h4, h5, h6')];
      expect(headings().map(({ localName }) => localName)).toEqual(['h3']);
      element.setAttribute('level', '5');
      await settled(element);
      expect(headings().map(({ localName }) => localName)).toEqual(['h5']);
      element.setAttribute('level', '1');
      await settled(element);
      expect(headings().map(({ localName }) => localName)).toEqual(['h3']);
      expect(element.issues.map(({ code }) => code)).toContain('unknown-option');
    });

    it('to say which mark was selected, and that it no longer is', async () => {
      const element = await mount(tag, { data });
      const said = () => element.renderRoot.querySelector('[aria-live="polite"]')!.textContent!.trim();
      const { marks, context } = toldBy(element);
      expect(said()).toBe('');
      element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
      await settled(element);
      expect(said()).toBe(context.messages.selected(heardLine(marks[0]!.lines[0]!, context)));
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
      // The last one heads the buttons that ask.
      expect(scopes('thead th')).toEqual([...columns, undefined].map(() => 'col'));
      expect(table.querySelector('thead td')).toBeNull();
      expect(scopes('tbody th')).toEqual(rows.map(() => 'row'));
      expect([...table.querySelectorAll('tbody tr > :first-child')].every(({ localName }) => localName === 'th')).toBe(
        true,
      );
      expect(table.querySelector('caption')!.textContent!.trim()).toBe(
        `${textOfPart(element, 'headline')} ${textOfPart(element, 'subtitle')}`,
      );
      // Its caption says the rest.
      expect(table.getAttribute('aria-label')).toBe(toldBy(element).context.messages.dataTable);
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

const HAN = /[\u3400-\u9fff]/;

/** Id of the option that stands for a mark. */
const idOf = (element: AnyFigure, key: string): string =>
  `mark-${toldBy(element).marks.findIndex((mark) => mark.key === key)}`;
