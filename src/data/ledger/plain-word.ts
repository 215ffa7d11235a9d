import { isNumbered } from '../dataset/marks.js';
import { cellText } from '../grid/sheet.js';
import { unitsStated } from './heads-of-sheet.js';
import { readPeriod } from './period.js';
import { DITTO, exampleWords, isWhole, OF_WHICH, PART_SIGN, remarkIn, totalWord } from './row-words.js';

/** What a text must hold to be more than itself to a ledger's reader. */
const MAYBE =
  /^\s{2}|[\n\r〃″〞"计計和量总總]|^[#＃一二三四五六七八九十①-⑳]|^\d+[.．、)）]|otal|^全|其中|of which|同上|ditto|^do\.$|^示例行|^Example row|^['‘’][\d*＊]|^="|^'.*'$|^[-—–―/／\\]+$|[单單]位|units?\s*[:：]|^[(（]/i;
const NUMBER = /^\d+(?:\.\d+)?$/;

/** Does a ledger's reader take a text just as it is written, be it a period or any other cell; the first of its row? */
export function isAsRead(text: string, isFirst: boolean, isPeriod: boolean): boolean {
  if (isPeriod && readPeriod(text.trim()) !== text.trim()) return false;
  if (NUMBER.test(text)) return true;
  if (isFirst && remarkIn([cellText(text)]) !== undefined) return false;
  if (text.length < 200 && !MAYBE.test(text)) return true;
  const plain = text.trim();
  return !(
    /^\s{2}/.test(text) ||
    /[\n\r]|^['‘’][\d*＊]|^="|^'.*'$|^[-—–―/／\\]+$/.test(plain) ||
    DITTO.test(plain) ||
    isNumbered(plain) ||
    PART_SIGN.test(plain) ||
    totalWord([plain]) !== undefined ||
    isWhole(plain) ||
    OF_WHICH.test(plain.replace(/\s/g, '')) ||
    exampleWords([plain]) !== undefined ||
    unitsStated(plain, '') !== undefined
  );
}
