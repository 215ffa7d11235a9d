import { type Command, said, strictOption } from '../command.js';
import { readFiles } from '../inputs.js';
import { exitOf, reportLines } from '../report.js';
import { importInputs, mapOption, tableOption } from './import.js';

/** `chancai check`: is a dataset, or a ledger, right? */
export const check: Command = {
  name: 'check',
  summary: said('检查数据集或台账，不写文件', 'check a dataset or a ledger without writing anything'),
  usage: said('data.json', 'data.json'),
  details: said(
    '可检查 JSON 数据集、台账 .xlsx、CSV、NDJSON。',
    'Takes a JSON dataset, an .xlsx ledger, CSV or NDJSON.',
  ),
  options: { map: mapOption, table: tableOption, strict: strictOption },
  async run(job) {
    const { issues, notes, rows } = await importInputs(await readFiles(job), job);
    const exit = exitOf(issues, job.flag('strict'));
    if (job.flag('json')) process.stdout.write(`${JSON.stringify({ ok: exit === 0, rows, issues, notes })}\n`);
    else process.stdout.write(`${reportLines(issues, notes, job.locale).join('\n')}\n`);
    return exit;
  },
};
