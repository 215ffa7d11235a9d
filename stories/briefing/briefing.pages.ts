import { html, type TemplateResult } from 'lit';
import '../../src/index.js';
import { type Dataset, type Filter, type LocalizedName, type TableName, textOf } from '../../src/data/index.js';

export type ChapterKey = 'overview' | 'gather' | 'grow' | 'keep';
/** In the order in which a city tells its story. */
export const CHAPTERS: readonly ChapterKey[] = ['overview', 'gather', 'grow', 'keep'];

/** A view of a page, and what it needs of the dataset. */
interface PageView {
  table: TableName;
  /** At least one of these columns, too. */
  columns: readonly string[];
  /** Drawn only over shapes of regions. */
  onShapes: boolean;
  /** Which rows it shows; undefined for all of them. */
  filterOf?(dataset: Dataset): Filter;
  template: TemplateResult;
}

export interface Page {
  key: string;
  chapter: ChapterKey;
  views: readonly PageView[];
}

const view = (table: TableName, template: TemplateResult, columns: readonly string[] = []): PageView => ({
  table,
  columns,
  onShapes: false,
  template,
});
const page = (chapter: ChapterKey, key: string, ...views: readonly PageView[]): Page => ({ key, chapter, views });

/** Of more indicators than a page holds, those with a target have a page of their own. */
const indicators = (targeted: boolean): PageView => ({
  ...view('indicators', html`<chancai-indicators></chancai-indicators>`),
  filterOf: ({ tables: { indicators: table } }) => {
    const rows = Array.from({ length: table?.length ?? 0 }, (_, at) => table!.row(at));
    const withTarget = new Set(rows.filter(({ target }) => target !== undefined).map(nameOf));
    return { name: [...new Set(rows.map(nameOf))].filter((name) => withTarget.has(name) === targeted) };
  },
});
const nameOf = ({ name }: Record<string, unknown>): string => textOf(name as LocalizedName, 'zh-CN');

/** Services of one kind. */
const services = (kind: string): PageView => ({
  ...view('services', html`<chancai-talent-services></chancai-talent-services>`),
  filterOf: () => ({ kind: [kind] }),
});

const regionMap = view('talent', html`<chancai-region-map></chancai-region-map>`, ['region']);

/** The first page: what the briefing is about, and its contents. */
const COVER = page('overview', 'cover');

/** All pages there can be; the keys are those of the address and of the words. */
export const PAGES: readonly Page[] = [
  COVER,
  page('overview', 'targets', indicators(true)),
  page('overview', 'figures', indicators(false)),
  page('gather', 'chains', view('talent', html`<chancai-chain-map view="matrix"></chancai-chain-map>`, ['chain'])),
  page('gather', 'segments', view('talent', html`<chancai-chain-map></chancai-chain-map>`, ['segment'])),
  page('gather', 'regions', { ...regionMap, onShapes: true }),
  page(
    'gather',
    'posts',
    view('posts', html`<chancai-post-pool></chancai-post-pool>`, ['authorised', 'occupied', 'reserved']),
    view('posts', html`<chancai-post-pool view="flow"></chancai-post-pool>`, ['entered', 'left']),
  ),
  page(
    'gather',
    'fairs',
    view('fairs', html`<chancai-fair-funnel></chancai-fair-funnel>`),
    view('fairs', html`<chancai-fair-funnel view="trend"></chancai-fair-funnel>`),
  ),
  page('grow', 'challenges', view('challenges', html`<chancai-challenge-board></chancai-challenge-board>`)),
  page('grow', 'platforms', view('platforms', html`<chancai-platform-matrix></chancai-platform-matrix>`)),
  page('grow', 'modes', view('cooperation', html`<chancai-cooperation-modes></chancai-cooperation-modes>`)),
  page(
    'grow',
    'network',
    view('cooperation', html`<chancai-cooperation-network limit="24"></chancai-cooperation-network>`, [
      'university',
      'partner',
    ]),
  ),
  page('grow', 'pyramid', view('pyramid', html`<chancai-talent-pyramid></chancai-talent-pyramid>`)),
  page('keep', 'policies', view('policies', html`<chancai-policy-tree></chancai-policy-tree>`)),
  page(
    'keep',
    'funding',
    view('funding', html`<chancai-funding-leverage></chancai-funding-leverage>`, ['period']),
    view('funding', html`<chancai-funding-leverage group-by="programme"></chancai-funding-leverage>`, ['programme']),
  ),
  page('keep', 'services', services('housing'), services('security')),
  page('keep', 'channels', services('channel')),
  page('keep', 'growth', view('growth', html`<chancai-growth-ladder></chancai-growth-ladder>`)),
];

/** Has a dataset something for a view? Rows that can't be used count: the view says what is wrong with them. */
function hasFor(dataset: Dataset, { table, columns, filterOf }: PageView): boolean {
  const rows = dataset.tables[table];
  if (!rows?.length) return (dataset.leftOut[table] ?? 0) > 0;
  if (filterOf && rows.values(rows.columns[0]!, filterOf(dataset)).length === 0) return false;
  return columns.length === 0 || columns.some((column) => rows.column(column) !== undefined);
}

/** The pages of a dataset, without those and their views that would be empty; none where it has nothing to show. */
export function pagesOf(dataset: Dataset | undefined, shapes: boolean): Page[] {
  if (!dataset) return [];
  const pages = PAGES.map((one) => ({
    ...one,
    views: one.views.filter((each) => hasFor(dataset, each) && (shapes || !each.onShapes)),
  })).filter(({ views }) => views.length > 0);
  return pages.length > 0 ? [COVER, ...pages] : [];
}
