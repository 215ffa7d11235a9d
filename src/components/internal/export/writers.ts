import type { StandingFigure } from '../standing-figure.js';
import { gathered } from './gathered.js';
import { bookOf } from './workbook.js';
import { writeBook } from './xlsx.js';

/** What few readers ask for, and no page needs to draw: fetched when it is asked for. */
export interface Writers {
  /** One workbook (.xlsx), a sheet a figure. */
  book(figures: readonly StandingFigure<unknown>[]): Promise<Uint8Array<ArrayBuffer>>;
  gathered: typeof gathered;
}

export const writers: Writers = {
  book: async (figures) => (await writeBook(bookOf(figures))) as Uint8Array<ArrayBuffer>,
  gathered,
};
