import { issue } from '../dataset/index.js';
import { parseJson } from '../dataset/json.js';
import { issueOf } from '../dataset/refusal.js';
import { readText } from '../grid/encoding.js';
import { foreignFile } from '../grid/kinds.js';
import { type OnProgress, type Pace, paced, paceOf, partOf } from '../grid/pace.js';
import { binaryDecoder } from './binary.js';
import { type Decoded, nothingOf } from './decoded.js';
import { declaredFormat, type Format, sniffBytes, sniffText, type Unreadable } from './format.js';

/** What data can be given as. */
export type DataSource = string | ArrayBuffer | ArrayBufferView | Blob;

export interface DecodeOptions {
  /** The format; else what `type` says, else `name`, else the content itself. */
  format?: Format;
  /** The media type that came with it: `text/csv`. */
  type?: string;
  /** The file's name or address: its extension tells the format, and issues name it. */
  name?: string;
  /** Hears how much has been read, from 0 to 1. */
  onProgress?: OnProgress;
  /** Stops the reading, which then rejects with an `AbortError`. */
  signal?: AbortSignal;
  /** Gives the sheet of a CSV or TSV text, too, however plain its heads are. */
  sheets?: boolean;
}

const titleOf = (name: string | undefined): string => {
  const last = (name ?? '').split(/[?#]/)[0]!.replace(/\/+$/, '').split(/[/\\]/).pop()!;
  try {
    return decodeURIComponent(last) || 'data';
  } catch {
    return last || 'data';
  }
};

async function bytesOf(source: ArrayBuffer | ArrayBufferView | Blob): Promise<Uint8Array> {
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  // A buffer of another frame is none of ours, but it is one all the same.
  return new Uint8Array('arrayBuffer' in source ? await source.arrayBuffer() : source);
}

const UNREADABLE = { empty: 'empty-source', unknown: 'unknown-format' } as const satisfies Record<Unreadable, string>;

/**
 * Decodes bytes or text of any known format to the input of `parseDataset`. Resolves whatever it is given: what can't
 * be read is an issue. Rejects only where `signal` stops it.
 */
export async function decodeTables(source: DataSource, options: DecodeOptions = {}): Promise<Decoded> {
  const name = titleOf(options.name);
  const pace = paceOf(options.signal, options.onProgress);
  const declared = options.format ?? declaredFormat(options.type, options.name);
  try {
    if (typeof source === 'string') {
      const foreign = foreignFile(source, name);
      return foreign
        ? nothingOf(foreign)
        : await decodeText(source.replace(/^\uFEFF/, ''), declared, name, pace, options);
    }
    const bytes = await bytesOf(source);
    const foreign = foreignFile(bytes, name);
    if (foreign) return nothingOf(foreign);
    if (bytes.length === 0) return nothingOf(issue('empty-source', name, null));
    const kind = sniffBytes(bytes) ?? (declared === 'arrow' || declared === 'xlsx' ? declared : undefined);
    if (kind === 'arrow' || kind === 'xlsx') {
      const decoder = await binaryDecoder(kind);
      return decoder
        ? await decoder(bytes, name, pace)
        : nothingOf(issue('missing-formats', name, null, { script: 'chancai.formats.js' }));
    }
    const { text, damaged, encoding } = await readText(bytes, partOf(pace, 0, 0.3));
    const decoded = await decodeText(text, declared, name, partOf(pace, 0.3, 1), options);
    if (damaged === 0) return decoded;
    const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
    const problem = issue('damaged-text', name, null, { count: damaged, encoding: encoding.toUpperCase(), line });
    return { ...decoded, issues: [problem, ...decoded.issues] };
  } catch (error) {
    return nothingOf(issueOf(error, name));
  }
}

async function decodeText(
  text: string,
  declared: Format | undefined,
  name: string,
  pace: Pace,
  { sheets }: DecodeOptions,
): Promise<Decoded> {
  const kind = sniffText(text, declared);
  switch (kind) {
    case 'csv':
      return (await import('./csv.js')).decodeCsv(text, name, pace, { sheets });
    case 'tsv':
      return (await import('./csv.js')).decodeCsv(text, name, pace, { separator: '\t', sheets });
    case 'ndjson':
      return (await import('./ndjson.js')).decodeNdjson(text, name, pace);
    case 'json':
      return decodeJson(text, name, pace);
    case 'arrow':
    case 'xlsx':
      return nothingOf(issue('broken-file', name, null, { reason: `no ${kind} file` }));
    default:
      return nothingOf(issue(UNREADABLE[kind], name, text.slice(0, 100)));
  }
}

async function decodeJson(text: string, name: string, pace: Pace): Promise<Decoded> {
  const read = await paced(parseJson(text, name), pace);
  return 'value' in read ? { input: read.value, bare: false, issues: read.issues, leftOut: 0 } : nothingOf(read.issue);
}
