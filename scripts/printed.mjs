// For tests: what a second program makes of a file.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Prints hidden slides, too. */
export const HIDDEN_TOO = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}';

/** A text without blanks between scripts and breaks of lines: they are the program's own. */
export const bare = (text) => text.replace(/[\s\u00a0\u3000]+/g, '');

function run(program, args, timeout) {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
}

/**
 * A file as LibreOffice prints it: the path of a PDF.
 * @param {string} folder - Holds the files, and the program's own settings.
 * @param {string} name - What the file is called there.
 * @param {Uint8Array} bytes
 * @param {string} [filter]
 */
export function printed(folder, name, bytes, filter = 'pdf') {
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', folder, join(folder, name)], 170_000);
  return join(folder, name.replace(/\.\w+$/, '.pdf'));
}

/**
 * The text of that, bare.
 * @param {string} folder
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {string} [filter]
 */
export function printedText(folder, name, bytes, filter) {
  const pdf = printed(folder, name, bytes, filter);
  const text = join(folder, `${name}.txt`);
  run('pdftotext', ['-raw', pdf, text], 60_000);
  return bare(readFileSync(text, 'utf8'));
}
