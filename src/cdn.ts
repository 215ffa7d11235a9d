/** The classic script: every element, with what Chromium 80 lacks put in first. */
import './polyfills.js';

export { useWorker } from './components/internal/data/reading-worker.js';
export * from './data/core.js';
export * from './elements.js';
