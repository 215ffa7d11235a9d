// Stands for `writers-later.ts` in the classic script: there what writes files is a script of its own beside it.
import { fetchBeside } from '../../../data/beside.script.js';
import type { Writers } from './writers.js';

/** Fetches what writes files when one is asked for; undefined where the page does not have it. */
export const writersLater = (): Promise<Writers | undefined> =>
  fetchBeside('chancai.share.js', () => (globalThis as { ChancaiWriters?: Writers }).ChancaiWriters);
