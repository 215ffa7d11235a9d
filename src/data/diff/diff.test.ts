import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatasetDifference, parseDataset, type Quantity, type TableName } from '../index.js';
import { documentOf, generateTables } from '../views/testing/generate.js';
import { diffDatasets } from './diff.js';
import { columnsOf } from './records.js';

describe('any two datasets', () => {
  type Rows = readonly Readonly<Record<string, unknown>>[];
  const tablesOf = (seed: number) =>
    Object.entries(generateTables(seed)).map(([name, rows]): [TableName, Rows] => [
      name as TableName,
      rows.slice(0, 25),
    ]);
  const datasetOf = (tables: readonly [string, Rows][]) =>
    parseDataset(documentOf(Object.fromEntries(tables) as never)).value;
  const dataset = (seed: number) => datasetOf(tablesOf(seed));
  /** A dataset as it may be a month later: some rows are gone, some have figures of another. */
  const later = (seed: number, other: number) => {
    const others = new Map(tablesOf(other));
    return datasetOf(
      tablesOf(seed).map(([name, rows]) => {
        const figures = columnsOf(name).figures.map((column) => column.name);
        const news = others.get(name)!;
        return [
          name,
          rows.flatMap((row, at) => {
            if (at % 7 === 6) return news.slice(at, at + 1);
            const young = figures.map((column) => [column, news[at]?.[column]]);
            return [at % 3 === 0 ? { ...row, ...Object.fromEntries(young) } : row];
          }),
        ];
      }),
    );
  };
  const mirrored = ({ low, high, ...rest }: Quantity) =>
    rest.status === 'missing' ? { low, high, ...rest } : { ...rest, low: -high + 0, high: -low + 0 };
  const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort();
  const bones = ({ tables }: DatasetDifference, isBack: boolean) =>
    tables.map(({ table, records, changed, added, removed, totals, unpaired, leftOut }) => {
      const [from, to] = isBack ? (['after', 'before'] as const) : (['before', 'after'] as const);
      const side = ({ low, high, ...rest }: Quantity) => ({ low: String(low), high: String(high), ...rest });
      return {
        table,
        records: [records[from], records[to], records.same],
        left: [leftOut[from], leftOut[to], unpaired],
        lone: [isBack ? removed : added, isBack ? added : removed].map((all) => sorted(all)),
        changed: sorted(
          changed.map(({ figures, texts }) => [
            sorted(
              figures.map((one) => [
                one.column,
                one.point,
                side(one[from]),
                side(one[to]),
                side(isBack ? mirrored(one.difference) : one.difference),
              ]),
            ),
            texts.map((one) => [one.column, one[from], one[to]]),
          ]),
        ),
        totals: totals.map((one) => [
          one.column,
          side(one[from].quantity),
          side(one[to].quantity),
          side(isBack ? mirrored(one.difference) : one.difference),
        ]),
      };
    });

  it('differ in nothing where they are one, also read again', () => {
    const county = readFileSync('examples/county/data.json', 'utf8');
    const none = { same: true, meta: [], tables: [] };
    expect(diffDatasets(parseDataset(county).value, parseDataset(county).value)).toMatchObject(none);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(diffDatasets(dataset(seed), dataset(seed))).toMatchObject(none);
      }),
      { numRuns: 5 },
    );
  });

  it('differ by the same the other way round, with every record of both in exactly one place', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (one, other) => {
        const [before, after] = [dataset(one), later(one, other)];
        const difference = diffDatasets(before, after);
        expect(bones(diffDatasets(after, before), true)).toEqual(bones(difference, false));
        for (const { records, added, removed, changed } of difference.tables) {
          compared += changed.length;
          expect(removed.length + changed.length + records.same).toBe(records.before);
          expect(added.length + changed.length + records.same).toBe(records.after);
        }
      }),
      { numRuns: 10 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});
