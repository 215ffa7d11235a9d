import { languageOf } from '../../data/language.js';
import { saidBy } from './voice.js';

const VOICE = 'en-gb';
const TOKEN = /\p{L}[\p{L}’']*|-?\d[\d,]*(?:\.\d+)?%?|[^\s\p{L}\d]/gu;
const isWord = (token: string) => /^\p{L}/u.test(token);
const isFigure = (token: string) => /^-?\d/.test(token);

/** Marks between which a voice pauses, and hyphens and dashes within words: nothing is missed where they are silent. */
const PAUSES = /[.,:;?!()“”‘’…]|(?<=\p{L})[-–](?=\p{L})/gu;
/** Said by its letters by everybody. */
const ACRONYM = /^(?:\p{Lu}{1,4}s?|PhDs?|Esc)$/u;

/** Phonemes without stress and blanks. */
const bare = (said: string): string => said.replace(/[ˈˌ\s]/g, '');

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const STEPS = ['hundred', 'thousand', 'million', 'billion'];

/** What number a voice has said, heard word by word; NaN where it is none. */
function numberHeard(said: string, words: ReadonlyMap<string, string>): number {
  const heard: string[] = [];
  // Between vowels an r is heard: fourr eight.
  for (let rest = bare(said); rest !== ''; rest = rest.replace(/^ɹ(?=ˈ?e)/, '')) {
    const [sound] = [...words.keys()].filter((one) => rest.startsWith(one)).sort((a, b) => b.length - a.length);
    if (sound === undefined) return Number.NaN;
    heard.push(words.get(sound)!);
    rest = rest.slice(sound.length);
  }
  const point = heard.indexOf('point');
  const [whole, part] = point < 0 ? [heard, []] : [heard.slice(0, point), heard.slice(point + 1)];
  let total = 0;
  let group = 0;
  for (const word of whole)
    if (word === 'hundred') group *= 100;
    else if (STEPS.includes(word)) [total, group] = [total + group * 1000 ** STEPS.indexOf(word), 0];
    else if (word !== 'and' && word !== 'minus' && word !== 'percent')
      group += SMALL.includes(word) ? SMALL.indexOf(word) : (TENS.indexOf(word) + 2) * 10;
  const decimals = part.filter((word) => word !== 'percent').map((word) => SMALL.indexOf(word));
  const value = Number(`${total + group}.${decimals.join('')}`);
  return heard.includes('minus') ? -value : value;
}

/** What stands in another language, which its own voice reads. */
const FOREIGN = new RegExp(`(${languageOf('en').grammar.foreign!.words.source})`, 'u');

/** How texts are heard, in phonemes; what stands in another language as its listener hears it. */
export function heardEnglish(texts: readonly string[], foreign: (text: string) => string): string[] {
  const pieces = texts.map((text) => text.split(FOREIGN));
  const own = pieces.flatMap((all) => all.filter((_, at) => at % 2 === 0));
  const said = saidBy(VOICE, own).values();
  return pieces.map((all) =>
    all
      .map((piece, at) => (at % 2 === 0 ? said.next().value! : `〈${foreign(piece)}〉`))
      .filter((piece) => piece !== '')
      .join(' '),
  );
}

/** What of English sentences a listener would stumble over: words spelt by their letters, figures dropped, doubled or in pieces, silent signs. */
export function faultsOfEnglish(sentences: readonly string[]): string[] {
  const own = sentences.map((text) =>
    text
      .split(FOREIGN)
      .filter((_, at) => at % 2 === 0)
      .join(' '),
  );
  const tokens = new Map<string, string>();
  const ask = (texts: readonly string[]) => {
    const fresh = [...new Set(texts)].filter((text) => !tokens.has(text));
    for (const [at, said] of saidBy(VOICE, fresh).entries()) tokens.set(fresh[at]!, said);
  };
  const spelt = (word: string) => [...word.replace(/[’']/g, '')].join(' ');
  const found = own.map((text) => text.match(TOKEN) ?? []);
  const words = found.flat().filter(isWord);
  // What stands around it tells whether a sign is heard.
  const around = (text: string, sign: string, at: number) =>
    [text.slice(Math.max(0, at - 9), at), text.slice(at + sign.length, at + 9)] as const;
  const signed = (text: string, sign: string, at: number) => around(text, sign, at).join(sign);
  const signless = (text: string, sign: string, at: number) => around(text, sign, at).join(' ');
  const signs = own.map((text) => {
    const paused = new Set([...text.matchAll(PAUSES)].map(({ index }) => index));
    return [...text.matchAll(TOKEN)].filter(
      ({ 0: token, index }) => !isWord(token) && !isFigure(token) && !paused.has(index),
    );
  });
  ask(own);
  ask(found.flat());
  ask(words.map(spelt));
  ask([...SMALL, ...TENS, ...STEPS, 'point', 'minus', 'percent']);
  ask(
    own.flatMap((text, at) =>
      signs[at]!.flatMap(({ 0: sign, index }) => [signed(text, sign, index), signless(text, sign, index)]),
    ),
  );
  const heard = (text: string) => bare(tokens.get(text)!);
  const numbers = new Map(
    [...SMALL, ...TENS, ...STEPS, 'point', 'minus', 'percent'].map((word) => [heard(word), word]),
  );
  for (const sound of ['and', 'ən', 'ənd']) numbers.set(sound, 'and');
  return own.flatMap((text, at) => {
    const faults: string[] = [];
    let from = 0;
    for (const token of found[at]!) {
      if (isWord(token) && !ACRONYM.test(token) && token.length > 1 && heard(token) === heard(spelt(token)))
        faults.push(`spelt by its letters: ${token}`);
      if (!isFigure(token)) continue;
      const number = numberHeard(tokens.get(token)!, numbers);
      if (number !== Number(token.replace(/[,%]/g, ''))) faults.push(`${token} is heard as ${number}`);
      const place = heard(text).indexOf(heard(token), from);
      if (place < 0) faults.push(`not heard: ${token}`);
      else from = place + heard(token).length;
    }
    for (const { 0: sign, index } of signs[at]!)
      if (heard(signless(text, sign, index)) === heard(signed(text, sign, index))) faults.push(`silent: ${sign}`);
    const whole = found[at]!.map(heard).join('').length;
    if (heard(text).length > whole * 1.12 + 4) faults.push('something is heard twice');
    if (heard(text).length < whole * 0.85 - 4) faults.push('something is not heard');
    return faults.map((fault) => `${fault}: ${sentences[at]}`);
  });
}
