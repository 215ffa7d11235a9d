import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../index.js';
import { languageOf } from '../../data/language.js';
import { messagesOf, registerLocale } from '../../locales/index.js';
import type { ViewWords } from '../../locales/language.js';
import { audit } from '../internal/testing/auditor.js';
import { auditBoard } from '../internal/testing/board-auditor.js';
import { clear, mount, part, settled } from '../internal/testing/mount.js';
import { cutWords, DATA, GEOJSON, grown, insideOf, tooWide, VIEWS } from '../internal/testing/senses.js';
import { LOOKS } from '../internal/theme/tokens.js';

afterEach(async () => {
  clear();
  await page.viewport(1280, 720);
});

/** Words as long as German ones: every vowel three times, once. */
const stretched = (text: string): string =>
  text.replace(/(?<=[a-z])(?<![aeiou])[aeiou](?=[a-z])(?![aeiou])/gi, '$&$&$&');

/** All texts of a language, and those that its functions make. */
function long<T>(words: T): T {
  if (typeof words === 'string') return stretched(words) as T;
  if (typeof words === 'function') return ((...parts: unknown[]) => long(words(...parts))) as T;
  if (Array.isArray(words)) return words.map(long) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, long(value)])) as T;
}

const modules = import.meta.glob<{ en: object }>('../*/words/en.ts', { eager: true });
const views = Object.fromEntries(
  Object.entries(modules).map(([path, { en }]) => [path.split('/')[1]!, long(en)]),
) as unknown as ViewWords;
registerLocale({ ...languageOf('en'), locale: 'qps', tags: [], shared: long(messagesOf('en')), views });

describe('words that are half as long again', () => {
  it('are that long', () => {
    const [short, stretchedOut] = ['en', 'qps'].map((lang) => Object.values(messagesOf(lang).view).join('').length);
    expect(stretchedOut! / short!).toBeGreaterThan(1.4);
  });

  it.each([390, 1280])('are nowhere cut, nor lie over each other, at %i px', async (width) => {
    await page.viewport(width, 900);
    document.body.style.margin = '0';
    for (const name of VIEWS) {
      const properties = { data: DATA, geojson: GEOJSON, lang: 'qps', theme: 'light' };
      const element = await mount(`chancai-${name}`, properties, { width, height: 900 });
      await grown(element);
      expect([name, element.status, ...cutWords(element), ...tooWide(element)]).toEqual([name, 'ready']);
      const { surface, palette, shortage, size, target } = LOOKS.light;
      const isDrawn = element.renderRoot.querySelector('.canvas') !== null;
      const found = isDrawn
        ? audit(element, { surface, marks: [...palette, ...Object.values(shortage)], text: size.small })
        : auditBoard(element, { text: size.small, target });
      expect([name, ...found]).toEqual([name]);
      element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
      part(element, 'toggle')!.click();
      await settled(element);
      expect([name, 'table', ...cutWords(element), ...tooWide(element)]).toEqual([name, 'table']);
      clear();
    }
  });

  it('are not cut in the dashboard', async () => {
    for (const width of [390, 1280]) {
      await page.viewport(width, 900);
      document.body.style.margin = '0';
      const element = await mount('chancai-dashboard', { data: DATA, lang: 'qps' }, { width, height: 700 });
      await grown(element);
      expect([...cutWords(element), ...tooWide(element)]).toEqual([]);
      expect(insideOf(element.shadowRoot!).length).toBeGreaterThan(100);
      clear();
    }
  });
});
