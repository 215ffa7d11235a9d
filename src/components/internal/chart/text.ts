const INHERITED = new RegExp(`(${Object.getOwnPropertyNames(Object.prototype).join('|')})(?![\\w\\u2060])`, 'g');

/**
 * A text of the data as zrender may draw it: it keeps the widths of words in plain objects, where `__proto__` or
 * `constructor` would find what is inherited; an invisible word joiner (U+2060) makes them words like others.
 */
export const wordsOf = (text: string): string => text.replace(INHERITED, '$1\u2060');

const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** About how wide a text runs, in CSS pixels: a Chinese character is as wide as high, a Latin one a little over half. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const char of text) ems += WIDE.test(char) ? 1 : /[A-Z\dMW%]/.test(char) ? 0.64 : 0.55;
  return ems * size;
}

/** About how wide a text runs in a CSS font, such as `bold 12px sans-serif`. */
export function fontWidth(text: string, font = ''): number {
  const size = Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '12');
  return textWidth(text, size) * (/bold|[6-9]00/.test(font) ? 1.05 : 1);
}

/** How wide a text runs, with a little to spare: fonts differ. */
export const roomOf = (text: string, size: number): number => textWidth(text, size) * 1.06;

/** The room that the longest of some texts needs. */
export const longest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => roomOf(text, size)));

/**
 * What a line must not break within: a Latin word, a figure, a wording in parentheses, a Chinese character, each with the brackets before it and the punctuation
 * behind it.
 */
export const unbreakable = (text: string): string[] =>
  text.match(
    /[（《“「〔]*(?:\([^() \n]{1,24}\)|[\w’'.,%()*/:–—\u00a0-]+|[^\w])[，。、；：？！）》”」〕)]*[^\S\u00a0]*/g,
  ) ?? [];

/**
 * Breaks a text into lines no wider than `width`; Chinese may break anywhere, Latin between words, one too long within.
 * @param widthOf - Measures a text, where its font is known.
 */
export function wrapText(text: string, width: number, size: number, widthOf = roomOf): string[] {
  const words = unbreakable(text);
  const lines: string[] = [];
  let line = '';
  for (const part of words.flatMap((word) => (widthOf(word.trim(), size) > width ? [...word] : [word]))) {
    if (line !== '' && widthOf((line + part).trim(), size) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}
