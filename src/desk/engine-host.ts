import type { Engine } from './engine/answers.js';
import { makeEngine } from './engine/engine.js';

/** Starts what works on the data. */
export const startEngine = (): Engine => makeEngine();
