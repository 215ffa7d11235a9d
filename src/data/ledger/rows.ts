import { type HeadText, readHead } from '../dataset/head-text.js';
import type { HeadUnit } from '../dataset/head-unit.js';
import { finish, isStep, type Steps } from '../dataset/steps.js';
import { cellText, rowTexts, type Sheet } from '../grid/sheet.js';
import { addExactly } from '../quantity/decimal.js';
import { findHeads, headCandidates, type SheetHeads, unitsStated } from './heads-of-sheet.js';
import type { LedgerLog } from './log.js';
import type { Find } from './meaning.js';
import { outlineOf, tellWhole } from './outline.js';
import type { PlannedColumn } from './plan.js';
import { continuedIn, isWhole, OF_WHICH, PART_SIGN, remarkIn, totalWord } from './row-words.js';
import { isMeasure } from './shape.js';
import { compareTotals, lacksName, numberAt, type Total } from './totals-of-sheet.js';

/** Does a sheet say that * behind a figure marks it as preliminary: *为初步数? */
export const isStarred = (sheet: Sheet): boolean =>
  sheet.rows.some((cells) =>
    cells?.some(
      (cell) =>
        typeof cell === 'string' &&
        /[*＊][^,，。;；]{0,8}?(?:初步|快报|预计|预估|估计|暂估|暂定|preliminary|provisional)/i.test(cell),
    ),
  );

/** What the rows below the heads are told by. */
export interface RowContext {
  sheet: Sheet;
  heads: SheetHeads;
  planned: readonly PlannedColumn[];
  /** Finds what heads mean, for each table; this one's first. */
  finds(): readonly Find[];
  /** Rows that the map counts or leaves out, by name. */
  mapped?: Readonly<Record<string, boolean>> | undefined;
  log: LedgerLog;
}

/** What a map calls a row: its words without its figures. */
export const rowNamer = ({ sheet, planned }: Pick<RowContext, 'sheet' | 'planned'>): ((row: number) => string) => {
  const figures = new Set(planned.flatMap(({ at, column }) => (isMeasure(column) ? [at] : [])));
  return (row) =>
    rowTexts(sheet.rows[row])
      .filter((text, at) => text !== '' && !figures.has(at))
      .join(' ');
};

const isFaulty = (sheet: Sheet, row: number, at: number): boolean => {
  const detail = sheet.detail(row, at);
  return detail?.error !== undefined || detail?.unresolved === true;
};

/** The rows that hold data; of the others, totals, remarks and parts of a row above are said. */
export function* dataRows(context: RowContext): Steps<readonly number[]> {
  const { sheet, heads, planned, log } = context;
  const dimensions = planned.filter(
    ({ column }) => !isMeasure(column) && column.name !== 'source' && column.name !== 'url',
  );
  const first = Math.min(...planned.map(({ at }) => at));
  const textAt = (row: number, at: number) => cellText(sheet.rows[row]?.[at]);
  const rows: number[] = [];
  const totals: Total[] = [];
  const isAgain = printedAgain(context);
  const againAs = headsAgain(context);
  let quiet = true;
  let gaps = 0;
  const counted: number[] = [];
  let parts: Parts | undefined;
  const outline = yield* outlineOf(context);
  const nameOf = rowNamer(context);
  const said = (row: number) => context.mapped?.[nameOf(row)];
  const isAdded = planned.some(({ column }) => isMeasure(column) && column.role !== 'number');
  for (let row = heads.last + 1; row < sheet.rows.length; row++) {
    if (isStep(row)) yield row / sheet.rows.length;
    if (sheet.rows[row] === undefined && !planned.some(({ at }) => isFaulty(sheet, row, at))) {
      quiet = true;
      continue;
    }
    const texts = rowTexts(sheet.rows[row]);
    const held = planned.some(({ at }) => (texts[at] ?? '') !== '' || isFaulty(sheet, row, at));
    const mapped = context.mapped && held ? said(row) : undefined;
    if (mapped === false) log.note('row-set-aside', { sheet, row }, nameOf(row));
    if (mapped) {
      rows.push(row);
      if (!lacksName(context, row)) counted.push(row);
    }
    if (mapped !== undefined) continue;
    const again = held ? againAs(row) : undefined;
    const printed = again === 'same' || isAgain(row, texts);
    if (printed === true) continue;
    const names = [...texts.slice(0, first), ...dimensions.map(({ at }) => texts[at] ?? '')];
    const kind = kindOf(context, row, held, texts, names, isAdded && rows.length > 0);
    const mayBegin = held && (quiet || isOfWords(context, row)) && gaps++ < MOST_GAPS;
    if (again === 'other' || printed === 'other' || (mayBegin && isSecondTable(context, row, quiet ? 2 : 3))) {
      tellSecond(context, row);
      break;
    }
    quiet = kind.kind === 'nothing' || kind.kind === 'remark';
    const place = { sheet, row };
    if (kind.kind === 'data' && outline.has(row)) tellWhole(context, row, outline);
    else if (kind.kind === 'data' && parts?.take(row))
      log.tell('of-which-row', place, texts[parts.at] || texts.find((text) => text !== ''));
    else if (kind.kind === 'data') {
      rows.push(row);
      if (!lacksName(context, row)) counted.push(row);
      parts = undefined;
    } else if (kind.kind === 'part') {
      log.tell('of-which-row', place, kind.text);
      parts ??= partsBelow(context, rows[rows.length - 1], row, texts.indexOf(kind.text));
      parts?.take(row);
    } else if (kind.kind === 'remark') {
      log.note('remark-row', place, kind.text);
      tellUnused(context, row, unitsStated(kind.text, ''));
    } else if (kind.kind === 'total') {
      if (held) log.note('total-row', place, kind.text);
      totals.push({ row, before: counted.length });
    }
  }
  yield* compareTotals(context, counted, totals);
  return yield* withoutWholes(context, rows, dimensions, textAt, context.mapped ? said : () => undefined);
}

type Kind = { kind: 'nothing' | 'data' } | { kind: 'remark' | 'total' | 'part'; text: string };

function kindOf(
  { sheet, planned }: RowContext,
  row: number,
  held: boolean,
  texts: readonly string[],
  names: readonly string[],
  isBelow: boolean,
): Kind {
  // A line of strokes below the heads, as in a table of Markdown.
  if (texts.length > 1 && texts.every((text) => /^(?:|:?[-—=_]{3,}:?)$/.test(text))) return { kind: 'nothing' };
  const total = totalWord(names);
  if (total !== undefined) return { kind: 'total', text: total };
  const remark = remarkIn(texts) ?? continuedIn(texts);
  if (remark !== undefined) return { kind: 'remark', text: remark };
  const said = texts.find((text) => text !== '');
  if (!held)
    return said === undefined || /^[\d.()、]+$/.test(said) ? { kind: 'nothing' } : { kind: 'remark', text: said };
  const merge = sheet.mergeAt(row, planned[0]!.at);
  if (merge && planned.length > 1 && planned.every(({ at }) => at <= merge.endCol && at >= merge.startCol))
    return { kind: 'remark', text: said ?? '' };
  const part = names.find((text) => OF_WHICH.test(text.replace(/\s/g, '')) || (isBelow && PART_SIGN.test(text)));
  return part === undefined ? { kind: 'data' } : { kind: 'part', text: part };
}

/** Rows of a part below a whole, of which the first alone says 其中. */
interface Parts {
  /** The column of their names. */
  at: number;
  /** Is this one of them? */
  take(row: number): boolean;
}

const indentOf = (cell: unknown): number => (typeof cell === 'string' ? cell.length - cell.trimStart().length : 0);

/** What belongs to the whole above beside the first that says 其中: what is set in like it, or fills up what it leaves. */
function partsBelow(context: RowContext, whole: number | undefined, first: number, at: number): Parts | undefined {
  if (whole === undefined || at < 0) return undefined;
  const { sheet, planned } = context;
  const own = indentOf(sheet.rows[whole]?.[at]);
  const sums = planned
    .filter(({ column }) => isMeasure(column) && column.role !== 'number')
    .flatMap((one) => {
      const total = numberAt(context, whole, one.at);
      return total === undefined || total <= 0 ? [] : [{ at: one.at, total }];
    });
  // The rows that together are the whole, to the last digit.
  let last = first;
  const left = sums.map(({ total }) => total);
  for (let row = first; sums.length > 0 && row < sheet.rows.length && row < first + MOST_PARTS; row++) {
    const figures = sums.map((sum) => numberAt(context, row, sum.at));
    if (figures.some((figure) => figure === undefined || figure < 0)) break;
    figures.forEach((figure, which) => {
      left[which] = addExactly([left[which]!, -figure!]);
    });
    if (left.some((rest) => rest < 0)) break;
    if (left.every((rest) => rest === 0)) last = row;
  }
  return { at, take: (row) => row <= last || indentOf(sheet.rows[row]?.[at]) > own };
}

const MOST_PARTS = 100;

/**
 * Finds rows that are printed again on each page: titles, units and heads; and the numbers of columns below them. A line of
 * units that are others than above begins a table of its own, where rows stand below it.
 */
function printedAgain(context: RowContext): (row: number, texts: readonly string[]) => boolean | 'other' {
  const { sheet, heads, planned, log } = context;
  const lineOf = (texts: readonly string[]) => texts.filter((text) => text !== '');
  const above = new Set<string>();
  for (let row = 0; row <= heads.last; row++) above.add(lineOf(rowTexts(sheet.rows[row])).join('\u0000'));
  above.delete('');
  const wide = Math.max(2, Math.floor(planned.length / 2));
  return (row, all) => {
    const isNext = row === heads.last + 1;
    if (!isNext && !sheet.rows[row]?.some((cell) => typeof cell === 'string')) return false;
    const texts = lineOf(all);
    if (above.has(texts.join('\u0000')) && (texts.length >= wide || texts.length === 1)) return true;
    if (isNext && texts.length >= wide && isNumbering(texts)) {
      log.note('remark-row', { sheet, row }, texts.join(' '));
      return true;
    }
    if (texts.length > 3) return false;
    const stated = texts.flatMap((text, at) => unitsStated(text, texts[at + 1] ?? '') ?? []);
    const isOther = ({ base, power }: HeadUnit) =>
      planned.some(({ unit }) => unit && unit.base === base && unit.power !== power);
    const isBelow = () => sheet.rows.slice(row + 1).some((cells) => cells?.some((cell) => /^\d/.test(cellText(cell))));
    if (stated.some(({ units }) => units.some(isOther)) && isBelow()) return 'other';
    for (const one of stated) tellUnused(context, row, one);
    return stated.length > 0;
  };
}

/** Says which units a line below the heads states that no column is read in. */
function tellUnused({ sheet, planned, log }: RowContext, row: number, stated: ReturnType<typeof unitsStated>): void {
  const isUsed = ({ base, power }: HeadUnit) =>
    planned.some(({ unit }) => (unit ? unit.base === base && unit.power === power : power === 0));
  const units = (stated?.units ?? []).filter((unit) => !isUsed(unit)).map(({ text }) => text);
  for (const unit of stated?.strange === undefined ? units : [stated.strange])
    log.tell('unused-unit', { sheet, row }, unit, { unit });
}

/** 甲 乙 1 2 3: the numbers of columns that statistical tables print below their heads. */
const isNumbering = (texts: readonly string[]): boolean => {
  const bare = texts.map((text) => text.replace(/[()（）]/g, ''));
  const numbers = bare.filter((text) => /^\d+$/.test(text)).map(Number);
  // A row 甲, 1, 2, 3 may be data.
  const isSure = bare.length - numbers.length > 1 || texts.some((text) => /[()（）]/.test(text)) || numbers[0] === 1;
  return (
    isSure &&
    bare.length - numbers.length !== 1 &&
    bare.every((text) => /^(?:[甲乙丙丁戊A-E]|\d{1,2})$/.test(text)) &&
    numbers.every((number, at) => number === numbers[0]! + at)
  );
};

/** Finds rows that are the heads once more, in other words perhaps: with the same units, or with others. */
function headsAgain({ sheet, planned, finds }: RowContext): (row: number) => 'same' | 'other' | undefined {
  const known = new Map<string, HeadText>();
  const readCell = (cell: string): HeadText => {
    const head = known.get(cell) ?? readHead([cellText(cell)]);
    if (known.size < MOST_KNOWN) known.set(cell, head);
    return head;
  };
  return (row) => {
    const filled: { one: PlannedColumn; cell: string }[] = [];
    for (const one of planned) {
      const cell = sheet.rows[row]?.[one.at] ?? '';
      // Most rows hold a figure.
      if (typeof cell !== 'string' || cell.length >= 60 || /^\s*\d/.test(cell)) return undefined;
      if (cell !== '') filled.push({ one, cell });
    }
    if (filled.length < 2 || filled.length * 2 < planned.length) return undefined;
    let kind: 'same' | 'other' = 'same';
    for (const { one, cell } of filled) {
      const head = readCell(cell);
      if (finds()[0]!(head)?.column !== one.column.name) return undefined;
      if (isMeasure(one.column) && head.units[0]?.power !== one.unit?.power) kind = 'other';
    }
    return kind;
  };
}

const MOST_KNOWN = 1000;

/** Below how many gaps another table is looked for. */
const MOST_GAPS = 200;

/** Does a row hold words where figures should stand, and nothing else? */
const isOfWords = ({ sheet, planned }: RowContext, row: number): boolean =>
  planned.some(({ at, column }) => isMeasure(column) && /^[^\d*＊]{2,20}$/.test(cellText(sheet.rows[row]?.[at])));

/** Does another table begin here: heads, of which so many are known, not data? */
function isSecondTable({ sheet, heads, finds }: RowContext, row: number, least: number): boolean {
  const cells = (sheet.rows[row] ?? []).filter((cell) => cellText(cell) !== '');
  if (row <= heads.last + 1 || cells.length < 2 || !cells.every((cell) => typeof cell === 'string' && !/\d/.test(cell)))
    return false;
  const candidates = headCandidates(sheet);
  return finds().some((find, at) => {
    const found = finish(findHeads(candidates, find, row + 1));
    return new Set(found?.columns.flatMap(({ meaning }) => meaning?.column ?? [])).size >= (at === 0 ? least : 3);
  });
}

const tellSecond = ({ sheet, log }: RowContext, row: number): void =>
  log.tell('second-table', { sheet, row }, null, {
    heads: rowTexts(sheet.rows[row])
      .filter((text) => text !== '')
      .slice(0, 6),
  });

/** Leaves out a row about the whole city where rows about its parts, alike in all else, stand beside it. */
function* withoutWholes(
  context: RowContext,
  rows: readonly number[],
  dimensions: readonly PlannedColumn[],
  textAt: (row: number, at: number) => string,
  said: (row: number) => boolean | undefined,
): Steps<readonly number[]> {
  const wholeOf = new Map<number, PlannedColumn>();
  for (const [at, row] of rows.entries()) {
    if (isStep(at)) yield 1;
    const whole = dimensions.find(({ at }) => isWhole(textAt(row, at)));
    if (whole) wholeOf.set(row, whole);
  }
  if (wholeOf.size === 0) return rows;
  const parts = new Map<PlannedColumn, Set<string>>();
  const keyOf = (row: number, whole: PlannedColumn) =>
    dimensions
      .filter((one) => one !== whole && one.column.role !== 'text')
      .map(({ at }) => textAt(row, at))
      .join('\u0000');
  for (const whole of new Set(wholeOf.values()))
    parts.set(
      whole,
      new Set(
        rows
          .filter((row) => textAt(row, whole.at) !== '' && !isWhole(textAt(row, whole.at)))
          .map((row) => keyOf(row, whole)),
      ),
    );
  return rows.filter((row) => {
    const whole = wholeOf.get(row);
    if (!whole || said(row) || !parts.get(whole)!.has(keyOf(row, whole))) return true;
    context.log.note(
      'total-row',
      { sheet: context.sheet, row, column: whole.at, head: whole.head },
      textAt(row, whole.at),
    );
    return false;
  });
}
