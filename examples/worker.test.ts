import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { tableFromJSON, tableToIPC } from 'apache-arrow';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/find-browser.mjs';
import { serve } from '../scripts/serve.mjs';

const root = join(import.meta.dirname, '..');
type Row = Readonly<Record<string, unknown>>;
type Document = Readonly<Record<string, unknown>>;
const documentAt = (path: string): Document => JSON.parse(readFileSync(join(root, 'examples', path), 'utf8'));

/** From which size on an input is read in the worker: what is smaller is filled up with what means nothing. */
const BIG = 1 << 20;
const blank = (text: string): string => `${text}${' \n'.repeat(BIG / 2)}`;

const textOf = (cell: unknown): unknown =>
  Array.isArray(cell)
    ? cell.map(textOf).join('；')
    : typeof cell === 'object' && cell !== null
      ? ((cell as Row)['zh-CN'] ?? '')
      : cell;
const rowsOf = (input: unknown): Row[] =>
  Array.isArray(input)
    ? input
    : ((columns) =>
        columns[0]![1].map((_, row) => Object.fromEntries(columns.map(([name, cells]) => [name, cells[row]]))))(
        Object.entries(input as Record<string, unknown[]>),
      );
const plainRows = (document: Document, table: string): Row[] =>
  rowsOf(document[table]).map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, textOf(cell)])),
  );

/** Faults of every kind that a row can have, behind the good rows. */
const faults: Readonly<Record<string, readonly Row[]>> = {
  funding: [
    { period: '2024', programme: '甲', id: 'F1', invested: '不少', leveraged: -1 },
    { period: '2024', programme: '', id: 'F2', invested: 5, 件数: 3 },
    { period: '2024', programme: '13800138000', id: 'F3', invested: '5人', chain: '无此链' },
    { period: '2024', programme: '甲', id: 'F3', invested: 7 },
  ],
  talent: [
    { chain: '', supply: 4 },
    { chain: '体育', supply: '50%', demand: '许多', scarcity: -4 },
  ],
  cooperation: [{ mode: '挂职', signed: '2024-02-30', ends: '2023' }],
  pyramid: [{ tier: '合计', headcount: 100 }],
};
const withFaults = (document: Document, table: string): Row[] => [
  ...plainRows(document, table),
  ...(faults[table] ?? []),
];

const csvOf = (rows: readonly Row[]): string =>
  Papa.unparse([...rows], { columns: [...new Set(rows.flatMap((row) => Object.keys(row)))] });

/** A workbook with a sheet a table; the rest of its size is a picture that nobody reads. */
async function workbookOf(tables: Readonly<Record<string, readonly Row[]>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(tables)) {
    const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    book.addWorksheet(name).addRows([heads, ...rows.map((row) => heads.map((head) => row[head] ?? null))]);
  }
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  return zipSync({ ...parts, 'xl/media/picture.png': [new Uint8Array(BIG), { level: 0 }] });
}

const arrowOf = (rows: readonly Row[]): Uint8Array => {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const texts = rows.map((row) =>
    Object.fromEntries(heads.map((head) => [head, row[head] == null ? null : String(row[head])])),
  );
  const filler = 'x'.repeat(Math.ceil(BIG / rows.length));
  return tableToIPC(tableFromJSON(texts.map((row) => ({ ...row, filler }))), 'file');
};

interface Subject {
  file: string;
  bytes: string | Uint8Array;
  /** What is shown of it: an element's tag, and the table it takes the file for. */
  shown: readonly (readonly [tag: string, table?: string])[];
}

const ALL = [
  'chancai-chain-map',
  'chancai-cooperation-modes',
  'chancai-cooperation-network',
  'chancai-funding-leverage',
  'chancai-talent-pyramid',
  'chancai-post-pool',
  'chancai-fair-funnel',
  'chancai-challenge-board',
  'chancai-platform-matrix',
  'chancai-policy-tree',
  'chancai-talent-services',
  'chancai-growth-ladder',
  'chancai-indicators',
].map((tag) => [tag] as const);
const FUNDING = [['chancai-funding-leverage'], ['chancai-talent-pyramid', 'pyramid']] as const;

const send =
  (body: string | Uint8Array, type: string) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': type });
    response.end(body);
  };

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let subjects: Subject[];

async function makeSubjects(): Promise<Subject[]> {
  const county = documentAt('county/data.json');
  const research = documentAt('research-projects/data.json');
  const faulty = Object.fromEntries(
    Object.entries(county).map(([name, table]) => [name, faults[name] ? [...rowsOf(table), ...faults[name]!] : table]),
  );
  const funding = withFaults(county, 'funding');
  const sheets = [
    'chains',
    'segments',
    'regions',
    'tiers',
    'talent',
    'cooperation',
    'funding',
    'pyramid',
    'indicators',
  ];
  return [
    { file: 'county.json', bytes: blank(JSON.stringify(county)), shown: ALL },
    { file: 'faulty.json', bytes: blank(JSON.stringify(faulty)), shown: ALL },
    { file: 'research.json', bytes: blank(JSON.stringify(research)), shown: ALL.slice(1, 4) },
    { file: 'funding.csv', bytes: blank(csvOf(funding)), shown: FUNDING },
    { file: 'funding.tsv', bytes: blank(Papa.unparse(funding, { delimiter: '\t' })), shown: FUNDING },
    { file: 'office.csv', bytes: iconv.encode(blank(csvOf(funding)), 'gb18030'), shown: FUNDING },
    { file: 'talent.csv', bytes: blank(csvOf(withFaults(county, 'talent'))), shown: [['chancai-chain-map']] },
    {
      file: 'research.csv',
      bytes: blank(csvOf(plainRows(research, 'cooperation'))),
      shown: [['chancai-cooperation-network'], ['chancai-cooperation-modes']],
    },
    { file: 'funding.ndjson', bytes: blank(funding.map((row) => JSON.stringify(row)).join('\n')), shown: FUNDING },
    { file: 'funding.arrow', bytes: arrowOf(funding), shown: FUNDING },
    {
      file: 'county.xlsx',
      bytes: await workbookOf(Object.fromEntries(sheets.map((name) => [name, withFaults(county, name)]))),
      shown: ALL,
    },
    { file: 'broken.xlsx', bytes: zipSync({ 'a.bin': [new Uint8Array(BIG), { level: 0 }] }), shown: FUNDING },
    { file: 'broken.json', bytes: blank('{"meta":'), shown: FUNDING },
    { file: 'login.csv', bytes: blank('<!doctype html>'), shown: FUNDING },
  ];
}

const PAGE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><script src="/dist/cdn/chancai.js"></script><main></main></html>';

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/cdn/chancai.js'))) throw new Error('dist is missing: run npm run build first');
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
  subjects = await makeSubjects();
  server = await serve(root, {
    headers: {},
    routes: {
      '/page': send(PAGE, 'text/html; charset=utf-8'),
      ...Object.fromEntries(
        subjects.map(({ file, bytes }) => [`/files/${file}`, send(bytes, 'application/octet-stream')]),
      ),
    },
  });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What each element says, tells and gives of each file; and how many answers the worker gave. */
async function look(worker: boolean): Promise<{ seen: Record<string, unknown>; answers: number }> {
  const tab = await browser.newPage();
  await tab.goto(`${server.address}/page`);
  const wanted = subjects.map(({ file, shown }) => ({ file, shown }));
  const result = await tab.evaluate(
    async ({ wanted, worker }) => {
      let answers = 0;
      const { Chancai } = window as unknown as { Chancai: { useWorker(make: () => Worker): void } };
      if (worker)
        Chancai.useWorker(() => {
          const made = new Worker('/dist/cdn/chancai.worker.js');
          made.addEventListener('message', ({ data }) => {
            if ('read' in data) answers++;
          });
          return made;
        });
      type Shown = HTMLElement &
        Record<'src' | 'table' | 'status', string> & {
          issues: unknown;
          updateComplete: Promise<unknown>;
          toTable(): Promise<unknown>;
        };
      const seen: Record<string, unknown> = {};
      for (const { file, shown } of wanted) {
        const elements = shown.map(([tag, table]) => {
          const element = document.createElement(tag) as Shown;
          if (table) element.table = table;
          element.src = `/files/${file}`;
          return element;
        });
        for (const element of elements) {
          document.querySelector('main')!.append(element);
          element.scrollIntoView();
          while (element.status === 'loading') await new Promise((resolve) => setTimeout(resolve, 10));
          await element.updateComplete;
          const text = (part: string) => element.shadowRoot!.querySelector(`[part~=${part}]`)?.textContent?.trim();
          const key = `${file} ${element.localName} ${element.table ?? ''}`;
          seen[key] = {
            status: element.status,
            issues: element.issues,
            headline: text('headline'),
            footer: text('footer'),
            state: text('state'),
            table: await element.toTable(),
          };
        }
        for (const element of elements) element.remove();
      }
      return { seen: JSON.parse(JSON.stringify(seen)), answers };
    },
    { wanted, worker },
  );
  await tab.close();
  return result;
}

describe('what a worker read', () => {
  it('is shown as what the page read, for every format: words, figures, and every issue', async () => {
    const page = await look(false);
    const worker = await look(true);
    expect(page.answers).toBe(0);
    // Two elements take one file for different tables.
    expect(worker.answers).toBeGreaterThanOrEqual(subjects.length);
    for (const [key, seen] of Object.entries(page.seen)) expect([key, worker.seen[key]]).toEqual([key, seen]);
    const faulty = page.seen['funding.csv chancai-funding-leverage '] as { status: string; issues: { path: string }[] };
    expect(faulty.status).toBe('ready');
    expect(faulty.issues.map(({ path }) => path)).toContain('funding[53].invested');
  }, 120_000);
});
