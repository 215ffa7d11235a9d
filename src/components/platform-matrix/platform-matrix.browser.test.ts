import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import './platform-matrix.js';

contract({
  tag: 'chancai-platform-matrix',
  data: county as unknown as DatasetInput,
  table: 'platforms',
  someFilter: { chain: ['体育'] },
  noneFilter: { kind: ['—'] },
  measures: ['count'],
});
