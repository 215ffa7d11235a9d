import { type Issue, type IssueCode, type IssueParams, issue } from './issues.js';
import type { Locale, LocalizedName } from './name.js';

/** Where a problem is: a path, one of many within a table or the document, or a row (and column, with its head as written). */
export type Place = string | CellPlace | { within: string; path: string };

export interface CellPlace {
  table: string;
  row: number;
  column?: string | undefined;
  head?: string | undefined;
}

/** Says where a row, or what a path means, stands in the file that it came from: in words, and as the address of its cell. */
export type SayPlace = (place: CellPlace | string) => { place: LocalizedName; cell?: string } | undefined;

/** Hears of a problem. */
export type Report = (code: IssueCode, place: Place, found: unknown, params?: IssueParams) => void;

const MOST_ISSUES_OF_A_KIND = 50;

const kindOf = (place: Place): string =>
  typeof place === 'string'
    ? place.replace(/\[\d+\]/, '')
    : 'within' in place
      ? place.within
      : place.column === undefined
        ? place.table
        : `${place.table}.${place.column}`;

function pathOf(place: Place): string {
  if (typeof place === 'string') return place;
  if ('within' in place) return place.path;
  return `${place.table}[${place.row}]${place.column === undefined ? '' : `.${place.column}`}`;
}

/** Collects issues; of many alike in one place it keeps some and says how many more there are. */
export function issueLog(sayPlace?: SayPlace): { report: Report; issues: (locale: Locale) => Issue[] } {
  const met = new Map<string, { code: IssueCode; path: string; count: number }>();
  const kept: [code: IssueCode, path: string, found: unknown, params: IssueParams | undefined][] = [];
  return {
    report(code, place, found, params) {
      const path = kindOf(place);
      const key = `${code} ${path}`;
      const kind = met.get(key) ?? { code, path, count: 0 };
      if (kind.count === 0) met.set(key, kind);
      kind.count++;
      if (kind.count > MOST_ISSUES_OF_A_KIND) return;
      const said = sayPlace?.(typeof place !== 'string' && 'within' in place ? place.path : place);
      kept.push([code, pathOf(place), found, said === undefined ? params : { ...params, ...said }]);
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
