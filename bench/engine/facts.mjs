// The rows that all engines get: generated, the same ones every time.

const SIZES = { chain: 12, region: 16, period: 8, mode: 9 };
const SEGMENTS_OF_CHAIN = 5;
const LETTERS = { chain: '产业链', segment: '环节', region: '县', mode: '合作方式' };

/** Numbers from 0 to below 1, by xorshift. */
export function random(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Distinct values of each dimension, in the order of their numbers. */
export const VALUES = {
  chain: named('chain', SIZES.chain),
  segment: named('segment', SIZES.chain * SEGMENTS_OF_CHAIN),
  region: named('region', SIZES.region),
  period: Array.from({ length: SIZES.period }, (_, at) => String(2018 + at)),
  mode: named('mode', SIZES.mode),
};
export const DIMENSIONS = Object.keys(VALUES);

function named(column, size) {
  return Array.from({ length: size }, (_, at) => `${LETTERS[column]}${at + 1}`);
}

/**
 * Rows as a page has them: columns of texts and numbers, money to the cent. A project (`id`) has one to some rows, most
 * of them next to each other, each with a county and a mode of its own.
 */
export function facts(length) {
  const next = random(20261124);
  const below = (size) => Math.floor(next() * size);
  const columns = { id: [], chain: [], segment: [], region: [], period: [], mode: [], money: [], headcount: [] };
  let project = 0;
  for (let row = 0; row < length; row++) {
    if (row === 0 || next() < 0.6) project++;
    const segment = below(VALUES.segment.length);
    columns.id.push(`P${next() < 0.05 ? 1 + below(project) : project}`);
    columns.chain.push(VALUES.chain[Math.floor(segment / SEGMENTS_OF_CHAIN)]);
    columns.segment.push(VALUES.segment[segment]);
    columns.region.push(VALUES.region[below(SIZES.region)]);
    columns.period.push(VALUES.period[below(SIZES.period)]);
    columns.mode.push(VALUES.mode[below(SIZES.mode)]);
    columns.money.push((1 + below(1e8)) / 100);
    columns.headcount.push(1 + below(50));
  }
  return columns;
}

/** Each dimension as numbers into its values, for the bare loop and for those who want numbers. */
export function numbered(columns) {
  return Object.fromEntries(
    DIMENSIONS.map((name) => {
      const place = new Map(VALUES[name].map((value, at) => [value, at]));
      return [name, Uint8Array.from(columns[name], (value) => place.get(value))];
    }),
  );
}

/** The two columns of the plain grouping. */
export const TWO = { by: ['segment', 'mode'], sum: 'money' };

/** What the fourteen views group by, each with the measure that it adds. */
export const FOURTEEN = [
  { by: ['chain', 'segment'], sum: 'headcount' },
  { by: ['region', 'chain'], sum: 'headcount' },
  { by: ['mode', 'period'], sum: 'headcount' },
  { by: ['region', 'mode'], sum: 'headcount' },
  { by: ['period'], sum: 'money' },
  { by: ['chain', 'period'], sum: 'money' },
  { by: ['mode'], sum: 'headcount' },
  { by: ['segment', 'period'], sum: 'headcount' },
  { by: ['period', 'chain', 'mode'], sum: 'headcount' },
  { by: ['chain', 'mode'], sum: 'money' },
  { by: ['segment', 'mode'], sum: 'money' },
  { by: ['segment'], sum: 'money' },
  { by: ['chain'], sum: 'headcount' },
  { by: [], sum: 'money' },
];
