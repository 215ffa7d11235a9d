import { buildRegionMap, type RegionMap } from '../../data/index.js';
import type { ChartView } from '../internal/view.js';
import { regionMapHeadline } from './region-map.headline.js';
import { regionMapHeight, regionMapLegend, regionMapMarks, regionMapOption } from './region-map.option.js';
import { regionMapTable } from './region-map.table.js';
import { regionMapWords } from './region-map.words.js';

/** Talent by region: the rows of the table `talent` by region. */
export const regionMapView: ChartView<RegionMap> = {
  name: 'region-map',
  tables: ['talent'],
  build: buildRegionMap,
  isEmpty: ({ groups }) => groups.length === 0,
  headline: regionMapHeadline,
  table: regionMapTable,
  marks: regionMapMarks,
  legend: regionMapLegend,
  define(_model, _key, context) {
    const { definition, count } = regionMapWords(context);
    return { definition, numerator: count, denominator: '' };
  },
  option: regionMapOption,
  height: regionMapHeight,
};
