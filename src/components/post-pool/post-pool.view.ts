import { buildPostPool, type PostPool } from '../../data/index.js';
import type { ChartView } from '../internal/view.js';
import { postPoolHeadline } from './post-pool.headline.js';
import { postPoolHeight, postPoolLegend, postPoolMarks, postPoolOption } from './post-pool.option.js';
import { postPoolTable } from './post-pool.table.js';
import { postPoolWords } from './post-pool.words.js';

/** Pool of establishment posts: the rows of the table `posts` by chain. */
export const postPoolView: ChartView<PostPool> = {
  name: 'post-pool',
  tables: ['posts'],
  build: buildPostPool,
  isEmpty: ({ groups }) => groups.length === 0,
  headline: postPoolHeadline,
  table: postPoolTable,
  marks: postPoolMarks,
  legend: postPoolLegend,
  define(_model, _key, context) {
    const { definition, count } = postPoolWords(context);
    return { definition, numerator: count, denominator: '' };
  },
  option: postPoolOption,
  height: postPoolHeight,
};
