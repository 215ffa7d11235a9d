/**
 * Chancai's headless part: figures as officially stated, the dataset, and what each view is made of.
 * Runs in Node and in a browser, without a DOM.
 * @module chancai/data
 */
export * from './dataset/index.js';
export * from './disclosure/index.js';
export * from './formats/index.js';
export * from './quantity/index.js';
export { type FactTable, type Filter, factTable, type Group, type GroupRequest } from './table/index.js';
export * from './views/chain-map.js';
export * from './views/challenge-board.js';
export * from './views/cooperation-modes.js';
export * from './views/funding-leverage.js';
export * from './views/indicators.js';
export * from './views/policy-tree.js';
export { isComparable } from './views/stated-figure.js';
export * from './views/talent-pyramid.js';
export * from './views/fair-funnel.js';
export * from './views/post-pool.js';
export * from './views/region-map.js';
