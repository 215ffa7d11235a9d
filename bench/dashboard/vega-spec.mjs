// The same groupings in Vega-Lite: one specification, five charts, a parameter for the chain.
import { LATEST, NAMES } from './facts.mjs';

const period = NAMES.period[LATEST];
const ofChain = { filter: "chain == '' || datum.chain == chain" };
const atLatest = { filter: `datum.period == '${period}'` };
const fold = (...names) => ({ fold: names, as: ['measure', 'value'] });
const sums = (groupby, names) => ({ aggregate: names.map((name) => ({ op: 'sum', field: name, as: name })), groupby });
const bars = (name, table, transform, encoding) => ({
  name,
  data: { name: table },
  transform,
  mark: { type: 'bar', tooltip: true },
  encoding,
  width: 520,
  height: 360,
});
const text = (field) => ({ field, type: 'nominal', title: null });
const amount = (field, more) => ({ field, type: 'quantitative', title: null, ...more });

/** Tables are named data, so that the page can hand over its rows. */
export const SPEC = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  params: [{ name: 'chain', value: '' }],
  columns: 2,
  concat: [
    bars(
      'posts',
      'posts',
      [
        atLatest,
        sums(['chain'], ['authorised', 'occupied', 'reserved']),
        { calculate: 'datum.authorised - datum.occupied - datum.reserved', as: 'free' },
        fold('occupied', 'reserved', 'free'),
      ],
      {
        x: amount('value'),
        y: text('chain'),
        color: text('measure'),
        opacity: { condition: { test: "chain == '' || datum.chain == chain", value: 1 }, value: 0.3 },
      },
    ),
    bars(
      'talent',
      'talent',
      [
        { filter: `datum.chain == (chain == '' ? '${NAMES.chain[0]}' : chain)` },
        atLatest,
        sums(['segment'], ['supply', 'demand']),
        fold('supply', 'demand'),
      ],
      { x: amount('value'), y: text('segment'), yOffset: text('measure'), color: text('measure') },
    ),
    bars(
      'cooperation',
      'cooperation',
      [ofChain, { aggregate: [{ op: 'distinct', field: 'id', as: 'count' }], groupby: ['mode', 'form'] }],
      { x: amount('count'), y: { ...text('mode'), sort: '-x' }, color: text('form') },
    ),
    bars(
      'pyramid',
      'pyramid',
      [ofChain, atLatest, sums(['tier'], ['headcount', 'target']), fold('headcount', 'target')],
      {
        x: amount('value', { scale: { type: 'symlog' } }),
        y: text('tier'),
        yOffset: text('measure'),
        color: text('measure'),
      },
    ),
    bars('funding', 'funding', [ofChain, sums(['period'], ['invested', 'leveraged']), fold('invested', 'leveraged')], {
      x: amount('value'),
      y: text('period'),
      yOffset: text('measure'),
      color: text('measure'),
    }),
  ],
};
