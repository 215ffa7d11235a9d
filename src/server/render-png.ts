import { type Issue, issue, parseDataset, translateIssue } from '../data/index.js';
import { paperWords } from '../locales/paper.js';
import type { FontSource } from './font/find-font.js';
import { renderSVG } from './render-svg.js';
import { localeIn, type RenderOptions } from './stand.js';
import type { ViewName } from './views.js';

export interface PngOptions extends RenderOptions {
  /** A font file (.ttf, .otf, .ttc) by path or as bytes. @default the first with Chinese letters that the system has */
  font?: FontSource;
  /** Pixels of the image to a CSS pixel, 0.5 to 8. @default 2 */
  density?: number;
}

/**
 * A view of a dataset as a PNG image: what `renderSVG` draws, with the letters of a font file, whatever the system has.
 * Needs `@resvg/resvg-js`, which is installed beside this package where images are wanted.
 *
 * @param view - The last part of the element's tag: `chain-map`, `funding-leverage` …
 * @param dataset - What `parseDataset` takes, or what it made.
 * @throws Error in the reader's language: there is no font, what is given is none, or `@resvg/resvg-js` is not installed
 */
export async function renderPNG(view: ViewName, dataset: unknown, options: PngOptions = {}): Promise<Uint8Array> {
  const { font, density, onIssues, ...given } = options ?? {};
  const parsed = parseDataset(dataset);
  const problems: Issue[] = [];
  const svg = renderSVG(view, parsed, { ...given, onIssues: (issues) => problems.push(...issues) });
  const locale = localeIn(given.lang, parsed.value);
  const png = await pngOf(svg, { font, density, locale, onIssues: (issues) => problems.push(...issues) });
  onIssues?.(problems);
  return png;
}

/** How a picture of ours is made an image. */
interface ImageOptions {
  font: FontSource | undefined;
  density?: number | undefined;
  locale: string;
  /** Hears which characters the font lacks. */
  onIssues(issues: readonly Issue[]): void;
}

/** One of our SVG pictures as a PNG image. @throws Error as `renderPNG` */
export async function pngOf(svg: string, { font, density = 2, locale, onIssues }: ImageOptions): Promise<Uint8Array> {
  const [{ findLetters }, { outlined, textIn }] = await Promise.all([
    import('./font/find-font.js'),
    import('./outlined.js'),
  ]);
  const Resvg = await painter(locale);
  const letters = await findLetters(font, textIn(svg), locale);
  const drawing = outlined(svg, letters);
  if (letters.missing.length > 0)
    onIssues([translateIssue(issue('missing-glyph', 'font', null, { name: letters.missing.join(' ') }), locale)]);
  const zoom = Number.isFinite(density) ? Math.min(8, Math.max(0.5, density)) : 2;
  const image = new Resvg(drawing, { fitTo: { mode: 'zoom', value: zoom }, font: { loadSystemFonts: false } });
  return image.render().asPng();
}

async function painter(locale: string) {
  try {
    const { Resvg } = await import('@resvg/resvg-js');
    return Resvg;
  } catch {
    throw new Error(paperWords(locale).noPainter);
  }
}
