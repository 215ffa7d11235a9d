/** What is used of fontkit, which comes without types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
  }
  export interface Font {
    readonly type: 'TTF' | 'WOFF' | 'WOFF2';
    readonly postscriptName: string | null;
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): Glyph;
    layout(text: string): unknown;
  }
  export interface Collection {
    readonly type: 'TTC' | 'DFont';
    readonly fonts: readonly Font[];
  }
  export function create(bytes: Uint8Array): Font | Collection;
}
