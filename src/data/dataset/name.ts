import { type DataLanguage, fill, languageOf, type PhraseKey, problemWords } from '../language.js';
import { formatQuantity, type Quantity } from '../quantity/index.js';
import type { IssueCode } from './severities.js';

/** A language of the library by its tag: zh-CN, en, or one that was added. A dataset's names may hold others, too. */
export type Locale = string;

/** A name as data gives it: one string for every language, or one string a language. */
export type LocalizedName = string | Readonly<Record<string, string>>;

/** A phrase of the library (`@` says which) and what it is made of; JSON, and said in the reader's language. */
export interface Phrase {
  readonly '@': PhraseKey | 'figure' | 'problem' | 'title';
  readonly [part: string]: Said | undefined;
}
/** What a sentence is made of. */
export type Said = LocalizedName | number | Phrase | readonly Said[];

/** Is this a list? `Array.isArray` throws at a revoked proxy. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** Is this a name in one or several languages? An object needs at least one text, and is none of the library's phrases. */
export const isLocalizedName = (value: unknown): value is LocalizedName =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0 &&
    !('@' in value) &&
    Object.values(value).every((text) => typeof text === 'string'));

/** A figure as a part of a sentence. Its ends are texts: JSON has no infinity. */
export const statedFigure = ({ low, high, text, status, unit, reason }: Quantity, currency?: string): Phrase => ({
  '@': 'figure',
  low: String(low),
  high: String(high),
  text,
  status,
  unit,
  reason,
  currency,
});

function sayFigure(phrase: Phrase, locale: string): string {
  const { low, high, currency, ...figure } = phrase as unknown as Quantity & { currency?: string };
  const options = { full: true, ...(currency === undefined ? {} : { currency }) };
  return formatQuantity({ ...figure, low: Number(low), high: Number(high) }, locale, options);
}

/** A problem as a part of another's sentence: without its full stop. */
function sayProblem({ code }: Phrase, part: (name: string) => string | undefined, language: DataLanguage): string {
  const [sentence] = problemWords(language, code as IssueCode);
  const said = fill(sentence, part, language.locale)
    .trimEnd()
    .replace(/[。.]$/, '');
  return language.grammar.at(part('place') ?? part('path') ?? '', said);
}

/** What a table, a column or a word is called: as the language says, else as files do. */
function sayTitle({ of, '@': _, ...texts }: Phrase, { fields, locale }: DataLanguage): string {
  const [table = '', column = '', word = ''] = String(of).split('.');
  const own = (fields as LooseFields | undefined)?.[table];
  const said = column === '' ? own?.title : word === '' ? own?.columns[column] : own?.words?.[column]?.[word];
  return said ?? textOf(texts as LocalizedName, locale);
}

type LooseFields = Record<
  string,
  { title: string; columns: Record<string, string>; words?: Record<string, Record<string, string>> }
>;

function sayPhrase(phrase: Phrase, language: DataLanguage): string {
  const part = (name: string) => {
    const said = phrase[name];
    return said === undefined ? undefined : sayIn(said, language);
  };
  if (phrase['@'] === 'figure') return sayFigure(phrase, language.locale);
  if (phrase['@'] === 'title') return sayTitle(phrase, language);
  if (phrase['@'] === 'problem') return sayProblem(phrase, part, language);
  const words = language.phrases[phrase['@']];
  if (typeof words !== 'function') return fill(words ?? '', part, language.locale);
  return words(Object.fromEntries(Object.keys(phrase).map((name) => [name, part(name)])));
}

/** A part of a sentence in one language. */
export function sayIn(said: Said, language: DataLanguage): string {
  if (typeof said === 'string') return said;
  if (typeof said === 'number') return String(said);
  if (isList(said)) return language.grammar.list(said.map((one) => sayIn(one as Said, language)));
  return textOf(said as LocalizedName, language.locale);
}

/** The text of a name in `locale`; else in its language, in Chinese, in English, in whatever is there. */
export function textOf(name: LocalizedName | Phrase, locale: string): string {
  if (typeof name === 'string') return name;
  if ('@' in name) return sayPhrase(name as Phrase, languageOf(locale));
  const texts = name as Readonly<Record<string, string>>;
  const language = locale.split('-')[0]!;
  const own = (key: string) => (Object.prototype.hasOwnProperty.call(texts, key) ? texts[key] : undefined);
  return own(locale) ?? own(language) ?? own('zh-CN') ?? own('zh') ?? own('en') ?? Object.values(texts)[0] ?? '';
}

/** The language-free key of a name: its Chinese text, else its English, else its first. */
export const keyOf = (name: LocalizedName): string => textOf(name, 'zh-CN');

/** The locale of ours that a tag means; the first of all where it means none. */
export const localeOf = (tag: string | undefined): Locale => languageOf(tag).locale;
