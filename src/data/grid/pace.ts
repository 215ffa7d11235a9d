import type { Steps } from '../dataset/steps.js';

/** Lets long work be watched and stopped, and the page breathe meanwhile. */
export interface Pace {
  /** Has so much time passed that others should have their turn? */
  due(): boolean;
  /** Gives others a turn and tells how much is done (0 to 1). Rejects once the work is not wanted any more. */
  turn(done: number): Promise<void>;
}

/** Tells how much of the work is done, from 0 to 1. */
export type OnProgress = (done: number) => void;

// Half a frame at 30 pictures a second: what follows a check may take as long again.
const SLICE_MS = 16;

interface Scheduler {
  postTask?: (task: () => void) => Promise<void>;
}

// A task like any other: `scheduler.yield` would come before the timers of the page, which then would stand still.
const breathe = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.postTask?.(() => {}) ?? new Promise((resolve) => setTimeout(resolve));
};

/** Takes all steps, with turns for others between them. */
export async function paced<T>(steps: Steps<T>, pace: Pace): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (pace.due()) await pace.turn(value);
  }
}

export class Aborted extends Error {
  override readonly name = 'AbortError';
}

/** A pace for one piece of work. */
export function paceOf(signal?: AbortSignal, onProgress?: OnProgress): Pace {
  let since = Date.now();
  return {
    due: () => Date.now() - since >= SLICE_MS,
    async turn(done) {
      onProgress?.(Math.min(1, Math.max(0, done)));
      await breathe();
      if (signal?.aborted) throw new Aborted('not wanted any more');
      since = Date.now();
    },
  };
}

/** A pace for a part of the work, which runs from one share of it to another. */
export const partOf = (pace: Pace, from: number, to: number): Pace => ({
  due: () => pace.due(),
  turn: (done) => pace.turn(from + (to - from) * done),
});
