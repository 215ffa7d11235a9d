import { type DataLanguage, languageOf } from '../../data/language.js';

/** A sign that voices are silent about or say in a language of theirs, and how it is heard. */
interface Sign {
  seen: string;
  heard: string;
}

/** A dash or a colon before a figure, a sign of a formula, a minus: which of them it is, the text around it tells. */
const SIGN = /[–—](?=-?\d)|:(?=\d|N\b)|[ \u00a0]?[÷×=−][ \u00a0]?|-(?=\d)/g;
const SPACE = /^[\s：:（(，,、；;–—]?$/;

/** How a sign is heard where it stands; undefined where it is no such sign. */
function heardAs(
  seen: string,
  text: string,
  at: number,
  { grammar: { signs }, figures }: DataLanguage,
): string | undefined {
  const before = text.charAt(at - 1);
  const sign = seen.trim();
  // Behind a letter it joins a name and its number, but behind “at least”.
  const begins = SPACE.test(before) || [figures.atLeast(''), figures.upTo('')].some((one) => text.endsWith(one, at));
  const isNegative = begins && /^\d/.test(text.slice(at + seen.length)) && !seen.endsWith(' ');
  if (sign === '-' || (sign === '−' && isNegative)) return isNegative ? signs.negative : undefined;
  if (sign === '–' || sign === '—') return SPACE.test(before) ? undefined : signs.range;
  if (sign === ':') return /(?:^|\D)1$/.test(text.slice(0, at)) ? signs.ratio : undefined;
  return sign === seen ? undefined : signs[sign as '÷' | '×' | '=' | '−'];
}

/** A text in pieces: what is heard as it is seen, and signs. */
export function signsIn(text: string, { locale }: { locale: string }): (string | Sign)[] {
  const pieces: (string | Sign)[] = [];
  let from = 0;
  if (text.search(SIGN) < 0) return [text];
  const language = languageOf(locale);
  for (const { 0: seen, index } of text.matchAll(SIGN)) {
    const heard = heardAs(seen, text, index, language);
    if (heard === undefined) continue;
    pieces.push(text.slice(from, index), { seen, heard });
    from = index + seen.length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}

/** A text as it is handed to a voice, with its signs in words. */
export const heardText = (text: string, context: { locale: string }): string =>
  signsIn(text, context)
    .map((piece) => (typeof piece === 'string' ? piece : piece.heard))
    .join('');
