import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { terminalText } from '../../data/escapes.js';
import { parseDataset, textOf } from '../../data/index.js';
import { duckdb } from '../../sql/dialects/index.js';
import { type Engine, openEngine } from '../../sql/engine.js';
import { loadDataset } from '../../sql/load.js';
import { type Command, type Job, said, UsageError } from '../command.js';
import { readInput } from '../files.js';
import { readFiles } from '../inputs.js';
import { ended, openAtPort, portIn, portOption, scriptsFolder } from '../local-server.js';
import { reportLines } from '../report.js';
import { openDatabase } from '../serve/database.js';
import { following } from '../serve/following.js';
import { openServed } from '../serve/server.js';
import { importInputs, mapOption, tableOption } from './import.js';

const isDatabase = (file: string): boolean => /^\.(?:duckdb|ddb|db)$/i.test(extname(file));

/** `chancai serve`: a page on this machine whose dashboard asks an engine for its figures. */
export const serve: Command = {
  name: 'serve',
  summary: said(
    '在本机网页上查看看板，数据留在 DuckDB 中，按需查询',
    'show a dashboard on a local page that asks DuckDB for its figures',
    '在本機網頁檢視儀表板，資料留在 DuckDB 中，按需查詢',
  ),
  usage: said('data.duckdb [--port 8080]', 'data.duckdb [--port 8080]'),
  details: said(
    '可用 chancai load 写出的 .duckdb 文件，也可用 JSON 数据集、台账 .xlsx、CSV、NDJSON（读入内存中的 DuckDB）。行数不限于网页能容纳的数量。\n网页只在本机（127.0.0.1）打开，不联网；按 Ctrl+C 结束。DuckDB 的驱动另装：npm i @duckdb/node-api。',
    'Takes a .duckdb file that chancai load wrote; or a JSON dataset, an .xlsx ledger, CSV or NDJSON, which are read into DuckDB in memory. There may be more rows than a page can hold.\nThe page is on this machine alone (127.0.0.1) and needs no network; Ctrl+C ends it. DuckDB’s driver is installed apart: npm i @duckdb/node-api.',
    '可用 chancai load 寫出的 .duckdb 檔，也可用 JSON 資料集、台帳 .xlsx、CSV、NDJSON（讀入記憶體中的 DuckDB）。列數不限於網頁能容納的數量。\n網頁只在本機（127.0.0.1）開啟，不連網；按 Ctrl+C 結束。DuckDB 的驅動程式另裝：npm i @duckdb/node-api。',
  ),
  options: {
    port: portOption,
    geojson: {
      type: 'string',
      value: said('文件', 'FILE', '檔案'),
      help: said(
        '地区边界（GeoJSON），用于地区人才地图',
        'shapes of the regions for their map',
        '地區邊界（GeoJSON），用於地區人才地圖',
      ),
    },
    least: {
      type: 'string',
      value: said('行数', 'NUMBER', '列數'),
      help: said(
        '少于这个行数的表整体交给网页；默认 2000',
        'tables with fewer rows go to the page whole; 2000 unless said',
        '少於這個列數的表整份交給網頁；預設 2000',
      ),
    },
    map: mapOption,
    table: tableOption,
  },
  async run(job) {
    const [file] = job.files;
    if (file === undefined || file === '-' || (isDatabase(file) && job.files.length > 1))
      throw new UsageError(
        said(
          '请给出一个 .duckdb 文件，或要读取的文件。',
          'Name one .duckdb file, or the files to read.',
          '請給出一個 .duckdb 檔，或要讀取的檔案。',
        ),
      );
    const port = portIn(job.text('port'));
    const scripts = await scriptsFolder();
    const shapes = job.text('geojson');
    const onError = (error: unknown) =>
      void process.stderr.write(`${terminalText(error instanceof Error ? error.message : String(error))}\n`);
    const first = isDatabase(file) ? await engineOf(file) : await loaded(job);
    const { title } = first.catalogue.meta;
    const page = await openAtPort(port, async () =>
      openServed({
        engine: isDatabase(file) ? await following(file, first, () => engineOf(file), onError) : first,
        scripts,
        port,
        lang: job.locale,
        title: title === undefined ? basename(file) : textOf(title, job.locale),
        shapes: shapes === undefined ? undefined : new TextDecoder().decode(await readInput(shapes)),
        onError,
      }),
    );
    process.stdout.write(job.flag('json') ? `${JSON.stringify({ url: page.url })}\n` : `${page.url}\n`);
    await ended();
    await page.close();
    return 0;
  },
};

/** What a DuckDB file holds. @throws UsageError where it is none that `chancai load` wrote */
async function engineOf(file: string): Promise<Engine> {
  if (!(await stat(file).catch(() => undefined)))
    throw new UsageError(said(`没有这个文件：${file}`, `There is no file ${file}`, `沒有這個檔案：${file}`));
  const connection = await openDatabase(file);
  const engine = await openEngine({ dialect: duckdb, connections: [connection] }).catch(() => undefined);
  if (engine) return engine;
  throw new UsageError(
    said(
      `${file} 中没有数据集。请先用 chancai load 台账.xlsx --into ${file} 写入。`,
      `${file} holds no dataset. Load one first: chancai load ledger.xlsx --into ${file}`,
      `${file} 中沒有資料集。請先用 chancai load 台帳.xlsx --into ${file} 寫入。`,
    ),
  );
}

/** Files in DuckDB in memory. */
async function loaded(job: Job): Promise<Engine> {
  const least = job.text('least') === undefined ? undefined : Number(job.text('least'));
  if (least !== undefined && !(Number.isInteger(least) && least >= 0))
    throw new UsageError(
      said('--least 是不小于 0 的整数。', '--least is a whole number from 0.', '--least 是不小於 0 的整數。'),
    );
  const connection = await openDatabase();
  const { document, issues, notes } = await importInputs(await readFiles(job), job);
  process.stderr.write(`${reportLines(issues, notes, job.locale).join('\n')}\n`);
  const where = { dialect: duckdb, connections: [connection] };
  await loadDataset(parseDataset(document).value, { ...where, ...(least === undefined ? {} : { least }) });
  return (await openEngine(where))!;
}
