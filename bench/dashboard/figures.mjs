// The figures of the dashboard made by hand: crossfilter2 over typed arrays, every sum kept up to date by the filter.
import crossfilter from 'crossfilter2';
import { LATEST, LEADS, NAMES, REFERENCES } from './facts.mjs';

const LEVELS = [
  ['urgent', 30],
  ['tight', 10],
  ['balanced', -10],
  ['surplus', -Infinity],
];

/**
 * A table under crossfilter: narrowed by chain, added up by a code. What is in no chain's rows adds and takes away
 * nothing: that is crossfilter's strength.
 */
function table(columns, codeOf, measures) {
  const rows = crossfilter(Array.from(columns.chain, (_, row) => row));
  const chain = rows.dimension((row) => columns.chain[row]);
  const groups = rows
    .dimension(codeOf)
    .group()
    .reduce(
      (sums, row) => {
        for (const name of measures) sums[name] += columns[name][row];
        return sums;
      },
      (sums, row) => {
        for (const name of measures) sums[name] -= columns[name][row];
        return sums;
      },
      () => Object.fromEntries(measures.map((name) => [name, 0])),
    );
  return {
    choose: (code) => (code === undefined ? chain.filterAll() : chain.filterExact(code)),
    /** Sums by code. */
    sums: () => new Map(groups.all().map(({ key, value }) => [key, value])),
  };
}

/** All five charts' figures of a chain, or of all of them. The chart that a chain is chosen in keeps all chains. */
export function figuresBy({ talent, cooperation, funding, pyramid, posts }) {
  const periods = NAMES.period.length;
  const forms = NAMES.form.length;
  const tables = {
    talent: table(talent, (row) => talent.segment[row] * periods + talent.period[row], ['supply', 'demand']),
    cooperation: table(cooperation, (row) => cooperation.mode[row] * forms + cooperation.form[row], ['first']),
    funding: table(funding, (row) => funding.period[row], ['invested', 'leveraged']),
    pyramid: table(pyramid, (row) => pyramid.tier[row] * periods + pyramid.period[row], ['headcount', 'target']),
  };
  const pool = table(posts, (row) => posts.chain[row] * periods + posts.period[row], [
    'authorised',
    'occupied',
    'reserved',
  ]);
  const postPool = () => ({ groups: poolOf(pool.sums()) });
  return (chain) => {
    for (const one of Object.values(tables)) one.choose(chain);
    return {
      'chain-map': chainMapOf(tables.talent.sums(), chain ?? 0),
      'cooperation-modes': modesOf(tables.cooperation.sums()),
      'funding-leverage': fundingOf(tables.funding.sums()),
      'talent-pyramid': pyramidOf(tables.pyramid.sums()),
      'post-pool': postPool(),
    };
  };
}

const latest = (sums, code) => sums.get(code * NAMES.period.length + LATEST);
const pair = (value) => [value, value];

function chainMapOf(sums, chain) {
  const wanted = NAMES.chain[chain];
  const segments = REFERENCES.segments.flatMap((segment, code) => {
    if (segment.chain !== wanted) return [];
    const { supply, demand } = latest(sums, code);
    const rate = (1 - supply / demand) * 100;
    const { id, name, stage, feeds } = segment;
    const level = LEVELS.find(([, least]) => rate >= least)[0];
    return [{ key: id, name, stage, feeds, supply: pair(supply), demand: pair(demand), level }];
  });
  return { chain: wanted, segments };
}

function modesOf(sums) {
  const count = (mode, form) => sums.get(mode * NAMES.form.length + form)?.first ?? 0;
  const totals = NAMES.form
    .map((name, form) => ({ name, form, total: NAMES.mode.reduce((sum, _, mode) => sum + count(mode, form), 0) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
  const modes = NAMES.mode
    .map((key, mode) => {
      const parts = totals.map(({ form }) => count(mode, form));
      return { key, count: parts.reduce((sum, part) => sum + part, 0), parts };
    })
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count);
  return { forms: totals.map(({ name }) => name), modes, total: totals.reduce((sum, { total }) => sum + total, 0) };
}

function fundingOf(sums) {
  const yuan = (cents) => pair(cents / 100);
  const groups = NAMES.period.map((key, code) => {
    const { invested, leveraged } = sums.get(code);
    return { key, invested: yuan(invested), leveraged: yuan(leveraged), ratio: pair(leveraged / invested) };
  });
  const total = (name) => yuan([...sums.values()].reduce((sum, one) => sum + one[name], 0));
  return { groups, invested: total('invested'), leveraged: total('leveraged') };
}

function pyramidOf(sums) {
  const tiers = NAMES.tier.map((key, code) => {
    const { headcount, target } = latest(sums, code);
    return { key, headcount: pair(headcount), target: pair(target), leads: LEADS[code] ? pair(LEADS[code]) : null };
  });
  return { tiers, total: pair(tiers.reduce((sum, { headcount }) => sum + headcount[0], 0)) };
}

const poolOf = (sums) =>
  NAMES.chain
    .map((key, code) => {
      const { authorised, occupied, reserved } = latest(sums, code);
      const free = authorised - occupied - reserved;
      return {
        key,
        authorised: pair(authorised),
        occupied: pair(occupied),
        reserved: pair(reserved),
        free: pair(free),
      };
    })
    .sort((a, b) => b.authorised[0] - a.authorised[0]);
