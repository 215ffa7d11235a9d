const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const POWERS: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const PARTS: Readonly<Record<string, string>> = { half: '5', quarter: '25' };

const small = new Map<string, number>([
  ...ONES.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, 10 * at + 20] as const),
  ['nought', 0],
  ['naught', 0],
]);
const NUMBER = [...small.keys()].sort((a, b) => b.length - a.length).join('|');
const POWER = `hundred|${Object.keys(POWERS).join('|')}`;
/** One word or more that make a number; an article only before a power of ten: a hundred and sixteen, twenty-one. */
const SEQUENCE = new RegExp(
  `\\b(?:(?:${NUMBER})\\b|an? (?=${POWER}))(?:(?: and | ?- ?| )?(?:${NUMBER}|${POWER})\\b)*(?:(?: point)(?: (?:${ONES.slice(0, 10).join('|')}|nought|naught)\\b)+)?`,
  'g',
);

/** Whether a word adds to those before it: five to twenty and to a hundred, but not to ten or fifteen. */
const mayFollow = (before: number, value: number): boolean => {
  const rest = before % 100;
  return value > 0 && (rest === 0 ? before > 0 : rest >= 20 && rest % 10 === 0 && value < 10);
};

/** The number that words make, as digits; `null` where they are several, or none: twenty twenty, one two. */
function digitsOf(words: string): string | null {
  const [whole = '', point] = words.split(' point ');
  let total = 0;
  let group: number | undefined;
  let room = Infinity;
  for (const word of whole.split(/[\s-]+/)) {
    if (word === 'a' || word === 'an') group = 1;
    else if (word === 'and') {
      // Behind a power of ten alone: one and two are two numbers.
      if (group === undefined ? total === 0 : group % 100 !== 0) return null;
    } else if (word === 'hundred') {
      if (group === undefined || group === 0 || group > 99) return null;
      group *= 100;
    } else if (POWERS[word] !== undefined) {
      const power = POWERS[word];
      if (group === undefined || power >= room) return null;
      total += group * power;
      room = power;
      group = undefined;
    } else {
      const value = small.get(word)!;
      if (group !== undefined && !mayFollow(group, value)) return null;
      group = (group ?? 0) + value;
    }
  }
  const value = String(total + (group ?? 0));
  return point === undefined
    ? value
    : `${value}.${Array.from(point.split(' '), (word) => small.get(word) ?? '').join('')}`;
}

/**
 * English number words as digits, in a text of lower case with single spaces: `two hundred and fifty-four firms` as
 * `254 firms`, `one and a half million` as `1.5 million`, `minus five` as `-5`. What is several numbers, or none, stays.
 */
export function inDigits(text: string): string {
  if (!/[a-z]{3}|[¼½¾]/.test(text)) return text;
  return (
    text
      .replace(/\b(?:minus|negative) (?=[\d$£€]|[a-z])/g, '-')
      .replace(PART_OF_MILLION, (words, part: string, at: number, all: string) =>
        all.slice(0, at).endsWith('and ') ? words : `0.${PARTS[part]} `,
      )
      // What ends in zero may be a sentence: denominator is zero.
      .replace(SEQUENCE, (words, at: number) =>
        at > 0 && small.get(words) === 0 ? words : (digitsOf(words) ?? severally(words)),
      )
      .replace(
        /\b(\d{1,2}) and (?:a|one|1) (half|quarter)\b/g,
        (_, whole: string, part: string) => `${whole}.${PARTS[part]}`,
      )
      .replace(/(\d+) ?([¼½¾])/g, (_, whole: string, part: string) => `${whole}.${{ '¼': 25, '½': 5, '¾': 75 }[part]}`)
  );
}

const PART_OF_MILLION = /\b(?:an? )?(half|quarter)(?: of)?(?: an?)? (?=(?:[mb]|tr)illion\b)/g;

/** One and two million: two numbers, the last one's power of ten held by both. */
function severally(words: string): string {
  const parts = words.split(' and ');
  const [power = ''] = /(?:hundred|thousand|[mb]illion|trillion)$/.exec(words) ?? [];
  return parts
    .map((one) => digitsOf(/hundred|thousand|illion/.test(one) ? one : `${one} ${power}`.trim()) ?? one)
    .join(' and ');
}
