import { textOf } from '../../data/dataset/name.js';
import { TABLES } from '../../data/dataset/tables.js';
import type { ToldDifference, ToldLine } from '../../data/diff/told.js';
import { deskWords } from '../../locales/desk.js';
import { csvOf } from '../csv.js';
import { nameOfLine, noteOfLine } from '../lines.js';
import { type Compared, MOST_SENT } from './answers.js';

/** A comparison with the first lines of each kind, and how many there are: a page takes in no hundred thousand at once. */
export function firstLines(told: ToldDifference): Compared {
  const counts: Record<ToldLine['kind'], number> = { figure: 0, text: 0, added: 0, removed: 0, total: 0 };
  return { ...told, lines: told.lines.filter(({ kind }) => counts[kind]++ < MOST_SENT), counts };
}

/** All lines for a spreadsheet. */
export function changesText(lines: readonly ToldLine[], locale: string): string {
  const words = deskWords(locale);
  const { what, before, after, note } = words.changes.columns;
  const titleOf = (table: string) => textOf(TABLES[table as keyof typeof TABLES].title, locale);
  return csvOf([
    [what, before, after, note],
    ...lines.map((line) => [nameOfLine(line, titleOf), line.before, line.after, noteOfLine(line, words)]),
  ]);
}
