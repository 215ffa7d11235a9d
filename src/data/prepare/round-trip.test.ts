import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Dataset, parseDataset, TABLE_NAMES } from '../dataset/index.js';
import { importWorkbook, writeLedger } from './index.js';

const county = JSON.parse(readFileSync(new URL('../../../examples/county/data.json', import.meta.url), 'utf8'));

/** A dataset as plain values: meta, reference lists, every cell of every table, and the names of what cells say. */
function plain({ meta, chains, segments, regions, tiers, tables, leftOut, nameOf }: Dataset) {
  const columns = TABLE_NAMES.flatMap((name) => {
    const table = tables[name];
    return table
      ? [[name, Object.fromEntries(table.columns.map((column) => [column, table.column(column)]))] as const]
      : [];
  });
  const names = columns.flatMap(([, table]) =>
    Object.entries(table).flatMap(([column, cells]) =>
      cells!.flatMap((cell) => (typeof cell === 'string' ? [nameOf(column, cell)] : [])),
    ),
  );
  return { meta, chains, segments, regions, tiers, tables: Object.fromEntries(columns), leftOut, names };
}

describe('a dataset written as a ledger and read back', () => {
  it('is the same dataset, to the last cell and name', async () => {
    const { document, issues } = await importWorkbook(await writeLedger({ data: county }));
    expect(issues).toEqual([]);
    expect(plain(parseDataset(document).value)).toEqual(plain(parseDataset(county).value));
  });

  it('is the same in an English ledger', async () => {
    const { document, issues } = await importWorkbook(await writeLedger({ data: county, locale: 'en' }), {
      locale: 'en',
    });
    expect(issues).toEqual([]);
    expect(plain(parseDataset(document).value)).toEqual(plain(parseDataset(county).value));
  });
});

describe('the template', () => {
  it('holds example rows only, which count as nothing filled in', async () => {
    const { rows, issues } = await importWorkbook(await writeLedger());
    expect(rows).toEqual({});
    expect(issues.map(({ code }) => code)).toEqual(['no-rows', 'missing-value']);
  });
});
