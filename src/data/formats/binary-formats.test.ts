import * as flechette from '@uwdata/flechette';
import * as arrow from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { decodeTables, readDataset } from './index.js';

/** Columns in all the types that matter here, written by Arrow's own library. */
function written(): arrow.Table {
  const decimal = new arrow.Decimal(2, 20, 128);
  const decimals = arrow.makeBuilder({ type: decimal, nullValues: [null] });
  const units = (value: bigint) => {
    const words = new Uint32Array(4);
    let rest = BigInt.asUintN(128, value);
    for (let at = 0; at < 4; at++) {
      words[at] = Number(rest & 0xffffffffn);
      rest >>= 32n;
    }
    return words;
  };
  for (const value of [250050n, -7n, 12345678901234567890n]) decimals.append(units(value) as never);
  return new arrow.Table({
    period: arrow.vectorFromArray(['2024', '2025', '2024'], new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32())),
    programme: arrow.vectorFromArray(['人才基金', null, '归雁基金'], new arrow.Utf8()),
    invested: arrow.vectorFromArray([25_000_000n, 9_007_199_254_740_993n, null], new arrow.Int64()),
    leveraged: decimals.finish().toVector(),
    float: arrow.vectorFromArray([0.1, Number.NaN, 3], new arrow.Float32()),
    double: arrow.vectorFromArray([0.1, Number.NaN, 3], new arrow.Float64()),
    small: arrow.vectorFromArray([1, 2, 3], new arrow.Int32()),
    day: arrow.vectorFromArray([new Date('2025-12-31'), null, new Date('1999-01-01')], new arrow.DateDay()),
    moment: arrow.vectorFromArray(
      [new Date('2025-12-30T16:00:00Z'), null, new Date('2025-06-01T04:30:00Z')],
      new arrow.TimestampMillisecond('Asia/Shanghai'),
    ),
    list: arrow.vectorFromArray([['a', 'b'], [], null], new arrow.List(new arrow.Field('item', new arrow.Utf8()))),
    name: arrow.vectorFromArray(
      [{ 'zh-CN': '基金', en: 'Fund' }, null, null],
      new arrow.Struct([new arrow.Field('zh-CN', new arrow.Utf8()), new arrow.Field('en', new arrow.Utf8())]),
    ),
  } as never);
}

const EXPECTED = {
  period: ['2024', '2025', '2024'],
  programme: ['人才基金', null, '归雁基金'],
  invested: [25_000_000, '9007199254740993', null],
  leveraged: [2500.5, -0.07, '123456789012345678.9'],
  float: [0.1, null, 3],
  double: [0.1, null, 3],
  small: [1, 2, 3],
  day: ['2025-12-31', null, '1999-01-01'],
  moment: ['2025-12-31', null, '2025-06-01 12:30:00'],
  list: [['a', 'b'], [], null],
  name: [{ 'zh-CN': '基金', en: 'Fund' }, null, null],
};
const plain = (input: unknown) =>
  Object.fromEntries(
    Object.entries(input as Record<string, ArrayLike<unknown>>).map(([head, cells]) => [head, Array.from(cells)]),
  );
const codesOf = (issues: readonly { code: string }[]): string[] => issues.map(({ code }) => code);

describe('Apache Arrow', () => {
  it.each(['file', 'stream'] as const)(
    'written by its own library as a %s gives exact figures, words and days',
    async (form) => {
      const { input, bare, issues } = await decodeTables(arrow.tableToIPC(written(), form));
      expect(issues).toEqual([]);
      expect(bare).toBe(true);
      expect(plain(input)).toEqual(EXPECTED);
    },
  );

  it('in several batches, each with words of its own, is one table', async () => {
    const batches = [1, 2].map((part) =>
      arrow.tableFromArrays({ tier: [`a${part}`, 'b'], headcount: Int32Array.from([part, 5]) }),
    );
    const { value, issues } = await readDataset(arrow.tableToIPC(batches[0]!.concat(batches[1]!), 'stream'), {
      table: 'pyramid',
    });
    expect(issues).toEqual([]);
    expect(value.tables.pyramid!.group({ by: ['tier'], sum: ['headcount'] })).toEqual([
      { tier: 'a1', headcount: 1 },
      { tier: 'b', headcount: 10 },
      { tier: 'a2', headcount: 2 },
    ]);
  });

  it.each(['file', 'stream'] as const)('written by another library as a %s reads the same', async (format) => {
    const table = flechette.tableFromArrays(
      { period: ['2024', '2025', '2024'], invested: [25_000_000n, 7n, null], part: [1.5, -0.25, null] },
      {
        types: {
          period: flechette.dictionary(flechette.utf8()),
          invested: flechette.int64(),
          part: flechette.decimal(18, 2),
        },
      },
    );
    const { input, issues } = await decodeTables(flechette.tableToIPC(table, { format })!);
    expect(issues).toEqual([]);
    expect(plain(input)).toEqual({
      period: ['2024', '2025', '2024'],
      invested: [25_000_000, 7, null],
      part: [1.5, -0.25, null],
    });
  });

  it('that is cut off says so, wherever it is cut', async () => {
    const table = arrow.tableFromArrays({ tier: ['a', 'b'], headcount: Int32Array.from([1, 2]) });
    for (const form of ['file', 'stream'] as const) {
      const whole = arrow.tableToIPC(table, form);
      for (let length = 9; length < whole.length; length += 7) {
        const { issues } = await decodeTables(whole.slice(0, length), { name: 'a.arrow' });
        expect([form, length, codesOf(issues)]).toEqual([
          form,
          length,
          [expect.stringMatching(/truncated-file|unended-stream|broken-file/)],
        ]);
      }
    }
  });
});
