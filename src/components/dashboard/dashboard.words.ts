import { dashboardWords } from './words/index.js';

export { dashboardWords };
