import { partsMet } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import { balanceTitles, introducedTitle, SHORTAGE_SIGNS } from '../internal/data/talent-balance.js';
import { levelDecal } from '../internal/drawing/level-decal.js';
import type { LegendItem } from '../internal/figure.template.js';
import type { DrawnRegionMap } from './region-map.model.js';
import { figureOf, periodText, rateText, regionName, regionWords } from './region-map.words.js';

/** Every region as a mark, in the order of the list: its people, what is short, how scarce. */
export function regionMarks(model: DrawnRegionMap, context: ViewContext): Mark[] {
  const { regions, measure } = model;
  const words = regionWords(context);
  const titles = balanceTitles(context);
  const introduced = introducedTitle(periodText(model, 'introduced', context), context);
  const { messages } = context;
  return regions.map((region) => ({
    key: region.key,
    lines: [
      regionName(region, context) + (region.isZone ? messages.separator + words.zone : ''),
      ...new Set([messages.shortage[region.level], rateText(region, context)]),
      `${titles.demand} ${context.figure(region.demand)}`,
      `${titles.supply} ${context.figure(region.supply)}`,
      `${introduced} ${context.figure(region.introduced)}`,
    ],
    dimension: 'region',
    value: region.key,
    rows: measure === 'introduced' ? region.introducedRows : region.rows,
  }));
}

export function regionLegend({ regions, measure }: DrawnRegionMap, context: ViewContext): LegendItem[] {
  const { tokens, messages } = context;
  const words = regionWords(context);
  const zones = regions.some(({ isZone }) => isZone)
    ? [{ label: words.zoneLegend, colour: tokens.text, pattern: 'slot' as const }]
    : [];
  if (measure !== 'shortage') {
    const figures = regions.map((region) => figureOf(region, measure));
    const { hatched, slot, gap } = partsMet(figures);
    const colour = tokens.palette[0]!;
    return [
      { label: words.measure[measure], colour },
      ...(hatched || slot ? [{ label: words.ring, colour, pattern: 'slot' as const }] : []),
      ...zones,
      ...(gap ? [{ label: messages.missingLegend, colour: tokens.muted, pattern: 'gap' as const }] : []),
    ];
  }
  const has = (level: string) => regions.some((region) => region.level === level);
  const levels = (['urgent', 'tight', 'balanced', 'surplus'] as const).filter(has);
  return [
    ...levels.map((level) => ({
      label: SHORTAGE_SIGNS[level] + messages.shortage[level],
      colour: tokens.shortage[level],
      decal: levelDecal(level, tokens),
    })),
    ...(has('uncertain')
      ? [{ label: messages.shortage.uncertain, colour: tokens.muted, pattern: 'hatched' as const }]
      : []),
    ...(has('unknown') ? [{ label: messages.shortage.unknown, colour: tokens.muted, pattern: 'gap' as const }] : []),
    ...zones,
  ];
}
