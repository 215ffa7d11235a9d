import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import './policy-tree.js';

contract({
  tag: 'chancai-policy-tree',
  data: county as unknown as DatasetInput,
  table: 'policies',
  someFilter: { area: ['育才'] },
  noneFilter: { area: ['—'] },
  measures: ['cap', 'budget', 'uptake'],
});
