/** What letters are measured against: a root of this many CSS pixels, as browsers have it unless the reader says otherwise. */
const USUAL = 16;

/**
 * How much larger than usual the reader, or the page, wants letters. Pages that shrink the root to reckon in tens, or blow
 * it up as a unit of their layout, mean nothing by it.
 */
export function rootScale(element: Element): number {
  const root = element.ownerDocument.documentElement;
  const scale = Number.parseFloat(getComputedStyle(root).fontSize) / USUAL;
  return scale > 1 && scale <= 2 ? Math.round(scale * 100) / 100 : 1;
}

/** Lets the sizes within follow the root's. */
export function followRoot(base: HTMLElement): void {
  const scale = String(rootScale(base));
  if (base.style.getPropertyValue('--_root') !== scale) base.style.setProperty('--_root', scale);
}
