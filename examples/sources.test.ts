import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/find-browser.mjs';
import { serve } from '../scripts/serve.mjs';

const root = join(import.meta.dirname, '..');
type Route = (request: IncomingMessage, response: ServerResponse) => void;

const send =
  (body: string | Uint8Array, type: string, headers: Record<string, string> = {}): Route =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type, ...headers });
    response.end(body);
  };
const page = (body: string, script = '') =>
  send(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><script src="/watch.js"></script><script src="/dist/cdn/chancai.js"></script>${script}<main>${body}</main></html>`,
    'text/html; charset=utf-8',
  );
/** Keeps violations of the page's policy. */
const WATCH = `window.violations = [];
addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));`;

const CSV = 'tier,headcount\n领军,"1,234"\n骨干,5000余人\n';
const ROWS = 300_000;
const BIG = `tier,region,headcount\n${Array.from({ length: ROWS }, (_, row) => `t${row % 5},"县, ${row % 16}",${row % 10}`).join('\n')}\n`;
const BIG_SUM = (ROWS / 10) * 45;

const workbook = async (): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('人才金字塔').addRows([
    ['人才层次', '人数'],
    ['领军', 1234],
    ['骨干', '5000余人'],
  ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

const useWorker = (address: string, options: string): Route =>
  send(
    `const policy = window.trustedTypes.createPolicy('portal', { createScriptURL: (url) => url });
     window.started = 0;
     Chancai.useWorker(() => { started++; return new Worker(policy.createScriptURL('${address}'), ${options}); });`,
    'text/javascript',
  );

const STRICT = [
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  "style-src 'none'; img-src 'none'; font-src 'none'; worker-src 'none'",
  "require-trusted-types-for 'script'; trusted-types lit-html",
].join('; ');
const WITH_WORKER = STRICT.replace("worker-src 'none'", "worker-src 'self'").replace('lit-html', 'lit-html portal');

let browser: Browser;
const servers: Awaited<ReturnType<typeof serve>>[] = [];
let routes: Record<string, Route>;
const serving = async (headers: Record<string, string> = {}) => {
  const server = await serve(root, { headers, routes });
  servers.push(server);
  return server.address;
};

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/cdn/chancai.js'))) throw new Error('dist is missing: run npm run build first');
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
  const table = tableFromArrays({ tier: ['领军', '骨干'], headcount: Int32Array.from([1234, 5000]) });
  const named = (name: string) =>
    `<chancai-talent-pyramid id="${name.replace('.', '-')}" src="/files/${name}"></chancai-talent-pyramid>`;
  routes = {
    '/watch.js': send(WATCH, 'text/javascript'),
    '/files/utf8.csv': send(CSV, 'text/csv'),
    '/files/office.csv': send(iconv.encode(CSV, 'gb18030'), 'application/octet-stream'),
    '/files/lines.ndjson': send(
      '{"tier":"领军","headcount":1234}\n{"tier":"骨干","headcount":5000}\n',
      'application/x-ndjson',
    ),
    '/files/table.arrow': send(tableToIPC(table, 'file'), 'application/octet-stream'),
    '/files/book.xlsx': send(await workbook(), 'application/octet-stream'),
    '/files/big.csv': send(BIG, 'text/csv', { 'access-control-allow-origin': '*' }),
    '/files/open.csv': send(CSV, 'text/csv', { 'access-control-allow-origin': '*' }),
    '/all': page(['utf8.csv', 'office.csv', 'lines.ndjson', 'table.arrow', 'book.xlsx'].map(named).join('')),
    '/big': page(named('big.csv')),
    '/big-worker': page(named('big.csv'), '<script src="/use-worker.js"></script>'),
    '/big-module-worker': page(named('big.csv'), '<script src="/use-module-worker.js"></script>'),
    '/use-worker.js': useWorker('/dist/cdn/chancai.worker.js', '{}'),
    '/use-module-worker.js': useWorker('/dist/esm/worker.js', "{ type: 'module' }"),
    '/bad-worker': page(named('big.csv'), '<script src="/use-bad-worker.js"></script>'),
    '/use-blocked-worker.js': send(
      `Chancai.useWorker(() => new Worker('/dist/cdn/chancai.worker.js'));`,
      'text/javascript',
    ),
    '/blocked-worker': page(named('big.csv'), '<script src="/use-blocked-worker.js"></script>'),
    '/ticks.js': send('window.ticks = 0; setInterval(() => ticks++, 1);', 'text/javascript'),
    '/big-ticks': page(named('big.csv'), '<script src="/ticks.js"></script>'),
    '/use-bad-worker.js': send(`Chancai.useWorker(() => new Worker('/no/such/worker.js'));`, 'text/javascript'),
  };
}, 60_000);
afterAll(async () => {
  await browser.close();
  for (const server of servers) await server.close();
});

/** Scrolls to every element in turn and waits until it is ready. */
const ready = (on: Page) =>
  on.evaluate(async () => {
    for (const element of document.querySelectorAll<HTMLElement & { issues: unknown }>('main > :not(script)')) {
      element.scrollIntoView();
      for (let round = 0; element.getAttribute('status') !== 'ready'; round++) {
        if (round > 1000)
          throw new Error(`${element.id} is ${element.getAttribute('status')}: ${JSON.stringify(element.issues)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  });
const csvOf = (on: Page, id: string) => on.evaluate(`document.getElementById('${id}').toCSV()`) as Promise<string>;
const violations = (on: Page) => on.evaluate('window.violations');
/** The headcounts in the data table, added up. */
const sumIn = async (on: Page, id: string): Promise<number> =>
  (await csvOf(on, id))
    .trim()
    .split('\r\n')
    .slice(1)
    .reduce((sum, line) => sum + Number(line.split(',')[1]), 0);

describe('under a strict content security policy with trusted types', () => {
  it('CSV, NDJSON, Arrow and workbooks are read without a violation', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${await serving({ 'content-security-policy': STRICT })}/all`);
    await ready(tab);
    for (const id of ['utf8-csv', 'office-csv', 'lines-ndjson', 'table-arrow', 'book-xlsx']) {
      const csv = await csvOf(tab, id);
      expect([id, /领军.*1234/.test(csv), /骨干.*5000/.test(csv)]).toEqual([id, true, true]);
    }
    expect(await violations(tab)).toEqual([]);
    await tab.close();
  }, 60_000);

  it.each([
    ['/big-worker', '/dist/cdn/chancai.worker.js'],
    ['/big-module-worker', '/dist/esm/worker.js'],
  ])(
    '%s: a big file is read in the worker that the page makes, with the same figures',
    async (path, worker) => {
      const tab = await browser.newPage();
      const asked: string[] = [];
      tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await tab.goto(`${await serving({ 'content-security-policy': WITH_WORKER })}${path}`);
      await ready(tab);
      expect(await sumIn(tab, 'big-csv')).toBe(BIG_SUM);
      expect([await tab.evaluate('window.started'), await violations(tab)]).toEqual([1, []]);
      expect(asked).toContain(worker);
      await tab.close();
    },
    60_000,
  );
});

describe('a big file', () => {
  it.each(['/big', '/bad-worker'])(
    'is read on the page where there is no worker: %s',
    async (path) => {
      const tab = await browser.newPage();
      await tab.goto(`${await serving()}${path}`);
      await ready(tab);
      expect(await sumIn(tab, 'big-csv')).toBe(BIG_SUM);
      await tab.close();
    },
    60_000,
  );
});

describe('a big file on a page without a worker', () => {
  it('is read in pieces, between which the timers of the page run', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${await serving()}/big-ticks`);
    await ready(tab);
    // Three columns of 300,000 rows, decoded and checked.
    expect(Number(await tab.evaluate('window.ticks'))).toBeGreaterThan(10);
    await tab.close();
  }, 60_000);

  it('is read quietly where the policy of the page forbids the worker it makes', async () => {
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', ({ message }) => errors.push(message));
    const policy = "default-src 'self'; script-src 'self'; worker-src 'none'; style-src 'none'";
    await tab.goto(`${await serving({ 'content-security-policy': policy })}/blocked-worker`);
    await ready(tab);
    expect([await sumIn(tab, 'big-csv'), errors]).toEqual([BIG_SUM, []]);
    await tab.close();
  }, 60_000);
});

describe('a source of another server', () => {
  it('is read where that server allows it, and says why where it does not', async () => {
    const other = await serving();
    const tab = await browser.newPage();
    await tab.goto(`${await serving()}/all`);
    const state = await tab.evaluate(async (address) => {
      const show = async (name: string) => {
        const element = document.createElement('chancai-talent-pyramid' as string) as HTMLElement & {
          src: string;
          status: string;
          issues: { code: string }[];
        };
        element.src = `${address}/files/${name}`;
        document.querySelector('main')!.prepend(element);
        element.scrollIntoView();
        while (element.status === 'loading') await new Promise((resolve) => setTimeout(resolve, 20));
        return [element.status, ...element.issues.map(({ code }) => code)];
      };
      return [await show('open.csv'), await show('utf8.csv')];
    }, other);
    expect(state).toEqual([['ready'], ['error', 'unreachable']]);
    await tab.close();
  }, 60_000);
});

describe('a page that comes slowly', () => {
  it('shows no error while the JSON inside an element is still on its way', async () => {
    const data = JSON.stringify({ meta: { title: 'x' }, pyramid: [{ tier: '领军', headcount: 3 }] });
    routes['/slow'] = (_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.write(
        '<!doctype html><meta charset="utf-8"><script src="/dist/cdn/chancai.js"></script><script src="/states.js"></script><main>',
      );
      const pieces = [
        '<chancai-talent-pyramid id="by-id" src="#facts"></chancai-talent-pyramid><chancai-talent-pyramid id="inside">',
        `<script type="application/json">${data.slice(0, 30)}`,
        `${data.slice(30)}</script></chancai-talent-pyramid>`,
        `<script type="application/json" id="facts">${data}</script>`,
      ];
      // A browser holds back the first kilobyte; then it takes what comes.
      response.write(`<!-- ${' '.repeat(2000)} -->`);
      const next = () => {
        const piece = pieces.shift();
        if (piece === undefined) return response.end('</main>');
        response.write(piece);
        setTimeout(next, 150);
      };
      setTimeout(next, 150);
    };
    routes['/states.js'] = send(
      `window.states = [];
       addEventListener('chancai-error', (event) => states.push(event.target.id + ' error'));
       addEventListener('chancai-ready', (event) => states.push(event.target.id + ' ready'));
       new MutationObserver((records) => { for (const { target } of records) if (target.id) states.push(target.id + ' ' + target.getAttribute('status')); })
         .observe(document, { attributes: true, attributeFilter: ['status'], subtree: true });`,
      'text/javascript',
    );
    const tab = await browser.newPage();
    await tab.goto(`${await serving()}/slow`);
    await ready(tab);
    const states = (await tab.evaluate('window.states')) as string[];
    expect(states.filter((state) => /error|empty/.test(state))).toEqual([]);
    expect(new Set(states.filter((state) => state.endsWith('ready')))).toEqual(
      new Set(['by-id ready', 'inside ready']),
    );
    await tab.close();
  }, 60_000);
});
