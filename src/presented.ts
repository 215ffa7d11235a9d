/** The elements that show a whole dataset to a room. */
export { ChancaiBriefing } from './components/briefing/briefing.js';
export { ChancaiWall } from './components/wall/wall.js';
