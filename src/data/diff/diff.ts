import type { Dataset } from '../dataset/dataset.js';
import { infoOf } from '../dataset/fields.js';
import { isLocalizedName, type LocalizedName } from '../dataset/name.js';
import { isSamePeriod } from '../dataset/period.js';
import { fieldOf, metaFields, TABLE_NAMES, type TableName } from '../dataset/tables.js';
import type { ChangedRecord, DatasetDifference, LoneRecord, TableDifference, TextDifference } from './difference.js';
import { compareFigures } from './figures.js';
import { matchRecords } from './match.js';
import { type Column, type Columns, cellOf, columnsOf, figuresAt, nameAt, type Side, textAt } from './records.js';
import { compareTotals } from './totals.js';

/**
 * What changed from one dataset to another, figure by figure: records are matched by id, else by their texts; what is
 * alike is left out. Differences are intervals as certain as the figures are. What is not stated or not published is
 * never taken as nought.
 */
export function diffDatasets(before: Dataset, after: Dataset): DatasetDifference {
  const tables = TABLE_NAMES.map((name) => diffTable(name, before, after)).filter((table) => table !== undefined);
  const meta = diffMeta(before, after);
  return {
    same: tables.length === 0 && meta.length === 0,
    currency: { before: before.meta.currency, after: after.meta.currency },
    meta,
    tables,
  };
}

function diffTable(name: TableName, old: Dataset, young: Dataset): TableDifference | undefined {
  const before: Side = { dataset: old, table: old.tables[name] };
  const after: Side = { dataset: young, table: young.tables[name] };
  const leftOut = { before: old.leftOut[name] ?? 0, after: young.leftOut[name] ?? 0 };
  const isOtherMoney = old.meta.currency !== young.meta.currency;
  const areUnlike = (column: string) => isOtherMoney && infoOf(fieldOf(name, column)!).unit === 'money';
  const columns = columnsOf(name);
  const { pairs, removed, added, unpaired } = matchRecords(before, after, columns);
  const changed: ChangedRecord[] = [];
  for (const [one, other] of pairs) {
    const texts = diffTexts(before, one, after, other, columns.texts);
    const figures = compareFigures(
      figuresAt(before, one, columns.figures),
      figuresAt(after, other, columns.figures),
      areUnlike,
    );
    if (texts.length + figures.length > 0) changed.push({ name: nameAt(after, other, columns), figures, texts });
  }
  const isAlike = changed.length + removed.length + added.length === 0 && leftOut.before === leftOut.after;
  if (isAlike) return undefined;
  return {
    table: name,
    records: {
      before: before.table?.length ?? 0,
      after: after.table?.length ?? 0,
      same: pairs.length - changed.length,
    },
    added: added.map((row) => loneRecord(after, row, columns)),
    removed: removed.map((row) => loneRecord(before, row, columns)),
    changed,
    totals: compareTotals(name, before, after, columns.figures, areUnlike),
    unpaired,
    leftOut,
  };
}

/** What a record states; an empty count, which stands for one, is not stated. */
const loneRecord = (side: Side, row: number, columns: Columns): LoneRecord => ({
  name: nameAt(side, row, columns),
  figures: figuresAt(side, row, columns.figures).filter(
    ({ column, figure }) =>
      (figure.status !== 'missing' || figure.text !== '') && (cellOf(side, row, column) ?? '') !== '',
  ),
});

/** Are two texts the same, however they are keyed and in all languages? */
const isSameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function diffTexts(before: Side, one: number, after: Side, other: number, columns: readonly Column[]) {
  return columns.flatMap((column): TextDifference[] => {
    const [old, young] = [textAt(before, one, column), textAt(after, other, column)];
    if (old?.key === young?.key) {
      // What a reference is called changes where it is named, once.
      if (column.info.role !== 'name' || isSameText(old?.said, young?.said)) return [];
    } else if (column.info.role === 'period' && old && young && isSamePeriod(old.key, young.key)) return [];
    const side = (text: typeof old) => text && { key: text.key, said: text.said };
    return [
      {
        column: column.name,
        ...(old ? { before: side(old)! } : {}),
        ...(young ? { after: side(young)! } : {}),
      },
    ];
  });
}

function diffMeta({ meta: old }: Dataset, { meta: young }: Dataset): TextDifference[] {
  return (Object.keys(metaFields) as (keyof typeof metaFields)[]).flatMap((column): TextDifference[] => {
    const [one, other] = [old[column], young[column]];
    if (isSameText(one, other)) return [];
    const side = (said: LocalizedName | undefined) =>
      isLocalizedName(said) ? { key: typeof said === 'string' ? said : JSON.stringify(said), said } : undefined;
    const [before, after] = [side(one), side(other)];
    return [{ column, ...(before ? { before } : {}), ...(after ? { after } : {}) }];
  });
}
