/** A number for each row, as narrow as the largest of them allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Every row in one group; the groups are numbered in first-seen order. */
export interface Grouping {
  /** The group of each row. */
  codes: Codes;
  /** How many groups there are. */
  size: number;
  /** The first row of each group, so in rising order. */
  firsts: Uint32Array;
}

/** A column's rows grouped by value. */
export interface Dimension extends Grouping {
  /** The distinct values in first-seen order; '' stands for none. */
  values: readonly string[];
}

/** The key of a cell as a dimension: text as it is, numbers as text, nothing as ''. */
export function cellKey(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  try {
    return String(cell);
  } catch {
    // An object without prototype, or one whose own toString throws, is no value; still no reason to stop.
    return Object.prototype.toString.call(cell);
  }
}

/** Room for codes below `size`. */
export function codesBelow(size: number, length: number): Codes {
  if (size <= 2 ** 8) return new Uint8Array(length);
  return size <= 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}

/** The same codes in the narrowest array that holds them. */
export function narrowest(codes: Codes, size: number): Codes {
  const own = codesBelow(size, 0);
  if (own.BYTES_PER_ELEMENT === codes.BYTES_PER_ELEMENT) return codes;
  const narrow = codesBelow(size, codes.length);
  narrow.set(codes);
  return narrow;
}

/** Turns cells into codes, one a distinct text. */
export function encodeDimension(cells: readonly unknown[]): Dimension {
  // Numbers stand in it as they are, too: to write each as text would cost more than all the rest.
  const codeOf = new Map<unknown, number>();
  const values: string[] = [];
  const firsts: number[] = [];
  const codes = new Uint32Array(cells.length);
  let code: number | undefined;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    // Ledgers are sorted by something.
    if (code === undefined || cell !== cells[row - 1]) {
      code = codeOf.get(cell);
      if (code === undefined) {
        const text = cellKey(cell);
        code = codeOf.get(text);
        if (code === undefined) {
          code = values.push(text) - 1;
          firsts.push(row);
          codeOf.set(text, code);
        }
        if (text !== cell) codeOf.set(cell, code);
      }
    }
    codes[row] = code;
  }
  return { codes: narrowest(codes, values.length), size: values.length, firsts: Uint32Array.from(firsts), values };
}
