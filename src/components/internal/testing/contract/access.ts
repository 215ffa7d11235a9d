import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { mount, part, settled } from '../mount.js';
import type { ContractSubject } from './subject.js';

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
        expect(element.getOption()?.animation ?? false).toBe(false);
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
