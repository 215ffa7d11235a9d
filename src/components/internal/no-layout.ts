/** What a document without layout lacks (jsdom, a server): there no question about the page is answered yes. */
const NEVER = { matches: false, addEventListener() {}, removeEventListener() {} };

/** Whether the page's media are so, followed as it changes. */
export const mediaOf = (query: string): Pick<MediaQueryList, keyof typeof NEVER> =>
  globalThis.matchMedia?.(query) ?? NEVER;

/** Follows sizes; where nothing has one, it has nothing to tell. */
export const followSizes = (tell: () => void): Pick<ResizeObserver, 'observe' | 'disconnect'> =>
  globalThis.ResizeObserver ? new ResizeObserver(tell) : { observe() {}, disconnect() {} };

/** Follows what changes inside; on a server nothing does. */
export const followChanges = (tell: MutationCallback): Pick<MutationObserver, 'observe' | 'disconnect'> =>
  globalThis.MutationObserver ? new MutationObserver(tell) : { observe() {}, disconnect() {} };
