import type { ToldLine } from '../data/diff/told.js';
import type { DeskWords } from '../locales/desk.js';

/** What a line is about. */
export const nameOfLine = ({ table, record, column }: ToldLine, titleOf: (table: string) => string | undefined) =>
  [table && titleOf(table), record, column].filter((part) => part).join(' · ');

/** What became of it. */
export const noteOfLine = ({ kind, note }: ToldLine, { changes }: DeskWords): string =>
  kind === 'added' || kind === 'removed' ? changes.noted[kind] : note;
