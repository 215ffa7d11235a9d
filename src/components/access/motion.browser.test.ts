import { afterEach, describe, expect, it } from 'vitest';
import '../../index.js';
import { clear, mount, settled } from '../internal/testing/mount.js';
import { DATA, GEOJSON, insideOf, VIEWS } from '../internal/testing/senses.js';

afterEach(clear);

/** Rules that move something again and again, wherever they stand. */
const moving = (root: Element): string[] =>
  [root, ...insideOf(root.shadowRoot!)].flatMap(({ shadowRoot }) =>
    (shadowRoot?.adoptedStyleSheets ?? []).flatMap((sheet) =>
      [...sheet.cssRules].map(({ cssText }) => cssText).filter((text) => /@keyframes|animation(?:-name)?:/.test(text)),
    ),
  );

describe('nothing blinks', () => {
  it('in any view, chosen or not', async () => {
    for (const name of VIEWS) {
      const element = await mount(`chancai-${name}`, { data: DATA, geojson: GEOJSON });
      element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
      await settled(element);
      expect([name, ...moving(element)]).toEqual([name]);
      const running = element.getAnimations({ subtree: true });
      expect(running.length).toBe(0);
      clear();
    }
  });

  it('and what would is noticed', async () => {
    const element = await mount('chancai-post-pool', { data: DATA });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@keyframes blink { 50% { opacity: 0 } } .headline { animation: blink 0.1s infinite }');
    element.shadowRoot!.adoptedStyleSheets = [...element.shadowRoot!.adoptedStyleSheets, sheet];
    expect(moving(element).length).toBe(2);
  });
});
