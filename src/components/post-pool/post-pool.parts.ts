import type { Posts, Quantity } from '../../data/index.js';

/** A group's posts as lengths of a bar, in posts. Together they are as long as what is authorised, if that is known. */
export interface PostParts {
  occupied: number;
  reserved: number;
  /** Occupied or reserved beyond what is authorised. */
  excess: number;
  /** Free, unless posts that are not known are taken: drawn hatched. */
  open: number;
  free: number;
  /** Nobody says how many are authorised: an outlined slot whose length means nothing. */
  endless: boolean;
}

const known = ({ status, low }: Quantity): number => (status === 'missing' ? 0 : Math.max(0, low));

/** Cuts a group's posts into what is certainly taken, certainly free, and either. */
export function partsOf({ authorised, occupied, reserved, free, excess }: Posts): PostParts {
  const over = excess ? known(excess) : 0;
  const fromReserved = Math.min(known(reserved), over);
  const taken = {
    occupied: Math.max(0, known(occupied) - (over - fromReserved)),
    reserved: known(reserved) - fromReserved,
    excess: over,
  };
  if (free.status === 'missing') return { ...taken, open: 0, free: 0, endless: authorised.status !== 'missing' };
  const endless = !Number.isFinite(free.high);
  return { ...taken, open: endless ? 0 : free.high - free.low, free: free.low, endless };
}

export const lengthOf = ({ occupied, reserved, excess, open, free }: PostParts): number =>
  occupied + reserved + excess + open + free;
