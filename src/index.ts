/**
 * Chancai: every element, registered, and the headless part beside them.
 * @module chancai
 */
import './locales/headless.js';

export type { ChartOption } from './components/internal/chart/option.js';
export type { DataTable } from './components/internal/data/data-table.js';
export { useWorker } from './components/internal/data/reading-worker.js';
export type { DataInput } from './components/internal/dataset-element.js';
export { renderShapes } from './components/internal/drawing/to-option.js';
export type { Explanation } from './components/internal/explain/explanation.js';
export type { ExportFormat } from './components/internal/share/share-entries.js';
export type { Status } from './components/internal/status-reporter.js';
export type { ThemeName } from './components/internal/theme/tokens.js';
export * from './data/index.js';
export * from './elements.js';
export { type Language, registerLocale } from './locales/index.js';
export * from './presented.js';
export type { ChancaiEventMap, SelectDetail } from './types/events.js';
export { version } from './version.js';
