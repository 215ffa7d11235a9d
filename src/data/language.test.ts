import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { issue, translateIssue } from './index.js';
import { areWordsComing, languageOf, onLanguage, type ProblemWords, registerLanguage } from './language.js';

const whole = languageOf('zh-CN') as ReturnType<typeof languageOf> & ProblemWords;
const problem = issue('missing-column', 'funding[12].invested', '5x', { column: 'invested' });

/** A language of its own for each test, as nothing forgets one. */
let made = 0;
function lean(later: () => Promise<ProblemWords | undefined>): string {
  const locale = `x-lean${made++}`;
  registerLanguage({ ...whole, locale, tags: [], issues: {}, later });
  return locale;
}
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a language whose words of problems are fetched', () => {
  it('tells a problem by place and code until they are there, and then as a whole language does', async () => {
    const later = vi.fn(async () => whole);
    const locale = lean(later);
    const heard = vi.fn();
    const stop = onLanguage(heard);
    expect(translateIssue(problem, locale).message).toMatch(/^funding\[12\]\.invested.*missing-column.*5x/);
    translateIssue(problem, locale);
    expect(areWordsComing()).toBe(true);
    await settled();
    expect([later.mock.calls.length, areWordsComing(), heard.mock.calls.length > 0]).toEqual([1, false, true]);
    expect(translateIssue(problem, locale)).toEqual(translateIssue(problem, 'zh-CN'));
    stop();
  });

  it('fetches nothing for a problem that it has the words of', () => {
    const later = vi.fn(async () => whole);
    const locale = lean(later);
    registerLanguage({ ...languageOf(locale), issues: { 'not-found': whole.issues['not-found'] } });
    const lost = issue('not-found', 'src', 'a.json', { url: 'a.json', status: '404' });
    expect(translateIssue(lost, locale).message).toBe(lost.message);
    expect(later).not.toHaveBeenCalled();
  });

  it.each([
    ['are not there', async (): Promise<undefined> => undefined],
    ['can’t be fetched', (): Promise<undefined> => Promise.reject(new Error('no network'))],
  ] as const)('tells problems by their codes where the words %s, and asks again a minute later', async (_, answer) => {
    const later = vi.fn(answer);
    const locale = lean(later);
    const heard = vi.fn();
    translateIssue(problem, locale);
    const stop = onLanguage(heard);
    await settled();
    expect([areWordsComing(), heard.mock.calls.length]).toEqual([false, 1]);
    expect(translateIssue(problem, locale).message).toContain('missing-column');
    expect(later).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_001);
    translateIssue(problem, locale);
    expect(later).toHaveBeenCalledTimes(2);
    await settled();
    stop();
  });

  it('waits ten seconds for a network that does not answer, and takes the words whenever they come', async () => {
    let answer: (words: ProblemWords) => void = () => undefined;
    const locale = lean(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    translateIssue(problem, locale);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(areWordsComing()).toBe(true);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(areWordsComing()).toBe(false);
    answer(whole);
    await settled();
    expect(translateIssue(problem, locale).message).toBe(translateIssue(problem, 'zh-CN').message);
  });
});
