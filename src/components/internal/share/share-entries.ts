import { type Issue, issue } from '../../../data/index.js';

/** What a figure can be had as. */
export const EXPORT_FORMATS = ['svg', 'png', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a page can choose for the menu, in the menu's order; to copy the sentence is always among it. */
const SHARE_WORDS = ['png', 'svg', 'xlsx', 'csv', 'print', 'full'] as const;
export type ShareWord = (typeof SHARE_WORDS)[number];

/** What a page wrote as `share`, in words. */
const wordsIn = (share: unknown): string[] =>
  (Array.isArray(share) ? share.join(' ') : String(share ?? '')).split(/[\s,;，；、]+/).filter((word) => word !== '');

const isNone = (words: readonly string[]): boolean => words.length === 1 && words[0] === 'none';

/** The entries that a page chose; all unless it says which. */
export function shareWords(share: unknown): readonly ShareWord[] {
  const words = wordsIn(share);
  if (words.length === 0) return SHARE_WORDS;
  return SHARE_WORDS.filter((word) => words.includes(word));
}

/** Which words of `share` mean nothing. */
export function shareIssues(share: unknown, path: string): Issue[] {
  const words = wordsIn(share);
  if (isNone(words)) return [];
  const known: readonly string[] = SHARE_WORDS;
  const used = shareWords(share).join(' ') || 'none';
  return words
    .filter((word) => !known.includes(word))
    .map((word) => issue('unknown-option', path, word, { name: 'share', known: [...known, 'none'], used }));
}
