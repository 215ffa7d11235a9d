import type { ViewContext } from './context.js';

const DIGITS = '[\\d０-９一二三四五六七八九十百千万亿零〇两]';
const ENDS = new RegExp(`${DIGITS}$`);
const BEGINS = new RegExp(`^[^\\d\\p{L}]*${DIGITS}`, 'u');

/**
 * A name before what is said of it. Digits of the one never touch those of the other, where they would read as one figure:
 * `保障事项29：576人`.
 * @param gap - What parts them where no digits meet.
 */
export function named(name: string, said: string, { grammar }: Pick<ViewContext, 'grammar'>, gap = ' '): string {
  const touching = ENDS.test(name) && BEGINS.test(said);
  return name + (touching ? grammar.colon : gap) + said;
}

const MOST_NAMED = 3;

/** Several names in one sentence: `甲、乙`, `甲、乙等4个`; `A and B`, `A, B and 2 more`. */
export function listed(names: readonly string[], { messages }: Pick<ViewContext, 'messages'>, counter = '个'): string {
  const shown = names.length > MOST_NAMED ? names.slice(0, MOST_NAMED - 1) : names;
  return messages.listed(shown, names.length - shown.length, counter);
}
