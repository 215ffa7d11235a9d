// Is the package what its users' tools expect? `npm run package`, after a build: publint, attw for every entry with types, the same
// entries as older resolvers find them, and each entry without types as what it is: a script, a module, JSON, a page, a style sheet.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { Script } from 'node:vm';
import { transformSync } from 'esbuild';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const { exports, main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const faults = [];
const entries = Object.entries(exports);
const typed = entries.filter(([, entry]) => typeof entry === 'object' && entry.types);
// A worker is started, never imported.
const files = entries.filter(([key, entry]) => typeof entry === 'string' || key === './worker.js');

/** A file as what it is read as by those who ask for it. */
function check(key, path) {
  const file = join(root, path);
  if (!existsSync(file)) throw new Error(`${path} is missing`);
  const text = readFileSync(file, 'utf8');
  const kind = extname(path);
  if (kind === '.json') JSON.parse(text);
  else if (kind === '.html')
    for (const [, address] of text.matchAll(/(?:src|href)="([^"#:]+)"/g)) {
      if (!existsSync(join(dirname(file), address)))
        throw new Error(`${path} asks for ${address}, which is not beside it`);
    }
  else if (kind === '.css') transformSync(text, { loader: 'css' });
  else if (/loader\.js$|worker\.js$/.test(path) && /^(?:import|export)\b/m.test(text))
    transformSync(text, { format: 'esm' });
  // Script tags and AMD take all others: what only a module may hold is an error here.
  else if (kind === '.js' || kind === '.cjs') new Script(text, { filename: key });
}
for (const [key, entry] of files)
  try {
    check(key, typeof entry === 'string' ? entry : entry.default);
  } catch (error) {
    faults.push(`${key}: ${error.message}`);
  }

/** Resolvers that read no `exports` (TypeScript's node10) find the same declarations by `typesVersions`. */
function olderResolvers() {
  const folder = mkdtempSync(join(tmpdir(), 'chancai-package-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/chancai'));
  const options = { moduleResolution: ts.ModuleResolutionKind.Node10, preserveSymlinks: false };
  for (const [key, { types }] of typed) {
    if (key === './worker.js') continue;
    const name = join('chancai', key);
    const found = ts.resolveModuleName(name, join(folder, 'index.ts'), options, ts.sys).resolvedModule
      ?.resolvedFileName;
    // The main entry is there one file that registers all elements: its own declarations.
    if (key === '.' ? !found?.endsWith('.d.ts') : found !== join(root, types))
      faults.push(`${name}: older resolvers find ${found ?? 'nothing'}, not ${types}`);
  }
  rmSync(folder, { recursive: true, force: true });
}
olderResolvers();
if (!existsSync(join(root, main))) faults.push(`main, ${main}, is missing`);

function run(command, ...args) {
  const { status } = spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) faults.push(`${command} says no`);
}
run('publint');
run(
  'attw',
  '--pack',
  '.',
  '--profile',
  'esm-only',
  '--exclude-entrypoints',
  ...files.map(([key]) => key).filter((key) => extname(key) !== '.json'),
);

for (const fault of faults) console.error(`✗ ${fault}`);
if (faults.length > 0) process.exitCode = 1;
else console.log(`✓ ${typed.length} entries with types, ${files.length} files as what they are`);
