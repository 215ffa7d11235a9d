import type { Phrases } from '../../data/language.js';

/** Parts of sentences about data in English. */
export const phrases: Phrases = {
  'a array': 'an array',
  'a boolean': 'a boolean',
  'a function': 'a function',
  'a null': 'nothing (null)',
  'a number': 'a number',
  'a object': 'an object',
  'a string': 'a text',
  'a symbol': 'a symbol',
  'a undefined': 'nothing',
};
