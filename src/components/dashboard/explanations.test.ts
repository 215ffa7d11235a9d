import { describe, expect, it } from 'vitest';
import { FUNDING_GROUPINGS, parseDataset, type Quantity, type Selection } from '../../data/index.js';
import { documentOf, drawFrom, generateTables, type Row } from '../../data/views/testing/generate.js';
import { asPage, countOf, ends, randomWanted, silent, textOf, total } from '../../data/views/testing/oracle.js';
import { chainFlowView, chainMatrixView, chainOverviewView } from '../chain-map/chain-map.view.js';
import { challengeBoardView } from '../challenge-board/challenge-board.view.js';
import { cooperationModesView } from '../cooperation-modes/cooperation-modes.view.js';
import { cooperationMatrixView, cooperationNetworkView } from '../cooperation-network/cooperation-network.view.js';
import { fairSessionView, fairTrendView } from '../fair-funnel/fair-funnel.view.js';
import { fundingLeverageView } from '../funding-leverage/funding-leverage.view.js';
import { growthLadderView } from '../growth-ladder/growth-ladder.view.js';
import { indicatorsView } from '../indicators/indicators.view.js';
import { viewContext } from '../internal/context.js';
import { columnsOf } from '../internal/data/records.js';
import { explainFigure } from '../internal/explain/explanation.js';
import type { FigureView } from '../internal/view.js';
import { platformMatrixView } from '../platform-matrix/platform-matrix.view.js';
import { policyTreeView } from '../policy-tree/policy-tree.view.js';
import { postFlowView, postPoolView } from '../post-pool/post-pool.view.js';
import { regionMapView } from '../region-map/region-map.view.js';
import { talentPyramidView } from '../talent-pyramid/talent-pyramid.view.js';
import { talentServicesView } from '../talent-services/talent-services.view.js';

const VIEWS: Readonly<Record<string, readonly [view: unknown, options?: object]>> = {
  'chain-map': [chainOverviewView],
  'chain-map of one chain': [chainFlowView],
  'chain-map as a matrix': [chainMatrixView],
  'region-map': [regionMapView, { measure: 'shortage' }],
  'region-map of people introduced': [regionMapView, { measure: 'introduced' }],
  'cooperation-modes': [cooperationModesView, { groupBy: 'form' }],
  'cooperation-network': [cooperationNetworkView, { limit: 100 }],
  'cooperation-network as a matrix': [cooperationMatrixView, { limit: 100 }],
  ...Object.fromEntries(
    FUNDING_GROUPINGS.map((groupBy) => [`funding by ${groupBy}`, [fundingLeverageView, { groupBy }]]),
  ),
  'talent-pyramid': [talentPyramidView, {}],
  'post-pool': [postPoolView, { groupBy: 'chain' }],
  'post-pool over time': [postFlowView, { groupBy: 'chain' }],
  'fair-funnel': [fairSessionView, { session: 'all' }],
  'fair-funnel over time': [fairTrendView],
  'challenge-board': [challengeBoardView],
  'platform-matrix': [platformMatrixView],
  'policy-tree': [policyTreeView],
  'talent-services': [talentServicesView],
  'growth-ladder': [growthLadderView, { scale: 'auto' }],
  indicators: [indicatorsView],
};

const { value: dataset } = parseDataset(documentOf(generateTables(20_261_124)));
const draw = drawFrom(7);
const SELECTIONS: Selection[] = [{}, ...Array.from({ length: 20 }, () => asPage(randomWanted(draw)) as Selection)];
const context = viewContext();
const idOf = (row: Row) => textOf(row.id);
const platformOf = (row: Row) => `${textOf(row.name)} ${textOf(row.host)}`;

/** Every so manieth, so that a long table takes no longer than a short one. */
const some = (keys: readonly string[]) => keys.filter((_, at) => at % Math.ceil(keys.length / 40) === 0);

describe('the rows behind every figure add up to it, under any filter', () => {
  it.each(Object.entries(VIEWS))('%s', (label, [pure, options]) => {
    const view = pure as FigureView<unknown, object>;
    const identity = view.name === 'platform-matrix' ? platformOf : idOf;
    const name = view.tables[0]!;
    const [added, counted] = [['stock', 'flow'], ['count']].map((roles) =>
      roles.flatMap((role) => columnsOf(name, role as 'flow')),
    ) as [string[], string[]];
    let compared = 0;
    for (const selection of SELECTIONS) {
      const model = view.build(dataset, { ...selection, ...options });
      if (view.isEmpty(model)) continue;
      const table = view.table(model, context);
      for (const key of [undefined, ...some(table.keys)]) {
        const told = explainFigure({ figure: view, model, dataset, selection, issues: [] }, key, context)!;
        // As it is seen, without a thought for periods.
        const rows = told.places.map((place): Row => {
          const cells = Object.entries(dataset.tables[name]!.row(place));
          return Object.fromEntries(cells.filter(([column]) => told.counts(column, place)));
        });
        const cells = key === undefined ? (view.total?.(model, context) ?? {}) : table.rows[table.keys.indexOf(key)]!;
        for (const { key: column, title } of table.columns) {
          const cell = cells[column] as Quantity | undefined;
          const isCount = counted.includes(column);
          if (typeof cell !== 'object' || !(isCount || added.includes(column)) || cell.status === 'missing') continue;
          const sum = ends(isCount ? countOf(rows) : total(rows, column, identity));
          // A target by design is no sum, nor is a budget within another one.
          if (view.name === 'talent-pyramid' && column === 'target' && sum === null) continue;
          if (view.name === 'policy-tree' && key === undefined) continue;
          const where = [label, JSON.stringify(selection), key, title];
          // At least what is known, where a record or a whole tier says nothing.
          const open = cell.high === Infinity && (isCount || key === undefined || silent(rows, column, identity) > 0);
          expect([...where, sum?.[0], open ? Infinity : sum?.[1]]).toEqual([...where, cell.low, cell.high]);
          if (sum?.[1] === cell.high || key !== undefined)
            expect([...where, told.sums]).toEqual([...where, expect.arrayContaining([title])]);
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(/indicators|challenge/.test(label) ? -1 : 20);
  });
});
