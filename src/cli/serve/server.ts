import { type HandlerOptions, handler } from '../../sql/handler.js';
import { nodeListener } from '../../sql/node-listener.js';
import { filesOf, type LocalPage, mainScripts, openLocalPage } from '../local-server.js';
import { POLICY, type ServedPage, STYLES, servedPage } from './page.js';

export interface ServeOptions
  extends Pick<ServedPage, 'lang' | 'title'>,
    Pick<HandlerOptions<undefined>, 'engine' | 'onError'> {
  /** The folder of the page's scripts. */
  scripts: string;
  /** Shapes of regions, as GeoJSON. */
  shapes?: string | undefined;
  port?: number;
}

/** Rows behind a figure that are listed at a time. */
const ROWS = 200;

/** Serves one page with a dashboard whose rows are in an engine, and the answers to what it asks, on this machine alone. */
export async function openServed(options: ServeOptions): Promise<LocalPage> {
  const { engine, scripts, shapes, lang, title, port = 0, onError = () => {} } = options;
  const files = await filesOf(scripts);
  const page = servedPage({ lang, title, scripts: mainScripts(files, lang), hasShapes: shapes !== undefined });
  return openLocalPage({
    files,
    policy: POLICY,
    port,
    texts: {
      '/': () => ['text/html', page],
      '/page.css': () => ['text/css', STYLES],
      ...(shapes === undefined ? {} : { '/regions.geojson': () => ['application/geo+json', shapes] as const }),
    },
    // Whoever can open the page has the file itself: all of it may be seen.
    live: { '/chancai': nodeListener(handler({ engine, limits: { rows: ROWS }, onError }), () => undefined) },
  });
}
