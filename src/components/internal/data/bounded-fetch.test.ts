import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textOf } from '../../../data/index.js';
import { ageText } from './age-text.js';
import { type Bounded, boundedFetch, limitsOf } from './bounded-fetch.js';

const URL_ = 'https://portal.example/data.json';
type Answer = () => Response | Promise<Response>;
let answers: Answer[];
let asked: number[];

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  asked = [];
  vi.stubGlobal('fetch', (): Promise<Response> => {
    asked.push(Date.now());
    const answer = answers.shift();
    return answer ? Promise.resolve().then(answer) : new Promise(() => {});
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What comes of an address, however long that takes, and when. */
async function come(options: { timeout?: number; maxBytes?: number; url?: string } = {}): Promise<[string, number]> {
  let outcome: Bounded | undefined;
  const started = Date.now();
  const ended = boundedFetch({ url: options.url ?? URL_, limits: limitsOf(options), path: 'src' }).then((all) => {
    outcome = all;
    return Date.now() - started;
  });
  await vi.advanceTimersByTimeAsync(200_000);
  const took = await ended;
  if ('problem' in outcome!) return [outcome.problem.message, took];
  return ['body' in outcome! ? await outcome.body.text() : 'unchanged', took];
}

const text =
  (body: string, init?: ResponseInit): Answer =>
  () =>
    new Response(body, init);
const status = (code: number, headers: Record<string, string> = {}): Answer => text('', { status: code, headers });
const down: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
/** A body that sends a piece every second: for ever, or until it hangs. */
const dripping = (bytes: number, pieces = Number.POSITIVE_INFINITY): Answer => {
  let sent = 0;
  return () =>
    new Response(
      new ReadableStream({
        pull: (control) =>
          sent++ < pieces
            ? new Promise((resolve) =>
                setTimeout(() => {
                  control.enqueue(new Uint8Array(bytes));
                  resolve();
                }, 1000),
              )
            : new Promise(() => {}),
      }),
    );
};
/** An answer that a server elsewhere gave in the end. */
const from =
  (url: string): Answer =>
  () => {
    const response = new Response('{}');
    Object.defineProperties(response, { redirected: { value: true }, url: { value: url } });
    return response;
  };

describe('an address', () => {
  it('that never answers is given up after the time it has, and what to do is said', async () => {
    answers = [];
    const [said, took] = await come();
    expect([took, asked]).toEqual([30_000, [0]]);
    expect(said).toMatch(/^src：30 秒内没有读完 https:\/\/portal\.example\/data\.json.*timeout/);
    expect((await come({ timeout: 2 }))[1]).toBe(2000);
  });

  it('whose body stalls, or comes in drops for ever, is given up, too', async () => {
    answers = [dripping(10, 3)];
    expect(await come({ timeout: 5 })).toEqual([expect.stringContaining('5 秒内没有读完'), 5000]);
    answers = [dripping(10)];
    expect(await come({ timeout: 5 })).toEqual([expect.stringContaining('5 秒内没有读完'), 5000]);
  });

  it('that sends without end is stopped at the limit, while it comes', async () => {
    answers = [dripping(2 ** 20)];
    const [said, took] = await come({ maxBytes: 3 * 2 ** 20 });
    expect(said).toMatch(/超过 3 MB 的上限，未读取。.*max-bytes/);
    expect(took).toBe(4000);
  });

  it('that says beforehand how much it would send is not read at all', async () => {
    answers = [text('{}', { headers: { 'content-length': '300000000' } })];
    expect(await come()).toEqual([expect.stringContaining('超过 256 MB'), 0]);
  });

  it('is asked again, later each time, where network or server failed, and read in the end', async () => {
    answers = [down, status(503), text('{"a":1}')];
    expect(await come()).toEqual(['{"a":1}', 2500]);
    expect(asked).toEqual([0, 500, 2500]);
  });

  it('is not asked for ever', async () => {
    answers = [down, down, down, text('{}')];
    expect((await come())[0]).toContain('Failed to fetch');
    expect(asked).toEqual([0, 500, 2500]);
  });

  it.each([400, 401, 403, 404, 410])('is not asked again after %i', async (code) => {
    answers = [status(code), text('{}')];
    expect(await come()).toEqual([expect.stringContaining(`答复 ${code}`), 0]);
  });

  it('is asked when the server says so, within the time there is', async () => {
    answers = [status(429, { 'retry-after': '7' }), text('{}')];
    expect(await come()).toEqual(['{}', 7000]);
    answers = [status(503, { 'retry-after': new Date(Date.now() + 9000).toUTCString() }), text('{}')];
    const [, took] = await come();
    expect(Math.round(took / 1000)).toBe(9);
    answers = [status(503, { 'retry-after': '3600' }), text('{}')];
    expect(await come()).toEqual([expect.stringContaining('答复 503'), 0]);
  });

  it('that is none is not asked again', async () => {
    answers = [down, text('{}')];
    expect((await come({ url: 'http://[' }))[1]).toBe(0);
    answers = [down, text('{}')];
    expect((await come({ url: 'file:///data.json' }))[1]).toBe(0);
  });

  it('that leads to another server is refused by name; to a page of its own, or to https, it is followed', async () => {
    answers = [from('https://elsewhere.example/data.json')];
    expect((await come())[0]).toContain('另一服务器 https://elsewhere.example');
    answers = [from('https://portal.example:8443/data.json')];
    expect((await come())[0]).toContain('另一服务器');
    answers = [from('http://portal.example/data.json')];
    expect((await come())[0]).toContain('另一服务器');
    answers = [from('https://portal.example/other.json')];
    expect((await come())[0]).toBe('{}');
    answers = [from('https://portal.example/data.json')];
    expect((await come({ url: 'http://portal.example/data.json' }))[0]).toBe('{}');
  });
});

it('limits that are no numbers above nought are the usual ones', () => {
  for (const value of [undefined, null, 0, -1, Number.NaN, 'x'])
    expect(limitsOf({ timeout: value, maxBytes: value })).toEqual({ timeoutMs: 30_000, maxBytes: 268_435_456 });
  expect(limitsOf({ timeout: 1e9, maxBytes: 5 })).toEqual({ timeoutMs: 2 ** 31 - 1, maxBytes: 5 });
});

it('an age is said in the reader’s words', () => {
  const read = new Date(2025, 8, 3, 14, 5).getTime();
  const age = (minutes: number, locale: string) => textOf(ageText(read, read + minutes * 60_000), locale);
  expect(age(0, 'zh-CN')).toBe('9月3日14:05（不到1分钟前）');
  expect(age(0, 'en')).toBe('on 2025-09-03 at 14:05 (less than a minute ago)');
  expect(age(1, 'en')).toBe('on 2025-09-03 at 14:05 (1 minute ago)');
  expect(age(130, 'zh-CN')).toBe('9月3日14:05（2小时前）');
  expect(age(3000, 'zh-CN')).toBe('9月3日14:05（2天前）');
});
