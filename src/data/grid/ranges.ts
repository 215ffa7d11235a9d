import type { CellRange } from './sheet.js';

interface Branch<R extends CellRange> {
  middle: number;
  /** The ranges that hold the middle row, from left to right; they stand beside each other. */
  across: readonly R[];
  above: Branch<R> | undefined;
  below: Branch<R> | undefined;
}

function branchOf<R extends CellRange>(ranges: readonly R[]): Branch<R> | undefined {
  if (ranges.length === 0) return undefined;
  const middle = ranges[ranges.length >> 1]!.startRow;
  return {
    middle,
    across: ranges
      .filter(({ startRow, endRow }) => startRow <= middle && endRow >= middle)
      .sort((a, b) => a.startCol - b.startCol),
    above: branchOf(ranges.filter(({ endRow }) => endRow < middle)),
    below: branchOf(ranges.filter(({ startRow }) => startRow > middle)),
  };
}

/** The last range that begins at a column or left of it. */
function lastFrom<R extends CellRange>(across: readonly R[], column: number): R | undefined {
  let low = 0;
  let high = across.length;
  while (low < high) {
    const at = (low + high) >> 1;
    if (across[at]!.startCol <= column) low = at + 1;
    else high = at;
  }
  return across[low - 1];
}

/** Finds the range that covers a cell, in logarithmic time. Of ranges that overlap, which no spreadsheet writes, it finds one at most. */
export function rangeFinder<R extends CellRange>(ranges: readonly R[]): (row: number, column: number) => R | undefined {
  let root: Branch<R> | undefined;
  let built = false;
  return (row, column) => {
    if (!built) root = branchOf([...ranges].sort((a, b) => a.startRow - b.startRow));
    built = true;
    for (let at = root; at; at = row < at.middle ? at.above : at.below) {
      const found = lastFrom(at.across, column);
      if (found && found.endCol >= column && found.startRow <= row && found.endRow >= row) return found;
    }
    return undefined;
  };
}
