export type { AggregateRequest, GroupRequest } from './aggregate.js';
export { cellKey } from './dimension.js';
export type { Filter } from './encodings.js';
export * from './fact-table.js';
export { besideThese, type Nesting } from './nesting.js';
export { isListedLater, joinRows, listedRows } from './rows-behind.js';
export { openUp } from './totals.js';
