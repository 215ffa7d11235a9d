/**
 * Chancai: every element, registered, and the headless part beside them.
 * @module chancai
 */
export { ChancaiChainMap } from './components/chain-map/chain-map.js';
export { ChancaiChallengeBoard } from './components/challenge-board/challenge-board.js';
export { ChancaiCooperationModes } from './components/cooperation-modes/cooperation-modes.js';
export { ChancaiDashboard } from './components/dashboard/dashboard.js';
export { ChancaiFundingLeverage } from './components/funding-leverage/funding-leverage.js';
export { ChancaiIndicators } from './components/indicators/indicators.js';
export { useWorker } from './components/internal/data/decode-worker.js';
export { ChancaiPolicyTree } from './components/policy-tree/policy-tree.js';
export { ChancaiTalentPyramid } from './components/talent-pyramid/talent-pyramid.js';
export { ChancaiFairFunnel } from './components/fair-funnel/fair-funnel.js';
export { ChancaiPostPool } from './components/post-pool/post-pool.js';
export { ChancaiRegionMap } from './components/region-map/region-map.js';
export * from './data/index.js';
