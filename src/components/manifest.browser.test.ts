import { describe, expect, it } from 'vitest';
import '../index.js';
import { CUSTOM_PROPERTIES } from './internal/theme/custom-properties.js';

interface Named {
  name: string;
  [more: string]: unknown;
}
interface Declaration {
  tagName: string;
  attributes: (Named & { type?: { text: string }; fieldName?: string; default?: string })[];
  members: (Named & { kind: string; attribute?: string })[];
  cssParts: Named[];
  cssProperties: (Named & { syntax?: string; default?: string })[];
  events: (Named & { type: { text: string } })[];
}
interface Returning extends Named {
  kind: string;
  type?: { text: string };
  return?: { type: { text: string } };
}
const text = await (await fetch('/custom-elements.json')).text();
const manifest = JSON.parse(text) as { modules: { path: string; declarations: Declaration[] }[] };
const elements = manifest.modules.flatMap(({ path, declarations }) =>
  declarations.map((declaration) => ({ path, ...declaration })),
);
/** An element is what a folder has a file of the same name for. */
const folders = Object.keys(import.meta.glob('./*/*.ts')).flatMap((path) => /^\.\/(.+)\/\1\.ts$/.exec(path)?.[1] ?? []);
const names = (list: readonly Named[]) => list.map(({ name }) => name).sort();

describe('the manifest', () => {
  it('holds the elements and nothing else, in less than 150 kB', () => {
    const found = elements.map(({ tagName }) => tagName);
    expect(found.sort()).toEqual(folders.map((name) => `chancai-${name}`).sort());
    for (const tag of found) expect(customElements.get(tag), tag).toBeDefined();
    expect(elements.every(({ path }) => /^dist\/esm\/components\/[\w-]+\/[\w-]+\.js$/.test(path))).toBe(true);
    expect(new TextEncoder().encode(text).length).toBeLessThan(150_000);
  });
  it.each(elements.map((element) => [element.tagName, element] as const))(
    'says of %s what there is',
    (tag, element) => {
      const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: string[] };
      const given = names(element.attributes).filter((name) => name !== 'lang' && name !== 'status');
      expect(given).toEqual(observedAttributes.filter((name) => name !== 'lang').sort());
      const made = document.createElement(tag) as unknown as Record<string, unknown>;
      for (const { name, kind } of element.members)
        expect(kind === 'method' ? typeof made[name] : name in made, `${tag}.${name}`).toBe(
          kind === 'method' ? 'function' : true,
        );
      for (const { name, fieldName = name, default: fallback } of element.attributes) {
        const value = made[fieldName];
        if (value !== undefined && /^'?[\w-]+'?$/.test(fallback ?? ''))
          expect(String(value), `${tag}.${fieldName}`).toBe(fallback!.replaceAll("'", ''));
      }
      for (const { name, kind, type, return: returned } of element.members as Returning[])
        if (kind === 'method') expect(returned?.type.text, `${tag}.${name}()`).toBeTruthy();
        else if (!element.members.some((one) => one.name === name && one.attribute))
          expect(type?.text, `${tag}.${name}`).toBeTruthy();
      expect(element.members.some(({ name }) => name.startsWith('#') || name === 'inherited')).toBe(false);
      expect(names(element.cssProperties)).toEqual(
        expect.arrayContaining(CUSTOM_PROPERTIES.map(({ name }) => `--chancai-${name}`).sort()),
      );
      for (const { name, syntax, default: fallback } of element.cssProperties)
        if (name !== '--chancai-padding') expect([typeof syntax, typeof fallback], name).toEqual(['string', 'string']);
      for (const { name, type } of element.events) {
        expect(name).toMatch(/^chancai-/);
        expect(type.text).toMatch(/^CustomEvent<\{/);
      }
    },
  );
  it('lists the words that an attribute may have, not the name of their type', () => {
    for (const { tagName, attributes } of elements)
      for (const { name, type } of attributes)
        expect(type?.text, `${tagName} ${name}`).toMatch(
          /^(?:unknown|DataInput|Filter|(?:'|string|number|boolean|Date))/,
        );
  });
  it('names every part that a drawn view has', async () => {
    const view = elements.find(({ tagName }) => tagName === 'chancai-funding-leverage')!;
    const drawn = document.createElement('chancai-funding-leverage');
    drawn.style.width = '600px';
    drawn.data = { funding: [{ period: '2024', programme: '甲', invested: 1, leveraged: 2 }] };
    document.body.append(drawn);
    await new Promise((resolve) => drawn.addEventListener('chancai-ready', resolve, { once: true }));
    const parts = [...drawn.shadowRoot!.querySelectorAll('[part]')].flatMap((one) =>
      one.getAttribute('part')!.split(/\s+/),
    );
    expect(parts.length).toBeGreaterThan(3);
    expect(names(view.cssParts)).toEqual(expect.arrayContaining([...new Set(parts)]));
    drawn.remove();
  });
});
