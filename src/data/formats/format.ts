/** The formats that data is read from. */
export const FORMATS = ['json', 'ndjson', 'csv', 'tsv', 'arrow', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** What bytes turn out to be where they are nothing that can be read. */
export type Unreadable = 'empty' | 'old-workbook' | 'locked-workbook' | 'web-page' | 'unknown';

const TYPES: readonly (readonly [type: RegExp, format: Format])[] = [
  [/^application\/(x-ndjson|ndjson|jsonl|jsonlines|x-jsonlines|json-seq)$/, 'ndjson'],
  [/^(application|text)\/(.+\+)?json$/, 'json'],
  [/^(text|application)\/csv$/, 'csv'],
  [/^text\/tab-separated-values$/, 'tsv'],
  [/^application\/vnd\.apache\.arrow\.(file|stream)$/, 'arrow'],
  [/^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\./, 'xlsx'],
];

const EXTENSIONS: Readonly<Record<string, Format>> = {
  json: 'json',
  geojson: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  arrow: 'arrow',
  arrows: 'arrow',
  feather: 'arrow',
  ipc: 'arrow',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
};

/** The format that a media type, else a file name or an address, speaks of; undefined where neither does. */
export function declaredFormat(type = '', name = ''): Format | undefined {
  const media = type.split(';')[0]!.trim().toLowerCase();
  const known = TYPES.find(([pattern]) => pattern.test(media));
  const extension = /\.([a-z0-9]+)$/i.exec(name.split(/[?#]/)[0]!)?.[1]?.toLowerCase() ?? '';
  return (
    known?.[1] ?? (Object.prototype.hasOwnProperty.call(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined)
  );
}

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Does a text of ASCII letters stand somewhere in the bytes as UTF-16? Directories of old Office files name their parts so. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0]!); at !== -1; at = bytes.indexOf(codes[0]!, at + 1))
    if (codes.every((code, place) => bytes[at + place * 2] === code && bytes[at + place * 2 + 1] === 0)) return true;
  return false;
}

/** What bytes are by their first ones, whatever they are called; undefined where they may be text. */
export function sniffBytes(bytes: Uint8Array): Format | Unreadable | undefined {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'xlsx';
  if (startsWith(bytes, 0x41, 0x52, 0x52, 0x4f, 0x57, 0x31)) return 'arrow';
  if (startsWith(bytes, 0xff, 0xff, 0xff, 0xff)) return 'arrow';
  // An encrypted .xlsx is wrapped in the container of the old .xls.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    return holdsUtf16(bytes, 'EncryptedPackage') ? 'locked-workbook' : 'old-workbook';
  return undefined;
}

const isObjectText = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** Is every line an object of its own? The first line and the presence of a second one tell. */
function isLines(text: string): boolean {
  const end = text.indexOf('\n');
  return end !== -1 && /\S/.test(text.slice(end)) && isObjectText(text.slice(0, end));
}

/** What a text is, by its looks; a declared format decides where looks leave it open. */
export function sniffText(text: string, declared?: Format): Format | Unreadable {
  const start = /\S/.exec(text)?.index ?? -1;
  if (start === -1) return 'empty';
  const first = text[start]!;
  const body = text.slice(start, start + 2_000_000);
  if (first === '<')
    return /^<(!doctype|html|head|body|script|\?xml|!--)/i.test(body) ? 'web-page' : (declared ?? 'unknown');
  if (declared === 'csv' || declared === 'tsv') return declared;
  if (first === '{' || first === '[') return first === '{' && isLines(body) ? 'ndjson' : (declared ?? 'json');
  if (declared === 'json' || declared === 'ndjson') return declared;
  const line = body.split(/\r?\n|\r/, 1)[0]!;
  if (body.slice(0, 1000).includes('\0')) return 'unknown';
  return /[,\t;]/.test(line) ? (line.includes('\t') ? 'tsv' : 'csv') : 'unknown';
}
