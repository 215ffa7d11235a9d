import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../index.js';
import { clear, mount, part, shown, textOfPart } from './internal/testing/mount.js';

// What frameworks, page caches and editors of content do with elements.
const TAGS = Object.keys(import.meta.glob('./*/*.ts')).flatMap((path) => {
  const name = /^\.\/(.+)\/\1\.ts$/.exec(path)?.[1];
  return name ? [`chancai-${name}`] : [];
});
const DATASET = {
  meta: { title: '县情', asOf: '2025-12-31' },
  funding: [
    { period: '2024', programme: '专项', invested: '100万元', leveraged: '320万元' },
    { period: '2025', programme: '债券', invested: '200万元', leveraged: '640万元' },
  ],
};
const funding = (properties: Record<string, unknown> = {}) =>
  mount('chancai-funding-leverage', { data: DATASET, lang: 'zh-CN', ...properties });

beforeEach(clear);
afterEach(clear);

describe('a property that a template no longer sets', () => {
  // React leaves undefined, Vue null, Preact an empty text.
  it.each([undefined, null, ''])('is as if it had never been set: %s', async (nothing) => {
    expect(TAGS.length).toBeGreaterThan(10);
    for (const tag of TAGS) {
      const fresh = await mount(tag, { lang: 'zh-CN' });
      const used = await mount(tag, { lang: 'zh-CN' });
      const { observedAttributes, elementProperties } = fresh.constructor as typeof fresh.constructor & {
        observedAttributes: string[];
        elementProperties: Map<string, { attribute?: string | false; state?: boolean }>;
      };
      for (const [name, { attribute, state }] of elementProperties) {
        if (
          state ||
          attribute === false ||
          name === 'lang' ||
          !observedAttributes.includes(attribute || name.toLowerCase())
        )
          continue;
        (used as unknown as Record<string, unknown>)[name] = nothing;
      }
      await shown(used);
      expect(used.issues, tag).toEqual(fresh.issues);
      expect([used.status, textOfPart(used, 'state')], tag).toEqual([fresh.status, textOfPart(fresh, 'state')]);
      clear();
    }
  });
});

describe('data', () => {
  /** As Vue and MobX hand objects over: each read gives a proxy. */
  const reactive = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (of, key, receiver) => {
        const value: unknown = Reflect.get(of, key, receiver);
        return typeof value === 'object' && value !== null ? reactive(value) : value;
      },
    });

  it('may be a reactive proxy, which no structured clone takes', async () => {
    const data = reactive(DATASET);
    expect(() => structuredClone(data)).toThrow();
    const element = await funding({ data });
    expect([element.status, (await element.toTable()).rows.length, element.issues]).toEqual(['ready', 2, []]);
  });

  it('in a child is told of where an editor of content put paragraphs into it', async () => {
    const element = document.createElement('chancai-funding-leverage');
    element.lang = 'zh-CN';
    element.innerHTML = `<script type="application/json"><p>${JSON.stringify(DATASET)}</p>\n<p></p></script>`;
    document.body.append(element);
    await shown(element as never);
    expect(element.status).toBe('error');
    expect(element.issues.map(({ message }) => message).join()).toMatch(/<p>|标签|HTML|网页/);
  });
});

describe('a copy', () => {
  // Turbo and others keep pages by `cloneNode`, which takes attributes and children, but no property.
  it('reads the child that it has, too', async () => {
    const element = document.createElement('chancai-funding-leverage');
    element.innerHTML = `<script type="application/json">${JSON.stringify(DATASET)}</script>`;
    document.body.append(element);
    await shown(element as never);
    const copy = element.cloneNode(true) as typeof element;
    element.replaceWith(copy);
    await shown(copy as never);
    expect([copy.status, (await copy.toTable()).rows.length]).toEqual(['ready', 2]);
  });

  it('without data says so, whatever state its attribute was copied with', async () => {
    const element = await funding();
    expect(element.getAttribute('status')).toBe('ready');
    const copy = element.cloneNode(true) as typeof element;
    element.replaceWith(copy);
    await shown(copy);
    expect([copy.status, copy.getAttribute('status')]).toEqual(['empty', 'empty']);
  });
});

describe('what the reader chose', () => {
  it('stays when a template moves the element', async () => {
    const element = await funding();
    part(element, 'toggle')!.click();
    await element.updateComplete;
    expect(part(element, 'table')).not.toBe(null);
    const place = document.createElement('section');
    document.body.prepend(place);
    place.append(element);
    await shown(element);
    expect(part(element, 'table')).not.toBe(null);
  });
});
