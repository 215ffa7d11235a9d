import { describe, expect, it } from 'vitest';
import { mount, settled } from '../mount.js';
import { type ContractSubject, rowsOf, withRows } from './subject.js';

/** What a view makes of figures and names that are out of the ordinary. */
export function oddFigures(subject: ContractSubject): void {
  const { tag, data, table } = subject;
  describe(`<${tag}> survives odd figures`, () => {
    it('keeps a withheld figure out of nought', async () => {
      // What has an id counts once, whatever its count says.
      const own = rowsOf(subject).map((row) => (subject.measures.includes('count') ? { ...row, id: undefined } : row));
      const rows = own.map((row) => ({
        ...row,
        ...Object.fromEntries(subject.measures.map((name) => [name, '*'])),
      }));
      const element = await mount(tag, { data: withRows(subject, rows) });
      expect(element.status).toBe('ready');
      expect(element.renderRoot.textContent).not.toMatch(/NaN|Infinity|undefined|\[object/);
      const before = await (await mount(tag, { data: withRows(subject, own) })).toTable();
      const after = await element.toTable();
      let checked = 0;
      for (const [at, row] of after.rows.entries()) {
        const stated = before.rows[before.keys.indexOf(after.keys[at]!)];
        for (const { key } of after.columns) {
          const [was, is] = [stated?.[key], row[key]];
          if (typeof was !== 'object' || was.status === 'missing' || JSON.stringify(was) === JSON.stringify(is))
            continue;
          checked++;
          expect([key, is]).not.toEqual([key, 0]);
          if (typeof is === 'object') expect([key, is.status !== 'missing' && is.high === 0]).toEqual([key, false]);
        }
      }
      expect([tag, checked > 0 || subject.measures.length === 0]).toEqual([tag, true]);
    });

    it.skipIf(subject.headcount === undefined)('leaves a negative headcount out and says which', async () => {
      const rows = rowsOf(subject);
      rows[0]![subject.headcount!] = -5;
      const element = await mount(tag, { data: withRows(subject, rows) });
      expect(element.status).toBe('ready');
      expect(element.issues.find(({ code }) => code === 'negative-figure')?.path).toBe(
        `${table}[0].${subject.headcount}`,
      );
    });

    it('takes what a careless page sets without falling over', async () => {
      const careless = {
        filter: 5,
        period: null,
        theme: 'x',
        src: '',
        groupBy: 'x',
        scale: 'x',
        view: 'x',
        refresh: 'x',
      };
      const element = await mount(tag, { data, ...careless });
      expect(element.status).toBe('ready');
      element.filter = { nothing: null, chain: undefined } as never;
      await settled(element);
      expect(element.status).toBe('ready');
      expect((await mount(tag, { data: [] })).status).toBe('empty');
    });

    it('takes keys such as __proto__, hasOwnProperty and braces for names', async () => {
      const rows = rowsOf(subject);
      const keys = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', '{a}{b|c}', '$&', '<b>', '\ud800'];
      rows.forEach((row, at) => {
        for (const column of Object.keys(row))
          if (typeof row[column] === 'string' && !/^[\d*]/.test(row[column] as string) && !WORDS.has(column))
            (row as Record<string, unknown>)[column] = keys[at % keys.length];
      });
      const element = await mount(tag, { data: withRows(subject, rows) });
      expect(['ready', 'empty']).toContain(element.status);
      expect(element.renderRoot.textContent).not.toMatch(/NaN|undefined|\[object/);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    });
  });
}

/** Columns whose cells are words of a fixed list. */
const WORDS = new Set(['partnerKind', 'stage', 'strength', 'kind', 'status', 'level', 'direction', 'shared']);
