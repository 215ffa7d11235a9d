import { broken, within } from '../dataset/refusal.js';

// Lengths and places in Arrow's messages are believed by its readers: one wrong byte may ask for more memory than there
// is, which ends the page, or send a reader round for ever. So the messages are walked before, each step within its bytes.

/** A message's description, in FlatBuffers' form. Reading outside of its bytes throws, as DataView does. */
interface Flat {
  view: DataView;
  /** How many of its bytes names and remarks may still take, since they may be told of again and again. */
  left: { bytes: number; fields: number };
  /** The types of dictionaries' words, by the dictionaries' numbers; a schema tells them. */
  words: Map<number, number>;
}

/** Finds the fields of a table; 0 where it has none under that number. */
type Table = (field: number) => number;

function tableAt({ view }: Flat, at: number): Table {
  const table = at + view.getInt32(at, true);
  const fields = table - view.getInt32(table, true);
  const size = view.getUint16(fields, true);
  return (field) => {
    const offset = field < size ? view.getUint16(fields + field, true) : 0;
    return offset === 0 ? 0 : table + offset;
  };
}

/** The places of a list's entries. */
function* entriesAt({ view }: Flat, at: number, stride: number): Generator<number> {
  if (at === 0) return;
  const base = at + view.getInt32(at, true);
  const count = view.getInt32(base, true);
  if (count < 0 || base + 4 + count * stride > view.byteLength) throw broken('a list beyond its bytes');
  for (let entry = 0; entry < count; entry++) yield base + 4 + entry * stride;
}

function long({ view }: Flat, at: number): number {
  const value = Number(view.getBigInt64(at, true));
  if (!Number.isSafeInteger(value)) throw broken('a number beyond all bytes');
  return value;
}

function takeText({ view, left }: Flat, at: number): void {
  if (at === 0) return;
  const start = at + view.getInt32(at, true);
  const length = view.getInt32(start, true);
  if (length < 0 || start + 4 + length > view.byteLength) throw broken('a text beyond its bytes');
  left.bytes -= length;
  if (left.bytes < 0) throw broken('texts longer than their bytes');
}

function takeRemarks(flat: Flat, at: number): void {
  for (const entry of entriesAt(flat, at, 4)) {
    const table = tableAt(flat, entry);
    takeText(flat, table(4));
    takeText(flat, table(6));
  }
}

const TIMESTAMP = 10;
const UNION = 14;

function checkField(flat: Flat, at: number, depth: number): void {
  within('depth', depth);
  within('columns', ++flat.left.fields);
  const table = tableAt(flat, at);
  takeText(flat, table(4));
  const type = table(8) === 0 ? 0 : flat.view.getUint8(table(8));
  const dictionary = table(12);
  if (dictionary !== 0) {
    const id = tableAt(flat, dictionary)(4);
    flat.words.set(id === 0 ? 0 : long(flat, id), type);
  }
  if (type === TIMESTAMP) takeText(flat, tableAt(flat, table(10))(6));
  if (type === UNION) for (const _ of entriesAt(flat, tableAt(flat, table(10))(6), 4));
  for (const child of entriesAt(flat, table(14), 4)) checkField(flat, child, depth + 1);
  takeRemarks(flat, table(16));
}

function checkSchema(flat: Flat, at: number): void {
  const table = tableAt(flat, at);
  if (table(4) !== 0 && flat.view.getInt16(table(4), true) !== 0) throw broken('big-endian');
  for (const field of entriesAt(flat, table(6), 4)) checkField(flat, field, 1);
  takeRemarks(flat, table(8));
}

/** The values of a batch for which no byte stands: a few columns may hold nothing. */
const FREE_VALUES = 4096;

/** Checks where the buffers of a batch lie and how long its columns are, and returns the buffers. */
function checkBatch(flat: Flat, at: number, body: Uint8Array, isOld: boolean): Uint8Array[] {
  const table = tableAt(flat, at);
  for (const node of entriesAt(flat, table(6), 16)) {
    const length = long(flat, node);
    // A bit is the least that a value takes.
    if (length < 0 || length > Math.max(FREE_VALUES, body.length * 8)) throw broken('more values than bytes');
  }
  const pad = isOld ? 8 : 0;
  const regions: Uint8Array[] = [];
  for (const region of entriesAt(flat, table(8), 16 + pad)) {
    const offset = long(flat, region + pad);
    const length = long(flat, region + pad + 8);
    if (offset < 0 || length < 0 || offset + length > body.length) throw broken('a buffer beyond its message');
    regions.push(body.subarray(offset, offset + length));
  }
  for (const count of entriesAt(flat, table(12), 8))
    if (long(flat, count) < 0 || long(flat, count) > regions.length) throw broken('more buffers than there are');
  return regions;
}

const BYTES_WIDE: Readonly<Record<number, 4 | 8>> = { 4: 4, 5: 4, 19: 8, 20: 8 };
const VIEWS: readonly number[] = [23, 24];
/** Types whose words hold other values. */
const NESTED: readonly number[] = [12, 13, UNION, 16, 17, 21, 22, 25, 26];

/** Checks the words of a dictionary, which are made at once: each stands in its own bytes. */
function checkWords([, places, texts]: readonly Uint8Array[], type: number | undefined): void {
  if (type === undefined || NESTED.includes(type)) throw broken('a dictionary of an unknown type');
  if (!places) return;
  const view = new DataView(places.buffer, places.byteOffset, places.byteLength);
  const wide = BYTES_WIDE[type];
  let before = 0;
  for (let at = 0; wide !== undefined && at + wide <= places.length; at += wide) {
    const place = wide === 4 ? view.getInt32(at, true) : Number(view.getBigInt64(at, true));
    // Behind the last place the buffer may be filled up.
    if (place < before && place !== 0) throw broken('words out of order');
    if (place > (texts?.length ?? 0)) throw broken('a word beyond its bytes');
    before = Math.max(before, place);
  }
  let sum = 0;
  if (VIEWS.includes(type)) for (let at = 0; at + 16 <= places.length; at += 16) sum += view.getUint32(at, true);
  if (sum > places.buffer.byteLength * 8) throw broken('words longer than the file');
}

const SCHEMA = 1;
const DICTIONARY = 2;
const RECORDS = 3;
/** From this edition on (V4) a buffer's place takes 16 bytes. */
const NEW = 3;

const flatOf = (bytes: Uint8Array, words: Flat['words']): Flat => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  // Writers share texts that stand in several places.
  left: { bytes: bytes.byteLength * 16, fields: 0 },
  words,
});

/** Checks the message that begins at a place; where the next begins, or nothing where it is the end mark or none follows. */
function checkMessage(bytes: Uint8Array, from: number, words: Flat['words'], hasSchema: boolean): number | undefined {
  const { view } = flatOf(bytes, words);
  const lengthAt = (at: number) => (at + 4 <= bytes.length ? view.getInt32(at, true) : 0);
  const marked = lengthAt(from) === -1;
  const start = from + (marked ? 8 : 4);
  const length = lengthAt(start - 4);
  if (length === 0) return undefined;
  if (length < 0 || start + length > bytes.length) throw broken('a message beyond the file');
  const flat = flatOf(bytes.subarray(start, start + length), words);
  const message = tableAt(flat, 0);
  const size = message(10) === 0 ? 0 : long(flat, message(10));
  if (size < 0 || start + length + size > bytes.length) throw broken('a body beyond the file');
  const body = bytes.subarray(start + length, start + length + size);
  const type = message(6) === 0 ? 0 : flat.view.getUint8(message(6));
  const isOld = message(4) === 0 || flat.view.getInt16(message(4), true) < NEW;
  const header = message(8);
  if ((type === SCHEMA) === hasSchema) throw broken(hasSchema ? 'two schemas' : 'no schema');
  if (header !== 0) {
    if (type === SCHEMA) checkSchema(flat, header);
    else if (type === RECORDS) checkBatch(flat, header, body, isOld);
    else if (type === DICTIONARY) {
      const table = tableAt(flat, header);
      if (table(6) === 0) throw broken('an empty dictionary');
      const id = table(4) === 0 ? 0 : long(flat, table(4));
      checkWords(checkBatch(flat, table(6), body, isOld), words.get(id));
    }
  }
  return start + length + size;
}

/** Checks that all of Arrow's messages stay within their bytes. Throws where one does not. */
export function checkMessages(bytes: Uint8Array, isFile: boolean): void {
  const words: Flat['words'] = new Map();
  if (!isFile) {
    for (let at: number | undefined = 0, first = true; at !== undefined; first = false)
      at = checkMessage(bytes, at, words, !first);
    return;
  }
  const end = bytes.length - 10;
  const length = flatOf(bytes, words).view.getInt32(end, true);
  if (length <= 0 || length > end) throw broken('a footer beyond the file');
  const flat = flatOf(bytes.subarray(end - length, end), words);
  const footer = tableAt(flat, 0);
  if (footer(6) !== 0) checkSchema(flat, footer(6));
  takeRemarks(flat, footer(12));
  const known = new Set<number>();
  for (const list of [8, 10])
    for (const block of entriesAt(flat, footer(list), 24)) {
      const at = long(flat, block);
      // A batch that is told of twice would count twice.
      if (at < 8 || at >= end || known.has(at)) throw broken('a batch out of place');
      known.add(at);
      if (checkMessage(bytes, at, words, true) === undefined) throw broken('no batch where one should be');
    }
}
