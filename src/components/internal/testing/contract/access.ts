import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { type AnyFigure, mount, part, settled } from '../mount.js';
import { type ContractSubject, isChart } from './subject.js';

/** How a view serves readers with other needs. */
export function access(subject: ContractSubject): void {
  const { tag, data } = subject;
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
        element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
        await settled(element);
        if (isChart(element)) expect(element.getOption()!.animation).toBe(false);
        const nodes = [...element.renderRoot.querySelectorAll('*')];
        expect(nodes.length).toBeGreaterThan(20);
        for (const node of nodes) {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(node);
          expect([animationName, transitionDuration, scrollBehavior]).toEqual(['none', '0s', 'auto']);
        }
        expect(element.renderRoot.querySelector('animate, animateTransform, marquee')).toBeNull();
      } finally {
        await media([]);
      }
    });

    it('uses system colours only where the reader forces them', async () => {
      await media([{ name: 'forced-colors', value: 'active' }]);
      try {
        const element = await mount(tag, { data });
        expect(element.status).toBe('ready');
        const system = new Set(SYSTEM.map(rgbOf));
        const inks = inksOf(element);
        expect(inks.length).toBeGreaterThan(10);
        expect(inks.filter((ink) => !system.has(ink))).toEqual([]);
      } finally {
        await media([]);
      }
    });
  });
}

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
const SYSTEM = [
  'Canvas',
  'CanvasText',
  'LinkText',
  'GrayText',
  'Highlight',
  'HighlightText',
  'ButtonFace',
  'ButtonText',
  'ButtonBorder',
];

/** What is painted by shapes and letters of the picture, and by the keys of the legend. */
function inksOf(element: AnyFigure): string[] {
  const drawn = element.renderRoot.querySelectorAll('.canvas svg path, .canvas svg text, .canvas svg rect');
  const board = element.renderRoot.querySelectorAll('.board svg *');
  const inks = [...drawn, ...board].flatMap((node) => {
    // A ground that nothing is seen of is still no ink.
    if (node.closest('defs, clipPath')) return [];
    const { fill, stroke, fillOpacity } = getComputedStyle(node);
    return [fillOpacity === '0' ? 'none' : fill, stroke];
  });
  const words = element.renderRoot.querySelectorAll('.board [role="option"], .board [role="option"] *');
  const letters = [...words].flatMap((node) => (node instanceof HTMLElement ? [getComputedStyle(node).color] : []));
  const keys = [...element.renderRoot.querySelectorAll('.swatch')].flatMap((key) => {
    const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(key);
    return [backgroundColor, ...(borderTopWidth === '0px' ? [] : [borderTopColor])];
  });
  return [...inks, ...letters, ...keys].filter((ink) => ink.startsWith('rgb') && !/^rgba\(.*, 0\)$/.test(ink));
}
