/** A mark of a footnote: raised or circled figures, [2], 〔2〕, 注1, †. Behind a length, ² and ³ make a unit: m². */
const MARK =
  '(?:[¹⁰⁴-⁹①-⑳⓪㉑-㉟㊱-㊿❶-❿†‡※]|(?<![mM])[²³]|[[［〔【]\\s*(?:注\\s*)?\\d{1,2}\\s*[\\]］〕】]|[(（]\\s*注(?:释)?\\s*[\\d①-⑳]{0,2}\\s*[)）]|(?<![关标备批专灌])注\\d{1,2})';
const BEHIND = new RegExp(`\\s*(${MARK}+)([:：]?)$`);
const BEFORE = /^([†‡※]+)\s*/;
/** What a text must hold to be looked at more closely. */
const MAYBE = /[¹²³⁰⁴-⁹①-⑳⓪㉑-㉟㊱-㊿❶-❿†‡※\]］〕】注]/;

/** A text without the mark of a footnote that stands at its end or before it; `mark` is undefined where there is none. */
export function withoutMark(text: string): { text: string; mark: string | undefined } {
  if (!MAYBE.test(text)) return { text, mark: undefined };
  const behind = BEHIND.exec(text);
  const before = BEFORE.exec(text);
  const bare = text.replace(BEHIND, '$2').replace(BEFORE, '');
  // A text that is a mark and nothing else is what it is.
  return bare === '' || !(behind || before)
    ? { text, mark: undefined }
    : { text: bare, mark: behind?.[1] ?? before![1] };
}

/** Circled figures and brackets may number things, too: 方案①, 方案②. */
const NUMBERS = /^(?:[①-⑳㉑-㉟㊱-㊿❶-❿]|[[［〔【].*)$/;

/** Invisible characters, blanks, letters with separate accents, radicals and other forms that look like a character and are none. */
const IMPURE =
  '\\u0300-\\u036f\\u3099\\u309a\\s\\u200b-\\u200d\\u2060\\ufeff\\u2e80-\\u2fdf\\uf900-\\ufaff\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a';
/** Signs that are typed in two widths, or in several forms. */
const TYPED = '()（）＆&－＋／/·・•‧∙⋅•';
const impure = new RegExp(`[${IMPURE}]`);
const maybe = new RegExp(`[${IMPURE}${TYPED}¹²³⁰⁴-⁹①-⑳⓪㉑-㉟㊱-㊿❶-❿†‡※\\]］〕】注]`);

/** May a text hold blanks for looks, the mark of a footnote, or signs that others type otherwise? */
export const mayNeedCleaning = (text: string): boolean => maybe.test(text);

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff';
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}（）《》“”、]) (?=[${HAN}（）《》“”、])`, 'g');
const FORMS = /[\u2e80-\u2fdf\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/**
 * A name without the blanks that stand in it for looks (高  新  区 is 高新区; Latin words keep one between them), in the
 * characters that it shows: copied text may hold radicals (⾼), full-width letters, accents apart from their letters.
 */
export const plainName = (text: string): string =>
  impure.test(text)
    ? text
        .replace(INVISIBLE, '')
        .normalize('NFC')
        .replace(FORMS, (form) => form.normalize('NFKC'))
        .replace(/\s+/g, ' ')
        .trim()
        .replace(BETWEEN_HAN, '')
    : text;

/** What names have in common that differ in the width or form of signs alone: 甲（东）, 甲(东). */
export const foldedName = (name: string): string =>
  name
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[・•‧∙⋅]/g, '·');

const COUNTED = '(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])';
/** The number of a list before a name: 1.甲, （1）甲, 一、甲, ①甲; not that of 3D打印, 863计划, 1号楼, 2.5亿, 一、二期, （十四五）. */
const NUMBERED = new RegExp(
  `^(?:\\d{1,3}[.．、)）]|${COUNTED}[、.．]|[(（](?:\\d{1,3}|${COUNTED})[)）]|[①-⑳])\\s*(?=[^\\s\\d一二三四五六七八九十.．、])`,
);
const FIRST = /^[(（]?(?:0*1|一|①)(?![\d十])/;

/** Does a name begin with the number of a list? */
export const isNumbered = (name: string): boolean => NUMBERED.test(name);

/** A name without the number of a list before it. */
export const unnumbered = (name: string): string => name.replace(NUMBERED, '');

/**
 * Tells of a column's names whether the number before them is that of a list and no part of them: where the name stands
 * without it, too, or where they are numbered one after the other. Two of one name that only their numbers tell apart are two.
 */
function listNumbers(names: readonly string[]): (name: string) => boolean {
  const bare = new Set(names.map(foldedName));
  const numbers = new Map<string, Set<string>>();
  const rests = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, key: string, value: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const name of names) {
    const [number] = NUMBERED.exec(name) ?? [];
    if (number === undefined) continue;
    const rest = foldedName(unnumbered(name));
    put(numbers, rest, number.trim());
    put(rests, number.trim(), rest);
  }
  const isAnew = [...rests.values()].some(({ size }) => size > 1);
  const isList = rests.size > 1 && [...rests.keys()].some((number) => FIRST.test(number));
  return (name) => {
    const rest = foldedName(unnumbered(name));
    const own = numbers.get(rest)?.size ?? 0;
    return isNumbered(name) && (own === 1 ? bare.has(rest) || isList : isAnew);
  };
}

/** What becomes of a name's text, and what there is to say of it. */
export interface CleanName {
  text: string;
  mark?: string;
  /** Another spelling of the same name in the column, which differs by blanks or the width of signs alone. */
  spaced?: string;
}

/**
 * Finds the names of a column's texts, without blanks for looks, marks of footnotes and the numbers of a list. The other
 * cells decide whether a circled figure marks or numbers: beside 方案②, 方案① is a name of its own.
 */
export function nameCleaner(cells: ArrayLike<unknown>): (text: string) => CleanName {
  /** By what they have in common: as typed, and cleaned, in the order of the column. */
  const spellings = new Map<string, { typed: Set<string>; first: string }>();
  const marks = new Map<string, Set<string>>();
  let isListed: ((name: string) => boolean) | undefined;
  const bareOf = (text: string) => (isListed!(text) ? unnumbered(text) : text);
  const look = (): void => {
    const texts = [...new Set(Array.from(cells))].filter((cell): cell is string => typeof cell === 'string');
    const cleaned = texts.map((cell) => ({ cell, ...withoutMark(plainName(cell)) }));
    isListed = listNumbers(cleaned.map(({ text }) => text));
    for (const { cell, text, mark } of cleaned) {
      const bare = bareOf(text);
      const key = foldedName(bare);
      const own = spellings.get(key) ?? { typed: new Set(), first: bare };
      spellings.set(key, own);
      own.typed.add(withoutMark(cell.trim()).text);
      if (mark !== undefined) marks.set(key, (marks.get(key) ?? new Set()).add(mark));
    }
  };
  const told = new Set<string>();
  return (text) => {
    const name = plainName(text);
    const { text: whole, mark } = withoutMark(name);
    if (!isListed) look();
    const bare = bareOf(whole);
    const key = foldedName(bare);
    const { typed = new Set<string>(), first = bare } = spellings.get(key) ?? {};
    const own = withoutMark(text.trim()).text;
    let other = told.has(key) ? undefined : [...typed].find((one) => one !== own);
    // That a column is numbered is said once.
    if (bare !== whole && typed.size < 2 && !told.has('')) other = bare;
    if (other !== undefined) told.add(other === bare && typed.size < 2 ? '' : key);
    const spaced = other === undefined ? {} : { spaced: other };
    const numbers = mark !== undefined && NUMBERS.test(mark) && (marks.get(key)?.size ?? 0) > 1;
    if (numbers) return { text: name, ...spaced };
    return mark === undefined ? { text: first, ...spaced } : { text: first, mark, ...spaced };
  };
}
