import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import './indicators.js';

contract({
  tag: 'chancai-indicators',
  data: county as unknown as DatasetInput,
  table: 'indicators',
  someFilter: { name: ['人才总量', '新引进人才'] },
  noneFilter: { name: ['—'] },
  measures: ['value'],
});
