import { infoOf } from '../dataset/fields.js';
import { type Said, sayIn, textOf } from '../dataset/name.js';
import { fieldOf, META_TITLE, metaFields, TABLES, type TableName } from '../dataset/tables.js';
import { type DataLanguage, fill } from '../language.js';
import { formatQuantity, type Quantity } from '../quantity/index.js';
import type {
  DatasetDifference,
  FigureDifference,
  LoneRecord,
  SaidText,
  TableDifference,
  TextDifference,
  Total,
  TotalDifference,
} from './difference.js';

/** The sentences of a comparison; `{name}` stands for a part. */
export type DifferenceWords = Readonly<
  Record<
    | 'same'
    | 'heading'
    | 'counts'
    | 'leftOut'
    | 'unpaired'
    | 'currencies'
    | 'total'
    | 'ofPeriod'
    | 'totalMissing'
    | 'added'
    | 'removed'
    | 'changed'
    | 'figure'
    | 'text'
    | 'quoted'
    | 'nothing'
    | 'up'
    | 'down'
    | 'even'
    | 'sameRange'
    | 'unsure'
    | 'unknown'
    | 'otherUnit'
    | 'stated'
    | 'unstated'
    | 'withheld'
    | 'disclosed'
    | 'reworded'
    | 'otherWords',
    string
  >
>;

/** Says what differs, a line for each: totals of a table first, then its records. */
export function sayDifference(
  { same, currency, meta, tables }: DatasetDifference,
  language: DataLanguage,
  words: DifferenceWords,
): string[] {
  const say = sayer(language, words, currency);
  if (same) return [words.same];
  return [
    ...(currency.before === currency.after ? [] : [say.line('currencies', currency)]),
    ...(meta.length === 0
      ? []
      : [
          say.line('heading', { table: say.meta() }),
          ...meta.map((one) => `  ${say.text(one, say.metaColumn(one.column))}`),
        ]),
    ...tables.flatMap((table) => sayTable(table, say)),
  ];
}

type Parts = Readonly<Record<string, string | number | undefined>>;
export type Sayer = ReturnType<typeof sayer>;

function sayTable(difference: TableDifference, say: Sayer): string[] {
  const { table, records, added, removed, changed, totals, unpaired, leftOut } = difference;
  const counts = { ...records, added: added.length, removed: removed.length, changed: changed.length };
  return [
    say.line('heading', { table: say.table(table) }),
    `  ${say.line('counts', counts)}`,
    ...(leftOut.before + leftOut.after === 0 ? [] : [`  ${say.line('leftOut', leftOut)}`]),
    ...(unpaired === 0 ? [] : [`  ${say.line('unpaired', { count: unpaired })}`]),
    ...totals.map((total) => `  ${say.total(table, total)}`),
    ...changed.flatMap(({ name, figures, texts }) => [
      `  ${say.line('changed', { name: say.name(name) })}`,
      ...figures.map((figure) => `    ${say.figure(table, figure)}`),
      ...texts.map((text) => `    ${say.text(text, say.column(table, text.column))}`),
    ]),
    ...added.map((record) => `  ${say.lone('added', table, record)}`),
    ...removed.map((record) => `  ${say.lone('removed', table, record)}`),
  ];
}

/** Says the parts of a comparison in one language. */
export function sayer(language: DataLanguage, words: DifferenceWords, currency: DatasetDifference['currency']) {
  const { locale, grammar } = language;
  const line = (key: keyof DifferenceWords, parts: Parts): string =>
    fill(words[key], (name) => (parts[name] === undefined ? undefined : String(parts[name])), locale);
  const quantity = (figure: Quantity, money: string) => formatQuantity(figure, locale, { full: true, currency: money });
  const said = (one: { said: Said }) => sayIn(one.said, language);
  const column = (table: TableName, name: string, point?: string): string => {
    const title = textOf(infoOf(fieldOf(table, name)!).title, locale);
    return point === undefined ? title : `${title} ${point}`;
  };
  const change = (difference: Quantity): string => {
    const { low, high, status, reason } = difference;
    if (status === 'missing') return words[reason === 'mixed-units' ? 'otherUnit' : 'unknown'];
    if (low === 0 && high === 0) return words.even;
    if (low === -Infinity && high === Infinity) return words.unknown;
    if (low > 0) return line('up', { figure: quantity(difference, currency.after) });
    if (high < 0) return line('down', { figure: quantity({ ...difference, low: -high, high: -low }, currency.after) });
    return line('unsure', { figure: quantity(difference, currency.after) });
  };
  const noteOf = ({ change: kind, before, after, difference }: FigureDifference): string => {
    if (kind === 'changed') return change(difference);
    if (kind === 'reworded')
      return words[before.status === 'missing' && after.status === 'missing' ? 'otherWords' : kind];
    if (kind === 'stated' || kind === 'unstated' || difference.status === 'missing') return words[kind];
    return `${words[kind]}${grammar.comma}${change(difference)}`;
  };
  const name = (texts: readonly SaidText[]) => texts.map(said).join(' · ');
  const side = (one: TextDifference['before']) => (one ? line('quoted', { text: said(one) }) : words.nothing);
  const period = ({ period: of }: Total): string => (of === undefined ? '' : line('ofPeriod', { period: of }));
  return {
    line,
    name,
    column,
    quantity,
    noteOf,
    side,
    table: (table: TableName) => textOf(TABLES[table].title, locale),
    meta: () => textOf(META_TITLE, locale),
    metaColumn: (name: string) => textOf(infoOf(metaFields[name as never]).title, locale),
    totalParts(table: TableName, { column: measure, before, after, difference }: TotalDifference) {
      const isOnePeriod = before.period === after.period;
      const side = (total: Total, money: string) =>
        `${quantity(total.quantity, money)}${isOnePeriod ? '' : period(total)}`;
      const { low, high, status, unit } = before.quantity;
      const isSameRange =
        low !== high && low === after.quantity.low && high === after.quantity.high && unit === after.quantity.unit;
      return {
        column: `${column(table, measure)}${isOnePeriod ? period(after) : ''}`,
        before: side(before, currency.before),
        after: side(after, currency.after),
        note:
          isSameRange && status !== 'missing' && difference.reason === undefined ? words.sameRange : change(difference),
      };
    },
    total(table: TableName, total: TotalDifference): string {
      const sentence = line('total', this.totalParts(table, total));
      const unstated = { before: total.before.missing, after: total.after.missing };
      return unstated.before + unstated.after === 0 ? sentence : sentence + line('totalMissing', unstated);
    },
    figure(table: TableName, figure: FigureDifference): string {
      return line('figure', {
        column: column(table, figure.column, figure.point),
        before: quantity(figure.before, currency.before),
        after: quantity(figure.after, currency.after),
        note: noteOf(figure),
      });
    },
    text({ before, after }: TextDifference, title: string): string {
      return line('text', { column: title, before: side(before), after: side(after) });
    },
    figures(kind: 'added' | 'removed', table: TableName, { figures }: LoneRecord): string {
      const money = kind === 'added' ? currency.after : currency.before;
      const all = figures.map(
        ({ column: measure, point, figure }) =>
          `${column(table, measure, point)}${grammar.gap || ' '}${quantity(figure, money)}`,
      );
      return grammar.list(all);
    },
    lone(kind: 'added' | 'removed', table: TableName, record: LoneRecord): string {
      const figures = this.figures(kind, table, record);
      const sentence = line(kind, { name: name(record.name) });
      return figures === '' ? sentence : `${sentence}${grammar.colon}${figures}`;
    },
  };
}
