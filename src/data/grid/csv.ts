import Papa from 'papaparse';
import { LIMITS } from '../dataset/limits.js';
import { within } from '../dataset/refusal.js';
import type { Pace } from './pace.js';
import { plainSheet, type Sheet } from './sheet.js';

// Read in pieces, so that a long text leaves others their turn; about 2 ms each.
const PIECE = 1 << 17;
const SEPARATORS = ['\t', ',', ';', '，', '；', '|'];

/** The separator of a text: the one that most of its first lines hold outside quotes, and of these the one that stands in them most often. */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const countIn = (line: string | undefined, separator: string) => (line?.split(separator).length ?? 1) - 1;
  // Heads hold commas now and then, but never tabs.
  if (countIn(lines[0], '\t') > 0) return '\t';
  let best = { separator: ',', lines: 0, count: 0 };
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => countIn(line, separator)).filter((count) => count > 0);
    const [held, count] = [counts.length, counts.reduce((sum, one) => sum + one, 0)];
    if (held > best.lines || (held === best.lines && count > best.count)) best = { separator, lines: held, count };
  }
  return best.separator;
}

/**
 * Takes the cells of a line, its number from 1, whether a quotation mark in it is not closed as it should be, and whether
 * nothing stands in it.
 */
type TakeLine = (cells: string[], line: number, torn: boolean, isBlank: boolean) => void;

/** A text of lines, its separator found. */
export interface Lines {
  /** Gives each line in its turn, in pieces. */
  read(take: TakeLine, pace: Pace): Promise<void>;
  /** Gives all lines at once. */
  readAll(take: TakeLine): void;
}

type Chunk = (results: Papa.ParseResult<string[]>, parser: Papa.Parser) => void;

/** The lines of a CSV or TSV text (RFC 4180; separator comma, tab, semicolon or what `sep=` says). */
export function linesOf(text: string, separator?: string): Lines {
  // Spreadsheets' own way to name the separator.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  // Lines may end in different ways in one file; what is left of \r\n goes when a line is taken.
  const newline: '\n' | '\r' = body.includes('\n') ? '\n' : '\r';
  const config = { delimiter: separator ?? told?.[1] ?? separatorOf(body), newline };
  const numbered = (take: TakeLine) => {
    let next = told ? 2 : 1;
    let blank = 0;
    // Without quotation marks no cell holds a line's end.
    const isQuoted = body.includes('"');
    return (cells: string[], torn: boolean): void => {
      const line = next++;
      within('columns', cells.length);
      for (const cell of cells) {
        if (cell.length > LIMITS.text) within('text', cell.length);
        if (!isQuoted) continue;
        for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) next++;
      }
      const last = cells.length - 1;
      if (cells[last]!.endsWith('\r')) cells[last] = cells[last]!.slice(0, -1);
      const isBlank = cells.every((cell) => cell.trim() === '');
      if (isBlank && cells.length === 1) within('blank', ++blank);
      take(cells, line, torn, isBlank);
    };
  };
  const giveTo = (
    add: (cells: string[], torn: boolean) => void,
    { data, errors }: Papa.ParseResult<string[]>,
  ): void => {
    const torn = new Set(errors.map(({ row }) => row));
    data.forEach((cells, row) => {
      add(cells, torn.has(row));
    });
  };
  return {
    readAll: (take) => giveTo(numbered(take), Papa.parse<string[]>(body, config)),
    read(take, pace) {
      const add = numbered(take);
      let given = 0;
      return new Promise((resolve, reject) => {
        const fail = (parser: Papa.Parser) => (error: unknown) => {
          // First: to stop the parser makes it say that it has completed.
          reject(error instanceof Error ? error : new Error(String(error)));
          parser.abort();
        };
        const chunk: Chunk = (results, parser) => {
          try {
            giveTo(add, results);
            given += PIECE;
            // What has no end is looked at anew with each piece.
            const { cursor } = results.meta;
            if (given - cursor > LIMITS.line && given < body.length) {
              if (!body.slice(cursor, given).includes('"')) within('line', given - cursor);
              add([body.slice(cursor, cursor + 100)], true);
              resolve();
              parser.abort();
              return;
            }
          } catch (error) {
            fail(parser)(error);
            return;
          }
          if (!pace.due()) return;
          parser.pause();
          pace
            .turn(results.meta.cursor / body.length)
            .then(() => parser.resume())
            .catch(fail(parser));
        };
        const all = { ...config, chunkSize: PIECE, chunk, complete: () => resolve() };
        // Texts are read in chunks, too, though the types know it of files only.
        Papa.parse<string[]>(body, all as Papa.ParseConfig<string[]> & { download?: false; worker?: false });
      });
    },
  };
}

/** Gathers lines as a sheet. */
function gatherSheet(file: string): { take: TakeLine; sheet(): Sheet } {
  const rows: (string[] | undefined)[] = [];
  const lines: number[] = [];
  const torn = new Set<number>();
  let area = 0;
  return {
    take(cells, line, isTorn, isBlank) {
      area += cells.length;
      within('area', area);
      if (isTorn) torn.add(rows.length);
      rows.push(isBlank ? undefined : cells);
      lines.push(line);
    },
    sheet: () => ({
      ...plainSheet(file.replace(/(?:\.(?:csv|tsv|tab|txt))?(?:\.gz)?$/i, ''), rows, {
        file,
        lineOf: (row) => lines[row],
      }),
      torn,
    }),
  };
}

/** A CSV or TSV text as a sheet. */
export async function readTextSheet(text: string, file: string, pace: Pace, separator?: string): Promise<Sheet> {
  const gathered = gatherSheet(file);
  await linesOf(text, separator).read(gathered.take, pace);
  return gathered.sheet();
}

/** The same, at once. */
export function textSheet(text: string, file: string): Sheet {
  const gathered = gatherSheet(file);
  linesOf(text).readAll(gathered.take);
  return gathered.sheet();
}
