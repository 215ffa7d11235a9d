import { afterEach, describe, expect, it } from 'vitest';
import county from '../../examples/county/data.json';
import type { DatasetInput } from '../data/index.js';
import '../locales/all.js';
import { renderHTML } from './render-html.js';
import '../components/funding-leverage/funding-leverage.js';
import '../components/indicators/indicators.js';
import { type AnyFigure, clear, part, shown, until } from '../components/internal/testing/mount.js';

afterEach(clear);

/** Puts markup of a server on the page, as a parser would. */
function put(html: string): AnyFigure[] {
  const box = document.createElement('main');
  box.innerHTML = html;
  document.body.append(box);
  return [...box.querySelectorAll<AnyFigure>(':scope > :not(script)')];
}
const top = (element: Element) => element.getBoundingClientRect().top;

describe('A picture that came with the page', () => {
  const views = ['funding-leverage', 'indicators'] as const;

  it('stands until the element has its own, and what follows stays where it is', async () => {
    const html = renderHTML(county, {
      views,
      src: URL.createObjectURL(new Blob([JSON.stringify(county)])),
      width: 640,
    });
    const [first, second] = put(html);
    document.body.querySelector('main')!.style.width = '640px';
    const end = document.body.appendChild(document.createElement('p'));
    await first!.updateComplete.then(
      () => undefined,
      () => undefined,
    );
    expect(first!.querySelector('[slot="still"] svg, [slot="still"] table') === null).toBe(first!.status === 'ready');
    const before = top(end);
    await Promise.all([shown(first!), shown(second!)]);
    expect([first!.status, second!.status]).toEqual(['ready', 'ready']);
    expect(first!.querySelector('[slot="still"]')).toBeNull();
    expect(Math.abs(top(end) - before)).toBeLessThan(1);
  });

  it('is seen while the data is still coming, and holds the data table', async () => {
    const [element] = put(renderHTML(county, { views: ['funding-leverage'], src: '/no-answer', width: 640 }));
    element!.loading = true;
    await element!.updateComplete;
    const still = element!.querySelector('[slot="still"]')!;
    expect([element!.status, part(element!, 'state')]).toEqual(['loading', null]);
    expect(still.querySelector('svg')!.getBoundingClientRect().height).toBeGreaterThan(300);
    expect(still.querySelectorAll('tbody tr').length).toBe(5);
  });

  it('stays beside the words where the data can’t be read', async () => {
    const [element] = put(renderHTML(county, { views: ['funding-leverage'], src: 'data:,nothing', width: 640 }));
    await until(() => element!.status === 'error', 'the error');
    expect(part(element!, 'state')!.textContent!.trim().length).toBeGreaterThan(10);
    expect(element!.querySelector('[slot="still"] svg')!.getBoundingClientRect().height).toBeGreaterThan(300);
  });

  it('reads the dataset of the page, and is no input itself', async () => {
    const [element] = put(renderHTML(county as unknown as DatasetInput, { views: ['funding-leverage'] }));
    await shown(element!);
    expect((await element!.toTable()).rows.length).toBe(5);
  });
});
