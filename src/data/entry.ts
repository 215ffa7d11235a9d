/**
 * Chancai's headless part: figures as officially stated, the dataset, and what each view is made of.
 * Runs in Node and in a browser, without a DOM.
 * @module chancai/data
 */
import '../locales/headless.js';

export * from './index.js';
