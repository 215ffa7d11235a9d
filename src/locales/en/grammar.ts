import type { Grammar } from '../../data/language.js';

/** How English joins what it says. */
export const grammar: Grammar = {
  list: (names) => names.join(', '),
  at: (place, sentence) => `${place}: ${sentence}`,
};
