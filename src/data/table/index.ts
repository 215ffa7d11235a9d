export { cellKey } from './column.js';
export * from './fact-table.js';
