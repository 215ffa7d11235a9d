import { opacityOf, pointedAt } from '../internal/chart/accents.js';
import type { ViewContext } from '../internal/context.js';
import { hatchOf, symbolOf } from './region-map.geometry.js';
import { type MapLayout, MOST_LISTED, type Place } from './region-map.layout.js';
import type { DrawnRegionMap } from './region-map.model.js';

/** What everything on the map is drawn from. */
export interface Drawing {
  model: DrawnRegionMap;
  layout: MapLayout;
}

/** A series of symbols on the grid of pixels. */
export const scatter = (id: string, z: number): Record<string, unknown> => ({
  type: 'scatter',
  id,
  xAxisIndex: 0,
  yAxisIndex: 0,
  z,
  symbolKeepAspect: false,
});

/** The ring of focus, without growing. */
const ringed = (context: ViewContext): Record<string, unknown> => ({
  emphasis: { ...(pointedAt(context).emphasis as object), scale: false },
});

/** Shapes of no region shown, such as the outline of the whole. */
export const contextSeries = ({ context: areas }: MapLayout, { tokens }: ViewContext) => ({
  ...scatter('context', 1),
  silent: true,
  data: areas.map((area) => ({
    ...symbolOf(area),
    itemStyle: { color: 'transparent', borderColor: tokens.line, borderWidth: 1, opacity: 1 },
  })),
});

/** Fill of an area: its level's colour; what is unknown or uncertain has none. */
export function fillOf({ region }: Place, { model }: Drawing, { tokens }: ViewContext): string {
  if (model.measure !== 'shortage') return 'transparent';
  return isPlain(region.level) ? tokens.shortage[region.level] : tokens.surface;
}

const isPlain = (level: string): boolean => level !== 'uncertain' && level !== 'unknown';

export function areaSeries(id: string, zones: boolean, drawing: Drawing, context: ViewContext) {
  const { tokens } = context;
  const { layout, model } = drawing;
  return {
    ...scatter(id, zones ? 4 : 2),
    ...ringed(context),
    data: layout.places.flatMap((place) => {
      const { region, area } = place;
      if (!area || region.isZone !== zones) return [];
      const fill = fillOf(place, drawing, context);
      const filled = fill !== 'transparent' && fill !== tokens.surface;
      const isGap = model.measure === 'shortage' && region.level === 'unknown';
      return [
        {
          key: region.key,
          ...symbolOf(area),
          itemStyle: {
            color: fill,
            borderColor: zones ? tokens.text : filled ? tokens.surface : tokens.muted,
            borderWidth: zones ? 1.5 : 1,
            borderType: zones || isGap ? 'dashed' : 'solid',
            opacity: opacityOf(region.key, context),
          },
        },
      ];
    }),
  };
}

/** Uncertain areas are hatched: ECharts draws no decals on symbols. */
export function hatchSeries(id: string, zones: boolean, { layout, model }: Drawing, context: ViewContext) {
  const { tokens } = context;
  const uncertain = layout.places.filter(({ region }) => region.isZone === zones && region.level === 'uncertain');
  return {
    type: 'lines',
    id,
    coordinateSystem: 'cartesian2d',
    xAxisIndex: 0,
    yAxisIndex: 0,
    silent: true,
    z: zones ? 5 : 3,
    data: (model.measure === 'shortage' ? uncertain : []).flatMap(({ area, region }) =>
      (area ? hatchOf(area, tokens.size.small * 0.6) : []).map((coords) => ({
        coords,
        lineStyle: { color: tokens.muted, width: 1, opacity: opacityOf(region.key, context) * 0.7 },
      })),
    ),
  };
}

/** Circles: what is certain solid, what may be beyond it as a dashed ring. */
export function circleSeries({ layout }: Drawing, context: ViewContext) {
  const { tokens } = context;
  const colour = tokens.palette[0]!;
  return {
    ...scatter('circles', 5),
    symbol: 'circle',
    ...ringed(context),
    data: layout.places.flatMap(({ region, area, middle, radius, reach }) => {
      if (!area || reach <= 0) return [];
      const shared = { key: region.key, value: middle };
      const opacity = opacityOf(region.key, context);
      const open = { color: 'transparent', borderColor: colour, borderWidth: 1, borderType: 'dashed', opacity };
      const solid = { color: colour, borderColor: tokens.surface, borderWidth: 1, opacity };
      return [
        ...(reach > radius ? [{ ...shared, symbolSize: 2 * reach, itemStyle: open }] : []),
        ...(radius > 0 ? [{ ...shared, symbolSize: 2 * radius, itemStyle: solid }] : []),
      ];
    }),
  };
}

/** Clear circles over what is small, and clear bars over the rows of the list, for pointers that are not. */
export function targetSeries({ layout }: Drawing, context: ViewContext) {
  const { target } = context.tokens;
  const { list } = layout;
  const clear = { color: 'transparent' };
  return {
    ...scatter('targets', 7),
    ...ringed(context),
    data: layout.places.flatMap((place) => {
      const { region, area, middle, number } = place;
      const shared = { key: region.key, itemStyle: clear };
      const isSmall = area && Math.min(area.box.width, area.box.height) < target;
      const isListed = list && number !== undefined && number <= MOST_LISTED;
      return [
        ...(isSmall ? [{ ...shared, value: middle, symbol: 'circle', symbolSize: target }] : []),
        ...(isListed
          ? [
              {
                ...shared,
                value: [list.left + list.width / 2, list.top + list.rowHeight * (number - 0.5)],
                symbol: 'rect',
                symbolSize: [list.width, list.rowHeight - 2],
              },
            ]
          : []),
      ];
    }),
  };
}
