import { keyOf as keyOfName } from '../../data/dataset/name.js';
import type { Dataset, Filter, LocalizedName, TableName } from '../../data/index.js';
import type { Messages } from '../../locales/index.js';
import type { ViewContext } from '../internal/context.js';
import { keyOf, type PageChoice } from './briefing.choices.js';
import { briefingWords } from './words/index.js';

export type ChapterKey = 'overview' | 'gather' | 'grow' | 'keep';
/** In the order in which a city tells its story. */
export const CHAPTERS: readonly ChapterKey[] = ['overview', 'gather', 'grow', 'keep'];

/** What a view is asked for, as the attributes of its element and as the options of a picture. */
export interface PageOptions {
  view?: string;
  groupBy?: string;
  limit?: number;
}

/** Views that pages show; one of which no page knows is none of the briefing's. */
export type PagedView = Extract<
  keyof Messages['view'],
  | 'indicators'
  | 'chain-map'
  | 'region-map'
  | 'post-pool'
  | 'fair-funnel'
  | 'challenge-board'
  | 'platform-matrix'
  | 'cooperation-modes'
  | 'cooperation-network'
  | 'talent-pyramid'
  | 'policy-tree'
  | 'talent-services'
  | 'growth-ladder'
  | 'funding-leverage'
>;

/** A view of a page, and what it needs of the dataset: data, from which elements and files are made. */
export interface PageView {
  /** The last part of the element's tag. */
  name: PagedView;
  options: PageOptions;
  table: TableName;
  /** At least one of these columns, too. */
  columns: readonly string[];
  /** Drawn only over shapes of regions. */
  onShapes: boolean;
  /** Which rows it shows; undefined for all of them. */
  filterOf?(dataset: Dataset): Filter;
}

export interface Page {
  key: string;
  chapter: ChapterKey;
  views: readonly PageView[];
  /** One page for each chain, in its order. */
  eachChain?: boolean;
  /** Of which chain it is. */
  chain?: { id: string; name: LocalizedName };
  /** What the author says of it. */
  choice?: PageChoice;
}

const view = (
  table: TableName,
  name: PageView['name'],
  columns: readonly string[] = [],
  options: PageOptions = {},
): PageView => ({ name, options, table, columns, onShapes: false });
const page = (chapter: ChapterKey, key: string, ...views: readonly PageView[]): Page => ({ key, chapter, views });

/** Of more indicators than a page holds, those with a target have a page of their own. */
const indicators = (targeted: boolean): PageView => ({
  ...view('indicators', 'indicators'),
  filterOf: ({ tables: { indicators: table } }) => {
    const rows = Array.from({ length: table?.length ?? 0 }, (_, at) => table!.row(at));
    const withTarget = new Set(rows.filter(({ target }) => target !== undefined).map(nameOf));
    return { name: [...new Set(rows.map(nameOf))].filter((name) => withTarget.has(name) === targeted) };
  },
});
const nameOf = ({ name }: Record<string, unknown>): string => keyOfName(name as LocalizedName);

/** Services of one kind. */
const services = (kind: string): PageView => ({
  ...view('services', 'talent-services'),
  filterOf: () => ({ kind: [kind] }),
});

const regionMap = view('talent', 'region-map', ['region']);

/** The first page: what the briefing is about, and its contents. */
const COVER = page('overview', 'cover');

/** All pages there can be; the keys are those of the address and of the words. */
export const PAGES: readonly Page[] = [
  COVER,
  page('overview', 'targets', indicators(true)),
  page('overview', 'figures', indicators(false)),
  page('gather', 'chains', view('talent', 'chain-map', ['chain'], { view: 'matrix' })),
  {
    ...page('gather', 'segments', view('talent', 'chain-map', ['segment'])),
    eachChain: true,
  },
  page('gather', 'regions', { ...regionMap, onShapes: true }),
  page(
    'gather',
    'posts',
    view('posts', 'post-pool', ['authorised', 'occupied', 'reserved']),
    view('posts', 'post-pool', ['entered', 'left'], { view: 'flow' }),
  ),
  page('gather', 'fairs', view('fairs', 'fair-funnel'), view('fairs', 'fair-funnel', [], { view: 'trend' })),
  page('grow', 'challenges', view('challenges', 'challenge-board')),
  page('grow', 'platforms', view('platforms', 'platform-matrix')),
  page('grow', 'modes', view('cooperation', 'cooperation-modes')),
  page('grow', 'network', view('cooperation', 'cooperation-network', ['university', 'partner'], { limit: 24 })),
  page('grow', 'pyramid', view('pyramid', 'talent-pyramid')),
  page('keep', 'policies', view('policies', 'policy-tree')),
  page(
    'keep',
    'funding',
    view('funding', 'funding-leverage', ['period']),
    view('funding', 'funding-leverage', ['programme'], { groupBy: 'programme' }),
  ),
  page('keep', 'services', services('housing'), services('security')),
  page('keep', 'channels', services('channel')),
  page('keep', 'growth', view('growth', 'growth-ladder')),
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
  }))
    .filter(({ views }) => views.length > 0)
    .flatMap((one) => (one.eachChain ? chainPages(one, dataset) : [one]));
  return pages.length > 0 ? [COVER, ...pages] : [];
}

/** The same page once for each chain that has figures. */
function chainPages(page: Page, dataset: Dataset): Page[] {
  const talent = dataset.tables.talent;
  const there = new Set(talent?.column('chain') ? talent.values('chain') : []);
  const chains = dataset.chains.filter(({ id }) => there.has(id));
  if (chains.length < 2) return [page];
  return chains.map((chain) => ({
    ...page,
    key: `${page.key}/${chain.id}`,
    chain,
    views: page.views.map((view) => ({ ...view, filterOf: () => ({ chain: [chain.id] }) })),
  }));
}

/** Those of the pages that an author chose, in the author's order; with several of a chain, one after the other. */
export function chosenPages(pages: readonly Page[], choices: readonly PageChoice[] | undefined): Page[] {
  if (!choices) return [...pages];
  return choices.flatMap((choice) => {
    const exact = pages.filter((page) => page.key === choice.page || isOfChain(page, choice.page));
    const found = exact.length > 0 ? exact : pages.filter(({ key }) => keyOf(key) === choice.page);
    return found.map((page) => ({ ...page, choice }));
  });
}

function isOfChain({ key, chain }: Page, wanted: string): boolean {
  const [page, ...rest] = wanted.split('/');
  if (!chain || rest.length === 0 || keyOf(key) !== page) return false;
  const { name } = chain;
  return (typeof name === 'string' ? [name] : Object.values(name)).includes(rest.join('/'));
}

/** What a page is called: by its author, or else by the briefing; a page of one chain with the chain's name. */
export function nameOfPage({ key, chain, choice }: Page, context: ViewContext): string {
  const words = briefingWords(context);
  const name = words.pages[keyOf(key)]!;
  return choice?.name ?? (chain ? words.chainPage(name, context.text(chain.name)) : name);
}

/** What of a dataset is not paged, and which table would bring it; '' where all is. */
export function missingText(dataset: Dataset, shapes: boolean, context: ViewContext): string {
  const words = briefingWords(context);
  const has = (pages: readonly Page[], key: string) => pages.some((page) => keyOf(page.key) === key);
  const [all, withShapes] = [pagesOf(dataset, shapes), pagesOf(dataset, true)];
  const names = PAGES.filter(({ key, views }) => views.length > 0 && !has(all, key)).map(({ key, views }) =>
    has(withShapes, key)
      ? words.missingShapes(words.pages[key]!)
      : words.missingPage(words.pages[key]!, views[0]!.table, views[0]!.columns.join(words.comma)),
  );
  return names.length === 0 ? '' : words.missing(names.join(words.comma));
}
