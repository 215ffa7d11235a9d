import type { phrases } from '../locales/zh-CN/phrases.js';
import type { FieldWords } from './dataset/field-words.js';
import type { IssueCode, NoteCode } from './dataset/severities.js';
import type { QuantityLanguage } from './quantity/language.js';

/** A problem in words, `{name}` for a part of it: the sentence behind its place, and what was expected. */
export type IssueWords = Readonly<Record<IssueCode, readonly [sentence: string, expected: string]>>;
export type NoteWords = Readonly<Record<NoteCode, string>>;
/** Problems that are told where nothing more may be there to be fetched. */
export type UrgentWords = Pick<
  IssueWords,
  'missing-element' | 'stale-data' | 'slow-address' | 'missing-formats' | 'not-found' | 'unreachable' | 'view-failed'
>;
/** All that a language says of problems. */
export interface ProblemWords {
  issues: IssueWords;
  notes: NoteWords;
}

/** What a phrase is made of, each said already. */
export type Parts = Readonly<Record<string, string | undefined>>;
/** A part of a sentence that every language has: the Chinese tell which there are. */
export type PhraseKey = keyof typeof phrases;
/** `{name}` stands for a part, `{count:day|days}` for the word that its number asks for. */
export type Phrases = Readonly<Record<PhraseKey, string | ((parts: Parts) => string)>>;

/** How a language joins what it says. */
export interface Grammar {
  /** Names in a row: a、b; a, b. */
  list: (names: readonly string[]) => string;
  /** A sentence behind the place that it is about. */
  at: (place: string, sentence: string) => string;
  /** Between parts of a sentence, and between sentences. */
  comma: string;
  stop: string;
  /** Between a name and what is said of it. */
  colon: string;
  /** Between a word and a figure. */
  gap: string;
  /** How signs are heard, with the blanks around them: from one figure to another, one to so many, of formulas, below nought. */
  signs: Readonly<Record<'range' | 'ratio' | 'negative' | '÷' | '×' | '=' | '−', string>>;
  /** A sentence as it begins. */
  capital: (sentence: string) => string;
  /** A unit of figures; '' where the language has no word for it. */
  unit: (unit: string) => string;
  /** A currency by its ISO 4217 code; an unknown code stands for itself. */
  currency: (code: string) => string;
  /** Do figures bear their units (2112套), which are not said beside them, and stand in their official wording alone? */
  keepsUnits: boolean;
  /** A whole number or an axis' value. */
  number: (value: number) => string;
  /** Can it be said in one breath? */
  isBreath: (text: string) => boolean;
  /** Words of another language among its own, by their letters, which language they are of, and whether its readers can do nothing with them. */
  foreign?: { lang: string; words: RegExp; isStrange?: boolean };
}

/** All that a language says of figures and of data; what elements say comes on top (`src/locales/language.ts`). */
export interface DataLanguage {
  /** The tag by which it is chosen, such as zh-CN. */
  locale: string;
  /** Further tags, each with what begins so, that mean it where no other language is nearer. */
  tags: readonly string[];
  grammar: Grammar;
  figures: QuantityLanguage;
  /** What tables, columns and words are called; Chinese and English are called as in files. */
  fields?: FieldWords;
  /** Problems in words. One that it has no words for is told by its code. */
  issues: Partial<IssueWords>;
  notes?: NoteWords;
  /** Fetches the words of all problems, once one is met that `issues` lacks; undefined where they can't be had. */
  later?: () => Promise<ProblemWords | undefined>;
  phrases: Phrases;
}

const languages = new Map<string, DataLanguage>();

/** Adds a language, or puts it in place of the one of the same tag. The first one is what is spoken where no other is asked for. */
export function registerLanguage(language: DataLanguage): void {
  languages.set(language.locale, language);
  for (const tell of listeners) tell();
}

const listeners = new Set<() => void>();
/** Hears of languages that are added. @returns a function that ends it */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A language with the words of all problems. */
export type WholeLanguage = DataLanguage & ProblemWords;

/** Gives a language the words that it was to fetch. */
function addProblemWords(locale: string, words: ProblemWords): void {
  const { later, ...language } = languages.get(locale) ?? {};
  if (later) registerLanguage({ ...(language as DataLanguage), issues: words.issues, notes: words.notes });
}

/** In ms: how long problems wait for their words, and when these are asked for again. */
const PATIENCE = 10_000;
const AGAIN = 60_000;
const coming = new Set<string>();
const asked = new Map<string, number>();

/** Are words of problems on their way? Those who hear of languages hear when they are there, or can't be had. */
export const areWordsComing = (): boolean => coming.size > 0;

function fetchWords({ locale, later }: DataLanguage): void {
  const now = Date.now();
  if (!later || now - (asked.get(locale) ?? -Infinity) < AGAIN) return;
  asked.set(locale, now);
  coming.add(locale);
  const settle = (): void => {
    if (coming.delete(locale)) for (const tell of listeners) tell();
  };
  const patience = setTimeout(settle, PATIENCE);
  later()
    .catch(() => undefined)
    .then((words) => {
      clearTimeout(patience);
      if (words) addProblemWords(locale, words);
      settle();
    });
}

/** The words of a problem: its code alone, where the language has none, or has yet to fetch them. */
export function problemWords(language: DataLanguage, code: IssueCode): readonly [sentence: string, expected: string] {
  const words = language.issues[code];
  if (!words) fetchWords(language);
  return words ?? [`${code} {found}`, ''];
}

/** The tags of all languages there are. */
export const localesKnown = (): string[] => [...languages.keys()];

const isWithin = (tag: string, wide: string): boolean => `${tag}-`.startsWith(`${wide.toLowerCase()}-`);

/** The language that a tag (`zh`, `en-GB`, `zh_Hant_TW`) means: the nearest registered one; undefined where there is none. */
export function findLanguage(tag: string | undefined): DataLanguage | undefined {
  const wanted = (tag ?? '').trim().toLowerCase().replace(/_/g, '-');
  let found: DataLanguage | undefined;
  let length = 0;
  for (const language of languages.values())
    for (const one of [language.locale, ...language.tags])
      if (one.length > length && isWithin(wanted, one)) [found, length] = [language, one.length];
  return found;
}

/** The language of a tag, else the first. */
export function languageOf(tag: string | undefined): DataLanguage {
  const language = languages.get(tag ?? '') ?? findLanguage(tag) ?? languages.values().next().value;
  if (!language) throw new Error('no language is registered: import chancai, chancai/data or a language first');
  return language;
}

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** The form of a word that a number asks for, of those that the language has, in the order of `PLURALS`. */
function pluralOf(forms: readonly string[], count: string, locale: string): string {
  const rules = new Intl.PluralRules(locale);
  const known = PLURALS.filter((one) => rules.resolvedOptions().pluralCategories.includes(one));
  return forms[known.indexOf(rules.select(Number(count)))] ?? forms[forms.length - 1] ?? '';
}

/** A text with its parts in their places. */
export const fill = (text: string, part: (name: string) => string | undefined, locale: string): string =>
  text.replace(/\{(\w+)(?::([^{}]*))?\}/g, (_, name: string, forms?: string) =>
    forms === undefined ? (part(name) ?? '') : pluralOf(forms.split('|'), part(name) ?? '', locale),
  );
