import { run } from './run.js';

declare const CHANCAI_VERSION: string;

// A reader that stops reading (`chancai schema | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), CHANCAI_VERSION);
