import { isServer, nothing } from 'lit';
import { version } from '../../version.js';

const KNOWN = Symbol.for('chancai.version');
const shared = globalThis as { [KNOWN]?: string };
let told = false;

/** Registers an element once; a page that loads two copies of the library keeps the first, and is told. */
export function define(tag: string, element: CustomElementConstructor): void {
  // A server knows neither width nor language of the page: it writes the tag, which the page fills in. Lit takes a test in jsdom for
  // one, too, which has a document.
  if (isServer && typeof document === 'undefined') Object.assign(element.prototype, { render: () => nothing });
  if (typeof customElements === 'undefined') return;
  if (!customElements.get(tag)) {
    customElements.define(tag, element);
    shared[KNOWN] ??= version;
  } else if (!told) {
    told = true;
    console.warn(
      `chancai ${version} is a second copy on this page: the elements stay those of ${shared[KNOWN]}. Load it once.`,
    );
  }
}
