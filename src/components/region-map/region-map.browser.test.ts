import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import './region-map.js';

contract({
  tag: 'chancai-region-map',
  data: county as unknown as DatasetInput,
  table: 'talent',
  someFilter: { chain: ['体育'] },
  noneFilter: { region: ['—'] },
  measures: ['count'],
});
