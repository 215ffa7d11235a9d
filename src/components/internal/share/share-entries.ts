import { type Issue, issue } from '../../../data/index.js';

/** What a figure can be had as. */
export const EXPORT_FORMATS = ['svg', 'png', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** What elements that show a whole dataset can be had as, too. */
export type WholeFormat = ExportFormat | 'pptx' | 'docx' | 'html';

/** What a page can choose for the menu of a view, in the menu's order; to copy the sentence is always among it. */
export const VIEW_WORDS = ['png', 'svg', 'xlsx', 'csv', 'print', 'full'] as const;
/** The same for elements that show a whole dataset. */
export const WHOLE_WORDS = ['pptx', 'docx', ...VIEW_WORDS] as const;
export type ShareWord = (typeof WHOLE_WORDS)[number];

/** What a page wrote as `share`, in words. */
const wordsIn = (share: unknown): string[] =>
  (Array.isArray(share) ? share.join(' ') : String(share ?? '')).split(/[\s,;，；、]+/).filter((word) => word !== '');

const isNone = (words: readonly string[]): boolean => words.length === 1 && words[0] === 'none';

/** The entries that a page chose; all unless it says which. */
export function shareWords(share: unknown, known: readonly ShareWord[]): readonly ShareWord[] {
  const words = wordsIn(share);
  if (words.length === 0) return known;
  return known.filter((word) => words.includes(word));
}

/** Which words of `share` mean nothing. */
export function shareIssues(share: unknown, path: string, known: readonly ShareWord[]): Issue[] {
  const words = wordsIn(share);
  if (isNone(words)) return [];
  const used = shareWords(share, known).join(' ') || 'none';
  return words
    .filter((word) => !(known as readonly string[]).includes(word))
    .map((word) => issue('unknown-option', path, word, { name: 'share', known: [...known, 'none'], used }));
}
