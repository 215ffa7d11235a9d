import { type HeadText, readHead } from '../dataset/head-text.js';
import { type HeadUnit, readHeadUnit } from '../dataset/head-unit.js';
import type { Steps } from '../dataset/steps.js';
import { cellText, rowTexts, type Sheet } from '../grid/sheet.js';
import type { Find, Meaning } from './meaning.js';
import type { Shape } from './shape.js';

/** A column of a sheet with its head and what it means; undefined: nothing known, null: to be left out. */
export interface SheetColumn {
  at: number;
  head: HeadText;
  meaning: Meaning | null | undefined;
}

/** The heads of a sheet: the rows they take, and its columns. */
export interface SheetHeads {
  first: number;
  last: number;
  columns: readonly SheetColumn[];
}

/** How far down heads are looked for, how many levels they may have, and how many columns tell which row holds them. */
const DEEPEST = 30;
const MOST_LEVELS = 3;
const MOST_TRIED = 100;

/** The text at a place, or the one that a merged range shows there. */
function shownAt(sheet: Sheet, row: number, column: number): string {
  const merge = sheet.mergeAt(row, column);
  return cellText(merge ? sheet.rows[merge.startRow]?.[merge.startCol] : sheet.rows[row]?.[column]);
}

const widthOf = (sheet: Sheet, first: number, last: number): number => {
  let width = 0;
  for (let row = first; row <= last; row++) {
    width = Math.max(width, sheet.rows[row]?.length ?? 0);
    for (const cell of [(sheet.rows[row]?.length ?? 0) - 1])
      if (cell >= 0) width = Math.max(width, (sheet.mergeAt(row, cell)?.endCol ?? 0) + 1);
  }
  return width;
};

/** The heads of the columns in rows `first` to `last`. A level left blank beside a named group belongs to the group. */
function headsAt(sheet: Sheet, first: number, last: number, most: number): { at: number; head: HeadText }[] {
  const width = Math.min(most, widthOf(sheet, first, last));
  const heads: { at: number; head: HeadText }[] = [];
  const groups: string[] = [];
  // A wide merged head says the same of each column.
  const read = new Map<string, HeadText>();
  for (let at = 0; at < width; at++) {
    // A line of units has strokes where there is none.
    const below = shownAt(sheet, last, at).replace(/^[-—–/]+$/, '');
    const parts: string[] = [];
    for (let row = first; row < last; row++) {
      const shown = shownAt(sheet, row, at);
      groups[row] = below === '' ? '' : shown || (groups[row] ?? '');
      parts.push(shown || groups[row]!);
    }
    parts.push(below);
    const key = parts.join('\u0000');
    const head = read.get(key) ?? readHead(parts);
    read.set(key, head);
    if (head.whole !== '') heads.push({ at, head });
  }
  return heads;
}

/** The heads of a sheet wherever they may stand: read once, and tried for each table. */
export interface HeadCandidates {
  readonly sheet: Sheet;
  /** @param all those of all columns, not only of as many as tell which rows hold them */
  at(first: number, last: number, all?: boolean): readonly { at: number; head: HeadText }[];
}

export function headCandidates(sheet: Sheet): HeadCandidates {
  const known = new Map<string, readonly { at: number; head: HeadText }[]>();
  return {
    sheet,
    at(first, last, all = false) {
      const key = `${first} ${last} ${all}`;
      const heads = known.get(key) ?? headsAt(sheet, first, last, all ? Number.POSITIVE_INFINITY : MOST_TRIED);
      known.set(key, heads);
      return heads;
    },
  };
}

const countKnown = (heads: readonly { head: HeadText }[], find: Find): number =>
  new Set(
    heads.flatMap(({ head }) => {
      const meaning = find(head);
      return meaning ? [`${meaning.column} ${meaning.period ?? ''}`] : [];
    }),
  ).size;

/** The required columns among those found. */
export const hasRequired = (columns: readonly SheetColumn[], shape: Shape, given: ReadonlySet<string>): boolean =>
  shape.columns.every(
    ({ name, required }) =>
      !required ||
      given.has(name) ||
      columns.some(({ meaning }) => meaning?.column === name || (name === 'period' && meaning?.period)),
  );

const isUnit = (text: string): boolean => readHeadUnit(text.replace(/^[(（]|[)）]$/g, '')) !== undefined;

/** The texts of a row that may be an upper level of heads, by column; undefined where it is a title, a line of units, or data. */
function levelOf(sheet: Sheet, row: number): number[] | undefined {
  const cells = sheet.rows[row] ?? [];
  const filled: number[] = [];
  for (let at = 0; at < cells.length && filled.length < MOST_TRIED; at++)
    if (cellText(cells[at]) !== '') filled.push(at);
  if (
    filled.length === 0 ||
    filled.some((at) => typeof cells[at] !== 'string' && !/^(?:19|20)\d{2}$/.test(String(cells[at])))
  )
    return undefined;
  const texts = filled.map((at) => cellText(cells[at]));
  return texts.some((text) => /[:：]/.test(text)) || texts.every(isUnit) ? undefined : filled;
}

/** Do merged cells, or a group that states a unit, show that a row is a level above the heads in the next? */
function isGroupLevel(sheet: Sheet, row: number, from: number): boolean {
  return (levelOf(sheet, row) ?? []).some((at) => {
    const merge = sheet.mergeAt(row, at);
    if (merge && merge.endRow > row) return true;
    if (at <= from) return false;
    return merge ? merge.endCol > merge.startCol : readHead([cellText(sheet.rows[row]?.[at])]).units.length > 0;
  });
}

/** Can a row, by itself, be a level above heads that are unknown without it? */
function mayBeLevel(sheet: Sheet, row: number, from: number): boolean {
  const filled = levelOf(sheet, row) ?? [];
  const texts = new Set(filled.map((at) => cellText(sheet.rows[row]![at])));
  return texts.size > 1 || (filled.length > 0 && filled[0]! > from);
}

/**
 * Finds the heads: the rows among the first thirty whose texts mean the most columns of the table. Of readings that know
 * as many, the one with more levels where merged cells show them: a group's unit counts for its columns.
 */
export function* findHeads(candidates: HeadCandidates, find: Find, headRow?: number): Steps<SheetHeads | undefined> {
  const { sheet } = candidates;
  const from = headRow === undefined ? 0 : headRow - 1;
  const to = headRow === undefined ? Math.min(sheet.rows.length, DEEPEST) - 1 : headRow - 1;
  let best: { first: number; last: number } | undefined;
  let most = 0;
  for (let levels = 1; levels <= MOST_LEVELS; levels++)
    for (let last = from; last <= to; last++) {
      const first = last - levels + 1;
      if (first < 0) continue;
      const start = candidates.at(last, last)[0]?.at ?? 0;
      const above = Array.from({ length: levels - 1 }, (_, at) => first + at);
      if (!above.every((row) => mayBeLevel(sheet, row, start) || isGroupLevel(sheet, row, start))) continue;
      const count = countKnown(candidates.at(first, last), find);
      yield 0;
      const grouped = best?.last === last && count === most && above.every((row) => isGroupLevel(sheet, row, start));
      if (count === 0 || (count <= most && !grouped)) continue;
      best = { first, last };
      most = count;
    }
  if (!best) return undefined;
  best.last = mergedDown(candidates, best, find);
  const last = best.last + (isUnits(sheet, best.last + 1) ? 1 : 0);
  const columns = candidates.at(best.first, last, true);
  return { first: best.first, last, columns: columns.map((one) => ({ ...one, meaning: find(one.head) })) };
}

/** The last row of heads: one that is known may be merged with cells below it, beside which others have another level. */
function mergedDown(
  { sheet, at }: HeadCandidates,
  { first, last }: { first: number; last: number },
  find: Find,
): number {
  const ends = at(first, last).flatMap(({ at, head }) => {
    const merge = sheet.mergeAt(last, at);
    return merge && merge.startRow >= first && find(head) ? [merge.endRow] : [];
  });
  return Math.min(Math.max(last, ...ends), first + MOST_LEVELS - 1);
}

/** Does this row hold nothing but units: 万元, 人? */
function isUnits(sheet: Sheet, row: number): boolean {
  const texts = rowTexts(sheet.rows[row]).filter((text) => text !== '');
  return (
    texts.length > 0 &&
    texts.every((text) => /^[-—–/]$/.test(text) || isUnit(text)) &&
    texts.some((text) => !/^[-—–/]$/.test(text))
  );
}

/** Units that a line states, and what of it is none that is known. */
export interface UnitLine {
  /** Where it stands; in the name of the sheet or its file where not said. */
  row?: number;
  column?: number;
  text: string;
  units: readonly HeadUnit[];
  strange: string | undefined;
}

/** Where a text states a unit: behind 单位, with a colon, in brackets or apart; 以万元为单位; Unit: … */
const STATES: readonly RegExp[] = [
  /(?:^|[\s(,:;。、])(?:本表)?(?:[计計]量|金[额額]|[货貨][币幣])?[单單]位(?:均?[为為是]|\s*:|\s+(?=\S)|(?=\())\s*(.*)$/,
  /以\s*(\S{1,8}?)\s*[为為][计計]?[量]?[单單]位/,
  /\bunits?\s*:\s*(.*)$/i,
];

/** The units that a cell states for a whole table: 单位：万元、人, （单位：万元）, Unit: thousand yuan, （万元）. */
export function unitsStated(text: string, next: string): Pick<UnitLine, 'units' | 'strange'> | undefined {
  // Asked of very many cells.
  if (!/[单單]位|unit|ｕｎｉｔ|[(（]/i.test(text)) return undefined;
  const plain = text.normalize('NFKC').trim();
  const bare = /^\(([^()]+)\)$/.exec(plain)?.[1];
  const stated =
    STATES.map((pattern) => pattern.exec(plain)?.[1]).find((found) => found !== undefined) ??
    (bare !== undefined && readHeadUnit(bare) ? bare : undefined);
  if (stated === undefined && !/^(?:[计計]量|金[额額])?[单單]位$/.test(plain)) return undefined;
  // 万元（保留两位小数）: what else is said of the figures is no unit.
  const said = (stated || next.normalize('NFKC')).replace(/^\((.*?)\)?$/, '$1').replace(/\)$|[(。;].*$/, '');
  const words = said.split(/[,、;/\s]+(?!yuan|euro|dollar)/i).filter((word) => word !== '');
  const whole = readHeadUnit(said);
  const units = whole ? [whole] : words.flatMap((word) => readHeadUnit(word) ?? []);
  const strange = units.length > 0 ? undefined : words.find((word) => /^[十百千万萬亿億]|[元币幣]/.test(word));
  return units.length > 0 || strange !== undefined ? { units, strange } : undefined;
}

/** What stands above the heads and in the names of the sheet and its file says of units, the nearest first. */
export function unitsAbove(sheet: Sheet, first: number): UnitLine[] {
  const lines: UnitLine[] = [];
  const add = (text: string, next: string, place: Pick<UnitLine, 'row' | 'column'>): void => {
    // A title may end in its unit: 人才资金（万元）.
    const end = /[(（][^()（）]+[)）]$/.exec(text)?.[0];
    const stated = text === '' ? undefined : (unitsStated(text, next) ?? (end && unitsStated(end, '')));
    if (stated) lines.push({ ...place, text, ...stated });
  };
  for (let row = first - 1; row >= 0; row--) {
    const texts = rowTexts(sheet.rows[row]?.slice(0, MOST_TRIED));
    texts.forEach((text, column) => {
      add(text, texts.slice(column + 1).find((one) => one !== '') ?? '', { row, column });
    });
  }
  for (const name of new Set([sheet.name, sheet.file.replace(/\.[a-z]+$/i, '')])) add(name, '', {});
  return lines;
}
