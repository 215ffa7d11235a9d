import { within } from '../dataset/refusal.js';
import type { Pace } from './pace.js';
import { readXml } from './xml.js';

/** A text of a workbook, and what stood in it as superscript or struck out. */
export interface RichText {
  text: string;
  note?: string;
  /** What is struck out, and no part of the text; '' where all of it is, which stays. */
  struck?: string;
}

/** Signs that XML can't hold, as workbooks write them; and the line breaks of other programs. */
export const plainText = (text: string): string =>
  (text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  ).replace(/\r\n?|\v/g, '\n');

/** Is a property of letters, such as being struck out, on? Where it is named, unless it says no. */
export const isOn = ({ val = '1' }: Readonly<Record<string, string>>): boolean => val === '1' || val === 'true';

/** A raised 2 or 3 behind a length is no mark of a footnote: km². */
const EXPONENTS: Readonly<Record<string, string>> = { 2: '²', 3: '³' };
const isLength = (text: string): boolean => /(?:^|[^a-z])[kcdm]?m$|米$/i.test(text);

/** Gathers the runs of one text: elements `t` within `r`, or alone. How to pronounce it (`rPh`) is no part of it. */
export interface RichReader {
  /** Begins a new text. */
  begin(): void;
  open(name: string, attributes: () => Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
  /** The text so far; undefined where there was none. */
  take(): RichText | undefined;
}

export function richReader(): RichReader {
  let plain: string | undefined;
  let raised = '';
  let reading = false;
  let spoken = false;
  let isRaised = false;
  let struck = '';
  let isStruck = false;
  return {
    begin() {
      plain = undefined;
      raised = struck = '';
      reading = spoken = isRaised = isStruck = false;
    },
    open(name, attributes) {
      if (name === 't') {
        reading = !spoken;
        if (reading) plain ??= '';
      } else if (name === 'r') isRaised = isStruck = false;
      else if (name === 'rPh') spoken = true;
      else if (name === 'vertAlign') isRaised = attributes().val === 'superscript';
      else if (name === 'strike') isStruck = isOn(attributes());
    },
    text(text) {
      if (!reading) return;
      if (isStruck) struck += text;
      else if (isRaised) raised += isLength(plain!.slice(-3)) ? (EXPONENTS[text] ?? text) : text;
      else plain += text;
      within('text', plain!.length + raised.length + struck.length);
      if (raised.length === 1 && /[²³]/.test(raised)) {
        plain += raised;
        raised = '';
      }
    },
    close(name) {
      if (name === 't') reading = false;
      else if (name === 'rPh') spoken = false;
    },
    take() {
      if (plain === undefined) return undefined;
      if (struck.trim() !== '' && (plain + raised).trim() === '') return { text: plainText(struck), struck: '' };
      const out = struck.trim() === '' ? {} : { struck: plainText(struck).trim() };
      // A text that is raised as a whole stands beside nothing that it could be a mark of.
      if (raised === '' || plain.trim() === '') return { text: plainText(plain + raised), ...out };
      return { text: plainText(plain), note: plainText(raised).trim(), ...out };
    },
  };
}

/** The texts that the sheets share, in their order. */
export async function readStrings(part: Iterable<Uint8Array>, pace: Pace): Promise<RichText[]> {
  const strings: RichText[] = [];
  const reader = richReader();
  await readXml(
    part,
    {
      open(name, attributes) {
        if (name === 'si') reader.begin();
        else reader.open(name, attributes);
      },
      text: reader.text,
      close(name) {
        if (name === 'si') strings.push(reader.take() ?? { text: '' });
        else reader.close(name);
      },
    },
    pace,
  );
  return strings;
}
