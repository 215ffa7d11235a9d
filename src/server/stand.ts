import { clockIssue, clockOf } from '../components/internal/clock.js';
import { type ViewContext, viewContext } from '../components/internal/context.js';
import { readFilter, selectionIssues } from '../components/internal/data/element-options.js';
import { localeOf } from '../components/internal/environment-controller.js';
import { relevantIssues } from '../components/internal/figure.footer.js';
import { sceneOf } from '../components/internal/scene.js';
import { StandingFigure } from '../components/internal/standing-figure.js';
import { LOOKS, type Look } from '../components/internal/theme/tokens.js';
import {
  type Dataset,
  type Filter,
  type Issue,
  issue,
  type Locale,
  type Parsed,
  readSelection,
  translateIssue,
} from '../data/index.js';
import { languageOf, localesKnown } from '../data/language.js';
import { type Choose, VIEWS, type ViewName, type ViewOptions } from './views.js';

/** How pictures are made: as the properties of elements, with their defaults. */
export interface RenderOptions extends ViewOptions {
  /** @default the document's `meta.locale`, else Chinese */
  lang?: string;
  /** @default 'light' */
  theme?: Look;
  /** Of the whole picture, in CSS pixels. @default 672 */
  width?: number;
  /** Of the drawing at least; it is as high as it needs to be. @default 280 */
  height?: number;
  /** Values to show by column, as ids or names. */
  filter?: Filter;
  /** One period to show; unless set, all flows and the latest stocks. */
  period?: string;
  /** The clock. @default the dataset's `meta.asOf`, else today */
  now?: Date | number | string;
  /** The author's headline: above the generated sentence, marked as the author's. */
  headline?: string;
  /** The author's note: below the picture, marked as the author's. */
  note?: string;
  /** Hears every problem of the input, of the options and of the drawing. */
  onIssues?(issues: readonly Issue[]): void;
}

const LOOK_NAMES = Object.keys(LOOKS) as Look[];
const SIZES = { width: { least: 160, most: 10_000, usual: 672 }, height: { least: 1, most: 100_000, usual: 280 } };

/** A view of a dataset as it stands, without a page; `problems` grow while it is drawn. */
export interface Stand {
  figure: StandingFigure<unknown>;
  size: { width: number; height: number };
  problems: Issue[];
  /** The problems, in the reader's language. */
  issues(): readonly Issue[];
}

/** Chooses of what is known, and tells of what is not. */
const chooser =
  (path: string, problems: Issue[]): Choose =>
  (name, value, known) => {
    if (value === undefined || value === null || value === '') return known[0]!;
    const found = known.find((one) => one === value);
    if (found === undefined)
      problems.push(issue('unknown-option', path, value, { name, known: [...known], used: known[0]! }));
    return found ?? known[0]!;
  };

/** In which language and look a dataset is told, and by which clock; problems of what was asked for are told. */
export function contextOf(
  dataset: Dataset,
  given: RenderOptions,
  { path, problems, choose = chooser(path, problems) }: { path: string; problems: Issue[]; choose?: Choose },
): ViewContext {
  if (given.lang && !localeOf(String(given.lang))) choose('lang', given.lang, localesKnown());
  const clock = clockIssue(given.now, path);
  if (clock) problems.push(clock);
  return viewContext({
    locale: localeIn(given.lang, dataset),
    tokens: LOOKS[choose('theme', given.theme, LOOK_NAMES)],
    ...clockOf(given.now, undefined, dataset.meta.asOf),
    reducedMotion: true,
    currency: dataset.meta.currency ?? 'CNY',
  });
}

export function standOf(name: ViewName, { value: dataset, issues }: Parsed<Dataset>, given: RenderOptions): Stand {
  const problems: Issue[] = [];
  const path = `chancai-${name}`;
  const choose = chooser(path, problems);
  const sizeOf = (side: 'width' | 'height'): number => {
    const { least, most, usual } = SIZES[side];
    const value: unknown = given[side];
    if (value === undefined || value === null) return usual;
    const used = typeof value === 'number' && value >= 0 ? Math.min(most, Math.max(least, value)) : usual;
    if (used !== value) problems.push(issue('unknown-size', path, value, { name: side, least, most, used }));
    return used;
  };
  const { view, options } = VIEWS[name](given, choose);
  const context = contextOf(dataset, given, { choose, path, problems });
  const { locale } = context;
  problems.push(...selectionIssues(given.filter, given.period, dataset, path));
  const selection = readSelection(readFilter(given.filter), given.period);
  const all = () => [...issues, ...problems].map((one) => translateIssue(one, locale));
  const relevant = () => relevantIssues(all(), view.tables);
  const build = () => {
    try {
      return view.build(dataset, { ...selection, ...options });
    } catch (error) {
      problems.push(failed(path, error));
      return undefined;
    }
  };
  const scene = sceneOf({ view, dataset, waiting: false, near: true, build, issues: relevant });
  return {
    figure: new StandingFigure({
      ...scene,
      view,
      context,
      selection: () => selection,
      issues: relevant,
      author: () => ({ headline: wordsOf(given.headline), note: wordsOf(given.note) }),
    }),
    size: { width: sizeOf('width'), height: sizeOf('height') },
    problems,
    issues: all,
  };
}

const wordsOf = (given: unknown): string => (typeof given === 'string' ? given.trim() : '');

/** The language that is asked for, else the document's own, else Chinese. */
export const localeIn = (lang: unknown, dataset?: Dataset): Locale =>
  localeOf(typeof lang === 'string' ? lang : undefined) ?? languageOf(dataset?.meta.locale).locale;

/** What went wrong on our side, as an issue. */
export const failed = (path: string, error: unknown): Issue =>
  issue('view-failed', path, null, { reason: error instanceof Error ? error.message : String(error) });
