import type { EmbedWords } from './words/zh-CN.js';

/** What the address of a frame asks for: a view with its attributes, or why there is none. */
export type Request = { view: string; attributes: ReadonlyMap<string, string> } | { refusal: string };

/** Where a frame is, and what its page allows. */
export interface Frame {
  /** The whole address of the frame. */
  address: string;
  /** The page's content security policy: what stands after `connect-src` may be read. */
  policy: string;
  /** Is there such an element? */
  isKnown(tag: string): boolean;
}

const ADDRESSES = ['src', 'geojson-src'];
/** What a link must not put into the site's mouth. */
const OF_THE_SITE = new Set(['view', 'data', 'geojson', 'heading', 'headline', 'note', 'pages']);

/** The origins that a list in a page names, such as `'self' https://data.example.cn`; those of addresses with paths, too. */
export const originsIn = (list: string, own: string): readonly string[] =>
  list
    .split(/\s+/)
    .map((word) => (word === "'self'" ? own : (siteAt(word)?.origin ?? '')))
    .filter((origin) => origin !== '');

/** Reads the address of a frame: `embed.html?view=funding-leverage&src=data.json&group-by=chain`. */
export function readRequest({ address, policy, isKnown }: Frame, words: EmbedWords): Request {
  const { searchParams, origin, protocol } = new URL(address);
  const view = searchParams.get('view') ?? '';
  if (!/^[a-z-]+$/.test(view) || !isKnown(`chancai-${view}`)) return { refusal: words.noView(view) };
  if (!searchParams.get('src')) return { refusal: words.noSource };
  const allowed = originsIn(/connect-src([^;]*)/.exec(policy)?.[1] ?? "'self'", origin);
  for (const name of ADDRESSES) {
    const given = searchParams.get(name);
    if (given === null) continue;
    const from = siteAt(given, address);
    const isFine = protocol === 'file:' ? from?.protocol === 'file:' : from && allowed.includes(from.origin);
    if (!isFine) return { refusal: words.refused(from ? from.origin : given) };
  }
  return {
    view,
    attributes: new Map([...searchParams].filter(([name]) => /^[a-z-]+$/.test(name) && !OF_THE_SITE.has(name))),
  };
}

function siteAt(given: string, base?: string): URL | undefined {
  try {
    const url = new URL(given, base);
    return /^(?:https?|file):$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
