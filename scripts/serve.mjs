// Serves the repository's examples on a free local port: `npm start`.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Starts a static file server for `root`; `headers` go with every answer. Resolves to its address and a function to stop it. */
export async function serve(root = process.cwd(), { headers = {}, port = 0, routes = {} } = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (routes[path]) return routes[path](request, response);
    if (path === '/favicon.ico') return response.writeHead(204).end();
    let file = normalize(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return response.writeHead(403).end();
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { address } = await serve();
  console.log(`Chancai's example portal page: ${address}/examples/county/`);
  console.log(`Chancai's dashboard:           ${address}/examples/county/dashboard.html`);
  console.log(`European research projects:     ${address}/examples/research-projects/`);
  console.log('Stop with Ctrl+C.');
}
