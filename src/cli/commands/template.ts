import { TABLE_NAMES } from '../../data/index.js';
import { writeLedger } from '../../data/prepare/index.js';
import { type Command, isChinese, outputOption, said, UsageError } from '../command.js';
import { readInput, writeOutput } from '../files.js';
import { tableOf } from './import.js';

/** `chancai template`: a workbook to fill in. */
export const template: Command = {
  name: 'template',
  summary: said('生成台账模板（.xlsx）', 'write a ledger to fill in (.xlsx)'),
  usage: said('-o 台账.xlsx [--tables 表,表] [--from data.json]', '-o ledger.xlsx [--tables NAMES] [--from data.json]'),
  details: said(
    '每张数据表一个工作表，表头带填写说明和下拉列表，并有示例行。--from 用已有数据集填好台账。',
    'One sheet a table, with notes on each head, drop-down lists and example rows. --from fills it with a dataset.',
  ),
  options: {
    output: outputOption(said('写到这个文件', 'write to this file')),
    tables: {
      type: 'string',
      value: said('表', 'NAMES'),
      help: said(`只要这些表，以逗号分隔：${TABLE_NAMES.join(',')}`, `only these, by commas: ${TABLE_NAMES.join(',')}`),
    },
    from: { type: 'string', value: said('文件', 'FILE'), help: said('用这个数据集填表', 'fill it with this dataset') },
  },
  async run(job) {
    const output = job.text('output');
    if (output === undefined)
      throw new UsageError(said('请用 -o 说明写到哪个文件。', 'Say with -o which file to write.'));
    const tables = job
      .text('tables')
      ?.split(/[,，、]/)
      .map((name) => tableOf(name.trim()));
    const from = job.text('from');
    const data = from === undefined ? undefined : await readDataset(from);
    const bytes = await writeLedger({
      locale: job.locale,
      ...(tables ? { tables } : {}),
      ...(data === undefined ? {} : { data }),
    });
    await writeOutput(output, bytes);
    if (job.flag('json') && output !== '-')
      process.stdout.write(`${JSON.stringify({ output, bytes: bytes.length })}\n`);
    else if (output !== '-') process.stderr.write(`${isChinese(job.locale) ? '已写出' : 'wrote'} ${output}\n`);
    return 0;
  },
};

async function readDataset(path: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await readInput(path)).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(said(`${path} 不是有效的 JSON：${reason}`, `${path} is no valid JSON: ${reason}`));
  }
}
