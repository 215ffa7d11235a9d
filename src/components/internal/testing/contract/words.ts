import { describe, expect, it } from 'vitest';
import { formatQuantity, type Quantity } from '../../../../data/index.js';
import { cellText, type DataTable } from '../../data/data-table.js';
import { mount, part, settled, textOfPart, until } from '../mount.js';
import { type ContractSubject, toldBy } from './subject.js';

/** A computed figure of thirds or sevenths: two decimals are said of it. */
const isEndless = ({ text, low, high }: Quantity): boolean =>
  text === '' && [low, high].some((end) => /\.\d{7}/.test(String(end)));

/** What a view says: table, headline, footer, in either language. */
export function words(subject: ContractSubject): void {
  const { tag, data } = subject;
  describe(`<${tag}> speaks`, () => {
    it('one set of figures in table, marks and CSV', async () => {
      const element = await mount(tag, { data });
      const { columns, rows, keys } = await element.toTable();
      const { marks, context } = toldBy(element);
      const byKey = new Map(rows.map((row, at) => [keys[at]!, row]));
      let compared = 0;
      for (const { key, lines } of marks) {
        const own = byKey.get(key);
        const said = lines.map(inDigits);
        if (!own) {
          compared += saidOfPairs(rows, said);
          continue;
        }
        const figures = columns.flatMap((column) => {
          const cell = own[column.key];
          const isPlain = typeof cell === 'object' && cell.status === 'exact' && !column.isRatio;
          return isPlain ? [{ column, text: inDigits(cellText(cell, column, context)) }] : [];
        });
        if (figures.length === 0) continue;
        compared++;
        expect([key, said, figures.some(({ text }) => saysNumber(said.join('\n'), text))]).toEqual([key, said, true]);
        for (const { column, text } of figures) {
          const line = said.find((one) => one.startsWith(`${column.title} `));
          if (line) expect([key, line, text, saysNumber(line, text)]).toEqual([key, line, text, true]);
        }
      }
      expect([tag, compared > 0]).toEqual([tag, true]);
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
                column: true,
                currency: String(data.meta?.currency ?? 'CNY'),
                ...(isRatio ? { decimals: 2, fixed: true } : isEndless(cell) ? { decimals: 2 } : {}),
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
      const english = await mount(tag, { data, lang: 'en' });
      const { messages } = toldBy(english).context;
      const said = textOfPart(english, 'footer').split(messages.separator);
      const { source, scope, asOf } = data.meta ?? {};
      const inEnglish = (name: unknown) =>
        String(typeof name === 'string' ? name : (name as { en?: string } | undefined)?.en).trim();
      for (const part of [
        `Source: ${inEnglish(source)}`,
        `Scope: ${inEnglish(scope)}`,
        `As of ${ENGLISH_DAY.format(new Date(String(asOf)))}`,
      ])
        for (const piece of part.split(messages.separator)) expect(said).toContain(piece);
      expect(said[0]).toMatch(/^Unit: \S/);
      const inChinese = (name: unknown) =>
        String(typeof name === 'string' ? name : (name as { 'zh-CN'?: string } | undefined)?.['zh-CN']).trim();
      const footer = textOfPart(await mount(tag, { data, lang: 'zh-CN' }), 'footer');
      const [year, month, day] = String(asOf).split('-').map(Number);
      expect(footer).toContain(inChinese(source));
      expect(footer).toContain(inChinese(scope));
      expect(footer).toContain(`截至${year}年${month}月${day}日`);
    });
  });
}

const ENGLISH_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

type Rows = DataTable['rows'];
/** A party of the network stands in several rows, and names the others of them with their figures: how many it names. */
function saidOfPairs(rows: Rows, [name, ...lines]: readonly string[]): number {
  const own = rows.filter((row) => Object.values(row).includes(name!));
  let named = 0;
  for (const { university, partner, count } of own) {
    const line = lines.find((one) => one.startsWith(`${university === name ? partner : university} `));
    if (!line || typeof count !== 'object' || count.status !== 'exact') continue;
    named++;
    expect([name, line, saysNumber(line, String(count.low))]).toEqual([name, line, true]);
  }
  return named;
}

/** A line with its figures in digits alone: 2670万元 as 26700000元. */
const inDigits = (line: string): string =>
  line
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(\d+(?:\.\d+)?)(万|亿)/g, (_, digits, scale) =>
      String(Math.round(Number(digits) * (scale === '万' ? 1e4 : 1e8) * 100) / 100),
    );

/** Does a text hold a number, and not as a piece of another? */
const saysNumber = (text: string, number: string): boolean =>
  new RegExp(`(?<![\\d.])${number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\d]|\\.\\d)`).test(text);
