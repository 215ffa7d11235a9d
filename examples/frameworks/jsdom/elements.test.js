// What the unit tests of an app do with the elements, in a document without layout.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import 'chancai';
import dataset from '../data.json';

const { modules } = JSON.parse(readFileSync('node_modules/chancai/custom-elements.json', 'utf8'));
const tags = modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
const errors = vi.spyOn(console, 'error');

afterEach(() => {
  document.body.replaceChildren();
  expect(errors).not.toHaveBeenCalled();
});

describe('in jsdom', () => {
  it.each(tags)('%s can be made, attached, given data, moved and taken away', async (tag) => {
    const element = document.createElement(tag);
    expect(element).toBeInstanceOf(customElements.get(tag));
    element.data = dataset;
    document.body.append(element);
    await element.updateComplete;
    const place = document.createElement('div');
    document.body.append(place);
    place.append(element);
    await element.updateComplete;
    element.remove();
    expect(element.isConnected).toBe(false);
  });
  it('a view reads, speaks and exports', async () => {
    const view = document.createElement('chancai-funding-leverage');
    Object.assign(view, { data: dataset, groupBy: 'programme', lang: 'en' });
    document.body.append(view);
    const { rows } = await view.toTable();
    expect(rows).toHaveLength(2);
    expect(await view.toCSV()).toContain('专项');
    expect(await view.toSVG()).toContain('<svg');
    expect(view.shadowRoot.querySelector('[part~=headline]').textContent).toMatch(/\d/);
  });
  it('markup is upgraded, and its attributes are read', async () => {
    document.body.innerHTML = `<chancai-funding-leverage group-by="chain" theme="dark"></chancai-funding-leverage>`;
    const view = document.body.firstElementChild;
    await view.updateComplete;
    expect([view.groupBy, view.theme, view.status]).toEqual(['chain', 'dark', 'empty']);
  });
});
