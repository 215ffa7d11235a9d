import type { Language } from '../language.js';
import { zhTW as data } from './data.js';
import { zhTW as shared } from './shared.js';
import { briefing } from './views/briefing.js';
import { chainMap } from './views/chain-map.js';
import { challengeBoard } from './views/challenge-board.js';
import { cooperationModes } from './views/cooperation-modes.js';
import { cooperationNetwork } from './views/cooperation-network.js';
import { dashboard } from './views/dashboard.js';
import { fairFunnel } from './views/fair-funnel.js';
import { files } from './views/files.js';
import { fundingLeverage } from './views/funding-leverage.js';
import { growthLadder } from './views/growth-ladder.js';
import { indicators } from './views/indicators.js';
import { platformMatrix } from './views/platform-matrix.js';
import { policyTree } from './views/policy-tree.js';
import { postPool } from './views/post-pool.js';
import { regionMap } from './views/region-map.js';
import { remote } from './views/remote.js';
import { talentPyramid } from './views/talent-pyramid.js';
import { talentServices } from './views/talent-services.js';
import { wall } from './views/wall.js';

/** The Chinese of Taiwan. */
export const zhTW: Language = {
  ...data,
  shared,
  views: {
    briefing,
    'chain-map': chainMap,
    'challenge-board': challengeBoard,
    'cooperation-modes': cooperationModes,
    'cooperation-network': cooperationNetwork,
    dashboard,
    files,
    'fair-funnel': fairFunnel,
    'funding-leverage': fundingLeverage,
    'growth-ladder': growthLadder,
    indicators,
    'platform-matrix': platformMatrix,
    'policy-tree': policyTree,
    'post-pool': postPool,
    'region-map': regionMap,
    remote,
    'talent-pyramid': talentPyramid,
    'talent-services': talentServices,
    wall,
  },
};
