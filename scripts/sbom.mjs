// What the library is made of, as CycloneDX: `dist/sbom.cdx.json`, of what it depends on and of what its bundles hold.
// Nothing in it changes from run to run.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const windows = process.platform === 'win32';
const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'library', '--package-lock-only'];
const { status, stdout, stderr } = spawnSync(windows ? 'npm.cmd' : 'npm', args, {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
  shell: windows,
});
if (status !== 0) throw new Error(`npm sbom failed\n${stderr}`);
const { serialNumber: _, metadata, components, dependencies, ...bill } = JSON.parse(stdout);
const { timestamp: __, ...lasting } = metadata;
const { name, dependencies: own } = JSON.parse(readFileSync('package.json', 'utf8'));

// `npm sbom --omit dev` leaves out what tools need, too, such as Lit: hence all, and then ours.
const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn ?? []]));
const { packages: locked } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const held = new Set();
const hold = (ref) => {
  // Of an optional peer, such as the compiler, nothing goes with us.
  const { dev, devOptional } = locked[`node_modules/${ref.replace(/@[^@]*$/, '')}`] ?? {};
  if (held.has(ref) || dev || devOptional) return;
  held.add(ref);
  for (const next of needs.get(ref) ?? []) hold(next);
};
for (const [one, version] of Object.entries(own)) hold(`${one}@${version}`);
// The bundles' notices say what is inside.
for (const file of readdirSync('dist', { recursive: true }).filter((path) => path.endsWith('LICENCES.txt')))
  for (const [, one, version] of readFileSync(join('dist', file), 'utf8').matchAll(
    /^(@?[\w./-]+) (\d[\w.-]*) \(.+\)$/gm,
  ))
    held.add(`${one}@${version}`);

const ours = components.filter((one) => held.has(one['bom-ref']));
const lost = [...held].filter((ref) => !ours.some((one) => one['bom-ref'] === ref));
if (lost.length > 0) throw new Error(`not in the lockfile: ${lost.join(', ')}`);
const inOrder = (list, key) => list.sort((one, other) => (one[key] < other[key] ? -1 : 1));
const whole = {
  ...bill,
  metadata: { ...lasting, component: { ...lasting.component, name } },
  components: inOrder(
    ours.map((one) => ({ ...one, scope: 'required' })),
    'bom-ref',
  ),
  dependencies: inOrder(
    dependencies
      .filter(({ ref }) => held.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => held.has(one)).sort() })),
    'ref',
  ),
};
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(whole, null, 2)}\n`);
