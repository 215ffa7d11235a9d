// Numbers to lines of text.
import { cell, machineText, mark, spread } from '../report.mjs';

const COLUMNS = [20, 20, 20, 9, 9];
const row = (name, cells, aim) => name.padEnd(46) + cells.map((one, at) => cell(one, COLUMNS[at])).join('') + mark(aim);
const times = (value) => `${value.toFixed(2)}×`;

/** The report. */
export function text({ machine, rows, rounds, clicks, script, layout, time, after, first, load, ...rest }) {
  const { narrow, chapters, many, fair, aims } = rest;
  const line = (name, { chancai, hand, vega, ratios }, aim) =>
    row(name, [...[chancai, hand, vega].map((one) => spread(one, 0)), times(ratios.hand), times(ratios.vega)], aim);
  const count = (value) => value.toLocaleString('en');
  const elements = (name, { few, lots, ratio }, aim) =>
    row(name, [spread(few, 0), spread(lots, 0), '', times(ratio)], aim);
  return [
    `A dashboard of five charts over ${count(rows)} rows: Chancai, by hand with ECharts and crossfilter2, and Vega-Lite`,
    `on ${count(rows / 10)} of them. A click chooses a chain; all five are redrawn.`,
    machineText(machine),
    `Medians of ${clicks} clicks on ${rounds} pages of each kind, in turn (quartiles in brackets); ms of the main thread,`,
    'which other programs hardly touch, unless by the clock.',
    '',
    row('', ['Chancai', 'by hand', 'Vega-Lite, 1/10', 'by hand', 'Vega']),
    line('click until redrawn: script', script, aims.script),
    line('  layout and style', layout),
    line('  by the clock', time),
    line('  motion after it', after),
    line('first click of a page: script', first),
    line('loading the rows', load),
    row('a filter that concerns one of five views', [spread(narrow, 0)]),
    row('the dashboard’s own chapters, seven views', [spread(chapters, 0)]),
    '',
    row('a page of elements, until', ['10', '100', '', 'ratio']),
    elements('  a click is answered, ms by the clock', many.answered, aims.many),
    elements('  nothing is left to do, ms by the clock', many.idle),
    elements('  main thread at work, ms', many.cpu),
    '',
    fair.differences.length === 0
      ? `All show the same figures (${fair.compared} compared).`
      : `✗ They disagree on figures:\n  ${fair.differences.slice(0, 20).join('\n  ')}`,
  ].join('\n');
}
