import { create, type Font, type Glyph } from 'fontkit';

/** The letters of one font: how wide texts run in it, and which characters it lacks. */
export class Letters {
  readonly font: Font;
  readonly #glyphs = new Map<string, Glyph>();
  readonly #missing = new Set<string>();

  readonly #isLatin: boolean;

  /** @param locale - Of the texts. */
  constructor(font: Font, locale: string) {
    this.font = font;
    this.#isLatin = new Intl.Locale(locale).maximize().script === 'Latn';
  }

  /** Width of a text on one line, in the unit of `size`. */
  widthOf(text: string, size: number, bold = false): number {
    let units = 0;
    for (const char of text) units += this.glyphOf(char).advanceWidth;
    return (units / this.font.unitsPerEm) * size + (bold ? size * BOLD : 0);
  }

  glyphOf(char: string): Glyph {
    const known = this.#glyphs.get(char);
    if (known) return known;
    const glyph = this.font.glyphForCodePoint(this.#settable(char).codePointAt(0)!);
    if (glyph.id === 0 && !UNSEEN.test(char)) this.#missing.add(char);
    this.#glyphs.set(char, glyph);
    return glyph;
  }

  /** A text as this font can set it: without controls, and with the like of a sign that it lacks. */
  settable(text: string): string {
    return Array.from(text.replace(UNSEEN_ALL, ''), (char) => this.#settable(char)).join('');
  }

  #settable(char: string): string {
    const straight = this.#isLatin ? STRAIGHT[char] : undefined;
    if (straight !== undefined && this.#isWide(char)) return straight;
    const like = LIKE[char];
    return like !== undefined && !this.#has(char) && this.#has(like) ? like : char;
  }

  #isWide(char: string): boolean {
    return this.font.glyphForCodePoint(char.codePointAt(0)!).advanceWidth > 0.8 * this.font.unitsPerEm;
  }

  #has = (char: string): boolean => this.font.hasGlyphForCodePoint(char.codePointAt(0)!);

  /** The characters met so far that the font does not have. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** How many characters of a text the font does not have. */
  lacks(text: string): number {
    return [...new Set(this.settable(text))].filter((char) => !this.#has(char)).length;
  }
}

/** Bold letters are the font's own with an edge of this thickness, by their size: one font is all that a file carries. */
export const BOLD = 0.03;

/** What guides lines and directions and is never drawn. */
const UNSEEN = /[\p{Cf}\p{Cc}]|[\ufe00-\ufe0f]/u;
const UNSEEN_ALL = new RegExp(UNSEEN, 'gu');

/** Signs that fonts made for Chinese often lack, and what they have that looks the same. */
const LIKE: Readonly<Record<string, string>> = { '✕': '×', '✗': '×', '✓': '√', '≥': '≧', '\u00a0': ' ' };

/** Quotes that fonts made for Chinese give the width of a Chinese character, which tears Latin words apart. */
const STRAIGHT: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '“': '"', '”': '"' };

/**
 * The letters of a font file: TrueType, OpenType, WOFF, or the one of a collection that is made for the language.
 * @throws where the bytes are no font
 */
export function lettersOf(bytes: Uint8Array, locale: string): Letters {
  const font = create(bytes);
  if (!('fonts' in font)) return new Letters(font, locale);
  const script = new Intl.Locale(locale).maximize().script;
  const own = script === 'Hant' ? /tc(?![a-z])/i : /sc(?![a-z])/i;
  return new Letters(font.fonts.find(({ postscriptName }) => own.test(postscriptName ?? '')) ?? font.fonts[0]!, locale);
}
