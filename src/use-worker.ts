/**
 * Lets big inputs be read in a worker; for pages that import single elements.
 * @module chancai/use-worker.js
 */
export { useWorker } from './components/internal/data/reading-worker.js';
