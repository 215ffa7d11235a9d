import { inDigits } from './english-numerals.js';
import { simplifiedOf } from './traditional.js';

/** Longer texts are prose, not figures; the cap keeps every later step quick. */
const LONGEST_FIGURE = 1000;

/** Signs and numerals that are written in several ways, each plain one with its others. */
const PLAIN =
  '-−‐‑﹣ —–―─━ ~〜∼ *﹡∗✱ ,﹐ ¥￥ £￡ 一壹 二贰貳 两兩 三叁參 四肆 五伍 六陆陸 七柒 八捌 九玖 零〇○ 十拾 百佰 千仟';
const ONE_SPELLING = new Map<string, string>(
  PLAIN.split(' ').flatMap((row) => {
    const [one = '', ...others] = row;
    return others.map((other): [string, string] => [other, one]);
  }),
);

/** Right behind a digit; after a space, m is metres. */
const LETTERS = { k: 'thousand', m: 'million', b: 'billion' };

function oneSpelling(character: string): string {
  const code = character.charCodeAt(0);
  // The full-width forms stand in the order of ASCII.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return ONE_SPELLING.get(character) ?? simplifiedOf(character);
}

/**
 * One spelling for what is written in many: half-width signs, simplified and plain numerals, lower case, one kind of
 * dash, no spaces. `null` where the text is too long for a figure or a space parts two numbers.
 */
export function spell(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_FIGURE) return null;
  const plain = Array.from(trimmed, oneSpelling)
    .join('')
    .toLowerCase()
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufe0f/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[-+]?\d{1,3}(?:([ '’])\d{3})(?:\1\d{3})*(?!\d|[ '’]\d)/, (grouped) => grouped.replace(/[ '’]/g, ''));
  const inFigures = inDigits(plain);
  if (/\d[.,]? \.?\d/.test(inFigures)) return null;
  return inFigures
    .replace(/(\d)([kmb])(?![\w²³])/g, (_, digit: string, scale: keyof typeof LETTERS) => digit + LETTERS[scale])
    .replace(/ /g, '')
    .replace(/—+/g, '—')
    .replace(/个亿/g, '亿');
}
