import { type Issue, issue } from '../../data/index.js';

/** A page as an author chooses it. */
export interface PageChoice {
  /** Key of the page; of one chain alone, followed by `/` and the chain: `segments/体育`. */
  page: string;
  /** What it is called in place of its own name. */
  name?: string;
  /** What the speaker wants to say. */
  notes?: string;
  /** How long it is planned for. */
  minutes?: number;
  /** Kept, but not shown. */
  hidden?: boolean;
  /** The author's words on its first view. */
  headline?: string;
  note?: string;
}

/** The key of a page without the chain. */
export const keyOf = (page: string): string => page.split('/')[0]!;

/** The pages that an author chose, in order: a list, its JSON, or keys with names, `cover targets=目标`; undefined where all are meant. */
export function readPages(input: unknown): readonly PageChoice[] | undefined {
  const given = typeof input === 'string' ? fromText(input.trim()) : input;
  if (!Array.isArray(given) || given.length === 0) return undefined;
  return given.flatMap((one): PageChoice[] => {
    if (typeof one === 'string') return [{ page: one }];
    return typeof one === 'object' && one !== null && typeof one.page === 'string' ? [one as PageChoice] : [];
  });
}

function fromText(text: string): unknown {
  if (/^[[{]/.test(text))
    try {
      const read: unknown = JSON.parse(text);
      return Array.isArray(read) ? read : [read];
    } catch {
      return undefined;
    }
  return text
    .split(/[\s,，；;、]+/)
    .filter((word) => word !== '')
    .map((word): PageChoice => {
      const [page = '', name] = word.split('=');
      return name ? { page, name } : { page };
    });
}

/** What is wrong with an author's choice of pages. */
export function pagesIssues(input: unknown, known: readonly string[], path: string): Issue[] {
  if (input === undefined || input === null || input === '') return [];
  const choices = readPages(input);
  const options = { name: 'pages', known: [...known], used: known.join(' ') };
  if (!choices) return [issue('unknown-option', path, input, options)];
  return choices
    .filter(({ page }) => !known.includes(keyOf(page)))
    .map(({ page }) => issue('unknown-option', path, page, { ...options, used: '—' }));
}
