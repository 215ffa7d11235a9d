import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const dist = join(import.meta.dirname, '../dist');
const { version } = JSON.parse(readFileSync(join(dist, '../package.json'), 'utf8')) as { version: string };

/** The files that hold other people's code; `map` says whose. */
const BUNDLES = [
  'cdn/chancai.js',
  'cdn/chancai.desk.js',
  'cdn/chancai.formats.js',
  'cdn/chancai.worker.js',
  'esm/worker.js',
  'prepare/index.js',
  'cli/chancai.js',
];

/** The packages that went into a file, by its source map. */
function packagesIn(file: string): string[] {
  const { sources } = JSON.parse(readFileSync(join(dist, `${file}.map`), 'utf8')) as { sources: string[] };
  const names = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  return [...new Set(names)].sort();
}

describe('notices', () => {
  it.each(BUNDLES)('%s lies beside the licence of everything it holds', (file) => {
    if (!existsSync(join(dist, file))) throw new Error('dist is missing: run npm run build first');
    const notices = readFileSync(join(dist, dirname(file), 'LICENCES.txt'), 'utf8');
    const packages = packagesIn(file);
    expect(packages.length).toBeGreaterThan(0);
    for (const name of packages) expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
  });

  it('what Apache ECharts asks to be passed on is passed on with the script that holds it', () => {
    const notices = readFileSync(join(dist, 'cdn/LICENCES.txt'), 'utf8');
    const asked = readFileSync(join(dist, '../node_modules/echarts/NOTICE'), 'utf8').trim();
    expect(notices).toContain(asked);
  });

  it.each(BUNDLES.slice(0, 5))(
    '%s says in its first line what it is, of which version, under which licence',
    (file) => {
      const [first] = readFileSync(join(dist, file), 'utf8').split('\n', 1);
      expect(first).toBe(`/*! Chancai ${version} | Apache-2.0 | what it holds of others: LICENCES.txt beside it */`);
    },
  );
});
