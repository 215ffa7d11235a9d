import { type Command, outputOption, said, strictOption, UsageError } from '../command.js';
import { documentText } from '../document-text.js';
import { writeOutput } from '../files.js';
import { readInputs } from '../inputs.js';
import { exitOf, reportLines } from '../report.js';
import { suppressed } from '../suppress.js';
import { importInputs, mapOption, tableOption } from './import.js';

/** `chancai publish`: a dataset fit to be published, with small counts of people hidden. */
export const publish: Command = {
  name: 'publish',
  summary: said('生成可公开的数据集：隐藏人数过少的数字', 'make a dataset fit to publish: hide small counts of people'),
  usage: said(
    'data.json --threshold 5 [--dimensions chain,region] -o 公开.json',
    'data.json --threshold 5 [--dimensions chain,region] -o public.json',
  ),
  details: said(
    '小于阈值的人数被隐藏，并隐藏足够多的其他数字，使其无法由合计推算。有错误的数据不生成。',
    'Counts below the threshold are hidden, and enough others that totals can not give them away. Data with errors is not published.',
  ),
  options: {
    threshold: {
      type: 'string',
      value: said('人数', 'NUMBER'),
      help: said('小于它的人数隐藏（必需）', 'hide counts below it (required)'),
    },
    dimensions: {
      type: 'string',
      value: said('列', 'NAMES'),
      help: said('公开时会按哪些列合计，以逗号分隔', 'the columns that totals are published by, separated by commas'),
    },
    output: outputOption(said('写到这个文件', 'write to this file')),
    map: mapOption,
    table: tableOption,
    strict: strictOption,
  },
  async run(job) {
    const threshold = Number(job.text('threshold'));
    if (!Number.isInteger(threshold) || threshold < 1)
      throw new UsageError(
        said('请用 --threshold 给出正整数，如 --threshold 5。', 'Give a whole number with --threshold, such as 5.'),
      );
    const output = job.text('output');
    if (output === undefined)
      throw new UsageError(said('请用 -o 说明写到哪个文件。', 'Say with -o which file to write.'));
    const dimensions = job
      .text('dimensions')
      ?.split(/[,，、]/)
      .map((name) => name.trim());
    const { document, issues, notes } = await importInputs(await readInputs(job), job);
    const exit = exitOf(issues, job.flag('strict'));
    if (exit === 0) {
      job.progress(said('隐藏小数 …', 'hiding small counts …'));
      await writeOutput(output, documentText(suppressed(document, threshold, dimensions)));
    }
    if (job.flag('json')) {
      if (output !== '-') process.stdout.write(`${JSON.stringify({ ok: exit === 0, issues, notes })}\n`);
    } else
      process.stderr.write(
        `${[...reportLines(issues, notes, job.locale), ...endLine(exit === 0, output, job.locale)].join('\n')}\n`,
      );
    return exit;
  },
};

function endLine(done: boolean, output: string, locale: 'zh-CN' | 'en'): string[] {
  if (!done)
    return [locale === 'zh-CN' ? '数据有错误，没有生成公开数据。' : 'The data has errors; nothing was published.'];
  return output === '-' ? [] : [locale === 'zh-CN' ? `已写出 ${output}` : `wrote ${output}`];
}
