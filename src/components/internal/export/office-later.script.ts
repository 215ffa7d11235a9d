// Stands for `office-later.ts` in the classic scripts: there it is a script of its own beside the main one.
import { fetchBeside } from '../../../data/beside.script.js';
import type { Office } from './writers.js';

/** Fetches what writes slides and documents when one is asked for; undefined where the page does not have it. */
export const officeLater = (): Promise<Office | undefined> =>
  fetchBeside('chancai.office.js', () => (globalThis as { ChancaiOffice?: Office }).ChancaiOffice);
