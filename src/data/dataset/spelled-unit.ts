/** A scale as heads spell it, and the power of ten that it is. Those of one letter mean something beside a unit alone. */
const SCALES: readonly (readonly [pattern: string, power: number])[] = [
  ["['’`]000s?", 3],
  ['(?<!\\d)000s?', 3],
  ['hundreds?', 2],
  ['thousands?', 3],
  ['millions?|mil\\b\\.?|mn\\b|mio\\b', 6],
  ['billions?|bn\\b', 9],
  ['trillions?|tn\\b', 12],
  ['wan(?=\\b|yuan)|万', 4],
  ['亿', 8],
  ['千', 3],
  ['百', 2],
  ['十', 1],
];
const LETTERS: readonly (readonly [pattern: string, power: number])[] = [
  ['k', 3],
  ['m', 6],
  ['b', 9],
];
/** Heads are folded, so that no blank may part a letter from a currency. */
const AS_SCALE = (letter: string): string => `(?<![a-z])${letter}(?![a-z])|(?<![a-z])${letter}(?=yuan|rmb|cny|usd|eur)`;
/** 10^4, 1,000, 10: the number is what it says. */
const TENS = '10\\^\\d{1,2}|(?<![\\d.])1(?:0{1,2}(?:,?000)*|(?:,?000)+)(?!\\d)';
const SCALE = new RegExp(
  [TENS, ...SCALES.map(([pattern]) => pattern), ...LETTERS.map(([letter]) => AS_SCALE(letter))].join('|'),
  'gi',
);
const BETWEEN = /\b(?:in|of|unit|units)\b|[×*·,、.()\s:：]+/gi;

const powerOf = (scale: string): number => {
  const ten = /^10\^(\d+)$/.exec(scale);
  if (ten) return Number(ten[1]);
  if (/^1[\d,]*$/.test(scale)) return scale.replace(/\D/g, '').length - 1;
  return [...SCALES, ...LETTERS].find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(scale))![1];
};

/**
 * A unit that is spelled as scales and a base in any order (`RMB million`, `'000 persons`, `人×10^4`): the base, '' for
 * none, and the power of ten. Undefined where it has no scale, or one that may mean something else.
 */
export function spelledUnit(text: string): { base: string; power: number } | undefined {
  const scales: string[] = [];
  const rest = text.replace(SCALE, (scale) => {
    scales.push(scale);
    return ' ';
  });
  const base = rest
    .replace(/(?<![a-z])of(?=persons|people|yuan|rmb|cny|usd|eur)/i, '')
    .replace(BETWEEN, ' ')
    .trim();
  const isSaid = base !== '' || scales.some((scale) => !/^(?:[\d,^]+|[kmb])$/i.test(scale));
  if (scales.length === 0 || !isSaid || /\d|\s/.test(base)) return undefined;
  return { base, power: scales.reduce((sum, scale) => sum + powerOf(scale), 0) };
}

const CODES = /RMB|CNY|USD|HKD|GBP|JPY/;
const SIGNS =
  /=100$|为100|^[十百千万亿]|[元币]|thousand|million|billion|\b(?:rmb|cny|usd|eur|hkd|gbp|jpy|yuan|mn|bn|mil)\b|[$€£¥₩]|['’`]000|10\^|×|^[kmbw]$/i;

/** Does a text look like a unit or a scale, readable or not: `CNY m (real)`, `10^x`? */
export const looksLikeUnit = (text: string): boolean => CODES.test(text) || SIGNS.test(text);
