import { type Dataset, issue, type Parsed, parseDataset } from '../../../data/index.js';

interface Entry {
  result: Promise<Parsed<Dataset>>;
  abort: AbortController;
  users: number;
}

/** Fetches under way or in use, by address and table: elements on one page that name the same source read it once. */
const entries = new Map<string, Entry>();

const failed = (code: 'not-found' | 'unreachable', params: Record<string, string>): Parsed<Dataset> => ({
  value: parseDataset({}).value,
  issues: [issue(code, 'src', params.url, params)],
});

async function read(
  url: string,
  table: string | undefined,
  signal: AbortSignal,
  fresh: boolean,
): Promise<Parsed<Dataset>> {
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin', cache: fresh ? 'no-cache' : 'default' });
    if (!response.ok) return failed('not-found', { url, status: String(response.status) });
    const text = await response.text();
    return parseDataset(text, table === undefined ? {} : { table });
  } catch (error) {
    return failed('unreachable', { url, reason: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * Reads the dataset at an address; never rejects.
 * @returns what was read, and a function to call once it is not needed any more: the last user's call aborts the fetch.
 */
export function openSource(
  url: string,
  table: string | undefined,
  fresh = false,
): { result: Promise<Parsed<Dataset>>; release: () => void } {
  const key = `${url}\n${table ?? ''}`;
  let entry = entries.get(key);
  if (!entry || fresh) {
    const abort = new AbortController();
    entry = { abort, users: 0, result: read(url, table, abort.signal, fresh) };
    entries.set(key, entry);
  }
  const own = entry;
  own.users++;
  let released = false;
  return {
    result: own.result,
    release() {
      if (released) return;
      released = true;
      own.users--;
      if (own.users > 0) return;
      own.abort.abort();
      if (entries.get(key) === own) entries.delete(key);
    },
  };
}
