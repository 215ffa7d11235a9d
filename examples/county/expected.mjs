// Adds up the example's figures anew, from the raw JSON and without the library: `node examples/county/expected.mjs`
// writes expected.json, which the tests hold against the library's figures.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What expected.json says of itself. */
const comment =
  'Computed by expected.mjs from data.json, by a separate reading of the wordings, not with the library. Intervals are [low, high]; null is no end. 余 ends before its high (120余名: 120 to below 130, written [120, 130]; whole persons only would end at 129); 近 begins at nine tenths; 约 is ± 10 %; 超 has no end; * alone is [0, null], 1* is [10, 19]. A missing figure (未统计) is in no sum and is counted under missing: the interval then covers the stated figures only, and the true total has no known end. An interval is null where nothing is stated, and a difference where a side is missing. A row’s id counts once and its money once. Stocks are those of the latest period.';

const SCALES = { 万: 10_000, 亿: 100_000_000 };

/** The two ends of a figure as written, or null where there is none. */
export function read(cell) {
  if (cell === undefined || cell === '未统计') return null;
  if (typeof cell === 'number') return [cell, cell];
  if (cell === '上不封顶') return [0, Infinity];
  if (cell.startsWith('数十')) return [20, 99];
  if (cell.startsWith('近百')) return [90, 100];
  const match = /^(超|近|约|不足)?([\d.]*)(\*?)(余?)([万亿]?)(?:元|名|人|人次|家|套|户|项|个|次|小时|年)?$/.exec(cell);
  if (!match) throw new Error(`no reading for ${cell}`);
  const [, word, digits, star, over, scale] = match;
  const unit = SCALES[scale] ?? 1;
  const ends = (low, high) => [low * unit, high * unit];
  if (star) return digits === '' ? [0, Infinity] : ends(Number(`${digits}0`), Number(`${digits}9`));
  const number = Number(digits);
  if (over) return ends(number, number + 10 ** /0*$/.exec(digits)[0].length);
  if (word === '超') return ends(number, Infinity);
  if (word === '近') return ends(number * 0.9, number);
  if (word === '约') return ends(number * 0.9, number * 1.1);
  if (word === '不足') return ends(0, number);
  return ends(number, number);
}

const round = (number) => (Number.isFinite(number) ? Math.round(number * 100) / 100 : null);
const keyOf = (value) => (typeof value === 'object' ? value['zh-CN'] : value);

/** Rows by the text of a column, in the order they come. */
function by(rows, column) {
  const groups = {};
  for (const row of rows) {
    const key = keyOf(row[column]);
    groups[key] ??= [];
    groups[key].push(row);
  }
  return groups;
}
const each = (groups, make) => Object.fromEntries(Object.entries(groups).map(([key, rows]) => [key, make(rows)]));

/** The sum of a column, and how many rows don't state it. */
function total(rows, column) {
  const figures = rows.map((row) => read(row[column]));
  const stated = figures.filter(Boolean);
  const sum = (end) => round(stated.reduce((all, figure) => all + figure[end], 0));
  return { sum: stated.length === 0 ? null : [sum(0), sum(1)], missing: figures.length - stated.length };
}

/** The sums of some columns, and under missing how many rows don't state each. */
function totals(rows, columns) {
  const all = columns.map((column) => [column, total(rows, column)]);
  return {
    ...Object.fromEntries(all.map(([column, { sum }]) => [column, sum])),
    missing: Object.fromEntries(all.map(([column, { missing }]) => [column, missing])),
  };
}

/** One interval less others; null where one of them is. */
const less = (from, ...others) =>
  [from, ...others].includes(null)
    ? null
    : others.reduce(
        ([low, high], [least, most]) => [
          low === null || most === null ? null : low - most,
          high === null || least === null ? null : high - least,
        ],
        from,
      );

const latest = (rows) =>
  rows
    .flatMap(({ period }) => period ?? [])
    .sort()
    .at(-1);
const atLatest = (rows) => rows.filter(({ period }) => period === undefined || period === latest(rows));
const once = (rows) => rows.filter(({ id }, at) => id === undefined || rows.findIndex((row) => row.id === id) === at);

const money = (all) => {
  const rows = once(all);
  return {
    ...totals(rows, ['invested', 'leveraged']),
    count: rows.reduce((sum, { count = 1 }) => sum + count, 0),
  };
};

function shortage(rows) {
  const [supply, demand] = ['supply', 'demand'].map((column) => total(rows, column));
  const known = supply.missing + demand.missing === 0;
  return { supply: supply.sum, demand: demand.sum, shortage: known ? less(demand.sum, supply.sum) : null };
}

function posts(all) {
  const held = (rows) => {
    const sums = totals(rows, ['authorised', 'occupied', 'reserved']);
    const known = Object.values(sums.missing).every((missing) => missing === 0);
    return { ...sums, free: known ? less(sums.authorised, sums.occupied, sums.reserved) : null };
  };
  const now = atLatest(all);
  return {
    total: held(now),
    byChain: each(by(now, 'chain'), held),
    byHost: each(by(now, 'host'), held),
    byPeriod: each(by(all, 'period'), (rows) => ({ ...held(rows), flow: totals(rows, ['entered', 'left']) })),
  };
}

const STAGES = ['posted', 'attended', 'met', 'intended', 'signed', 'arrived', 'retained'];
const fairs = (rows) => ({ sessions: rows.length, ...totals(rows, STAGES) });

const days = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function challenges(rows, asOf) {
  const open = rows.filter(({ status }) => status !== 'delivered' && status !== 'accepted');
  return {
    byStatus: each(by(rows, 'status'), (some) => some.map(({ id }) => id)),
    award: total(rows, 'award').sum,
    daysLeft: Object.fromEntries(open.map(({ id, dueOn }) => [id, days(asOf, dueOn)])),
    overdue: open.filter(({ dueOn }) => dueOn < asOf).map(({ id }) => id),
  };
}

function platforms(all) {
  const held = (rows) => ({
    count: rows.length,
    shared: rows.filter(({ shared }) => shared).length,
    ...totals(rows, ['capacity', 'used', 'users', 'projects']),
  });
  return {
    total: held(all),
    byLevel: each(by(all, 'level'), held),
    byChain: each(by(all, 'chain'), held),
    byKind: each(by(all, 'kind'), (rows) => each(by(rows, 'chain'), ({ length }) => length)),
  };
}

function policies(all, asOf) {
  const measures = all.filter(({ parent }) => parent === 'ZS');
  const ends = all.filter(({ expires }) => expires !== undefined);
  return {
    roots: all.filter(({ parent }) => parent === undefined).map(({ id }) => id),
    measures: measures.length,
    rules: all.length - measures.length - 1,
    byArea: each(by(measures, 'area'), (rows) => ({ count: rows.length, ...totals(rows, ['budget', 'uptake']) })),
    expired: ends.filter(({ expires }) => expires < asOf).map(({ id }) => id),
    daysToExpiry: Object.fromEntries(
      ends.filter(({ expires }) => expires >= asOf).map(({ id, expires }) => [id, days(asOf, expires)]),
    ),
  };
}

function services(all) {
  const of = (kind) => atLatest(all).filter((row) => row.kind === kind);
  const columns = ['stock', 'allocated', 'waiting', 'served'];
  return {
    housing: each(by(of('housing'), 'form'), (rows) => totals(rows, columns)),
    security: each(by(of('security'), 'name'), (rows) => totals(rows, columns)),
    channels: totals(of('channel'), ['stock', 'served']),
    channelsServedByPeriod: each(
      by(
        all.filter(({ kind }) => kind === 'channel'),
        'period',
      ),
      (rows) => totals(rows, ['served']),
    ),
  };
}

const growth = (rows) => each(by(atLatest(rows), 'rung'), (some) => totals(some, ['count', 'target']));

/** Every expected figure of a dataset. */
export function expectedOf(data) {
  const { asOf } = data.meta;
  const stocks = ['talent', 'funding', 'pyramid', 'posts', 'services', 'growth'];
  const now = atLatest(data.talent);
  return {
    comment,
    latestPeriod: Object.fromEntries(stocks.map((table) => [table, latest(data[table])])),
    fundingByPeriod: each(by(data.funding, 'period'), money),
    fundingByProgramme: each(by(data.funding, 'programme'), money),
    agreementsByMode: each(by(once(data.cooperation), 'mode'), ({ length }) => length),
    agreements: { ids: once(data.cooperation).length, rows: data.cooperation.length },
    pyramid: each(by(atLatest(data.pyramid), 'tier'), (rows) => totals(rows, ['headcount', 'target'])),
    shortage: {
      comment: `Demand minus supply in ${latest(data.talent)}, by segment; null where a side is missing.`,
      ...each(by(now, 'chain'), (rows) => each(by(rows, 'segment'), shortage)),
    },
    posts: posts(data.posts),
    fairs: fairs(data.fairs),
    challenges: challenges(data.challenges, asOf),
    platforms: platforms(data.platforms),
    policies: policies(data.policies, asOf),
    services: services(data.services),
    growth: growth(data.growth),
  };
}

const here = (name) => join(import.meta.dirname, name);
export const readExpected = () => expectedOf(JSON.parse(readFileSync(here('data.json'), 'utf8')));
if (import.meta.url === `file://${process.argv[1]}`)
  writeFileSync(here('expected.json'), `${JSON.stringify(readExpected(), null, 2)}\n`);
