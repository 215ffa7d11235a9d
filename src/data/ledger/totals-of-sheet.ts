import { plainNumber } from '../dataset/head-unit.js';
import { isStep, type Steps } from '../dataset/steps.js';
import { cellText } from '../grid/sheet.js';
import { addExactly } from '../quantity/decimal.js';
import type { RowContext } from './rows.js';
import { isMeasure } from './shape.js';

/** A row of totals, and how many rows that count stood above it. */
export interface Total {
  row: number;
  before: number;
}

export const numberAt = ({ sheet }: RowContext, row: number, at: number): number | undefined => {
  const cell = sheet.rows[row]?.[at];
  return typeof cell === 'number' ? cell : typeof cell === 'string' ? plainNumber(cellText(cell)) : undefined;
};

/** Does a row lack what makes it a row of the table? Then it does not count: the line of a section with its sum. */
export const lacksName = ({ sheet, planned }: RowContext, row: number): boolean =>
  planned.some(
    ({ at, column }) =>
      column.required && !isMeasure(column) && !sheet.mergeAt(row, at) && cellText(sheet.rows[row]?.[at]) === '',
  );

/** Says where a total is none of the sums that it may be: of all rows, of those since the total before, of those up to the next. */
export function* compareTotals(context: RowContext, rows: readonly number[], totals: readonly Total[]): Steps<void> {
  if (rows.length === 0) return;
  for (const { at, column, head } of context.planned) {
    if (!isMeasure(column) || column.role === 'number') continue;
    const cells: (number | undefined)[] = [];
    for (const row of totals.length > 0 ? rows : []) {
      if (isStep(cells.push(numberAt(context, row, at)))) yield 1;
    }
    const sumOf = (part: readonly (number | undefined)[]) =>
      part.includes(undefined) ? undefined : addExactly(part as number[]);
    const ends = [...totals.map(({ before }) => before), rows.length];
    const between: (number | undefined)[] = [];
    for (const [index, end] of ends.entries()) {
      if (isStep(index)) yield 1;
      between.push(sumOf(cells.slice(ends[index - 1] ?? 0, end)));
    }
    const upTo: (number | undefined)[] = [];
    for (const sum of between) upTo.push(upTo.length === 0 ? sum : sumOf([upTo[upTo.length - 1], sum]));
    for (const [index, { row, before }] of totals.entries()) {
      if (isStep(index)) yield 1;
      const stated = numberAt(context, row, at);
      const since = totals[index - 1]?.before ?? 0;
      const sums = [between[index], upTo[totals.length], upTo[index], between[index + 1]];
      if (
        stated === undefined ||
        sums.some((sum) => sum !== undefined && Math.abs(sum - stated) < roundingOf(stated, rows.length))
      )
        continue;
      // Right below another total it is of all rows so far; above all of them, of those below.
      const sum = since < before ? sums[0] : before > 0 ? sums[2] : sums[3];
      if (sum === undefined) continue;
      context.log.tell('total-differs', { sheet: context.sheet, row, column: at, head }, stated, {
        name: head,
        whole: stated,
        parts: sum,
      });
    }
  }
}

/** How far rounded figures may add up to something else. */
export const roundingOf = (stated: number, count: number): number => {
  const decimals = /\.(\d+)$/.exec(String(stated))?.[1]?.length ?? 0;
  return decimals === 0 ? 1e-9 : (count + 1) * 0.5 * 10 ** -decimals;
};
