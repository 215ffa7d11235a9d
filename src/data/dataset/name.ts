/** Languages the library speaks. A dataset's names may hold others too. */
export type Locale = 'zh-CN' | 'en';

/** A name as data gives it: one string for every language, or one string a language. */
export type LocalizedName = string | Readonly<Record<string, string>>;

/** Is this a list? `Array.isArray` throws at a revoked proxy. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** Is this a name in one or several languages? An object needs at least one text. */
export const isLocalizedName = (value: unknown): value is LocalizedName =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0 &&
    Object.values(value).every((text) => typeof text === 'string'));

/** The text of a name in `locale`; else in its language, in Chinese, in English, in whatever is there. */
export function textOf(name: LocalizedName, locale: string): string {
  if (typeof name === 'string') return name;
  const language = locale.split('-')[0]!;
  const own = (key: string) => (Object.prototype.hasOwnProperty.call(name, key) ? name[key] : undefined);
  return own(locale) ?? own(language) ?? own('zh-CN') ?? own('zh') ?? own('en') ?? Object.values(name)[0] ?? '';
}

/** The language-free key of a name: its Chinese text, else its English, else its first. */
export const keyOf = (name: LocalizedName): string => textOf(name, 'zh-CN');
