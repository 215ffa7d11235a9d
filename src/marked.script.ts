// In the classic script, places marked for elements are filled with any of its own and of the scripts beside it.
import { fillMarked } from './marked.js';
import { LATER } from './presented.script.js';

fillMarked(document, (tag) => LATER.has(tag) || customElements.get(tag) !== undefined);
