import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { viewContext } from '../../context.js';
import { cellText } from '../../data/data-table.js';
import { type AnyFigure, mount, part, textOfPart, until } from '../mount.js';
import { type ContractSubject, toldBy } from './subject.js';

const itemsOf = (element: AnyFigure): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]'),
];
const valuesOf = (element: AnyFigure): (string | null)[] => itemsOf(element).map((item) => item.getAttribute('value'));

/** Opens the menu by its button. */
async function opened(element: AnyFigure): Promise<HTMLElement[]> {
  part(element, 'share')!.click();
  await element.updateComplete;
  return itemsOf(element);
}

const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

/** What a reader can take along: the menu, and the author's words in all that leaves the page. */
export function share(subject: ContractSubject): void {
  const { tag, data } = subject;
  describe(`<${tag}> can be taken along`, () => {
    it.each([
      ['zh-CN', '分享'],
      ['en', 'Share'],
      ['zh-TW', '分享'],
    ])('from one named button, in %s', async (lang, name) => {
      await import('../../../../locales/zh-TW/register.js');
      const element = await mount(tag, { data, lang });
      const button = part(element, 'share')!;
      expect(button.textContent?.trim()).toBe(name);
      expect(button.getAttribute('aria-haspopup')).toBe('menu');
      expect(button.getAttribute('aria-expanded')).toBe('false');
      const items = await opened(element);
      expect(button.getAttribute('aria-expanded')).toBe('true');
      expect(items.map((item) => item.getAttribute('value'))).toEqual([
        'copy',
        'png',
        'svg',
        'xlsx',
        'csv',
        'print',
        'full',
      ]);
      for (const item of items) expect(item.textContent?.trim()).not.toBe('');
    });

    it('by keyboard: arrows, Home, End, Escape, and the focus comes back', async () => {
      const element = await mount(tag, { data });
      const root = element.renderRoot as ShadowRoot;
      const button = part(element, 'share')!;
      button.focus();
      press(button, 'ArrowDown');
      await element.updateComplete;
      const focused = () => root.activeElement?.getAttribute('value');
      expect(focused()).toBe('copy');
      press(root.activeElement!, 'ArrowDown');
      expect(focused()).toBe('png');
      press(root.activeElement!, 'End');
      expect(focused()).toBe('full');
      press(root.activeElement!, 'ArrowDown');
      expect(focused()).toBe('copy');
      press(root.activeElement!, 'ArrowUp');
      expect(focused()).toBe('full');
      press(root.activeElement!, 'Home');
      expect(focused()).toBe('copy');
      press(root.activeElement!, 'Escape');
      await element.updateComplete;
      expect(itemsOf(element)).toEqual([]);
      expect(root.activeElement).toBe(button);
    });

    it('as the page chooses; a word that means nothing is told, none takes the button away', async () => {
      const element = await mount(tag, { data, share: 'csv pdf' });
      await opened(element);
      expect(valuesOf(element)).toEqual(['copy', 'csv']);
      const told = element.issues.filter(({ code, message }) => code === 'unknown-option' && message.includes('share'));
      expect(told.map(({ found }) => found)).toEqual(['pdf']);
      element.share = 'none';
      await element.updateComplete;
      expect(part(element, 'share')).toBeNull();
      expect(element.issues.some(({ message }) => message.includes('share'))).toBe(false);
    });

    it('with the author’s words beside the generated sentence, on the page and in every export', async () => {
      const [headline, note] = ['编者说的一句话', '编者的说明'];
      const element = await mount(tag, { data, headline, note });
      const { title } = toldBy(element).headline;
      const folded = (text: string) => text.replace(/\s+/g, '');
      expect(textOfPart(element, 'headline')).toContain(headline);
      expect(textOfPart(element, 'headline')).toContain('编者标题');
      expect(folded(textOfPart(element, 'generated'))).toContain(folded(title));
      expect(textOfPart(element, 'note')).toContain(note);
      const holder = document.createElement('div');
      holder.innerHTML = await element.toSVG();
      const svg = folded(holder.textContent ?? '');
      for (const words of ['编者标题', headline, title, '编者说明', note]) expect(svg).toContain(folded(words));
      const csv = await (await element.export('csv')).text();
      for (const words of [headline, note]) expect(csv).toContain(words);
      const text = await element.shareText();
      for (const words of [headline, title, note]) expect(text).toContain(words);
      const { sheets } = await readXlsx(new Uint8Array(await (await element.export('xlsx')).arrayBuffer()));
      const cells = sheets.flatMap(({ rows }) => rows.flat()).map(String);
      for (const words of [`编者标题：${headline}`, `数据生成：${title}`, `编者说明：${note}`])
        expect(cells).toContain(words);
    });

    it('as a workbook with every figure: exact ones as numbers, the others in their wording', async () => {
      const element = await mount(tag, { data });
      const { columns, rows } = await element.toTable();
      const { sheets } = await readXlsx(new Uint8Array(await (await element.export('xlsx')).arrayBuffer()));
      const sheet = sheets[0]!.rows;
      const head = sheet.findIndex(
        (cells) => cells.length >= Math.min(2, columns.length) && cells.every((cell) => cell !== null),
      );
      const body = sheet.slice(head + 1, head + 1 + rows.length);
      const context = viewContext();
      rows.forEach((row, at) => {
        for (const column of columns) {
          const cell = row[column.key];
          if (cell === undefined || cell === '') continue;
          const exact =
            typeof cell === 'number'
              ? cell
              : typeof cell === 'string'
                ? undefined
                : cell.status === 'exact'
                  ? cell.low
                  : undefined;
          const expected = exact !== undefined && Number.isFinite(exact) ? exact : cellText(cell, column, context);
          expect(body[at]).toContainEqual(expected);
        }
      });
    });

    it('as files that say what they are; another format is refused by name', async () => {
      const element = await mount(tag, { data });
      const png = new Uint8Array(await (await element.export('png')).arrayBuffer());
      expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
      expect((await element.export('svg')).type).toBe('image/svg+xml');
      await expect(element.export('pdf' as never)).rejects.toThrow('pdf');
    });

    it('to the disk under its name and date, and says so in the menu', async () => {
      const names: string[] = [];
      vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
        names.push(this.download);
      });
      const element = await mount(tag, { data });
      const item = (await opened(element)).find((one) => one.getAttribute('value') === 'csv')!;
      item.click();
      await until(() => item.textContent!.includes('已保存'), 'what is said of the file');
      expect(names).toEqual([expect.stringMatching(/\.csv$/)]);
      expect(element.renderRoot.querySelector('[role="status"]')!.textContent).toBe('已保存');
    });
  });
}
