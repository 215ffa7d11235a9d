import { plainText } from '../escapes.js';
import { type DataLanguage, fill, languageOf, type PhraseKey, problemWords } from '../language.js';
import { isList, type Locale, type Phrase, type Said, sayIn } from './name.js';
import { maskPersonal } from './personal.js';
import { type IssueCode, type NoteCode, SEVERITIES } from './severities.js';

export type { IssueCode };

/** A problem in the input: where it is, what was found, what was expected and how to mend it. */
export interface Issue {
  /** Which problem: a key of the catalogue. */
  code: IssueCode;
  /** Where: `funding[12].invested`, `src`. */
  path: string;
  /** What stands there, shortened, personal numbers masked; always safe to turn into JSON. */
  found: unknown;
  /** What should stand there, in the reader's language. */
  expected: string;
  /** The whole sentence for the reader: what, where (in a file: its line or cell), how to mend it. */
  message: string;
  /** error: something was left out; warning: nothing that counts is lost, but look at it. */
  severity: 'error' | 'warning';
  /** The parts the sentence is made of, so that it can be said again in another language. */
  params: IssueParams;
}

/** Parts of an issue's sentence; names are said in the reader's language. `place` stands for the path, where it is said otherwise. */
export type IssueParams = Readonly<Record<string, Said | undefined>>;

/** What was usable of an input, and every problem met on the way. */
export interface Parsed<T> {
  value: T;
  issues: readonly Issue[];
}

const LONGEST = 60;
/** A text short enough for a sentence, without personal numbers and what turns a sentence round; never cut within a character. */
export const clip = (text: string): string => {
  const masked = maskPersonal(plainText(text.length > 4 * LONGEST ? text.slice(0, 4 * LONGEST) : text));
  return masked.length > LONGEST ? `${masked.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : masked;
};

/** A value shortened so that it fits a sentence and a JSON document: scalars as they are, others by their kind. */
function shorten(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  // JSON has no −0.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : String(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return clip(value);
  return isList(value) ? '[…]' : typeof value === 'object' ? '{…}' : typeof value;
}

/** What was found, as a part of a sentence. */
function foundIn(value: unknown): Said {
  // On one line, however many the cell has.
  if (value === '') return { '@': 'a-blank' };
  if (typeof value === 'string') return { '@': 'quoted', text: clip(value).replace(/\s+/g, ' ') };
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const kind = value === null ? 'null' : isList(value) ? 'array' : typeof value;
  return { '@': `a-${kind}` as PhraseKey };
}

/** A problem said in one language: its parts, and its sentence behind its place. */
function say(sentence: string, path: string, found: unknown, params: IssueParams, language: DataLanguage) {
  const parts: IssueParams = { found: foundIn(found), ...params };
  const part = (key: string) => (parts[key] === undefined ? undefined : sayIn(parts[key], language));
  const filled = (text: string): string => fill(text, part, language.locale).trimEnd();
  return { parts, filled, message: language.grammar.at(part('place') ?? path, filled(sentence)) };
}

/** Makes an issue of the catalogue, said in `locale`. `found` in a sentence is the value found, unless `params` says it. */
export function issue(code: IssueCode, path: string, found: unknown, params: IssueParams = {}, locale?: Locale): Issue {
  const language = languageOf(locale);
  const [sentence, expectation] = problemWords(language, code);
  const { parts, filled, message } = say(sentence, path, found, params, language);
  const severity = SEVERITIES[code];
  return { code, path, found: shorten(found), expected: filled(expectation), message, severity, params: parts };
}

/** What was done with a ledger and needs no mending: totals left out, units converted. */
export interface Note {
  code: NoteCode;
  path: string;
  found: unknown;
  message: string;
  severity: 'note';
  params: IssueParams;
}

/** Makes a note, said in `locale`. */
export function noteOf(code: NoteCode, path: string, found: unknown, params: IssueParams, locale: Locale): Note {
  const language = languageOf(locale);
  const { parts, message } = say(language.notes?.[code] ?? `${code} {found}`, path, found, params, language);
  return { code, path, found: shorten(found), message, severity: 'note', params: parts };
}

/** A problem as a part of another's sentence. */
export const issueWithin = ({ code, path, params }: Issue): Phrase => ({ ...params, '@': 'problem', code, path });

/** The same issue, said in another language. */
export const translateIssue = (one: Issue, locale: Locale): Issue => ({
  ...issue(one.code, one.path, one.found, one.params, locale),
  found: one.found,
});
