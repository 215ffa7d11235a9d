import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { decodeTables, parseDecoded } from './index.js';
import { packDecoded, unpackDecoded } from './pack.js';

/** What arrives on the page after a way through a worker's message. */
const sent = async (text: string, options = {}) => {
  const { packed, transfer } = packDecoded(await decodeTables(text, options));
  return unpackDecoded(structuredClone(packed, { transfer }));
};

describe('what a worker sends', () => {
  it('means the same as what it read', async () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true }),
      fc.constantFrom('甲', '乙', '5000余人', '', null, true),
      fc.constant({ 'zh-CN': '名', en: 'name' }),
      fc.string(),
    );
    const rows = fc.array(fc.dictionary(fc.constantFrom('tier', 'headcount', 'region', '__proto__', 'x'), cell), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (pyramid) => {
        const document = JSON.stringify({ meta: { title: 'x' }, pyramid });
        const way = parseDecoded(await sent(document));
        const direct = parseDataset(JSON.parse(document));
        expect(way.issues).toEqual(direct.issues);
        expect(way.value.tables.pyramid?.group({ by: ['tier', 'region'], sum: ['headcount'] })).toEqual(
          direct.value.tables.pyramid?.group({ by: ['tier', 'region'], sum: ['headcount'] }),
        );
      }),
    );
  });

  it('keeps texts that hardly repeat as they are, empty and beyond the basic plane, too', async () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(texts, async (cells) => {
        const { input } = await sent(
          JSON.stringify({ pyramid: { tier: cells, region: cells.map((_, row) => `r${row}`) } }),
        );
        expect((input as { pyramid: { tier: string[] } }).pyramid.tier).toEqual(JSON.parse(JSON.stringify(cells)));
      }),
    );
  });

  it('keeps rows that are none, so that they are told of', async () => {
    const { issues } = parseDecoded(await sent('{"meta":{"title":"x"},"pyramid":[{"tier":"a","headcount":1},7]}'));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['not-a-row', 'pyramid[1]']]);
  });

  it('holds figures and repeated words without a copy', async () => {
    const rows = Array.from({ length: 100 }, (_, row) => ({ tier: `t${row % 3}`, headcount: row }));
    const { packed, transfer } = packDecoded(await decodeTables(JSON.stringify(rows)));
    expect(transfer.map(({ byteLength }) => byteLength)).toEqual([400, 800]);
    expect(
      parseDecoded(unpackDecoded(packed), { table: 'pyramid' }).value.tables.pyramid!.column('tier')!.slice(0, 4),
    ).toEqual(['t0', 't1', 't2', 't0']);
  });
});
