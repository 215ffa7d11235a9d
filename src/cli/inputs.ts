import { basename } from 'node:path';
import { unwrapped } from '../data/dataset/document.js';
import { plainSheet, type SheetCell } from '../data/grid/sheet.js';
import { decodeTables, holdsOneTable, type Issue, translateIssue } from '../data/index.js';
import type { PlainRow } from '../data/prepare/frame.js';
import { type Mapping, MappingError, readMapping, type Sheet, sheetOfRows } from '../data/prepare/index.js';
import { type Job, said, UsageError } from './command.js';
import { readInput } from './files.js';

/** What files hold: sheets to make a dataset of, one table, or a dataset that is one already. */
export interface Inputs {
  sheets: readonly Sheet[];
  /** Rows or columns of one table, and the file's name, which may say which. */
  table?: { name: string; rows: unknown };
  document?: unknown;
  /** What is wrong with the files themselves. */
  issues: readonly Issue[];
}

/** Rows or columns as a sheet. */
export function sheetOf({ name, rows: table }: NonNullable<Inputs['table']>): Sheet {
  if (Array.isArray(table)) {
    const rows = table.filter((row): row is PlainRow => typeof row === 'object' && row !== null);
    return sheetOfRows(name, rows);
  }
  const columns = Object.entries(table as Record<string, ArrayLike<SheetCell>>);
  const length = Math.max(0, ...columns.map(([, cells]) => cells.length));
  const rows = Array.from({ length }, (_, row) => columns.map(([, cells]) => cells[row] ?? null));
  return plainSheet(name, [columns.map(([head]) => head), ...rows]);
}

async function readOne(path: string): Promise<Inputs> {
  const name = path === '-' ? 'stdin' : basename(path).replace(/\.gz$/i, '');
  const {
    sheets = [],
    input,
    bare,
    nothing,
    issues,
    read,
  } = await decodeTables(await readInput(path), { name, sheets: true });
  const [problem] = issues;
  // A broken JSON document is data with an error; what is no data at all is a wrong file.
  if (nothing && problem && problem.code !== 'not-json') throw new UsageError(saidOf(problem));
  if (nothing) return { sheets, document: {}, issues };
  if (read) return { sheets, issues };
  const table = { name: name.replace(/\.[a-z0-9]+$/i, ''), rows: bare ? input : unwrapped(input).value };
  return bare || holdsOneTable(input) ? { sheets, table, issues } : { sheets, document: input, issues };
}

const saidOf = (problem: Issue) =>
  said(translateIssue(problem, 'zh-CN').message, translateIssue(problem, 'en').message);

/** Reads the files that a command was given. @throws UsageError */
export async function readInputs(job: Job): Promise<Inputs> {
  if (job.files.length === 0) throw new UsageError(said('请给出要读取的文件。', 'Name the file to read.'));
  const all: Inputs[] = [];
  for (const path of job.files) {
    job.progress(said(`读取 ${path} …`, `reading ${path} …`));
    all.push(await readOne(path));
  }
  if (all.length === 1) return all[0]!;
  if (all.some(({ document }) => document !== undefined))
    throw new UsageError(
      said('JSON 数据集不能与其他文件一起读取。', 'A JSON dataset can not be read together with other files.'),
    );
  return {
    sheets: all.flatMap(({ sheets, table }) => (table ? [sheetOf(table)] : sheets)),
    issues: all.flatMap(({ issues }) => issues),
  };
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
    throw new UsageError(said(`${path}：${error.said['zh-CN']}`, `${path}: ${error.said.en}`));
  }
}
