import { parted, readHead, wholePeriod } from '../dataset/head-text.js';
import { type Issue, issue } from '../dataset/issues.js';
import { within } from '../dataset/refusal.js';
import { finderOf, headsKnown, tableOfSheet } from '../dataset/table-names.js';
import { isFigure, TABLE_NAMES } from '../dataset/tables.js';
import { linesOf } from '../grid/csv.js';
import type { Pace } from '../grid/pace.js';
import { readPeriod } from '../ledger/period.js';
import { isAsRead } from '../ledger/plain-word.js';
import { simplified } from '../quantity/traditional.js';
import { binaryDecoder } from './binary.js';
import { type Columns, columnsOf } from './columns.js';
import { type Decoded, nothingOf } from './decoded.js';
import { IssueLog } from './issue-log.js';
import { linePlaces } from './line-places.js';

interface Head {
  name: string;
  /** Of no table that is known. */
  isForeign: boolean;
  isPeriod: boolean;
  isFigure: boolean;
  /** Figures as numbers where they are written as numbers are printed. */
  cells: unknown[];
  /** Words met already: a column of a few words holds each once, not a copy for every row. */
  words: Map<string, string>;
  /** Does it hold too many words to ask whether one was met? */
  isVaried: boolean;
}

const MOST_WORDS = 1000;
/** How far down heads may stand. */
const DEEPEST = 30;
/** How many columns tell whether a line holds heads. */
const MOST_TRIED = 300;

/** Thrown where a text is more than columns under plain heads. */
const LEDGER = new Error('a ledger');

/** The heads of a first line; undefined where it is not sure that they are all the heads there are, or that it holds heads. */
function plainHeads(
  first: readonly (readonly string[])[],
  file: string,
  { lenient = false }: ColumnReaderOptions,
): Head[] | undefined {
  // A name that states a unit states it for the figures.
  if (/[单單]位|[(（][^)）]*元/.test(file)) return undefined;
  const names = first[0]!.map((cell) => cell.trim());
  while (names[names.length - 1] === '') names.pop();
  if (names.includes('') || new Set(names).size < names.length) return undefined;
  const nameOf = (head: string) => (lenient ? (readHead([head]).names[0] ?? head) : head);
  const tables = TABLE_NAMES.filter((name) => {
    const { known, whole } = headsKnown(names.map(nameOf), name);
    return whole && known === names.length;
  });
  // Heads of which no line holds two that are known, nor periods: columns of something else, which a table's reader will say.
  // 113年度, years that a ledger's reader knows.
  if (
    first[1]?.some((cell) => /^(?:(?:8\d|9\d|1[0-4]\d)(?:年|[/.-]\d|$)|.{0,2}民[國国])/.test(cell)) &&
    simplified(names.join('')) !== names.join('')
  )
    return undefined;
  const bare = first.map((cells) =>
    cells.slice(0, MOST_TRIED).map((cell) => (cell.length < 60 ? (readHead([cell]).names[0] ?? '') : '')),
  );
  const isForeign =
    tableOfSheet(file.replace(/\.[a-z]+$/i, '')) === undefined &&
    bare.every((cells) => TABLE_NAMES.every((name) => headsKnown(cells, name).known < 2)) &&
    !bare[0]!.some((head) => wholePeriod(head) ?? parted(head));
  // A second line without a digit may be a second line of heads.
  if (!isForeign && (tables.length === 0 || first[1]?.some((cell) => /\d/.test(cell)) === false)) return undefined;
  return names.map((name) => ({
    name,
    isForeign,
    isPeriod: tables.some((table) => finderOf(table)(nameOf(name)) === 'period'),
    isFigure: tables.some((table) => isFigure(table, finderOf(table)(nameOf(name)) ?? '')),
    cells: [],
    words: new Map(),
    isVaried: false,
  }));
}

const STROKES = /^\s*[-—–―/]+\s*$/;

const bare = (text: string): string => text.replace(/\s/g, '');
const isHead = (cell: string, name: string): boolean =>
  cell.length < 60 && cell.trimStart()[0] === name[0] && bare(cell) === bare(name);

/** Columns of a text that comes in pieces of whole lines. */
export interface ColumnReader {
  /** Takes lines, of which `before` stood before them. */
  read(text: string, pace: Pace, separator?: string, before?: number): Promise<void>;
  /** The columns of the lines since this was asked last, and the numbers of these lines; undefined where it is a ledger. */
  take(pace: Pace): Promise<TakenColumns | undefined>;
  /** What is wrong so far. */
  readonly issues: Issue[];
  readonly leftOut: number;
}

export interface ColumnReaderOptions {
  /** Are heads plain that state their unit, too (投入（万元）), and strokes in place of figures? A ledger where that can be. */
  lenient?: boolean;
}

interface TakenColumns {
  columns: Columns;
  lines: readonly number[];
}

/**
 * Reads CSV or TSV with plain column heads in its first line as columns, and says so where it can't: then it is a ledger.
 * What a ledger's reader would take otherwise than it is written (totals, remarks) is none of its business, but for
 * periods: 2024年 is 2024 to both.
 * Plain numbers are numbers, everything else stays text: a code 007 stays 007, `1,234` and 5000余人 are read as figures
 * later. A line longer than the heads is left out, since its figures may stand under wrong heads.
 */
export function columnReader(name: string, options: ColumnReaderOptions = {}): ColumnReader {
  const log = new IssueLog(name);
  let rowLines: number[] = [];
  let heads: Head[] | undefined;
  let first: { cells: string[]; line: number; torn: boolean }[] | undefined = [];
  let leftOut = 0;
  // Is there a blank line, and one with something below it?
  let gap = false;
  let held = false;
  let isShort = false;
  let isLedger = false;

  const takeRow = (cells: readonly string[], line: number, torn: boolean): void => {
    const width = heads!.length;
    let length = cells.length;
    while (length > width && cells[length - 1]!.trim() === '') length--;
    if (torn || length > width) {
      leftOut++;
      if (torn) log.report('open-quote', line, cells.join(','));
      else log.report('long-line', line, cells.join(','), { cells: length, heads: width });
      return;
    }
    if (length < width) isShort = true;
    if (length < width) log.report('short-line', line, cells.join(','), { cells: length, heads: width });
    const row = rowLines.length;
    within('area', (row + 1) * width);
    // Is there anything in the row so far?
    let isFirst = true;
    for (let at = 0; at < Math.min(width, cells.length); at++) {
      const head = heads![at]!;
      const cell = cells[at]!;
      // Figures hardly repeat, and as numbers they take a part of the space.
      const number = head.isFigure ? plainNumber(cell) : undefined;
      if (number !== undefined && !head.isPeriod) {
        isFirst = false;
        head.cells[row] = number;
        continue;
      }
      let word = head.isVaried ? undefined : head.words.get(cell);
      if (word === undefined) {
        word = head.isPeriod && !head.isForeign ? readPeriod(cell.trim()) : cell;
        // The head itself below: heads that are printed again on each page.
        const isStroke = options.lenient && head.isFigure && STROKES.test(cell);
        if (head.isForeign || isStroke) word = cell;
        else if ((at === 0 && isHead(cell, head.name)) || !isAsRead(word, isFirst, head.isPeriod)) throw LEDGER;
        if (head.words.size < MOST_WORDS) head.words.set(cell, word);
        else head.isVaried ||= row < 4 * MOST_WORDS;
      }
      if (cell !== '') isFirst = false;
      head.cells[row] = number ?? word;
    }
    rowLines.push(line);
  };
  const begin = (): void => {
    if (!first) return;
    const lines = first;
    first = undefined;
    heads =
      !lines[0] || lines[0].torn
        ? undefined
        : plainHeads(
            lines.map(({ cells }) => cells),
            name,
            options,
          );
    if (!heads || (held && !heads[0]!.isForeign)) throw LEDGER;
    for (const { cells, line, torn } of lines.slice(1)) takeRow(cells, line, torn);
  };
  const orLedger = (error: unknown): void => {
    if (error !== LEDGER) throw error;
    isLedger = true;
  };

  return {
    async read(text, pace, separator, before = 0) {
      if (isLedger) return;
      await linesOf(text, separator)
        .read((cells, at, torn, isBlank) => {
          if (isBlank) {
            gap ||= first?.length !== 0;
            return;
          }
          const line = before + at;
          // Below a gap another table may begin.
          held ||= gap;
          if (held && heads && !heads[0]!.isForeign) throw LEDGER;
          if (!first) takeRow(cells, line, torn);
          else if (first.push({ cells, line, torn }) === DEEPEST) begin();
        }, pace)
        .catch(orLedger);
    },
    async take(pace) {
      try {
        if (!isLedger) begin();
      } catch (error) {
        orLedger(error);
      }
      if (isLedger) return undefined;
      const lines = rowLines;
      for (const head of heads ?? []) {
        if (isShort) head.cells = Array.from(lines, (_, row) => head.cells[row] ?? '');
        if (!head.isFigure) await takeNumbers(head.cells, pace);
        if (pace.due()) await pace.turn(1);
      }
      const columns = columnsOf((heads ?? []).map((head) => [head.name, head.cells]));
      rowLines = [];
      isShort = false;
      for (const head of heads ?? []) head.cells = [];
      return { columns, lines };
    },
    get issues() {
      return log.issues;
    },
    get leftOut() {
      return leftOut;
    },
  };
}

/** The columns of a whole text; undefined where it is a ledger. */
async function readColumns(text: string, name: string, pace: Pace, separator?: string): Promise<Decoded | undefined> {
  const reader = columnReader(name);
  await reader.read(text, pace, separator);
  const taken = await reader.take(pace);
  if (!taken) return undefined;
  const { issues, leftOut } = reader;
  return {
    input: taken.columns,
    bare: true,
    file: name,
    issues,
    leftOut,
    sayPlace: linePlaces(name, taken.lines),
  };
}

/** A text that is written as a number is printed, so that nothing of it is lost, as that number: 007, 1,234 and 1.50 stay text. */
function plainNumber(cell: string): number | undefined {
  const { length } = cell;
  // Whole numbers, as most figures are, digit by digit: printing each to compare it takes long.
  let whole = 0;
  for (let at = 0; at < length; at++) {
    const digit = cell.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || length > 15 || (digit === 0 && at === 0 && length > 1)) {
      // NaN and Infinity are printed as they are written, too, but they are no figures.
      const number = Number(cell);
      return String(number) === cell && /\d$/.test(cell) && !cell.includes('e') ? number : undefined;
    }
    whole = whole * 10 + digit;
  }
  return length > 0 ? whole : undefined;
}

/** Makes numbers of the texts of a column where all of them are such. */
async function takeNumbers(cells: unknown[], pace: Pace): Promise<void> {
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] as string;
    if (cell !== '' && plainNumber(cell) === undefined) return;
    if (row % 10_000 === 9_999 && pace.due()) await pace.turn(1);
  }
  for (let row = 0; row < cells.length; row++) {
    if (cells[row] !== '') cells[row] = Number(cells[row]);
    if (row % 10_000 === 0 && pace.due()) await pace.turn(1);
  }
}

/** Reads CSV or TSV: columns under plain heads as they stand (unless sheets are wanted), all else as a ledger. */
export async function decodeCsv(
  text: string,
  name: string,
  pace: Pace,
  { separator, sheets }: { separator?: string; sheets?: boolean | undefined } = {},
): Promise<Decoded> {
  const plain = sheets ? undefined : await readColumns(text, name, pace, separator);
  if (plain) return plain;
  const decoder = await binaryDecoder('text');
  return decoder
    ? decoder(text, name, pace, separator)
    : nothingOf(issue('missing-formats', name, null, { script: 'chancai.formats.js' }));
}
