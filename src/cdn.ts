/** The classic script: every element, with what Chromium 80 lacks put in first. */
import './polyfills.js';
// All words of problems at once: a page may read data by itself, and be the only file that was copied.
import './locales/headless.js';
import './presented.script.js';

/** @internal What the scripts beside this one are built on. */
export * as parts from './cdn-parts.js';
export { useWorker } from './components/internal/data/reading-worker.js';
export * from './data/core.js';
export * from './elements.js';
export { registerLocale } from './locales/index.js';
export type { ChancaiEventMap, SelectDetail } from './types/events.js';
export { version } from './version.js';

import './marked.script.js';
