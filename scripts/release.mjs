// One file for portals without Node: `npm run release [folder]` (after a build) writes chancai-<version>.zip, the same bytes
// from the same build each time, and beside it the zip's hash.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync, zipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
// The first day that a zip can name; a zip of today must not differ from one of tomorrow.
const MTIME = new Date(1980, 0, 1);
const SITE = 'docs/site/dist';
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder, but for source maps. */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.name.endsWith('.map') ? [] : [path];
  });
}

/** A workbook of no day: neither its parts nor its properties say when it was made. */
function timeless(bytes) {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    const text = path === 'docProps/core.xml' ? Buffer.from(part).toString() : undefined;
    const lasting = text ? Buffer.from(text.replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/g, '')) : part;
    return [path, [lasting, { mtime: MTIME, level: 9 }]];
  });
  return zipSync(Object.fromEntries(parts));
}

/** A workbook to fill in, in each language, from the built command. */
function templates() {
  const folder = mkdtempSync(join(tmpdir(), 'chancai-release-'));
  try {
    return ['zh-CN', 'zh-TW', 'en'].map((lang) => {
      const file = join(folder, `ledger.${lang}.xlsx`);
      const args = [join(root, 'dist/cli/chancai.js'), 'template', '-o', file, '--lang', lang];
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`no template in ${lang}: ${stderr}`);
      return [`template/ledger.${lang}.xlsx`, timeless(readFileSync(file))];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const below = (from, to) =>
  filesIn(join(root, from)).map((file) => [
    `${to}/${relative(join(root, from), file).split(sep).join('/')}`,
    readFileSync(file),
  ]);
const one = (from, to = from) => [to, readFileSync(join(root, from))];

/** What the zip holds, by path. */
export function releaseFiles() {
  const files = [
    ...below('dist/cdn', 'cdn'),
    ...templates(),
    one('dist/cli/chancai.js', 'command/chancai.js'),
    one('dist/cli/LICENCES.txt', 'command/LICENCES.txt'),
    one('dist/schema/dataset.json', 'schema/dataset.json'),
    // The command looks for both beside itself.
    one('dist/schema/dataset.json', 'command/dataset.json'),
    ...below('docs/accessibility', 'docs/accessibility'),
    ...(existsSync(join(root, SITE)) ? below(SITE, 'docs/site') : []),
    one('dist/llms.txt', 'docs/llms.txt'),
    one('dist/tokens.json', 'themes/tokens.json'),
    ...below('dist/themes', 'themes'),
    one('dist/sbom.cdx.json', 'sbom.cdx.json'),
    ...['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'SECURITY.md', 'LICENSE', 'NOTICE'].map((name) => one(name)),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = files.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');
  return new Map([...files, ['SHA256SUMS', Buffer.from(sums)]]);
}

/** The zip's bytes. */
export function releaseZip(files, name) {
  const entries = [...files].map(([path, bytes]) => [`${name}/${path}`, [bytes, { mtime: MTIME, level: 9 }]]);
  return zipSync(Object.fromEntries(entries));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = process.argv[2] ?? join(root, 'release');
  const name = `chancai-${version}`;
  const files = releaseFiles();
  if (!existsSync(join(root, SITE))) console.log('without the documentation: npm run docs:build makes it');
  const zip = releaseZip(files, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.zip`), zip);
  writeFileSync(join(folder, `${name}.zip.sha256`), `${sha256(zip)}  ${name}.zip\n`);
  console.log(`${name}.zip: ${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB, sha256 ${sha256(zip)}`);
}
