import { PLATFORM_LEVELS, type PlatformMatrix } from '../../data/index.js';
import { certaintyLegend } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import {
  countText,
  isNearlyFull,
  levelText,
  lineName,
  platformWords,
  shareText,
  unsaidNotes,
  wholeText,
} from './platform-matrix.words.js';

const BARE = { unit: false };

/** Every kind in every chain as a mark; what selecting it shows below is the list of its platforms. */
export function platformMatrixMarks({ cells }: PlatformMatrix, context: ViewContext): Mark[] {
  const words = platformWords(context);
  return cells.map((cell) => ({
    key: cell.key,
    lines: [
      `${lineName(cell.kind, context)} · ${lineName(cell.chain, context)}`,
      words.colon(words.count, countText(cell, context)),
      ...PLATFORM_LEVELS.filter((level) => cell.levels[level] > 0).map((level) =>
        words.colon(levelText(level, context), wholeText(cell.levels[level], context)),
      ),
      ...(cell.shared.status === 'missing'
        ? []
        : [
            words.sharedAmong(context.figure(cell.shared, BARE), context.figure(cell.count, BARE)),
            ...unsaidNotes(cell, context),
          ]),
      words.colon(words.capacity, context.figure(cell.capacity)),
      words.colon(words.used, context.figure(cell.used)),
      words.colon(words.use, shareText(cell.use, context, 1)),
      ...(cell.incomplete > 0 ? [words.incomplete(wholeText(cell.incomplete, context))] : []),
    ],
    dimension: 'chain',
    value: cell.chain.key,
    get rows() {
      return cell.rows;
    },
  }));
}

/** Where use is uncertain or not stated, how that is drawn. Levels have their symbol and word in each cell. */
export function platformMatrixLegend({ cells }: PlatformMatrix, context: ViewContext): LegendItem[] {
  return [
    { label: platformWords(context).use, colour: context.tokens.palette[0]! },
    ...(cells.some(isNearlyFull)
      ? [{ label: platformWords(context).nearlyFull, colour: context.tokens.shortage.urgent }]
      : []),
    ...certaintyLegend(
      cells.map(({ use }) => use),
      context,
    ),
  ];
}
