import { cellText, type Sheet, type SheetCell } from '../grid/sheet.js';
import { simplified } from '../quantity/traditional.js';
import type { LedgerLog } from './log.js';

/** How far down titles and heads stand that show where a sheet comes from. */
const DEEPEST = 30;
/** 民國113年, and its like without the word where it is sure whose years they are; those of 1991 to 2061. */
const SAID = /(?:中[華华])?民[國国]\s*(\d{1,3})\s*(?=年|[/.-]\d|$)/g;
const BARE = '(?:8\\d|9\\d|1[0-4]\\d)';
const YEAR = new RegExp(
  `(?<![\\d.])(${BARE})(?=年(?:度|底|末|終|[上下]半年|第?[一二三四1-4]季|(?:1[0-2]|0?[1-9])(?:[-—至](?:1[0-2]|0?[1-9]))?月|[^\\d以前後内內來]|$))`,
  'g',
);
/** A cell that is nothing but a date or a year. */
const DAY = new RegExp(`^(${BARE})(?=([/.-])(?:1[0-2]|0?[1-9])\\2(?:[0-2]?\\d|3[01])$)`);
const DIGITS = new RegExp(`^(${BARE})(?=(?:(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])?)?$)`);
const TIME_HEAD = /^(?:年度?|年[別份]|[時期][期間別]?|統計[時期][期間]|日期|.{0,4}日期|.{0,4}時間)$/;
const WHOLE = /^[\d年度月日季上下半第一二三四至底末終./\-—\s]+$/;

const western = (year: string): string => String(Number(year) + 1911);

/** Does a sheet come from where years are those of the Republic: are its heads in traditional characters? */
const isTaiwanese = (sheet: Sheet): boolean => {
  let traditional = 0;
  for (const cells of sheet.rows.slice(0, DEEPEST))
    for (const cell of cells?.slice(0, 100) ?? [])
      if (typeof cell === 'string' && simplified(cell) !== cell && ++traditional > 1) return true;
  return false;
};

/**
 * A sheet with the years of the Republic of China (民國113年; in a sheet in traditional characters 113年度, too) as Western
 * ones, in its heads and titles and where a cell is nothing but a time; the sheet itself where it has none.
 */
export function inWesternYears(sheet: Sheet, log: LedgerLog): Sheet {
  const isGuess = isTaiwanese(sheet);
  let guessed: { from: string; to: string } | undefined;
  let isChanged = false;
  const times = new Set<number>();
  const isData = (cells: readonly SheetCell[]) => cells.some((cell) => /^[\d,.]+$/.test(cellText(cell)));
  let isAbove = true;
  const guess = (text: string, pattern: RegExp): string =>
    isGuess
      ? text.replace(pattern, (_, year: string) => {
          guessed ??= { from: year, to: western(year) };
          return western(year);
        })
      : text;
  const read = (cell: SheetCell, at: number): SheetCell => {
    if (typeof cell === 'number') {
      const text = times.has(at) ? guess(String(cell), DIGITS) : '';
      return text === '' || text === String(cell) ? cell : Number(text);
    }
    if (typeof cell !== 'string' || !/\d/.test(cell) || cell.length > 200) return cell;
    const said = cell.replace(SAID, (_, year: string) => western(year));
    if (said !== cell) return said;
    if (!isAbove && !WHOLE.test(cell)) return cell;
    const dated = guess(guess(cell, YEAR), DAY);
    return times.has(at) ? guess(dated, DIGITS) : dated;
  };
  const rows = sheet.rows.map((cells, row) => {
    if (!cells) return cells;
    if (isAbove && row < DEEPEST)
      cells.forEach((cell, at) => {
        if (TIME_HEAD.test(cellText(cell).replace(/\s/g, ''))) times.add(at);
      });
    isAbove &&= row < DEEPEST && !isData(cells);
    const changed = cells.map(read);
    isChanged ||= changed.some((cell, at) => cell !== cells[at]);
    return changed;
  });
  if (guessed) log.tell('republic-years', { sheet }, guessed.from, { year: guessed.to });
  return isChanged ? { ...sheet, rows } : sheet;
}
