/**
 * Chancai: every element, registered, and the headless part beside them.
 * @module chancai
 */
export { ChancaiChainMap } from './components/chain-map/chain-map.js';
export { ChancaiCooperationModes } from './components/cooperation-modes/cooperation-modes.js';
export { ChancaiCooperationNetwork } from './components/cooperation-network/cooperation-network.js';
export { ChancaiFundingLeverage } from './components/funding-leverage/funding-leverage.js';
export { ChancaiPlatformMatrix } from './components/platform-matrix/platform-matrix.js';
export { ChancaiTalentPyramid } from './components/talent-pyramid/talent-pyramid.js';
export * from './data/index.js';
