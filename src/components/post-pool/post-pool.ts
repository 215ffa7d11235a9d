import type { PostPool } from '../../data/index.js';
import { ChartElement } from '../internal/chart-element.js';
import { define } from '../internal/define.js';
import { postPoolView } from './post-pool.view.js';

/**
 * @summary Pool of establishment posts.
 *
 * Reads the table `posts`.
 *
 * @tag chancai-post-pool
 */
export class ChancaiPostPool extends ChartElement<PostPool> {
  protected readonly figure = postPoolView;
}

define('chancai-post-pool', ChancaiPostPool);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-post-pool': ChancaiPostPool;
  }
}
