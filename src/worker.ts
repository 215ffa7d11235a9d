/**
 * Reads and checks big inputs off the page's main thread. A page that wants it starts it: see `useWorker`.
 * @module chancai/worker.js
 */
import './locales/headless.js';
import { serveReadings } from './components/internal/data/serve-readings.js';

export type { WorkerAnswer, WorkerRead, WorkerRequest } from './components/internal/data/serve-readings.js';

serveReadings();
