import { ChancaiChainMap, ChancaiCooperationModes, ChancaiFundingLeverage, ChancaiTalentPyramid } from 'chancai';
import county from '../../county/data.json';
import './page.css';

// Elements made in code instead of markup.
const views = [
  new ChancaiChainMap(),
  new ChancaiCooperationModes(),
  new ChancaiFundingLeverage(),
  new ChancaiTalentPyramid(),
];
for (const view of views) view.data = county;
document.querySelector('main')!.append(...views);
