import { describe, expect, it } from 'vitest';
import type { Status } from '../../status-reporter.js';
import { type AnyFigure, mount, part, settled, textOfPart, until } from '../mount.js';
import { type ContractSubject, drawings, isChart, jsonUrl, rowsOf, withRows } from './subject.js';

/** What a view says while loading, empty, ready and in error. */
export function states(subject: ContractSubject): void {
  const { tag, data, table } = subject;
  describe(`<${tag}> says where it stands`, () => {
    it('ready, once marks are drawn in its own shadow root', async () => {
      const told: unknown[] = [];
      const listen = (event: Event) => told.push((event as CustomEvent).detail);
      document.body.addEventListener('chancai-ready', listen);
      const element = await mount(tag, { data });
      document.body.removeEventListener('chancai-ready', listen);
      expect(element.getAttribute('status')).toBe('ready');
      expect(drawings(element)).toBe(1);
      if (isChart(element)) expect(element.renderRoot.querySelectorAll('.canvas path').length).toBeGreaterThan(3);
      expect(told).toEqual([{ view: tag.replace('chancai-', '') }]);
    });

    it('empty, and what would fill it', async () => {
      const element = await mount(tag, { data: { meta: data.meta } });
      expect(element.status).toBe('empty');
      expect(textOfPart(element, 'state')).toContain(table);
    });

    it('empty under a filter that nothing passes', async () => {
      expect((await mount(tag, { data, filter: subject.noneFilter })).status).toBe('empty');
    });

    it('empty, too, where a row is wrong but others are right', async () => {
      const rows = [...rowsOf(subject), 7] as Record<string, unknown>[];
      const element = await mount(tag, { data: withRows(subject, rows), filter: subject.noneFilter });
      expect(element.issues.some(({ severity }) => severity === 'error')).toBe(true);
      expect(element.status).toBe('empty');
    });

    it('loading while the host says so', async () => {
      const element = await mount(tag, { data, loading: true });
      expect(element.status).toBe('loading');
      element.loading = false;
      await until(() => element.status === 'ready', 'the chart');
    });

    const bad: [what: string, properties: Record<string, unknown>, status: Status, code: string][] = [
      ['text that is not JSON', { data: '{ "meta": ' }, 'error', 'not-json'],
      ['a number for a dataset', { data: 42 }, 'error', 'not-a-dataset'],
      ['a table that is none', { data: { meta: { title: 'x' }, [table]: 7 } }, 'error', 'not-a-table'],
      ['an address that does not exist', { src: '/no/such/file.json' }, 'error', 'not-found'],
      ['an address that is none', { src: 'http://[' }, 'error', 'unreachable'],
      ['a page for a dataset', { src: jsonUrl('<!doctype html><p>log in</p>') }, 'error', 'web-page'],
    ];
    it.each(bad)('error for %s, with a message that can be read', async (_, properties, status, code) => {
      const told: Event[] = [];
      const listen = (event: Event) => told.push(event);
      document.body.addEventListener('chancai-error', listen);
      const element = await mount(tag, properties);
      document.body.removeEventListener('chancai-error', listen);
      // The dev server may answer an unknown address with a page instead of 404; either way it is no dataset.
      const codes = element.issues.map((issue) => issue.code as string);
      expect(element.status).toBe(status);
      expect(codes.includes(code) || (code === 'not-found' && codes.includes('web-page'))).toBe(true);
      expect(textOfPart(element, 'state')).toContain(element.issues[0]!.message.slice(0, 20));
      expect(told.length).toBe(1);
    });

    it('error again for other problems, and ready once the data is right', async () => {
      const told: { issues: { code: string }[] }[] = [];
      const element = await mount(tag, { data: '{' });
      element.addEventListener('chancai-error', (event) => told.push((event as CustomEvent).detail));
      element.data = 42 as never;
      await settled(element);
      expect(told.map(({ issues }) => issues[0]!.code)).toEqual(['not-a-dataset']);
      element.data = data;
      await settled(element);
      expect([element.status, element.issues]).toEqual(['ready', []]);
    });

    it('an error of its own, and nothing worse, where the data can’t be reckoned with', async () => {
      const element = await mount(tag, { data });
      element.filter = new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no keys');
          },
        },
      );
      await settled(element);
      expect(element.status).toBe('error');
      expect(textOfPart(element, 'state')).toContain('no keys');
      expect(element.getOption()).toBeNull();
      element.filter = undefined;
      await settled(element);
      expect(element.status).toBe('ready');
    });

    it('what it would show, before it was ever on a page', async () => {
      const element = document.createElement(tag) as AnyFigure;
      element.data = data;
      expect((await element.toTable()).rows.length).toBeGreaterThan(0);
      expect(await element.toSVG()).toContain('<svg');
    });

    it('ready with a warning for an unknown column, naming the one that was meant', async () => {
      const rows = rowsOf(subject).map((row) => ({ ...row, [`${subject.measures[0] ?? 'statu'}x`]: 1 }));
      const element = await mount(tag, { data: withRows(subject, rows) });
      expect(element.status).toBe('ready');
      expect(element.issues.map(({ code }) => code)).toContain('unknown-column');
      expect(part(element, 'issues')).not.toBeNull();
    });

    it('two elements on one broken source both say so, and the page works on', async () => {
      const src = jsonUrl('{');
      const [one, other] = await Promise.all([mount(tag, { src }), mount(tag, { src })]);
      const fine = await mount(tag, { data });
      expect([one.status, other.status, fine.status]).toEqual(['error', 'error', 'ready']);
    });

    it('nothing while it is taken away during a slow reading', async () => {
      const element = document.createElement(tag) as AnyFigure;
      element.src = jsonUrl(JSON.stringify(data));
      document.body.append(element);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(element.status).toBe('loading');
      document.body.append(element);
      await settled(element);
      expect(element.status).toBe('ready');
    });
  });
}
