// The example pages over the sources, for work on them: `npm run dev`. A change of a file reloads the page; nothing is built.
import { readFileSync } from 'node:fs';
import { createServer } from 'vite';

const root = new URL('..', import.meta.url).pathname;
const PAGES = { page: 'county/', dashboard: 'county/dashboard.html', projects: 'research-projects/' };

/** Pages name the built script; here they get the sources in its place. */
const fromSources = {
  name: 'from-sources',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.replace(
        /<script src="[^"]*dist\/cdn\/chancai\.js"><\/script>/g,
        '<script type="module" src="/src/index.ts"></script>',
      ),
  },
};

/** Starts it on a free port. */
export async function dev(options = {}) {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const server = await createServer({
    root,
    configFile: false,
    appType: 'mpa',
    define: { CHANCAI_VERSION: JSON.stringify(version) },
    plugins: [fromSources],
    optimizeDeps: { entries: ['src/index.ts'], exclude: ['@resvg/resvg-js'] },
    // Copies of the library made by tests, and what is built, are no sources.
    server: {
      host: '127.0.0.1',
      watch: { ignored: ['**/{dist,coverage,storybook-static,release}/**', '**/docs/site/**'] },
    },
    logLevel: 'warn',
    ...options,
  });
  await server.listen();
  return server;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const server = await dev();
  const [address] = server.resolvedUrls.local;
  for (const [name, path] of Object.entries(PAGES)) console.log(`${name.padEnd(10)} ${address}examples/${path}`);
  console.log('Stop with Ctrl+C.');
}
