import type { readRemote } from './read-remote.js';

/** Fetches what asks a server when a page has such an address. @throws where the page does not have it */
export const remoteLater = async (): Promise<typeof readRemote> => (await import('./read-remote.js')).readRemote;
