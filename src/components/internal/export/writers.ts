import type { WholeFormat } from '../share/share-entries.js';
import type { StandingFigure } from '../standing-figure.js';
import { elementPage } from './element-page.js';
import { gathered } from './gathered.js';
import { officeLater } from './office-later.js';
import type { Whole } from './whole.js';
import { bookOf } from './workbook.js';
import { writeBook } from './xlsx.js';

/** What writes files for office programs: apart even from other files, since it is larger than all of them. */
export interface Office {
  /** Slides (.pptx). */
  pptx(whole: Whole): Promise<Blob>;
  /** A document (.docx). */
  docx(whole: Whole): Promise<Blob>;
}

/** What few readers ask for, and no page needs to draw: fetched when it is asked for. */
export interface Writers {
  /** One workbook (.xlsx), a sheet a figure. */
  book(figures: readonly StandingFigure<unknown>[]): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * All of an element as one file.
   * @throws Error in the reader's language: what writes the file is not there
   */
  whole(format: WholeFormat, whole: Whole): Promise<Blob>;
}

export const writers: Writers = {
  book: async (figures) => (await writeBook(bookOf(figures))) as Uint8Array<ArrayBuffer>,
  async whole(format, whole) {
    if (format === 'html') return elementPage(whole);
    if (format !== 'pptx' && format !== 'docx') return gathered(format, whole);
    const office = await officeLater();
    if (!office) throw new Error(whole.context.messages.share.noWriter('chancai.office.js'));
    return office[format](whole);
  },
};
