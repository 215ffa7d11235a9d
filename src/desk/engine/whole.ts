import * as parts from './parts.js';

/** Makes all that works on data, without anything around it: its own text is a worker's. The script's build packs it so. */
export const whole = (): typeof parts => parts;
