/** Everything that runs in the desk's workers: the script holds it as one function, whose text they are made of. */
import '../../locales/all.js';

export { serveReadings } from '../../components/internal/data/serve-readings.js';
export { makeEngine } from './engine.js';
export { serveEngine } from './serve-engine.js';
