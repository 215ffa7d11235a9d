import { CHAPTERS, type ChapterKey, missingText, PAGES } from '../components/briefing/briefing.pages.js';
import { briefingWords } from '../components/briefing/words/index.js';
import type { Whole, WholePage } from '../components/internal/export/whole.js';
import { framedReport, type Report, type ReportPage, shownOn } from './report.js';

/** What an element shows, told in pages: those of a briefing, or a page for each view. Every filter is kept. */
export async function elementReport(whole: Whole): Promise<Report> {
  const { host, facts, context, author, title, pages } = whole;
  if (!facts) throw new Error(context.messages.state.noInput);
  const shapes = 'geojson' in host && (host.geojson ?? (host as { geojsonSrc?: unknown }).geojsonSrc) != null;
  const told = await Promise.all((pages ?? viewPages(whole)).map((page) => pageOf(page, whole)));
  return framedReport(told, {
    dataset: facts,
    context,
    author,
    issues: host.issues,
    title,
    // What a dashboard has no view for is not looked for on it.
    missing: pages ? missingText(facts, shapes, context) : '',
  });
}

async function pageOf({ key, chapter, title, notes, members }: WholePage, { context }: Whole): Promise<ReportPage> {
  const figures = await Promise.all(members.map((member) => member.present()));
  const chapterTitle = briefingWords(context).chapters[chapter as ChapterKey];
  return { key, chapter: chapter as ChapterKey, chapterTitle, title, notes, ...shownOn(figures) };
}

/** A page for each view, by the chapters of the briefing. */
function viewPages({ members, context }: Whole): WholePage[] {
  const pages = members.map((member): WholePage => {
    const { viewName, heading } = member;
    const found = PAGES.find(({ views }) => views.some(({ name }) => name === viewName));
    return {
      key: viewName,
      chapter: found?.chapter ?? CHAPTERS[0]!,
      title: heading || context.messages.view[viewName as keyof typeof context.messages.view],
      notes: '',
      members: [member],
    };
  });
  return CHAPTERS.flatMap((chapter) => pages.filter((page) => page.chapter === chapter));
}
