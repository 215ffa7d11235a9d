import { type ChapterKey, nameOfPage, type Page } from '../components/briefing/briefing.pages.js';
import { briefingWords } from '../components/briefing/words/index.js';
import type { ViewContext } from '../components/internal/context.js';
import type { AuthorWords } from '../components/internal/dataset-element.js';
import { originOf } from '../components/internal/figure.footer.js';
import type { StandingFigure } from '../components/internal/standing-figure.js';
import type { Dataset, Issue } from '../data/index.js';

/** A figure of a report: a view as it stands. */
export type ReportFigure = StandingFigure<unknown>;

/** A page of a report, which is never empty: figures, or why there are none. */
export interface ReportPage {
  /** As in the address of the briefing: `fairs`, `segments/体育`. */
  key: string;
  chapter: ChapterKey;
  /** What the chapter is called. */
  chapterTitle: string;
  /** What the page is called: by its author, or else by the briefing. */
  title: string;
  /** What is shown, in order; each with its headline, table, legend, shapes, footer and its author's words. */
  figures: readonly ReportFigure[];
  /** Why views of the page could not be shown, a sentence each. */
  unshown: readonly string[];
  /** What the speaker wants to say; '' where nothing. */
  notes: string;
}

/**
 * A dataset told in pages, as data: what every file that is paged (slides, Word, PDF, a page of HTML) is made from. It
 * needs no page of a browser. All its texts are in one language, `context.locale`.
 *
 * In Node `reportOf(dataset, options)` of `src/server/report.ts` makes one; in a browser the elements gather theirs and
 * `gatherReport` puts the frame around it. A writer goes through it like this:
 *
 * ```ts
 * const report = reportOf(dataset, { lang, theme: 'light', pages: 'targets chains funding' });
 * report.title; report.region; report.asOf;           // the cover; '' where the dataset does not say
 * for (const page of report.pages) {                   // without the cover
 *   page.chapterTitle; page.title;
 *   for (const figure of page.figures) {
 *     figure.headline.title;                           // the generated sentence; figure.author.headline stands above it
 *     const size = { ...figure.context, width: 900 };
 *     figure.isTable || figure.drawing(size).shapes;   // shapes in pixels, `least` of height
 *     EXPORTS.svg(figure, { width: 900 });             // the same as one picture with headline, legend and footer
 *     figure.table; cellText(cell, column, figure.context);
 *     figure.footer(true);                             // unit, source, scope, date
 *   }
 *   page.unshown;                                      // never drop them
 * }
 * ```
 */
export interface Report {
  /** What all is about; a general title where the dataset has none. */
  title: string;
  region: string;
  /** Of which day the figures are, as a sentence says it. */
  asOf: string;
  source: string;
  /** Source, scope and date, for a foot. */
  origin: readonly string[];
  /** What the author of all says. */
  author: AuthorWords;
  pages: readonly ReportPage[];
  /** What could not be paged, and which table would bring it: a sentence; '' where nothing is missing. */
  missing: string;
  /** Every problem of the dataset and of what was asked for, in the reader's language. */
  issues: readonly Issue[];
  context: ViewContext;
}

/** What a page's views came to: made in Node, or by elements. */
export interface PageFound {
  page: Page;
  figures: readonly ReportFigure[];
  notes?: string;
}

/** What goes around the pages. */
export interface Frame {
  dataset: Dataset;
  context: ViewContext;
  author?: AuthorWords;
  issues: readonly Issue[];
  /** In place of the dataset's own title. */
  title?: string | undefined;
  /** What could not be paged; '' where nothing is missing. */
  missing: string;
}

/** A report of pages whose figures stand. */
export function gatherReport(found: readonly PageFound[], frame: Frame): Report {
  return framedReport(
    found.map((one) => pageOf(one, frame.context)),
    frame,
  );
}

/** The same of pages as they are told; those with nothing at all are left out. */
export function framedReport(pages: readonly ReportPage[], frame: Frame): Report {
  const { dataset, context, author = { headline: '', note: '' }, missing, issues } = frame;
  const words = briefingWords(context);
  const { meta } = dataset;
  return {
    title: frame.title || (meta.title ? context.text(meta.title) : words.untitled),
    region: meta.region ? context.text(meta.region) : '',
    asOf: meta.asOf ? context.grammar.capital(context.messages.asOf(meta.asOf)) : '',
    source: meta.source ? words.source(context.text(meta.source)) : '',
    origin: originOf(dataset, context),
    author,
    pages: pages.filter(({ figures, unshown }) => figures.length + unshown.length > 0),
    missing,
    issues,
    context,
  };
}

function pageOf({ page, figures, notes }: PageFound, context: ViewContext): ReportPage {
  return {
    key: page.key,
    chapter: page.chapter,
    chapterTitle: briefingWords(context).chapters[page.chapter],
    title: nameOfPage(page, context),
    ...shownOn(figures),
    notes: notes ?? page.choice?.notes ?? '',
  };
}

/** Which views of a page are shown, and why others could not be. */
export function shownOn(figures: readonly ReportFigure[]): Pick<ReportPage, 'figures' | 'unshown'> {
  const isShown = ({ state, model, view }: ReportFigure) =>
    state === 'ready' && model !== undefined && !view.isEmpty(model);
  return { figures: figures.filter(isShown), unshown: figures.filter((one) => !isShown(one)).map(unshownText) };
}

/** Why a view is not shown, with its name before. */
function unshownText({ model, view, context, emptyText, issues }: ReportFigure): string {
  const { messages } = context;
  const errors = issues.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  const isEmpty = model !== undefined && view.isEmpty(model);
  const why = isEmpty || errors.length === 0 ? [emptyText] : [messages.state.error, ...errors];
  return messages.pair(messages.view[view.name], why.join(messages.separator));
}
