/** A dataset whose rows are on a server, for an element's `data`. */
export interface RemoteDataset {
  /** The address that answers: `handler` of `chancai/sql`. */
  readonly url: string;
  /** The page's own way there, with its tokens and headers. */
  readonly fetch?: typeof fetch | undefined;
  readonly '@remote': true;
}

/**
 * A dataset whose rows stay on a server, behind the address of a `handler` of `chancai/sql`. Elements that are given it ask
 * there for the figures that they show: `dashboard.data = remoteDataset('/chancai', { fetch: withToken })`. The same as
 * `src`, but for the way there.
 * @param options - `fetch`: how requests go; the browser's own unless set.
 */
export const remoteDataset = (url: string | URL, options?: Pick<RemoteDataset, 'fetch'>): RemoteDataset => ({
  ...options,
  url: String(url),
  '@remote': true,
});

/** Was it made by `remoteDataset`? Of what is neither undefined nor null. */
export const isRemoteDataset = (value: unknown): value is RemoteDataset =>
  (value as Partial<RemoteDataset>)['@remote'] === true;
