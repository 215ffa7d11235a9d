import {
  buildRegionMap,
  type Dataset,
  leadersOf,
  type Quantity,
  type RegionMap,
  type RegionMeasure,
  type RegionTalent,
  type Selection,
} from '../../data/index.js';
import { findShape, type Shape, shapesOf } from './region-map.shapes.js';
import type { Refusal } from './region-map.words.js';

export interface RegionMapOptions {
  measure: RegionMeasure;
  /** GeoJSON as the host gives it. */
  geojson: unknown;
  /** Are shapes still coming? */
  awaited?: boolean;
}

/** The regions by the measure, the highest first, zones behind the others; with their shapes. */
export interface DrawnRegionMap extends RegionMap {
  measure: RegionMeasure;
  /** By region's key. */
  shapes: ReadonlyMap<string, Shape>;
  /** The shapes that the map is fitted to: those of all regions, whatever a filter leaves of them. */
  ground: readonly Shape[];
  /** Shapes of no region shown, such as the outline of the whole. */
  context: readonly Shape[];
  /** Keys of the regions that the headline names. */
  leaders: ReadonlySet<string>;
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
  const shapesBy = (regions: readonly RegionTalent[]) =>
    new Map(
      regions.flatMap((region) => {
        const shape = findShape(all, region);
        return shape ? [[region.key, shape] as const] : [];
      }),
    );
  const shapes = shapesBy(model.regions);
  const isFiltered = Object.keys(selection.filter ?? {}).length > 0;
  const ground = isFiltered ? shapesBy(buildRegionMap(dataset, {}).regions) : shapes;
  const used = new Set(shapes.values());
  const lead = leadersOf(model.regions, (region) => shownOf(region, measure));
  return {
    ...model,
    regions: [...model.regions].sort((a, b) => inOrder(a, b, measure)),
    measure,
    shapes,
    ground: [...new Set([...shapes.values(), ...ground.values()])],
    context: all.filter((shape) => !used.has(shape)),
    leaders: new Set(lead && lead.first.length <= MOST_LEADERS ? lead.first.map(({ key }) => key) : []),
    refusal: awaited ? 'awaited' : refusalOf(model, { geojson, all, shapes }),
  };
}

/** More than these at the head are no finding. */
const MOST_LEADERS = 3;

/** The figure that the map shows of a region. */
const shownOf = (region: RegionTalent, measure: RegionMeasure): Quantity =>
  measure === 'shortage' ? region.rate : region[measure];

/** From the highest that is sure to what nobody knows; zones, which overlap the others, behind them. */
function inOrder(a: RegionTalent, b: RegionTalent, measure: RegionMeasure): number {
  const [one, other] = [a, b].map((region) => {
    const { low, high, status } = shownOf(region, measure);
    const open = low === Number.NEGATIVE_INFINITY;
    return { rank: status === 'missing' || (open && high >= 100) ? 2 : open ? 1 : 0, low: open ? high : low, high };
  });
  return (
    Number(a.isZone) - Number(b.isZone) ||
    one!.rank - other!.rank ||
    compare(other!.low, one!.low) ||
    compare(other!.high, one!.high)
  );
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function refusalOf(
  { mapApproval }: RegionMap,
  { geojson, all, shapes }: { geojson: unknown; all: readonly Shape[]; shapes: ReadonlyMap<string, Shape> },
): Refusal | undefined {
  if (geojson === undefined || geojson === null || geojson === '') return 'no-shapes';
  if (mapApproval === undefined) return 'no-approval';
  if (all.length === 0) return 'bad-shapes';
  return shapes.size === 0 ? 'no-match' : undefined;
}
