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

/** May a text hold blanks for looks, or the mark of a footnote? */
export const mayNeedCleaning = (text: string): boolean =>
  /[\s\u200b-\u200d\u2060\ufeff¹²³⁰⁴-⁹①-⑳⓪㉑-㉟㊱-㊿❶-❿†‡※\]］〕】注]/.test(text);

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff';
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}（）《》“”、]) (?=[${HAN}（）《》“”、])`, 'g');

/** A name without the blanks that stand in it for looks: 高  新  区 is 高新区; Latin words keep one between them. */
export const plainName = (text: string): string =>
  /[\s\u200b-\u200d\u2060\ufeff]/.test(text)
    ? text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().replace(BETWEEN_HAN, '')
    : text;

/** What becomes of a name's text, and what there is to say of it. */
export interface CleanName {
  text: string;
  mark?: string;
  /** Another spelling of the same name in the column, which differs by blanks alone. */
  spaced?: string;
}

/**
 * Finds the names of a column's texts, without blanks for looks and marks of footnotes. The other cells decide whether a
 * circled figure marks or numbers: beside 方案②, 方案① is a name of its own.
 */
export function nameCleaner(cells: ArrayLike<unknown>): (text: string) => CleanName {
  let spellings: Map<string, Set<string>> | undefined;
  let marks: Map<string, Set<string>> | undefined;
  const add = (map: Map<string, Set<string>>, key: string, value: string) => {
    const known = map.get(key);
    if (known) known.add(value);
    else map.set(key, new Set([value]));
  };
  const look = (): void => {
    spellings = new Map();
    marks = new Map();
    for (const cell of new Set(Array.from(cells))) {
      if (typeof cell !== 'string') continue;
      const name = plainName(cell);
      const { text, mark } = withoutMark(name);
      add(spellings, text, withoutMark(cell.trim()).text);
      if (mark !== undefined) add(marks, text, mark);
    }
  };
  const told = new Set<string>();
  return (text) => {
    const name = plainName(text);
    const { text: bare, mark } = withoutMark(name);
    if (name === text && mark === undefined) return { text };
    if (!spellings || !marks) look();
    const own = withoutMark(text.trim()).text;
    const other = told.has(bare) ? undefined : [...(spellings!.get(bare) ?? [])].find((one) => one !== own);
    if (other !== undefined) told.add(bare);
    const spaced = other === undefined ? {} : { spaced: other };
    const numbers = mark !== undefined && NUMBERS.test(mark) && (marks!.get(bare)?.size ?? 0) > 1;
    return mark === undefined || numbers ? { text: name, ...spaced } : { text: bare, mark, ...spaced };
  };
}
