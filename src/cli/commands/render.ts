import { mkdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { nearest } from '../../data/dataset/heads.js';
import { terminalText } from '../../data/escapes.js';
import type { Issue } from '../../data/index.js';
import { type Command, type ExitCode, type Job, type Said, said, sayTo, strictOption, UsageError } from '../command.js';
import { readInput, writeOutput } from '../files.js';
import { readFiles } from '../inputs.js';

import { exitOf, reportLines } from '../report.js';
import { importInputs, mapOption, tableOption } from './import.js';

type Writers = typeof import('../render/writers.js');
type Options = NonNullable<Parameters<Writers['viewFiles']>[1]>;

/** Beside the command, or where its source is. */
const PLACES = ['render/index.js', '../render/writers.js'];
const LOOKS = ['light', 'dark', 'wall', 'large-print'];
const textOption = (value: Said, help: Said) => ({ type: 'string', value, help }) as const;
const TEXT = said('文字', 'TEXT');

/** `chancai render`: a dataset or a ledger as a file to hand on. */
export const render: Command = {
  name: 'render',
  summary: said(
    '生成可交付的文件：PDF、幻灯片、Word、网页、工作簿或图片',
    'make a file to hand on: PDF, slides, Word, page, workbook or pictures',
    '產生可交付的檔案：PDF、投影片、Word、網頁、活頁簿或圖片',
  ),
  usage: said('data.json --to 汇报.pdf', 'data.json --to report.pdf', 'data.json --to 報告.pdf'),
  details: said(
    '按 --to 的后缀决定格式：.pdf、.pptx、.docx、.html（单文件网页，可离线打开）、.xlsx（每个视图一个工作表）；以“/”结尾则写入文件夹，每个视图一份 SVG、CSV 和 PNG。\n可用 JSON 数据集、台账 .xlsx、CSV、NDJSON。有错误的部分不计入，其余照常生成。\nPDF 和 PNG 需要中文字体：用 --font 给出，否则查找系统中的常用字体。',
    'The ending of --to says what is made: .pdf, .pptx, .docx, .html (one page that works offline), .xlsx (a sheet a view); with a “/” at its end, a folder with an SVG, a CSV and a PNG of each view.\nTakes a JSON dataset, an .xlsx ledger, CSV or NDJSON. What has errors does not count; the rest is made all the same.\nPDF and PNG need a font with the letters used: --font names one, else the usual ones of the system are looked for.',
    '依 --to 的副檔名決定格式：.pdf、.pptx、.docx、.html（單檔網頁，可離線開啟）、.xlsx（每個圖表一張工作表）；以「/」結尾則寫入資料夾，每個圖表一份 SVG、CSV 和 PNG。\n可用 JSON 資料集、台帳 .xlsx、CSV、NDJSON。有錯誤的部分不計入，其餘照常產生。\nPDF 和 PNG 需要中文字型：用 --font 指定，否則尋找系統中的常用字型。',
  ),
  options: {
    to: {
      ...textOption(
        said('文件', 'FILE', '檔案'),
        said('写到这个文件或文件夹（必需）', 'the file or folder to write (required)', '寫到這個檔案或資料夾（必要）'),
      ),
      short: 'o',
    },
    pages: textOption(
      said('页', 'PAGES', '頁'),
      said(
        '要哪些页，按此顺序，如 "targets funding=资金"；默认全部',
        'which pages, in this order, such as "targets funding=Money"; all unless said',
        '要哪些頁，依此順序，如 "targets funding=資金"；預設全部',
      ),
    ),
    font: textOption(
      said('文件', 'FILE', '檔案'),
      said('字体文件：.ttf、.otf、.ttc', 'a font file: .ttf, .otf, .ttc', '字型檔：.ttf、.otf、.ttc'),
    ),
    theme: textOption(
      said('外观', 'LOOK', '外觀'),
      said(`外观：${LOOKS.join('、')}`, LOOKS.join(', '), `外觀：${LOOKS.join('、')}`),
    ),
    filter: textOption(
      said('筛选', 'FILTER', '篩選'),
      said(
        '只看一部分，如 chain=体育,医药 或 JSON',
        'a part of it, such as chain=Sport,Medicine, or JSON',
        '只看一部分，如 chain=體育,醫藥 或 JSON',
      ),
    ),
    period: textOption(
      said('时期', 'PERIOD', '時期'),
      said('只看一个时期，如 2025', 'one period, such as 2025', '只看一個時期，如 2025'),
    ),
    now: textOption(
      said('日期', 'DATE', '日期'),
      said(
        '按哪一天计算，如 2025-12-31；默认数据的截至日期',
        'the clock, such as 2025-12-31; the date of the data unless said',
        '依哪一天計算，如 2025-12-31；預設資料的截止日期',
      ),
    ),
    title: textOption(
      TEXT,
      said('标题，代替数据集的标题', 'in place of the dataset’s title', '標題，取代資料集的標題'),
    ),
    headline: textOption(TEXT, said('编者标题', 'the author’s headline', '編者標題')),
    note: textOption(TEXT, said('编者说明', 'the author’s note', '編者說明')),
    geojson: textOption(
      said('文件', 'FILE', '檔案'),
      said('地图图形（GeoJSON）', 'shapes of the regions (GeoJSON)', '地圖圖形（GeoJSON）'),
    ),
    map: mapOption,
    table: tableOption,
    strict: strictOption,
  },
  async run(job) {
    const writers = await writersOf();
    const target = targetOf(job.text('to'), Object.keys(writers.FILES));
    checkPages(job.text('pages'), writers.PAGE_KEYS);
    const theme = oneOf('--theme', job.text('theme'), LOOKS);
    await refuseInput(target.path, job.files);
    const { document, issues, notes } = await importInputs(await readFiles(job), job);
    const known = new Set(issues.map(({ message }) => message));
    const told: Issue[] = [];
    const geojson = job.text('geojson');
    const options: Options = {
      lang: job.locale,
      ...chosen(job, ['pages', 'font', 'period', 'now', 'title', 'headline', 'note']),
      ...(theme === undefined ? {} : { theme: theme as NonNullable<Options['theme']> }),
      ...filterOf(job.text('filter')),
      ...(geojson === undefined ? {} : { geojson: new TextDecoder().decode(await readInput(geojson)) }),
      onIssues: (heard) => told.push(...heard.filter(({ message }) => !known.has(message))),
    };
    job.progress(said(`生成 ${target.path} …`, `making ${target.path} …`, `產生 ${target.path} …`));
    const { written, unmade } = await made(() =>
      target.ending === ''
        ? writeFolder(target.path, document, options, writers)
        : writeFile(target, document, options, writers),
    );
    return report(job, { issues: [...issues, ...told], notes, written, unmade });
  },
};

interface Target {
  path: string;
  /** Without its dot; '' of a folder. */
  ending: string;
}

function targetOf(path: string | undefined, known: readonly string[]): Target {
  const endings = known.map((ending) => `.${ending}`);
  if (path === undefined || path === '-')
    throw new UsageError(
      said(
        `请用 --to 说明写到哪个文件：${endings.join('、')}，或以“/”结尾的文件夹。`,
        `Say with --to which file to write: ${endings.join(', ')}, or a folder that ends with “/”.`,
        `請用 --to 說明寫到哪個檔案：${endings.join('、')}，或以「/」結尾的資料夾。`,
      ),
    );
  if (/[\\/]$/.test(path)) return { path, ending: '' };
  const found = extname(path).toLowerCase();
  if (endings.includes(found)) return { path, ending: found.slice(1) };
  const near = nearest(found, endings);
  throw new UsageError(
    said(
      `不能生成“${found || path}”，${near ? `是否指 ${near}？` : ''}可用：${endings.join('、')}，或以“/”结尾的文件夹。`,
      `Files that end with “${found || path}” can’t be made. ${near ? `Did you mean ${near}? ` : ''}Known: ${endings.join(', ')}, or a folder that ends with “/”.`,
      `不能產生「${found || path}」，${near ? `是否指 ${near}？` : ''}可用：${endings.join('、')}，或以「/」結尾的資料夾。`,
    ),
  );
}

function oneOf(name: string, given: string | undefined, known: readonly string[]): string | undefined {
  if (given === undefined || known.includes(given)) return given;
  const near = nearest(given, known);
  throw new UsageError(
    said(
      `${name} 没有“${given}”，${near ? `是否指 ${near}？` : ''}可用：${known.join('、')}`,
      `${name} has no “${given}”. ${near ? `Did you mean ${near}? ` : ''}Known: ${known.join(', ')}`,
      `${name} 沒有「${given}」，${near ? `是否指 ${near}？` : ''}可用：${known.join('、')}`,
    ),
  );
}

/** @throws UsageError where a page is named that there is not */
function checkPages(pages: string | undefined, known: readonly string[]): void {
  if (pages === undefined || /^\s*[[{]/.test(pages)) return;
  for (const word of pages.split(/[\s,，；;、]+/).filter((one) => one !== ''))
    oneOf('--pages', word.split(/[=/]/)[0], known);
}

const chosen = (job: Job, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (job.text(name) === undefined ? [] : [[name, job.text(name)!]])));

/** `chain=体育,医药;period=2025`, or JSON. */
function filterOf(text: string | undefined): { filter?: Record<string, string[]> } {
  if (text === undefined) return {};
  const wrong = new UsageError(
    said(
      '--filter 写作 chain=体育,医药 或 {"chain":["体育"]}。',
      '--filter is written as chain=Sport,Medicine or {"chain":["Sport"]}.',
      '--filter 寫作 chain=體育,醫藥 或 {"chain":["體育"]}。',
    ),
  );
  if (text.trim().startsWith('{'))
    try {
      return { filter: JSON.parse(text) as Record<string, string[]> };
    } catch {
      throw wrong;
    }
  const parts = text.split(/[;；]/).filter((part) => part.trim() !== '');
  const pairs = parts.map((part) => /^\s*([^=＝]+)[=＝](.+)$/.exec(part));
  if (pairs.length === 0 || pairs.some((pair) => !pair)) throw wrong;
  return {
    filter: Object.fromEntries(
      pairs.map((pair) => [pair![1]!.trim(), pair![2]!.split(/[,，、]/).map((one) => one.trim())]),
    ),
  };
}

/** @throws UsageError where what is read would be written over */
async function refuseInput(path: string, files: readonly string[]): Promise<void> {
  const target = await stat(path).catch(() => undefined);
  for (const file of files) {
    const own = await stat(file).catch(() => undefined);
    if (resolve(file) === resolve(path) || (own && target && own.ino === target.ino && own.dev === target.dev))
      throw new UsageError(
        said(
          `${path} 是输入的文件，不能覆盖。请换一个名称。`,
          `${path} is what is read; it is not written over. Take another name.`,
          `${path} 是輸入的檔案，不能覆寫。請換一個名稱。`,
        ),
      );
  }
}

/** What the writers say in the reader's language is a problem of usage: a font, a script, a package. */
async function made<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error) || error.name !== 'Error') throw error;
    throw new UsageError(said(error.message, error.message));
  }
}

interface Written {
  written: string[];
  /** What could not be made, and why; '' where all was. */
  unmade: string;
}

async function writeFile(
  { path, ending }: Target,
  document: unknown,
  options: Options,
  { FILES }: Writers,
): Promise<Written> {
  await writeOutput(path, await FILES[ending]!(document, options));
  return { written: [path], unmade: '' };
}

async function writeFolder(
  path: string,
  document: unknown,
  options: Options,
  { viewFiles }: Writers,
): Promise<Written> {
  const { files, unmade } = await viewFiles(document, options);
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(said(`无法建立文件夹 ${path}：${reason}`, `The folder ${path} can’t be made: ${reason}`));
  });
  for (const { name, content } of files) await writeOutput(join(path, name), content);
  return { written: files.map(({ name }) => join(path, name)), unmade };
}

function report(
  job: Job,
  {
    issues,
    notes,
    written,
    unmade,
  }: Written & { issues: Parameters<typeof reportLines>[0]; notes: Parameters<typeof reportLines>[1] },
): ExitCode {
  const exit = exitOf(issues, job.flag('strict'));
  if (job.flag('json')) {
    process.stdout.write(`${JSON.stringify({ ok: exit === 0, written, unmade, issues, notes })}\n`);
    return exit;
  }
  const names = written.length === 1 ? written[0]! : String(written.length);
  const done =
    written.length === 1
      ? said(`已写出 ${names}`, `wrote ${names}`, `已寫出 ${names}`)
      : said(`已写出 ${names} 个文件`, `wrote ${names} files`, `已寫出 ${names} 個檔案`);
  const lines = [
    ...reportLines(issues, notes, job.locale),
    ...(unmade === '' ? [] : [unmade]),
    sayTo(job.locale, done),
  ];
  process.stderr.write(`${lines.map(terminalText).join('\n')}\n`);
  return exit;
}

async function writersOf(): Promise<Writers> {
  for (const place of PLACES) {
    const address = new URL(place, import.meta.url);
    if (await stat(address).catch(() => undefined)) return (await import(address.href)) as Writers;
  }
  throw new UsageError(
    said(
      '没有找到 render 文件夹。请从安装包的 dist/cli/ 复制到本命令旁边。',
      'The folder render is not here. Copy it from dist/cli/ of the package next to this command.',
      '沒有找到 render 資料夾。請從安裝套件的 dist/cli/ 複製到本命令旁邊。',
    ),
  );
}
