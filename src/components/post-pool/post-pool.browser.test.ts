import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import './post-pool.js';

contract({
  tag: 'chancai-post-pool',
  data: county as unknown as DatasetInput,
  table: 'posts',
  someFilter: { chain: ['体育'] },
  noneFilter: { chain: ['—'] },
  measures: ['count'],
});
