import { group, range } from 'd3-array';
import { parseQuantity, type Quantity, sum } from '../../quantity/index.js';
import { infoOf, spellingsOf } from '../fields.js';
import { dropRows, placeOf, type ReadTable } from '../read-table.js';
import type { Report } from '../report.js';
import { fieldOf, type TableName } from '../tables.js';
import { isTotalWord } from '../total-words.js';
import { figureOf } from './totals.js';

/** How a row says, other than by a word such as 合计 alone, that it may be the total of other rows. */
interface Rule {
  /** What a total and its parts agree in. */
  alike: readonly string[];
  measures: readonly string[];
  /** Does it call itself a total? Its figures need not agree to the last digit then. */
  named?: boolean;
  /** How many figures have to agree; one unless set. */
  least?: number;
  isWhole(cell: Cell): boolean;
  /** What it may be the total of; all other rows unless set. */
  isPart?(cell: Cell): boolean;
}

type Cell = (column: string) => unknown;

const hasForm = (cell: Cell): boolean => cell('form') !== undefined;
const hasNone = (cell: Cell): boolean => !hasForm(cell);

const KINDS = infoOf(fieldOf('services', 'kind')!);

/** Is a name that of its kind or rung: 人才卡绿色通道 among the green channels? */
const isNameOf = (name: unknown, words: readonly unknown[]): boolean =>
  words.some((word) => String(word).length > 1 && String(name).includes(String(word)));

const SERVICES = { alike: ['kind', 'period'], measures: ['stock', 'allocated', 'waiting', 'served'] };
const GROWTH = { measures: ['count', 'target'] };

const RULES: { readonly [K in TableName]?: readonly Rule[] } = {
  services: [
    { ...SERVICES, named: true, isWhole: (cell) => isTotalWord(cell('form')) },
    { ...SERVICES, alike: ['kind', 'period', 'name'], isWhole: hasNone, isPart: hasForm },
    { ...SERVICES, least: 2, isWhole: hasNone, isPart: hasForm },
    {
      ...SERVICES,
      isWhole(cell) {
        const kind = cell('kind') as string;
        const words = [KINDS.words?.[kind] && spellingsOf(KINDS.words[kind])[0], ...(KINDS.spellings?.[kind] ?? [])];
        return hasNone(cell) && isNameOf(cell('name'), words);
      },
    },
  ],
  growth: [
    { ...GROWTH, alike: ['period'], named: true, isWhole: (cell) => isTotalWord(cell('rung')) },
    { ...GROWTH, alike: ['rung', 'period'], isWhole: (cell) => isNameOf(cell('name'), [cell('rung')]) },
  ],
};

/** What the parts of a total add up to, and whether one of them lacks a figure: by measure, each reckoned once. */
function sumsOf(table: ReadTable, parts: readonly number[], measures: readonly string[]) {
  return measures.map((column) => {
    const figures = parts.map((row) => figureAt(table, column, row));
    return { column, total: sum(figures), lacks: figures.some(({ status }) => status === 'missing') };
  });
}

const figureAt = (table: ReadTable, column: string, row: number): Quantity =>
  parseQuantity(table.columns[column]?.[row]);

/** Do the figures of a row say what those of its parts add up to: exactly, or at least possibly? */
function addsUp(table: ReadTable, whole: number, sums: ReturnType<typeof sumsOf>, { named, least = 1 }: Rule): boolean {
  const stated = sums
    .map((one) => ({ ...one, own: figureAt(table, one.column, whole) }))
    .filter(({ own }) => own.status !== 'missing');
  return (
    stated.filter(({ own }) => own.low > 0).length >= least &&
    stated.every(({ own, total, lacks }) => {
      if (total.status === 'missing' || total.unit !== own.unit) return false;
      if (named) return own.low <= total.high && total.low <= own.high;
      return !lacks && own.high < Infinity && own.low === total.low && own.high === total.high;
    })
  );
}

/**
 * Takes out totals that stand among their parts on another level: a kind of services beside its forms, a rung named 合计.
 * Only where the figures bear it out; what does not add up is a figure of its own.
 */
export function dropNestedTotals(table: ReadTable, report: Report): void {
  for (const rule of RULES[table.name] ?? []) {
    const cellOf = (row: number) => (column: string) => table.columns[column]?.[row];
    const groups = group(range(table.length), (row) => rule.alike.map(cellOf(row)).join('\u0000'));
    const dropped = new Map<number, readonly number[]>();
    for (const rows of groups.values()) {
      const wholes = new Set(rows.filter((row) => rule.isWhole(cellOf(row))));
      const parts = rows.filter((row) => !wholes.has(row) && (rule.isPart?.(cellOf(row)) ?? true));
      if (wholes.size === 0 || parts.length === 0) continue;
      const sums = sumsOf(table, parts, rule.measures);
      for (const row of wholes)
        if (addsUp(table, row, sums, rule)) {
          dropped.set(row, parts);
          report('total-row', placeOf(table, row, 'name'), table.columns.name?.[row], {
            name: infoOf(fieldOf(table.name, 'name')!).title,
            value: figureOf(table, row),
          });
        }
    }
    dropRows(table, new Set(dropped.keys()), dropped);
  }
}
