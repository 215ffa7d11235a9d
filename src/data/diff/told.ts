import type { TableName } from '../dataset/tables.js';
import type { DataLanguage } from '../language.js';
import type { DatasetDifference, FigureChange, LoneRecord, TableDifference } from './difference.js';
import { type DifferenceWords, type Sayer, sayer } from './say.js';

/** A line of a comparison as a table shows it. */
export interface ToldLine {
  kind: 'total' | 'figure' | 'text' | 'added' | 'removed';
  change: FigureChange | undefined;
  table: TableName | undefined;
  /** The record, and which of its columns. */
  record: string;
  column: string;
  before: string;
  after: string;
  /** What became of it, in words. */
  note: string;
}

/** What was found in each table, and every line of it. */
export interface ToldDifference {
  same: boolean;
  /** What is said of a whole table: how many records, how many are left out. */
  tables: readonly { table: TableName; title: string; said: readonly string[] }[];
  /** What is said of all of it. */
  said: readonly string[];
  lines: readonly ToldLine[];
}

/** Says what differs, a line for each figure, each with what it was, what it is and what became of it. */
export function tellDifference(
  { same, currency, meta, tables }: DatasetDifference,
  language: DataLanguage,
  words: DifferenceWords,
): ToldDifference {
  const say = sayer(language, words, currency);
  return {
    same,
    said: same ? [words.same] : currency.before === currency.after ? [] : [say.line('currencies', currency)],
    tables: tables.map((one) => ({ table: one.table, title: say.table(one.table), said: saidOf(one, say) })),
    lines: [
      ...meta.map((one) => ({
        ...PLAIN,
        kind: 'text' as const,
        record: say.meta(),
        column: say.metaColumn(one.column),
        before: say.side(one.before),
        after: say.side(one.after),
      })),
      ...tables.flatMap((one) => linesOf(one, say, currency)),
    ],
  };
}

const PLAIN = { change: undefined, table: undefined, column: '', before: '', after: '', note: '' };

const saidOf = ({ records, added, removed, changed, unpaired, leftOut }: TableDifference, say: Sayer): string[] => [
  say.line('counts', { ...records, added: added.length, removed: removed.length, changed: changed.length }),
  ...(leftOut.before + leftOut.after === 0 ? [] : [say.line('leftOut', leftOut)]),
  ...(unpaired === 0 ? [] : [say.line('unpaired', { count: unpaired })]),
];

function linesOf(
  { table, added, removed, changed, totals }: TableDifference,
  say: Sayer,
  currency: DatasetDifference['currency'],
): ToldLine[] {
  const plain = { ...PLAIN, table };
  const lone = (kind: 'added' | 'removed', record: LoneRecord): ToldLine => {
    const figures = say.figures(kind, table, record);
    return { ...plain, kind, record: say.name(record.name), [kind === 'added' ? 'after' : 'before']: figures };
  };
  return [
    ...totals.map((one) => ({ ...plain, kind: 'total' as const, record: '', ...say.totalParts(table, one) })),
    ...changed.flatMap(({ name, figures, texts }): ToldLine[] => [
      ...figures.map((one) => ({
        ...plain,
        kind: 'figure' as const,
        change: one.change,
        record: say.name(name),
        column: say.column(table, one.column, one.point),
        before: say.quantity(one.before, currency.before),
        after: say.quantity(one.after, currency.after),
        note: say.noteOf(one),
      })),
      ...texts.map((one) => ({
        ...plain,
        kind: 'text' as const,
        record: say.name(name),
        column: say.column(table, one.column),
        before: say.side(one.before),
        after: say.side(one.after),
      })),
    ]),
    ...added.map((one) => lone('added', one)),
    ...removed.map((one) => lone('removed', one)),
  ];
}
