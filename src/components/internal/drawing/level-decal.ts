import type { ShortageLevel } from '../../../data/views/chain-map.js';
import type { Tokens } from '../theme/tokens.js';

/** The scale of shortage, from what is short to what is to spare. */
export const SHORTAGE_SCALE = ['urgent', 'tight', 'balanced', 'surplus'] as const;

/** Patterns tell the classes of shortage apart where the system allows no colours of ours; 0 where the colours do. */
export function levelDecal(level: ShortageLevel, { shortage }: Pick<Tokens, 'shortage'>): number {
  const isForced = new Set(SHORTAGE_SCALE.map((one) => shortage[one])).size < SHORTAGE_SCALE.length;
  return isForced ? Math.max(0, SHORTAGE_SCALE.indexOf(level as (typeof SHORTAGE_SCALE)[number])) : 0;
}
