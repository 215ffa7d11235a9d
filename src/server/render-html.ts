import { viewContext } from '../components/internal/context.js';
import { isAbout } from '../components/internal/figure.footer.js';
import { datasetIn } from '../data/dataset/dataset.js';
import { xmlText } from '../data/escapes.js';
import { type Dataset, type Issue, type Parsed, parseDataset, translateIssue } from '../data/index.js';
import { dataScript, documentOf, jsonOf } from '../export/page-data.js';
import { stillOf } from '../export/still.js';
import { pictureOf, renderSVG } from './render-svg.js';
import { localeIn, type RenderOptions, standOf } from './stand.js';
import { VIEW_NAMES, VIEWS, type ViewName } from './views.js';

/** A view of a page with options of its own, which come before those of all. */
export interface HtmlView extends Omit<RenderOptions, 'onIssues'> {
  name: ViewName;
}

export interface HtmlOptions extends RenderOptions {
  /** Which views, in this order. @default those that the dataset has rows for */
  views?: readonly (ViewName | HtmlView)[];
  /** Address of the dataset, for the elements; unless given, the dataset stands in the page. */
  src?: string;
  /** Id of the element that holds the dataset in the page. @default 'chancai-data' */
  id?: string;
}

/**
 * Views of a dataset as HTML: each element with its picture and its data table inside, which stand there without any
 * script or style, until the element has a picture of its own. What can't be drawn is said in place of the picture, and
 * to `onIssues`; nothing is thrown.
 *
 * @param dataset - What `parseDataset` takes, or what it made.
 */
export function renderHTML(dataset: unknown, options: HtmlOptions = {}): string {
  const { views, src, id = 'chancai-data', onIssues, ...shared } = options ?? {};
  const parsed = parseDataset(dataset);
  const asked = views ?? viewsOf(parsed, shared);
  const heard = new Map<string, Issue>();
  const hear = (issues: readonly Issue[]) => {
    for (const one of issues) heard.set(JSON.stringify([one.code, one.path, one.message]), one);
  };
  const address = src ?? `#${id}`;
  const elements = asked.map((one, at) => {
    const { name, ...own } = typeof one === 'string' ? { name: one } : one;
    return elementOf(
      name,
      parsed,
      { options: { ...shared, ...own }, address, place: `${id.replace(/[^\w-]/g, '')}-${at}` },
      hear,
    );
  });
  if (elements.length === 0) elements.push(nothingOf(parsed, shared, hear));
  onIssues?.([...heard.values()]);
  return [...(src === undefined ? [dataOf(dataset, parsed, id)] : []), ...elements].join('\n');
}

/** The views of which there are rows, or problems to tell of; the map only with shapes to draw it over. */
const viewsOf = ({ value, issues }: Parsed<Dataset>, { geojson }: RenderOptions): ViewName[] =>
  VIEW_NAMES.filter((name) => {
    if (name === 'region-map' && geojson === undefined) return false;
    const [main] = VIEWS[name]({}, (_option, _value, known) => known[0]!).view.tables;
    return (
      (value.tables[main!]?.length ?? 0) > 0 ||
      (value.leftOut[main!] ?? 0) > 0 ||
      issues.some((one) => one.severity === 'error' && isAbout(one, main!))
    );
  });

/** Where there is nothing to show: why, in words. */
function nothingOf(
  { value, issues }: Parsed<Dataset>,
  { lang }: RenderOptions,
  hear: (issues: readonly Issue[]) => void,
) {
  const locale = localeIn(lang, value);
  const { messages } = viewContext({ locale });
  const said = issues.map((one) => translateIssue(one, locale));
  hear(said);
  return [messages.state.noInput, ...said.map(({ message }) => message)]
    .map((text) => `<p>${xmlText(text)}</p>`)
    .join('');
}

function elementOf(
  name: ViewName,
  parsed: Parsed<Dataset>,
  { options, address, place }: { options: RenderOptions; address: string; place: string },
  hear: (issues: readonly Issue[]) => void,
): string {
  // Nothing to be made an element of: what it says of itself stands there.
  if (!VIEW_NAMES.includes(name)) return `<div>${renderSVG(name, parsed, { ...options, onIssues: hear })}</div>`;
  const stand = standOf(name, parsed, options);
  const still = stillOf(pictureOf(stand, true), stand.figure, place);
  hear(stand.issues());
  const attributes = attributesOf({ ...options, src: address });
  return `<chancai-${name}${attributes}><div slot="still">${still}</div></chancai-${name}>`;
}

/** Properties of elements by their attributes; sizes are those of the picture alone. */
const ATTRIBUTES = {
  src: 'src',
  lang: 'lang',
  theme: 'theme',
  filter: 'filter',
  period: 'period',
  now: 'now',
  view: 'view',
  groupBy: 'group-by',
  measure: 'measure',
  scale: 'scale',
  chain: 'chain',
  session: 'session',
  limit: 'limit',
  geojson: 'geojson',
  headline: 'headline',
  note: 'note',
} as const;

function attributesOf(options: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(ATTRIBUTES).map(([name, attribute]) => {
    const value = options[name];
    if (value === undefined || value === null || value === '') return '';
    const text = value instanceof Date ? isoOf(value) : typeof value === 'object' ? jsonOf(value) : String(value);
    return text === undefined ? '' : ` ${attribute}="${xmlText(text)}"`;
  });
  return said.join('');
}

const isoOf = (date: Date): string | undefined => (Number.isNaN(date.getTime()) ? undefined : date.toISOString());

/** The dataset as the page's own: as it was given, or else what was read of it. */
function dataOf(dataset: unknown, { value }: Parsed<Dataset>, id: string): string {
  const given = datasetIn(dataset) ? undefined : jsonOf(dataset);
  return dataScript(given ?? JSON.stringify(documentOf(value)), id);
}
