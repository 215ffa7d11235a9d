import type { ServerResponse } from 'node:http';
import { filesOf, type LocalPage, mainScripts, openLocalPage } from '../local-server.js';
import { FOLLOW, type PageTexts, pageOf } from './page.js';

/** What the page shows now. */
export interface Shown {
  /** The dataset as JSON. */
  data: string;
  /** What is to be said above it; '' where nothing is. */
  notice: string;
}

export interface Preview extends LocalPage {
  /** Shows something else on every page that is open. */
  show(shown: Shown): void;
}

const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

/** Serves one page with the dashboard of a dataset, on this machine alone. @param scripts the folder of the scripts */
export async function openPreview(scripts: string, texts: PageTexts, first: Shown, port = 0): Promise<Preview> {
  const files = await filesOf(scripts);
  let shown = first;
  let version = 0;
  const listeners = new Set<ServerResponse>();
  const event = () => `data: ${JSON.stringify({ version, notice: shown.notice })}\n\n`;
  const page = await openLocalPage({
    files,
    policy: POLICY,
    port,
    texts: {
      '/': () => ['text/html', pageOf(texts, mainScripts(files, texts.lang))],
      '/follow.js': () => ['text/javascript', FOLLOW],
      '/data.json': () => ['application/json', shown.data],
    },
    live: {
      '/events'(_, response) {
        response.writeHead(200, { 'cache-control': 'no-store', 'content-type': 'text/event-stream' }).write(event());
        listeners.add(response);
        response.on('close', () => listeners.delete(response));
      },
    },
  });
  return {
    ...page,
    show(next) {
      shown = next;
      version++;
      for (const listener of listeners) listener.write(event());
    },
  };
}
