import type { ToldLine } from '../data/diff/told.js';
import type { Mapping } from '../data/prepare/mapping.js';
import type { Compared, HideAnswer, Problem, ReadAnswer, SheetRow, TableChoice } from './engine/answers.js';

export const STEPS = ['files', 'check', 'publish'] as const;
export type Step = (typeof STEPS)[number];

export type Edition = 'inner' | 'public';
export type Preview = 'dashboard' | 'briefing';
/** Which problems are listed: those to be looked at, of one severity, or what was done. */
export type Shown = 'open' | 'error' | 'warning' | 'note';

/** What is being worked on, and how much of it is done (0 to 1), where that is known. */
export interface Busy {
  what: 'reading' | 'checking' | 'comparing' | 'hiding' | 'writing';
  name: string;
  done: number | undefined;
}

/** The desk as it stands. */
export interface DeskState {
  locale: string;
  catalogue: readonly TableChoice[];
  step: Step;
  /** Names of the ledgers, in the order in which they were put in. */
  files: readonly string[];
  previous: string | undefined;
  mapName: string | undefined;
  map: Mapping;
  /** What the map was before each choice. */
  past: readonly Mapping[];
  busy: Busy | undefined;
  /** Files that could not be used, and why. */
  refused: readonly { name: string; reason: string }[];
  read: ReadAnswer | undefined;
  shown: Shown;
  /** A code of problems; '' for all. */
  kind: string;
  /** How many problems and changes are listed at most. */
  most: number;
  /** Place of the chosen problem among all. */
  chosen: number | undefined;
  sheet: number;
  /** The rows of the sheet that are shown. */
  window: { from: number; rows: readonly SheetRow[] };
  difference: Compared | undefined;
  changes: ToldLine['kind'];
  threshold: number;
  hidden: HideAnswer | undefined;
  edition: Edition;
  preview: Preview;
  /** What would be lost if the page were closed. */
  unsaved: ReadonlySet<'data' | 'map'>;
}

export const MOST = 60;
/** Rows of a sheet that are shown at once. */
export const WINDOW = 40;
/** Rows above a problem that are shown with it. */
const ABOVE = 8;

export const startState = (locale: string): DeskState => ({
  locale,
  catalogue: [],
  step: 'files',
  files: [],
  previous: undefined,
  mapName: undefined,
  map: {},
  past: [],
  busy: undefined,
  refused: [],
  read: undefined,
  shown: 'open',
  kind: '',
  most: MOST,
  chosen: undefined,
  sheet: 0,
  window: { from: 0, rows: [] },
  difference: undefined,
  changes: 'figure',
  threshold: 5,
  hidden: undefined,
  edition: 'inner',
  preview: 'dashboard',
  unsaved: new Set(),
});

const isShown = ({ severity }: Problem, shown: Shown): boolean =>
  shown === 'open' ? severity !== 'note' : severity === shown;

/** A problem with its place among all. */
export interface Numbered {
  problem: Problem;
  at: number;
}

/** The problems that are listed, each with its place among all. */
export const problemsShown = ({ read, shown, kind }: Pick<DeskState, 'read' | 'shown' | 'kind'>): Numbered[] =>
  (read?.problems ?? []).flatMap((problem, at) =>
    isShown(problem, shown) && (kind === '' || problem.code === kind) ? [{ problem, at }] : [],
  );

/** How many problems there are of each severity. */
export function countsOfProblems(read: ReadAnswer | undefined): Record<Shown, number> {
  const count = (shown: Shown) => (read?.problems ?? []).filter((one) => isShown(one, shown)).length;
  return { open: count('open'), error: count('error'), warning: count('warning'), note: count('note') };
}

/** The kinds of the problems that are listed, the commonest first: what each is called, and how many there are. */
export function kindsOf({
  read,
  shown,
}: Pick<DeskState, 'read' | 'shown'>): { code: string; label: string; count: number }[] {
  const kinds = new Map<string, { code: string; label: string; count: number }>();
  for (const { problem } of problemsShown({ read, shown, kind: '' })) {
    const { code, expected, message } = problem;
    const kind = kinds.get(code) ?? { code, label: expected || message, count: 0 };
    kind.count++;
    kinds.set(code, kind);
  }
  return [...kinds.values()]
    .sort((a, b) => b.count - a.count)
    .map((one) => ({ ...one, label: one.label.length > 40 ? `${one.label.slice(0, 40)}…` : one.label }));
}

/** The problem that comes `by` places behind the chosen one in the list, or the first; ends stay. */
export function problemBeside(state: DeskState, by: 1 | -1): number | undefined {
  const list = problemsShown(state);
  const at = list.findIndex((one) => one.at === state.chosen);
  if (at < 0) return list[by > 0 ? 0 : list.length - 1]?.at;
  return list[Math.min(list.length - 1, Math.max(0, at + by))]!.at;
}

/** The first row to show so that a row is among those shown, with some above it. */
export const windowFrom = (row: number | undefined, { rows }: { rows: number }): number =>
  Math.max(0, Math.min((row ?? 0) - ABOVE, rows - WINDOW));

/** Why a public edition can't be made: what must be mended first. */
export function publicBlock({ read }: Pick<DeskState, 'read'>): { count: number; first: string } | undefined {
  const errors = (read?.problems ?? []).filter(({ severity }) => severity === 'error');
  return errors.length === 0 ? undefined : { count: errors.length, first: errors[0]!.message };
}

/** The dataset of the edition that is shown; undefined while there is none. */
export const textShown = ({ read, hidden, edition }: DeskState): string | undefined =>
  edition === 'public' ? hidden?.text : read && read.rows.length > 0 ? read.text : undefined;

/** Lines of a comparison by kind, in the order of their tabs. */
export const CHANGE_KINDS = ['figure', 'text', 'added', 'removed', 'total'] as const satisfies ToldLine['kind'][];
export const changesOf = (difference: Compared | undefined, kind: ToldLine['kind']): readonly ToldLine[] =>
  (difference?.lines ?? []).filter((line) => line.kind === kind);

/** What a file is called: the dataset's title, the edition, and the month it is of. */
export const namesOfFile = (
  { read, edition }: Pick<DeskState, 'read' | 'edition'>,
  words: { file: string; edition: Record<Edition, string> },
): readonly string[] => [read?.title || words.file, words.edition[edition], read?.asOf ?? ''];
