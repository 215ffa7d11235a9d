/**
 * Chancai: every element, registered, and the headless part beside them.
 * @module chancai
 */
export { ChancaiFundingLeverage } from './components/funding-leverage/funding-leverage.js';
export * from './data/index.js';
