import { type Codes, type Dimension, encodeDimension } from './dimension.js';
import { encodeNumbers, type Measure, MISSING, measureOf, type Numbers } from './measure.js';

/** Texts in one, and where each of them ends: to receive half a million texts one by one would stop a page. */
interface Texts {
  text: string;
  ends: Uint32Array;
}

/**
 * A column as it goes from one thread to another, where what groups and adds it has been made already: a dimension with
 * its values as texts, or the numbers of a measure, and cells only where these do not tell them. Arrays travel without
 * being copied.
 */
export interface EncodedColumn {
  dimension?: Pick<Dimension, 'codes' | 'size' | 'firsts'> & { values: Texts };
  numbers?: Numbers;
  cells?: { codes: Codes; words: readonly unknown[] } | { texts: Texts } | { list: readonly unknown[] };
}

/** A column that was sent: its cells, and what is made of them, when first asked for. */
export interface SentColumn {
  cells(): readonly unknown[];
  dimension?: Dimension;
  measure?: Measure;
}

// Longer ones come near to what an engine's longest text holds.
const LONGEST_TEXT = 1 << 27;

function joined(texts: readonly string[]): Texts | undefined {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (let at = 0; at < texts.length; at++) {
    end += texts[at]!.length;
    if (end > LONGEST_TEXT) return undefined;
    ends[at] = end;
  }
  return { text: texts.join(''), ends };
}

const split = ({ text, ends }: Texts): string[] =>
  listOf(ends, (end, at) => text.slice(at === 0 ? 0 : ends[at - 1], end));

/** A list made of a typed array; quicker than `Array.from`. */
function listOf<T>(array: ArrayLike<number>, make: (number: number, at: number) => T): T[] {
  const list = new Array<T>(array.length);
  for (let at = 0; at < array.length; at++) list[at] = make(array[at]!, at);
  return list;
}

type Empty = undefined;

// An empty text would come back as nothing.
const areTexts = (cells: readonly unknown[]): cells is readonly (string | Empty)[] =>
  cells.every((cell) => cell === undefined || (typeof cell === 'string' && cell !== ''));
const areNumbers = (cells: readonly unknown[]): cells is readonly (number | Empty)[] =>
  cells.every((cell) => cell === undefined || typeof cell === 'number');

/** The cells by their distinct values; as they are where these hardly repeat. */
function encodeCells(cells: readonly unknown[]): EncodedColumn['cells'] {
  const known = new Map<unknown, number>();
  const codes = new Uint32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    let code = known.get(cell);
    if (code === undefined) {
      code = known.size;
      if (code > cells.length / 2) return encodeList(cells);
      known.set(cell, code);
    }
    codes[row] = code;
  }
  return { codes, words: [...known.keys()] };
}

function encodeList(cells: readonly unknown[]): EncodedColumn['cells'] {
  const texts = areTexts(cells) ? joined(cells.map((cell) => cell ?? '')) : undefined;
  return texts ? { texts } : { list: cells };
}

/** Encodes a column of a checked table for its way; as a measure where its cells are figures. */
export function encodeColumn(cells: readonly unknown[], isFigure: boolean, unit: string | undefined): EncodedColumn {
  if (isFigure) {
    const numbers = encodeNumbers(cells, unit);
    return areNumbers(cells) ? { numbers } : { numbers, cells: encodeCells(cells) };
  }
  if (!areTexts(cells)) return { cells: encodeCells(cells) };
  const { values, ...dimension } = encodeDimension(cells);
  const texts = joined(values);
  return texts ? { dimension: { ...dimension, values: texts } } : { cells: encodeCells(cells) };
}

/** The arrays of a column, which can go to another thread without being copied. */
export function buffersOf({ dimension, numbers, cells }: EncodedColumn): ArrayBuffer[] {
  const arrays = [
    dimension?.codes,
    dimension?.firsts,
    dimension?.values.ends,
    numbers?.low,
    numbers?.high,
    numbers?.states,
    cells && ('codes' in cells ? cells.codes : 'texts' in cells ? cells.texts.ends : undefined),
  ];
  return arrays.flatMap((array) => (array ? [array.buffer as ArrayBuffer] : []));
}

function cellsOf({ dimension, numbers, cells }: EncodedColumn, values: () => readonly string[]): readonly unknown[] {
  if (cells && 'list' in cells) return cells.list;
  if (cells && 'texts' in cells) return split(cells.texts).map((text) => text || undefined);
  if (cells) return listOf(cells.codes, (code) => cells.words[code]);
  if (dimension) {
    const texts = values();
    return listOf(dimension.codes, (code) => texts[code] || undefined);
  }
  const { low, states, scale } = numbers!;
  return listOf(low, (value, row) => (states?.[row] === MISSING ? undefined : value / scale));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What `encodeColumn` encoded. */
export function sentColumn(column: EncodedColumn): SentColumn {
  const { dimension, numbers } = column;
  const values = once(() => split(dimension!.values));
  const all = once(() => cellsOf(column, values));
  return {
    cells: all,
    ...(numbers && { measure: measureOf(numbers, all) }),
    ...(dimension && {
      dimension: {
        ...dimension,
        get values() {
          return values();
        },
      },
    }),
  };
}
