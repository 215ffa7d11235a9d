/**
 * Hears of every element whose tag is among some, wherever it is on the page and whenever it comes: also in shadow roots
 * that are open, those of other elements and those that are made later.
 * @param found - Called once a tag.
 */
export function findElements(page: Document, tags: ReadonlySet<string>, found: (tag: string) => void): void {
  const met = new Set<string>();
  const watched = new WeakSet<Node>();

  const look = (node: Node): void => {
    if (!(node instanceof Element)) return;
    const tag = node.localName;
    if (tags.has(tag) && !met.has(tag)) {
      met.add(tag);
      found(tag);
    }
    if (node.shadowRoot) watch(node.shadowRoot);
  };
  const lookInto = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) look(element);
  };
  const watch = (root: Document | ShadowRoot): void => {
    if (watched.has(root)) return;
    watched.add(root);
    lookInto(root);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) {
          look(node);
          if (node instanceof Element) lookInto(node);
        }
    }).observe(root, { childList: true, subtree: true });
  };

  // A root made later is on no list of changes.
  const { prototype } = Element;
  const attach = prototype.attachShadow;
  prototype.attachShadow = function (this: Element, how: ShadowRootInit): ShadowRoot {
    const root = attach.call(this, how);
    if (how.mode === 'open') watch(root);
    return root;
  };
  watch(page);
}
