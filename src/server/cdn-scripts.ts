import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { paperWords } from '../locales/paper.js';

/** Where the scripts for pages are: beside what runs, in the package, or as it was built. */
const PLACES = ['cdn/', '../cdn/', '../../cdn/', '../../dist/cdn/'];

/**
 * The texts of scripts of the package.
 * @param needed - Without which of them there is no page.
 * @param wanted - Which go along where they are there, behind the others.
 * @throws Error in the reader's language: one that is needed is not there
 */
export async function cdnScripts(
  needed: readonly string[],
  wanted: readonly string[],
  locale: string,
): Promise<string[]> {
  for (const place of PLACES) {
    const read = (name: string) => readFile(new URL(place + name, import.meta.url), 'utf8').catch(() => undefined);
    const texts = await Promise.all(needed.map(read));
    if (texts.some((text) => text === undefined)) continue;
    const more = await Promise.all(wanted.map(read));
    return [...texts, ...more].flatMap((text) => (text === undefined ? [] : [withoutMap(text)]));
  }
  throw new Error(paperWords(locale).noScript(PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)))));
}

const withoutMap = (text: string): string => text.replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '\n');
