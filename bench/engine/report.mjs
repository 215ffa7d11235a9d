// What the engine's bench found, as people read it.
import { cell, machineText, mark, spread } from '../report.mjs';

const NAMES = {
  chancai: 'Chancai',
  bare: 'bare loop',
  duckdb: 'DuckDB',
  arquero: 'Arquero',
  crossfilter2: 'crossfilter2',
};

const row = (name, time, ratio = '', aim = undefined) =>
  `${name.padEnd(44)}${cell(time, 24)}${cell(ratio, 9)}${mark(aim)}`;
const times = (value) => `${value.toFixed(value < 0.1 ? 3 : 2)}×`;

/** One question: ours first, then each other engine and our time as a multiple of its. */
function question(title, { times: all, ratios }, aims = {}, digits = 1) {
  return [
    title,
    row(`  ${NAMES.chancai}`, spread(all.chancai, digits), '', aims.chancai),
    ...Object.entries(ratios).map(([name, ratio]) =>
      row(`  ${NAMES[name]}`, spread(all[name], digits), times(ratio), aims[name]),
    ),
  ];
}

function memoryLines({ chancai, ...others }) {
  const line = (name, { js, process }) => row(`  ${name}`, `${js.toFixed(0)}, ${process.toFixed(0)}`);
  const total = Object.values(chancai).reduce((sum, one) => ({
    js: sum.js + one.js,
    process: sum.process + one.process,
  }));
  return [
    line(NAMES.chancai, total),
    ...Object.entries(chancai).map(([name, step]) => line(`  ${name}`, step)),
    ...Object.entries(others).map(([name, { all }]) => line(NAMES[name], all)),
  ];
}

function growthLines(growth) {
  const line = (name, values) => name.padEnd(44) + values.map((value) => cell(value, 16)).join('');
  const once = (name) => growth.map((one) => one.once[name].toFixed(0));
  const median = (name) => growth.map((one) => one[name].median.toFixed(1));
  return [
    line(
      '  rows',
      growth.map(({ rows }) => rows.toLocaleString('en')),
    ),
    line('  once: codes and numbers', once('codes')),
    line('  once: fourteen groupings', once('groupings')),
    line('  once: first filter', once('first')),
    line('  once: codes of ids', once('ids')),
    line('  group by two columns', median('group')),
    line('  fourteen groupings, another county', median('filter')),
    line('  distinct ids by two columns', median('distinct')),
  ];
}

/** The report. */
export function text({ machine, rows, rounds, build, group, distinct, filters, memory, growth, grown, aims }) {
  const millions = (value) => `${value / 1e6} million`;
  return [
    `The grouping engine on ${millions(rows)} rows, beside others that give the same answers.`,
    machineText(machine),
    `Milliseconds: medians of ${rounds} alternating rounds (quartiles in brackets), and Chancai's as a multiple of each.`,
    '',
    ...question('group by two columns, add money', group, aims, 2),
    ...question('distinct ids by two columns', distinct, {}, 1),
    '',
    ...question('fourteen groupings, a county not asked for before', filters.county, {
      chancai: aims.frame,
      crossfilter2: aims.filter,
    }),
    ...question('  the same, processor time', filters.processor),
    ...question('  half of the counties', filters.half),
    ...question('  a county and a period', filters.both),
    '',
    'before that, once a table',
    row('  Chancai: codes and numbers of seven columns', spread(filters.codes, 0)),
    row('  Chancai: fourteen groupings, combining codes', spread(filters.groupings, 0)),
    row('    the same again, no filter', spread(filters.again, 0)),
    row('  Chancai: first filter, building its index', spread(filters.first, 0)),
    ...Object.entries(build).map(([name, ms]) => row(`  ${NAMES[name]}: loading`, ms.toFixed(0))),
    '',
    row('bytes a row: JavaScript, whole process', ''),
    ...memoryLines(memory),
    '',
    'Chancai on more rows, the sizes in turn, processor time',
    ...growthLines(growth),
    row('  a row of the most against one of the least', 'by two columns', times(grown.group), aims.growthGroup),
    row('', 'another county', times(grown.filter), aims.growthFilter),
  ].join('\n');
}
