import { html, type TemplateResult } from 'lit';
import type { Dataset, TableName } from '../../data/index.js';

/** A view's place on the dashboard. */
export interface Place {
  /** Shown where this table has rows. */
  table: TableName;
  /** How much room it takes: two columns where there are two, more height where it lists much. */
  size: 'plain' | 'wide' | 'tall';
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
    key: 'gather',
    places: [place('talent', html`<chancai-chain-map></chancai-chain-map>`, 'wide')],
  },
  {
    key: 'grow',
    places: [
      place('cooperation', html`<chancai-cooperation-modes></chancai-cooperation-modes>`),
      place('pyramid', html`<chancai-talent-pyramid></chancai-talent-pyramid>`),
    ],
  },
  {
    key: 'keep',
    places: [place('funding', html`<chancai-funding-leverage></chancai-funding-leverage>`)],
  },
];

/** The chapters of a dataset: those views whose table is there. */
export const chaptersOf = (dataset: Dataset | undefined): Chapter[] =>
  CHAPTERS.map(({ key, places }) => ({
    key,
    places: places.filter(({ table }) => (dataset?.tables[table]?.length ?? 0) > 0 || dataset?.leftOut[table]),
  })).filter(({ places }) => places.length > 0);
