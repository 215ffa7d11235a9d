import { describe, expect, it } from 'vitest';
import { mount, settled } from '../mount.js';
import { type ContractSubject, rowsOf, withRows } from './subject.js';

/** What a view makes of figures and names that are out of the ordinary. */
export function oddFigures(subject: ContractSubject): void {
  const { tag, data, table } = subject;
  describe(`<${tag}> survives odd figures`, () => {
    it('keeps a withheld figure out of nought', async () => {
      const rows = rowsOf(subject).map((row) => ({
        ...row,
        ...Object.fromEntries(subject.measures.map((name) => [name, '*'])),
      }));
      const element = await mount(tag, { data: withRows(subject, rows) });
      expect(element.status).toBe('ready');
      // That no cell of theirs is nought, partial.test.ts says of every measure.
      expect(element.renderRoot.textContent).not.toMatch(/NaN|Infinity|undefined|\[object/);
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
