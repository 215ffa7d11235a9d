import { datasetIn } from '../data/dataset/dataset.js';
import { parseDataset } from '../data/index.js';
import { pageOf } from '../export/page.js';
import { documentOf, jsonOf } from '../export/page-data.js';
import { stillsOf } from '../export/page-stills.js';
import { paperWords } from '../locales/paper.js';
import { cdnScripts } from './cdn-scripts.js';
import { type ReportOptions, reportOf } from './report.js';

/**
 * A dataset as one page that needs nothing beside it: it works from a disk and without a network, with the dashboard, or
 * with the briefing where `pages` chooses some. Pictures and data tables stand in it for readers without scripts.
 *
 * @param dataset - What `parseDataset` takes, or what it made.
 * @throws Error in the reader's language: the scripts of the package (`dist/cdn`) are not there
 */
export async function renderPage(dataset: unknown, options: ReportOptions = {}): Promise<string> {
  const { onIssues, ...given } = options ?? {};
  const parsed = parseDataset(dataset);
  const report = reportOf(parsed, given);
  const { locale } = report.context;
  const isBriefing = (given.pages ?? '') !== '';
  const scripts = await cdnScripts(
    ['chancai.js', ...(isBriefing ? ['chancai.briefing.js'] : [])],
    ['chancai.charts.js', `chancai.${locale}.js`],
    locale,
  );
  onIssues?.(report.issues);
  const own = datasetIn(dataset) ? undefined : jsonOf(dataset);
  return pageOf({
    lang: locale,
    title: report.title,
    tag: isBriefing ? 'chancai-briefing' : 'chancai-dashboard',
    attributes: {
      lang: locale,
      theme: text(given.theme),
      filter: text(given.filter),
      period: text(given.period),
      now: given.now === undefined ? undefined : report.context.now.toISOString(),
      geojson: text(given.geojson),
      pages: text(given.pages),
      heading: text(given.title),
      headline: text(given.headline),
      note: text(given.note),
      // What writes workbooks is a script of its own, which would have to be fetched.
      share: 'png svg csv print full',
    },
    data: own ?? JSON.stringify(documentOf(parsed.value)),
    still: stillsOf(report),
    noScripts: paperWords(locale).noScripts,
    scripts,
  });
}

/** An option as the attribute of an element. */
const text = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : typeof value === 'string' ? value : jsonOf(value);
