import { clip, type Issue, type IssueCode, type IssueParams, issue } from './issues.js';
import type { Locale, Said } from './name.js';
import { tableTitled } from './table-names.js';

/** Where a problem is: a path, one of many within a table or the document, or a row (and column, with its head as written). */
export type Place = string | CellPlace | { within: string; path: string };

export interface CellPlace {
  table: string;
  row: number;
  column?: string | undefined;
  head?: string | undefined;
}

/** Says where a row, or what a path means, stands in the file that it came from: in words, and as the address of its cell. */
export type SayPlace = (place: CellPlace | string) => { place: Said; cell?: string } | undefined;

/** Parts of an issue's sentence; rows are said as the author finds them. */
type ReportParams = Readonly<Record<string, IssueParams[string] | readonly CellPlace[]>>;

/** Hears of a problem. */
export type Report = (code: IssueCode, place: Place, found: unknown, params?: ReportParams) => void;

const MOST_ISSUES_OF_A_KIND = 50;

const kindOf = (place: Place): string =>
  typeof place === 'string'
    ? place.replace(/\[\d+\]/, '')
    : 'within' in place
      ? place.within
      : place.column === undefined
        ? place.table
        : `${place.table}.${place.column}`;

/** Where it is for programs: tables and columns under their own names, whatever the author calls them. */
function pathOf(place: Place): string {
  if (typeof place === 'string') return ownPath(place);
  if ('within' in place) return ownPath(place.path);
  return `${ownPath(place.table)}[${place.row}]${place.column === undefined ? '' : `.${place.column}`}`;
}

const ownPath = (path: string): string => path.replace(/^[^.[\]]+/, (name) => tableTitled(name) ?? name);

/** Where it is in the author's own words, where those are others than the path's. */
function wordsOf(place: Place): Said | undefined {
  if (typeof place === 'string' || 'within' in place) {
    const path = typeof place === 'string' ? place : place.path;
    return ownPath(path) === path ? undefined : path;
  }
  const { table, row, column, head = column } = place;
  if (ownPath(table) === table && head === column) return undefined;
  return { '@': 'in-table', table, row: row + 1, head: head && clip(head) };
}

const areRows = (param: ReportParams[string]): param is readonly CellPlace[] =>
  Array.isArray(param) && param.every((one) => typeof one === 'object' && 'table' in one);

/** Collects issues; of many alike in one place it keeps some and says how many more there are. */
export function issueLog(sayPlace?: SayPlace): { report: Report; issues: (locale: Locale) => Issue[] } {
  const met = new Map<string, { code: IssueCode; path: string; count: number }>();
  const kept: [code: IssueCode, path: string, found: unknown, params: IssueParams | undefined][] = [];
  const sayRow = (place: CellPlace): Said => sayPlace?.(place)?.place ?? { '@': 'row', row: place.row + 1 };
  const sayParams = (params: ReportParams = {}): IssueParams =>
    Object.fromEntries(
      Object.entries(params).map(([name, param]) => [name, areRows(param) ? param.map(sayRow) : param]),
    );
  return {
    report(code, place, found, params) {
      const path = kindOf(place);
      const key = `${code} ${path}`;
      const kind = met.get(key) ?? { code, path, count: 0 };
      if (kind.count === 0) met.set(key, kind);
      kind.count++;
      if (kind.count > MOST_ISSUES_OF_A_KIND) return;
      const words = wordsOf(place);
      const said =
        sayPlace?.(typeof place !== 'string' && 'within' in place ? place.path : place) ?? (words && { place: words });
      kept.push([code, pathOf(place), found, { ...sayParams(params), ...said }]);
    },
    issues(locale) {
      const more = [...met.values()].filter(({ count }) => count > MOST_ISSUES_OF_A_KIND);
      return [
        ...kept.map(([code, path, found, params]) => issue(code, path, found, params, locale)),
        ...more.map(({ path, count }) =>
          issue('more-issues', path, null, { count: count - MOST_ISSUES_OF_A_KIND }, locale),
        ),
      ];
    },
  };
}
