import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { type DatasetInput, formatQuantity, type Quantity } from '../../../data/index.js';
import type { ChartElement } from '../chart-element.js';
import type { Status } from '../figure-element.js';
import { type AnyFigure, clear, mount, optionsOf, part, settled, textOfPart, until } from './mount.js';
import { crowding, smallestText } from './picture.js';

/** What the contract needs to know of a view. */
export interface ContractSubject {
  tag: string;
  /** A dataset that the view has rows in, with meta and bilingual names. */
  data: DatasetInput;
  /** The view's main table. */
  table: string;
  /** A filter that leaves some rows, and one that leaves none. */
  someFilter: Record<string, string[]>;
  noneFilter: Record<string, string[]>;
  /** The measure of the main table that must not be negative, if there is one. */
  headcount?: string;
  /** Measures of the main table, which `*` may stand in. */
  measures: readonly string[];
}

type Rows = Record<string, unknown>[];
const rowsOf = (subject: ContractSubject): Rows =>
  structuredClone((subject.data as Record<string, unknown>)[subject.table]) as Rows;
const withRows = (subject: ContractSubject, rows: Rows): unknown => ({ ...subject.data, [subject.table]: rows });
const jsonUrl = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'application/json' }));
const chartOf = (element: AnyFigure) => element as unknown as ChartElement<unknown>;
const svgCount = (element: AnyFigure): number => element.renderRoot.querySelectorAll('.canvas svg').length;

/** What every view passes. A new view has it all for nothing: name the tag, give a dataset. */
export function contract(subject: ContractSubject): void {
  const { tag, data, table } = subject;
  afterEach(clear);

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

  describe(`<${tag}> says where it stands`, () => {
    it('ready, once marks are drawn in its own shadow root', async () => {
      const told: unknown[] = [];
      const listen = (event: Event) => told.push((event as CustomEvent).detail);
      document.body.addEventListener('chancai-ready', listen);
      const element = await mount(tag, { data });
      document.body.removeEventListener('chancai-ready', listen);
      expect(element.getAttribute('status')).toBe('ready');
      expect(svgCount(element)).toBe(1);
      expect(element.renderRoot.querySelectorAll('.canvas path').length).toBeGreaterThan(3);
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
      expect(codes.includes(code) || (code === 'not-found' && codes.includes('not-json'))).toBe(true);
      expect(textOfPart(element, 'state')).toContain(element.issues[0]!.message.slice(0, 20));
      expect(told.length).toBe(1);
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

  describe(`<${tag}> survives odd figures`, () => {
    it('keeps a withheld figure out of nought', async () => {
      const rows = rowsOf(subject).map((row) => ({
        ...row,
        ...Object.fromEntries(subject.measures.map((name) => [name, '*'])),
      }));
      const element = await mount(tag, { data: withRows(subject, rows) });
      expect(element.status).toBe('ready');
      const { rows: shown } = await element.toTable();
      const cells = shown
        .flatMap((row) => subject.measures.map((name) => row[name]))
        .filter((cell): cell is Quantity => typeof cell === 'object');
      for (const cell of cells)
        expect([cell.low === 0 && cell.high === 0, Number.isNaN(cell.low)]).toEqual([false, false]);
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
        for (const [column, { key, decimals }] of columns.entries()) {
          const cell = row[key];
          if (typeof cell === 'object')
            expect(cells[at]![column]).toBe(
              formatQuantity(cell, 'zh-CN', {
                full: true,
                unit: false,
                currency: String(data.meta?.currency ?? 'CNY'),
                ...(decimals === undefined ? {} : { decimals, fixed: true }),
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
      const english = { ...data, meta: { ...(data.meta ?? { title: 'x' }), locale: 'en', currency: 'EUR' } };
      const element = await mount(tag, { data: english });
      expect(textOfPart(element, 'subtitle')).not.toMatch(/[\u4e00-\u9fff]/);
      expect(element.renderRoot.textContent).not.toMatch(/yuan/);
    });

    it('its source, scope and date below the picture', async () => {
      const footer = textOfPart(await mount(tag, { data, lang: 'en' }), 'footer');
      expect(footer).toMatch(/Source: .+Scope: .+As of/);
    });

    it('how a figure was computed, with the rows behind it', async () => {
      const element = await mount(tag, { data });
      const explanation = await element.explain(0);
      expect(explanation?.definition.length).toBeGreaterThan(4);
      expect(explanation?.rows.length).toBeGreaterThan(0);
      expect(() => JSON.stringify(explanation)).not.toThrow();
      expect(await element.explain('no such row')).toBeUndefined();
    });
  });

  describe(`<${tag}> answers keys and clicks`, () => {
    const press = (element: AnyFigure, key: string) =>
      part(element, 'marks')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

    it('has one tab stop; arrows reach every datum, Home and End the ends', async () => {
      const element = await mount(tag, { data });
      const box = part(element, 'marks')!;
      expect(element.renderRoot.querySelectorAll('.chart [tabindex="0"]').length).toBe(1);
      box.focus();
      const count = optionsOf(element).length;
      const seen = new Set<string>();
      for (let step = 0; step < count; step++) {
        press(element, 'ArrowDown');
        await element.updateComplete;
        seen.add(box.getAttribute('aria-activedescendant')!);
      }
      expect(seen.size).toBe(count);
      press(element, 'Home');
      await element.updateComplete;
      expect(box.getAttribute('aria-activedescendant')).toBe('mark-0');
      press(element, 'End');
      await element.updateComplete;
      expect(box.getAttribute('aria-activedescendant')).toBe(`mark-${count - 1}`);
      press(element, 'Escape');
      expect(element.shadowRoot!.activeElement).toBeNull();
    });

    it('Enter selects, shows the rows behind, and lets go again', async () => {
      const element = await mount(tag, { data });
      const told: { dimension: string; values: string[]; rows: unknown[] }[] = [];
      element.addEventListener('chancai-select', (event) => told.push((event as CustomEvent).detail));
      part(element, 'marks')!.focus();
      press(element, 'Home');
      press(element, 'Enter');
      await element.updateComplete;
      expect(told[0]!.values.length).toBe(1);
      expect(told[0]!.rows.length).toBeGreaterThan(0);
      expect(() => structuredClone(told[0])).not.toThrow();
      expect(part(element, 'detail')!.querySelectorAll('tbody tr').length).toBe(told[0]!.rows.length);
      part(element, 'clear')!.click();
      await element.updateComplete;
      expect(told[1]!.values).toEqual([]);
      expect(part(element, 'detail')).toBeNull();
    });
  });

  describe(`<${tag}> keeps its picture`, () => {
    it('when it is resized, moved, hidden and shown, taken away and put back', async () => {
      const element = await mount(tag, { data });
      const width = () => element.renderRoot.querySelector('.canvas svg')?.getBoundingClientRect().width ?? 0;
      const first = width();
      element.style.width = '900px';
      await until(() => width() > first + 200, 'the wider chart');
      const box = document.createElement('section');
      document.body.append(box);
      box.append(element);
      await settled(element);
      expect(svgCount(element)).toBe(1);
      element.hidden = true;
      await new Promise((resolve) => setTimeout(resolve, 40));
      element.hidden = false;
      await until(() => width() > 0, 'the chart after hiding');
      element.remove();
      expect(svgCount(element)).toBe(0);
      document.body.append(element);
      await settled(element);
      expect([element.status, svgCount(element)]).toEqual(['ready', 1]);
    });

    it('shows the data that came while it was hidden', async () => {
      const element = await mount(tag, { data });
      const picture = () => element.renderRoot.querySelector('.canvas svg')?.textContent;
      const before = picture();
      element.hidden = true;
      await new Promise((resolve) => setTimeout(resolve, 40));
      element.filter = subject.someFilter;
      await element.updateComplete;
      element.hidden = false;
      await until(() => element.status === 'ready' && picture() !== before, 'the new picture');
    });

    it('starts where the page lets it grow, however small it was before', async () => {
      const below = document.createElement('div');
      below.style.height = `${innerHeight + 300}px`;
      const element = document.createElement(tag) as AnyFigure;
      element.style.height = 'auto';
      element.data = data;
      document.body.append(below, element);
      await element.updateComplete;
      below.style.height = '0';
      await until(() => element.status === 'ready', 'the chart once it is near');
      expect(svgCount(element)).toBe(1);
    });

    it('starts when it is shown first, however it began', async () => {
      const element = document.createElement(tag) as AnyFigure;
      element.hidden = true;
      element.data = data;
      document.body.append(element);
      await element.updateComplete;
      expect(element.status).toBe('loading');
      expect((await element.toTable()).rows.length).toBeGreaterThan(0);
      element.hidden = false;
      await until(() => element.status === 'ready', 'the chart');
    });

    it('in every look, at desk, wall and phone width, in both languages, with nothing over another or cut', async () => {
      for (const theme of ['light', 'dark', 'wall', 'large-print'] as const)
        for (const width of theme === 'wall' ? [800, 1900] : [340, 640, 1200])
          for (const lang of ['zh-CN', 'en']) {
            const element = await mount(tag, { data, theme, lang }, { width, height: 1400 });
            const where = `${theme} ${width} ${lang}`;
            expect([where, element.status]).toEqual([where, 'ready']);
            expect([where, ...crowding(element)]).toEqual([where]);
            expect(smallestText(element)).toBeGreaterThanOrEqual(theme === 'large-print' ? 18 : 12);
            element.remove();
          }
    });

    it('as SVG and PNG, with headline and source, on screen and off', async () => {
      const element = await mount(tag, { data });
      const svg = await chartOf(element).toSVG();
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(parsed.querySelector('parsererror')).toBeNull();
      expect(parsed.documentElement.getAttribute('aria-label')!.length).toBeGreaterThan(20);
      const png = await chartOf(element).toPNG();
      expect([png.type, png.size > 5000]).toEqual(['image/png', true]);
      expect(() => JSON.stringify(chartOf(element).getOption())).not.toThrow();
      expect(JSON.stringify(chartOf(element).getOption())).not.toMatch(/NaN|Infinity/);
    });

    it('and leaves nothing behind after many rounds', async () => {
      for (let round = 0; round < 8; round++) (await mount(tag, { data })).remove();
      expect(document.body.querySelectorAll('svg').length).toBe(0);
    });
  });

  describe(`<${tag}> is open to everyone`, () => {
    it.each(['light', 'dark', 'large-print'] as const)('is clean in axe in the %s look', async (theme) => {
      const element = await mount(tag, { data, theme, lang: 'en', heading: 'Heading' });
      const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      part(element, 'toggle')!.click();
      await settled(element);
      const table = await axe.run(element, { rules: { region: { enabled: false } } });
      expect(table.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });

    it('moves nothing where the reader wants no motion', async () => {
      await media([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      try {
        const element = await mount(tag, { data });
        expect(chartOf(element).getOption()?.animation).toBe(false);
      } finally {
        await media([]);
      }
    });

    it('uses system colours only where the reader forces them', async () => {
      await media([{ name: 'forced-colors', value: 'active' }]);
      try {
        const element = await mount(tag, { data });
        expect(element.status).toBe('ready');
        const system = ['Canvas', 'CanvasText', 'GrayText', 'LinkText', 'Highlight'].map(systemColour);
        const fills = [...element.renderRoot.querySelectorAll('.canvas svg path, .canvas svg text')]
          .map((node) => node.getAttribute('fill') ?? '')
          .filter((fill) => /^(#|rgb)/.test(fill));
        expect(fills.filter((fill) => !system.includes(rgbOf(fill)))).toEqual([]);
      } finally {
        await media([]);
      }
    });
  });
}

/** Columns whose cells are words of a fixed list. */
const WORDS = new Set(['partnerKind', 'stage', 'strength', 'kind']);

const media = (features: { name: string; value: string }[]): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, params: unknown): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
    features,
  });

const rgbOf = (colour: string): string => {
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = colour;
  document.documentElement.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};
const systemColour = (name: string): string => rgbOf(name);
