import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDataset } from '../../../data/index.js';
import { clear, until } from '../testing/mount.js';
import { DataProbe } from '../testing/probe.js';

const people = (headcount: number, extra = {}) => ({
  meta: { title: 'x' },
  pyramid: [{ tier: 'a', headcount }],
  ...extra,
});
const json = (headcount: number) => JSON.stringify(people(headcount));

/** A request under way, which the test answers. */
interface Request {
  url: string;
  init: RequestInit;
  answer(body: BodyInit, init?: ResponseInit): void;
  aborted: boolean;
}
let requests: Request[];
const lastRequest = () => requests[requests.length - 1]!;

beforeEach(() => {
  requests = [];
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => {
    return new Promise<Response>((resolve, reject) => {
      const request: Request = {
        url: input,
        init,
        answer: (body, answer) => resolve(new Response(body, answer)),
        aborted: false,
      };
      requests.push(request);
      init.signal?.addEventListener('abort', () => {
        request.aborted = true;
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
  });
});
afterEach(() => {
  clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const probe = (properties: Partial<DataProbe> = {}, inner = ''): DataProbe => {
  const element = new DataProbe();
  element.innerHTML = inner;
  Object.assign(element, properties);
  document.body.append(element);
  return element;
};
const shows = (element: DataProbe, what: string) =>
  until(() => element.seen[element.seen.length - 1] === what, `${what}; seen: ${element.seen.join(', ')}`);
const breath = () => new Promise((resolve) => setTimeout(resolve, 30));
const asked = () => requests.map(({ url }) => new URL(url).pathname);

describe('an address', () => {
  it('is read once for all elements that name it, whichever table each takes it for', async () => {
    const one = probe({ src: '/people.csv' });
    const two = probe({ src: '/people.csv', table: 'funding' });
    await until(() => requests.length > 0, 'a request');
    lastRequest().answer('tier,headcount\na,3\n', { headers: { 'content-type': 'text/csv' } });
    await shows(one, '3');
    expect(two.source.parsed!.issues.map(({ code }) => code)).toContain('other-table');
    expect(asked()).toEqual(['/people.csv']);
    two.table = undefined;
    await shows(two, '3');
    expect(requests.length).toBe(1);
  });

  it('sends cookies to its own server only', async () => {
    probe({ src: '/people.json' });
    await until(() => requests.length > 0, 'a request');
    expect(lastRequest().init).toMatchObject({ credentials: 'same-origin' });
    expect(lastRequest().init.mode).toBeUndefined();
  });

  it('that changes while the old one is read shows the new one only, and stops the old', async () => {
    const element = probe({ src: '/old.json' });
    await until(() => requests.length === 1, 'a request');
    element.src = '/new.json';
    await until(() => requests.length === 2, 'a second request');
    expect(requests[0]!.aborted).toBe(true);
    requests[1]!.answer(json(2));
    requests[0]!.answer(json(1));
    await shows(element, '2');
    await breath();
    expect(element.seen).toEqual(['loading', '2']);
  });

  it('that fails says so in every element; a good one afterwards leaves nothing of it', async () => {
    const one = probe({ src: '/gone.json' });
    const two = probe({ src: '/gone.json' });
    await until(() => requests.length > 0, 'a request');
    lastRequest().answer('no', { status: 404 });
    await shows(one, 'no table | not-found');
    await shows(two, 'no table | not-found');
    one.src = '/good.json';
    await until(() => asked().includes('/good.json'), 'a request for the good one');
    lastRequest().answer(json(4));
    await shows(one, '4');
    expect(two.shown).toBe('no table | not-found');
    two.data = people(5);
    await shows(two, '5');
  });

  it('that hangs is given up after the time it has, and tried again where it is given more', async () => {
    const element = probe({ src: '/slow.json', timeout: 0.05 });
    await shows(element, 'no table | slow-address');
    element.timeout = 60;
    await until(() => requests.length === 2, 'a second try');
    lastRequest().answer(json(6));
    await shows(element, '6');
  });

  it('or a file that holds more than it may is not read', async () => {
    const element = probe({ src: '/big.json', maxBytes: 20 });
    await until(() => requests.length === 1, 'a request');
    lastRequest().answer(json(6));
    await shows(element, 'no table | too-many-bytes');
    element.data = new File([json(6)], 'big.json');
    await until(() => element.source.parsed?.issues[0]?.path === 'data', 'the file to be refused');
    expect(element.shown).toBe('no table | too-many-bytes');
  });

  it('that failed is tried again for an element that comes later', async () => {
    const one = probe({ src: '/later.json' });
    await until(() => requests.length > 0, 'a request');
    lastRequest().answer('no', { status: 403 });
    await shows(one, 'no table | not-found');
    const two = probe({ src: '/later.json' });
    await until(() => requests.length === 2, 'a second try');
    lastRequest().answer(json(6));
    await shows(one, '6');
    await shows(two, '6');
  });

  it('is not asked again when the element moves or when something inside it changes, and nothing flashes', async () => {
    const element = probe({ src: '/people.json' });
    await until(() => requests.length > 0, 'a request');
    lastRequest().answer(json(3));
    await shows(element, '3');
    const box = document.body.appendChild(document.createElement('div'));
    box.append(element);
    element.append(document.createElement('p'), 'a text');
    await breath();
    document.body.append(element);
    await breath();
    expect([requests.length, element.seen]).toEqual([1, ['loading', '3']]);
  });

  it('being read is moved without a new request', async () => {
    const element = probe({ src: '/people.json' });
    await until(() => requests.length > 0, 'a request');
    document.body.appendChild(document.createElement('div')).append(element);
    await breath();
    lastRequest().answer(json(3));
    await shows(element, '3');
    expect([requests.length, requests[0]!.aborted]).toEqual([1, false]);
  });

  it('is let go of by an element that leaves, and taken up again when it returns', async () => {
    const element = probe({ src: '/people.json' });
    await until(() => requests.length === 1, 'a request');
    element.remove();
    await breath();
    expect(requests[0]!.aborted).toBe(true);
    document.body.append(element);
    await until(() => requests.length === 2, 'a second request');
    lastRequest().answer(json(3));
    await shows(element, '3');
    element.remove();
    await breath();
    document.body.append(element);
    await breath();
    // What it has read it keeps.
    expect([requests.length, element.seen]).toEqual([2, ['loading', '3']]);
  });

  it('tells how far it is where the length is known, and nothing where it is not', async () => {
    const element = probe({ src: '/big.json' });
    await until(() => requests.length > 0, 'a request');
    const text = new TextEncoder().encode(json(3));
    let controller!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(own) {
        controller = own;
      },
    });
    lastRequest().answer(body, { headers: { 'content-length': String(text.length) } });
    controller.enqueue(text.subarray(0, text.length / 2));
    await until(() => element.source.progress !== undefined, 'progress');
    expect(element.source.progress).toBeCloseTo(0.25, 1);
    expect(element.source.loading).toBe(true);
    controller.enqueue(text.subarray(text.length / 2));
    controller.close();
    await shows(element, '3');
    expect(element.source.progress).toBeUndefined();
  });
});

describe('refresh', () => {
  const tick = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  });

  it('shows an answer that takes longer than the interval, without asking twice meanwhile', async () => {
    const element = probe({ src: '/slow.json', refresh: 1 });
    await until(() => requests.length === 1, 'a request');
    await tick(5000);
    expect(requests.length).toBe(1);
    requests[0]!.answer(json(1));
    await shows(element, '1');
    await tick(1000);
    expect(requests.length).toBe(2);
    await tick(5000);
    expect([requests.length, requests[1]!.aborted]).toEqual([2, false]);
    requests[1]!.answer(json(2));
    await shows(element, '2');
    expect(element.seen).toEqual(['loading', '1', '2']);
    expect(requests[1]!.init.cache).toBe('no-cache');
  });

  it('that fails keeps the data and warns, and one that succeeds takes the warning back', async () => {
    const element = probe({ src: '/people.json', refresh: 1 });
    await until(() => requests.length === 1, 'a request');
    requests[0]!.answer(json(1));
    await shows(element, '1');
    await tick(1000);
    requests[1]!.answer('gone', { status: 410 });
    await shows(element, '1 | stale-data');
    expect(element.source.parsed!.issues[0]).toMatchObject({ severity: 'warning' });
    expect(element.source.parsed!.issues[0]!.message).toMatch(/410.*仍是.*月.*日.*分钟前/);
    await tick(1000);
    requests[2]!.answer('<!doctype html>log in');
    await until(() => /网页/.test(element.source.parsed!.issues[0]?.message ?? ''), 'the other reason');
    await tick(1000);
    requests[3]!.answer(json(2));
    await shows(element, '2');
  });

  it('that hangs keeps the data and says how old they are; the next ones go on', async () => {
    const element = probe({ src: '/people.json', refresh: 60, timeout: 0.1 });
    await until(() => requests.length === 1, 'a request');
    requests[0]!.answer(json(1));
    await shows(element, '1');
    await tick(60_000);
    await shows(element, '1 | stale-data');
    expect(requests[1]!.aborted).toBe(true);
    expect(element.source.parsed!.issues[0]!.message).toMatch(/0\.1 秒内没有读完.*1分钟前/);
    await tick(60_000);
    requests[2]!.answer(json(2));
    await shows(element, '2');
  });

  it('asks once a tick for all elements, as often as the most impatient wants, until the last has left', async () => {
    const elements = [3, 1, 2, undefined].map((refresh) => probe({ src: '/people.json', refresh }));
    await until(() => requests.length === 1, 'a request');
    requests[0]!.answer(json(1));
    for (const element of elements) await shows(element, '1');
    await tick(1000);
    expect(requests.length).toBe(2);
    requests[1]!.answer(json(2));
    for (const element of elements) await shows(element, '2');
    for (const element of elements.slice(0, 3)) element.remove();
    await breath();
    await tick(10_000);
    expect(requests.length).toBe(2);
  });

  it('leaves everything as it is where the server says that nothing has changed', async () => {
    const element = probe({ src: '/people.json', refresh: 1 });
    await until(() => requests.length === 1, 'a request');
    requests[0]!.answer(json(1), { headers: { etag: '"1"' } });
    await shows(element, '1');
    const before = element.source.parsed;
    await tick(1000);
    requests[1]!.answer(json(1), { headers: { etag: '"1"' } });
    await breath();
    expect(element.source.parsed).toBe(before);
    await tick(1000);
    requests[2]!.answer(json(3), { headers: { etag: '"2"' } });
    await shows(element, '3');
  });
});

describe('data', () => {
  it('set again as the same object is read again', async () => {
    const data = people(1);
    const element = probe({ data });
    await shows(element, '1');
    data.pyramid.push({ tier: 'b', headcount: 2 });
    element.data = data;
    await shows(element, '3');
  });

  it('may be frozen, or a parsed dataset', async () => {
    const frozen = Object.freeze({
      meta: Object.freeze({ title: 'x' }),
      pyramid: Object.freeze([Object.freeze({ tier: 'a', headcount: 1 })]),
    });
    const element = probe({ data: frozen });
    await shows(element, '1');
    const { value } = parseDataset(people(2));
    element.data = value;
    await shows(element, '2');
    expect(element.source.parsed!.value).toBe(value);
  });

  it('taken away lets the next input have its turn', async () => {
    const element = probe(
      { data: people(1), src: '/people.json' },
      `<script type="application/json">${json(3)}</script>`,
    );
    await shows(element, '1');
    expect(requests.length).toBe(0);
    element.data = null;
    await until(() => requests.length === 1, 'a request');
    requests[0]!.answer(json(2));
    await shows(element, '2');
    element.src = undefined;
    await shows(element, '3');
  });

  const csv = '\uFEFFtier,headcount\na,"1,234"\n';
  it.each([
    ['a file', () => new File([csv], 'people.csv')],
    ['a blob', () => new Blob([csv], { type: 'text/csv' })],
    ['bytes', () => new TextEncoder().encode(csv)],
    ['a buffer', () => new TextEncoder().encode(csv).buffer],
    ['a text', () => csv],
    ['NDJSON', () => '{"tier":"a","headcount":1000}\n{"tier":"b","headcount":234}\n'],
  ])('may be %s', async (_, make) => {
    const element = probe({ data: make() });
    await shows(element, '1234');
    expect(element.seen).toEqual(['loading', '1234']);
    await element.updateComplete;
  });

  it('that is a broken file says so, and a good one afterwards is shown', async () => {
    const element = probe({
      data: new File([zipSync({ 'a.txt': new Uint8Array(3) }) as Uint8Array<ArrayBuffer>], 'book.xlsx'),
    });
    await shows(element, 'no table | foreign-file');
    expect(element.source.parsed!.issues[0]!.path).toBe('book.xlsx');
    element.data = new File([csv], 'people.csv');
    await shows(element, '1234');
  });
});

describe('data inside the page', () => {
  it('is followed as it changes, comes later, or is replaced', async () => {
    const element = probe();
    await shows(element, 'nothing');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = json(1);
    element.append(script);
    await shows(element, '1');
    script.textContent = json(2);
    await shows(element, '2');
    element.innerHTML = '<table><tr><th>tier</th><th>headcount</th></tr><tr><td>a</td><td>7</td></tr></table>';
    await shows(element, '7');
    element.querySelector('tr:last-child td:last-child')!.textContent = '8';
    await shows(element, '8');
  });

  it('is not read again where something else inside the element changes', async () => {
    const element = probe({}, `<script type="application/json">${json(1)}</script>`);
    await shows(element, '1');
    const before = element.source.parsed;
    element.append(document.createElement('p'));
    await breath();
    expect(element.source.parsed).toBe(before);
  });

  it('may be CSV', async () => {
    const element = probe({}, '<script type="text/csv">tier,headcount\na,5\n</script>');
    await shows(element, '5');
  });

  it('is found by its id when it comes later, and followed when it is changed or replaced', async () => {
    const element = probe({ src: '#facts' });
    await shows(element, 'no table | missing-element');
    const script = document.createElement('script');
    script.id = 'facts';
    script.type = 'application/json';
    script.textContent = json(1);
    document.body.append(script);
    await shows(element, '1');
    script.textContent = json(2);
    await shows(element, '2');
    const other = script.cloneNode() as HTMLScriptElement;
    other.textContent = json(3);
    script.replaceWith(other);
    await shows(element, '3');
  });
});

describe('a page that is still coming', () => {
  /** A page of its own that the test writes piece by piece, as a slow server would. */
  const page = () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inner = frame.contentDocument!;
    inner.open();
    inner.write('<!doctype html><body>');
    return inner;
  };

  it('is waited for: no error while the script of an element is only half there', async () => {
    const inner = page();
    const element = new DataProbe();
    inner.body.append(element);
    const script = inner.createElement('script');
    script.type = 'application/json';
    script.textContent = json(1).slice(0, 20);
    await shows(element, 'loading');
    element.append(script);
    await breath();
    script.append(json(1).slice(20));
    await breath();
    expect(element.seen).toEqual(['loading']);
    inner.write('<p>more</p>');
    await shows(element, '1');
    expect(element.seen).toEqual(['loading', '1']);
    inner.close();
  });

  it('renders nothing anew with each of its elements once the data is there', async () => {
    const inner = page();
    const element = new DataProbe();
    element.src = '#facts';
    inner.body.append(element);
    inner.write(`<script type="application/json" id="facts">${json(4)}</script><p>after`);
    await shows(element, '4');
    const { renders } = element;
    inner.write('</p><p>more</p><table><tr><td>1</table>');
    await breath();
    inner.close();
    await breath();
    expect(element.renders).toBe(renders);
    inner.getElementById('facts')!.textContent = json(5);
    await shows(element, '5');
  });

  it('is waited for until its end where nothing follows, and for an id that is not there yet', async () => {
    const inner = page();
    const element = new DataProbe();
    const named = new DataProbe();
    named.src = '#facts';
    inner.body.append(named, element);
    await shows(element, 'loading');
    await shows(named, 'loading');
    inner.write(`<script type="application/json" id="facts">${json(4)}</script>`);
    await breath();
    inner.close();
    await shows(element, 'nothing');
    await shows(named, '4');
    expect(named.seen).toEqual(['loading', '4']);
  });
});

describe('an element that is on no page', () => {
  it('reads its address or file once, when asked', async () => {
    const element = new DataProbe();
    element.src = '/people.json';
    element.source.hostUpdate();
    expect(requests.length).toBe(1);
    requests[0]!.answer(json(3));
    await element.source.settled;
    expect(element.shown).toBe('3');
    element.data = new File(['tier,headcount\na,4\n'], 'people.csv');
    element.source.reread();
    element.source.hostUpdate();
    await element.source.settled;
    expect([element.shown, requests.length]).toEqual(['4', 1]);
  });
});
