import type { PlatformMatrix } from '../../data/index.js';
import { ChartElement } from '../internal/chart-element.js';
import { define } from '../internal/define.js';
import { platformMatrixView } from './platform-matrix.view.js';

/**
 * @summary Innovation platforms.
 *
 * Reads the table `platforms`.
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
