import { framedSvg } from '../components/internal/export/framed.js';
import type { PngMaker } from '../export/pictures.js';
import type { FontSource } from './font/find-font.js';

/** Some letters that every font for these pictures has. */
const USUAL = '一人才产产業0123456789%';

/**
 * Makes pixels of pictures, two to a CSS pixel, with the letters of a font file; undefined where `@resvg/resvg-js` is not
 * installed, or no font is found.
 * @throws Error in the reader's language: the font that is given is none
 */
export async function pngMaker(font: FontSource | undefined, locale: string): Promise<PngMaker | undefined> {
  const [{ findLetters }, { outlined }] = await Promise.all([import('./font/find-font.js'), import('./outlined.js')]);
  const painter = await import('@resvg/resvg-js').catch(() => undefined);
  if (!painter) return undefined;
  const finding = findLetters(font, USUAL, locale);
  const letters = font === undefined ? await finding.catch(() => undefined) : await finding;
  if (!letters) return undefined;
  return async (picture, frame) => {
    const svg = outlined(framedSvg(picture, frame), letters);
    const image = new painter.Resvg(svg, { fitTo: { mode: 'zoom', value: 2 }, font: { loadSystemFonts: false } });
    return image.render().asPng();
  };
}
