import { describe, expect, it } from 'vitest';
import { readText } from './encoding.js';
import { paceOf } from './pace.js';

const read = (bytes: Uint8Array) => readText(bytes, paceOf());
const bytesOf = (text: string) => new TextEncoder().encode(text);
const PIECE = 2 ** 20;

describe('a text longer than a piece', () => {
  it.each([0, 1, 2, 3, 4, 5])('keeps the character that the pieces meet in, %i bytes further on', async (shift) => {
    for (const sign of ['é', '才', '𠮷', '\uFEFF']) {
      const text = `${'a'.repeat(PIECE - 3 + shift)}${sign.repeat(4)}完`;
      expect(await read(bytesOf(text))).toMatchObject({ text, encoding: 'utf-8', damaged: 0 });
    }
  });
  it('loses the mark in front alone', async () => {
    expect((await read(bytesOf('\uFEFF才\uFEFF'))).text).toBe('才\uFEFF');
    expect((await read(bytesOf('\uFEFF'))).text).toBe('');
  });
  it('says how many characters are damaged, wherever they stand', async () => {
    const bytes = bytesOf('才'.repeat(PIECE));
    for (const at of [0, PIECE - 1, PIECE + 2, bytes.length - 1]) bytes[at] = 0xff;
    const { text, encoding, damaged } = await read(bytes);
    expect(encoding).toBe('utf-8');
    expect(damaged).toBe([...text].filter((sign) => sign === '\uFFFD').length);
    expect(damaged).toBeGreaterThan(3);
    expect(text.replace(/\uFFFD/g, '') === '才'.repeat(PIECE - 4)).toBe(true);
  });
  it('in GB 18030 or UTF-16 is read over the ends of pieces, too', async () => {
    const wide = new Uint8Array(2 * PIECE + 3);
    wide.set([0xff, 0xfe, 0x61]);
    for (let at = 2; at < wide.length - 1; at += 2) wide.set([0x4d, 0x62], at);
    expect((await read(wide.subarray(0, 2 * PIECE + 2))).text).toBe('才'.repeat(PIECE));
    // 才 is B2 C5 there; one byte in front, so that pieces end within characters.
    const chinese = new Uint8Array(2 * PIECE + 1).map((_, at) => (at === 0 ? 0x61 : at % 2 === 1 ? 0xb2 : 0xc5));
    expect(await read(chinese)).toMatchObject({ text: `a${'才'.repeat(PIECE)}`, encoding: 'gb18030', damaged: 0 });
  });
});
