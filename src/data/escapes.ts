/**
 * Text of the data on its way into another language: one function for each. Whatever a file holds, it is text there and
 * nothing else.
 */

/** What turns a sentence round (bidi marks, embeddings, overrides, isolates). */
const BIDI = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
/** Breaks that are no line ends of a text: those of Word, of pages, of other systems. */
const BREAKS = '\\u000b\\u000c\\u0085\\u2028\\u2029';
/** Controls without a meaning in a text, what is no character, and what is there without being seen. */
const UNSEEN = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\ufffe\\uffff\\u00ad\\u200b\\u2060\\ufeff';
/** Half of a pair alone; pairs are passed over. */
const LONE = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|[\\udc00-\\udfff]';
const PAIR = '[\\ud800-\\udbff][\\udc00-\\udfff]';

const hidden = new RegExp(`[${BIDI}${BREAKS}${UNSEEN}\\ud800-\\udfff]`);
const breaks = new RegExp(`[${BREAKS}]+`, 'g');
const unseen = new RegExp(`[${BIDI}${UNSEEN}]`, 'g');
const halves = new RegExp(`(${PAIR})|${LONE}`, 'g');
const noXml = new RegExp(
  `(${PAIR})|[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\ufffe\\uffff]|${LONE}`,
  'g',
);
const noTerminal = new RegExp(`(${PAIR})|[\\u0009\\u000a\\u000d${BIDI}${BREAKS}${UNSEEN}]|${LONE}`, 'g');

/** A text for sentences: without what turns them round or is not seen; breaks of other systems are blanks. */
export const plainText = (text: string): string =>
  hidden.test(text)
    ? text
        .replace(breaks, ' ')
        .replace(unseen, '')
        .replace(halves, (_, pair?: string) => pair ?? '\ufffd')
    : text;

/** Characters beyond ASCII as readers of code spell them: U+202E. */
export const codesIn = (text: string): string[] =>
  [...new Set(Array.from(text))]
    .filter((char) => plainText(char) !== char)
    .map((char) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

/** A text between others whose figures and dates must not turn round with it: letters that run leftwards stay among themselves. */
export const isolated = (text: string): string =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? `\u2068${text}\u2069` : text;

// A spreadsheet reads these as the start of a formula, full-width ones too, also behind blanks and quotes.
const FORMULA = /^[\t\r\n]|^[\s"'`]*[=+\-@＝＋－＠﹦﹢﹣﹫]/;
const FIGURE = /^\s*[-+－＋]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\s*[%‰]?$|^-$/;

/** A cell of CSV (RFC 4180): an apostrophe before what a spreadsheet would run, unless all of it is a figure. */
export function csvText(text: string): string {
  const plain = plainText(text);
  const guarded = FORMULA.test(plain) && !FIGURE.test(plain) ? `'${plain}` : plain;
  // Some spreadsheets part cells at semicolons and tabs, too.
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}

/** Markup that is XML already, but for characters that XML 1.0 does not have. */
const xmlChars = (markup: string): string => markup.replace(noXml, (_, pair?: string) => pair ?? '\ufffd');

/** A text within XML, or within one of its quoted attributes. */
export const xmlText = (text: string): string =>
  xmlChars(text).replace(
    /[&<>"']/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[char]!,
  );

const escaped = (char: string): string => {
  const code = char.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
};

/** One line for a terminal: controls, escapes and marks of direction are seen, not obeyed. */
export const terminalText = (line: string): string =>
  line.replace(noTerminal, (char, pair?: string) => pair ?? escaped(char));
