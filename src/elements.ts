/** Every element, registered. */
export { ChancaiChainMap } from './components/chain-map/chain-map.js';
export { ChancaiChallengeBoard } from './components/challenge-board/challenge-board.js';
export { ChancaiCooperationModes } from './components/cooperation-modes/cooperation-modes.js';
export { ChancaiCooperationNetwork } from './components/cooperation-network/cooperation-network.js';
export { ChancaiDashboard } from './components/dashboard/dashboard.js';
export { ChancaiFairFunnel } from './components/fair-funnel/fair-funnel.js';
export { ChancaiFundingLeverage } from './components/funding-leverage/funding-leverage.js';
export { ChancaiGrowthLadder } from './components/growth-ladder/growth-ladder.js';
export { ChancaiIndicators } from './components/indicators/indicators.js';
export { ChancaiPlatformMatrix } from './components/platform-matrix/platform-matrix.js';
export { ChancaiPolicyTree } from './components/policy-tree/policy-tree.js';
export { ChancaiPostPool } from './components/post-pool/post-pool.js';
export { ChancaiRegionMap } from './components/region-map/region-map.js';
export { ChancaiTalentPyramid } from './components/talent-pyramid/talent-pyramid.js';
export { ChancaiTalentServices } from './components/talent-services/talent-services.js';
