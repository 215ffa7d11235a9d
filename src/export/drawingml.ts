import { xmlText } from '../data/escapes.js';

/** A picture point of 96 to the inch, in the units of office programs. */
export const emu = (pixels: number): number => Math.round(pixels * 9525);

export interface Fonts {
  latin: string;
  eastAsian: string;
  lang: string;
}

/** Words of one kind. `size` in CSS pixels. */
export interface Run {
  text: string;
  size: number;
  colour: string;
  bold?: boolean;
}

export interface TextBox {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Each of runs. */
  paragraphs: readonly (readonly Run[])[];
  align?: 'left' | 'center' | 'right';
  anchor?: 'top' | 'middle' | 'bottom';
  /** Does it break lines? */
  wrap?: boolean;
  upright?: boolean;
  /** The slide's title, for those who go through it by ear. */
  isTitle?: boolean;
  fill?: string | undefined;
}

/** What an object is called, and what it shows, for those who can't see it; decoration is passed over. */
export interface About {
  id: number;
  name: string;
  alternative: string;
  isDecoration?: boolean;
}

/** Colours of CSS as these files write them; with what lets through in hundred thousandths. */
export function colourPart(colour: string, opacity = 1): string {
  const [, r, g, b, long] = /^#([\da-f])([\da-f])([\da-f])$|^#([\da-f]{6})/i.exec(colour) ?? [];
  const six = long ?? (r ? `${r}${r}${g}${g}${b}${b}` : '000000');
  const alpha = opacity < 1 ? `<a:alpha val="${Math.round(opacity * 1e5)}"/>` : '';
  return `<a:srgbClr val="${six.toUpperCase()}">${alpha}</a:srgbClr>`;
}

export const solid = (colour: string, opacity = 1): string =>
  `<a:solidFill>${colourPart(colour, opacity)}</a:solidFill>`;
export const hatched = (colour: string): string =>
  `<a:pattFill prst="wdUpDiag"><a:fgClr>${colourPart(colour)}</a:fgClr><a:bgClr>${colourPart('#ffffff')}</a:bgClr></a:pattFill>`;

/** A line along an outline; `thickness` in CSS pixels. */
export function stroke(colour: string | undefined, thickness = 1, dash?: readonly number[], opacity = 1): string {
  if (!colour) return '<a:ln><a:noFill/></a:ln>';
  return `<a:ln w="${emu(thickness)}">${solid(colour, opacity)}${dash ? '<a:prstDash val="dash"/>' : ''}</a:ln>`;
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

export const aboutPart = ({ id, name, alternative, isDecoration }: About): string =>
  `<p:cNvPr id="${id}" name="${xmlText(name)}" descr="${xmlText(alternative)}"${isDecoration ? `>${DECORATIVE}</p:cNvPr>` : '/>'}`;

export const frameOf = ({ left, top, width, height }: Pick<TextBox, 'left' | 'top' | 'width' | 'height'>): string =>
  `<a:xfrm><a:off x="${emu(left)}" y="${emu(top)}"/><a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/></a:xfrm>`;

/** An object of given geometry, fill and outline. */
export const shapePart = (about: About, frame: string, geometry: string, look: string): string =>
  `<p:sp><p:nvSpPr>${aboutPart(about)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frame}${geometry}${look}</p:spPr></p:sp>`;

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const;
const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** The run of a text, with a font for Chinese letters: without one, programs choose by themselves. */
const runPart = ({ text, size, colour, bold = false }: Run, { latin, eastAsian, lang }: Fonts): string =>
  `<a:r><a:rPr lang="${lang}" altLang="en-US" sz="${Math.round(size * 75)}" b="${bold ? 1 : 0}" dirty="0">${solid(colour)}` +
  `<a:latin typeface="${xmlText(latin)}"/><a:ea typeface="${xmlText(eastAsian)}"/><a:cs typeface="${xmlText(latin)}"/></a:rPr><a:t>${xmlText(text)}</a:t></a:r>`;

/** Words in a box without margins. */
export function textPart(about: About, box: TextBox, fonts: Fonts): string {
  const { align = 'left', anchor = 'top', wrap = true, upright = false, isTitle = false, fill } = box;
  const lines = box.paragraphs.map(
    (runs) =>
      `<a:p><a:pPr marL="0" indent="0" algn="${ALIGN[align]}"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/></a:pPr>${runs.map((run) => runPart(run, fonts)).join('')}</a:p>`,
  );
  return (
    `<p:sp><p:nvSpPr>${aboutPart(about)}<p:cNvSpPr${isTitle ? '' : ' txBox="1"'}/><p:nvPr>${isTitle ? '<p:ph type="title"/>' : ''}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${frameOf(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill ? solid(fill) : '<a:noFill/>'}</p:spPr>` +
    `<p:txBody><a:bodyPr wrap="${wrap ? 'square' : 'none'}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${ANCHOR[anchor]}"${upright ? ' vert="vert270"' : ''}><a:noAutofit/></a:bodyPr><a:lstStyle/>${lines.join('')}</p:txBody></p:sp>`
  );
}
