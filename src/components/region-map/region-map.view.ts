import { balanceCells, balanceTitles, incompleteNotes, isPartly } from '../internal/data/talent-balance.js';
import type { DrawnView } from '../internal/view.js';
import { regionMapDrawing } from './region-map.drawing.js';
import { regionHeadline } from './region-map.headline.js';
import { MOST_LISTED } from './region-map.layout.js';
import { regionLegend, regionMarks } from './region-map.marks.js';
import { buildDrawnRegionMap, type DrawnRegionMap, type RegionMapOptions } from './region-map.model.js';
import { regionTable } from './region-map.table.js';
import { regionName, regionWords } from './region-map.words.js';

/** Talent by region over shapes that the host supplies. */
export const regionMapView: DrawnView<DrawnRegionMap, RegionMapOptions> = {
  name: 'region-map',
  tables: ['talent', 'regions'],
  build: buildDrawnRegionMap,
  isEmpty: ({ regions, others }) => [...regions, ...others].every(({ rows }) => rows.length === 0),
  headline: regionHeadline,
  table: regionTable,
  marks: regionMarks,
  legend: (model, context) => (model.refusal ? [] : regionLegend(model, context)),
  notes(model, context) {
    const words = regionWords(context);
    const { measure, regions, others, unnamed, mapApproval, refusal, shapes } = model;
    const { comma } = context.messages;
    const names = (list: typeof regions) => list.map((region) => regionName(region, context)).join(comma);
    const added = regions.filter(({ isAdded }) => isAdded);
    const unplaced = refusal ? [] : regions.filter(({ key }) => !shapes.has(key));
    return [
      ...(mapApproval && !refusal ? [words.approval(mapApproval)] : []),
      ...(regions.some(({ isZone }) => isZone) ? [words.zones] : []),
      ...(added.length > 0 ? [words.added(names(added))] : []),
      ...(others.length > 0 ? [words.others(names(others))] : []),
      ...(unplaced.length > 0 ? [words.unplaced(names(unplaced.slice(0, MOST_LISTED)))] : []),
      ...(unnamed > 0 ? [words.unnamed(unnamed)] : []),
      ...(measure === 'shortage' ? incompleteNotes(regions, context) : []),
    ];
  },
  define({ measure, regions, others, total }, key, context) {
    const { definition, counted } = regionWords(context);
    const { shortage, demand } = balanceTitles(context);
    if (measure !== 'shortage') return { definition: counted };
    const region = [...regions, ...others].find((one) => one.key === key) ?? total;
    if (!region) return { definition };
    return {
      definition,
      numerator: { title: shortage, value: region.shortage },
      denominator: { title: demand, value: region.paired.demand },
      isPaired: isPartly([region]),
    };
  },
  // People introduced are those of all periods, the rest is of the latest: both kinds of rows stand behind a region.
  find({ regions, others, total }, key, context) {
    // Behind the headline stand the regions that tile the map: zones are in no total.
    const found =
      key === undefined
        ? regions.filter(({ isZone }) => !isZone || !total)
        : [...regions, ...others].filter((region) => region.key === key);
    if (found.length === 0) return undefined;
    return {
      lines: [regionName(found[0]!, context)],
      rows: found.flatMap(({ introducedRows }) => introducedRows),
      held: found.flatMap(({ rows }) => rows),
    };
  },
  total: ({ total }, context) => (total ? balanceCells(total, context) : {}),
  drawing: regionMapDrawing,
  asTable: ({ refusal }) => refusal !== undefined,
};
