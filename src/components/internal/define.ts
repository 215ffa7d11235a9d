/** Registers an element once; a page that loads two copies of the library keeps the first instead of throwing. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  if (!customElements.get(tag)) customElements.define(tag, element);
}
