import * as arrow from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { decodeTables } from './index.js';

const ROWS = 77;
const numbers = () => new arrow.Table({ headcount: arrow.vectorFromArray(Array(ROWS).fill(5), new arrow.Int32()) });
const words = () =>
  new arrow.Table({
    tier: arrow.vectorFromArray(
      Array(ROWS).fill('甲'),
      new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32(), 7777),
    ),
  });
const streamOf = (table: arrow.Table) => arrow.tableToIPC(table, 'stream').slice();

/** The places where numbers of 64 bits stand one after the other. */
function placesOf(bytes: Uint8Array, wanted: readonly bigint[]): number[] {
  const view = new DataView(bytes.buffer);
  const places: number[] = [];
  for (let at = 0; at + wanted.length * 8 <= bytes.length; at += 4)
    if (wanted.every((one, place) => view.getBigInt64(at + place * 8, true) === one)) places.push(at);
  return places;
}

/** Writes other numbers in the place of those; the test fails where they are not there. */
function put(bytes: Uint8Array, wanted: readonly bigint[], other: readonly bigint[], which = 0): Uint8Array {
  const at = placesOf(bytes, wanted)[which];
  if (at === undefined) throw new Error(`nowhere ${wanted.join()}`);
  const view = new DataView(bytes.buffer);
  for (const [place, one] of other.entries()) view.setBigInt64(at + place * 8, one, true);
  return bytes;
}

/** The messages of a stream, each with its body. */
function messagesOf(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer);
  const messages: Uint8Array[] = [];
  for (let at = 0; at + 8 <= bytes.length && view.getInt32(at + 4, true) > 0; ) {
    const table = at + 8 + view.getInt32(at + 8, true);
    const fields = table - view.getInt32(table, true);
    const body = view.getUint16(fields, true) > 10 ? view.getUint16(fields + 10, true) : 0;
    const size = body === 0 ? 0 : Number(view.getBigInt64(table + body, true));
    const end = at + 8 + view.getInt32(at + 4, true) + size;
    messages.push(bytes.slice(at, end));
    at = end;
  }
  return messages;
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const END = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0);

const LENGTH = BigInt(ROWS);
const BYTES = BigInt(ROWS * 4 + 4);
const FAR = 2n ** 40n;

describe('an Arrow file that claims what is not there', () => {
  it.each<[string, () => Uint8Array, string[]]>([
    ['nothing wrong', () => streamOf(numbers()), []],
    ['a buffer beyond its body', () => put(streamOf(numbers()), [0n, BYTES], [FAR, BYTES]), ['broken-file']],
    ['a buffer before its body', () => put(streamOf(numbers()), [0n, BYTES], [-64n, BYTES]), ['broken-file']],
    ['a buffer of negative length', () => put(streamOf(numbers()), [0n, BYTES], [0n, -8n]), ['broken-file']],
    ['a column of very many values', () => put(streamOf(numbers()), [LENGTH, 0n], [FAR, 0n]), ['broken-file']],
    [
      'a column of a negative number of values',
      () => put(streamOf(numbers()), [LENGTH, 0n], [-1n, 0n]),
      ['broken-file'],
    ],
    [
      'a column of more values than its bytes hold',
      () => put(streamOf(numbers()), [LENGTH, 0n], [LENGTH * 2n, 0n]),
      ['broken-file'],
    ],
    [
      'more empty cells than cells',
      () => put(streamOf(numbers()), [LENGTH, 0n], [LENGTH, LENGTH + 1n]),
      ['broken-file'],
    ],
    ['a dictionary that is not there', () => put(streamOf(words()), [7777n], [7778n]), ['broken-file']],
    [
      'rows before their columns',
      () => {
        const [schema, rows] = messagesOf(streamOf(numbers()));
        return joined(rows!, schema!, END);
      },
      ['broken-file'],
    ],
    ['rows without their columns', () => joined(messagesOf(streamOf(numbers()))[1]!, END), ['broken-file']],
    [
      'two schemas',
      () => {
        const [schema, rows] = messagesOf(streamOf(numbers()));
        return joined(schema!, schema!, rows!, END);
      },
      ['broken-file'],
    ],
    [
      'words of a dictionary only behind the rows',
      () => {
        const [schema, dictionary, rows] = messagesOf(streamOf(words()));
        return joined(schema!, rows!, dictionary!, END);
      },
      ['broken-file'],
    ],
    [
      'types within each other without end',
      () => {
        let type: arrow.DataType = new arrow.Int32();
        for (let depth = 0; depth < 500; depth++) type = new arrow.List(new arrow.Field('item', type));
        return streamOf(new arrow.Table(new arrow.Schema([new arrow.Field('tier', type)])));
      },
      ['beyond-limit'],
    ],
  ])('is refused with words: %s', async (_, make, codes) => {
    const { issues } = await decodeTables(make(), { name: 'a.arrows' });
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });
});
