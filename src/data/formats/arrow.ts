import { type Column, Type, tableFromIPC } from '@uwdata/flechette';
import { issue } from '../dataset/index.js';
import { issueOf } from '../dataset/refusal.js';
import type { Pace } from '../grid/pace.js';
import { type ArrowType, checkBatches } from './arrow-batches.js';
import { checkMessages } from './arrow-messages.js';
import { arrowTime } from './arrow-time.js';
import { columnsOf } from './columns.js';
import { type Decoded, nothingOf } from './decoded.js';
import { dayCell, decimalCell, floatCell, shortFloatCell, wholeCell } from './typed-cells.js';

/** Turns a value as Arrow holds it into a cell; undefined where values are cells already. */
type ToCell = ((value: never) => unknown) | undefined;

const MAGIC = 'ARROW1';
const hasMagic = (bytes: Uint8Array, at: number): boolean =>
  Array.from(MAGIC, (letter) => letter.charCodeAt(0)).every((code, place) => bytes[at + place] === code);

/**
 * Reads Arrow IPC, file or stream (Feather version 2 included where it is not compressed).
 *
 * 64-bit integers and decimals become numbers where a number holds them exactly and their digits as text elsewhere;
 * dates and times become ISO 8601 texts; NaN, Arrow's usual hole in float columns, becomes an empty cell.
 */
export async function decodeArrow(bytes: Uint8Array, name: string, pace: Pace): Promise<Decoded> {
  const isFile = hasMagic(bytes, 0);
  if (isFile && (bytes.length < 18 || !hasMagic(bytes, bytes.length - MAGIC.length)))
    return nothingOf(issue('truncated-file', name, null, { reason: 'ARROW1' }));
  try {
    checkMessages(bytes, isFile);
    // Its figures are read where they lie, which takes a place at a multiple of eight.
    const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    const table = tableFromIPC(aligned, { useBigInt: true, useDecimalInt: true });
    checkBatches(table, bytes.length);
    const entries: [string, ArrayLike<unknown>][] = [];
    for (const [at, head] of table.names.entries()) {
      entries.push([head, cellsOf(table.getChildAt(at))]);
      if (pace.due()) await pace.turn((at + 1) / table.numCols);
    }
    // A stream that was cut between two messages looks whole but for its end mark.
    const ended = isFile || endsStream(bytes);
    const issues = ended ? [] : [issue('unended-stream', name, null, { rows: table.numRows })];
    return { input: columnsOf(entries), bare: true, issues, leftOut: 0 };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/compression codec/i.test(reason)) return nothingOf(issue('compressed-arrow', name, null));
    return nothingOf(issueOf(error, name));
  }
}

/** Does a stream end as its writers end it, with a message of no length? Padding may follow. */
function endsStream(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.length - end >= 4;
}

function cellsOf(column: Column<unknown>): ArrayLike<unknown> {
  const values = column.toArray() as ArrayLike<unknown>;
  const toCell = cellReader(column.type as ArrowType);
  if (toCell === undefined) return values;
  // Columns of words repeat a few values: each is turned once.
  const known = new Map<unknown, unknown>();
  return Array.from(values, (value) => {
    if (value === null || value === undefined) return null;
    const cell = known.get(value) ?? toCell(value as never);
    if (known.size < 10_000) known.set(value, cell);
    return cell;
  });
}

function cellReader(type: ArrowType): ToCell {
  switch (type.typeId) {
    case Type.Int:
      return type.bitWidth === 64 ? wholeCell : undefined;
    case Type.Float:
      return type.precision === 2 ? floatCell : shortFloatCell;
    case Type.Decimal:
      return (value: bigint | number) => decimalCell(value, type.scale!);
    case Type.Date:
      return dayCell;
    case Type.Timestamp:
      return (value: number) => arrowTime(value, type.timezone ?? undefined);
    case Type.Dictionary:
      return cellReader(type.dictionary!);
    case Type.RunEndEncoded:
      return cellReader(type.children![1]!.type);
    case Type.List:
    case Type.LargeList:
    case Type.ListView:
    case Type.LargeListView:
    case Type.FixedSizeList: {
      const inner = cellReader(type.children![0]!.type);
      return (value: ArrayLike<unknown>) =>
        Array.from(value, (one) => (inner && one !== null ? inner(one as never) : one));
    }
    case Type.Time:
    case Type.Duration:
      return (value: bigint | number) => String(value);
    default:
      return undefined;
  }
}
