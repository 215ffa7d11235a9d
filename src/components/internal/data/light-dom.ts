/** What a page put inside the element: JSON in a script, or the rows of a table. */
export function readLightDom(host: HTMLElement): { json: string } | { rows: Record<string, string>[] } | undefined {
  for (const child of host.children) {
    if (child instanceof HTMLScriptElement && child.type === 'application/json')
      return { json: child.textContent ?? '' };
    if (child instanceof HTMLTableElement) return { rows: readTable(child) };
  }
  return undefined;
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

/** The text of the element with an id, beside the host or on the page: one inline dataset for several elements. */
export function readInPage(host: HTMLElement, id: string): string | undefined {
  const root = host.getRootNode();
  const near = root instanceof ShadowRoot ? root.getElementById(id) : null;
  return (near ?? host.ownerDocument.getElementById(id))?.textContent ?? undefined;
}
