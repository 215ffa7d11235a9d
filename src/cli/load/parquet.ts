import {
  type AsyncBuffer,
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetScan,
  type SchemaElement,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { arrowTime } from '../../data/formats/arrow-time.js';
import { dayCell, decimalCell, floatCell, shortFloatCell, wholeCell } from '../../data/formats/typed-cells.js';

/** Rows that are held at once. */
const PIECE = 20_000;
const MAGIC = 'PAR1';

/** Some rows of a Parquet file. */
export interface ParquetPiece {
  columns: Record<string, unknown[]>;
  length: number;
  /** How much of the file stands before and in it, as bytes. */
  read: number;
}

/**
 * Reads the columns of a Parquet file, some thousand rows at a time. Decimals and whole numbers of 64 bits are numbers where
 * a number holds them exactly and their digits elsewhere; days and times are texts, a moment in UTC says so.
 * @throws Error where the file is damaged, cut off or encrypted
 */
export async function* parquetColumns(path: string): AsyncGenerator<ParquetPiece> {
  const file = await asyncBufferFromFile(path);
  const size = file.byteLength;
  const [head, tail] = size < 12 ? ['', ''] : [await textAt(file, 0), await textAt(file, size - 4)];
  if (head !== MAGIC || tail !== MAGIC) throw new Error(head === MAGIC ? 'cut off' : `no ${MAGIC}`);
  const metadata = await parquetMetadataAsync(file);
  const cells = new Map(topColumns(metadata.schema).map((element) => [element.name, cellOf(element)]));
  const parsers = {
    dateFromDays: (days: number) => dayCell(days * 86_400_000),
    timestampFromMilliseconds: (time: bigint) => Number(time),
    timestampFromMicroseconds: (time: bigint) => Number(time / 1000n),
    timestampFromNanoseconds: (time: bigint) => Number(time / 1_000_000n),
  };
  const scan = await parquetScan({ file, metadata, compressors, parsers: parsers as never });
  const rows = Number(metadata.num_rows);
  for (const { rowStart, rowEnd } of scan.ranges)
    for (let from = rowStart; from < rowEnd; from += PIECE) {
      const to = Math.min(from + PIECE, rowEnd);
      const columns: Record<string, unknown[]> = {};
      for (const [name, toCell] of cells) {
        const values = await scan.readColumn({ column: name, rowStart: from, rowEnd: to });
        if (values.length !== to - from) throw new Error(`${name}: ${values.length} of ${to - from} rows`);
        columns[name] = Array.from(values as ArrayLike<unknown>, (value) =>
          value === null || value === undefined ? null : toCell(value),
        );
      }
      yield { columns, length: to - from, read: (size * to) / rows };
    }
}

const textAt = async (file: AsyncBuffer, at: number): Promise<string> =>
  Buffer.from(await file.slice(at, at + 4)).toString('latin1');

/** The columns of the table, without the parts of those that have such. */
function topColumns(schema: readonly SchemaElement[]): SchemaElement[] {
  const found: SchemaElement[] = [];
  let at = 1;
  const pass = (): void => {
    const { num_children: parts = 0 } = schema[at++]!;
    for (let part = 0; part < parts; part++) pass();
  };
  while (at < schema.length) {
    found.push(schema[at]!);
    pass();
  }
  return found;
}

/** How the values of a column become cells. A decimal is left as it is stored: as a fraction it might not be exact. */
function cellOf(element: SchemaElement): (value: unknown) => unknown {
  const { type, converted_type: converted, logical_type: logical } = element;
  const isText = type === 'BYTE_ARRAY';
  if (!isText && (converted === 'DECIMAL' || logical?.type === 'DECIMAL')) {
    const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);
    element.converted_type = undefined as never;
    element.logical_type = undefined as never;
    return (value) => decimalCell(value instanceof Uint8Array ? signed(value) : (value as bigint | number), scale);
  }
  if (type === 'INT96' || converted?.startsWith('TIMESTAMP') || logical?.type === 'TIMESTAMP') {
    // The old types are moments in UTC, too, but nobody wrote them as such: they are what clocks showed.
    const isMoment = logical?.type === 'TIMESTAMP' && logical.isAdjustedToUTC;
    return (value) => (isMoment ? new Date(value as number).toISOString() : arrowTime(value as number));
  }
  if (type === 'FLOAT') return (value) => shortFloatCell(value as number);
  return plain;
}

const plain = (value: unknown): unknown =>
  typeof value === 'bigint' ? wholeCell(value) : typeof value === 'number' ? floatCell(value) : value;

/** A whole number of any length, the highest byte first. */
function signed(bytes: Uint8Array): bigint {
  const number = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  return BigInt.asIntN(bytes.length * 8, number);
}
