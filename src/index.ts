/**
 * Chancai: every element, registered, and the headless part beside them.
 * @module chancai
 */
export { useWorker } from './components/internal/data/reading-worker.js';
export { renderShapes } from './components/internal/drawing/to-option.js';
export * from './data/index.js';
export * from './elements.js';
export { type Language, registerLocale } from './locales/index.js';
export * from './presented.js';
export type { ChancaiEventMap, SelectDetail } from './types/events.js';
