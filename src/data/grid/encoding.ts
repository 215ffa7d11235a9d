import type { Pace } from './pace.js';

/** A text read from bytes, and what was wrong with them. */
export interface ReadText {
  text: string;
  encoding: string;
  /** Characters that could not be read and stand as U+FFFD; none unless the bytes are damaged. */
  damaged: number;
}

const PIECE = 1 << 20;

/** The byte-order mark in UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];

/** The next place at or before one at which no character of UTF-8 is cut; damaged text may be cut anywhere. */
function characterEnd(bytes: Uint8Array, place: number): number {
  let end = Math.min(place, bytes.length);
  while (end > place - 4 && end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end--;
  return end;
}

interface DecodedText {
  text: string;
  /** Characters that could not be read. */
  damaged: number;
  /** Characters that take three bytes in UTF-8, as Chinese ones do. */
  long: number;
}

/** Undefined where bytes are wrong, unless they may be. */
async function decode(
  bytes: Uint8Array,
  encoding: string,
  { fatal }: { fatal: boolean },
  pace: Pace,
): Promise<DecodedText | undefined> {
  // UTF-8 is cut between characters and each piece read by itself: in streams, engines take twice the room for ASCII.
  const isUtf8 = encoding === 'utf-8';
  const decoder = new TextDecoder(encoding, { fatal, ignoreBOM: isUtf8 });
  const pieces: string[] = [];
  let damaged = 0;
  let long = 0;
  const take = (piece: string): void => {
    pieces.push(piece);
    if (fatal) return;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === 0xfffd) damaged++;
      else if (code >= 0x800) long++;
    }
  };
  try {
    let end: number;
    for (let at = isUtf8 && MARK.every((byte, place) => bytes[place] === byte) ? 3 : 0; at < bytes.length; at = end) {
      end = isUtf8 ? characterEnd(bytes, at + PIECE) : at + PIECE;
      take(decoder.decode(bytes.subarray(at, end), { stream: !isUtf8 }));
      if (pace.due()) await pace.turn(at / bytes.length);
    }
    if (!isUtf8) take(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  return { text: pieces.join(''), damaged, long };
}

/** UTF-16, where a byte-order mark or the noughts of Latin letters and digits tell so. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, 2000);
  for (let at = 0; at < end; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (odd > end / 16 && even <= odd / 8) return 'utf-16le';
  if (even > end / 16 && odd <= even / 8) return 'utf-16be';
  return undefined;
}

/**
 * Reads bytes as text: UTF-16 where its mark says so, UTF-8 where they are valid as such, else GB18030 (which holds
 * GBK and GB 2312). UTF-8 with a few damaged characters stays UTF-8: most bytes are valid in GB18030, too, and would
 * come out as other characters without a word.
 */
export async function readText(bytes: Uint8Array, pace: Pace): Promise<ReadText> {
  const inFull = async (encoding: string) => ({
    encoding,
    ...(await decode(bytes, encoding, { fatal: false }, pace))!,
  });
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return inFull(wide);
  const valid = await decode(bytes, 'utf-8', { fatal: true }, pace);
  if (valid) return { ...valid, encoding: 'utf-8' };
  const broken = await inFull('utf-8');
  if (broken.damaged * 10 < broken.long) return broken;
  const chinese = await decode(bytes, 'gb18030', { fatal: true }, pace);
  return chinese ? { ...chinese, encoding: 'gb18030' } : inFull('gb18030');
}
