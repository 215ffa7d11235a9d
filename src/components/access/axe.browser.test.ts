import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import '../../index.js';
import { AXE, found, mute } from '../internal/testing/axe.js';
import { type AnyFigure, clear, mount, part, settled } from '../internal/testing/mount.js';
import { DATA, GEOJSON, VIEWS } from '../internal/testing/senses.js';

const LOOKS = ['light', 'dark', 'wall', 'large-print'] as const;

afterEach(async () => {
  clear();
  await page.viewport(1280, 720);
});

describe(`axe ${AXE}`, () => {
  describe.each(LOOKS)('finds nothing in the %s look', (theme) => {
    it.each([390, 1280])('of each view, its explanation and its data table, at %i px', async (width) => {
      await page.viewport(width, 900);
      for (const [at, name] of VIEWS.entries()) {
        const lang = at % 2 === 0 ? 'en' : 'zh-CN';
        const properties = { data: DATA, geojson: GEOJSON, theme, lang, heading: 'x' };
        const element = await mount(`chancai-${name}`, properties, { width, height: 700 });
        expect([name, element.status, await found(element)]).toEqual([name, 'ready', []]);
        element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
        part(element, 'toggle')!.click();
        await settled(element);
        expect([name, 'table', await found(element)]).toEqual([name, 'table', []]);
        clear();
      }
    });

    it('of the dashboard, empty views, errors and choices with it', async () => {
      const data = { ...DATA, policies: [{ budget: 'x', title: '' }], fairs: undefined };
      const element = await mount('chancai-dashboard', { data, theme, geojson: GEOJSON }, { width: 1280, height: 700 });
      element.style.height = '';
      (element as unknown as { setState(state: object): void }).setState({
        filter: { chain: ['体育'] },
        period: '2024',
      });
      await element.updateComplete;
      expect(await found(element)).toEqual([]);
    });
  });

  it.each<[string, string, (element: AnyFigure) => void]>([
    [
      'a name that is not what is seen',
      'label-content-name-mismatch',
      (element) => part(element, 'toggle')!.setAttribute('aria-label', 'Table'),
    ],
    ['letters too pale', 'color-contrast', (element) => part(element, 'subtitle')!.style.setProperty('color', '#bbb')],
    [
      'a list of marks without a name',
      'aria-input-field-name',
      (element) => part(element, 'marks')!.removeAttribute('aria-label'),
    ],
    [
      'a choice that is none',
      'aria-required-children',
      (element) =>
        element.renderRoot.querySelectorAll('[role="option"]').forEach((option) => {
          option.setAttribute('role', 'button');
        }),
    ],
    [
      'a mark named as active that is not there',
      'aria-valid-attr-value',
      (element) => part(element, 'marks')!.setAttribute('aria-activedescendant', 'mark-999'),
    ],
    ['a heading without words', 'empty-heading', (element) => mute(part(element, 'headline')!)],
    ['a button without a name', 'button-name', (element) => mute(part(element, 'explain')!)],
    ['a language that is none', 'valid-lang', (element) => part(element, 'base')!.setAttribute('lang', 'chinese')],
  ])('notices %s', async (_, rule, spoil) => {
    const element = await mount('chancai-post-pool', { data: DATA, theme: 'light', lang: 'en' });
    expect(await found(element)).toEqual([]);
    spoil(element);
    expect((await found(element)).join('\n')).toContain(rule);
  });
});
