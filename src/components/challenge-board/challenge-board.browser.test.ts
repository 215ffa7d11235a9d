import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import './challenge-board.js';

contract({
  tag: 'chancai-challenge-board',
  data: county as unknown as DatasetInput,
  table: 'challenges',
  someFilter: { chain: ['体育'] },
  noneFilter: { chain: ['—'] },
  measures: ['award'],
});
