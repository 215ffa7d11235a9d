import type { Pace } from './pace.js';

/** A text read from bytes, and what was wrong with them. */
export interface ReadText {
  text: string;
  encoding: string;
  /** Characters that could not be read and stand as U+FFFD; none unless the bytes are damaged. */
  damaged: number;
}

const PIECE = 1 << 20;

async function decode(bytes: Uint8Array, encoding: string, fatal: boolean, pace: Pace): Promise<string | undefined> {
  const decoder = new TextDecoder(encoding, { fatal });
  const pieces: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      pieces.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
      if (pace.due()) await pace.turn(at / bytes.length);
    }
    pieces.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  return pieces.length === 1 ? pieces[0] : pieces.join('');
}

const countOf = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

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
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    const text = (await decode(bytes, wide, false, pace))!;
    return { text, encoding: wide, damaged: countOf(text, /\uFFFD/g) };
  }
  const valid = await decode(bytes, 'utf-8', true, pace);
  if (valid !== undefined) return { text: valid, encoding: 'utf-8', damaged: 0 };
  const broken = (await decode(bytes, 'utf-8', false, pace))!;
  const bad = countOf(broken, /\uFFFD/g);
  if (bad * 10 < countOf(broken, /[\u0800-\uFFFC]/g)) return { text: broken, encoding: 'utf-8', damaged: bad };
  const chinese = await decode(bytes, 'gb18030', true, pace);
  if (chinese !== undefined) return { text: chinese, encoding: 'gb18030', damaged: 0 };
  const text = (await decode(bytes, 'gb18030', false, pace))!;
  return { text, encoding: 'gb18030', damaged: countOf(text, /\uFFFD/g) };
}
