import { clockIssue, clockOf } from '../components/internal/clock.js';
import { viewContext } from '../components/internal/context.js';
import { readFilter, selectionIssues } from '../components/internal/data/selection-input.js';
import { relevantIssues } from '../components/internal/figure.footer.js';
import { localeOf } from '../components/internal/locale-of.js';
import { sceneOf } from '../components/internal/scene.js';
import { StandingFigure } from '../components/internal/standing-figure.js';
import { LOOKS, type Look } from '../components/internal/theme/tokens.js';
import { type Dataset, type Filter, type Issue, issue, type Parsed, readSelection, translateIssue } from '../data/index.js';
import { VIEWS, type ViewName, type ViewOptions } from './views.js';

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

export function standOf(name: ViewName, { value: dataset, issues }: Parsed<Dataset>, given: RenderOptions): Stand {
  const problems: Issue[] = [];
  const path = `chancai-${name}`;
  const choose = <T extends string>(option: string, value: unknown, known: readonly T[]): T => {
    if (value === undefined || value === null || value === '') return known[0]!;
    const found = known.find((one) => one === value);
    if (found === undefined) problems.push(issue('unknown-option', path, value, { name: option, known: [...known], used: known[0]! }));
    return found ?? known[0]!;
  };
  const sizeOf = (side: 'width' | 'height'): number => {
    const { least, most, usual } = SIZES[side];
    const value: unknown = given[side];
    if (value === undefined || value === null) return usual;
    if (typeof value === 'number' && value >= least && value <= most) return value;
    problems.push(issue('unknown-number', path, value, { name: side, used: String(usual) }));
    return usual;
  };
  const { view, options } = VIEWS[name](given, choose);
  const lang = localeOf(given.lang);
  if (given.lang && !lang) choose('lang', given.lang, ['zh-CN', 'en']);
  const locale = lang ?? localeOf(dataset.meta.locale) ?? 'zh-CN';
  const clock = clockIssue(given.now, path);
  if (clock) problems.push(clock);
  problems.push(...selectionIssues(given.filter, given.period, dataset, path));
  const context = viewContext({
    locale,
    tokens: LOOKS[choose('theme', given.theme, LOOK_NAMES)],
    ...clockOf(given.now, undefined, dataset.meta.asOf),
    reducedMotion: true,
    currency: dataset.meta.currency ?? 'CNY',
  });
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
    figure: new StandingFigure({ ...scene, view, context, selection: () => selection, issues: relevant }),
    size: { width: sizeOf('width'), height: sizeOf('height') },
    problems,
    issues: all,
  };
}

/** What went wrong on our side, as an issue. */
export const failed = (path: string, error: unknown): Issue =>
  issue('view-failed', path, null, { reason: error instanceof Error ? error.message : String(error) });
