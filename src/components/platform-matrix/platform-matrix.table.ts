import { PLATFORM_LEVELS, type PlatformCell, type PlatformMatrix } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataCell, DataTable } from '../internal/data/data-table.js';
import { levelName, lineName, platformWords, unitText } from './platform-matrix.words.js';

/** Every kind in every chain with its platforms by level, how many are shared, and how much is in use. */
export function platformMatrixTable({ cells, total }: PlatformMatrix, context: ViewContext): DataTable {
  const words = platformWords(context);
  const sizes = (['capacity', 'used'] as const).map((key) => {
    const stated = cells.map((cell) => cell[key]).filter(({ status }) => status !== 'missing');
    const units = [...new Set(stated.map(({ unit }) => unitText(unit, context)))];
    return {
      key,
      title: words[key],
      several: units.length > 1,
      ...(units.length === 1 && units[0] ? { unit: units[0] } : {}),
    };
  });
  /** Where units differ by row, each figure bears its own. */
  const own = (cell: PlatformCell) =>
    Object.fromEntries(sizes.flatMap(({ key, several }) => (several ? [[key, context.figure(cell[key])]] : [])));
  return {
    columns: [
      { key: 'kind', title: words.kind },
      { key: 'chain', title: words.chain },
      { key: 'count', title: words.count, unit: words.unit },
      ...PLATFORM_LEVELS.map((level) => ({ key: level, title: levelName(level, context), unit: words.unit })),
      ...(total.shared.status === 'missing' ? [] : [{ key: 'shared', title: words.shared, unit: words.unit }]),
      ...sizes.map(({ several: _, ...column }) => column),
      {
        key: 'use',
        title: total.incomplete > 0 ? context.messages.pairedTitle(words.use) : words.use,
        unit: '%',
        isRatio: true,
      },
    ],
    keys: cells.map(({ key }) => key),
    rows: cells.map((cell) => ({
      kind: lineName(cell.kind, context),
      chain: lineName(cell.chain, context),
      ...platformCells(cell),
      ...own(cell),
    })),
  };
}

/** The figures of some platforms. */
export const platformCells = ({
  count,
  levels,
  shared,
  capacity,
  used,
  use,
}: PlatformMatrix['total']): Record<string, DataCell> => ({ count, ...levels, shared, capacity, used, use });
