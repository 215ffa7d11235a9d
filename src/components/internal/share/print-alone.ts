const MARK = 'data-chancai-unprinted';
const UNSEEN: ReadonlySet<string> = new Set(['head', 'style', 'script']);
let sheet: CSSStyleSheet | undefined;

/** What stands beside an element and beside all that it stands in; none of it in another tree. */
function* around(element: Element): Generator<Element> {
  for (let node: Node | null = element; node && node !== document.documentElement; ) {
    const parent: Node | null = node.parentNode;
    if (parent instanceof Element || parent instanceof ShadowRoot)
      for (const child of parent.children) if (child !== node && !UNSEEN.has(child.localName)) yield child;
    // What is put into a slot stands among what is around the slot.
    node = node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? parent);
  }
}

/** Prints one element of a page: what is around it is left out of print alone, and never seen to go. */
export function printAlone(element: Element): void {
  const roots = new Set<Document | ShadowRoot>();
  const marked: Element[] = [];
  for (const one of around(element)) {
    marked.push(one);
    roots.add(one.getRootNode() as Document | ShadowRoot);
  }
  if ('adoptedStyleSheets' in document) {
    sheet ??= new CSSStyleSheet();
    sheet.replaceSync(`@media print{[${MARK}]{display:none!important}}`);
    const style = sheet;
    for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
    for (const one of marked) one.setAttribute(MARK, '');
    const undo = (): void => {
      removeEventListener('afterprint', undo);
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== style);
      for (const one of marked) one.removeAttribute(MARK);
    };
    addEventListener('afterprint', undo);
  }
  print();
}
