import { buildRegionMap, type Dataset, type RegionMap, type RegionMeasure, type Selection } from '../../data/index.js';
import { findShape, type Shape, shapesOf } from './region-map.shapes.js';
import type { Refusal } from './region-map.words.js';

export interface RegionMapOptions {
  measure: RegionMeasure;
  /** GeoJSON as the host gives it. */
  geojson: unknown;
  /** Are shapes still coming? */
  awaited?: boolean;
}

/** The regions with their shapes. */
export interface DrawnRegionMap extends RegionMap {
  measure: RegionMeasure;
  /** By region's key. */
  shapes: ReadonlyMap<string, Shape>;
  /** Shapes of no region shown, such as the outline of the whole. */
  context: readonly Shape[];
  /** Why there is no map. */
  refusal: Refusal | undefined;
}

/** Regions and what the map shows of them; or the reason why it must not or can't be drawn. */
export function buildDrawnRegionMap(
  dataset: Dataset,
  { measure, geojson, awaited = false, ...selection }: Selection & RegionMapOptions,
): DrawnRegionMap {
  const model = buildRegionMap(dataset, selection);
  const all = shapesOf(geojson);
  const shapes = new Map(
    model.regions.flatMap((region) => {
      const shape = findShape(all, region);
      return shape ? [[region.key, shape] as const] : [];
    }),
  );
  const used = new Set(shapes.values());
  return {
    ...model,
    measure,
    shapes,
    context: all.filter((shape) => !used.has(shape)),
    refusal: awaited ? 'awaited' : refusalOf(model, { geojson, all, shapes }),
  };
}

function refusalOf(
  { mapApproval }: RegionMap,
  { geojson, all, shapes }: { geojson: unknown; all: readonly Shape[]; shapes: ReadonlyMap<string, Shape> },
): Refusal | undefined {
  if (geojson === undefined || geojson === null || geojson === '') return 'no-shapes';
  if (mapApproval === undefined) return 'no-approval';
  if (all.length === 0) return 'bad-shapes';
  return shapes.size === 0 ? 'no-match' : undefined;
}
