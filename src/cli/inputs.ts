import { unwrapped } from '../data/dataset/document.js';
import { plainSheet, type SheetCell } from '../data/grid/sheet.js';
import { holdsOneTable } from '../data/index.js';
import { columnsOf, type PlainRow } from '../data/prepare/frame.js';
import {
  decodeText,
  type Mapping,
  MappingError,
  readMapping,
  readSheets,
  readTextSheet,
  type Sheet,
  UnreadableFile,
} from '../data/prepare/index.js';
import { type Job, said, UsageError } from './command.js';
import { nameOf, readInput } from './files.js';

/** What files hold: sheets to make a dataset of, or a dataset that is one already. */
export interface Inputs {
  sheets: readonly Sheet[];
  document?: unknown;
}

const isRows = (value: unknown): value is PlainRow[] => Array.isArray(value);

/** Rows or columns as a sheet. */
function sheetOf(name: string, table: unknown): Sheet {
  if (!isRows(table)) {
    const columns = Object.entries(table as Record<string, SheetCell[]>);
    const length = Math.max(0, ...columns.map(([, cells]) => cells.length));
    const rows = Array.from({ length }, (_, row) => columns.map(([, cells]) => cells[row] ?? null));
    return plainSheet(name, [columns.map(([head]) => head), ...rows]);
  }
  const heads = columnsOf(table.filter((row) => typeof row === 'object' && row !== null));
  return plainSheet(name, [heads, ...table.map((row) => heads.map((head) => (row?.[head] ?? null) as SheetCell))]);
}

/** JSON, or a JSON value a line; undefined where the text is neither. */
function readJson(text: string): { value: unknown } | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    try {
      return lines.length > 1 ? { value: lines.map((line) => JSON.parse(line)) } : undefined;
    } catch {
      return undefined;
    }
  }
}

const isBinary = (bytes: Uint8Array): boolean => (bytes[0] === 0x50 && bytes[1] === 0x4b) || bytes[0] === 0xd0;

async function readOne(path: string): Promise<Inputs> {
  const bytes = await readInput(path);
  const name = nameOf(path);
  if (isBinary(bytes)) return { sheets: await readSheets(bytes, name) };
  const text = decodeText(bytes, name).replace(/^\uFEFF/, '');
  const json = readJson(text);
  if (json)
    return holdsOneTable(json.value)
      ? { sheets: [sheetOf(name, unwrapped(json.value).value)] }
      : { sheets: [], document: json.value };
  // A broken JSON document is no CSV: the reader of datasets says what is wrong with it.
  if (/\.json$/i.test(path) || /^\s*\{/.test(text)) return { sheets: [], document: text };
  return { sheets: [readTextSheet(text, name)] };
}

/** Reads the files that a command was given. @throws UsageError */
export async function readInputs(job: Job): Promise<Inputs> {
  if (job.files.length === 0) throw new UsageError(said('请给出要读取的文件。', 'Name the file to read.'));
  try {
    const all: Inputs[] = [];
    for (const path of job.files) {
      job.progress(said(`读取 ${path} …`, `reading ${path} …`));
      all.push(await readOne(path));
    }
    const documents = all.filter(({ document }) => document !== undefined);
    if (documents.length > 0 && all.length > 1)
      throw new UsageError(
        said('JSON 数据集不能与其他文件一起读取。', 'A JSON dataset can not be read together with other files.'),
      );
    return documents[0] ?? { sheets: all.flatMap(({ sheets }) => sheets) };
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UsageError(error.said);
    throw error;
  }
}

/** The map that `--map` names. @throws UsageError where it can't be followed */
export async function readMap(path: string | undefined): Promise<Mapping | undefined> {
  if (path === undefined) return undefined;
  const text = new TextDecoder().decode(await readInput(path));
  try {
    return readMapping(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (error instanceof MappingError)
      throw new UsageError(said(`${path}：${error.said['zh-CN']}`, `${path}: ${error.said.en}`));
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(said(`${path} 不是有效的 JSON：${reason}`, `${path} is no valid JSON: ${reason}`));
  }
}
