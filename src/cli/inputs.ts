import { basename } from 'node:path';
import { decodeTables, type Issue, translateIssue } from '../data/index.js';
import { languageOf } from '../data/language.js';
import { gathered, type Inputs, inputsOf } from '../data/prepare/gather.js';
import { type Mapping, MappingError, readMapping } from '../data/prepare/index.js';
import { type Job, type Said, said, UsageError } from './command.js';
import { readInput } from './files.js';

async function readOne(path: string): Promise<Inputs> {
  const name = path === '-' ? 'stdin' : basename(path).replace(/\.gz$/i, '');
  const decoded = await decodeTables(await readInput(path), { name, sheets: true });
  const [problem] = decoded.issues;
  // A broken JSON document is data with an error; what is no data at all is a wrong file.
  if (decoded.nothing && problem && problem.code !== 'not-json') throw new UsageError(saidOf(problem));
  return inputsOf(decoded, name);
}

/** A problem as the command says it, behind the file that it is of. */
function saidOf(problem: Issue, file?: string): Said {
  const say = (locale: string) => {
    const { message } = translateIssue(problem, locale);
    return file === undefined ? message : languageOf(locale).grammar.at(file, message);
  };
  return said(say('zh-CN'), say('en'), say('zh-TW'));
}

/** Reads the files that a command was given. @throws UsageError */
export async function readFiles(job: Job): Promise<Inputs> {
  if (job.files.length === 0) throw new UsageError(said('请给出要读取的文件。', 'Name the file to read.'));
  const all: Inputs[] = [];
  for (const path of job.files) {
    job.progress(said(`读取 ${path} …`, `reading ${path} …`));
    all.push(await readOne(path));
  }
  const inputs = gathered(all);
  if (inputs) return inputs;
  throw new UsageError(
    said('JSON 数据集不能与其他文件一起读取。', 'A JSON dataset can not be read together with other files.'),
  );
}

/** The map that `--map` names. @throws UsageError where it can't be followed */
export async function readMap(path: string | undefined): Promise<Mapping | undefined> {
  if (path === undefined) return undefined;
  const { input, issues } = await decodeTables(await readInput(path), { name: basename(path), format: 'json' });
  const [problem] = issues;
  if (problem) throw new UsageError(saidOf(problem));
  try {
    return readMapping(input);
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    throw new UsageError(saidOf(error.issue, path));
  }
}
