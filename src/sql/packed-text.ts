const MARK = '\uE000';
// What not every engine can hold: U+0000, halves of pairs without their other half, and the mark itself.
const UNHELD = new RegExp(
  `[${String.fromCharCode(0)}${MARK}]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]`,
  'g',
);

/** A text as every engine can hold it. */
export const packText = (text: string): string =>
  text.replace(UNHELD, (char) => MARK + char.charCodeAt(0).toString(16).padStart(4, '0'));

/** The text that was packed. */
export const unpackText = (text: string): string =>
  text.includes(MARK)
    ? text.replace(/\uE000([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
