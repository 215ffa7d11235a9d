import type { Writers } from './writers.js';

/** Fetches what writes files when one is asked for; undefined where the page does not have it. */
export const writersLater = async (): Promise<Writers | undefined> => (await import('./writers.js')).writers;
