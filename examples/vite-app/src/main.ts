import 'chancai/components/chain-map.js';
import 'chancai/components/cooperation-modes.js';
import 'chancai/components/funding-leverage.js';
import 'chancai/components/talent-pyramid.js';
import { buildFundingLeverage, formatQuantity, parseDataset } from 'chancai/data';
import county from '../../county/data.json';
import './page.css';

// Read once for all four; what does not parse is told, not thrown.
const { value: dataset, issues } = parseDataset(county);
for (const { severity, message } of issues) if (severity === 'error') console.error(message);

const { total } = buildFundingLeverage(dataset);
const money = (quantity: typeof total.invested) =>
  formatQuantity(quantity, 'zh-CN', { currency: dataset.meta.currency });
document.querySelector('#headline')!.textContent =
  `财政投入${money(total.invested)}，撬动社会资金${money(total.leveraged)}`;

const chainMap = document.querySelector('chancai-chain-map')!;
const modes = document.querySelector('chancai-cooperation-modes')!;
const leverage = document.querySelector('chancai-funding-leverage')!;
const pyramid = document.querySelector('chancai-talent-pyramid')!;
for (const view of [chainMap, modes, leverage, pyramid]) view.data = dataset;

// Elements are typed by their tags: an unknown grouping would not compile.
leverage.groupBy = 'period';
chainMap.addEventListener('chancai-filter', (event) => {
  const { filter } = (event as CustomEvent<{ filter: Record<string, string[]> }>).detail;
  for (const view of [modes, leverage, pyramid]) view.filter = filter;
});
