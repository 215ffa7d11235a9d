import { type PageChoice, pagesIssues, readPages } from '../components/briefing/briefing.choices.js';
import { chosenPages, missingText, PAGES, type Page, pagesOf } from '../components/briefing/briefing.pages.js';
import { readFilter, selectionIssues } from '../components/internal/data/element-options.js';
import { type Dataset, type Filter, type Issue, type Parsed, parseDataset, translateIssue } from '../data/index.js';
import { gatherReport, type Report } from '../export/report.js';
import { contextOf, type RenderOptions, type Stand, standOf } from './stand.js';

/** How a dataset is told in pages: as the properties of the briefing, with their defaults. */
export interface ReportOptions
  extends Pick<
    RenderOptions,
    'lang' | 'theme' | 'filter' | 'period' | 'now' | 'geojson' | 'headline' | 'note' | 'onIssues'
  > {
  /**
   * The pages, in order: keys, with a name of the author's after `=` (`cover targets=目标 chains`), or a list of
   * `{ page, name, notes, minutes, hidden, headline, note }`. @default all that the dataset has
   */
  pages?: string | readonly (string | PageChoice)[];
  /** In place of the dataset's own title. */
  title?: string;
}

const PATH = 'report';

/**
 * A dataset told in pages as the briefing tells it, without a page of a browser: see `Report` for how to go through it.
 * Whatever it is given, nothing is thrown: `issues` of the report, and `onIssues`, say what is wrong.
 *
 * @param input - What `parseDataset` takes, or what it made.
 */
export function reportOf(input: unknown, options: ReportOptions = {}): Report {
  const { onIssues, pages, title, headline = '', note = '', ...given } = options ?? {};
  const parsed = parseDataset(input);
  const { value: dataset } = parsed;
  const keys = PAGES.map(({ key }) => key);
  const problems: Issue[] = [...parsed.issues, ...pagesIssues(pages, keys, PATH)];
  problems.push(...selectionIssues(given.filter, given.period, dataset, PATH));
  const context = contextOf(dataset, given, { path: PATH, problems });
  const shapes = (given.geojson ?? undefined) !== undefined;
  const chosen = chosenPages(pagesOf(dataset, shapes), readPages(pages)).filter(
    (page) => !page.choice?.hidden && isAsked(page, given.filter),
  );
  const found = chosen.map((page) => ({ page, stands: standsOf(page, parsed, given) }));
  const issues = distinct([
    ...problems.map((one) => translateIssue(one, context.locale)),
    ...found.flatMap(({ stands }) => stands.flatMap((stand) => stand.issues())),
  ]);
  onIssues?.(issues);
  return gatherReport(
    found.map(({ page, stands }) => ({ page, figures: stands.map(({ figure }) => figure) })),
    { dataset, context, author: { headline, note }, missing: missingText(dataset, shapes, context), issues, title },
  );
}

/** Is a page of one chain within what the filter leaves? */
function isAsked({ chain }: Page, filter: unknown): boolean {
  const asked = readFilter(filter)?.chain;
  if (!chain || !Array.isArray(asked)) return true;
  const { id, name } = chain;
  return [id, ...(typeof name === 'string' ? [name] : Object.values(name))].some((one) => asked.includes(one));
}

/** The views of a page; what its author says stands with the first. */
function standsOf({ views, choice }: Page, parsed: Parsed<Dataset>, given: ReportOptions): Stand[] {
  return views.map(({ name, options, filterOf }, at) =>
    standOf(name, parsed, {
      ...given,
      ...options,
      filter: { ...(readFilter(given.filter) as Filter), ...filterOf?.(parsed.value) },
      ...(at === 0 ? wordsOf(choice) : {}),
    }),
  );
}

const wordsOf = ({ headline, note }: Partial<PageChoice> = {}): Pick<RenderOptions, 'headline' | 'note'> => ({
  ...(headline === undefined ? {} : { headline }),
  ...(note === undefined ? {} : { note }),
});

/** Each problem once, whichever views it concerns. */
function distinct(issues: readonly Issue[]): Issue[] {
  const heard = new Map(issues.map((one) => [JSON.stringify([one.code, one.path, one.message]), one]));
  return [...heard.values()];
}
