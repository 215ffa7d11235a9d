import { isStep, type Steps } from '../dataset/steps.js';
import { cellText } from '../grid/sheet.js';
import { addExactly } from '../quantity/decimal.js';
import type { PlannedColumn } from './plan.js';
import { UNSAID } from './row-words.js';
import type { RowContext } from './rows.js';
import { isMeasure } from './shape.js';
import { numberAt, roundingOf } from './totals-of-sheet.js';

/** Rows that others are parts of, by how a sheet numbers its rows, each with those right below it: 一 over 1 and 2. */
export type Outline = ReadonlyMap<number, readonly number[]>;

const CHINESE = '[一二三四五六七八九十]{1,3}';
/** The ways of numbering, the highest first; `alone` in a column of its own, `before` a name. */
const STYLES: readonly { alone: RegExp; before: RegExp; first: RegExp }[] = [
  { alone: `${CHINESE}[、.．]?`, before: `${CHINESE}[、.．]`, first: '一' },
  { alone: `[(（]${CHINESE}[)）]`, before: `[(（]${CHINESE}[)）]`, first: '[(（]一' },
  { alone: '\\d{1,3}[、.．)）]?', before: '\\d{1,3}(?:[、)）]|[.．](?!\\d))', first: '1(?!\\d)' },
  { alone: '[(（]\\d{1,3}[)）]', before: '[(（]\\d{1,3}[)）]', first: '[(（]1(?!\\d)' },
  { alone: '[①-⑳]', before: '[①-⑳]', first: '①' },
].map(({ alone, before, first }) => ({
  alone: new RegExp(`^(?:${alone})$`),
  before: new RegExp(`^(?:${before})`),
  first: new RegExp(`^${first}`),
}));
const DECIMAL = /^\d{1,3}(?:\.\d{1,3}){1,4}(?=$|[、\s])/;

interface Numbered {
  depth: number;
  /** Is it the first of its kind? */
  isFirst: boolean;
}

/** How deep a row stands by its number; undefined where it has none. */
function numberedBy(text: string, isAlone: boolean): Numbered | undefined {
  if (!/^[一二三四五六七八九十(（\d①-⑳]/.test(text)) return undefined;
  const decimal = DECIMAL.exec(text)?.[0];
  if (decimal !== undefined && (isAlone ? decimal === text : true))
    return { depth: 20 + decimal.split('.').length - 1, isFirst: /(?:^|\.)1$/.test(decimal) };
  const style = STYLES.findIndex(({ alone, before }) => (isAlone ? alone : before).test(text));
  return style < 0 ? undefined : { depth: style * 10, isFirst: STYLES[style]!.first.test(text) };
}

/**
 * The rows that hold others, by their numbers. Only where figures are added, and where two ways of numbering alternate as
 * wholes and parts do: each row of the lower way follows one of the higher, and the first of them is numbered first.
 */
export function* outlineOf(context: RowContext): Steps<Outline> {
  const { sheet, heads, planned } = context;
  const none: Outline = new Map();
  if (!planned.some(({ column }) => isMeasure(column) && column.role !== 'number')) return none;
  const numbers = heads.columns.find(({ head }) => UNSAID.test(head.whole))?.at;
  const at = numbers ?? planned.find(({ column }) => !isMeasure(column) && column.role !== 'period')?.at;
  if (at === undefined) return none;
  const rows: { row: number; numbered: Numbered }[] = [];
  const depths = new Set<number>();
  for (let row = heads.last + 1; row < sheet.rows.length; row++) {
    if (isStep(row)) yield row / sheet.rows.length;
    const text = cellText(sheet.rows[row]?.[at]);
    const numbered = text === '' ? undefined : numberedBy(text, numbers !== undefined);
    if (!numbered) continue;
    depths.add(numbered.depth);
    rows.push({ row, numbered });
  }
  if (depths.size < 2) return yield* indented(context);
  const outline = new Map<number, number[]>();
  const open: { row: number; depth: number; parts: number[]; partDepth: number }[] = [];
  for (const [index, { row, numbered }] of rows.entries()) {
    if (isStep(index)) yield 1;
    while (open.length > 0 && open[open.length - 1]!.depth >= numbered.depth) open.pop();
    const above = open[open.length - 1];
    if (above) {
      if (above.parts.length === 0 && numbered.isFirst) {
        above.partDepth = numbered.depth;
        outline.set(above.row, above.parts);
      }
      if (above.partDepth === numbered.depth) above.parts.push(row);
    }
    open.push({ row, depth: numbered.depth, parts: [], partDepth: Number.NaN });
  }
  return outline;
}

/** The rows that hold those set in by blanks right below them, where they are what these add up to. */
function* indented(context: RowContext): Steps<Outline> {
  const { sheet, heads, planned } = context;
  const outline = new Map<number, number[]>();
  const at = planned.find(({ column }) => column.role === 'name' || column.role === 'reference')?.at;
  if (at === undefined) return outline;
  const sums = planned.filter(({ column }) => isMeasure(column) && column.role !== 'number');
  const open: { row: number; depth: number; parts: number[] }[] = [];
  const close = ({ row, parts }: (typeof open)[number]): void => {
    const isSum = ({ at }: PlannedColumn) => {
      const cells = parts.map((part) => numberAt(context, part, at));
      return !cells.includes(undefined) && addExactly(cells as number[]) === numberAt(context, row, at);
    };
    const stated = sums.filter(({ at }) => cellText(sheet.rows[row]?.[at]) !== '');
    if (parts.length > 0 && stated.length > 0 && stated.every(isSum)) outline.set(row, parts);
  };
  let isAny = false;
  for (let row = heads.last + 1; row < sheet.rows.length; row++) {
    if (isStep(row)) yield row / sheet.rows.length;
    const cell = sheet.rows[row]?.[at];
    if (typeof cell !== 'string' || cell.trim() === '') continue;
    const depth = cell.length - cell.trimStart().length;
    isAny ||= depth > 0;
    while (open.length > 0 && open[open.length - 1]!.depth >= depth) close(open.pop()!);
    open[open.length - 1]?.parts.push(row);
    open.push({ row, depth, parts: [] });
  }
  for (const one of open.reverse()) close(one);
  return isAny ? outline : new Map();
}

/** Leaves a row out whose parts are counted: says so, and where they add up to something else. */
export function tellWhole(context: RowContext, row: number, outline: Outline): void {
  const { sheet, planned, log } = context;
  const name = cellText(
    sheet.rows[row]?.find((cell) => typeof cell === 'string' && cellText(cell).length > 1) ?? sheet.rows[row]?.[0],
  );
  const sums = planned.filter(({ column }) => isMeasure(column) && column.role !== 'number');
  const isSaid = sums.some(({ at }) => cellText(sheet.rows[row]?.[at]) !== '');
  const parts = outline.get(row)!;
  if (isSaid) log.tell('outline-row', { sheet, row }, name, { count: parts.length });
  else log.note('remark-row', { sheet, row }, name);
  for (const { at, head } of sums) {
    const stated = numberAt(context, row, at);
    const cells = parts.map((part) => (cellText(sheet.rows[part]?.[at]) === '' ? 0 : numberAt(context, part, at)));
    if (stated === undefined || cells.includes(undefined)) continue;
    const sum = addExactly(cells as number[]);
    if (Math.abs(sum - stated) >= roundingOf(stated, parts.length))
      log.tell('total-differs', { sheet, row, column: at, head }, stated, { name: head, whole: stated, parts: sum });
  }
}
