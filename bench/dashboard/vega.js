/* global SPECIFICATION */
// The dashboard of Vega-Lite, compiled beforehand; the same commands.
import { parse, View } from 'vega';
import { dataset, NAMES } from './facts.mjs';

const rowsOf = (columns) => {
  const names = Object.keys(columns);
  return columns[names[0]].map((_, row) => Object.fromEntries(names.map((name) => [name, columns[name][row]])));
};
let view;
globalThis.bench = {
  prepare(rows) {
    const { talent, cooperation, funding, pyramid, posts } = dataset(rows);
    this.input = Object.entries({ talent, cooperation, funding, pyramid, posts }).map(([name, columns]) => [
      name,
      rowsOf(columns),
    ]);
  },
  async load() {
    view = new View(parse(SPECIFICATION), { renderer: 'svg', container: '#view', hover: true });
    for (const [name, rows] of this.input) view.insert(name, rows);
    await view.runAsync();
  },
  async choose(chain) {
    view.signal('chain', NAMES.chain[chain]);
    await view.runAsync();
    document.body.getBoundingClientRect();
  },
  /** The rows that the bars are drawn from. */
  drawn: () =>
    SPECIFICATION.data
      .map(({ name }) => view.data(name))
      .filter((rows) => rows.length < 500 && rows.some((row) => 'value' in row || 'count' in row))
      .map((rows) => rows.map((row) => ({ ...row }))),
};
