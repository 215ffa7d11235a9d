import type { Filter } from '../../data/index.js';
import type { Inherited } from './dataset-element.js';

interface Inheriting {
  inherited: Inherited | undefined;
}
interface Narrowed extends HTMLElement {
  filter: Filter | undefined;
}

/** Hands what it has to a view. The same facts and choices are no news: the view need not be built anew. */
export function handDown(view: Inheriting, next: Inherited): void {
  const [now, before] = [next, view.inherited].map((one) => JSON.stringify({ ...one, parsed: 0 }));
  if (now !== before || view.inherited?.parsed?.value !== next.parsed?.value) view.inherited = next;
}

/** Narrows a view to the rows of its page, and of these to the first where more have no room. */
export function narrow(view: Narrowed, page: Filter | undefined, first: { filter: Filter } | undefined): void {
  const wanted = { ...page, ...first?.filter };
  const own = Object.keys(wanted).length === 0 ? undefined : wanted;
  if (JSON.stringify(view.filter) !== JSON.stringify(own)) view.filter = own;
  view.toggleAttribute('data-first', first !== undefined);
}
