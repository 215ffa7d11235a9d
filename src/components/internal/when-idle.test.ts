import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenIdle } from './when-idle.js';

describe('work for when there is time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is done piece by piece after a pause, each once, and begins anew', () => {
    const done: string[] = [];
    const [first, second] = ['first', 'second'].map((name) => () => void done.push(name));
    for (const work of [first!, second!, first!]) whenIdle(work);
    vi.advanceTimersByTime(300);
    expect(done).toEqual([]);
    vi.advanceTimersToNextTimer();
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(['first']);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(['first', 'second']);
    whenIdle(first!);
    vi.runAllTimers();
    expect(done).toEqual(['first', 'second', 'first']);
  });

  it('goes on after a piece that failed', () => {
    const done: string[] = [];
    whenIdle(() => {
      throw new Error('no');
    });
    whenIdle(() => void done.push('second'));
    expect(() => vi.runAllTimers()).toThrow('no');
    vi.runAllTimers();
    expect(done).toEqual(['second']);
  });
});
