import { framedSvg } from '../components/internal/export/framed.js';
import type { PngMaker } from '../export/pictures.js';

/** What draws pixels in Node, where it is installed: a package that nobody needs for anything else. */
const PACKAGE = '@resvg/resvg-js';

interface Resvg {
  Resvg: new (svg: string, options: object) => { render(): { asPng(): Uint8Array } };
}

/**
 * Makes pixels of pictures, two to a CSS pixel, by `@resvg/resvg-js`; undefined where that is not installed.
 * @param fonts - Files of fonts; with some, those of the system are not looked for, which takes seconds.
 */
export async function pngMaker(fonts: readonly string[] = []): Promise<PngMaker | undefined> {
  // Named by a variable, so that no build takes it along.
  const name: string = PACKAGE;
  const found = await import(name).then(
    (module: Resvg) => module,
    () => undefined,
  );
  if (!found) return undefined;
  const font = fonts.length > 0 ? { fontFiles: [...fonts], loadSystemFonts: false } : { loadSystemFonts: true };
  return async (picture, frame) => {
    const svg = framedSvg(picture, frame);
    return new found.Resvg(svg, { font, fitTo: { mode: 'zoom', value: 2 } }).render().asPng();
  };
}
