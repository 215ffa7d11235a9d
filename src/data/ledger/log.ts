import { type Issue, type IssueCode, type IssueParams, issue, type Note, noteOf } from '../dataset/issues.js';
import type { Locale, Said } from '../dataset/name.js';
import { addressOf, columnLetters } from '../grid/cell-address.js';
import type { Sheet } from '../grid/sheet.js';

/** Where something stands in a file. Rows and columns count from 0. */
export interface Place {
  sheet: Sheet;
  row?: number | undefined;
  column?: number | undefined;
  /** What the column is called there. */
  head?: string | undefined;
}

const lineOf = ({ lineOf }: Sheet, row: number): number => lineOf?.(row) ?? row + 1;

/** The place in words: `资金 第7行 C列（财政投入）`; of a text file `资金.csv 第 7 行“财政投入”列`. */
export function sayPlace({ sheet, row, column, head }: Place, several: boolean): Said {
  if (sheet.kind === 'text')
    return { '@': 'in-text', file: sheet.file, line: row === undefined ? undefined : lineOf(sheet, row), head };
  return {
    '@': 'in-sheet',
    sheet: sheet.name,
    file: several ? sheet.file : undefined,
    row: row === undefined ? undefined : row + 1,
    column: column === undefined ? undefined : columnLetters(column),
    head,
  };
}

/** The address of a place, as spreadsheets write it. */
export const cellOf = ({ sheet, row, column }: Place): string =>
  addressOf({
    sheet: sheet.name,
    ...(row === undefined ? {} : { row: lineOf(sheet, row) - 1 }),
    ...(column === undefined ? {} : { column }),
  });

/** What paths of a ledger's own problems say: the line of a text, the address in a workbook. */
const pathOf = (place: Place): string =>
  place.sheet.kind === 'text'
    ? `${place.sheet.file}${place.row === undefined ? '' : `:${lineOf(place.sheet, place.row)}`}`
    : cellOf(place);

type Tell = (code: IssueCode, place: Place, found: unknown, params?: IssueParams) => void;
type TellNote = (code: Note['code'], place: Place, found: unknown, params?: IssueParams) => void;

/** Who hears of what is wrong with a ledger, and of what was done with it. */
export interface LedgerLog {
  tell: Tell;
  note: TellNote;
  /** Has all been said of the cell there? */
  isSaid(place: Place): boolean;
  issues(locale: Locale): Issue[];
  notes(locale: Locale): Note[];
}

const MOST_OF_A_KIND = 50;
/** Problems that say all there is to say of a cell. */
const WHOLE: ReadonlySet<string> = new Set(['cell-error', 'formula-without-result', 'doubtful-unit']);

/** @param several do the sheets come from several files, so that each place names its own? */
export function ledgerLog(several: boolean): LedgerLog {
  type Told<C> = readonly [code: C, place: Place, found: unknown, params: IssueParams];
  const issues: Told<IssueCode>[] = [];
  const notes: Told<Note['code']>[] = [];
  const met = new Map<Sheet, Map<string, { place: Place; count: number }>>();
  const said = new Map<Sheet, Set<number>>();
  const numberOf = ({ row = -1, column = -1 }: Place): number => row * 2 ** 20 + column;
  const isOneOfMany = (code: string, place: Place): boolean => {
    const kinds = met.get(place.sheet) ?? new Map<string, { place: Place; count: number }>();
    met.set(place.sheet, kinds);
    const kind = kinds.get(code) ?? { place: { sheet: place.sheet }, count: 0 };
    kind.count++;
    kinds.set(code, kind);
    return kind.count > MOST_OF_A_KIND;
  };
  const located = (place: Place, params: IssueParams): IssueParams => ({
    ...params,
    place: sayPlace(place, several),
    cell: cellOf(place),
  });
  return {
    isSaid: (place) => said.get(place.sheet)?.has(numberOf(place)) ?? false,
    tell(code, place, found, params = {}) {
      if (WHOLE.has(code)) {
        const cells = said.get(place.sheet) ?? new Set();
        said.set(place.sheet, cells.add(numberOf(place)));
      }
      if (!isOneOfMany(code, place)) issues.push([code, place, found, params]);
    },
    note(code, place, found, params = {}) {
      notes.push([code, place, found, params]);
    },
    issues: (locale) => [
      ...issues.map(([code, place, found, params]) =>
        issue(code, pathOf(place), found, located(place, params), locale),
      ),
      ...[...met.values()]
        .flatMap((kinds) => [...kinds.values()])
        .filter(({ count }) => count > MOST_OF_A_KIND)
        .map(({ place, count }) =>
          issue('more-issues', pathOf(place), null, located(place, { count: count - MOST_OF_A_KIND }), locale),
        ),
    ],
    notes: (locale) =>
      notes.map(([code, place, found, params]) => noteOf(code, pathOf(place), found, located(place, params), locale)),
  };
}
