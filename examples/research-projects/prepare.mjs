/**
 * Turns the participations of Horizon 2020 (one row a participation) into a dataset of grouped projects.
 *
 *     node examples/research-projects/prepare.mjs <path/to/h2020.csv.gz> [-o data.json]
 *
 * The raw file is `data/h2020.csv.gz` of github.com/zambujo/eunets; its data are CORDIS, © European Union.
 * The same input gives the same bytes: no clock, no locale-dependent order, no floating-point sum.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

/** Decimals kept in sums: three raw amounts have three or four, all others at most two. */
const DECIMALS = 4;
const NOT_STATED = { 'zh-CN': '未注明', en: 'Not stated' };
const MISSING = '未统计';

/** Columns that describe the project, hence repeat unchanged on each of its participations. */
const PROJECT_COLUMNS = ['start_year', 'max_contribution', 'total_cost'];
const COLUMNS = ['rcn', 'role', 'pic', 'type', 'country', ...PROJECT_COLUMNS];

const PROGRAMME = { 'zh-CN': '地平线2020', en: 'Horizon 2020' };
const COST_KNOWN = { 'zh-CN': '总成本已知', en: 'total cost known' };
const COST_UNKNOWN = { 'zh-CN': '总成本未知', en: 'total cost unknown' };

/** Who shares a project, by the types of its participants: the first that fits; together they cover every project. */
const MODES = [
  {
    name: { 'zh-CN': '高校与企业合作', en: 'University with enterprise' },
    fits: (types) => types.has('HES') && types.has('PRC'),
  },
  { name: { 'zh-CN': '仅高校', en: 'Universities only' }, fits: (types) => types.has('HES') && types.size === 1 },
  {
    name: { 'zh-CN': '高校与科研院所等合作（无企业）', en: 'University with institute or other body, no enterprise' },
    fits: (types) => types.has('HES'),
  },
  { name: { 'zh-CN': '仅企业', en: 'Enterprises only' }, fits: (types) => types.has('PRC') && types.size === 1 },
  {
    name: { 'zh-CN': '企业与科研院所等合作（无高校）', en: 'Enterprise with institute or other body, no university' },
    fits: (types) => types.has('PRC'),
  },
  {
    name: { 'zh-CN': '科研院所等（无高校、无企业）', en: 'Institutes and other bodies only' },
    fits: () => true,
  },
];

/** Size of the consortium, by the number of distinct organisations. */
const FORMS = [
  { name: { 'zh-CN': '1家单位', en: 'Single participant' }, upTo: 1 },
  { name: { 'zh-CN': '2–5家单位', en: '2–5 participants' }, upTo: 5 },
  { name: { 'zh-CN': '6–15家单位', en: '6–15 participants' }, upTo: 15 },
  { name: { 'zh-CN': '16家及以上单位', en: '16 or more participants' }, upTo: Number.POSITIVE_INFINITY },
];

/** The source follows Eurostat in writing EL; ISO 3166, which names are looked up by, writes GR. UK is an alias there. */
const ISO_CODES = { EL: 'GR', UK: 'GB' };

/** Rows of a CSV as objects. Strict: the file quotes nothing, so a quote or a row of another length is refused. */
function readRows(text) {
  if (text.includes('"')) throw new Error('the file quotes cells, which this reader does not understand');
  const [head, ...lines] = text.trimEnd().split(/\r?\n/);
  const names = head.split(',');
  const absent = COLUMNS.filter((name) => !names.includes(name));
  if (absent.length > 0) throw new Error(`the file lacks the columns ${absent.join(', ')}`);
  return lines.map((line, i) => {
    const cells = line.split(',');
    if (cells.length !== names.length) throw new Error(`line ${i + 2} has ${cells.length} cells, not ${names.length}`);
    return Object.fromEntries(names.map((name, j) => [name, cells[j]]));
  });
}

/** A decimal amount as an integer of ten-thousandths; what the source writes NA is null. */
function toScaled(amount) {
  if (amount === 'NA') return null;
  const match = /^(\d+)(?:\.(\d+))?$/.exec(amount);
  if (match === null || (match[2] ?? '').length > DECIMALS) throw new Error(`not an amount: ${amount}`);
  return BigInt(match[1] + (match[2] ?? '').padEnd(DECIMALS, '0'));
}

/** The decimal text of a scaled amount, without trailing zeros. */
function toDecimal(scaled) {
  const digits = String(scaled).padStart(DECIMALS + 1, '0');
  const whole = digits.slice(0, -DECIMALS);
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** The JSON number of a scaled amount; refused where a double could not give the same digits back. */
function toNumber(scaled) {
  const text = toDecimal(scaled);
  if (String(Number(text)) !== text) throw new Error(`a JSON number cannot hold ${text}`);
  return Number(text);
}

/** One entry a project, in the order of the file. */
function collectProjects(rows) {
  const projects = new Map();
  for (const row of rows) {
    const known = projects.get(row.rcn);
    const project = known ?? { first: row, types: new Set(), organisations: new Set(), coordinators: [] };
    const differing = PROJECT_COLUMNS.find((name) => row[name] !== project.first[name]);
    if (differing !== undefined) throw new Error(`project ${row.rcn} has more than one ${differing}`);
    project.types.add(row.type);
    project.organisations.add(row.pic);
    if (row.role === 'coordinator') project.coordinators.push(row.country);
    if (known === undefined) projects.set(row.rcn, project);
  }
  return [...projects.values()].map(describeProject);
}

/** What the tables need of a project. `region` is null unless exactly one participant coordinates it. */
function describeProject({ first, types, organisations, coordinators }) {
  if (coordinators.includes('NA')) throw new Error(`project ${first.rcn}: NA coordinates it, Namibia or missing?`);
  const publicMoney = toScaled(first.max_contribution);
  const totalCost = toScaled(first.total_cost);
  if (publicMoney === null) throw new Error(`project ${first.rcn} has no public money`);
  return {
    year: first.start_year === 'NA' ? null : first.start_year,
    region: coordinators.length === 1 ? coordinators[0] : null,
    mode: MODES.find(({ fits }) => fits(types)).name,
    form: FORMS.find(({ upTo }) => organisations.size <= upTo).name,
    publicMoney,
    ownMoney: totalCost === null ? null : totalCost - publicMoney,
  };
}

/** Groups of equal key, in the order of the keys' parts; a missing part (null) comes last. */
function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const id = JSON.stringify(key);
    if (!groups.has(id)) groups.set(id, { key, items: [] });
    groups.get(id).items.push(item);
  }
  return [...groups.values()].sort((a, b) => compareKeys(a.key, b.key));
}

function compareKeys(a, b) {
  for (const [i, part] of a.entries()) {
    const other = b[i];
    if (part === other) continue;
    if (part === null || other === null) return part === null ? 1 : -1;
    return part < other ? -1 : 1;
  }
  return 0;
}

const sum = (amounts) => amounts.reduce((total, amount) => total + amount, 0n);

/** An array of rows as an object of columns: a third of the size, since no column name repeats. */
const toColumns = (names, rows) => Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));

/**
 * Money by start year and coordinator's country. Projects without a cost have rows of their own: what they own is
 * unknown, and their public money may not stand in the denominator of a ratio whose numerator lacks them.
 */
function fundingTable(projects) {
  const groups = groupBy(projects, ({ year, region, ownMoney }) => [year, region, ownMoney === null ? 1 : 0]);
  const rows = groups.map(({ key: [year, region, unknown], items }) => ({
    period: year ?? NOT_STATED,
    programme: PROGRAMME,
    kind: unknown ? COST_UNKNOWN : COST_KNOWN,
    region,
    invested: unknown ? MISSING : toNumber(sum(items.map(({ publicMoney }) => publicMoney))),
    leveraged: unknown ? MISSING : toNumber(sum(items.map(({ ownMoney }) => ownMoney))),
    count: items.length,
  }));
  return toColumns(['period', 'programme', 'kind', 'region', 'invested', 'leveraged', 'count'], rows);
}

/** Projects by who shares them, the size of the consortium and the start year. */
function cooperationTable(projects) {
  const rank = (list, name) => list.findIndex((entry) => entry.name === name);
  const groups = groupBy(projects, ({ mode, form, year }) => [rank(MODES, mode), rank(FORMS, form), year]);
  const rows = groups.map(({ key: [mode, form, year], items }) => ({
    mode: MODES[mode].name,
    form: FORMS[form].name,
    signed: year,
    count: items.length,
  }));
  return toColumns(['mode', 'form', 'signed', 'count'], rows);
}

/** A function from the source's country code to its name in a language. */
function countryNames(locale) {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  if (names.resolvedOptions().locale.split('-')[0] !== locale.split('-')[0]) {
    throw new Error(`this Node.js has no country names in ${locale}`);
  }
  return (code) => {
    const name = names.of(ISO_CODES[code] ?? code);
    if (name === undefined) throw new Error(`no name in ${locale} for the country ${code}`);
    return name;
  };
}

/** The countries that coordinate a project, by the source's code. */
function regionTable(projects) {
  const chinese = countryNames('zh-CN');
  const english = countryNames('en');
  const codes = [...new Set(projects.map(({ region }) => region))].filter((code) => code !== null).sort();
  return codes.map((code) => ({ code, name: { 'zh-CN': chinese(code), en: english(code) } }));
}

/** What a reader has to know before quoting a figure. All counts are taken from the file itself. */
function describeDataset(projects, rows) {
  const unknown = projects.filter(({ ownMoney }) => ownMoney === null);
  const unpaired = toDecimal(sum(unknown.map(({ publicMoney }) => publicMoney)));
  const shared = projects.filter(({ region }) => region === null).length;
  const undated = projects.filter(({ year }) => year === null).length;
  const namibia = rows.filter(({ country }) => country === 'NA').length;
  return {
    title: { 'zh-CN': '欧洲科研项目（地平线2020）', en: 'European research projects (Horizon 2020)' },
    region: { 'zh-CN': '欧洲', en: 'Europe' },
    source: {
      'zh-CN': 'CORDIS，© 欧洲联盟，注明出处即可再利用；经由 github.com/zambujo/eunets',
      en: 'CORDIS, © European Union, reuse with attribution; via github.com/zambujo/eunets',
    },
    asOf: '2020-12-14',
    scope: {
      'zh-CN': `截至该日收录的地平线2020项目${projects.length}个，每个只计一次；年份为项目开始年份，国家为牵头单位所在国`,
      en: `The ${projects.length} projects of Horizon 2020 on record at that date, each counted once; years are those of the project's start, countries those of its coordinator`,
    },
    note: {
      'zh-CN': [
        '自有资金＝项目总成本−公共资金（欧盟最高资助额）。',
        `${unknown.length}个项目未公布总成本，单列并记为“${MISSING}”，不是零；其公共资金${unpaired}欧元也不计入，以使比值的分子与分母属于同一批项目。`,
        `${shared}个项目有多个牵头单位，不归入任何国家。${undated}个项目未公布开始日期，年份记为“${NOT_STATED['zh-CN']}”。`,
        `原始数据有${namibia}个国家单元格写作NA（可能是纳米比亚，也可能是缺失），均不是牵头单位，不影响任何数字。`,
        '截止时间为该资料库所述的CORDIS更新日期。',
      ].join(''),
      en: [
        "Own money = a project's total cost − public money (the Union's maximum contribution).",
        `${unknown.length} projects state no total cost: they have rows of their own and count as missing, not as zero; their public money of ${unpaired} euros is left out as well, so that both sides of the ratio cover the same projects.`,
        `${shared} projects have several coordinators and belong to no country here. ${undated} projects state no start date; their period reads "${NOT_STATED.en}".`,
        `${namibia} country cells of the raw file say NA (Namibia, or missing); none of them is a coordinator's, so no figure depends on them.`,
        'The as-of date is the CORDIS edition that the repository names.',
      ].join(' '),
    },
    locale: 'zh-CN',
    currency: 'EUR',
    version: '1.0.0',
  };
}

/** JSON with one table column, or one table row, a line: compact, and a change shows where it is. */
function toText(document) {
  const list = (items) => `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  const entries = (object, indent, show) =>
    `{\n${Object.entries(object)
      .map(([key, value]) => `${indent}  ${JSON.stringify(key)}: ${show(value)}`)
      .join(',\n')}\n${indent}}`;
  const table = (value) => (Array.isArray(value) ? list(value) : entries(value, '  ', JSON.stringify));
  return `${entries(document, '', table)}\n`;
}

/** The dataset of a raw CSV text. */
function prepare(text) {
  const rows = readRows(text);
  const projects = collectProjects(rows);
  return {
    meta: describeDataset(projects, rows),
    regions: regionTable(projects),
    funding: fundingTable(projects),
    cooperation: cooperationTable(projects),
  };
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' } },
  });
  if (positionals.length !== 1) {
    console.error('usage: node examples/research-projects/prepare.mjs <path/to/h2020.csv.gz> [-o data.json]');
    process.exitCode = 2;
    return;
  }
  const output = values.output ?? fileURLToPath(new URL('./data.json', import.meta.url));
  writeFileSync(output, toText(prepare(gunzipSync(readFileSync(positionals[0])).toString('utf8'))));
}

main();
