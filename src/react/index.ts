/**
 * The elements as components of React 18 and 19: properties, events (`onSelect`, `onFilter`, `onReady`, `onError`) and refs.
 * On a server they write their bare tags, which the page fills in.
 * @module chancai/react
 */
import { createComponent, type EventName, type ReactWebComponent } from '@lit/react';
import * as React from 'react';
import * as elements from '../index.js';
import type { ChancaiEventMap, ChancaiTag } from '../types/elements.js';

type Listened<Name extends keyof ChancaiEventMap> = EventName<ChancaiEventMap[Name]>;
const events = {
  onSelect: 'chancai-select' as Listened<'chancai-select'>,
  onFilter: 'chancai-filter' as Listened<'chancai-filter'>,
  onReady: 'chancai-ready' as Listened<'chancai-ready'>,
  onError: 'chancai-error' as Listened<'chancai-error'>,
};

type Wrapped<E extends HTMLElement> = ReactWebComponent<E, typeof events>;

function wrapped<E extends HTMLElement>(tagName: ChancaiTag, elementClass: new () => E): Wrapped<E> {
  return createComponent({ react: React, tagName, elementClass, events });
}

export const Briefing: Wrapped<elements.ChancaiBriefing> = wrapped('chancai-briefing', elements.ChancaiBriefing);
export const ChainMap: Wrapped<elements.ChancaiChainMap> = wrapped('chancai-chain-map', elements.ChancaiChainMap);
export const ChallengeBoard: Wrapped<elements.ChancaiChallengeBoard> = wrapped(
  'chancai-challenge-board',
  elements.ChancaiChallengeBoard,
);
export const CooperationModes: Wrapped<elements.ChancaiCooperationModes> = wrapped(
  'chancai-cooperation-modes',
  elements.ChancaiCooperationModes,
);
export const CooperationNetwork: Wrapped<elements.ChancaiCooperationNetwork> = wrapped(
  'chancai-cooperation-network',
  elements.ChancaiCooperationNetwork,
);
export const Dashboard: Wrapped<elements.ChancaiDashboard> = wrapped('chancai-dashboard', elements.ChancaiDashboard);
export const FairFunnel: Wrapped<elements.ChancaiFairFunnel> = wrapped(
  'chancai-fair-funnel',
  elements.ChancaiFairFunnel,
);
export const FundingLeverage: Wrapped<elements.ChancaiFundingLeverage> = wrapped(
  'chancai-funding-leverage',
  elements.ChancaiFundingLeverage,
);
export const GrowthLadder: Wrapped<elements.ChancaiGrowthLadder> = wrapped(
  'chancai-growth-ladder',
  elements.ChancaiGrowthLadder,
);
export const Indicators: Wrapped<elements.ChancaiIndicators> = wrapped(
  'chancai-indicators',
  elements.ChancaiIndicators,
);
export const PlatformMatrix: Wrapped<elements.ChancaiPlatformMatrix> = wrapped(
  'chancai-platform-matrix',
  elements.ChancaiPlatformMatrix,
);
export const PolicyTree: Wrapped<elements.ChancaiPolicyTree> = wrapped(
  'chancai-policy-tree',
  elements.ChancaiPolicyTree,
);
export const PostPool: Wrapped<elements.ChancaiPostPool> = wrapped('chancai-post-pool', elements.ChancaiPostPool);
export const RegionMap: Wrapped<elements.ChancaiRegionMap> = wrapped('chancai-region-map', elements.ChancaiRegionMap);
export const TalentPyramid: Wrapped<elements.ChancaiTalentPyramid> = wrapped(
  'chancai-talent-pyramid',
  elements.ChancaiTalentPyramid,
);
export const TalentServices: Wrapped<elements.ChancaiTalentServices> = wrapped(
  'chancai-talent-services',
  elements.ChancaiTalentServices,
);
export const Wall: Wrapped<elements.ChancaiWall> = wrapped('chancai-wall', elements.ChancaiWall);
