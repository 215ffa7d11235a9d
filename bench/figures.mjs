// The figures of the four charts, computed by a few lines of its own for exactly this dataset: the hand-drawn page
// gets them ready-made, and what the elements say is checked against them.

const UNITS = { 万: 1e4, 亿: 1e8 };
const WORDING = /^(近|约|超|不足)?(\d[\d.]*|数十)?(\*)?(余)?(万|亿)?[名元]?$/;

/** An official wording as [low, high]; null where there is no figure. */
export function bounds(cell) {
  if (typeof cell === 'number') return [cell, cell];
  const found = WORDING.exec(cell ?? '');
  if (!found) return null;
  const [, word, digits, star, more, unit] = found;
  const scale = UNITS[unit] ?? 1;
  if (digits === undefined) return star ? [0, Infinity] : null;
  if (digits === '数十') return [20, 99];
  const value = Number(digits);
  if (star) return [value * 10 * scale, (value * 10 + 9) * scale];
  if (more) return [value * scale, (value + 10 ** /0*$/.exec(digits)[0].length) * scale];
  if (word === '近') return [value * 0.9 * scale, value * scale];
  if (word === '约') return [value * 0.9 * scale, value * 1.1 * scale];
  if (word === '超') return [value * scale, Infinity];
  return word === '不足' ? [0, value * scale] : [value * scale, value * scale];
}

const textOf = (name) => (typeof name === 'string' ? name : (name?.['zh-CN'] ?? ''));
const cents = (value) => Math.round(value * 100) / 100;

/** The sum of what is stated; null where nothing is. */
function total(rows, column) {
  const stated = rows.map((row) => bounds(row[column])).filter((pair) => pair !== null);
  if (stated.length === 0) return null;
  return [cents(stated.reduce((sum, [low]) => sum + low, 0)), cents(stated.reduce((sum, [, high]) => sum + high, 0))];
}

function groupBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

const LEVELS = [
  ['urgent', 30],
  ['tight', 10],
  ['balanced', -10],
  ['surplus', -Infinity],
];
const levelOf = (rate) => LEVELS.find(([, least]) => rate >= least)[0];

function chainMap(dataset, chain) {
  const wanted = chain ?? dataset.chains[0].id;
  const rows = dataset.talent.filter((row) => row.chain === wanted && row.period === '2025');
  const segments = dataset.segments
    .filter((segment) => segment.chain === wanted)
    .map((segment) => {
      const own = rows.filter((row) => row.segment === segment.id);
      const [supply, demand] = [total(own, 'supply'), total(own, 'demand')];
      let level = 'unknown';
      if (supply && demand) {
        const [most, least] = [1 - supply[0] / demand[1], 1 - supply[1] / demand[0]].map((rate) => levelOf(rate * 100));
        level = most === least ? most : 'uncertain';
      }
      const { id, name, stage, feeds = [], strength } = segment;
      return { key: id, name: textOf(name), stage, feeds, strength, supply, demand, level };
    });
  return { chain: wanted, segments };
}

function cooperationModes(dataset, chain) {
  const rows = dataset.cooperation.filter((row) => chain === undefined || row.chain === chain);
  const distinct = (some) => new Set(some.map(({ id }) => id)).size;
  const biggestFirst = (groups) => [...groups].sort(([, a], [, b]) => distinct(b) - distinct(a));
  const forms = biggestFirst(groupBy(rows, (row) => textOf(row.form))).map(([form]) => form);
  const modes = biggestFirst(groupBy(rows, (row) => textOf(row.mode))).map(([key, own]) => ({
    key,
    count: distinct(own),
    parts: forms.map((form) => distinct(own.filter((row) => textOf(row.form) === form))),
  }));
  return { forms, modes, total: distinct(rows) };
}

function fundingLeverage(dataset, chain) {
  const seen = new Set();
  const rows = dataset.funding.filter((row) => {
    if (chain !== undefined && row.chain !== chain) return false;
    const first = row.id === undefined || !seen.has(row.id);
    seen.add(row.id);
    return first;
  });
  const ratioOf = (invested, leveraged) => {
    if (!invested || !leveraged || invested[0] === 0) return null;
    return [leveraged[0] / invested[1], leveraged[1] / invested[0]];
  };
  const groups = [...groupBy(rows, ({ period }) => period)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, own]) => {
      const both = own.filter((row) => bounds(row.invested) && bounds(row.leveraged));
      const ratio = ratioOf(total(both, 'invested'), total(both, 'leveraged'));
      return { key, invested: total(own, 'invested'), leveraged: total(own, 'leveraged'), ratio };
    });
  return { groups, invested: total(rows, 'invested'), leveraged: total(rows, 'leveraged') };
}

function talentPyramid(dataset, chain) {
  const rows = dataset.pyramid.filter((row) => row.period === '2025' && (chain === undefined || row.chain === chain));
  const tiers = dataset.tiers.map(({ id, leads }) => {
    const own = rows.filter(({ tier }) => tier === id);
    return { key: id, headcount: total(own, 'headcount'), target: total(own, 'target'), leads: bounds(leads) };
  });
  return { tiers, total: total(rows, 'headcount') };
}

/** All four charts' figures, of the whole county or of one chain. */
export const figuresOf = (dataset, chain) => ({
  'chain-map': chainMap(dataset, chain),
  'cooperation-modes': cooperationModes(dataset, chain),
  'funding-leverage': fundingLeverage(dataset, chain),
  'talent-pyramid': talentPyramid(dataset, chain),
});
