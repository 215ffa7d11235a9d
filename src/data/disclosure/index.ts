export { type Suppressed, type SuppressOptions, suppress, type UnsafeTotal } from './suppress.js';
