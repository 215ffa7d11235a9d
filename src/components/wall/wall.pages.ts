import { html, type TemplateResult } from 'lit';
import type { Dataset, Filter, LocalizedName, TableName } from '../../data/index.js';
import type { Messages } from '../../locales/index.js';

/** What the middle shows for a while. */
export interface WallPage {
  key: string;
  /** The view's name; of a chain, the chain's. */
  view: keyof Messages['view'];
  chain?: LocalizedName;
  /** All chains at once? */
  isMatrix?: boolean;
  filter?: Filter;
  template: TemplateResult;
}

interface Place {
  table: TableName;
  view: keyof Messages['view'];
  template: TemplateResult;
}

/** What takes its turn after the chains, and whose sentences stand beside the middle all the time: the first four. */
const OTHERS: readonly Place[] = [
  { table: 'pyramid', view: 'talent-pyramid', template: html`<chancai-talent-pyramid></chancai-talent-pyramid>` },
  { table: 'funding', view: 'funding-leverage', template: html`<chancai-funding-leverage></chancai-funding-leverage>` },
  { table: 'posts', view: 'post-pool', template: html`<chancai-post-pool></chancai-post-pool>` },
  { table: 'fairs', view: 'fair-funnel', template: html`<chancai-fair-funnel></chancai-fair-funnel>` },
  { table: 'growth', view: 'growth-ladder', template: html`<chancai-growth-ladder></chancai-growth-ladder>` },
  {
    table: 'cooperation',
    view: 'cooperation-modes',
    template: html`<chancai-cooperation-modes></chancai-cooperation-modes>`,
  },
  { table: 'services', view: 'talent-services', template: html`<chancai-talent-services></chancai-talent-services>` },
  { table: 'platforms', view: 'platform-matrix', template: html`<chancai-platform-matrix></chancai-platform-matrix>` },
  { table: 'challenges', view: 'challenge-board', template: html`<chancai-challenge-board></chancai-challenge-board>` },
];

const pageOf = ({ view, template }: Place): WallPage => ({ key: view, view, template });

const has = (dataset: Dataset, table: TableName): boolean => (dataset.tables[table]?.length ?? 0) > 0;

/** Whose findings are said all the time, be they on the screen or not. */
export const findingPages = (dataset: Dataset): WallPage[] =>
  OTHERS.slice(0, 4)
    .filter(({ table }) => has(dataset, table))
    .map(pageOf);

/** The pages of the middle: the map where there are shapes, all chains, each chain, then the other views. */
export function centrePages(dataset: Dataset, shapes: boolean): WallPage[] {
  const pages: WallPage[] = [];
  if (has(dataset, 'talent')) {
    const talent = dataset.tables.talent!;
    const there = new Set(talent.column('chain') ? talent.values('chain') : []);
    const chains = dataset.chains.filter(({ id }) => there.has(id));
    if (chains.length > 1)
      pages.push({
        key: 'matrix',
        view: 'chain-map',
        isMatrix: true,
        template: html`<chancai-chain-map view="matrix"></chancai-chain-map>`,
      });
    if (shapes && talent.column('region'))
      pages.push({ key: 'map', view: 'region-map', template: html`<chancai-region-map></chancai-region-map>` });
    for (const { id, name } of chains)
      pages.push({
        key: `chain/${id}`,
        view: 'chain-map',
        chain: name,
        filter: { chain: [id] },
        template: html`<chancai-chain-map></chancai-chain-map>`,
      });
  }
  return [...pages, ...OTHERS.filter(({ table }) => has(dataset, table)).map(pageOf)];
}
