import { type Issue, issue } from '../dataset/index.js';
import type { Phrase } from '../dataset/name.js';
import type { PhraseKey } from '../language.js';

/** What a file is that can't be read, and how to mend it: a code of its own, or a kind and what to do with it. */
export type Kind =
  | 'old-workbook'
  | 'locked-workbook'
  | 'web-page'
  | readonly [kind: PhraseKey | Phrase, mend: PhraseKey];

/** First bytes, as hexadecimal digits. */
const SIGNATURES: readonly (readonly [start: RegExp, kind: Kind])[] = [
  // The old binary form without a container; its second byte names the edition.
  [/^09(?:00|02|04|08)(?:04|06|08|10)00/, 'old-workbook'],
  [/^25504446/, ['file-pdf', 'mend-table']],
  [/^7b5c727466/, ['file-rtf', 'mend-table']],
  [
    /^(?:89504e47|ffd8ff|47494638|52494646.{8}57454250|424d.{8}00000000|49492a00|4d4d002a)/,
    ['file-picture', 'mend-table'],
  ],
  [/^1f8b/, ['file-gzip', 'mend-unpack']],
  [/^52617221/, ['file-rar', 'mend-unpack']],
  [/^377abcaf271c/, ['file-7z', 'mend-unpack']],
  [/^(?:425a683|fd377a58|28b52ffd)/, ['file-packed', 'mend-unpack']],
  [/^50415231/, ['file-parquet', 'mend-export']],
  [/^53514c69746520666f726d6174/, ['file-sqlite', 'mend-export']],
  [/^000100005374616e64617264/, ['file-access', 'mend-export']],
  [/^49443b50(?:57584c|5343414c43|0d|0a|3b)/, ['file-sylk', 'mend-xlsx']],
];

// Deep enough for a style sheet before the table.
const LOOKED_AT = 1 << 15;

const startOf = (source: Uint8Array | string): string =>
  typeof source === 'string'
    ? source.slice(0, LOOKED_AT)
    : new TextDecoder('latin1').decode(source.subarray(0, LOOKED_AT));

/** Does a name stand in the bytes as UTF-16? Directories of old Office files name their parts so. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const codes = Array.from(name, (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0]!); at !== -1; at = bytes.indexOf(codes[0]!, at + 1))
    if (codes.every((code, place) => bytes[at + place * 2] === code && bytes[at + place * 2 + 1] === 0)) return true;
  return false;
}

/** What the container of old Office files holds. An encrypted .xlsx is wrapped in it, too. */
function oldKind(bytes: Uint8Array, name: string): Kind {
  if (holdsName(bytes, 'EncryptedPackage')) return 'locked-workbook';
  if (holdsName(bytes, 'WordDocument')) return ['file-doc', 'mend-table'];
  if (holdsName(bytes, 'PowerPoint Document')) return ['file-ppt', 'mend-table'];
  if (/\.ett?$/i.test(name)) return ['file-et', 'mend-xlsx'];
  return 'old-workbook';
}

/** What a text is that no reader takes: pages and their kin, by any name. */
function textKind(start: string, name: string): Kind | undefined {
  const text = start
    .split('\0')
    .join('')
    .replace(/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf|\ufeff)?\s*/, '');
  if (/^MIME-Version:|^From:.*\n.*MIME-Version:/i.test(text)) return ['file-mht', 'mend-xlsx'];
  if (!text.startsWith('<')) return undefined;
  if (/urn:schemas-microsoft-com:office:spreadsheet|<\?mso-application\b[^>]*Excel\.Sheet/.test(text))
    return ['file-xml-2003', 'mend-xlsx'];
  if (/<\?mso-application\b[^>]*Word\.Document/.test(text)) return ['file-xml-word', 'mend-table'];
  if (/urn:schemas-microsoft-com:office:excel/.test(text) || (/\.(?:xlsx?|et)$/i.test(name) && /<table/i.test(text)))
    return ['file-web-table', 'mend-xlsx'];
  return /^<(?:!doctype|html|head|body|script|table|meta|\?xml|!--)/i.test(text) ? 'web-page' : undefined;
}

function bytesKind(bytes: Uint8Array, name: string): Kind | undefined {
  const start = Array.from(bytes.subarray(0, 24), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start.startsWith('d0cf11e0')) return oldKind(bytes, name);
  return SIGNATURES.find(([signature]) => signature.test(start))?.[1];
}

/**
 * Names a file that is none of the formats that are read, whatever it is called; nothing where it may be one. Archives
 * are named by who reads them.
 */
export function foreignFile(source: Uint8Array | string, name: string): Issue | undefined {
  const kind = (typeof source === 'string' ? undefined : bytesKind(source, name)) ?? textKind(startOf(source), name);
  return kind && kindIssue(kind, name);
}

/** Says of a file what it is. */
export function kindIssue(kind: Kind, name: string): Issue {
  if (typeof kind === 'string') return issue(kind, name, null);
  const [what, mend] = kind;
  return issue('foreign-file', name, null, {
    kind: typeof what === 'string' ? { '@': what } : what,
    mend: { '@': mend },
  });
}
