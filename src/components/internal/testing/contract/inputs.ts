import { describe, expect, it } from 'vitest';
import { type AnyFigure, mount, settled, until } from '../mount.js';
import { type ContractSubject, jsonUrl, rowsOf } from './subject.js';

/** How a view takes its data. */
export function inputs(subject: ContractSubject): void {
  const { tag, data } = subject;
  describe(`<${tag}> takes its input`, () => {
    it('from the property data, as an object or as JSON text', async () => {
      expect((await mount(tag, { data })).status).toBe('ready');
      expect((await mount(tag, { data: JSON.stringify(data) })).status).toBe('ready');
    });

    it('from an address', async () => {
      expect((await mount(tag, { src: jsonUrl(JSON.stringify(data)) })).status).toBe('ready');
    });

    it('from JSON inside the element, and follows its change', async () => {
      const element = document.createElement(tag) as AnyFigure;
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(data);
      element.append(script);
      document.body.append(element);
      await settled(element);
      expect(element.status).toBe('ready');
      script.textContent = '{ "meta": { "title": "x" } }';
      await until(() => element.status === 'empty', 'the element to follow its script');
    });

    it('from a table inside the element', async () => {
      const rows = rowsOf(subject).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, cell]) => [
            key,
            typeof cell === 'object' && cell !== null ? Object.values(cell)[0] : cell,
          ]),
        ),
      );
      const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const element = document.createElement(tag) as AnyFigure;
      const html = document.createElement('table');
      const line = (cells: unknown[]) => {
        const row = html.insertRow();
        for (const cell of cells)
          row.insertCell().textContent = cell === undefined || cell === null ? '' : String(cell);
      };
      line(heads);
      for (const row of rows) line(heads.map((head) => row[head]));
      element.append(html);
      document.body.append(element);
      await settled(element);
      expect(element.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      // A chain map without the table of segments has nothing to place its figures on but its rows.
      expect(['ready', 'empty']).toContain(element.status);
    });

    it('and shows the data that came last', async () => {
      const element = await mount(tag, { data });
      const before = await element.toCSV();
      element.filter = subject.someFilter;
      await settled(element);
      expect(element.status).toBe('ready');
      expect(await element.toCSV()).not.toBe(before);
      element.filter = undefined;
      await settled(element);
      expect(await element.toCSV()).toBe(before);
    });
  });
}
