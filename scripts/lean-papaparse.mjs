// What reads a text in the page needs of Papa Parse: its parser of texts. What writes CSV, fetches addresses, reads files and
// streams of Node, and starts workers of its own is left out of the scripts. The build fails when one of these is gone.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const UNREACHED = [
  'getWorkerBlob',
  'JsonToCsv',
  'NetworkStreamer',
  'FileStreamer',
  'ReadableStreamStreamer',
  'DuplexStreamStreamer',
  'newWorker',
  'mainThreadReceivedMessage',
  'completeWorker',
  'notImplemented',
  'workerThreadReceivedMessage',
];

/** A Rollup plugin. */
export function leanPapaparse() {
  return {
    name: 'lean-papaparse',
    load(id) {
      // The package offers browsers a file that is minified already, in which nothing can be found.
      if (!/[\\/]papaparse[\\/]papaparse(?:\.min)?\.js$/.test(id)) return null;
      let code = readFileSync(join(dirname(id), 'papaparse.js'), 'utf8');
      for (const name of UNREACHED) {
        const whole = new RegExp(`^\\tfunction ${name}\\([^]*?^\\t}$`, 'm');
        if (!whole.test(code)) this.error(`no longer part of Papa Parse: ${name}`);
        code = code.replace(whole, `\tfunction ${name}() {}`);
      }
      return { code, map: null };
    },
  };
}
