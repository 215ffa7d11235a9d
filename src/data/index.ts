/** The headless part without its languages, which are registered at its doors. */
export * from './core.js';
export { diffDatasets } from './diff/diff.js';
export type * from './diff/difference.js';
export * from './disclosure/index.js';
