import type { Phrase } from './name.js';

const ID_CARD = /(^|\D)(\d{6})((?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?!\d)/g;
const MOBILE = /(^|\D)((?:\+?86[- ]?)?1[3-9]\d)([- ]?\d{4}[- ]?)(\d{4})(?!\d)/g;
const EMAIL = /([\w.+-]{1,64})@([\w-]+(?:\.[\w-]+)+)/g;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** The check digit of a Chinese identity number (GB 11643). */
const isIdCard = (number: string): boolean =>
  '10X98765432'.charAt(WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(number.charAt(at)), 0) % 11) ===
  number.charAt(17).toUpperCase();

export const IDENTITY: Phrase = { '@': 'personal-identity' };
const PHONE: Phrase = { '@': 'personal-phone' };
const MAIL: Phrase = { '@': 'personal-mail' };

/** Identity numbers, mobile numbers and mail addresses in a text: what was found, and the text with them masked. */
function maskKinds(text: string): { masked: string; kinds: Phrase[] } {
  const kinds: Phrase[] = [];
  if (!/\d{8}|\d{3}[- ]\d{4}[- ]|@/.test(text)) return { masked: text, kinds };
  const masked = text
    .replace(ID_CARD, (whole, before: string, area: string, rest: string) => {
      if (!isIdCard(area + rest)) return whole;
      kinds.push(IDENTITY);
      return `${before}${area.slice(0, 2)}****${rest.slice(-1)}`;
    })
    .replace(MOBILE, (_, before: string, front: string, _middle: string, end: string) => {
      kinds.push(PHONE);
      return `${before}${front}****${end.slice(2)}`;
    })
    .replace(EMAIL, (_, user: string, host: string) => {
      kinds.push(MAIL);
      return `${user.charAt(0)}***@${host}`;
    });
  return { masked, kinds };
}

/** What personal data a text holds, if any. */
export const personalIn = (text: string): readonly Phrase[] => maskKinds(text).kinds;

/** The text without the numbers that name a person. */
export const maskPersonal = (text: string): string => maskKinds(text).masked;
