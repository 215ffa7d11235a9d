import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../../../../data/index.js';
import { mount, optionsOf, part, settled, textOfPart, until } from '../mount.js';
import type { ContractSubject } from './subject.js';

/** What a view says: table, headline, footer, in either language. */
export function words(subject: ContractSubject): void {
  const { tag, data } = subject;
  describe(`<${tag}> speaks`, () => {
    it('one set of figures in table, marks and CSV', async () => {
      const element = await mount(tag, { data });
      const { columns, rows } = await element.toTable();
      const marks = optionsOf(element);
      expect(rows.length).toBeGreaterThanOrEqual(marks.length);
      for (const row of rows.slice(0, marks.length)) {
        const first = String(row[columns[0]!.key]);
        expect(marks.some((mark) => mark.includes(first))).toBe(true);
      }
      const csv = await element.toCSV();
      expect(csv.startsWith('\uFEFF')).toBe(true);
      expect(csv.trim().split('\r\n').length).toBe(rows.length + 1);
      part(element, 'toggle')!.click();
      await settled(element);
      const cells = [...element.renderRoot.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => (cell.textContent ?? '').trim()),
      );
      expect(cells.length).toBe(rows.length);
      for (const [at, row] of rows.entries())
        for (const [column, { key, isRatio }] of columns.entries()) {
          const cell = row[key];
          if (typeof cell === 'object' && !(cell.low > 0 && cell.low < 0.005))
            expect(cells[at]![column]).toBe(
              formatQuantity(cell, 'zh-CN', {
                full: true,
                unit: false,
                currency: String(data.meta?.currency ?? 'CNY'),
                ...(isRatio ? { decimals: 2, fixed: true } : {}),
              }),
            );
        }
    });

    it('Chinese unless the page is English, and changes with the page', async () => {
      const element = await mount(tag, { data });
      const chinese = textOfPart(element, 'headline');
      expect(chinese).toMatch(/[\u4e00-\u9fff]/);
      document.documentElement.lang = 'en';
      await until(() => textOfPart(element, 'headline') !== chinese, 'the headline in English');
      expect(textOfPart(element, 'subtitle')).not.toMatch(/[\u4e00-\u9fff]/);
    });

    it('the document’s own language where the page has none, and its currency, from the first picture on', async () => {
      // What is kept in euros states no 元.
      const inEuros = JSON.parse(JSON.stringify(data).replace(/元/g, '欧元')) as typeof data;
      const english = { ...inEuros, meta: { ...(data.meta ?? { title: 'x' }), locale: 'en', currency: 'EUR' } };
      const element = await mount(tag, { data: english });
      expect(textOfPart(element, 'subtitle')).not.toMatch(/[\u4e00-\u9fff]/);
      expect(element.renderRoot.textContent).not.toMatch(/yuan/);
    });

    it('its unit, source, scope and date below the picture', async () => {
      const footer = textOfPart(await mount(tag, { data, lang: 'en' }), 'footer');
      const { source, scope, asOf } = data.meta ?? {};
      const inEnglish = (name: unknown) =>
        typeof name === 'string' ? name : (name as { en?: string } | undefined)?.en;
      const stated = { Source: inEnglish(source), Scope: inEnglish(scope), 'As of': String(asOf ?? '') };
      for (const [what, value] of Object.entries(stated)) {
        expect([what, value?.trim() ?? '']).not.toEqual([what, '']);
        expect(footer).toMatch(new RegExp(`${what}:? ${value!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
      }
      expect(footer).toMatch(/Unit: (?!Source)\S/);
    });
  });
}
