// What 1,000 pictures made in Node leave on the heap, and how long one takes: `npm run bench:server`, after a build.
import { existsSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const PICTURES = 1000;
/** In bytes a picture: less than this is noise of the engine. */
const MOST = 500;

const built = new URL('../dist/server/index.js', import.meta.url);
if (!existsSync(built)) {
  console.error('dist/server/index.js is missing: run npm run build');
  process.exit(1);
}
const { renderSVG, VIEW_NAMES } = await import(built.href);
const county = JSON.parse(readFileSync(new URL('../examples/county/data.json', import.meta.url), 'utf8'));

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const heap = () => {
  for (let at = 0; at < 3; at++) collect();
  return process.memoryUsage().heapUsed;
};

let bytes = 0;
const draw = (count) => {
  // Read anew each time, as a server reads requests.
  for (let at = 0; at < count; at++) bytes += renderSVG(VIEW_NAMES[at % VIEW_NAMES.length], county).length;
};
draw(200);
const before = heap();
const from = performance.now();
draw(PICTURES / 2);
const halfway = heap();
draw(PICTURES / 2);
const time = performance.now() - from;
const after = heap();

const each = (start, end, count) => Math.round((end - start) / count);
const kept = each(before, after, PICTURES);
console.log(
  `${PICTURES} pictures of ${VIEW_NAMES.length} views: ${(time / PICTURES).toFixed(1)} ms and ${Math.round(bytes / (PICTURES + 200) / 1000)} kB each, dataset read anew`,
);
console.log(
  `heap kept a picture: ${kept} bytes (${each(before, halfway, PICTURES / 2)} in the first half, ${each(halfway, after, PICTURES / 2)} in the second), at most ${MOST}`,
);
process.exitCode = kept > MOST ? 1 : 0;
