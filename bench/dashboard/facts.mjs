// A city's ledgers after some years, generated, the same ones every time: the tables that grow, a million rows in all.
import { random, VALUES } from '../engine/facts.mjs';

const { chain: CHAINS, segment: SEGMENTS, region: REGIONS, period: PERIODS, mode: MODES } = VALUES;
const PER_CHAIN = SEGMENTS.length / CHAINS.length;
const names = (word, length) => Array.from({ length }, (_, at) => `${word}${at + 1}`);

/** Distinct values of each column, in the order of their numbers. */
export const NAMES = {
  chain: CHAINS,
  segment: SEGMENTS,
  region: REGIONS,
  period: PERIODS,
  mode: MODES,
  form: ['协议签约', '挂牌运行', '名单派驻', '聘书聘任'],
  tier: ['领军人才', '骨干人才', '青年人才', '技能人才'],
  programme: names('专项', 6),
  university: names('大学', 200),
  partner: names('企业', 5000),
  host: names('单位', 40),
};
/** The last one: stocks are shown as of it. */
export const LATEST = PERIODS.length - 1;
/** How many of the next tier one person is designed to lead. */
export const LEADS = [10, 8, 5];
const STAGES = ['upstream', 'upstream', 'midstream', 'midstream', 'downstream'];

/** Of all rows, how many each table has. */
const SHARES = { talent: 0.3, cooperation: 0.25, funding: 0.25, pyramid: 0.1, posts: 0.1 };

/** What describes the city: chains, their segments, regions, tiers. */
export const REFERENCES = {
  meta: { title: '产才融合', source: '示例数据', scope: '全市', note: '生成的数据', asOf: '2025-12-31' },
  chains: CHAINS.map((id) => ({ id, name: id })),
  segments: SEGMENTS.map((id, at) => ({
    chain: CHAINS[Math.floor(at / PER_CHAIN)],
    id,
    name: id,
    stage: STAGES[at % PER_CHAIN],
    feeds: at % PER_CHAIN < PER_CHAIN - 1 ? [SEGMENTS[at + 1]] : [],
  })),
  regions: REGIONS.map((code) => ({ code, name: code })),
  tiers: NAMES.tier.map((id, at) => ({ id, name: id, ...(LEADS[at] && { leads: LEADS[at] }) })),
};

/** A table's rows as columns of numbers: codes into `NAMES`, amounts. Money is in cents. */
const FILLS = {
  talent(columns, row, below) {
    const segment = below(SEGMENTS.length);
    const demand = 20 + below(200);
    columns.chain[row] = Math.floor(segment / PER_CHAIN);
    columns.segment[row] = segment;
    columns.region[row] = below(REGIONS.length);
    columns.tier[row] = below(NAMES.tier.length);
    columns.period[row] = below(PERIODS.length);
    columns.demand[row] = demand;
    // Some chains lack many, some few.
    columns.supply[row] = Math.round(demand * (0.55 + 0.04 * ((segment * 7) % 13))) + below(20);
    columns.introduced[row] = below(12);
  },
  // Partners of one agreement follow each other: of one mode, form, chain and year.
  cooperation(columns, row, below) {
    const { id, mode, form, chain, period, first } = columns;
    first[row] = row === 0 || below(10) < 7 ? 1 : 0;
    const isNew = first[row] === 1;
    id[row] = isNew ? (row === 0 ? 0 : id[row - 1] + 1) : id[row - 1];
    mode[row] = isNew ? Math.floor(below(MODES.length * MODES.length) ** 0.5) : mode[row - 1];
    form[row] = isNew ? below(NAMES.form.length) : form[row - 1];
    chain[row] = isNew ? below(CHAINS.length) : chain[row - 1];
    period[row] = isNew ? below(PERIODS.length) : period[row - 1];
    columns.university[row] = below(NAMES.university.length);
    columns.partner[row] = below(NAMES.partner.length);
    columns.region[row] = below(REGIONS.length);
  },
  funding(columns, row, below) {
    columns.id[row] = row;
    columns.period[row] = below(PERIODS.length);
    columns.programme[row] = below(NAMES.programme.length);
    columns.chain[row] = below(CHAINS.length);
    columns.region[row] = below(REGIONS.length);
    columns.invested[row] = 1 + below(1e6);
    columns.leveraged[row] = 1 + below(3e6 + 2e5 * columns.period[row]);
  },
  pyramid(columns, row, below) {
    const tier = below(NAMES.tier.length);
    columns.tier[row] = tier;
    columns.chain[row] = below(CHAINS.length);
    columns.region[row] = below(REGIONS.length);
    columns.period[row] = below(PERIODS.length);
    columns.headcount[row] = 1 + below(3 * 4 ** tier);
    columns.target[row] = 1 + below(4 * 4 ** tier);
  },
  posts(columns, row, below) {
    const authorised = 10 + below(40);
    columns.period[row] = below(PERIODS.length);
    columns.chain[row] = below(CHAINS.length);
    columns.host[row] = below(NAMES.host.length);
    columns.authorised[row] = authorised;
    columns.occupied[row] = Math.floor(authorised * 0.6);
    columns.reserved[row] = Math.floor(authorised * 0.2);
    columns.entered[row] = below(5);
    columns.left[row] = below(3);
  },
};
const COLUMNS = {
  talent: ['chain', 'segment', 'region', 'tier', 'period', 'supply', 'demand', 'introduced'],
  cooperation: ['id', 'mode', 'form', 'university', 'partner', 'chain', 'region', 'period', 'first'],
  funding: ['id', 'period', 'programme', 'chain', 'region', 'invested', 'leveraged'],
  pyramid: ['tier', 'chain', 'region', 'period', 'headcount', 'target'],
  posts: ['period', 'chain', 'host', 'authorised', 'occupied', 'reserved', 'entered', 'left'],
};
const MONEY = ['invested', 'leveraged'];

/** All tables as columns of numbers. */
export function numbers(rows) {
  return Object.fromEntries(
    Object.entries(SHARES).map(([table, share], at) => {
      const length = Math.round(rows * share);
      const next = random(20261125 + at);
      const below = (size) => Math.floor(next() * size);
      const columns = Object.fromEntries(COLUMNS[table].map((name) => [name, new Uint32Array(length)]));
      for (let row = 0; row < length; row++) FILLS[table](columns, row, below);
      return [table, columns];
    }),
  );
}

/** The dataset as a page has it: names as text, money in yuan, ids as written. */
export function dataset(rows) {
  const tables = Object.entries(numbers(rows)).map(([table, columns]) => {
    const written = Object.entries(columns)
      .filter(([name]) => name !== 'first')
      .map(([name, cells]) => {
        if (NAMES[name]) return [name, Array.from(cells, (cell) => NAMES[name][cell])];
        if (name === 'id') return [name, Array.from(cells, (cell) => `${table}-${cell}`)];
        return [name, Array.from(cells, (cell) => (MONEY.includes(name) ? cell / 100 : cell))];
      });
    return [table, Object.fromEntries(written)];
  });
  return { ...REFERENCES, ...Object.fromEntries(tables) };
}
