import type { RegionMap } from '../../data/index.js';
import { ChartElement } from '../internal/chart-element.js';
import { define } from '../internal/define.js';
import { regionMapView } from './region-map.view.js';

/**
 * @summary Talent by region.
 *
 * Reads the table `talent`.
 *
 * @tag chancai-region-map
 */
export class ChancaiRegionMap extends ChartElement<RegionMap> {
  protected readonly figure = regionMapView;
}

define('chancai-region-map', ChancaiRegionMap);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-region-map': ChancaiRegionMap;
  }
}
