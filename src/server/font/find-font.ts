import { readFile } from 'node:fs/promises';
import { paperWords } from '../../locales/paper.js';
import { type Letters, lettersOf } from './letters.js';
import { systemFonts } from './system-fonts.js';

/** A font file by its path or as its bytes: TrueType, OpenType, WOFF or a collection (.ttc). */
export type FontSource = string | Uint8Array;

/**
 * The letters that texts are set in: those of the font that is given, else those of the first of the system's with every
 * character of `text`, else of the one that lacks the fewest.
 * @throws Error in the reader's language: there is no font, or what is given is none
 */
export async function findLetters(given: FontSource | undefined, text: string, locale: string): Promise<Letters> {
  if (given !== undefined) return givenLetters(given, locale);
  const places = systemFonts(process.platform, process.env);
  let best: { letters: Letters; lacks: number } | undefined;
  for (const place of places) {
    const letters = await lettersAt(place, locale);
    if (!letters) continue;
    const lacks = letters.lacks(text);
    if (lacks === 0) return letters;
    if (!best || lacks < best.lacks) best = { letters, lacks };
  }
  if (!best) throw new Error(paperWords(locale).noFont(places));
  return best.letters;
}

async function givenLetters(given: FontSource, locale: string): Promise<Letters> {
  const words = paperWords(locale);
  const name = typeof given === 'string' ? given : 'font';
  const bytes = typeof given === 'string' ? await readFile(given).catch(() => undefined) : given;
  if (!bytes) throw new Error(words.noSuchFont(name));
  try {
    return lettersOf(bytes, locale);
  } catch {
    throw new Error(words.notAFont(name));
  }
}

/** The letters of a file of the system; undefined where it is not there or can't be used. */
async function lettersAt(place: string, locale: string): Promise<Letters | undefined> {
  try {
    return lettersOf(await readFile(place), locale);
  } catch {
    return undefined;
  }
}
