import type { Locale } from '../dataset/name.js';
import { textOf } from '../dataset/name.js';
import { type Column, isDate, isFlag, isSeries, type Shape, shapeOf } from './shape.js';

/** What example rows say where the kind of column is not enough. */
const SAID: Readonly<Record<string, string | number>> = {
  'segments.feeds': '',
  'regions.code': '370000',
  'regions.parent': '',
  'tiers.leads': 5,
  'talent.scarcity': 3,
  'posts.occupied': 10,
  'posts.reserved': 5,
  'policies.parent': '',
  'policies.cap': '上不封顶',
  'indicators.previous': 100,
  'indicators.unit': '%',
  'indicators.featured': 1,
};

const FIGURES: Readonly<Record<string, number>> = { person: 20, post: 20, money: 500000, item: 1 };

/** An example row of a table, by what its columns are; references name the examples of other sheets. */
export function exampleRow(shape: Shape, locale: Locale): Record<string, string | number | undefined> {
  return Object.fromEntries(shape.columns.map((column) => [column.name, exampleOf(shape, column, locale)]));
}

function exampleOf(shape: Shape, column: Column, locale: Locale): string | number | undefined {
  const said = SAID[`${shape.name}.${column.name}`];
  if (said !== undefined) return said === '' ? undefined : said;
  const name = (title: string) => (locale === 'zh-CN' ? `示例${title}` : `Example ${title.toLowerCase()}`);
  if (column.words) return textOf(Object.values(column.words)[0]!, locale);
  if (column.table !== undefined) return name(textOf((shapeOf(column.table) ?? shape).title, locale));
  if (column.name === 'url') return 'https://example.com/1';
  if (isDate(column)) return '2025-06-30';
  if (isFlag(column)) return locale === 'zh-CN' ? '是' : 'yes';
  if (isSeries(column)) return '2023: 80；2024: 90';
  switch (column.role) {
    case 'period':
      return '2025';
    case 'list':
      return `${name(textOf(column.title, locale))}${locale === 'zh-CN' ? '甲；' : ' A; '}${name(textOf(column.title, locale))}${locale === 'zh-CN' ? '乙' : ' B'}`;
    case 'flow':
    case 'stock':
    case 'count':
    case 'number':
      return FIGURES[column.unit ?? ''] ?? 10;
    default:
      return column.name === 'name' || column.name === 'id'
        ? name(textOf(shape.title, locale))
        : name(textOf(column.title, locale));
  }
}
