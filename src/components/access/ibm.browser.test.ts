import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../index.js';
import { mute } from '../internal/testing/axe.js';
import { ibmFound } from '../internal/testing/ibm.js';
import { type AnyFigure, clear, mount, part, settled } from '../internal/testing/mount.js';
import { DATA, GEOJSON, VIEWS } from '../internal/testing/senses.js';
import { EXCEPTIONS } from './ibm.exceptions.js';

/** Within a page's main part, as an author puts it there; what is a page of its own has its own. */
function found(element: Element): Promise<string[]> {
  document.body.setAttribute('role', element.localName === 'chancai-briefing' ? 'none' : 'main');
  return ibmFound(element, EXCEPTIONS);
}

afterEach(async () => {
  clear();
  document.body.removeAttribute('role');
  history.replaceState(null, '', location.pathname + location.search);
  await page.viewport(1280, 720);
});

describe('IBM’s checker finds nothing', () => {
  describe.each(['light', 'dark', 'wall', 'large-print'] as const)('in the %s look', (theme) => {
    it.each([390, 1280])('of each view, its explanation and its data table, at %i px', async (width) => {
      await page.viewport(width, 900);
      for (const [at, name] of VIEWS.entries()) {
        const lang = at % 2 === 0 ? 'en' : 'zh-CN';
        const properties = { data: DATA, geojson: GEOJSON, theme, lang };
        const element = await mount(`chancai-${name}`, properties, { width, height: 700 });
        element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
        part(element, 'share')!.click();
        await settled(element);
        expect([name, element.status, await found(element)]).toEqual([name, 'ready', []]);
        part(element, 'toggle')!.click();
        await settled(element);
        expect([name, 'table', await found(element)]).toEqual([name, 'table', []]);
        clear();
      }
    });

    it('of dashboard, briefing and wall', async () => {
      for (const [tag, options] of [
        ['dashboard', {}],
        ['briefing', { page: 'cover' }],
        ['briefing', { page: 'posts' }],
        ['wall', {}],
      ] as const) {
        const element = await mount(`chancai-${tag}`, { data: DATA, theme, ...options }, { width: 1280, height: 720 });
        expect([tag, await found(element)]).toEqual([tag, []]);
        clear();
      }
    });
  });

  it.each<[string, string, (element: AnyFigure) => void]>([
    [
      'a list of marks without a name',
      'input_label_exists',
      (element) => part(element, 'marks')!.removeAttribute('aria-label'),
    ],
    [
      'letters too pale',
      'text_contrast_sufficient',
      (element) => part(element, 'subtitle')!.style.setProperty('color', '#ccc'),
    ],
    ['a button without a name', 'input_label_exists', (element) => mute(part(element, 'explain')!)],
    ['a heading without words', 'heading_content_exists', (element) => mute(part(element, 'headline')!)],
  ])('and notices %s', async (_, rule, spoil) => {
    const element = await mount('chancai-post-pool', { data: DATA, theme: 'light', lang: 'en' });
    expect(await found(element)).toEqual([]);
    spoil(element);
    expect((await found(element)).join('\n')).toContain(rule);
  });
});

it('every exception has a reason and a date', () => {
  for (const { rule, markup, reason, date } of EXCEPTIONS) {
    expect([rule, markup, reason].every((text) => text.length > 2)).toBe(true);
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});
