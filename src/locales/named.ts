import type { Grammar } from '../data/language.js';

const DIGITS = '[\\d０-９一二三四五六七八九十百千万亿零〇两]';
const ENDS = new RegExp(`${DIGITS}$`);
const BEGINS = new RegExp(`^[^\\d\\p{L}]*${DIGITS}`, 'u');

/**
 * A name before what is said of it. Digits of the one never touch those of the other, where they would read as one figure:
 * `保障事项29：576人`.
 * @param gap - What parts them where no digits meet.
 */
export function named(name: string, said: string, { grammar }: { grammar: Grammar }, gap = ' '): string {
  const touching = ENDS.test(name) && BEGINS.test(said);
  return name + (touching ? grammar.colon : gap) + said;
}
