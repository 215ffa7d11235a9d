import type { PlatformMatrix } from '../../data/index.js';
import { ChartElement } from '../internal/chart-element.js';
import { define } from '../internal/define.js';
import { platformMatrixView } from './platform-matrix.view.js';

/**
 * @summary Innovation platforms by kind and industry chain: how many, of what level, how many shared, how much in use.
 *
 * Reads the tables `platforms` and `chains`. A platform counts once by its name and host. The bar of a cell is the share
 * of its capacity that is in use; selecting a cell lists its platforms.
 *
 * @tag chancai-platform-matrix
 */
export class ChancaiPlatformMatrix extends ChartElement<PlatformMatrix> {
  protected readonly figure = platformMatrixView;
}

define('chancai-platform-matrix', ChancaiPlatformMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-platform-matrix': ChancaiPlatformMatrix;
  }
}
