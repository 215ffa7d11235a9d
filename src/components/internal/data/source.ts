import { type Dataset, holdsOneTable, issue, type Parsed, parseDataset } from '../../../data/index.js';

interface Entry {
  /** Reads the answer as a dataset; a single table as the one named. */
  result(table: string): Promise<Parsed<Dataset>>;
  abort: AbortController;
  users: number;
}

/** Addresses being read or in use: elements on one page that name the same source read it once. */
const entries = new Map<string, Entry>();

const failed = (code: 'not-found' | 'unreachable', params: Record<string, string>): Parsed<Dataset> => ({
  value: parseDataset({}).value,
  issues: [issue(code, 'src', params.url, params)],
});

async function read(url: string, signal: AbortSignal, fresh: boolean): Promise<string | Parsed<Dataset>> {
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin', cache: fresh ? 'no-cache' : 'default' });
    if (!response.ok) return failed('not-found', { url, status: String(response.status) });
    return await response.text();
  } catch (error) {
    return failed('unreachable', { url, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Starts reading an address. A whole document is parsed once for all; a single table once for each that it is taken for. */
function start(url: string, fresh: boolean): Entry {
  const abort = new AbortController();
  const answer = read(url, abort.signal, fresh).then((text) => {
    if (typeof text !== 'string') return () => text;
    return shared(text);
  });
  return { abort, users: 0, result: async (table) => (await answer)(table) };
}

/** The value of a JSON text, or undefined where it is none: parsing it as a dataset then says why. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/**
 * Reads the dataset at an address; never rejects.
 * @returns what was read, and a function to call once it is not needed any more: the last user's call aborts the fetch.
 */
export function openSource(
  url: string,
  table: string,
  fresh = false,
): { result: Promise<Parsed<Dataset>>; release: () => void } {
  const known = fresh ? undefined : entries.get(url);
  const own = known ?? start(url, fresh);
  entries.set(url, own);
  own.users++;
  let released = false;
  return {
    result: own.result(table),
    release() {
      if (released) return;
      released = true;
      own.users--;
      if (own.users > 0) return;
      own.abort.abort();
      if (entries.get(url) === own) entries.delete(url);
    },
  };
}

const recent = new Map<unknown, (table: string) => Parsed<Dataset>>();

/**
 * Parses an input that several elements may have been given at once: within one task the same one is parsed once.
 * Not longer, since an object may be changed and given again.
 */
export function parseOnce(input: unknown, table: string): Parsed<Dataset> {
  if (recent.size === 0) setTimeout(() => recent.clear());
  const parse = recent.get(input) ?? shared(input);
  recent.set(input, parse);
  return parse(table);
}

/** Parses an input at most once as a whole document; a single table once for each that it is taken for. */
function shared(input: unknown): (table: string) => Parsed<Dataset> {
  const value = typeof input === 'string' ? (parseJson(input) ?? input) : input;
  const parsed = new Map<string, Parsed<Dataset>>();
  return (table) => {
    const key = holdsOneTable(value) ? table : '';
    const known = parsed.get(key) ?? parseDataset(value, key === '' ? {} : { table });
    parsed.set(key, known);
    return known;
  };
}
