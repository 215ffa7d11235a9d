import Papa from 'papaparse';
import type { Pace } from '../grid/pace.js';
import { type Columns, columnsOf } from './columns.js';
import type { Decoded } from './decoded.js';
import { IssueLog } from './issue-log.js';
import { linePlaces } from './line-places.js';
import { knownHeads } from './table-names.js';

// Read in pieces, so that a long text leaves others their turn; about 2 ms each.
const PIECE = 1 << 17;

/** The separator of a head line: the one that stands most often in it outside quotes. */
function separatorOf(text: string): string {
  const line = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, 100_000))?.[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length - 1;
  // Heads hold commas now and then, but never tabs.
  if (count('\t') > 0) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

interface Head {
  name: string;
  /** Its place in a line, from 0. */
  at: number;
  cells: unknown[];
  /** Words met already: a column of a few words holds each once, not a copy for every row. */
  words: Map<string, string>;
}

const MOST_WORDS = 1000;

function wordIn({ words }: Head, cell: string): string {
  const known = words.get(cell);
  if (known !== undefined) return known;
  if (words.size < MOST_WORDS) words.set(cell, cell);
  return cell;
}

/** Lines above the heads; no table has more of them. */
const MOST_TITLES = 10;

interface Line {
  cells: readonly string[];
  line: number;
  torn: boolean;
}

/** The lines of a text gathered as columns. */
interface Lines {
  /** Takes the cells of the next line; `torn` where a quotation mark in it is not closed as it should be. */
  add(cells: string[], torn: boolean): void;
  columns(pace: Pace): Promise<Columns>;
  /** The line of each row. */
  rowLines: readonly number[];
  leftOut(): number;
}

// Plain variables, not a class: private fields are slow where they are compiled for older browsers.
function gatherLines(log: IssueLog, firstLine: number): Lines {
  const heads: Head[] = [];
  /** Places without a head; what stands there is told of once. */
  const headless = new Set<number>();
  let width = -1;
  let nextLine = firstLine;
  const rowLines: number[] = [];
  /** The first lines, while it is not known which of them holds the heads. */
  let first: Line[] | undefined = [];
  let leftOut = 0;

  const takeHeads = (cells: readonly string[], line: number): void => {
    const names = cells.map((cell) => cell.trim());
    while (names[names.length - 1] === '') names.pop();
    width = names.length;
    names.forEach((name, at) => {
      if (name === '') headless.add(at);
      else if (heads.some((head) => head.name === name)) log.report('twice-the-column', line, name, { name });
      else heads.push({ name, at, cells: [], words: new Map() });
    });
  };

  const takeRow = (cells: readonly string[], line: number, torn: boolean): void => {
    let length = cells.length;
    while (length > width && cells[length - 1]!.trim() === '') length--;
    if (torn || length > width) {
      leftOut++;
      if (torn) log.report('open-quote', line, cells.join(','));
      else log.report('long-line', line, cells.join(','), { cells: length, heads: width });
      return;
    }
    if (length < width) log.report('short-line', line, cells.join(','), { cells: length, heads: width });
    for (const head of heads) head.cells[rowLines.length] = wordIn(head, cells[head.at] ?? '');
    rowLines.push(line);
    if (headless.size === 0) return;
    for (const at of headless)
      if (cells[at]?.trim()) {
        headless.delete(at);
        log.report('headless-column', line, cells[at], { column: at + 1 });
      }
  };

  /** Titles, dates and units may stand above the heads; no line has as many known heads as theirs. */
  const takeFirst = (head: Line, below: readonly Line[]): void => {
    first = undefined;
    takeHeads(head.cells, head.line);
    for (const { cells, line, torn } of below) takeRow(cells, line, torn);
  };
  const endTitles = (): void => {
    if (first?.[0]) takeFirst(first[0], first.slice(1));
  };

  return {
    add(cells, torn) {
      const line = nextLine++;
      for (const cell of cells)
        for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) nextLine++;
      const last = cells.length - 1;
      if (cells[last]!.endsWith('\r')) cells[last] = cells[last]!.slice(0, -1);
      if (cells.every((cell) => cell.trim() === '')) return;
      if (!first) takeRow(cells, line, torn);
      else if (knownHeads(cells, undefined) >= 2) takeFirst({ cells, line, torn }, []);
      else if (first.push({ cells, line, torn }) === MOST_TITLES) endTitles();
    },
    rowLines,
    async columns(pace) {
      endTitles();
      for (const { cells } of heads) await takeNumbers(cells, pace);
      return columnsOf(heads.map(({ name, cells }) => [name, cells]));
    },
    leftOut: () => leftOut,
  };
}

/** Makes numbers of a column in which every cell is written as a number is printed, so that nothing of it is lost: 007, 1,234 and 1.50 stay text. */
async function takeNumbers(cells: unknown[], pace: Pace): Promise<void> {
  // NaN and Infinity are printed as they are written, too, but they are no figures.
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] as string;
    if (cell !== '' && (String(Number(cell)) !== cell || !/\d/.test(cell))) return;
    if (row % 10_000 === 9_999 && pace.due()) await pace.turn(1);
  }
  for (let row = 0; row < cells.length; row++) {
    if (cells[row] !== '') cells[row] = Number(cells[row]);
    if (row % 10_000 === 0 && pace.due()) await pace.turn(1);
  }
}

/**
 * Reads CSV or TSV (RFC 4180; separator comma, tab or semicolon) with column heads in its first line, or below
 * titles in a line that holds known heads. Plain numbers are
 * numbers, everything else stays text: a code 007 stays 007, `1,234` and 5000余人 are read as figures later. A line longer than the heads is left out, since
 * its figures may stand under wrong heads.
 */
export async function decodeCsv(text: string, name: string, pace: Pace, separator?: string): Promise<Decoded> {
  const log = new IssueLog(name);
  // Spreadsheets' own way to name the separator.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const lines = gatherLines(log, told ? 2 : 1);
  await parse(body, separator ?? told?.[1] ?? separatorOf(body), lines, pace);
  const input = await lines.columns(pace);
  return {
    input,
    bare: true,
    issues: log.issues,
    leftOut: lines.leftOut(),
    sayPlace: linePlaces(name, lines.rowLines),
  };
}

type Chunk = (results: Papa.ParseResult<string[]>, parser: Papa.Parser) => void;

function parse(text: string, delimiter: string, lines: Lines, pace: Pace): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (parser: Papa.Parser) => (error: unknown) => {
      // First: to stop the parser makes it say that it has completed.
      reject(error instanceof Error ? error : new Error(String(error)));
      parser.abort();
    };
    const chunk: Chunk = ({ data, errors, meta }, parser) => {
      const torn = new Set(errors.map(({ row }) => row));
      data.forEach((cells, row) => {
        lines.add(cells, torn.has(row));
      });
      if (!pace.due()) return;
      parser.pause();
      pace
        .turn(meta.cursor / text.length)
        .then(() => parser.resume())
        .catch(fail(parser));
    };
    const config = {
      delimiter,
      // Lines may end in different ways in one file; what is left of \r\n goes when a line is taken.
      newline: text.includes('\n') ? '\n' : '\r',
      chunkSize: PIECE,
      chunk,
      complete: () => resolve(),
    };
    // Texts are read in chunks, too, though the types know it of files only.
    Papa.parse<string[]>(text, config as Papa.ParseConfig<string[]> & { download?: false; worker?: false });
  });
}
