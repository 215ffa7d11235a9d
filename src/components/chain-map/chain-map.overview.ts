import {
  type ChainMap,
  type ChainTalent,
  leadersOf,
  STAGES,
  type Stage,
  type TalentBalance,
} from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { segmentName } from './chain-map.words.js';

/** A segment of any chain, or what stands on none of them. */
export interface OverviewCell {
  key: string;
  /** The segment's own, unique within its chain only. */
  segment: string;
  chain: ChainTalent;
  stage: Stage | 'unplaced';
  name: string;
  balance: TalentBalance;
}

const URGENCY = { urgent: 0, tight: 1, uncertain: 2, balanced: 3, surplus: 4, unknown: 5 } as const;

/** Chains by how many of their segments are urgently short, then by how many are tight. */
export function chainsByUrgency({ chains }: ChainMap): ChainTalent[] {
  const count = ({ segments, others }: ChainTalent, level: TalentBalance['level']): number =>
    [...segments, ...others].filter((one) => one.level === level).length;
  const counts = new Map(chains.map((chain) => [chain, [count(chain, 'urgent'), count(chain, 'tight')] as const]));
  return [...chains].sort((a, b) => {
    const [own, other] = [counts.get(a)!, counts.get(b)!];
    return other[0] - own[0] || other[1] - own[1];
  });
}

/** Every segment of every chain: chains by urgency, stages in their order, the most urgent first within each. */
export const overviewCells = (model: ChainMap, context: ViewContext): OverviewCell[] =>
  chainsByUrgency(model).flatMap((chain) => {
    const cell = (own: TalentBalance & { key: string }, stage: OverviewCell['stage'], name: string): OverviewCell => ({
      key: JSON.stringify([chain.key, own.key]),
      segment: own.key,
      chain,
      stage,
      name,
      balance: own,
    });
    const placed = STAGES.flatMap((stage) =>
      chain.segments
        .filter((segment) => segment.stage === stage)
        .map((segment) => cell(segment, stage, context.text(segment.name)))
        .sort((a, b) => URGENCY[a.balance.level] - URGENCY[b.balance.level]),
    );
    return [...placed, ...chain.others.map((other) => cell(other, 'unplaced', segmentName(other, context)))];
  });

/** What the headline names as the shortest of all, so that the picture can show it. */
export function shortestCells(cells: readonly OverviewCell[]): ReadonlySet<string> {
  const lead = leadersOf(cells, ({ balance }) => balance.shortage, { isNamed: ({ segment }) => segment !== '' });
  return new Set(lead && !lead.even ? lead.first.map(({ key }) => key) : []);
}
