/**
 * The elements of a page, each fetched when the page has one of it.
 * @module chancai/cdn/chancai.loader.js
 */
import '../polyfills.js';
import { VIEWS } from 'chancai:views';
import { fillMarked } from '../marked.js';
import { findElements } from './find.js';

function fetchView(tag: string, tries = 3): void {
  VIEWS[tag]!().catch((reason: unknown) => {
    // A network that was away for a moment; what is wrong for good is told once.
    if (tries > 1) setTimeout(() => fetchView(tag, tries - 1), 2000);
    else console.error(`chancai: the script of <${tag}> could not be fetched`, reason);
  });
}

const fetched = new Set<string>();
function fetchOnce(tag: string): void {
  if (fetched.has(tag)) return;
  fetched.add(tag);
  fetchView(tag);
}

findElements(document, new Set(Object.keys(VIEWS)), fetchOnce);
fillMarked(document, (tag) => {
  const known = tag in VIEWS;
  if (known) fetchOnce(tag);
  return known;
});
