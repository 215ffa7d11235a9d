import { readFile } from 'node:fs/promises';
import { type Command, outputOption, said, UsageError } from '../command.js';
import { writeOutput } from '../files.js';

/** Beside the command, or where the package keeps it. */
const PLACES = ['dataset.json', '../schema/dataset.json'];

/** `chancai schema`: the JSON Schema of a dataset. */
export const schema: Command = {
  name: 'schema',
  summary: said('输出数据集的 JSON Schema', 'print the JSON Schema of a dataset'),
  usage: said('[-o dataset.schema.json]', '[-o dataset.schema.json]'),
  details: said(
    '编辑器可据此提示和检查：在 data.json 开头写 "$schema": "./dataset.schema.json"。',
    'Editors complete and check by it: begin data.json with "$schema": "./dataset.schema.json".',
  ),
  options: { output: outputOption(said('写到这个文件；默认标准输出', 'write to this file; to stdout without it')) },
  async run(job) {
    for (const place of PLACES) {
      const text = await readFile(new URL(place, import.meta.url), 'utf8').catch(() => undefined);
      if (text === undefined) continue;
      await writeOutput(job.text('output') ?? '-', text);
      return 0;
    }
    throw new UsageError(
      said(
        '没有找到 dataset.json（数据集的 JSON Schema）。请从安装包的 dist/schema/ 复制到本命令旁边。',
        'dataset.json, the JSON Schema, is not here. Copy it from dist/schema/ of the package next to this command.',
      ),
    );
  },
};
