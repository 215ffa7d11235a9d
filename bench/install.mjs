// The packages measured against stand in bench/ alone, and are installed when first needed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Installs the packages of bench/ unless this one is there. */
export function ensureInstalled(name) {
  if (existsSync(path(`node_modules/${name}`))) return;
  process.stderr.write('> npm ci in bench\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--prefix', path('.'), '--no-audit', '--no-fund'];
  const { status } = spawnSync(npm, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error('npm ci in bench failed');
  process.exit(1);
}
