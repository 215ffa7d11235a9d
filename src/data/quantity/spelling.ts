/** Longer texts are prose, not figures; the cap keeps every later step quick. */
const LONGEST_FIGURE = 1000;

const ONE_SPELLING = new Map<string, string>(
  (
    [
      ['-', '−‐‑﹣'],
      ['—', '–―─━'],
      ['~', '〜∼'],
      ['*', '﹡∗✱'],
      [',', '﹐'],
      ['¥', '￥'],
      ['£', '￡'],
      ['一', '壹'],
      ['二', '贰貳'],
      ['两', '兩'],
      ['三', '叁參'],
      ['四', '肆'],
      ['五', '伍'],
      ['六', '陆陸'],
      ['七', '柒'],
      ['八', '捌'],
      ['九', '玖'],
      ['零', '〇○'],
      ['十', '拾'],
      ['百', '佰'],
      ['千', '仟'],
      ['万', '萬'],
      ['亿', '億'],
      ['几', '幾'],
      ['数', '數'],
      ['余', '餘'],
      ['约', '約'],
      ['过', '過'],
      ['达', '達'],
      ['个', '個'],
      ['项', '項'],
      ['欧', '歐'],
    ] as const
  ).flatMap(([one, variants]) => Array.from(variants, (variant): [string, string] => [variant, one])),
);

/** Right behind a digit; after a space, m is metres. */
const LETTERS = { k: 'thousand', m: 'million', b: 'billion' };

function oneSpelling(character: string): string {
  const code = character.charCodeAt(0);
  // The full-width forms stand in the order of ASCII.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return ONE_SPELLING.get(character) ?? character;
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
    .replace(/^\d{1,3}(?: \d{3})+(?!\d| \d)/, (grouped) => grouped.replace(/ /g, ''));
  if (/\d\.? \.?\d/.test(plain)) return null;
  return plain
    .replace(/(\d)([kmb])(?![\w²³])/g, (_, digit: string, scale: keyof typeof LETTERS) => digit + LETTERS[scale])
    .replace(/ /g, '')
    .replace(/—+/g, '—')
    .replace(/个亿/g, '亿');
}
