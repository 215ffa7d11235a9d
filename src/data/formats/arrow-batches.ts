import { type Column, type Table, Type } from '@uwdata/flechette';
import { broken } from '../dataset/refusal.js';

/** What the types of columns state; which of it depends on the type. */
export interface ArrowType {
  typeId: number;
  bitWidth?: number;
  precision?: number;
  scale?: number;
  stride?: number;
  unit?: number;
  timezone?: string | null;
  dictionary?: ArrowType;
  children?: readonly { type: ArrowType }[];
}

/** A piece of a column: how many values there should be, and the bytes for them. */
interface Batch {
  type: ArrowType;
  length: number;
  nullCount: number;
  validity?: Uint8Array;
  values?: ArrayLike<number | bigint>;
  offsets?: ArrayLike<number | bigint>;
  sizes?: ArrayLike<number | bigint>;
  typeIds?: ArrayLike<number>;
  children?: readonly Batch[];
  /** Dates are read through a batch of numbers. */
  source?: Batch;
  dictionary?: { data: readonly Batch[]; length: number };
}

/** Checks that every value a table claims to have is there. @throws where one is not; nothing was allocated then. */
export function checkBatches(table: Table, bytes: number): void {
  const columns = table.names.map((_, at) => (table.getChildAt(at) as Column<unknown>).data as unknown as Batch[]);
  // A bit is the least that a row takes; columns of nothing and of runs take none, and could claim any number.
  if (table.numRows > bytes * 8) throw broken('more rows than bytes');
  const checked = new Set<unknown>();
  for (const batches of columns) {
    batches.forEach((batch, at) => {
      if (batch.length !== columns[0]![at]?.length) throw broken('columns of different lengths');
      checkBatch(batch, bytes, checked);
    });
    if (batches.length !== columns[0]!.length) throw broken('columns of different lengths');
  }
}

function checkBatch(given: Batch, bytes: number, checked: Set<unknown>): void {
  const batch = given.source ?? given;
  const { type, length, nullCount, validity, children = [] } = batch;
  if (!(length >= 0 && length <= bytes * 8 && nullCount >= 0 && nullCount <= length)) throw broken('a wrong length');
  if (type.typeId !== Type.Null && nullCount > 0 && validity && validity.length * 8 < length)
    throw broken('a short bitmap');
  const needed = valuesOf(type) * length;
  if (batch.values && type.typeId !== Type.Utf8 && batch.values.length < needed) throw broken('a short buffer');
  checkOffsets(batch, children, bytes);
  checkChildren(batch, children);
  const { dictionary } = batch;
  if (type.typeId === Type.Dictionary) {
    if (!dictionary) throw broken('no dictionary');
    for (let at = 0; at < length; at++) {
      const isNull = nullCount > 0 && validity && !(validity[at >> 3]! & (1 << (at % 8)));
      const key = Number(batch.values![at]);
      if (!isNull && !(key >= 0 && key < dictionary.length)) throw broken('no such word');
    }
    if (!checked.has(dictionary)) {
      checked.add(dictionary);
      for (const one of dictionary.data) checkBatch(one, bytes, checked);
    }
  }
  for (const child of children) checkBatch(child, bytes, checked);
}

/** How many entries of its buffer a value takes. */
function valuesOf({ typeId, bitWidth = 0, stride = 0, unit }: ArrowType): number {
  switch (typeId) {
    case Type.Bool:
      return 1 / 8;
    case Type.Decimal:
      return Math.max(1, bitWidth / 64);
    case Type.Interval:
      return [1, 2, 16][unit ?? 0] ?? 1;
    case Type.FixedSizeBinary:
      return stride;
    case Type.BinaryView:
    case Type.Utf8View:
      return 16;
    case Type.Binary:
    case Type.LargeBinary:
    case Type.LargeUtf8:
      return 0;
    default:
      return 1;
  }
}

/** Offsets grow and end within what they cut; views and sizes together take no more than the file could hold. */
function checkOffsets(
  { type, length, values, offsets, sizes }: Batch,
  children: readonly Batch[],
  bytes: number,
): void {
  const { typeId } = type;
  if (typeId === Type.Utf8View || typeId === Type.BinaryView) {
    const view = values as Uint8Array;
    const lengths = new DataView(view.buffer, view.byteOffset, view.byteLength);
    let sum = 0;
    for (let at = 0; at < length; at++) sum += lengths.getUint32(at * 16, true);
    if (sum > bytes * 8) throw broken('views longer than the file');
  }
  if (!offsets || typeId === Type.Union) return;
  const end = children[0]?.length ?? values!.length;
  if (length > 0 && offsets.length < length + (sizes ? 0 : 1)) throw broken('short offsets');
  let before = 0;
  let sum = 0;
  for (let at = 0; at < length + (sizes || length === 0 ? 0 : 1); at++) {
    const offset = Number(offsets[at]);
    const size = Number(sizes?.[at] ?? 0);
    sum += size;
    if (offset < (sizes ? 0 : before) || size < 0 || offset + size > end || sum > bytes * 8)
      throw broken('wrong offsets');
    before = offset;
  }
}

function checkChildren(
  { type, length, stride, typeIds, offsets }: Batch & { stride?: number },
  children: readonly Batch[],
) {
  const each = type.typeId === Type.FixedSizeList ? (stride ?? type.stride ?? 0) : type.typeId === Type.Struct ? 1 : 0;
  if (children.some((child) => child.length < length * each)) throw broken('short children');
  if (type.typeId === Type.RunEndEncoded) {
    const [ends, runs] = children;
    const last = ends!.length === 0 ? 0 : Number(ends!.values![ends!.length - 1]);
    if (last < length || runs!.length < ends!.length) throw broken('short runs');
  }
  if (type.typeId !== Type.Union) return;
  if (typeIds!.length < length || (offsets && offsets.length < length)) throw broken('a short union');
}
