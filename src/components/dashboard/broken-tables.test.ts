import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json' with { type: 'json' };
import { isOptional } from '../../data/dataset/fields.js';
import { TABLES } from '../../data/dataset/tables.js';
import { type Dataset, parseDataset, TABLE_NAMES, type TableName } from '../../data/index.js';
import { chainFlowView } from '../chain-map/chain-map.view.js';
import { challengeBoardView } from '../challenge-board/challenge-board.view.js';
import { cooperationModesView } from '../cooperation-modes/cooperation-modes.view.js';
import { cooperationNetworkView } from '../cooperation-network/cooperation-network.view.js';
import { fairSessionView } from '../fair-funnel/fair-funnel.view.js';
import { fundingLeverageView } from '../funding-leverage/funding-leverage.view.js';
import { growthLadderView } from '../growth-ladder/growth-ladder.view.js';
import { indicatorsView } from '../indicators/indicators.view.js';
import { viewContext } from '../internal/context.js';
import { relevantIssues } from '../internal/figure.footer.js';
import type { FigureView } from '../internal/view.js';
import { platformMatrixView } from '../platform-matrix/platform-matrix.view.js';
import { policyTreeView } from '../policy-tree/policy-tree.view.js';
import { postPoolView } from '../post-pool/post-pool.view.js';
import { regionMapView } from '../region-map/region-map.view.js';
import { talentPyramidView } from '../talent-pyramid/talent-pyramid.view.js';
import { talentServicesView } from '../talent-services/talent-services.view.js';

type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<TableName, readonly Row[]>>;

const VIEWS = [
  chainFlowView,
  regionMapView,
  cooperationModesView,
  cooperationNetworkView,
  fundingLeverageView,
  talentPyramidView,
  postPoolView,
  fairSessionView,
  challengeBoardView,
  platformMatrixView,
  policyTreeView,
  talentServicesView,
  growthLadderView,
  indicatorsView,
] as unknown as readonly FigureView<unknown>[];

const context = viewContext({ now: new Date('2025-12-31') });
const whole = county as unknown as Tables;

/** What a view's data table holds; undefined where it has nothing to show. */
function tableOf(view: FigureView<unknown>, dataset: Dataset): unknown {
  const model = view.build(dataset, { measure: 'shortage' } as object);
  return view.isEmpty(model) ? undefined : view.table(model, context);
}

const intact = new Map(VIEWS.map((view) => [view, tableOf(view, parseDataset(whole).value)]));

const required = (name: TableName): string =>
  Object.entries(TABLES[name].fields).find(([, field]) => !isOptional(field))![0];

/** The county's dataset with one table spoilt. */
const SPOILT: Readonly<Record<string, (name: TableName) => unknown>> = {
  missing: () => undefined,
  'no array': () => 7,
  'of rows of wrong types': (name) =>
    whole[name].map((row) => Object.fromEntries(Object.keys(row).map((column) => [column, [{ wrong: true }]]))),
  'without a required column': (name) => whole[name].map(({ [required(name)]: _, ...row }) => row),
};

describe.each(Object.keys(SPOILT))('a table that is %s', (how) => {
  it.each(TABLE_NAMES)('%s leaves the views of other tables as they were, and is named in its own', (name) => {
    const { value, issues } = parseDataset({ ...whole, [name]: SPOILT[how]!(name) });
    for (const view of VIEWS) {
      const shown = tableOf(view, value);
      if (!view.tables.includes(name)) expect([view.name, shown]).toEqual([view.name, intact.get(view)]);
      else {
        // The rows of the main table are what a view is of; without the others it does with less.
        if (view.tables[0] === name && view.name !== 'chain-map')
          expect([view.name, shown]).toEqual([view.name, undefined]);
        const told = relevantIssues(issues, view.tables).filter(({ severity }) => severity === 'error');
        if (how !== 'missing') expect([view.name, told.length > 0]).toEqual([view.name, true]);
        for (const { message, path } of told) expect(`${message} ${path}`).toContain(name);
      }
    }
  });
});
