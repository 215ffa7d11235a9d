import { html, type TemplateResult } from 'lit';
import type { Dataset, TableName } from '../../data/index.js';

/** A view's place on the dashboard. */
export interface Place {
  /** Shown where this table has rows. */
  table: TableName;
  /** How much room it takes: one column, two where there are two, or a whole row. */
  size: 'plain' | 'wide' | 'whole';
  view: TemplateResult;
}

export interface Chapter {
  key: 'overview' | 'gather' | 'grow' | 'keep';
  places: readonly Place[];
}

const place = (table: TableName, view: TemplateResult, size: Place['size'] = 'plain'): Place => ({ table, view, size });

/** Every view, in the order in which a city tells its story: talent is gathered, grown and kept. */
const CHAPTERS: readonly Chapter[] = [
  {
    key: 'overview',
    places: [place('indicators', html`<chancai-indicators></chancai-indicators>`, 'whole')],
  },
  {
    key: 'gather',
    places: [place('talent', html`<chancai-chain-map></chancai-chain-map>`, 'wide')],
  },
  {
    key: 'grow',
    places: [
      place('challenges', html`<chancai-challenge-board></chancai-challenge-board>`, 'wide'),
      place('cooperation', html`<chancai-cooperation-modes></chancai-cooperation-modes>`),
      place('pyramid', html`<chancai-talent-pyramid></chancai-talent-pyramid>`),
    ],
  },
  {
    key: 'keep',
    places: [
      place('policies', html`<chancai-policy-tree></chancai-policy-tree>`, 'wide'),
      place('funding', html`<chancai-funding-leverage></chancai-funding-leverage>`),
    ],
  },
];

/** The chapters of a dataset: those views whose table is there. */
export const chaptersOf = (dataset: Dataset | undefined): Chapter[] =>
  CHAPTERS.map(({ key, places }) => ({
    key,
    places: places.filter(({ table }) => (dataset?.tables[table]?.length ?? 0) > 0 || dataset?.leftOut[table]),
  })).filter(({ places }) => places.length > 0);
