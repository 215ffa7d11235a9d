/**
 * Chancai: every element, registered, and the headless part beside them.
 * @module chancai
 */
export { ChancaiChainMap } from './components/chain-map/chain-map.js';
export { ChancaiCooperationModes } from './components/cooperation-modes/cooperation-modes.js';
export { ChancaiFundingLeverage } from './components/funding-leverage/funding-leverage.js';
export { ChancaiGrowthLadder } from './components/growth-ladder/growth-ladder.js';
export { useWorker } from './components/internal/data/decode-worker.js';
export { ChancaiTalentPyramid } from './components/talent-pyramid/talent-pyramid.js';
export { ChancaiTalentServices } from './components/talent-services/talent-services.js';
export * from './data/index.js';
