import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { infoOf } from '../../../../data/dataset/fields.js';
import { TABLES, type TableName } from '../../../../data/dataset/tables.js';
import { parseQuantity, type Quantity } from '../../../../data/index.js';
import { type AnyFigure, mount, part, settled, textOfPart, until } from '../mount.js';
import { type ContractSubject, rowsOf, withRows } from './subject.js';

type Row = Readonly<Record<string, unknown>>;

/** Adds a column up in a plain loop: an id once, by the first of its rows that states a figure. */
function added(rows: readonly Row[], column: string): number {
  const seen = new Set<unknown>();
  let total = 0;
  for (const row of rows) {
    const { low, status } = parseQuantity(row[column]);
    if (status === 'missing' || seen.has(row.id ?? row)) continue;
    seen.add(row.id ?? row);
    total += low;
  }
  return total;
}

/** What a column of a table is for. */
const roleOf = (table: string, column: string): string => {
  const field = (TABLES[table as TableName].fields as Record<string, Parameters<typeof infoOf>[0]>)[column];
  return field ? infoOf(field).role : '';
};
/** Is a figure of its own what stands there, an award or an indicator's value, and no sum? */
const isStated = (table: string, column: string): boolean =>
  ['challenges', 'indicators'].includes(table) &&
  column in TABLES[table as TableName].fields &&
  !isAdded(table, column);
const isAdded = (table: string, column: string): boolean => ['flow', 'stock', 'count'].includes(roleOf(table, column));

/** Counts in a plain loop: an id once, a row without one by its count. */
const counted = (rows: readonly Row[]): number =>
  new Set(rows.flatMap(({ id }) => id ?? [])).size +
  rows.reduce((total, { id, count }) => total + (id === undefined ? parseQuantity(count ?? 1).low : 0), 0);

/** The same rows in an earlier period, too, with other figures: those of stocks are no part of what is shown. */
function withEarlier(subject: ContractSubject): unknown {
  const rows = rowsOf(subject);
  const { fields } = TABLES[subject.table as TableName];
  if (!('period' in fields)) return subject.data;
  const measures = Object.keys(fields).filter((column) => isAdded(subject.table, column));
  const earlier = rows.map((row, at) => ({
    ...row,
    ...Object.fromEntries(measures.filter((column) => row[column] !== undefined).map((column) => [column, 7 + at])),
    ...(row.id === undefined ? {} : { id: `${row.id}, earlier` }),
    period: '2001',
  }));
  return withRows(subject, [...earlier, ...rows]);
}

/** Where a button more may take a line more, and where it does not. */
const WIDTHS = [340, 560, 760].flatMap((width) => [[width, 'zh-CN'] as const, [width, 'en'] as const]);

/** How a view answers "how was this computed?", by method and by button. */
export function explanations(subject: ContractSubject): void {
  const { tag, data } = subject;
  describe(`<${tag}> tells how its figures were computed`, () => {
    it.each([
      ['', data],
      [', also where there are several periods', withEarlier(subject)],
    ])('of every row: its definition, source, date, scope, and rows that add up to its figures%s', async (_, data) => {
      const element = await mount(tag, { data });
      const { columns, rows, keys } = await element.toTable();
      let checked = 0;
      expect(new Set(keys).size).toBe(rows.length);
      for (const [at, key] of keys.entries()) {
        const told = (await element.explain(key))!;
        expect(await element.explain(at)).toEqual(told);
        expect(told.definition.length).toBeGreaterThan(4);
        for (const text of [told.source, told.asOf, told.scope, told.name]) expect(text.length).toBeGreaterThan(0);
        const figures = columns.filter((column) => typeof (rows[at]![column.key] ?? '') !== 'string');
        expect(told.figures.length).toBe(figures.length);
        expect(() => JSON.stringify(told)).not.toThrow();
        for (const { key: column, title } of figures) {
          const cell = rows[at]![column] as number | Quantity;
          if (typeof cell === 'number' || cell.status === 'missing') continue;
          if (isAdded(subject.table, column) && told.rows.length > 0)
            expect([key, title, told.sums.includes(title)]).toEqual([key, title, true]);
          if (isStated(subject.table, column)) {
            // A figure that is not added is what one of its rows states.
            const stated = told.rows.flatMap((row) =>
              [`${row[column]}${row.unit ?? ''}`, row[column]].map((wording) => parseQuantity(wording).low),
            );
            expect([key, title, stated.some((low) => Math.abs(low - cell.low) <= 1e-9 * Math.abs(low))]).toEqual([
              key,
              title,
              true,
            ]);
            checked++;
          }
          if (!told.sums.includes(title)) continue;
          checked++;
          // As they are listed, without a thought for periods.
          const total = roleOf(subject.table, column) === 'count' ? counted(told.rows) : added(told.rows, column);
          const close = Math.abs(total - cell.low) <= 1e-9 * Math.abs(total);
          expect([key, title, close, total, cell.low]).toEqual([key, title, true, total, cell.low]);
        }
      }
      expect(checked).toBeGreaterThan(0);
      expect((await Promise.all(keys.map((key) => element.explain(key)))).some((told) => told!.rows.length > 0)).toBe(
        true,
      );
    });

    it('of its headline, with the table it sums up and the filter in force; of what is not there, nothing', async () => {
      const element = await mount(tag, { data, filter: subject.someFilter });
      const told = (await element.explain())!;
      expect(told.name).toBe(textOfPart(element, 'headline'));
      expect(told.rows.length).toBeGreaterThan(0);
      expect(told.table!.rows).toEqual((await element.toTable()).rows);
      expect(told.filter).toMatch(/.+：.+/);
      expect(await element.explain('no such row')).toBeUndefined();
      expect(await element.explain(9999)).toBeUndefined();
    });

    it('in a panel over the figure, by a button at the headline, with all that the method says', async () => {
      const element = await mount(tag, { data });
      const box = () => element.renderRoot.querySelector('.canvas, .marks')!.getBoundingClientRect().toJSON();
      const before = box();
      const button = part(element, 'explain')!;
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
      button.focus();
      button.click();
      await settled(element);
      const panel = part(element, 'detail')!;
      expect(element.shadowRoot!.activeElement).toBe(panel);
      expect(panel.getAttribute('aria-label')).toContain(textOfPart(element, 'headline'));
      const text = textOfPart(element, 'detail');
      const told = (await element.explain())!;
      const { definition, numerator, denominator, source, asOf, scope, notes, figures } = told;
      const day = asOf.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
      for (const said of [definition, numerator, denominator, source, day, scope, ...notes])
        expect(text).toContain(said.replace(/\s+/g, ' ').trim());
      for (const figure of figures) expect(text).toContain(figure.text);
      const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(box()).toEqual(before);
      await closeByKey(element);
      expect(element.shadowRoot!.activeElement).toBe(button);
    });

    it('by a button in every row of its data table', async () => {
      const element = await mount(tag, { data }, { width: 340, height: 500 });
      part(element, 'toggle')!.click();
      await settled(element);
      const { keys } = await element.toTable();
      const buttons = [...part(element, 'table')!.querySelectorAll<HTMLElement>('tbody button')];
      expect(buttons.length).toBe(keys.length);
      const last = buttons[buttons.length - 1]!;
      last.scrollIntoView();
      const { width, height, right } = last.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      // In reach however wide the table is.
      expect(right).toBeLessThanOrEqual(element.getBoundingClientRect().right);
      last.focus();
      last.click();
      await settled(element);
      const told = (await element.explain(keys.length - 1))!;
      expect(part(element, 'detail')!.getAttribute('aria-label')).toContain(told.name);
      expect(textOfPart(element, 'detail')).toContain(told.definition);
      await closeByKey(element);
      expect(element.shadowRoot!.activeElement).toBe(last);
    });

    it.each(WIDTHS)('beside a selected mark, without moving the picture, %i px wide in %s', async (width, lang) => {
      const element = await mount(tag, { data, lang }, { width, height: 500 });
      const box = () => {
        // What is chosen is scrolled into sight; where the picture stands in what scrolls must not change.
        const scrolled = [...element.renderRoot.querySelectorAll('.base, .body')].reduce(
          (sum, one) => sum + one.scrollTop,
          0,
        );
        const [inner, outer] = [element.renderRoot.querySelector('.canvas, .marks')!, element].map((one) =>
          one.getBoundingClientRect(),
        );
        return [inner!.left - outer!.left, inner!.top - outer!.top + scrolled, inner!.width, inner!.height].map(
          Math.round,
        );
      };
      const before = box();
      element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
      await settled(element);
      expect(textOfPart(element, 'detail').length).toBeGreaterThan(20);
      expect(box()).toEqual(before);
    });

    it.each([
      ['low', 0.9],
      ['high', 0.4],
    ])('beside a %s mark within the figure, with its close button and the tools in reach', async (_, share) => {
      const element = await mount(tag, { data }, { width: 600, height: 360 });
      const outer = element.getBoundingClientRect();
      const clientY = outer.top + outer.height * share;
      element.dispatchEvent(new PointerEvent('pointerdown', { clientY }));
      element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
      await settled(element);
      const panel = part(element, 'detail')!;
      panel.scrollTop = 1e6;
      const { top, bottom, height } = panel.getBoundingClientRect();
      expect(height).toBeGreaterThanOrEqual(100);
      expect(top).toBeGreaterThanOrEqual(outer.top);
      expect(bottom).toBeLessThanOrEqual(outer.bottom + 1);
      for (const name of ['close', 'clear', 'toggle', 'explain']) {
        const button = part(element, name)!.getBoundingClientRect();
        const [x, y] = [button.left + button.width / 2, button.top + button.height / 2];
        expect([name, element.shadowRoot!.elementFromPoint(x, y)]).toEqual([name, part(element, name)]);
      }
    });

    it('until Escape, wherever in it the focus is: first what is said of a mark, then the panel, one a press', async () => {
      const element = await mount(tag, { data });
      const marks = part(element, 'marks')!;
      const press = async (key: string) => {
        element.shadowRoot!.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
        );
        await settled(element);
      };
      const tip = part(element, 'tooltip');
      marks.focus();
      await press('Home');
      expect(tip?.hidden ?? false).toBe(false);
      await press('Enter');
      expect([part(element, 'detail') !== null, tip?.hidden ?? true]).toEqual([true, true]);
      if (tip) {
        await press('End');
        await press('Escape');
        expect([part(element, 'detail') !== null, tip.hidden]).toEqual([true, true]);
      }
      expect(element.shadowRoot!.activeElement).toBe(marks);
      part(element, 'toggle')!.focus();
      await press('Escape');
      await until(() => element.shadowRoot!.activeElement === marks, 'the focus back on the marks');
      expect(part(element, 'detail')).toBeNull();
      const ask = part(element, 'explain')!;
      ask.focus();
      ask.click();
      await settled(element);
      part(element, 'close')!.focus();
      await press('Escape');
      await until(() => element.shadowRoot!.activeElement === ask, 'the focus back on what opened the panel');
      expect(part(element, 'detail')).toBeNull();
    });

    it('until what was asked about is gone', async () => {
      const element = await mount(tag, { data });
      part(element, 'explain')!.click();
      await settled(element);
      element.filter = subject.noneFilter;
      await settled(element);
      expect(part(element, 'detail')).toBeNull();
      element.filter = undefined;
      await settled(element);
      expect([element.status, part(element, 'detail')]).toEqual(['ready', null]);
    });
  });
}

async function closeByKey(element: AnyFigure): Promise<void> {
  part(element, 'detail')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await until(() => part(element, 'detail') === null, 'the panel to close');
  await settled(element);
}
