// Makes a page that needs no server from one that does: `node examples/inline.mjs county` writes county/offline.html,
// with the dataset inside the page.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page with its dataset in a script element, which every element on it reads by `src="#data"`. */
export function inlined(page, json) {
  const safe = JSON.stringify(JSON.parse(json)).replace(/</g, '\\u003c');
  return page
    .replace('</head>', `  <script type="application/json" id="data">${safe}</script>\n  </head>`)
    .replace(/src="data\.json"/g, 'src="#data"');
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const folder = join(import.meta.dirname, process.argv[2] ?? 'county');
  const page = inlined(
    readFileSync(join(folder, 'index.html'), 'utf8'),
    readFileSync(join(folder, 'data.json'), 'utf8'),
  );
  writeFileSync(join(folder, 'offline.html'), page);
}
