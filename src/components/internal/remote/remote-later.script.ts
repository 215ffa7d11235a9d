// Stands for `remote-later.ts` in the classic script: there what asks a server is a script of its own beside it.
import { fetchBeside } from '../../../data/beside.script.js';
import type { readRemote } from './read-remote.js';

const FILE = 'chancai.remote.js';

/** Fetches what asks a server when a page has such an address. @throws where the page does not have it */
export async function remoteLater(): Promise<typeof readRemote> {
  const there = await fetchBeside(FILE, () => (globalThis as { ChancaiRemote?: typeof readRemote }).ChancaiRemote);
  if (there) return there;
  throw new Error(FILE);
}
