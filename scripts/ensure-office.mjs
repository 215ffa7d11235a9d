// `npm test` runs this first (pretest). Looks for LibreOffice and Poppler, or installs Debian's where it may; where there are
// none, the tests that open files with a second program say so and are left out.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PACKAGES = ['libreoffice-impress', 'libreoffice-writer', 'libreoffice-calc', 'poppler-utils', 'fonts-noto-cjk'];

/** Is a program there that answers? */
const answers = (name, flag) => spawnSync(name, [flag], { stdio: 'ignore', timeout: 60_000 }).error === undefined;

/** Are LibreOffice, with what opens slides, documents and workbooks, and Poppler there? */
export const hasOffice = () => answers('soffice', '--version') && answers('pdftotext', '-v');

function install() {
  const apt = (...args) => {
    console.error(`> apt-get ${args.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env, timeout: 900_000 }).status === 0;
  };
  const get = () => apt('install', '-y', '--no-install-recommends', '--no-upgrade', ...PACKAGES);
  return get() || (apt('update') && get());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!hasOffice() && canInstall) install();
  console.error(
    hasOffice()
      ? 'office: LibreOffice and Poppler'
      : `No LibreOffice or no Poppler: files are not opened by a second program. Install ${PACKAGES.join(' ')}.`,
  );
}
