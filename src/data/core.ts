/** The headless part without disclosure control, which is of no use where data has already been published. */
export * from './dataset/index.js';
export * from './formats/index.js';
export * from './quantity/index.js';
export { type RemoteDataset, remoteDataset } from './remote/remote-dataset.js';
export { type FactTable, type Filter, factTable, type Group, type GroupRequest } from './table/index.js';
export * from './views/chain-map.js';
export * from './views/challenge-board.js';
export * from './views/cooperation-modes.js';
export * from './views/cooperation-network.js';
export * from './views/fair-funnel.js';
export * from './views/funding-leverage.js';
export * from './views/growth-ladder.js';
export * from './views/indicator-order.js';
export * from './views/indicator-series.js';
export * from './views/indicator-status.js';
export * from './views/indicators.js';
export * from './views/leaders.js';
export * from './views/other-periods.js';
export * from './views/platform-matrix.js';
export * from './views/policy-tree.js';
export * from './views/post-pool.js';
export * from './views/region-map.js';
export {
  type Attainment,
  type AttainmentGap,
  attainment,
  directionOf,
  goalOf,
  isComparable,
} from './views/stated-figure.js';
export * from './views/talent-pyramid.js';
export * from './views/talent-services.js';
