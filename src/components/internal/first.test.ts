import { describe, expect, it } from 'vitest';
import { viewContext } from './context.js';
import { StandingFigure } from './standing-figure.js';
import { read, VIEWS } from './testing/contract/every-view.js';
import { ringsOf, textsOf } from './testing/shapes.js';

const MANY = 1234;
const rows = (row: (at: number) => object) => Array.from({ length: MANY }, (_, at) => row(at));

/** So many categories for each drawing that can have them. */
const CASES: Readonly<Record<string, readonly [document: object, options?: object]>> = {
  fundingLeverageView: [
    { funding: rows((at) => ({ period: '2024', programme: `p${at}`, invested: 10 + at, leveraged: 30 })) },
    { groupBy: 'programme' },
  ],
  cooperationModesView: [
    { cooperation: rows((at) => ({ mode: `m${at}`, form: 'f', university: 'u', partner: 'p', count: 1 })) },
    { groupBy: 'form' },
  ],
  postPoolView: [
    { posts: rows((at) => ({ period: '2024', host: `h${at}`, authorised: 30, occupied: 10, reserved: 2 })) },
    { groupBy: 'host' },
  ],
  talentServicesView: [
    { services: rows((at) => ({ kind: 'channel', name: `n${at}`, period: '2024', stock: 9, allocated: 3 })) },
  ],
  talentPyramidView: [{ pyramid: rows((at) => ({ tier: `t${at}`, headcount: 10 + at, target: 20 + at })) }],
  growthLadderView: [{ growth: rows((at) => ({ rung: 'r', name: `n${at}`, period: '2024', count: 4, target: 5 })) }],
  chainOverviewView: [
    {
      chains: rows((at) => ({ id: `c${at}`, name: `c${at}` })),
      talent: rows((at) => ({ chain: `c${at}`, period: '2024', supply: 10, demand: 30 })),
    },
  ],
  platformMatrixView: [
    {
      platforms: rows((at) => ({
        name: `n${at}`,
        kind: `k${at}`,
        level: 'municipal',
        chain: 'c',
        capacity: 9,
        used: 3,
      })),
    },
  ],
  fairTrendView: [{ fairs: rows((at) => ({ session: `s${at}`, posted: 9, attended: 8, met: 7, signed: 3 })) }],
  challengeBoardView: [{ challenges: rows((at) => ({ id: `i${at}`, title: `t${at}`, status: 'posted' })) }],
  policyTreeView: [{ policies: rows((at) => ({ id: `i${at}`, title: `t${at}` })) }],
  indicatorsView: [{ indicators: rows((at) => ({ name: `n${at}`, value: at })) }],
};

describe('thousands of categories', () => {
  it.each(Object.entries(CASES))(
    '%s: the first are drawn, the rest is counted there and stands in the table',
    (name, [tables, options = {}]) => {
      const view = VIEWS.get(name)!;
      const { value: dataset } = read({ meta: { title: 'x' }, ...tables });
      const context = viewContext({ width: 900 });
      const model = view.build(dataset, options);
      const figure = new StandingFigure({
        view,
        context,
        state: 'ready',
        dataset,
        model,
        selection: () => ({}),
        issues: () => [],
      });
      const { shapes, least } = figure.drawing(context);
      const left = Number(/其余([\d,]+)项未绘出，见数据表/.exec(textsOf(shapes).join('|'))![1]!.replace(',', ''));
      const drawn = figure.drawnMarks.length;
      expect(drawn).toBeLessThanOrEqual(210);
      expect(drawn).toBeGreaterThan(20);
      expect(left + drawn).toBeGreaterThanOrEqual(MANY);
      expect(left + drawn).toBeLessThanOrEqual(figure.marks.length + 1);
      expect(figure.table.rows.length).toBeGreaterThanOrEqual(MANY);
      expect(new Set(ringsOf(shapes).map(({ of }) => of)).size).toBeLessThanOrEqual(drawn);
      expect(least).toBeLessThanOrEqual(16_100);
      // Any of them can be chosen and explained by its key, drawn or not.
      const [last] = figure.marks.slice(-1);
      expect(figure.explained(last!.key)).toBeDefined();
    },
  );
});
