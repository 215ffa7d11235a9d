/** What scrolls around a node, through shadow roots too: the nearest box that can, else the page. */
function scrollerOf(node: Node): Element {
  for (let at: Node | null = node.parentNode; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const box = at as Element;
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return node.ownerDocument!.scrollingElement ?? node.ownerDocument!.documentElement;
}

/** Scrolls what is needed, and no more, for a mark to be seen, above what is said of it. */
export function reveal(mark: Element, detail: Element | null): void {
  const [place, frame] = [mark.getBoundingClientRect(), scrollerOf(mark).getBoundingClientRect()];
  // What is higher than the room there is can't be seen whole: it stays where it begins in sight.
  const stays = place.height > frame.height && place.top >= frame.top - 4 && place.top <= frame.bottom - 24;
  if (!stays) mark.scrollIntoView({ block: 'nearest' });
  if (!detail) return;
  const [box, cover] = [mark.getBoundingClientRect(), detail.getBoundingClientRect()];
  const view = detail.ownerDocument.documentElement.clientHeight;
  // The page may end with what is said: as much of it as there is room for comes into sight with the mark.
  const covered = Math.max(box.bottom + 4 - cover.top, Math.min(cover.bottom - view, box.top - 4));
  if (covered > 0) scrollerOf(detail).scrollTop += covered;
}
