// `npm test` runs this first (pretest). Looks for LibreOffice and Poppler, or installs Debian's where it may; where there are
// none, the tests that open files with a second program say so and are left out.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { aptInstall } from './apt.mjs';

const PACKAGES = ['libreoffice-impress', 'libreoffice-writer', 'libreoffice-calc', 'poppler-utils', 'fonts-noto-cjk'];

/** Is a program there that answers? */
const answers = (name, flag) => spawnSync(name, [flag], { stdio: 'ignore', timeout: 60_000 }).error === undefined;

/** Are LibreOffice, with what opens slides, documents and workbooks, and Poppler there? */
export const hasOffice = () => answers('soffice', '--version') && answers('pdftotext', '-v');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!hasOffice()) aptInstall(...PACKAGES);
  console.error(
    hasOffice()
      ? 'office: LibreOffice and Poppler'
      : `No LibreOffice or no Poppler: files are not opened by a second program. Install ${PACKAGES.join(' ')}.`,
  );
}
