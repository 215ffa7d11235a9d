// Each engine behind the same few calls. An answer is a Map from the group's values, joined, to its sum in whole cents.
import { DECIMAL, DuckDBDataChunk, DuckDBDecimalValue, DuckDBInstance, ENUM, INTEGER, VARCHAR } from '@duckdb/node-api';
import { table as arqueroTable, op } from 'arquero';
import crossfilter from 'crossfilter2';
import { DIMENSIONS, VALUES } from './facts.mjs';

const cents = (value) => Math.round(value * 100);
const keyOf = (values) => values.join('|');

/** Chancai's own, by its public contract. */
export function chancai(factTable, columns) {
  const table = factTable(columns);
  return {
    table,
    group: ({ by, sum }, where = {}) => table.group({ by, sum: [sum], where }),
    distinct: ({ by }) => table.group({ by, count: 'id' }),
    read: (groups, { by, sum }) =>
      new Map(groups.map((group) => [keyOf(by.map((name) => group[name])), cents(group[sum ?? 'count'])])),
  };
}

/** A loop over numbers, nothing else: what the machine can do. */
export function bareLoop(codes, columns) {
  const values = { money: Float64Array.from(columns.money, cents), headcount: Float64Array.from(columns.headcount) };
  return {
    group({ by: [a, b], sum }) {
      const [first, second, added] = [codes[a], codes[b], values[sum]];
      const radix = VALUES[b].length;
      const sums = new Float64Array(VALUES[a].length * radix);
      for (let row = 0; row < added.length; row++) sums[first[row] * radix + second[row]] += added[row];
      return sums;
    },
    read: (sums, { by: [a, b] }) =>
      new Map(
        Array.from(sums, (sum, at) => [
          keyOf([VALUES[a][Math.floor(at / VALUES[b].length)], VALUES[b][at % VALUES[b].length]]),
          sum,
        ]),
      ),
  };
}

export function arquero(columns) {
  const table = arqueroTable(columns);
  return {
    group: ({ by, sum }) =>
      table
        .groupby(...by)
        .rollup({ sum: op.sum(sum) })
        .objects({ limit: Infinity }),
    distinct: ({ by }) =>
      table
        .groupby(...by)
        .rollup({ sum: op.distinct('id') })
        .objects({ limit: Infinity }),
    read: (groups, { by }) => new Map(groups.map((group) => [keyOf(by.map((name) => group[name])), cents(group.sum)])),
  };
}

const CHUNK = 2048;

/** DuckDB in this process, with dimensions as enumerations and money as exact decimals: what suits it best. */
export async function duckdb(columns) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const types = {
    id: VARCHAR,
    ...Object.fromEntries(DIMENSIONS.map((name) => [name, ENUM(VALUES[name])])),
    money: DECIMAL(18, 2),
    headcount: INTEGER,
  };
  const names = Object.keys(types);
  for (const name of DIMENSIONS)
    await connection.run(`CREATE TYPE ${name}_type AS ENUM (${VALUES[name].map((value) => `'${value}'`)})`);
  const sqlTypes = names.map((name) => `${name} ${DIMENSIONS.includes(name) ? `${name}_type` : types[name]}`);
  await connection.run(`CREATE TABLE facts (${sqlTypes})`);
  const appender = await connection.createAppender('facts');
  for (let from = 0; from < columns.id.length; from += CHUNK) {
    const chunk = DuckDBDataChunk.create(names.map((name) => types[name]));
    chunk.setColumns(
      names.map((name) => {
        const cells = columns[name].slice(from, from + CHUNK);
        return name === 'money' ? cells.map((value) => new DuckDBDecimalValue(BigInt(cents(value)), 18, 2)) : cells;
      }),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const ask = (by, what) => `SELECT ${[...by, `${what} AS sum`]} FROM facts GROUP BY ${by}`;
  return {
    group: async ({ by, sum }) => (await connection.runAndReadAll(ask(by, `sum(${sum})`))).getRows(),
    distinct: async ({ by }) => (await connection.runAndReadAll(ask(by, 'count(DISTINCT id)'))).getRows(),
    read: (rows, { by }) =>
      new Map(
        rows.map((row) => {
          const sum = row[by.length];
          return [keyOf(row.slice(0, by.length)), typeof sum === 'bigint' ? Number(sum) * 100 : Number(sum.value)];
        }),
      ),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/**
 * Crossfilter over row numbers, with dimensions and sums read from typed arrays: what suits it best. Its groups are
 * brought up to date by the filter itself.
 */
export function crossfilter2(codes, columns, requests) {
  const values = { money: Float64Array.from(columns.money, cents), headcount: Float64Array.from(columns.headcount) };
  const facts = crossfilter(Array.from(columns.money.keys()));
  const groups = requests.map(({ by, sum }) => {
    const place = by.map((name) => codes[name]);
    const radix = by.map((name) => VALUES[name].length);
    const at =
      by.length === 0
        ? () => 0
        : by.length === 1
          ? (row) => place[0][row]
          : by.length === 2
            ? (row) => place[0][row] * radix[1] + place[1][row]
            : (row) => (place[0][row] * radix[1] + place[1][row]) * radix[2] + place[2][row];
    const added = values[sum];
    return facts
      .dimension(at)
      .group()
      .reduceSum((row) => added[row]);
  });
  const region = facts.dimension((row) => codes.region[row]);
  const period = facts.dimension((row) => codes.period[row]);
  const read = (which) => groups[which].all();
  return {
    /** Filters by a county, by a range of them, or by a county and a period, and answers all groupings. */
    filter(regions, periods) {
      if (regions.length === 1) region.filterExact(regions[0]);
      else region.filterRange([regions[0], regions[regions.length - 1] + 1]);
      if (periods) period.filterExact(periods[0]);
      else if (period.hasCurrentFilter()) period.filterAll();
      return groups.map((_, which) => read(which));
    },
    read: (found, { by, sum }) =>
      new Map(
        found
          .filter(({ value }) => value !== 0)
          .map(({ key, value }) => {
            let rest = key;
            const names = [...by].reverse().map((name) => {
              const size = VALUES[name].length;
              const value = VALUES[name][rest % size];
              rest = Math.floor(rest / size);
              return value;
            });
            return [keyOf(names.reverse()), sum === 'money' ? value : value * 100];
          }),
      ),
  };
}
