import { headFinder } from '../dataset/heads.js';
import { listOf } from './lists.js';
import type { SheetMapping } from './mapping.js';
import { type Column, isMeasure, type Shape } from './shape.js';

/** What the map calls names by which the dataset calls them otherwise; '' takes one away. */
export function namedOtherwise({
  shape: { fields },
  mapping: { names },
}: {
  shape: Shape;
  mapping: SheetMapping;
}): (column: Column, value: unknown) => unknown {
  if (!names) return (_column, value) => value;
  const find = headFinder(fields);
  const own = new Map(
    Object.entries(names).map(([column, words]) => [find(column) ?? column, new Map(Object.entries(words))]),
  );
  return (column, value) => {
    const words = own.get(column.name);
    if (!words || typeof value !== 'string' || isMeasure(column)) return value;
    const meant = words.get(value.trim());
    if (meant !== undefined) return meant === '' ? undefined : meant;
    if (column.role !== 'list') return value;
    const parts = listOf(value);
    if (!parts.some((part) => words.has(part))) return value;
    return (
      parts
        .flatMap((part) => words.get(part) ?? part)
        .filter((part) => part !== '')
        .join('；') || undefined
    );
  };
}
