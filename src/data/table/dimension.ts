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
  // Numbers and the like are looked up as they are: to write each as text would cost more than all the rest.
  const codeOf = new Map<unknown, number>();
  const codeOfText = new Map<string, number>();
  const values: string[] = [];
  const firsts: number[] = [];
  let codes = codesBelow(0, cells.length);
  let room = 2 ** 8;
  const newCode = (text: string, row: number): number => {
    const code = values.push(text) - 1;
    firsts.push(row);
    codeOfText.set(text, code);
    if (code === room) {
      codes = widened(codes, code);
      room = 2 ** (8 * codes.BYTES_PER_ELEMENT);
    }
    return code;
  };
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    const isText = typeof cell === 'string';
    let code = isText ? codeOfText.get(cell) : codeOf.get(cell);
    if (code === undefined) {
      const text = cellKey(cell);
      code = (isText ? undefined : codeOfText.get(text)) ?? newCode(text, row);
      if (!isText) codeOf.set(cell, code);
    }
    codes[row] = code;
  }
  return { codes, size: values.length, firsts: Uint32Array.from(firsts), values };
}

function widened(codes: Codes, most: number): Codes {
  const wide = codesBelow(most + 1, codes.length);
  wide.set(codes);
  return wide;
}
