import { spellingsOf } from '../../data/dataset/fields.js';
import { finish } from '../../data/dataset/steps.js';
import { tableNamed } from '../../data/dataset/table-names.js';
import { TABLES } from '../../data/dataset/tables.js';
import { TABLE_NAMES, type TableName } from '../../data/index.js';
import type { LedgerRead } from '../../data/ledger/read-ledgers.js';
import { documentText } from '../../data/prepare/document-text.js';
import { type Inputs, readInputs } from '../../data/prepare/gather.js';
import { type Imported, importedOf } from '../../data/prepare/import.js';
import { type Command, isChinese, type Job, outputOption, said, strictOption, UsageError } from '../command.js';
import { writeOutput } from '../files.js';
import { readFiles, readMap } from '../inputs.js';
import { exitOf, reportLines } from '../report.js';

/** The table that a text names, in English or Chinese. @throws UsageError where it names none */
export function tableOf(name: string): TableName {
  const table = tableNamed(name);
  if (table) return table;
  const known = TABLE_NAMES.map((one) => `${spellingsOf(TABLES[one].title)[0]}（${one}）`).join('、');
  throw new UsageError(
    said(`没有数据表“${name}”，可用：${known}`, `There is no table “${name}”; known: ${TABLE_NAMES.join(', ')}`),
  );
}

/** Makes a dataset of what files hold; a dataset comes back as it is, checked. */
export const importInputs = async (inputs: Inputs, job: Job): Promise<Imported> =>
  importedOf(await checkInputs(inputs, job));

/** The same before it is told as an import. */
export async function checkInputs(inputs: Inputs, job: Job): Promise<LedgerRead> {
  const map = await readMap(job.text('map'));
  const wanted = job.text('table');
  const given = wanted === undefined ? undefined : tableOf(wanted);
  const { locale } = job;
  job.progress(said('整理并检查 …', 'reading and checking …'));
  return finish(readInputs(inputs, { locale, ...(map ? { map } : {}), ...(given ? { table: given } : {}) }));
}

export const tableOption = {
  type: 'string',
  value: said('表', 'NAME'),
  help: said('文件或工作表属于哪张数据表（名称未写明时）', 'the table a file holds, where its name does not say it'),
} as const;

export const mapOption = {
  type: 'string',
  value: said('文件', 'FILE'),
  help: said('对照表（JSON）：外来的表头、工作表各是什么', 'a JSON file that says what foreign heads and sheets mean'),
} as const;

/** `chancai import`: ledgers, CSV or raw records → a dataset. */
export const importCommand: Command = {
  name: 'import',
  summary: said('把台账（.xlsx、CSV、JSON）转成数据集', 'make a dataset of ledgers (.xlsx, CSV, JSON)'),
  usage: said(
    '台账.xlsx [更多文件] -o data.json [--map heads.json]',
    'ledger.xlsx [more files] -o data.json [--map heads.json]',
  ),
  details: said(
    '问题按工作表、行、列指出，如“资金 第7行 C列（财政投入）”。有错误的行不计入，其余照常写出。',
    'Problems are named by sheet, row and column. Rows with errors do not count; the rest is written all the same.',
  ),
  options: {
    output: outputOption(said('写到这个文件；不写则只检查', 'write to this file; only check without it')),
    map: mapOption,
    table: tableOption,
    strict: strictOption,
  },
  async run(job) {
    const { document, issues, notes, rows } = await importInputs(await readFiles(job), job);
    const output = job.text('output');
    const count = Object.values(rows).reduce((sum, one) => sum + one, 0);
    if (output !== undefined && count > 0) {
      job.progress(said(`写出 ${output} …`, `writing ${output} …`));
      await writeOutput(output, documentText(document));
    }
    const exit = exitOf(issues, job.flag('strict'));
    if (job.flag('json')) {
      if (output !== '-') process.stdout.write(`${JSON.stringify({ ok: exit === 0, rows, issues, notes })}\n`);
      return exit;
    }
    const zh = isChinese(job.locale);
    const tables = Object.entries(rows).map(([name, one]) => `${name} ${one}`);
    const written =
      output !== undefined && output !== '-' && count > 0 ? [zh ? `已写出 ${output}` : `wrote ${output}`] : [];
    const summary = [`${zh ? '计入的行' : 'rows that count'}: ${tables.join(zh ? '、' : ', ') || 0}`, ...written];
    process.stderr.write(`${[...reportLines(issues, notes, job.locale), ...summary].join('\n')}\n`);
    return exit;
  },
};
