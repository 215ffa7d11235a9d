import { unwatchFile, watchFile } from 'node:fs';
import { basename } from 'node:path';
import { terminalText } from '../../data/escapes.js';
import { documentText } from '../../data/prepare/document-text.js';
import { type Command, type Job, type Said, said, sayTo, UsageError } from '../command.js';
import { readFiles } from '../inputs.js';
import { ended, openAtPort, portIn, portOption, scriptsFolder } from '../local-server.js';
import { openPreview, type Shown } from '../preview/server.js';
import { reportLines } from '../report.js';
import { importInputs, mapOption, tableOption } from './import.js';

/** How often the file is looked at, in milliseconds: a network drive tells nobody of its changes. */
const PACE = 500;

/** `chancai preview`: a page on this machine that shows a file's dashboard and follows the file. */
export const preview: Command = {
  name: 'preview',
  summary: said(
    '在本机网页上查看看板，文件改动后自动更新',
    'show the dashboard of a file on a local page that follows the file',
    '在本機網頁檢視儀表板，檔案變動後自動更新',
  ),
  usage: said('台账.xlsx [--port 8080]', 'ledger.xlsx [--port 8080]', '台帳.xlsx [--port 8080]'),
  details: said(
    '可用 JSON 数据集、台账 .xlsx、CSV、NDJSON。网页只在本机（127.0.0.1）打开，不联网；按 Ctrl+C 结束。\n改动的文件无法读取时，网页仍显示上一次的数据并注明。',
    'Takes a JSON dataset, an .xlsx ledger, CSV or NDJSON. The page is on this machine alone (127.0.0.1) and needs no network; Ctrl+C ends it.\nWhere the changed file can not be read, the page keeps what it showed and says so.',
    '可用 JSON 資料集、台帳 .xlsx、CSV、NDJSON。網頁只在本機（127.0.0.1）開啟，不連網；按 Ctrl+C 結束。\n變動的檔案無法讀取時，網頁仍顯示上一次的資料並註明。',
  ),
  options: {
    port: portOption,
    map: mapOption,
    table: tableOption,
  },
  async run(job) {
    const [file, ...more] = job.files;
    if (file === undefined || file === '-' || more.length > 0)
      throw new UsageError(said('请给出一个文件。', 'Name one file.', '請給出一個檔案。'));
    const port = portIn(job.text('port'));
    const scripts = await scriptsFolder();
    const first = await shownOf(file, job);
    const texts = { lang: job.locale, title: basename(file), ended: sayTo(job.locale, ENDED) };
    const page = await openAtPort(port, () => openPreview(scripts, texts, first, port));
    process.stdout.write(job.flag('json') ? `${JSON.stringify({ url: page.url })}\n` : `${page.url}\n`);
    let last = first;
    let turn = Promise.resolve();
    const follow = (): void => {
      turn = turn.then(async () => {
        last = await shownOf(file, job).catch((error: unknown) => keptOf(last, error, job));
        page.show(last);
      });
    };
    watchFile(file, { interval: PACE }, follow);
    await ended();
    unwatchFile(file, follow);
    await page.close();
    return 0;
  },
};

async function shownOf(file: string, job: Job): Promise<Shown> {
  const { document, issues, notes } = await importInputs(await readFiles({ ...job, files: [file] }), job);
  process.stderr.write(`${reportLines(issues, notes, job.locale).join('\n')}\n`);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return { data: documentText(document), notice: errors === 0 ? '' : sayTo(job.locale, errorsOf(errors)) };
}

/** What was shown, with why it is not the file as it is now. @throws what is no fault of the file */
function keptOf(last: Shown, error: unknown, job: Job): Shown {
  if (!(error instanceof UsageError)) throw error;
  const reason = sayTo(job.locale, error.said);
  process.stderr.write(`${terminalText(reason)}\n`);
  return { ...last, notice: `${reason}${sayTo(job.locale, KEPT)}` };
}

const ENDED: Said = said(
  '预览命令已结束，网页不再更新。',
  'The preview command has ended; the page no longer follows the file.',
  '預覽命令已結束，網頁不再更新。',
);
const KEPT = said('仍显示上一次的数据。', ' What was read before is still shown.', '仍顯示上一次的資料。');
const errorsOf = (errors: number): Said =>
  said(
    `文件有 ${errors} 个错误，有错误的部分没有计入，详见命令窗口。`,
    `The file has errors: ${errors}. What has errors does not count; the command’s window tells them.`,
    `檔案有 ${errors} 個錯誤，有錯誤的部分沒有計入，詳見命令視窗。`,
  );
