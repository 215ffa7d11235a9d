import { html, type TemplateResult } from 'lit';
import type { Dataset, Parsed, TableName } from '../../data/index.js';
import type { Messages } from '../../locales/index.js';
import { isAbout } from '../internal/figure.footer.js';

/** A view's place on the dashboard. */
export interface Place {
  /** Shown where this table has rows. */
  table: TableName;
  /** What the view is called, without `chancai-`. */
  name: keyof Messages['view'];
  /** How much room it takes: one column, a higher one, two columns where there are two, or a whole row. */
  size: 'plain' | 'tall' | 'wide' | 'whole';
  view: TemplateResult;
  /** Shown only where the page gives shapes of regions. */
  needsShapes?: boolean;
}

export interface Chapter {
  key: 'overview' | 'gather' | 'grow' | 'keep';
  places: readonly Place[];
}

const place = (table: TableName, name: Place['name'], view: TemplateResult, size: Place['size'] = 'plain'): Place => ({
  table,
  name,
  view,
  size,
});

/** Every view, in the order in which a city tells its story: talent is gathered, grown and kept. */
const CHAPTERS: readonly Chapter[] = [
  {
    key: 'overview',
    places: [place('indicators', 'indicators', html`<chancai-indicators></chancai-indicators>`, 'whole')],
  },
  {
    key: 'gather',
    places: [
      place('talent', 'chain-map', html`<chancai-chain-map></chancai-chain-map>`, 'wide'),
      { ...place('talent', 'region-map', html`<chancai-region-map></chancai-region-map>`, 'tall'), needsShapes: true },
      place('posts', 'post-pool', html`<chancai-post-pool></chancai-post-pool>`, 'tall'),
      place('fairs', 'fair-funnel', html`<chancai-fair-funnel></chancai-fair-funnel>`),
    ],
  },
  {
    key: 'grow',
    places: [
      place('challenges', 'challenge-board', html`<chancai-challenge-board></chancai-challenge-board>`, 'wide'),
      place('platforms', 'platform-matrix', html`<chancai-platform-matrix></chancai-platform-matrix>`, 'wide'),
      place('cooperation', 'cooperation-modes', html`<chancai-cooperation-modes></chancai-cooperation-modes>`),
      place('pyramid', 'talent-pyramid', html`<chancai-talent-pyramid></chancai-talent-pyramid>`),
      place(
        'cooperation',
        'cooperation-network',
        html`<chancai-cooperation-network></chancai-cooperation-network>`,
        'wide',
      ),
    ],
  },
  {
    key: 'keep',
    places: [
      place('policies', 'policy-tree', html`<chancai-policy-tree></chancai-policy-tree>`, 'whole'),
      place('services', 'talent-services', html`<chancai-talent-services></chancai-talent-services>`, 'tall'),
      place('growth', 'growth-ladder', html`<chancai-growth-ladder></chancai-growth-ladder>`, 'tall'),
      place('funding', 'funding-leverage', html`<chancai-funding-leverage></chancai-funding-leverage>`),
    ],
  },
];

/** How many of some columns each cell spans, so that no row has a hole and none is left with one cell out of many. */
export function spansOf(sizes: readonly Place['size'][], columns: number): number[] {
  const rows: number[][] = [];
  for (const size of sizes) {
    const span = size === 'whole' ? columns : Math.min(size === 'wide' ? 2 : 1, columns);
    const row = rows[rows.length - 1];
    if (row && widthOf(row) + span <= columns) row.push(span);
    else rows.push([span]);
  }
  const [before, last] = rows.slice(-2);
  if (before && last && before.length > 1 && widthOf(last) < columns / 2) last.unshift(before.pop()!);
  for (const row of rows) for (let at = 0; widthOf(row) < columns; at = (at + 1) % row.length) row[at]! += 1;
  return rows.flat();
}

const widthOf = (spans: readonly number[]): number => spans.reduce((total, span) => total + span, 0);

/**
 * The chapters of a dataset: those views whose table is there, be it broken, when they say so; the map only with shapes to
 * draw it over.
 */
export function chaptersOf({ value, issues }: Parsed<Dataset>, shapes = false): Chapter[] {
  const isThere = (table: TableName) =>
    (value.tables[table]?.length ?? 0) > 0 ||
    value.leftOut[table] !== undefined ||
    (!value.tables[table] && issues.some((issue) => issue.severity === 'error' && isAbout(issue, table)));
  return CHAPTERS.map(({ key, places }) => ({
    key,
    places: places.filter(({ table, needsShapes }) => (shapes || !needsShapes) && isThere(table)),
  })).filter(({ places }) => places.length > 0);
}
