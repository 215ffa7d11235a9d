import { infoOf } from '../data/dataset/fields.js';
import { sayIn } from '../data/dataset/name.js';
import { fieldOf, metaFields, TABLES, type TableName } from '../data/dataset/tables.js';
import { type DatasetDifference, type Quantity, quantityToJSON, type TextDifference, textOf } from '../data/index.js';
import type { DataLanguage } from '../data/language.js';

/** A comparison as JSON: open ends are null, names and titles stand in the reader's language beside their keys. */
export function differenceJson({ same, currency, meta, tables }: DatasetDifference, language: DataLanguage) {
  const side = (one: TextDifference['before']) => (one ? { key: one.key, text: sayIn(one.said, language) } : null);
  const text = ({ column, before, after }: TextDifference, title: string) => ({
    column,
    title,
    before: side(before),
    after: side(after),
  });
  const titleOf = (table: TableName, column: string) => textOf(infoOf(fieldOf(table, column)!).title, language.locale);
  return {
    same,
    currency,
    meta: meta.map((one) => text(one, textOf(infoOf(metaFields[one.column as never]).title, language.locale))),
    tables: tables.map(({ table, added, removed, changed, totals, ...rest }) => {
      const titled = <T extends { column: string }>(one: T) => ({ ...one, title: titleOf(table, one.column) });
      const lone = ({ name, figures }: (typeof added)[number]) => ({
        name: name.map(({ column, ...one }) => ({ column, ...side(one) })),
        figures: figures.map((one) => figuresToJson(titled(one))),
      });
      return {
        table,
        title: textOf(TABLES[table].title, language.locale),
        ...rest,
        totals: totals.map((one) => figuresToJson(titled(one))),
        changed: changed.map(({ name, figures, texts }) => ({
          name: name.map(({ column, ...one }) => ({ column, ...side(one) })),
          figures: figures.map((one) => figuresToJson(titled(one))),
          texts: texts.map((one) => text(one, titleOf(table, one.column))),
        })),
        added: added.map(lone),
        removed: removed.map(lone),
      };
    }),
  };
}

const isQuantityLike = (value: unknown): value is Quantity =>
  typeof value === 'object' && value !== null && 'low' in value && 'high' in value;

/** Figures, however deep they stand, as JSON holds them. */
function figuresToJson(value: unknown): unknown {
  if (isQuantityLike(value)) return quantityToJSON(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, figuresToJson(one)]));
}
