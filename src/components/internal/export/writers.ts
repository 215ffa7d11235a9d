import type { StandingFigure } from '../standing-figure.js';
import { elementPage } from './element-page.js';
import { gathered } from './gathered.js';
import { bookOf } from './workbook.js';
import { writeBook } from './xlsx.js';

/** What few readers ask for, and no page needs to draw: fetched when it is asked for. */
export interface Writers {
  /** One workbook (.xlsx), a sheet a figure. */
  book(figures: readonly StandingFigure<unknown>[]): Promise<Uint8Array<ArrayBuffer>>;
  gathered: typeof gathered;
  /** All of an element as a page with everything inside. */
  page: typeof elementPage;
}

export const writers: Writers = {
  book: async (figures) => (await writeBook(bookOf(figures))) as Uint8Array<ArrayBuffer>,
  gathered,
  page: elementPage,
};
