/** In ms: transitions, which are shorter, go first. */
const PAUSE = 350;

const waiting = new Set<() => void>();

/** Does some work once the browser has time, one piece after the other; each once, however often it is asked for. */
export function whenIdle(work: () => void): void {
  if (waiting.size === 0) setTimeout(next, PAUSE);
  waiting.add(work);
}

function next(): void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run);
  else setTimeout(run);
}

function run(): void {
  const [work] = waiting;
  if (!work) return;
  waiting.delete(work);
  if (waiting.size > 0) next();
  work();
}
