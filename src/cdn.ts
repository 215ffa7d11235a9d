/** The classic script: every element, with what Chromium 80 lacks put in first. */
import './polyfills.js';

export * from './index.js';
