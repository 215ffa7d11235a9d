import complete from '@pinyin-pro/data/complete';
import traditional from '@pinyin-pro/data/traditional';
import nzh from 'nzh';
import { addDict, addTraditionalDict, customPinyin, pinyin } from 'pinyin-pro';
import { saidBy } from './voice.js';

const VOICE = 'cmn-latn-pinyin';
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}+/gu;
/** Marks at which a voice pauses, and quotation marks. */
const PAUSES = /^[，。；：、！？（）〔〕《》“”「」…\s]$/;
/** Said by their letters or as a word of English by every Chinese voice. */
const FOREIGN = /^(?:Esc|Enter|[A-Z]{1,4}|[a-z])$/;

addDict(complete);
addTraditionalDict(traditional);
// Terms of offices that its dictionary lacks.
customPinyin({
  空编: 'kòng biān',
  服务量: 'fú wù liàng',
  之差: 'zhī chā',
  单位为: 'dān wèi wéi',
  的行: 'de háng',
  八行: 'bā háng',
  四行: 'sì háng',
});

const digitwise = (digits: string): string => [...digits].map((digit) => nzh.cn.encodeS(digit)).join('');
/** A figure without its sign, as it is read: 4.2% as 百分之四点二. */
function read(digits: string, percent = ''): string {
  const [whole = '', part] = digits.replace(/,/g, '').split('.');
  const words = nzh.cn.encodeS(whole) + (part === undefined ? '' : `点${digitwise(part)}`);
  return percent === '' ? words : `百分之${words}`;
}

/**
 * A text in characters alone, as a newsreader has it before her: years by their digits, figures and per cent in words. espeak-ng’s
 * own reading of figures knows neither 万 nor the point, and says % in English.
 */
const inCharacters = (text: string): string =>
  text
    .replace(/(?<!\d)(\d{4})(?=(?:[至、—]\d{4})*年|〕)/g, (_, year: string) => digitwise(year))
    .replace(/(?<![\d.])(\d[\d,]*(?:\.\d+)?)(%?)/g, (_, digits: string, percent: string) => read(digits, percent))
    .replace(/%/g, '百分比')
    .replace(/\*/g, '星号')
    .replace(/\+/g, '加')
    .replace(/&/g, '和');

/** The syllables of a text, with their tones, and marks between them. */
function syllablesOf(text: string): string[] {
  return pinyin(inCharacters(text), { toneType: 'num', type: 'array', traditional: true });
}

const isSyllable = (one: string) => /^[a-zü]+[0-5]$/.test(one);
/** For the voice, which reads 的 (de0) with its fifth tone. */
const spoken = (syllable: string) => syllable.replace(/0$/, '5');
const tones = (said: string) => said.replace(/\(en\).*?\(cmn\)/g, '').match(/[1-5ɜ](?![1-5ɜ])/g)?.length ?? 0;

/** What of Chinese sentences a listener would stumble over: characters without a reading, silent signs, letters, syllables dropped or doubled. */
export function faultsOfChinese(sentences: readonly string[]): string[] {
  const read = sentences.map(syllablesOf);
  const syllables = [...new Set(read.flat().filter(isSyllable))];
  const alone = new Map(saidBy(VOICE, syllables.map(spoken)).map((said, at) => [syllables[at]!, said]));
  const whole = saidBy(
    VOICE,
    read.map((pieces) => pieces.map((one) => (isSyllable(one) ? spoken(one) : PAUSES.test(one) ? ',' : '')).join(' ')),
  );
  return sentences.flatMap((text, at) => {
    const faults: string[] = [];
    const pieces = read[at]!;
    for (const one of pieces) {
      if (isSyllable(one)) {
        if (tones(alone.get(one)!) !== 1 || alone.get(one)!.includes('(en)'))
          faults.push(`${one} is no syllable: ${alone.get(one)}`);
      } else if (HAN.test(one)) faults.push(`without a reading: ${one}`);
      else if (!PAUSES.test(one) && !/^\p{Script=Latin}$/u.test(one)) faults.push(`silent: ${one}`);
    }
    for (const [word] of text.matchAll(LATIN)) if (!FOREIGN.test(word)) faults.push(`letters: ${word}`);
    const characters = [...inCharacters(text)].filter((one) => HAN.test(one)).length;
    const count = pieces.filter(isSyllable).length;
    if (count !== characters) faults.push(`${characters} characters, but ${count} syllables`);
    if (tones(whole[at]!) !== count)
      faults.push(`${count} syllables, but ${tones(whole[at]!)} are heard (${whole[at]})`);
    return faults.map((fault) => `${fault}: ${text}`);
  });
}

/** How a text is heard, in syllables with their tones. */
export const heardChinese = (text: string): string =>
  syllablesOf(text)
    .join(' ')
    .replace(/(?<=\b[A-Za-z]) (?=[A-Za-z]\b)/g, '')
    .replace(/ ?([，。；：、！？）〕》”」]) ?/g, '$1 ')
    .replace(/ ?([（〔《“「]) ?/g, ' $1')
    .replace(/ {2,}/g, ' ')
    .trim();
