import type { Office } from './writers.js';

/** Fetches what writes slides and documents when one is asked for; undefined where the page does not have it. */
export const officeLater = async (): Promise<Office | undefined> => (await import('../../../export/office.js')).office;
