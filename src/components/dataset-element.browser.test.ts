import { afterEach, describe, expect, it } from 'vitest';
import { parseDataset } from '../data/index.js';
import { type AnyFigure, clear, mount, settled, textOfPart } from './internal/testing/mount.js';
import { ChancaiTalentPyramid } from './talent-pyramid/talent-pyramid.js';
import './dashboard/dashboard.js';

const tag = 'chancai-talent-pyramid';
const document_ = {
  meta: { title: 'x', source: 'y', asOf: '2025-12-31' },
  chains: [
    { id: 'sport', name: '体育' },
    { id: 'food', name: '食品' },
  ],
  tiers: [
    { id: 'a', name: '领军人才' },
    { id: 'b', name: '骨干人才' },
  ],
  pyramid: [
    { tier: 'a', chain: 'sport', period: '2025', headcount: 12 },
    { tier: 'b', chain: 'food', period: '2025', headcount: 150 },
  ],
};
/** An element as a page writes it, by attributes. */
async function written(attributes: Record<string, string>, properties: Record<string, unknown> = {}, name = tag) {
  const element = document.createElement(name) as AnyFigure;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  Object.assign(element, properties);
  document.body.append(element);
  await settled(element);
  return element;
}
const codes = ({ issues }: AnyFigure) => issues.map(({ code }) => code);

afterEach(clear);

describe('data', () => {
  it('may be JSON text in the attribute', async () => {
    const element = await written({ data: JSON.stringify(document_) });
    expect([element.status, codes(element)]).toEqual(['ready', []]);
  });

  it.each(['[object Object]', '[object Object],[object Object]', '[object Promise]'])(
    'that a framework wrote as %s says what to do',
    async (text) => {
      const element = await written({ data: text });
      expect([element.status, codes(element)]).toEqual(['error', ['object-as-text']]);
      expect(textOfPart(element, 'state')).toMatch(/\.data = /);
    },
  );

  it('set before the element is defined counts, before its attribute too', async () => {
    class Late extends ChancaiTalentPyramid {}
    const element = document.createElement('late-pyramid') as AnyFigure;
    element.setAttribute('data', '[object Object]');
    element.data = document_;
    element.filter = { chain: ['体育'] };
    document.body.append(element);
    customElements.define('late-pyramid', Late);
    await settled(element);
    expect([element.status, codes(element)]).toEqual(['ready', []]);
    expect(JSON.stringify((await element.toTable()).rows)).not.toContain('150');
  });

  it('may be what parseDataset gives, with its issues', async () => {
    const parsed = parseDataset({ ...document_, extra: [] });
    const element = await mount(tag, { data: parsed });
    expect([element.status, codes(element)]).toEqual(['ready', ['unknown-table']]);
  });

  it('that is still to come says so', async () => {
    expect(codes(await mount(tag, { data: Promise.resolve(document_) }))).toEqual(['promise-given']);
  });
});

describe('an option', () => {
  it('filter may be JSON text, also by the heads of columns', async () => {
    for (const filter of ['{"chain":["体育"]}', '{"产业链":"sport"}']) {
      const element = await written({ filter }, { data: document_ });
      const shown = JSON.stringify((await element.toTable()).rows);
      expect([filter, codes(element), shown.includes('150')]).toEqual([filter, [], false]);
    }
  });

  it.each([
    ['chain=体育', 'unreadable-filter', /未筛选/],
    ["{'chain':['体育']}", 'unreadable-filter', /英文双引号/],
    ['["体育"]', 'unreadable-filter', /未筛选/],
    ['[object Object]', 'unreadable-filter', /未筛选/],
    ['{"chian":["体育"]}', 'unknown-filter-column', /是否应为“chain”/],
    ['{"chain":["体肓"]}', 'unknown-filter-value', /“体肓”在数据中没有/],
    ['{"tier":["领军"]}', 'unknown-filter-value', /是否应为“领军人才”/],
  ])('filter %s is told of', async (filter, code, said) => {
    const element = await written({ filter }, { data: document_ });
    expect(element.issues).toMatchObject([{ code, message: expect.stringMatching(said) }]);
  });

  it.each([
    ['theme', 'drak', 'unknown-option', /没有“drak”这个取值/],
    ['lang', 'fr', 'unknown-option', /zh-CN、en/],
    ['refresh', 'daily', 'unknown-number', /“refresh”.*“daily”/],
    ['refresh', '-5', 'unknown-number', /-5/],
    ['timeout', '30s', 'unknown-number', /“30s”.*30/],
    ['max-bytes', '10MB', 'unknown-number', /max-bytes/],
    ['period', '2019', 'unknown-filter-value', /“2019”在数据中没有/],
    ['maxbytes', '1', 'misspelt-attribute', /“max-bytes”/],
  ])('%s="%s" is told of, and the figures are shown', async (name, value, code, said) => {
    const element = await written({ [name]: value }, { data: document_ });
    expect(element.issues).toMatchObject([{ code, message: expect.stringMatching(said) }]);
    expect(['ready', 'empty']).toContain(element.status);
  });

  it('written as templates write properties is told of by a dashboard, too', async () => {
    const element = await written({ urlstate: '', geojsonsrc: '/x' }, { data: document_ }, 'chancai-dashboard');
    expect(element.issues.map(({ found }) => found)).toEqual(['urlstate', 'geojsonsrc']);
  });

  it('that is right, or the page’s own, is nobody’s fault', async () => {
    const element = await written(
      { theme: 'dark', refresh: '60', timeout: '5', 'data-src': 'x', class: 'a', period: '2025年', 'aria-label': 'b' },
      { data: document_, filter: { chain: ['sport', 'food'], region: ['城关'] } },
    );
    expect(codes(element)).toEqual([]);
  });
});
