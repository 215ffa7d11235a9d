// `npm test` runs this first (pretest). Looks for espeak-ng, or installs Debian's where it may; where there is none, the tests
// that listen to sentences say so and are left out.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { aptInstall } from './apt.mjs';

/** The voice's version; '' where there is none. */
export const speechVersion = () =>
  /speech: (\S+)/.exec(
    spawnSync('espeak-ng', ['--version'], { encoding: 'utf8', timeout: 60_000 }).stdout ?? '',
  )?.[1] ?? '';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (speechVersion() === '') aptInstall('espeak-ng');
  const version = speechVersion();
  console.error(
    version === '' ? 'No espeak-ng: sentences are not listened to. Install espeak-ng.' : `speech: espeak-ng ${version}`,
  );
}
