import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import './fair-funnel.js';

contract({
  tag: 'chancai-fair-funnel',
  data: county as unknown as DatasetInput,
  table: 'fairs',
  someFilter: { chain: ['体育'] },
  noneFilter: { session: ['—'] },
  measures: ['count'],
});
