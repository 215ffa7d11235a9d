import type { LitElement } from 'lit';

const MARK = 'data-chancai';

/**
 * Puts elements into places that a page marks, for editors of content that strip tags they don't know:
 * `<div data-chancai="funding-leverage" data-src="data.json"></div>`. What the place holds goes into the element; its
 * `data-…` attributes are the element's, now and when they change, as far as the element has such. Places that are added
 * later are found, too.
 * @param known - Is there such an element? Asked once a place; whoever fetches elements late starts then.
 */
export function fillMarked(page: Document, known: (tag: string) => boolean): void {
  const met = new WeakSet<Element>();

  const fill = async (place: Element): Promise<void> => {
    if (met.has(place)) return;
    met.add(place);
    const tag = `chancai-${place.getAttribute(MARK)}`;
    if (!known(tag)) return console.error(`chancai: ${MARK}="${tag.slice(8)}" names no element`, place);
    await customElements.whenDefined(tag);
    const { observedAttributes } = customElements.get(tag) as unknown as typeof LitElement;
    const own = new Set([...observedAttributes, 'lang']);
    const element = page.createElement(tag);
    // Only what the element itself reads: what an editor lets through must not become a handler or a style.
    const take = (name: string): void => {
      const value = place.getAttribute(`data-${name}`);
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    };
    for (const name of own) if (place.hasAttribute(`data-${name}`)) take(name);
    element.append(...place.childNodes);
    place.append(element);
    new MutationObserver((changes) => {
      for (const { attributeName } of changes) {
        const name = attributeName!.slice(5);
        if (own.has(name)) take(name);
      }
    }).observe(place, { attributes: true });
  };

  const look = (root: ParentNode): void => {
    for (const place of root.querySelectorAll(`[${MARK}]`)) void fill(place);
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (node.hasAttribute(MARK)) void fill(node);
          look(node);
        }
  }).observe(page, { childList: true, subtree: true });
  look(page);
}
