import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../index.js';
import { type AnyFigure, clear, mount, part, settled } from '../internal/testing/mount.js';
import {
  cutWords,
  DATA,
  GEOJSON,
  grown,
  insideOf,
  prefer,
  smallControls,
  tooWide,
  touch,
  VIEWS,
} from '../internal/testing/senses.js';

afterEach(async () => {
  clear();
  await touch(false);
  await prefer({});
  await page.viewport(1280, 720);
});

/** As wide as the page, and as high as it wants. */
async function shown(tag: string, properties: object = {}): Promise<AnyFigure> {
  document.body.style.margin = '0';
  const element = await mount(tag, { data: DATA, geojson: GEOJSON, ...properties });
  element.style.width = '100%';
  await grown(element);
  return element;
}

/** What WCAG 1.4.12 lets a reader set. */
const SPACING =
  '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }';
function spaceOut(element: Element): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SPACING);
  for (const { shadowRoot } of [element, ...insideOf(element.shadowRoot!)])
    if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}

describe('in 320 px, which is 1280 at 400 %', () => {
  it.each(['zh-CN', 'en'])('no view scrolls to the side, nor its explanation, in %s', async (lang) => {
    await page.viewport(320, 640);
    for (const name of VIEWS)
      for (const theme of ['light', 'large-print']) {
        const element = await shown(`chancai-${name}`, { lang, theme });
        element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
        await settled(element);
        expect([name, theme, ...tooWide(element)]).toEqual([name, theme]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
        clear();
      }
  });

  it('the dashboard does not, with all it says', async () => {
    await page.viewport(320, 640);
    const element = await shown('chancai-dashboard');
    expect(tooWide(element)).toEqual([]);
  });

  it('a box that is too wide is noticed', async () => {
    await page.viewport(320, 640);
    const element = await shown('chancai-post-pool');
    part(element, 'subtitle')!.style.cssText = 'display: block; width: 500px';
    expect(tooWide(element).join()).toContain('subtitle');
  });
});

describe('letters and lines set apart by the reader', () => {
  it.each(['zh-CN', 'en'])('cut no word of any view, its explanation or table, in %s', async (lang) => {
    for (const name of VIEWS) {
      const element = await shown(`chancai-${name}`, { lang });
      element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
      await settled(element);
      spaceOut(element);
      expect([name, ...cutWords(element)]).toEqual([name]);
      part(element, 'toggle')!.click();
      await settled(element);
      expect([name, 'table', ...cutWords(element)]).toEqual([name, 'table']);
      clear();
    }
  });

  it('are noticed to cut a line of a fixed height', async () => {
    const element = await shown('chancai-post-pool');
    part(element, 'headline')!.style.cssText = 'height: 20px; overflow: hidden';
    spaceOut(element);
    expect(cutWords(element).join()).toContain('headline');
  });
});

describe('what can be hit', () => {
  const least = { light: 24, dark: 24, wall: 44, 'large-print': 60 } as const;
  it.each(Object.entries(least))('is large enough in the %s look: %i px', async (theme, side) => {
    for (const name of VIEWS) {
      const element = await shown(`chancai-${name}`, { theme });
      element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
      await settled(element);
      expect([name, ...smallControls(element, side)]).toEqual([name]);
      part(element, 'toggle')!.click();
      await settled(element);
      expect([name, 'table', ...smallControls(element, side)]).toEqual([name, 'table']);
      clear();
    }
  });

  it('is 44 px for fingers', async () => {
    await touch(true);
    expect(matchMedia('(pointer: coarse)').matches).toBe(true);
    for (const name of ['indicators', 'chain-map', 'post-pool', 'dashboard']) {
      const element = await shown(`chancai-${name}`);
      expect([name, ...smallControls(element, 44)]).toEqual([name]);
      clear();
    }
  });

  it('is noticed where it is smaller', async () => {
    const element = await shown('chancai-post-pool');
    part(element, 'toggle')!.style.cssText = 'min-height: 0; height: 12px';
    expect(smallControls(element, 24).join()).toContain('× 12');
  });
});
