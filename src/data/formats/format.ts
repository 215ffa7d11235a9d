/** The formats that data is read from. */
export const FORMATS = ['json', 'ndjson', 'csv', 'tsv', 'arrow', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** What a source turns out to be where nothing in it can be read. */
export type Unreadable = 'empty' | 'unknown';

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

/** Which format bytes are by their first ones, whatever they are called; undefined where they may be text. */
export function sniffBytes(bytes: Uint8Array): Format | undefined {
  const starts = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'xlsx';
  return starts(0x41, 0x52, 0x52, 0x4f, 0x57, 0x31) || starts(0xff, 0xff, 0xff, 0xff) ? 'arrow' : undefined;
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
  if (first === '<') return declared ?? 'unknown';
  if (declared === 'csv' || declared === 'tsv') return declared;
  if (first === '{' || first === '[') return first === '{' && isLines(body) ? 'ndjson' : (declared ?? 'json');
  if (declared === 'json' || declared === 'ndjson') return declared;
  const line = body.split(/\r?\n|\r/, 1)[0]!;
  if (body.slice(0, 1000).includes('\0')) return 'unknown';
  return /[,\t;]/.test(line) ? (line.includes('\t') ? 'tsv' : 'csv') : 'unknown';
}
