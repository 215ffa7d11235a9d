import { type Locale, type Suppressed, suppress, translateIssue } from '../../data/index.js';
import { documentText } from '../../data/prepare/document-text.js';
import { type Command, isChinese, outputOption, said, strictOption, UsageError } from '../command.js';
import { writeOutput } from '../files.js';
import { readFiles } from '../inputs.js';
import { exitOf, reportLines } from '../report.js';
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
    '小于阈值的人数被隐藏，并隐藏足够多的其他数字，使其无法由合计推算。有错误的数据不生成。\n人数按列的含义认定，带有其他单位（如 3家）的数字除外；0 不隐藏。列出的“不宜公布的合计”会泄露被隐藏的数字，请勿与公开数据一同公布。',
    'Counts below the threshold are hidden, and enough others that totals can not give them away. Data with errors is not published.\nWhat counts people is known of each column, unless a figure bears another unit (3 firms); noughts stay. The totals listed as unsafe would give hidden counts away: do not publish them beside the document.',
  ),
  options: {
    threshold: {
      type: 'string',
      value: said('人数', 'NUMBER'),
      help: said(
        '隐藏小于它的人数，2 或更大的整数（必需）',
        'hide counts below it: a whole number, 2 or more (required)',
      ),
    },
    dimensions: {
      type: 'string',
      value: said('列', 'NAMES'),
      help: said(
        '哪些列的合计可能公布，以逗号分隔；默认所有分组的列',
        'the columns whose totals may become known, separated by commas; all that group a table unless said',
      ),
    },
    output: outputOption(said('写到这个文件', 'write to this file')),
    map: mapOption,
    table: tableOption,
    strict: strictOption,
  },
  async run(job) {
    const threshold = Number(job.text('threshold'));
    if (!Number.isInteger(threshold) || threshold < 2)
      throw new UsageError(
        said(
          '请用 --threshold 给出 2 或更大的整数，如 --threshold 5。',
          'Give a whole number of 2 or more with --threshold, such as 5.',
        ),
      );
    const output = job.text('output');
    if (output === undefined)
      throw new UsageError(said('请用 -o 说明写到哪个文件。', 'Say with -o which file to write.'));
    const { document, issues, notes } = await importInputs(await readFiles(job), job);
    const exit = exitOf(issues, job.flag('strict'));
    let hidden: Suppressed | undefined;
    if (exit === 0) {
      job.progress(said('隐藏小数 …', 'hiding small counts …'));
      hidden = hide(document, threshold, job.text('dimensions'));
      await writeOutput(output, documentText(hidden.value));
    }
    if (job.flag('json')) {
      const { suppressed = {}, unsafeTotals = [], issues: remarks = [] } = hidden ?? {};
      const result = { ok: exit === 0, suppressed, unsafeTotals, remarks, issues, notes };
      if (output !== '-') process.stdout.write(`${JSON.stringify(result)}\n`);
    } else {
      const lines = [...reportLines(issues, notes, job.locale), ...endLines(hidden, output, job.locale)];
      process.stderr.write(`${lines.join('\n')}\n`);
    }
    return exit;
  },
};

function hide(document: unknown, threshold: number, named: string | undefined): Suppressed {
  const dimensions = named?.split(/[,，、]/).map((name) => name.trim());
  try {
    return suppress(document, dimensions ? { threshold, dimensions } : { threshold });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [en = '', zh = en] = error.message.split(' · ');
    throw new UsageError(said(`--dimensions：${zh}（${named}）`, `--dimensions: ${en}`));
  }
}

function endLines(hidden: Suppressed | undefined, output: string, locale: Locale): string[] {
  const zh = isChinese(locale);
  if (!hidden) return [zh ? '数据有错误，没有生成公开数据。' : 'The data has errors; nothing was published.'];
  const { suppressed, issues = [] } = hidden;
  const none = zh ? '没有需要隐藏的数字。' : 'Nothing had to be hidden.';
  const unsure = zh ? '没有隐藏任何数字，请核对以下各项。' : 'Nothing was hidden; check the following.';
  return [
    ...(Object.keys(suppressed).length > 0 ? [] : [issues.length > 0 ? unsure : none]),
    ...issues.map((issue) => translateIssue(issue, locale).message),
    ...(output === '-' ? [] : [zh ? `已写出 ${output}` : `wrote ${output}`]),
  ];
}
