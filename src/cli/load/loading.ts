import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import '../../locales/headless-all.js';
import { type Checked, datasetOf, openTable } from '../../data/dataset/parts.js';
import type { Issue, Locale } from '../../data/index.js';
import { loadRows } from '../../sql/stream/load-rows.js';
import { NoTableError, NotColumnsError, type RowSource } from '../../sql/stream/row-sources.js';
import { type Unchecked, WholesError } from '../../sql/stream/table-stream.js';
import { said, UsageError } from '../command.js';
import { parquetColumns } from './parquet.js';
import { openTarget } from './targets.js';

/** What a load gave. */
export interface LoadReport {
  issues: readonly Issue[];
  leftOut: Readonly<Record<string, number>>;
  /** Rows of each table that the engine holds. */
  rows: Readonly<Record<string, number>>;
  /** What was not asked of so many rows, by table. */
  unchecked: Readonly<Record<string, Unchecked>>;
  version: string;
}

/** Files of this size and more are read some thousand rows at a time. */
const LARGE = 32 * 2 ** 20;

const isParquet = (path: string): boolean => /\.parquet$/i.test(path);

/** Is a file read in pieces: Parquet, or a large one of CSV or TSV? */
export async function isLarge(path: string, from = LARGE): Promise<boolean> {
  if (isParquet(path)) return true;
  if (!/\.(?:csv|tsv|tab|txt)(?:\.gz)?$/i.test(path)) return false;
  const size = await stat(path).then(
    (one) => one.size,
    () => 0,
  );
  // Rows packed are some five times as many.
  return size >= (/\.gz$/i.test(path) ? from / 5 : from);
}

/** The bytes of a file, unpacked where it is gzipped. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
  await file.close();
  const stream = createReadStream(path, { highWaterMark: 1 << 20 });
  yield* buffer[0] === 0x1f && buffer[1] === 0x8b ? stream.pipe(createGunzip()) : stream;
}

/** The columns of a Parquet file. @throws UsageError where they can't be read */
async function* parquetOf(path: string): ReturnType<typeof parquetColumns> {
  try {
    yield* parquetColumns(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    const name = basename(path);
    throw new UsageError(
      said(
        `无法读取 ${name}（${reason}）：文件不是 Parquet，已损坏或已加密。请重新导出，或改为 CSV。`,
        `${name} can’t be read (${reason}): it is no Parquet file, damaged or encrypted. Export it again, or as CSV.`,
        `無法讀取 ${name}（${reason}）：檔案不是 Parquet，已損壞或已加密。請重新匯出，或改為 CSV。`,
      ),
    );
  }
}

/** A file that is read in pieces, as rows. */
export async function rowsOf(path: string, table: string | undefined): Promise<RowSource> {
  const isPacked = /\.gz$/i.test(path);
  const { size } = await stat(path);
  if (isParquet(path))
    return {
      name: basename(path),
      columns: () => parquetOf(path),
      size,
      ...(table === undefined ? {} : { table }),
    };
  return {
    name: basename(path).replace(/\.gz$/i, ''),
    bytes: () => bytesOf(path),
    size: isPacked ? 5 * size : size,
    ...(table === undefined ? {} : { table }),
  };
}

/** Loads what was read whole and large files beside it into an engine. @throws UsageError in words for who typed it */
export async function load(
  into: string,
  checked: Checked,
  files: readonly RowSource[],
  { locale, onProgress, spool }: { locale: Locale; onProgress: (done: number) => void; spool?: string | undefined },
): Promise<LoadReport> {
  const target = await openTarget(into);
  let isLoaded = false;
  try {
    const report = await loadRows(files, {
      dialect: target.dialect,
      connections: [target.connection],
      dataset: datasetOf(checked, openTable).value,
      locale,
      onProgress,
      ...(spool === undefined ? {} : { spool }),
    });
    isLoaded = true;
    return report;
  } catch (error) {
    throw inWords(error);
  } finally {
    await target.close(isLoaded);
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof NotColumnsError)
    return new UsageError(
      said(
        `${error.file} 行数很多，但不只是表头和数据行（有合计、注释、空行或第二张表），不能分批读取。请删去这些行后再导入。`,
        `${error.file} is large and holds more than heads and rows (totals, remarks, blank lines or a second table), so it can’t be read in pieces. Take these lines out.`,
        `${error.file} 列數很多，但不只是表頭和資料列（有合計、註解、空白列或第二張表），不能分批讀取。請刪去這些列後再匯入。`,
      ),
    );
  if (error instanceof NoTableError)
    return new UsageError(
      said(
        `无法判断 ${error.file} 属于人才供需、合作、资金、人才金字塔中的哪张表。请以表名命名文件，或用 --table 指定。`,
        `It is not clear which of the tables talent, cooperation, funding and pyramid ${error.file} holds. Name the file so, or say it with --table.`,
        `無法判斷 ${error.file} 屬於人才供需、合作、資金、人才金字塔中的哪張表。請以表名命名檔案，或用 --table 指定。`,
      ),
    );
  if (error instanceof WholesError)
    return new UsageError(
      said(
        `${error.table} 表中有 ${error.count} 行是其他行的合计（地区与下级地区、年份与季度等），分批读取时不能只计一次。请只保留最细一级，或分成小于 ${LARGE >> 20} MB 的文件。`,
        `${error.count} rows of ${error.table} are the whole of others (a region and its parts, a year and its quarters): read in pieces they would count twice. Keep the finest level alone, or take files below ${LARGE >> 20} MB.`,
        `${error.table} 表中有 ${error.count} 列是其他列的合計（地區與下級地區、年份與季度等），分批讀取時不能只計一次。請只保留最細一級，或分成小於 ${LARGE >> 20} MB 的檔案。`,
      ),
    );
  return error;
}
