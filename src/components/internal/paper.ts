import { mediaOf } from './no-layout.js';

/** What A4 is wide inside its margins and ours, in CSS pixels. */
const WIDTH = 670;

const told = new Set<() => void>();
let printing = false;

function print(now: boolean): void {
  if (printing === now) return;
  printing = now;
  for (const tell of told) tell();
}
globalThis.addEventListener?.('beforeprint', () => {
  print(true);
  // Where there is no printer after all.
  setTimeout(() => {
    if (!mediaOf('print').matches) print(false);
  });
});
globalThis.addEventListener?.('afterprint', () => print(false));

/** Calls back before the page is printed, and after. */
export function onPrint(tell: () => void): () => void {
  told.add(tell);
  return () => told.delete(tell);
}

/**
 * How wide to draw for paper; undefined on screen. Browsers count the pages before they tell how wide paper is, and what
 * grows later is cut: what is drawn for A4 is shrunk or enlarged to the true width. Where only the styles are those of
 * print, a box has the width that it has.
 */
export const paperWidth = (box?: Element): number | undefined =>
  printing ? WIDTH : box && mediaOf('print').matches ? box.clientWidth : undefined;
