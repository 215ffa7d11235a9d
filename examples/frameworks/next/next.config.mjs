import { join } from 'node:path';

/** Prerendered on the server and hydrated in the browser; the answer is files. The data lie beside the fixture's folder. */
export default { output: 'export', distDir: 'dist', turbopack: { root: join(import.meta.dirname, '..') } };
