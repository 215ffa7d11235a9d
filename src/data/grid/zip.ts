import { Inflate } from 'fflate';
import { LIMITS } from '../dataset/limits.js';
import { broken, Refusal, within } from '../dataset/refusal.js';

/** A zip archive, looked through but not unpacked. */
export interface Archive {
  /** The names of its parts, in small letters. */
  readonly names: ReadonlySet<string>;
  /** Unpacks a part piece by piece. Throws where it is not whole; only at the end is it known to be. */
  read(name: string): Iterable<Uint8Array>;
}

interface Part {
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Where its bytes begin. */
  at: number;
}

// What is packed becomes up to a thousand times as long: small pieces keep each step short.
const PIECE = 1 << 12;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** What a byte adds to a checksum, alone and with one, two or three bytes behind it. */
const CRC = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
for (let byte = 0; byte < 256; byte++) {
  let code = byte;
  for (let bit = 0; bit < 8; bit++) code = code & 1 ? (code >>> 1) ^ 0xedb88320 : code >>> 1;
  CRC[0][byte] = code;
}
for (let byte = 0; byte < 256; byte++)
  for (let table = 1; table < 4; table++) {
    const before = CRC[table - 1]![byte]!;
    CRC[table]![byte] = CRC[0][before & 255]! ^ (before >>> 8);
  }

/** The checksum of bytes that follow others; four at a time, which takes half as long. */
function crcOf(bytes: Uint8Array, before: number): number {
  const [one, two, three, four] = CRC;
  let code = ~before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    code ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    code = four[code & 255]! ^ three[(code >>> 8) & 255]! ^ two[(code >>> 16) & 255]! ^ one[code >>> 24]!;
  }
  for (; at < bytes.length; at++) code = one[(code ^ bytes[at]!) & 255]! ^ (code >>> 8);
  return ~code >>> 0;
}

/** Names in archives are written in different ways: some with backslashes, some with a slash in front. */
const partName = (name: string): string => name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();

/** Where the list of parts ends; a comment may follow. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65_558; at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  throw new Refusal('truncated-file', { reason: 'no end of central directory' });
}

/** The form of archives beyond 4 GB, which some writers use for small ones, too: its numbers stand elsewhere. */
const isZip64 = (...numbers: readonly number[]): boolean => numbers.includes(0xffffffff);
const zip64 = (): Refusal =>
  new Refusal('foreign-file', {
    kind: { '@': 'file-zip64' },
    mend: { '@': 'mend-xlsx' },
  });

/** Looks through an archive. Throws where its list of parts contradicts the parts themselves. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || isZip64(start, view.getUint32(end + 12, true))) throw zip64();
  within('parts', count);
  if (start + view.getUint32(end + 12, true) > end) throw broken('the central directory is out of place');
  const parts = new Map<string, Part>();
  const spans: (readonly [from: number, to: number])[] = [];
  let at = start;
  for (let number = 0; number < count; number++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw broken('the central directory is cut');
    const [name, part, from] = readEntry(bytes, view, at, start);
    if (parts.has(name) && !name.endsWith('/')) throw broken(`two parts ${name}`);
    parts.set(name, part);
    spans.push([from, part.at + part.packed]);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at > end) throw broken('the central directory is cut');
  // Parts that share their bytes unpack to far more than there is.
  spans.sort(([a], [b]) => a - b);
  if (spans.some(([from], number) => number > 0 && from < spans[number - 1]![1])) throw broken('parts overlap');
  let unpacked = 0;
  const spend = (size: number): void => {
    unpacked += size;
    within('unpacked', unpacked);
    if (unpacked > LIMITS.expandsFrom) within('expansion', Math.ceil(unpacked / bytes.length));
  };
  return {
    names: new Set(parts.keys()),
    read: (name) => unpack(bytes, parts.get(name), name, spend),
  };
}

/** An entry of the list of parts, compared with the head of the part itself. */
function readEntry(bytes: Uint8Array, view: DataView, at: number, end: number): [string, Part, number] {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const length = view.getUint16(at + 28, true);
  const from = view.getUint32(at + 42, true);
  const part = {
    method,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
  };
  if (isZip64(from, part.packed, part.size)) throw zip64();
  if (flags & 1) throw new Refusal('locked-workbook');
  if (from + 30 > end || view.getUint32(from, true) !== LOCAL) throw broken('a part is out of place');
  // All bits are set where a head has the size elsewhere.
  const same = (own: number, listed: number) => [listed, 0xffffffff].includes(view.getUint32(from + own, true));
  // Writers that don't know the sizes beforehand leave them out of the part's head.
  const sized = (view.getUint16(from + 6, true) & 8) !== 0;
  if (
    view.getUint16(from + 8, true) !== method ||
    view.getUint16(from + 26, true) !== length ||
    !(sized || (same(14, part.crc) && same(22, part.size)))
  )
    throw broken('the central directory contradicts a part');
  for (let letter = 0; letter < length; letter++)
    if (bytes[at + 46 + letter] !== bytes[from + 30 + letter]) throw broken('the central directory contradicts a part');
  const begin = from + 30 + length + view.getUint16(from + 28, true);
  if (begin + part.packed > end) throw new Refusal('truncated-file', { reason: 'a part is cut' });
  const name = partName(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
  return [name, { ...part, at: begin }, from];
}

function* unpack(
  bytes: Uint8Array,
  part: Part | undefined,
  name: string,
  spend: (size: number) => void,
): Generator<Uint8Array> {
  if (!part) throw new Refusal('missing-part', { part: name });
  let crc = 0;
  let size = 0;
  for (const piece of part.method === 0 ? pieces(bytes, part) : inflated(bytes, part)) {
    size += piece.length;
    spend(piece.length);
    crc = crcOf(piece, crc);
    yield piece;
  }
  if (crc !== part.crc || size !== part.size) throw new Refusal('damaged-part', { part: name });
}

function* pieces(bytes: Uint8Array, { at, packed }: Part): Generator<Uint8Array> {
  for (let from = 0; from < packed; from += PIECE * 16)
    yield bytes.subarray(at + from, at + Math.min(packed, from + PIECE * 16));
}

function* inflated(bytes: Uint8Array, { at, packed, method }: Part): Generator<Uint8Array> {
  if (method !== 8) throw broken(`compression method ${method}`);
  let ready: Uint8Array[] = [];
  const stream = new Inflate((piece) => ready.push(piece));
  for (let from = 0; from < packed; from += PIECE) {
    const to = Math.min(packed, from + PIECE);
    stream.push(bytes.subarray(at + from, at + to), to === packed);
    yield* ready;
    ready = [];
  }
}
