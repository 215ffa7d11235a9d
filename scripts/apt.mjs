// Installs Debian packages where we may: on Linux, as root, with apt-get.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const apt = (...args) => {
  console.error(`> apt-get ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env, timeout: 900_000 }).status === 0;
};

/** May packages be installed? */
export const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs packages, with the list of packages brought up to date first where that is needed. @returns whether they are there */
export function aptInstall(...packages) {
  const get = () => apt('install', '-y', '--no-install-recommends', '--no-upgrade', ...packages);
  return canInstall && (get() || (apt('update') && get()));
}
