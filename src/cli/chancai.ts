import { run } from './run.js';

declare const CHANCAI_VERSION: string;

// A reader that stops reading (`chancai schema | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Not awaited here: what is loaded later stands behind this in the one file that the command is built to.
void run(process.argv.slice(2), CHANCAI_VERSION).then((code) => {
  process.exitCode = code;
});
