import { stat } from 'node:fs/promises';
import { checkDataset } from '../../data/dataset/parse.js';
import type { Checked } from '../../data/dataset/parts.js';
import { finish } from '../../data/dataset/steps.js';
import { terminalText } from '../../data/escapes.js';
import { type Imported, importedOf } from '../../data/prepare/import.js';
import { type Command, type Job, type Said, said, sayTo, strictOption, UsageError } from '../command.js';
import { readFiles } from '../inputs.js';
import { exitOf, reportLines } from '../report.js';
import { checkInputs, mapOption, tableOf, tableOption } from './import.js';

type Loader = typeof import('../load/loading.js');

/** Beside the command, or where its source is. */
const PLACES = ['load/index.js', '../load/loading.js'];

const UNCHECKED: Readonly<Record<string, Said>> = {
  wholes: said(
    '组合过多，未核对其中有没有合计行',
    'too many combinations to look for rows that are sums of others',
    '組合過多，未核對其中有沒有合計列',
  ),
  'rows-without-id': said(
    '没有编号的行未与有编号的行核对是否重复计算',
    'rows without an id were not compared with those that have one',
    '沒有編號的列未與有編號的列核對是否重複計算',
  ),
};

/** `chancai load`: files of any length into an SQL engine. */
export const load: Command = {
  name: 'load',
  summary: said(
    '把台账和大文件装入数据库（DuckDB、PostgreSQL、ClickHouse）',
    'load ledgers and large files into an engine (DuckDB, PostgreSQL, ClickHouse)',
    '把台帳和大檔案載入資料庫（DuckDB、PostgreSQL、ClickHouse）',
  ),
  usage: said(
    '台账.xlsx 资金.csv --into data.duckdb',
    'ledger.xlsx funding.csv --into data.duckdb',
    '台帳.xlsx 資金.csv --into data.duckdb',
  ),
  details: said(
    '产业链、地区等写在台账里，明细行可用一个或多个 CSV、TSV（可 .gz）或 Parquet。Parquet 和 32 MB 以上的 CSV 分批读取，不限行数；其余文件整份读取。\n读法与 check 相同。新数据全部装好后才启用；中途失败时，原有数据照常可用，需从头重新装入。',
    'Chains, regions and the like stand in a ledger; rows in one or several CSV or TSV files, gzipped or not, or Parquet. Parquet, and CSV of 32 MB and more, is read in pieces, however many rows it has; other files are read whole.\nRead as by check. The new data answer once all of them stand; where the load fails, the old ones go on answering, and it begins anew.',
    '產業鏈、地區等寫在台帳裡，明細列可用一個或多個 CSV、TSV（可 .gz）或 Parquet。Parquet 和 32 MB 以上的 CSV 分批讀取，不限列數；其餘檔案整份讀取。\n讀法與 check 相同。新資料全部載入後才啟用；中途失敗時，原有資料照常可用，需從頭重新載入。',
  ),
  options: {
    into: {
      type: 'string',
      value: said('位置', 'TARGET', '位置'),
      help: said(
        '装到哪里（必需）：data.duckdb、postgres://…、clickhouse://…',
        'where to (required): data.duckdb, postgres://…, clickhouse://…',
        '載入到哪裡（必要）：data.duckdb、postgres://…、clickhouse://…',
      ),
    },
    spool: {
      type: 'string',
      value: said('文件夹', 'FOLDER', '資料夾'),
      help: said(
        '临时文件放在哪里（约与 CSV 一样大）；默认系统临时文件夹',
        'where what is on its way is kept, about as large as the CSV; the system’s temporary folder unless said',
        '暫存檔放在哪裡（約與 CSV 一樣大）；預設系統暫存資料夾',
      ),
    },
    map: mapOption,
    table: tableOption,
    strict: strictOption,
  },
  async run(job) {
    const into = job.text('into');
    if (into === undefined)
      throw new UsageError(
        said(
          '请用 --into 说明装到哪里：data.duckdb、postgres://…、clickhouse://…',
          'Say with --into where to: data.duckdb, postgres://…, clickhouse://…',
          '請用 --into 說明載入到哪裡：data.duckdb、postgres://…、clickhouse://…',
        ),
      );
    const loader = await loaderOf();
    const given = job.text('table');
    const table = given === undefined ? undefined : tableOf(given);
    const large: string[] = [];
    for (const file of job.files) if (file !== '-' && (await loader.isLarge(file))) large.push(file);
    const small = job.files.filter((file) => !large.includes(file));
    const read = await readSmall(job, small, large.length > 0);
    const files = await Promise.all(large.map((file) => loader.rowsOf(file, table)));
    const { issues, leftOut, rows, unchecked, version } = await inWords(() =>
      loader.load(into, read, files, {
        locale: job.locale,
        onProgress: progressOf(job),
        spool: job.text('spool'),
      }),
    );
    const exit = exitOf(issues, job.flag('strict'));
    if (job.flag('json')) {
      process.stdout.write(
        `${JSON.stringify({ ok: exit === 0, version, rows, leftOut, unchecked, issues, notes: read.notes })}\n`,
      );
      return exit;
    }
    const count = Object.values(rows).reduce((sum, one) => sum + one, 0);
    const lines = [
      ...reportLines(issues, read.notes, job.locale),
      ...Object.entries(leftOut).map(([name, left]) =>
        sayTo(
          job.locale,
          said(`${name}：${left} 行未计入`, `${name}: ${left} rows left out`, `${name}：${left} 列未計入`),
        ),
      ),
      ...Object.entries(unchecked).map(([name, what]) => `${name}：${sayTo(job.locale, UNCHECKED[what]!)}`),
      sayTo(
        job.locale,
        said(
          `已装入 ${count} 行，版本 ${version}`,
          `loaded ${count} rows, version ${version}`,
          `已載入 ${count} 列，版本 ${version}`,
        ),
      ),
    ];
    process.stderr.write(`${lines.map(terminalText).join('\n')}\n`);
    return exit;
  },
};

/** The files that are read whole; a large one needs none beside it. */
async function readSmall(job: Job, files: readonly string[], hasLarge: boolean): Promise<Read> {
  if (files.length > 0 || !hasLarge) {
    const read = await checkInputs(await readFiles({ ...job, files }), job);
    return { parts: read.parts, issues: read.issues, notes: importedOf(read).notes };
  }
  return { ...finish(checkDataset({ meta: null }, { locale: job.locale })), notes: [] };
}

type Read = Checked & Pick<Imported, 'notes'>;

/** What the loader says in words is a problem of usage here, too; it has a class of its own for that. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const words = (error as { said?: Said } | undefined)?.said;
    throw words ? new UsageError(words) : error;
  }
}

/** Says each tenth once. */
function progressOf(job: Job): (done: number) => void {
  let last = -1;
  return (done) => {
    const tenth = Math.floor(done * 10);
    if (tenth === last) return;
    last = tenth;
    job.progress(said(`已完成 ${tenth * 10}% …`, `${tenth * 10}% …`));
  };
}

async function loaderOf(): Promise<Loader> {
  for (const place of PLACES) {
    const address = new URL(place, import.meta.url);
    if (await stat(address).catch(() => undefined)) return (await import(address.href)) as Loader;
  }
  throw new UsageError(
    said(
      '没有找到 load 文件夹。请从安装包的 dist/cli/ 复制到本命令旁边。',
      'The folder load is not here. Copy it from dist/cli/ of the package next to this command.',
      '沒有找到 load 資料夾。請從安裝套件的 dist/cli/ 複製到本命令旁邊。',
    ),
  );
}
