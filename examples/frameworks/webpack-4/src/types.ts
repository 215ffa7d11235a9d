// What an app of these years type-checks: TypeScript 4.9, which reads no `exports`.
import type { ChancaiFundingLeverage } from 'chancai/components/funding-leverage.js';
import { type Dataset, type Issue, parseDataset } from 'chancai/data';
import type {} from 'chancai/types/global';

const view: ChancaiFundingLeverage = document.createElement('chancai-funding-leverage');
view.groupBy = 'programme';
// @ts-expect-error there is no such grouping
view.groupBy = 'year';
view.data = { funding: [{ period: '2025', programme: 'a', invested: '3000万元' }] };
view.addEventListener('chancai-select', ({ detail }) => detail.values.join());

export const dataset: Dataset = parseDataset({}).value;
export const issues: readonly Issue[] = view.issues;
