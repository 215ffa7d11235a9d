import { roomOf } from '../components/internal/chart/text.js';
import { BOLD, type Letters } from './font/letters.js';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", apos: "'" };
const plain = (text: string): string => text.replace(/&(#39|\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/**
 * How much narrower letters are set than the font has them, so that they take no more room than was reckoned for them when
 * the picture was drawn: 1 where they fit. A single sign is never squeezed.
 */
export function squeeze(text: string, size: number, bold: boolean, letters: Letters): number {
  const width = letters.widthOf(text, size, bold);
  const room = roomOf(text, bold ? size * 1.05 : size);
  return [...text].length < 2 || width <= room ? 1 : Math.max(0.75, room / width);
}

/**
 * One of our SVG pictures with its texts as outlines: it looks the same wherever it is drawn, and what draws it needs no
 * font. Texts are those that our own writers make: one run, presentation attributes alone.
 */
export function outlined(svg: string, letters: Letters): string {
  const glyphs = new Map<string, string>();
  const unit = letters.font.unitsPerEm;

  function runOf(attributes: string, inside: string): string {
    const of = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    const text = letters.settable(plain(inside));
    const size = Number(of('font-size') ?? 12);
    const bold = Number(of('font-weight') ?? 400) >= 600;
    const narrow = squeeze(text, size, bold, letters);
    const width = letters.widthOf(text, size, bold) * narrow;
    const anchor = of('text-anchor');
    const left = Number(of('x') ?? 0) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    const baseline = Number(of('y') ?? 0) + (of('dominant-baseline') === 'central' ? size * CENTRAL : 0);
    const scale = size / unit;
    let along = 0;
    const uses = [...text].map((char) => {
      const { id, advanceWidth, path } = letters.glyphOf(char);
      const name = `g${id}`;
      if (!glyphs.has(name)) glyphs.set(name, `<path id="${name}" d="${path.toSVG()}"/>`);
      const use = `<use href="#${name}" x="${along}"/>`;
      along += advanceWidth;
      return use;
    });
    const fill = of('fill') ?? '#000';
    const turn = of('transform');
    const place = `translate(${left} ${baseline}) scale(${scale * narrow} ${-scale})`;
    const layer = (look: string) => `<g transform="${place}" ${look}>${uses.join('')}</g>`;
    const halo = of('stroke');
    const edge = halo
      ? layer(`fill="none" stroke="${halo}" stroke-width="${Number(of('stroke-width') ?? 1) / scale}"`)
      : '';
    const weight = bold ? ` stroke="${fill}" stroke-width="${BOLD * unit}"` : '';
    const opacity = of('opacity');
    return `<g${turn ? ` transform="${turn}"` : ''}${opacity ? ` opacity="${opacity}"` : ''}>${edge}${layer(`fill="${fill}"${weight}`)}</g>`;
  }

  const drawn = svg.replace(/<text([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, inside: string) =>
    runOf(attributes, inside),
  );
  return drawn.replace(/^<svg[^>]*>/, (head) => `${head}<defs>${[...glyphs.values()].join('')}</defs>`);
}

/** From the middle of a line's height to its baseline, by the size of its letters. */
export const CENTRAL = 0.37;

/** All that is written in one of our SVG pictures. */
export const textIn = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, inside]) => plain(inside!)).join('');
