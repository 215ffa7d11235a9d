import type { CooperationModes } from '../../data/index.js';
import { certaintyLegend } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { drawnParts, isDivided } from './cooperation-modes.parts.js';
import { cooperationWords, countText, modeName, shareText } from './cooperation-modes.words.js';

/** Every mode as a mark: its name, its agreements and their share, then each part of it. */
export function cooperationModesMarks(model: CooperationModes, context: ViewContext): Mark[] {
  const words = cooperationWords(context);
  const parts = isDivided(model) ? drawnParts(model, context) : [];
  return model.modes.map((mode, at) => ({
    key: mode.key,
    lines: [
      modeName(mode, context),
      words.countLine(countText(mode.count, context), shareText(mode.share, context)),
      ...parts.flatMap(({ name, counts }) => (counts[at] ? [`${name} ${countText(counts[at], context)}`] : [])),
    ],
    dimension: 'mode',
    value: mode.key,
    rows: mode.rows,
  }));
}

export function cooperationModesLegend(model: CooperationModes, context: ViewContext): LegendItem[] {
  const parts = isDivided(model) ? drawnParts(model, context) : [];
  return [
    ...parts.map(({ name, colour }, at) => ({ label: name, colour, decal: at })),
    ...certaintyLegend(
      model.modes.map(({ count }) => count),
      context,
    ),
  ];
}
