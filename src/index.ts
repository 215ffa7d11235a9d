/**
 * Chancai: every element, registered, and the headless part beside them.
 * @module chancai
 */
export { ChancaiChainMap } from './components/chain-map/chain-map.js';
export { ChancaiCooperationModes } from './components/cooperation-modes/cooperation-modes.js';
export { ChancaiFundingLeverage } from './components/funding-leverage/funding-leverage.js';
export { ChancaiTalentPyramid } from './components/talent-pyramid/talent-pyramid.js';
export { ChancaiFairFunnel } from './components/fair-funnel/fair-funnel.js';
export { ChancaiPostPool } from './components/post-pool/post-pool.js';
export { ChancaiRegionMap } from './components/region-map/region-map.js';
export * from './data/index.js';
