/** In ms: transitions, which are shorter, go first. */
const PAUSE = 350;

const waiting = new Set<() => void>();
let started = false;

/** Does some work once the browser has time, one piece after the other; each once, however often it is asked for. */
export function whenIdle(work: () => void): void {
  waiting.add(work);
  if (started) return;
  started = true;
  // What has just been drawn is to be seen first.
  if (typeof requestAnimationFrame === 'function') requestAnimationFrame(() => setTimeout(next, PAUSE));
  else setTimeout(next, PAUSE);
}

/** Does it no more. */
export function notWhenIdle(work: () => void): void {
  waiting.delete(work);
}

function next(): void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run);
  else setTimeout(run);
}

function run(): void {
  const [work] = waiting;
  if (work) waiting.delete(work);
  started = waiting.size > 0;
  if (started) next();
  work?.();
}
