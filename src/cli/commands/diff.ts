import { sayDifference } from '../../data/diff/say.js';
import { terminalText } from '../../data/escapes.js';
import { type Dataset, diffDatasets, parseDataset } from '../../data/index.js';
import { languageOf } from '../../data/language.js';
import { differenceWords } from '../../locales/difference.js';
import { type Command, type ExitCode, type Job, said, sayTo, UsageError } from '../command.js';
import { differenceJson } from '../difference-json.js';
import { readFiles } from '../inputs.js';
import { exitOf } from '../report.js';
import { importInputs, mapOption, tableOption } from './import.js';

/** `chancai diff`: what changed from one dataset to another, figure by figure. */
export const diff: Command = {
  name: 'diff',
  summary: said(
    '比较两份数据，逐项列出变化',
    'say what changed between two datasets, figure by figure',
    '比較兩份資料，逐項列出變動',
  ),
  usage: said('上月.json 本月.json [--json]', 'old.json new.json [--json]', '上月.json 本月.json [--json]'),
  details: said(
    '两份数据可以是 JSON 数据集、台账 .xlsx、CSV、NDJSON。记录按编号对应，没有编号的按各项文字对应；相同的记录不列出。\n未统计、未公开的数字不作零计算，增减只写能确定的范围。',
    'Takes JSON datasets, .xlsx ledgers, CSV and NDJSON. Records are matched by id, else by their texts; those alike are not listed.\nWhat is not stated or withheld is never taken as nought: differences are given as far as they are certain.',
    '兩份資料可以是 JSON 資料集、台帳 .xlsx、CSV、NDJSON。紀錄按編號對應，沒有編號的按各項文字對應；相同的紀錄不列出。\n未統計、未公開的數字不當作零計算，增減只寫能確定的範圍。',
  ),
  options: { map: mapOption, table: tableOption },
  async run(job) {
    const [before, after, ...more] = job.files;
    if (before === undefined || after === undefined || more.length > 0 || (before === '-' && after === '-'))
      throw new UsageError(
        said(
          '请给出两个文件：旧的和新的。',
          'Name two files: the old one and the new one.',
          '請給出兩個檔案：舊的與新的。',
        ),
      );
    const [old, young] = [await readSide(before, job), await readSide(after, job)];
    const difference = diffDatasets(old.value, young.value);
    const language = languageOf(job.locale);
    if (job.flag('json')) {
      const files = { before: old.told, after: young.told };
      process.stdout.write(
        `${JSON.stringify({ ok: !old.exit && !young.exit, files, ...differenceJson(difference, language) })}\n`,
      );
    } else {
      const errors = [old, young].filter(({ exit }) => exit !== 0);
      for (const { told } of errors) process.stderr.write(`${terminalText(sayTo(job.locale, errorsOf(told)))}\n`);
      const isUnsure = difference.same && errors.length > 0;
      const lines = isUnsure
        ? [sayTo(job.locale, REST_ALIKE)]
        : sayDifference(difference, language, differenceWords(job.locale));
      process.stdout.write(`${lines.map(terminalText).join('\n')}\n`);
    }
    return old.exit || young.exit;
  },
};

/** A file that was read, and how much of it is wrong. */
interface ReadSide {
  value: Dataset;
  exit: ExitCode;
  told: { file: string; errors: number; warnings: number };
}

async function readSide(file: string, job: Job): Promise<ReadSide> {
  const { document, issues } = await importInputs(await readFiles({ ...job, files: [file] }), job);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return {
    value: parseDataset(document, { locale: job.locale }).value,
    exit: exitOf(issues, false),
    told: { file, errors, warnings: issues.length - errors },
  };
}

const errorsOf = ({ file, errors }: ReadSide['told']) =>
  said(
    `${file} 有 ${errors} 个错误，有错误的部分不参加比较。详见 chancai check。`,
    `${file} has errors: ${errors}. What has errors is not compared. See chancai check.`,
    `${file} 有 ${errors} 個錯誤，有錯誤的部分不參與比較。詳見 chancai check。`,
  );

const REST_ALIKE = said(
  '没有错误的部分一致；有错误的部分没有比较。',
  'What has no errors is alike; what has errors was not compared.',
  '沒有錯誤的部分一致；有錯誤的部分沒有比較。',
);
