/** What a page wrote into itself: a text with its media type, or the rows of a table. */
export type Inline = { text: string; type: string } | { rows: Record<string, string>[] };

const TYPES = /^(application\/json|application\/(x-)?ndjson|text\/csv|text\/tab-separated-values)$/i;

// By name, not by class: an element that is moved into a frame has children of the frame's classes.
const isScript = (element: Element): element is HTMLScriptElement => element.localName === 'script';
const isTable = (element: Element): element is HTMLTableElement => element.localName === 'table';

/** The child that holds an element's data: a script of data, or a table. */
export function childWithData(host: HTMLElement): HTMLElement | undefined {
  for (const child of host.children) {
    if (isScript(child) && TYPES.test(child.type)) return child;
    if (isTable(child)) return child;
  }
  return undefined;
}

/** The element with an id, beside the host or on the page: one inline dataset for several elements. */
export function elementInPage(host: HTMLElement, id: string): HTMLElement | undefined {
  const root = host.getRootNode();
  const near = root instanceof ShadowRoot ? root.getElementById(id) : null;
  return near ?? host.ownerDocument.getElementById(id) ?? undefined;
}

/** The data that an element of the page holds. */
export function inlineIn(element: HTMLElement): Inline {
  if (isTable(element)) return { rows: readTable(element) };
  const type = isScript(element) ? element.type : '';
  return { text: element.textContent ?? '', type };
}

export const sameInline = (a: Inline | undefined, b: Inline | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    ('text' in a
      ? 'text' in b && a.type === b.type && a.text === b.text
      : 'rows' in b && JSON.stringify(a.rows) === JSON.stringify(b.rows)));

/** Has the parser read all of a node? It has once something follows, or the page is read to its end. */
export function isComplete(node: Node): boolean {
  if (node.ownerDocument?.readyState !== 'loading') return true;
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at.nextSibling) return true;
  return false;
}

const textOf = (cell: Element): string => (cell.textContent ?? '').trim();

/** Rows of an HTML table under the heads of its first row. Further heads in a row (`<th>`) count as cells. */
function readTable(table: HTMLTableElement): Record<string, string>[] {
  const [head, ...body] = [...table.rows];
  if (!head) return [];
  const heads = [...head.cells].map(textOf);
  return body.map((row) => {
    const record: Record<string, string> = {};
    [...row.cells].forEach((cell, at) => {
      const name = heads[at];
      if (name) Object.defineProperty(record, name, { value: textOf(cell), enumerable: true, configurable: true });
    });
    return record;
  });
}
